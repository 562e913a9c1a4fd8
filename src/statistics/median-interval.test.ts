// Median, quartiles and their interval beside published tables and a recount by brute force.
import { describe, expect, it } from 'vitest';
import { medianInterval } from './median-interval.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1);

describe('the interval of a median', () => {
  // depths of the sign-test table at 95 % (Conover 1999, table A3 for p = ½)
  it.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [12, 3],
    [15, 4],
    [20, 6],
    [25, 8],
    [30, 10],
    [50, 18],
    [100, 40],
  ])('of %i answers begins at number %i from either end', (n, depth) => {
    expect(medianInterval(upTo(n))).toMatchObject({ limits: { lower: depth, upper: n + 1 - depth } });
  });

  it('does not exist below six answers', () => {
    expect(medianInterval([3, 1, 2, 4, 5])).toMatchObject({
      median: 3,
      limits: { kind: 'too-few-answers', n: 5, needed: 6 },
    });
  });

  it('covers at least as it says, whatever the spread', () => {
    const random = seededRandom(7);
    let covered = 0;
    const rounds = 2_000;
    for (let round = 0; round < rounds; round += 1) {
      const found = medianInterval(Array.from({ length: 23 }, () => random.next() ** 4));
      if (isUndefined(found) || isUndefined(found.limits)) throw new Error('no interval');
      if (found.limits.lower <= 0.5 ** 4 && 0.5 ** 4 <= found.limits.upper) covered += 1;
    }
    expect(covered / rounds).toBeGreaterThan(0.95);
  });
});

describe('quartiles', () => {
  it('lie where R puts them by default', () => {
    expect(medianInterval([2, 4, 7, 1])).toMatchObject({ lowerQuartile: 1.75, median: 3, upperQuartile: 4.75 });
    expect(medianInterval([5])).toMatchObject({ lowerQuartile: 5, median: 5, upperQuartile: 5, n: 1 });
  });

  it('are not there without answers, or where something is no number', () => {
    expect(medianInterval([])).toMatchObject({ kind: 'too-few-answers' });
    expect(medianInterval([1, Number.NaN])).toMatchObject({ kind: 'undefined' });
    expect(medianInterval([1, 2], 1)).toMatchObject({ kind: 'undefined' });
  });
});
