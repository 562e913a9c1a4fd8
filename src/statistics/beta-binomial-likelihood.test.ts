// The beta-binomial likelihood: against factorials, and blocks of many answers against single terms.
import { describe, expect, it } from 'vitest';
import { bestMean, betaBinomialLikelihood, countAbove } from './beta-binomial-likelihood.ts';
import { logGamma } from './distributions.ts';

describe('betaBinomialLikelihood', () => {
  const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

  it('is the beta integral, also for many answers', () => {
    for (const [yes, n] of [
      [
        [3, 7],
        [10, 9],
      ],
      [
        [90_000, 12],
        [100_000, 40],
      ],
    ] as const) {
      const [alpha, beta] = [6, 2];
      const expected = yes.reduce(
        (sum, x, at) => sum + logBeta(alpha + x, beta + n[at]! - x) - logBeta(alpha, beta),
        0,
      );
      const counts = countAbove(yes, n);
      expect(betaBinomialLikelihood.value(counts, 0.75, 1 / 8) / expected).toBeCloseTo(1, 9);
    }
  });

  it('has the slope of its value', () => {
    const counts = countAbove([30, 45, 12], [40, 50, 30]);
    const value = (spread: number): number => betaBinomialLikelihood.value(counts, 0.7, spread);
    const slope = (value(0.05 + 1e-6) - value(0.05 - 1e-6)) / 2e-6;
    expect(betaBinomialLikelihood.slopeBySpread(counts, 0.7, 0.05)).toBeCloseTo(slope, 4);
  });

  it('has the binomial coefficients', () => {
    expect(betaBinomialLikelihood.logCoefficients([2], [4])).toBeCloseTo(Math.log(6), 12);
  });
});

describe('bestMean', () => {
  it('is the pooled share when units do not differ', () => {
    expect(bestMean(countAbove([3, 9], [10, 20]), 0, 0.9)).toBeCloseTo(0.4, 12);
  });
});
