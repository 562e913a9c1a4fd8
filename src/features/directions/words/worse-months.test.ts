// Words of less satisfied months: found where planted and counted as anybody can, never a service's topic or a common quarter.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { ServiceId } from '#domain/ids.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { threeYears } from './service-months.ts';
import type { ServiceMonth } from './service-months.ts';
import { worseMonths } from './worse-months.ts';
import type { WorseMonths } from './worse-months.ts';

const within = { first: 24_285, last: 24_320 };
const everyday =
  'sprawa dowód rejestracja okienko dokument wniosek urząd termin pokój wizyta podpis decyzja adres opłata'.split(' ');

interface Month {
  readonly service: number;
  /** from 0 to 35 */
  readonly month: number;
}
interface Drawn {
  readonly services: number;
  readonly perMonth: number;
  readonly meanOf: (at: Month, random: SeededRandom) => number;
  /** words beside the everyday ones of one comment */
  readonly words?: (at: Month, mean: number, random: SeededRandom) => string;
}

function drawn({ services, perMonth, meanOf, words = () => '' }: Drawn, seed: number) {
  const random = seededRandom(seed);
  const months: ServiceMonth[] = [];
  for (let service = 0; service < services; service++)
    for (let month = 0; month < 36; month++) {
      const at = { service, month };
      const mean = meanOf(at, random);
      const texts = Array.from({ length: perMonth }, () => {
        const usual = Array.from({ length: 4 }, () => everyday[random.integer(everyday.length)]!);
        return `${usual.join(' ')}. ${words(at, mean, random)}`;
      });
      const period = { first: within.first + month, last: within.first + month };
      months.push({ serviceId: `usługa ${service}` as ServiceId, period, mean, comments: shownComments(texts) });
    }
  return markDisclosed(months);
}

function found(months: Disclosed<readonly ServiceMonth[]>): Disclosed<WorseMonths> {
  const steps = worseMonths(months, within);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
const wordsIn = (months: Disclosed<readonly ServiceMonth[]>) => {
  const words = found(months);
  return words.kind === 'shown' ? words.words.map(({ word }) => word) : null;
};

const swinging = (_at: Month, random: SeededRandom) => 4.2 + 0.3 * random.normal();
/** The lower the mean, the more often. */
const whenWorse = (word: string) => (_at: Month, mean: number, random: SeededRandom) =>
  random.next() < 0.25 - 0.4 * (mean - 4.2) ? word : '';

describe('worseMonths', () => {
  it('finds a planted word, and counts it as anybody can from the comments of worse and better months', () => {
    const months = drawn({ services: 8, perMonth: 6, meanOf: swinging, words: whenWorse('Długa kolejka') }, 1);
    const words = found(months);
    if (words.kind !== 'shown') throw new Error(words.kind);
    expect(words.words.map(({ word }) => word).toSorted()).toEqual(['długi', 'kolejka']);
    const sides = { worse: 0, better: 0, worseWith: 0, betterWith: 0 };
    for (const { serviceId, period, mean, comments } of months) {
      const alike = months.filter(
        (other) =>
          other.serviceId === serviceId &&
          Math.floor((other.period.first - within.first) / 12) === Math.floor((period.first - within.first) / 12),
      );
      const below = alike.filter((other) => other.mean < mean).length;
      const side = below < 6 ? 'worse' : 'better';
      sides[side] += comments.length;
      sides[`${side}With`] += comments.filter(({ text }) => text.includes('kolejka')).length;
    }
    expect(words.words.find(({ word }) => word === 'kolejka')).toMatchObject({
      worse: sides.worseWith,
      better: sides.betterWith,
    });
    expect(words).toMatchObject({
      worseComments: sides.worse,
      betterComments: sides.better,
      comments: 8 * 36 * 6,
      months: 8 * 36,
      services: 8,
    });
    expect(found(months)).toEqual(words);
  });

  it('tells no word of better months, no topic of a badly rated service, and nothing the whole office shared', () => {
    const better = drawn(
      {
        services: 8,
        perMonth: 6,
        meanOf: swinging,
        words: (at, mean, random) => whenWorse('Miła obsługa')(at, 8.4 - mean, random),
      },
      2,
    );
    expect(wordsIn(better)).toEqual([]);
    const topic = drawn(
      {
        services: 8,
        perMonth: 6,
        meanOf: ({ service }, random) => (service < 2 ? 2.6 : 4.4) + 0.2 * random.normal(),
        words: ({ service }, _mean, random) => (service < 2 && random.next() < 0.7 ? 'tablice' : ''),
      },
      3,
    );
    expect(wordsIn(topic)).toEqual([]);
    const isWinter = (month: number) => Math.floor(month / 3) % 4 === 1;
    const season = drawn(
      {
        services: 8,
        perMonth: 6,
        meanOf: ({ month }, random) => (isWinter(month) ? 3.6 : 4.4) + 0.1 * random.normal(),
        words: ({ month }, _mean, random) => (isWinter(month) && random.next() < 0.5 ? 'śnieg' : ''),
      },
      4,
    );
    expect(wordsIn(season)).toEqual([]);
    // a service that gets worse over three years, and a word that comes into use with it
    const trend = drawn(
      {
        services: 8,
        perMonth: 6,
        meanOf: ({ month }, random) => 4.6 - month / 40 + 0.2 * random.normal(),
        words: ({ month }, _mean, random) => (random.next() < month / 60 ? 'aplikacja' : ''),
      },
      5,
    );
    expect(wordsIn(trend)).toEqual([]);
  });

  it('tells a word in at most 5 of 100 offices whose words have nothing to do with ratings', () => {
    const told = Array.from({ length: 100 }, (_, run) =>
      wordsIn(drawn({ services: 3, perMonth: 4, meanOf: swinging }, 700 + run)),
    );
    expect(told.filter((words) => words!.length > 0).length).toBeLessThanOrEqual(5);
  });

  it('shows six words at most', () => {
    const many = 'kolejka ciasno duszno głośno chaos bałagan brud hałas'.split(' ').join(', ');
    expect(wordsIn(drawn({ services: 10, perMonth: 8, meanOf: swinging, words: whenWorse(many) }, 6))).toHaveLength(6);
  });

  it('says how many comments and months are missing', () => {
    const needed = { neededComments: 300, neededMonths: 24 };
    const few = drawn({ services: 1, perMonth: 8, meanOf: swinging }, 7);
    expect(found(few)).toEqual({ kind: 'too-few', comments: 288, months: 36, ...needed });
    const dense = drawn({ services: 1, perMonth: 20, meanOf: swinging }, 8);
    expect(found(markDisclosed(dense.slice(0, 23)))).toEqual({
      kind: 'too-few',
      comments: 460,
      months: 23,
      ...needed,
    });
    expect(found(markDisclosed([]))).toEqual({ kind: 'too-few', comments: 0, months: 0, ...needed });
  });

  it('tells nothing where ratings never differ, and survives comments without a word', () => {
    const even = drawn({ services: 3, perMonth: 6, meanOf: () => 4, words: () => 'Kolejka' }, 9);
    expect(found(even)).toMatchObject({ kind: 'shown', words: [], worseComments: 0, betterComments: 0 });
    const mute = drawn({ services: 3, perMonth: 6, meanOf: swinging }, 10).map((month) => ({
      ...month,
      comments: shownComments(['👍', '...', '', '👎', '!', '?']),
    }));
    expect(found(markDisclosed(mute))).toMatchObject({ kind: 'shown', words: [], compared: 0 });
  });

  it('takes nothing that has not passed the disclosure', () => {
    const plain: readonly ServiceMonth[] = [];
    // @ts-expect-error -- months that were not disclosed
    const steps = worseMonths(plain, within);
    expect(steps.next().done).toBe(true);
  });
});

describe('threeYears', () => {
  it('ends with the period, but not after the last quarter that is over', () => {
    const closed = { first: 24_318, last: 24_320 };
    expect(threeYears({ first: 0, last: 120_000 }, closed)).toEqual(within);
    expect(threeYears({ first: 24_310, last: 24_310 }, closed)).toEqual({ first: 24_276, last: 24_311 });
  });
});
