// Whitened regression: worked examples, gaps, and the maximum of a function of one number.
import { describe, expect, it } from 'vitest';
import { autocorrelatedFit, highestPoint, spacedSeries } from './autocorrelated-fit.ts';

const ones = [[1], [1], [1]];

describe('autocorrelatedFit', () => {
  it('gives the values of the worked examples', () => {
    expect(spacedSeries([1, null, 2], ones).gaps).toEqual([0, 2]);
    expect(autocorrelatedFit(spacedSeries([1, 2, 3], ones), 0)?.fit.coefficients[0]).toBeCloseTo(2, 14);
  });

  it('is the generalised least squares estimate worked out by hand', () => {
    // Correlation matrix of two neighbours: the mean of both whatever phi; its log-determinant log(1 − φ²).
    const found = autocorrelatedFit(spacedSeries([1, 3], [[1], [1]]), 0.5);
    expect(found?.fit.coefficients[0]).toBeCloseTo(2, 14);
    expect(found?.logDeterminant).toBeCloseTo(Math.log(0.75), 14);
    expect(autocorrelatedFit(spacedSeries([1, null, 3], ones), 0.5)?.logDeterminant).toBeCloseTo(
      Math.log(1 - 0.0625),
      14,
    );
    expect(autocorrelatedFit(spacedSeries([0, 0, 0], ones), 0.5)).toBeNull();
  });

  it('climbs to the highest point, inner or at an end', () => {
    expect(highestPoint((x) => -((x - 0.3) ** 2), -1, 1)).toBeCloseTo(0.3, 7);
    expect(highestPoint((x) => x, 0, 0.97)).toBeCloseTo(0.97, 7);
  });
});
