// The rating interval: worked example, ends of the scale, a whole population, nothing to compute from.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { ratingInterval } from './rating-interval.ts';

describe('ratingInterval', () => {
  it('gives the values of the worked example', () => {
    const interval = ratingInterval([1, 2, 5, 22, 70]);
    expect(interval).toMatchObject({ kind: 'result', n: 100, mean: 4.58 });
    if (isUndefined(interval)) throw new Error(interval.reason);
    expect(interval.lower).toBeCloseTo(4.4001, 4);
    expect(interval.upper).toBeCloseTo(4.7053, 4);
  });

  it('keeps a width when all agree, and ends at the end of the scale', () => {
    const best = ratingInterval([0, 0, 0, 0, 8]);
    if (isUndefined(best)) throw new Error(best.reason);
    expect(best.upper).toBe(5);
    expect(best.lower).toBeLessThan(4.2);
    const worst = ratingInterval([8, 0, 0, 0, 0]);
    if (isUndefined(worst)) throw new Error(worst.reason);
    expect(worst.lower).toBe(1);
    expect(worst.upper).toBeCloseTo(6 - best.lower, 12);
  });

  it('is the point when the whole population answered', () => {
    expect(ratingInterval([1, 0, 3], { populationSize: 4 })).toMatchObject({ lower: 2.5, upper: 2.5 });
    expect(ratingInterval([1, 0, 3], { populationSize: 3 }).kind).toBe('undefined');
  });

  it('answers undefined, never NaN, when there is nothing to compute from', () => {
    expect(ratingInterval([0, 0, 0, 0, 0])).toMatchObject({ kind: 'too-few-answers', n: 0, needed: 1 });
    expect(ratingInterval([]).kind).toBe('too-few-answers');
    expect(ratingInterval([5]).kind).toBe('undefined');
    expect(ratingInterval([-1, 2]).kind).toBe('undefined');
    expect(ratingInterval([1, 2], { conf: 0 }).kind).toBe('undefined');
    expect(ratingInterval([1, 2], { scores: [1] }).kind).toBe('undefined');
  });

  it('shrinks with the number of answers and holds at a billion', () => {
    const width = (factor: number) => {
      const interval = ratingInterval([1, 2, 3, 4, 5].map((count) => count * factor));
      if (isUndefined(interval)) throw new Error(interval.reason);
      return interval.upper - interval.lower;
    };
    expect(width(10)).toBeLessThan(width(1));
    expect(width(1e8) / width(1e6)).toBeCloseTo(0.1, 4);
  });
});
