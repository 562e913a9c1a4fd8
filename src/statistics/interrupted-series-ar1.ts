// The segmented regression with first-order autocorrelated errors, by full maximum likelihood.
// Method page: docs/methods/interrupted-series-ar1.md
import { autocorrelatedFit, highestPoint, spacedSeries } from './autocorrelated-fit.ts';
import { leastSquares } from './least-squares.ts';
import { isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { segmentedDesign } from './segmented-design.ts';

/** Coefficients intercept, t, level, slopeChange; `phi` = correlation of neighbouring errors. */
export interface InterruptedSeriesAr1 {
  readonly coef: readonly number[];
  /** With the residual variance at divisor n − 4. */
  readonly se: readonly number[];
  readonly phi: number;
  readonly logLik: number;
}

/**
 * Segmented regression with AR(1) errors: generalised least squares, phi by maximum likelihood over (−1, 1).
 *
 * The first error has the stationary variance (no observation is lost); a month without a value (null) widens the gap.
 * Fewer than six points, an action at the edge, or a series that follows its lines exactly → undefined. For a claim
 * use `actionEffect`: maximum likelihood takes phi too small in short series.
 *
 * Source: Beach C.M., MacKinnon J.G. (1978); the convention of nlme's gls(method = "ML").
 *
 * @example
 * interruptedSeriesAr1(monthlyRatings, { changeAt: 13 }); // { coef: [4.10, 0.00, 0.10, 0.03], phi: -0.29, … }
 */
export function interruptedSeriesAr1(
  series: readonly (number | null)[],
  { changeAt }: { readonly changeAt: number },
): Outcome<InterruptedSeriesAr1> {
  const spaced = spacedSeries(series, segmentedDesign(series.length, changeAt).rows);
  const { values } = spaced;
  const n = values.length;
  if (n < 6) return tooFewAnswers(n, 6, `${n} of at least 6 points`);
  const plain = leastSquares(spaced.rows, values);
  if (isUndefined(plain)) return undefinedBecause('the action leaves too few points before or after it', n);
  const scale = values.reduce((sum, value) => sum + value * value, 0);
  if (!(plain.residualSumOfSquares > 1e-24 * scale)) {
    return undefinedBecause('the series follows the lines exactly', n);
  }
  const logLikAt = (phi: number): number => {
    const found = autocorrelatedFit(spaced, phi);
    if (found === null) return -Infinity;
    const variance = found.fit.residualSumOfSquares / n;
    return -0.5 * (n * Math.log(2 * Math.PI * variance) + found.logDeterminant + n);
  };
  const phi = highestPoint(logLikAt, -0.9999, 0.9999);
  const best = autocorrelatedFit(spaced, phi);
  if (best === null) return undefinedBecause('the likelihood has no inner maximum', n);
  const variance = best.fit.residualSumOfSquares / best.fit.residualDf;
  return result({
    coef: best.fit.coefficients,
    se: best.fit.inverseCrossProduct.map((row, i) => Math.sqrt(row[i]! * variance)),
    phi,
    logLik: logLikAt(phi),
  });
}
