// Weights by services and places: clients of both answer unevenly, the rule of the product rakes the answers it may show
// of each service and place, and the interval covers what all people served would say as often as stated.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { postStratifiedMean, postStratifiedShare } from '#statistics/post-stratified.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { weigh } from '../../src/features/weighting/weigh.ts';
import type { Weighing } from '../../src/features/weighting/weigh.ts';
import { rating, room, rounds, shareOf } from './repeated.ts';

interface Cell {
  readonly service: number;
  readonly place: number;
  readonly served: number;
  /** how often somebody served there answers, against others */
  readonly answering: number;
  /** shares of the ratings 1 … 5 */
  readonly ratings: readonly number[];
}
interface Office {
  readonly answers: number;
  readonly cells: readonly Cell[];
}

/** A spread of ratings about a mean: binomial of four steps. */
function ratingsOf(mean: number): number[] {
  const p = (mean - 1) / 4;
  return [1, 4, 6, 4, 1].map((ways, k) => ways * p ** k * (1 - p) ** (4 - k));
}

function officeOf(
  services: number,
  places: number,
  answers: number,
  apart: { mean: (service: number, place: number) => number; answering: (service: number, place: number) => number },
): Office {
  const cells = Array.from({ length: services * places }, (_, at): Cell => {
    const [service, place] = [at % services, Math.floor(at / services)];
    const served = 200 + 300 * ((service * 3 + place * 2) % 5) + (place === 0 ? 900 : 0);
    const ratings = ratingsOf(apart.mean(service, place));
    return { service, place, served, answering: apart.answering(service, place), ratings };
  });
  return { answers, cells };
}

const offices: Record<string, Office> = {
  'the branch is liked better and answers three times as often': officeOf(4, 2, 320, {
    mean: (service, place) => 3.2 + 0.2 * service + (place === 0 ? 0 : 0.7),
    answering: (service, place) => (1 + service / 3) * (place === 0 ? 1 : 3),
  }),
  'three places that differ otherwise for each service': officeOf(5, 3, 900, {
    mean: (service, place) => 3 + 0.3 * ((service * 2 + place) % 4) + 0.3 * place,
    answering: (service, place) => (1 + (service % 3)) * [1, 2, 3][place]!,
  }),
  'many services with few answers, some without a place': officeOf(12, 2, 500, {
    mean: (service, place) => 3.3 + 0.1 * (service % 5) + (place === 0 ? 0 : 0.6),
    answering: (_service, place) => (place === 0 ? 1 : 2.5),
  }),
};

/** Weights far above the middle one are brought down: what is left of the bias is not in the interval. */
const hardest = officeOf(4, 2, 320, {
  mean: (service, place) => 3.2 + 0.2 * service + (place === 0 ? 0 : 0.7),
  answering: (service, place) => (1 + service) * (place === 0 ? 1 : 4),
});

const figure = (counts: readonly number[]): Disclosed<RatingFigure> => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 10) return markDisclosed({ kind: 'shown-with-others', collected: n } as const);
  return markDisclosed({ kind: 'shown', firmness: 'firm', n, counts, notApplicable: 0, collected: n } as const);
};
const together = (all: readonly (readonly number[])[]) =>
  [0, 1, 2, 3, 4].map((k) => all.reduce((sum, one) => sum + one[k]!, 0));

/** A survey: who answers is drawn, ratings are drawn, and the rule weighs what it may show. */
function survey(
  random: SeededRandom,
  { answers, cells }: Office,
): { weighing: Weighing; parts: readonly AnswerPart[] } {
  const counts = cells.map(() => [0, 0, 0, 0, 0]);
  const chances = cells.map(({ served, answering }) => served * answering);
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const shares = chances.map((chance) => chance / all);
  for (let each = 0; each < answers; each += 1) {
    const cell = random.category(shares);
    counts[cell]![rating(random, cells[cell]!.ratings) - 1]! += 1;
  }
  const of = (keep: (cell: Cell) => boolean) => cells.flatMap((cell, at) => (keep(cell) ? [at] : []));
  const people = (at: readonly number[]) => at.reduce((sum, one) => sum + cells[one]!.served, 0);
  const [services, places] = [new Set(cells.map(({ service }) => service)), new Set(cells.map(({ place }) => place))];
  const shownAt = (at: readonly number[]) =>
    at.map((one) => counts[one]!).filter((own) => together([own]).reduce((sum, count) => sum + count, 0) >= 10);
  const { figure: weighed, weighing } = weigh(
    figure(together(counts)),
    [...services].map((service) => {
      const own = of((cell) => cell.service === service);
      return {
        id: String(service),
        name: String(service),
        figure: figure(together(own.map((at) => counts[at]!))),
        people: people(own),
        atPlaces: own.map((at) => ({ placeId: `p${cells[at]!.place}`, figure: figure(counts[at]!) })),
      };
    }),
    [...places].map((place) => {
      const own = of((cell) => cell.place === place);
      return { id: `p${place}`, name: `p${place}`, people: people(own), figure: figure(together(shownAt(own))) };
    }),
  );
  return { weighing, parts: weighed.kind === 'shown' ? (weighed.parts ?? []) : [] };
}

const good = (ratings: readonly number[]) => ratings[3]! + ratings[4]!;
const mean = (ratings: readonly number[]) => ratings.reduce((sum, share, point) => sum + share * (point + 1), 0);
function truthOf({ cells }: Office, of: (ratings: readonly number[]) => number): number {
  const served = cells.reduce((sum, cell) => sum + cell.served, 0);
  return cells.reduce((sum, cell) => sum + cell.served * of(cell.ratings), 0) / served;
}

const inside = (got: ReturnType<typeof postStratifiedMean>, value: number) =>
  !isUndefined(got) && got.lower <= value && value <= got.upper;

/** How often the interval of the share, and that of the mean, cover what all people served would say. */
function coverage(office: Office, times: number): readonly [share: number, mean: number] {
  const truth = { share: truthOf(office, good), mean: truthOf(office, mean) };
  return [
    shareOf(times, 1, (random) => inside(postStratifiedShare(survey(random, office).parts, [3, 4]), truth.share)),
    shareOf(times, 2, (random) => inside(postStratifiedMean(survey(random, office).parts), truth.mean)),
  ];
}

/** How far the mean is off in the long run, weighted by services alone and by both; how often weights were brought down. */
function offIn(office: Office, times: number): Record<'services' | 'both' | 'trimmed' | 'raked', number> {
  const truth = truthOf(office, mean);
  const off = { services: 0, both: 0, trimmed: 0, raked: 0 };
  shareOf(times, 3, (random) => {
    const { parts, weighing } = survey(random, office);
    if (weighing.kind !== 'weighted') throw new Error('not weighted');
    const byService = [...Map.groupBy(parts, ({ key }) => key)].map(([, cells]) => {
      const n = cells.reduce((sum, cell) => sum + cell.n, 0);
      const weight = cells.reduce((sum, cell) => sum + cell.n * cell.weight, 0) / n;
      return { n, counts: together(cells.map(({ counts }) => counts)), weight };
    });
    const [one, both] = [postStratifiedMean(byService), postStratifiedMean(parts)];
    if (isUndefined(one) || isUndefined(both)) throw new Error('no mean');
    off.services += (one.value - truth) / times;
    off.both += (both.value - truth) / times;
    if (weighing.trimmed.length > 0) off.trimmed += 1 / times;
    if (weighing.byPlaces?.kind === 'raked') off.raked += 1 / times;
    return true;
  });
  return off;
}

describe.each(Object.entries(offices))('%s', (_name, office) => {
  it('the intervals cover what all people served would say in at least 93 percent of surveys', () => {
    const times = rounds(1500);
    for (const covered of coverage(office, times)) {
      expect(covered).toBeGreaterThan(0.93 - room(0.95, times));
      expect(covered).toBeLessThanOrEqual(1);
    }
  });

  it('weighted by services alone the mean is off by a tenth of a point and more; raked it is near', () => {
    const { services, both, raked } = offIn(office, rounds(300));
    expect(raked).toBeGreaterThan(0.95);
    expect(services).toBeGreaterThan(0.1);
    expect(Math.abs(both)).toBeLessThan(0.02);
  });
});

describe('a branch that answers four times as often, and a service four times as often as another', () => {
  it('most surveys have weights brought down: an eighth of the bias stays, and the intervals cover in at least 90 percent', () => {
    const times = rounds(1500);
    for (const covered of coverage(hardest, times)) expect(covered).toBeGreaterThan(0.9 - room(0.9, times));
    const { services, both, trimmed, raked } = offIn(hardest, rounds(300));
    expect(raked).toBeGreaterThan(0.95);
    expect(trimmed).toBeGreaterThan(0.3);
    expect(services).toBeGreaterThan(0.15);
    expect(Math.abs(both)).toBeLessThan(0.2 * services);
  });
});
