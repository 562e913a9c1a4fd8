// Beta-binomial: the worked example, units that differ no more than chance, all or nothing, single answers.
import { describe, expect, it } from 'vitest';
import { betaBinomial } from './beta-binomial.ts';
import { isUndefined } from './outcome.ts';

describe('betaBinomial', () => {
  it('gives the worked example', () => {
    expect(betaBinomial([45, 20, 30], [50, 40, 36])).toMatchObject({
      mean: expect.closeTo(0.743_585_3, 6),
      precision: expect.closeTo(7.510_919, 5),
      posteriorMean: [expect.closeTo(0.879_572_3, 6), expect.any(Number), expect.any(Number)],
      logLik: expect.closeTo(-9.714_827, 5),
    });
  });

  it('draws every unit towards the mean, the small ones more', () => {
    const got = betaBinomial([18, 180, 40, 90], [20, 200, 80, 120]);
    if (isUndefined(got)) throw new Error(got.reason);
    const [small, large] = got.posteriorMean as number[];
    expect(small!).toBeLessThan(large!);
    expect(large!).toBeLessThan(0.9);
  });

  it('takes a unit without answers as one of which only the others are known', () => {
    const got = betaBinomial([45, 20, 30, 0], [50, 40, 36, 0]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.posteriorMean[3]).toBeCloseTo(got.mean as number, 12);
  });

  it('gives the common share, without limits, when units differ no more than chance', () => {
    for (const [yes, n] of [
      [
        [10, 20],
        [20, 40],
      ],
      [
        [1, 1, 0, 1],
        [1, 1, 1, 1],
      ],
      [
        [0, 0],
        [5, 9],
      ],
    ] as const) {
      const got = betaBinomial(yes, n);
      expect(got).toMatchObject({ precision: { kind: 'undefined' } });
      expect(!isUndefined(got) && got.lower.every(isUndefined)).toBe(true);
    }
  });

  it('is undefined where units are all or nothing, or fewer than two', () => {
    expect(betaBinomial([5, 0, 7], [5, 5, 7])).toMatchObject({
      precision: { kind: 'undefined' },
      mean: { kind: 'undefined' },
    });
    expect(betaBinomial([5], [9]).kind).toBe('too-few-answers');
    expect(betaBinomial([9, 1], [5, 5]).kind).toBe('undefined');
  });
});
