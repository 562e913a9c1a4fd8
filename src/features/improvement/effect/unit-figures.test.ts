// The figure of a window and its sampling variance, by hand: ratings, shares, counts, values.
import { describe, expect, it } from 'vitest';
import type { EffectPoint } from './effect-input.ts';
import { pointsIn, samplingVariances, scatterOf, windowOf } from './unit-figures.ts';

const rated = (month: number, counts: readonly number[]): EffectPoint => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const value = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
  return { period: { first: month, last: month }, value, n, counts, numerator: null };
};
const valued = (month: number, value: number, n = 1): EffectPoint => ({
  period: { first: month, last: month },
  value,
  n,
  counts: null,
  numerator: null,
});

describe('windowOf', () => {
  it('weighs months by their answers', () => {
    const window = windowOf([rated(1, [0, 0, 0, 0, 10]), rated(3, [0, 0, 30, 0, 0])], 'mean');
    expect(window).toMatchObject({ value: 3.5, n: 40, months: 2, period: { first: 1, last: 3 } });
  });

  it('counts months of a count alike, however many cases lie behind', () => {
    expect(windowOf([valued(1, 10, 100), valued(2, 20, 1)], 'count')).toMatchObject({ value: 15, interval: null });
    expect(windowOf([valued(1, 10, 3), valued(2, 20, 1)], 'amount')).toMatchObject({ value: 12.5 });
  });

  it('is nothing of nothing', () => {
    expect(windowOf(pointsIn([valued(1, 3)], null), 'amount')).toBeNull();
  });
});

describe('samplingVariances', () => {
  it('are those of single answers about the mean of their window, with five answers of everybody', () => {
    const own = scatterOf([[rated(1, [5, 0, 0, 0, 5])], [rated(2, [0, 0, 10, 0, 0])]], 'mean');
    expect(own).toEqual({ squares: 40, weight: 20 });
    const even = scatterOf([[rated(1, [0, 0, 0, 0, 20])]], 'mean');
    // together 40 squares of 40 answers: 1
    expect(samplingVariances([own, even])).toEqual([45 / 25, 5 / 25]);
  });

  it('of shares and counts are theirs by law, of values unknown', () => {
    const share = { ...rated(1, [5, 15]), value: 0.75, numerator: 15 };
    expect(scatterOf([[share]], 'share')).toEqual({ squares: 3.75, weight: 20 });
    expect(scatterOf([[valued(1, 12), valued(2, 8)]], 'count')).toEqual({ squares: 20, weight: 2 });
    expect(scatterOf([[valued(1, 12)]], 'amount')).toBeNull();
    expect(samplingVariances([null])).toEqual([0]);
  });
});
