// Comparisons of weighted figures: both sides are weighted alike, and the rest of a raked office is what is left of it.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { compareShares, comparedWords, restOfOffice, weightedAlike } from './share-comparison.ts';
import { weightedParts } from './shown-rating.ts';

/** Counts of the points 1 … 5: `bad` ones and good ones. */
const counts = (bad: number, good: number) => [bad, 0, 0, 0, good];
const part = (key: string, bad: number, good: number, weight: number, place?: string): AnswerPart => ({
  key,
  n: bad + good,
  counts: counts(bad, good),
  weight,
  ...(place !== undefined && { margins: [key, place] }),
});
function figure(parts: readonly AnswerPart[] | null, bad = 0, good = 0): Disclosed<RatingFigure> {
  const all = parts ?? [part('', bad, good, 1)];
  const sum = [0, 1, 2, 3, 4].map((k) => all.reduce((total, each) => total + each.counts[k]!, 0));
  const n = all.reduce((total, each) => total + each.n, 0);
  return markDisclosed({
    kind: 'shown',
    firmness: 'firm',
    n,
    counts: sum,
    notApplicable: 0,
    collected: n,
    ...(parts && { parts }),
  } as const);
}
const shareOf = (number: { readonly kind: string }) => (number as { readonly value?: number }).value;

/** Services a and c, each in the town hall and a branch. */
const raked = figure([
  part('a', 20, 20, 9, 'h'),
  part('a', 10, 50, 2, 'b'),
  part('c', 30, 10, 6, 'h'),
  part('c', 5, 35, 1, 'b'),
]);
const byServices = figure([part('a', 20, 40, 5), part('c', 30, 30, 4)]);
const plain = figure(null, 40, 60);

describe('two weighted figures', () => {
  it('are weighted by services where only one of them is raked; cells of a service go together', () => {
    const [here, there] = weightedAlike(raked, byServices);
    expect(here.kind === 'shown' && here.parts).toEqual([
      { key: 'a', n: 100, counts: counts(30, 70), weight: (40 * 9 + 60 * 2) / 100 },
      { key: 'c', n: 80, counts: counts(35, 45), weight: (40 * 6 + 40 * 1) / 80 },
    ]);
    expect(there).toEqual(byServices);
    const compared = compareShares('period-before', raked, byServices);
    expect(compared).toMatchObject({ weightsLeftOut: false, placesLeftOut: true });
    // 480 · 0.7 + 280 · 45/80 of 760
    expect(shareOf(compared.here)).toBeCloseTo((480 * 0.7 + 280 * (45 / 80)) / 760, 12);
    expect(comparedWords(compared, 'pl')).toContain('(wagi tylko według usług po obu stronach)');
  });

  it('stay as they are where both are raked, or one is a single service', () => {
    expect(weightedAlike(raked, raked)).toEqual([raked, raked]);
    const single = figure([part('a', 20, 40, 5)]);
    expect(weightedAlike(single, raked)).toEqual([single, raked]);
    expect(compareShares('rest-of-office', single, raked)).toMatchObject({
      weightsLeftOut: false,
      placesLeftOut: false,
    });
  });

  it('go without weights where one side has none', () => {
    const compared = compareShares('year-before', raked, plain);
    expect(compared).toMatchObject({ weightsLeftOut: true, placesLeftOut: false });
    expect(shareOf(compared.here)).toBeCloseTo(115 / 180, 12);
    expect(comparedWords(compared, 'pl')).toContain('(bez wag po obu stronach)');
  });
});

describe('the rest of a raked office', () => {
  it('is without all cells of a service', () => {
    const rest = restOfOffice(raked, figure([part('c', 35, 45, 7)]));
    expect(rest.kind === 'shown' && weightedParts(rest)?.map(({ margins }) => margins)).toEqual([
      ['a', 'h'],
      ['a', 'b'],
    ]);
    expect(rest).toMatchObject({ n: 100, counts: counts(30, 70) });
  });

  it('is weighted by services beside a unit, whose rest may be a part of that of the office', () => {
    const office = figure([
      part('a', 20, 20, 9, 'h'),
      part('a', 10, 50, 2, 'b'),
      part('c', 30, 10, 6, 'h'),
      part('d', 10, 30, 3, 'h'),
      part('', 10, 20, 2, 'h'),
      part('', 5, 15, 4, 'b'),
    ]);
    const unit = figure([part('c', 30, 10, 6), part('', 4, 16, 2)]);
    const rest = restOfOffice(office, unit);
    expect(rest.kind === 'shown' && rest.parts).toEqual([
      { key: 'a', n: 100, counts: counts(30, 70), weight: 4.8 },
      { key: 'd', n: 40, counts: counts(10, 30), weight: 3 },
      { key: '', n: 30, counts: counts(11, 19), weight: 140 / 50 },
    ]);
    expect(rest).toMatchObject({ n: 170 });
  });

  it('has no weights where the part holds answers to a service that the office does not', () => {
    const rest = restOfOffice(raked, figure([part('a', 31, 29, 2), part('d', 0, 10, 1)]));
    expect(rest).toMatchObject({ kind: 'shown', n: 110 });
    expect(rest).not.toHaveProperty('parts');
  });
});
