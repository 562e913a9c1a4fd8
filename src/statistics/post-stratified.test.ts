// Post-stratification from counts: the worked example, the same as the row-wise survey mean and as raking, and its edges.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { postStratifiedMean, postStratifiedShare, weightedShares } from './post-stratified.ts';
import type { CountedPart } from './post-stratified.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { rake } from './raking.ts';
import { seededRandom } from './seeded-random.ts';
import { surveyMean } from './survey-mean.ts';

const example: CountedPart[] = [
  { n: 40, counts: [10, 30], weight: 1 },
  { n: 20, counts: [10, 10], weight: 4 },
];

describe('postStratifiedShare', () => {
  it('gives the worked example', () => {
    expect(postStratifiedShare(example, [1])).toMatchObject({
      value: expect.closeTo(0.5833, 4),
      n: 60,
      nEff: expect.closeTo(39.97, 2),
      lower: expect.closeTo(0.4299, 4),
    });
    expect(weightedShares(example)).toEqual([expect.closeTo(5 / 12, 12), expect.closeTo(7 / 12, 12)]);
  });

  it('is the plain share, and never surer than it, where all weights are equal', () => {
    const got = postStratifiedShare(
      example.map((part) => ({ ...part, weight: 7 })),
      [1],
    );
    const plain = wilsonInterval(40, 60);
    if (isUndefined(got) || isUndefined(plain)) throw new Error('no interval');
    expect(got.value).toBeCloseTo(40 / 60, 12);
    expect(got.nEff).toBeLessThanOrEqual(60);
    expect(got.nEff).toBeGreaterThan(55);
    expect(got.lower).toBeLessThanOrEqual(plain.lower);
  });

  it('has an interval where everybody agrees: the effective number is Kish’s', () => {
    const got = postStratifiedShare(
      [
        { n: 10, counts: [0, 10], weight: 1 },
        { n: 10, counts: [0, 10], weight: 3 },
      ],
      [1],
    );
    expect(got).toMatchObject({ value: 1, upper: 1, nEff: expect.closeTo(16, 10), deff: expect.closeTo(1.25, 10) });
    expect(!isUndefined(got) && got.lower).toBeLessThan(0.85);
  });

  it('ignores parts without answers or weight, and has no result without any', () => {
    const more = [...example, { n: 0, counts: [0, 0], weight: 9 }, { n: 5, counts: [5, 0], weight: 0 }];
    expect(postStratifiedShare(more, [1])).toEqual(postStratifiedShare(example, [1]));
    expect(postStratifiedShare([], [1])).toMatchObject({ kind: 'too-few-answers' });
    expect(postStratifiedShare([{ n: 5, counts: [5, 0], weight: -1 }], [1])).toMatchObject({ kind: 'undefined' });
    expect(postStratifiedShare([{ n: 5, counts: [5, 0], weight: Number.NaN }], [1])).toMatchObject({
      kind: 'undefined',
    });
  });
});

describe('postStratifiedMean', () => {
  it('is the mean of raked answers, and nearly as sure as the linearised survey mean of the rows', () => {
    const random = seededRandom(4);
    const people = { a: 900, b: 250, c: 4000 };
    const names = Object.keys(people) as (keyof typeof people)[];
    const rows = names.flatMap((service, place) =>
      Array.from({ length: 80 * (place + 1) }, () => ({ service, value: 1 + random.integer(3 + place) })),
    );
    const raked = rake(
      { service: rows.map(({ service }) => service) },
      { service: people },
      rows.map(() => 1),
    );
    if (isUndefined(raked)) throw new Error(raked.reason);
    const parts = names.map((service): CountedPart => {
      const own = rows.filter((row) => row.service === service);
      const counts = [1, 2, 3, 4, 5].map((point) => own.filter(({ value }) => value === point).length);
      return { n: own.length, counts, weight: people[service] / own.length };
    });
    const byRows = surveyMean(
      rows.map(({ value }) => value),
      { weights: [...raked.weights], strata: rows.map(({ service }) => service) },
    );
    const got = postStratifiedMean(parts);
    if (isUndefined(got) || isUndefined(byRows) || isUndefined(byRows.interval)) throw new Error('no result');
    expect(got.value).toBeCloseTo(byRows.mean, 10);
    const ratio = (got.upper - got.lower) / (byRows.interval.upper - byRows.interval.lower);
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1.06);
  });

  it('takes scores around zero', () => {
    const parts = [
      { n: 20, counts: [5, 10, 5], weight: 1 },
      { n: 20, counts: [5, 10, 5], weight: 2 },
    ];
    expect(postStratifiedMean(parts, [-1, 0, 1])).toMatchObject({
      value: expect.closeTo(0, 12),
      nEff: expect.closeTo(36, 0),
    });
  });
});

describe('raked cells', () => {
  const cell = (n: number, good: number, ...margins: string[]): CountedPart => ({
    n,
    counts: [n - good, good],
    weight: 40 / n,
    margins,
  });
  const bare = (parts: readonly CountedPart[]) => parts.map(({ margins: _margins, ...part }) => part);
  const widthOf = (parts: readonly CountedPart[]) => {
    const got = postStratifiedShare(parts, [1]);
    if (isUndefined(got)) throw new Error(got.reason);
    return got.upper - got.lower;
  };

  it('are as sure as parts with known people where the margins explain every cell', () => {
    const cells = [cell(40, 8, 'a', 'x'), cell(40, 16, 'a', 'y'), cell(40, 16, 'b', 'x'), cell(40, 24, 'b', 'y')];
    expect(widthOf(cells)).toBeCloseTo(widthOf(bare(cells)), 10);
  });

  it('are less sure where cells differ from what the margins say, as the linearised variance of the rows has it', () => {
    const cells = [cell(20, 2, 'a', 'x'), cell(60, 54, 'a', 'y'), cell(60, 54, 'b', 'x'), cell(20, 2, 'b', 'y')];
    expect(widthOf(cells)).toBeGreaterThan(1.1 * widthOf(bare(cells)));
    // row by row: residuals of what both margins explain (here: of the mean alone), weighted
    const mean = weightedShares(cells)[1]!;
    const rows = cells.flatMap(({ n, counts, weight }) =>
      Array.from({ length: n }, (_, row) => (weight * (Number(row < counts[1]!) - mean)) / 160),
    );
    const variance = rows.reduce((sum, each) => sum + each ** 2, 0);
    const got = postStratifiedShare(cells, [1]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect((mean * (1 - mean)) / got.nEff / variance).toBeCloseTo(1, 1);
  });
});
