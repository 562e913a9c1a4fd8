// The same segmented regression with first-order autocorrelated errors, by full maximum likelihood.
// Method page: docs/methods/interrupted-series-ar1.md
import { leastSquares } from './least-squares.ts';
import type { LeastSquaresFit } from './least-squares.ts';
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
 * The first error has the stationary variance (no observation is lost); a month without a value (null) widens the gap. Fewer than six points, an action at the edge,
 * or a series that follows its lines exactly → undefined.
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
  const places = series.flatMap((value, t) => (value === null ? [] : [t]));
  const values = places.map((t) => series[t]!);
  const n = values.length;
  if (n < 6) return tooFewAnswers(n, 6, `${n} of at least 6 points`);
  const design = segmentedDesign(series.length, changeAt).rows;
  const rows = places.map((t) => design[t]!);
  const gaps = places.map((t, i) => (i === 0 ? 0 : t - places[i - 1]!));
  const plain = leastSquares(rows, values);
  if (isUndefined(plain)) return undefinedBecause('the action leaves too few points before or after it', n);
  const scale = values.reduce((sum, value) => sum + value * value, 0);
  if (!(plain.residualSumOfSquares > 1e-24 * scale)) {
    return undefinedBecause('the series follows the lines exactly', n);
  }
  // The whitened first row is the plain one, the others (x_t − φ^g x_{t−g})/√(1−φ^2g) with g months between them.
  const fitAt = (phi: number): { fit: LeastSquaresFit; logLik: number } | null => {
    const links = gaps.map((gap) => phi ** gap);
    const whiten = (now: number, before: number, link: number): number =>
      (now - link * before) / Math.sqrt(1 - link * link);
    const x = rows.map((row, t) => (t === 0 ? row : row.map((value, j) => whiten(value, rows[t - 1]![j]!, links[t]!))));
    const y = values.map((value, t) => (t === 0 ? value : whiten(value, values[t - 1]!, links[t]!)));
    const fit = leastSquares(x, y);
    if (isUndefined(fit) || !(fit.residualSumOfSquares > 0)) return null;
    const variance = fit.residualSumOfSquares / n;
    const logDeterminant = links.slice(1).reduce((sum, link) => sum + Math.log1p(-link * link), 0);
    return { fit, logLik: -0.5 * (n * Math.log(2 * Math.PI * variance) + logDeterminant + n) };
  };
  const phi = highestPoint((at) => fitAt(at)?.logLik ?? -Infinity);
  const best = fitAt(phi);
  if (best === null) return undefinedBecause('the likelihood has no inner maximum', n);
  const variance = best.fit.residualSumOfSquares / best.fit.residualDf;
  return result({
    coef: best.fit.coefficients,
    se: best.fit.inverseCrossProduct.map((row, i) => Math.sqrt(row[i]! * variance)),
    phi,
    logLik: best.logLik,
  });
}

/** Argument of the maximum over (−1, 1): a grid finds the hill, golden section climbs it. */
function highestPoint(f: (phi: number) => number): number {
  const edge = 0.9999;
  const grid = Array.from({ length: 81 }, (_, i) => edge * Math.sin(((i - 40) / 40) * (Math.PI / 2)));
  const heights = grid.map(f);
  const top = heights.indexOf(Math.max(...heights));
  let low = grid[Math.max(0, top - 1)]!;
  let high = grid[Math.min(80, top + 1)]!;
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let fLeft = f(left);
  let fRight = f(right);
  while (high - low > 1e-9) {
    if (fLeft >= fRight) {
      high = right;
      right = left;
      fRight = fLeft;
      left = high - golden * (high - low);
      fLeft = f(left);
    } else {
      low = left;
      left = right;
      fLeft = fRight;
      right = low + golden * (high - low);
      fRight = f(right);
    }
  }
  return (low + high) / 2;
}
