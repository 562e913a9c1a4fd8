// Welch's test: worked example, sums instead of raw values, groups of one, no spread.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { welchT, welchTFromSums } from './welch-t.ts';

describe('welchT', () => {
  it('gives the values of the worked example, from raw values and from sums', () => {
    const sums = welchTFromSums({ n: 3, sum: 6, sumOfSquares: 14 }, { n: 3, sum: 13, sumOfSquares: 61 });
    for (const test of [welchT([1, 2, 3], [3, 4, 6]), sums]) {
      if (isUndefined(test) || isUndefined(test.interval)) throw new Error('a result was expected');
      expect(test.diff).toBeCloseTo(-2.3333, 4);
      expect(test.t).toBeCloseTo(-2.2136, 4);
      expect(test.df).toBeCloseTo(3.4483, 4);
      expect(test.p).toBeCloseTo(0.10207, 5);
      expect(test.interval.lower).toBeCloseTo(-5.4542, 4);
      expect(test.interval.upper).toBeCloseTo(0.7876, 4);
    }
  });

  it('keeps the difference but does not test groups of one or without spread', () => {
    expect(welchT([4], [2, 3])).toMatchObject({ diff: 1.5, p: { kind: 'too-few-answers', needed: 2 } });
    expect(welchT([5, 5, 5], [4.1, 4.1])).toMatchObject({ p: { kind: 'undefined' }, interval: { kind: 'undefined' } });
    expect(welchT([], [1, 2])).toMatchObject({ kind: 'too-few-answers', n: 0 });
    expect(welchTFromSums({ n: 0, sum: 0, sumOfSquares: 0 }, { n: 1, sum: 1, sumOfSquares: 1 }).kind).toBe(
      'too-few-answers',
    );
  });
});
