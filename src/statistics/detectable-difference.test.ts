// Smallest detectable differences: worked examples, agreement with the power functions, impossible plans.
import { describe, expect, it } from 'vitest';
import * as detectable from './detectable-difference.ts';
import { isUndefined } from './outcome.ts';

describe('detectable differences', () => {
  it('gives the values of the worked examples', () => {
    expect(detectable.powerOfMeans(64, 0.5, 0.05)).toBeCloseTo(0.8015, 4);
    expect(detectable.powerOfProportions(294, 0.7, 0.8, 0.05)).toBeCloseTo(0.801, 3);
    const means = detectable.detectableDifferenceOfMeans({ n: 50, sd: 0.9 });
    const shares = detectable.detectableDifferenceOfProportions({ p1: 0.8, n: 100 });
    if (isUndefined(means) || isUndefined(shares)) throw new Error('results were expected');
    expect(means.difference).toBeCloseTo(0.5093, 4);
    expect(shares.p2).toBeCloseTo(0.9338, 4);
    expect(shares.difference).toBeCloseTo(0.1338, 4);
  });

  it('reaches exactly the power asked for', () => {
    for (const n of [2, 5, 60, 1e6]) {
      const means = detectable.detectableDifferenceOfMeans({ n, sd: 2, power: 0.9 });
      if (isUndefined(means)) throw new Error(means.reason);
      expect(detectable.powerOfMeans(n, means.difference / 2, 0.05)).toBeCloseTo(0.9, 9);
    }
  });

  it('answers undefined when no difference would do', () => {
    expect(detectable.detectableDifferenceOfMeans({ n: 1, sd: 1 })).toMatchObject({
      kind: 'too-few-answers',
      needed: 2,
    });
    expect(detectable.detectableDifferenceOfMeans({ n: 9, sd: 0 }).kind).toBe('undefined');
    expect(detectable.detectableDifferenceOfMeans({ n: 9, sd: 1, power: 0.01 }).kind).toBe('undefined');
    expect(detectable.detectableDifferenceOfProportions({ p1: 0.95, n: 5 }).kind).toBe('undefined');
    expect(detectable.detectableDifferenceOfProportions({ p1: 0.5, n: 0 }).kind).toBe('too-few-answers');
    expect(detectable.detectableDifferenceOfProportions({ p1: 1.5, n: 9 }).kind).toBe('undefined');
    expect(detectable.powerOfProportions(10, 0, 1, 0.05)).toBe(1);
  });
});
