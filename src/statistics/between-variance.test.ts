// Variance between units: three estimators on balanced data, where they have closed forms.
import { describe, expect, it } from 'vitest';
import { betweenVarianceDl, betweenVariancePm, betweenVarianceReml, pooledMean } from './between-variance.ts';

const values = [2, 4, 9, 5];
const equal = [1.5, 1.5, 1.5, 1.5];

describe('between-unit variance', () => {
  it('is the sample variance minus the noise when all units are equally precise', () => {
    const expected = 26 / 3 - 1.5;
    expect(betweenVarianceDl(values, equal)).toBeCloseTo(expected, 10);
    expect(betweenVariancePm(values, equal)).toBeCloseTo(expected, 10);
    expect(betweenVarianceReml(values, equal)).toBeCloseTo(expected, 10);
  });

  it('is never negative', () => {
    for (const estimate of [betweenVarianceDl, betweenVariancePm, betweenVarianceReml]) {
      expect(estimate(values, [100, 100, 100, 100])).toBe(0);
      expect(estimate([3], [1])).toBe(0);
      expect(estimate([3, 3], [1, 2])).toBe(0);
    }
  });

  it('finds the summit of the restricted likelihood for very unequal units', () => {
    const v = [0.001, 4, 0.2, 30];
    const best = betweenVarianceReml(values, v);
    const height = (tau2: number): number => {
      const { mu, se } = pooledMean(values, v, tau2);
      return values.reduce(
        (sum, y, at) => sum - Math.log(v[at]! + tau2) - (y - mu) ** 2 / (v[at]! + tau2),
        2 * Math.log(se),
      );
    };
    for (const other of [0, best * 0.9, best * 1.1, best * 10]) expect(height(best)).toBeGreaterThan(height(other));
  });
});
