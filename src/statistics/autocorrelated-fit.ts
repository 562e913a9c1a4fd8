// Linear regression of a monthly series whose neighbouring errors hang together, for a given correlation phi.
// Method page: docs/methods/interrupted-series-ar1.md
import { leastSquares } from './least-squares.ts';
import type { LeastSquaresFit } from './least-squares.ts';
import type { Matrix } from './linear-algebra.ts';
import { isUndefined } from './outcome.ts';

/** Months with a value: the rows of the design, the values, and the months since the value before. */
export interface SpacedSeries {
  readonly rows: Matrix;
  readonly values: readonly number[];
  readonly gaps: readonly number[];
}

/** Leaves out months without a value (null) but keeps their places in time. @example spacedSeries([1, null, 2], [[1], [1], [1]]).gaps; // [0, 2] */
export function spacedSeries(series: readonly (number | null)[], design: Matrix): SpacedSeries {
  const places = series.flatMap((value, t) => (value === null ? [] : [t]));
  return {
    rows: places.map((t) => design[t]!),
    values: places.map((t) => series[t]!),
    gaps: places.map((t, i) => (i === 0 ? 0 : t - places[i - 1]!)),
  };
}

/**
 * Generalised least squares with errors of correlation phi^(months between them), through whitening: the first row as
 * it is, the others (x_t − φ^g x_(t−g))/√(1−φ^2g). `logDeterminant` is that of the correlation matrix.
 *
 * Null where the columns are collinear or nothing is left to judge errors by.
 *
 * @example autocorrelatedFit(spacedSeries([1, 2, 3], [[1], [1], [1]]), 0)?.fit.coefficients; // [2]
 */
export function autocorrelatedFit(
  { rows, values, gaps }: SpacedSeries,
  phi: number,
): { fit: LeastSquaresFit; logDeterminant: number } | null {
  const links = gaps.map((gap) => phi ** gap);
  const whiten = (now: number, before: number, link: number): number =>
    (now - link * before) / Math.sqrt(1 - link * link);
  const x = rows.map((row, t) => (t === 0 ? row : row.map((value, j) => whiten(value, rows[t - 1]![j]!, links[t]!))));
  const y = values.map((value, t) => (t === 0 ? value : whiten(value, values[t - 1]!, links[t]!)));
  const fit = leastSquares(x, y);
  if (isUndefined(fit) || !(fit.residualSumOfSquares > 0)) return null;
  return { fit, logDeterminant: links.slice(1).reduce((sum, link) => sum + Math.log1p(-link * link), 0) };
}

/** Argument of the maximum of f between `low` and `high`: a grid finds the hill, golden section climbs it. */
export function highestPoint(f: (phi: number) => number, low: number, high: number): number {
  const steps = 80;
  const middle = (low + high) / 2;
  const reach = (high - low) / 2;
  // Denser towards the ends, where likelihoods bend most.
  const grid = Array.from({ length: steps + 1 }, (_, i) => middle + reach * Math.sin((i / steps - 0.5) * Math.PI));
  const heights = grid.map(f);
  const top = heights.indexOf(Math.max(...heights));
  let a = grid[Math.max(0, top - 1)]!;
  let b = grid[Math.min(steps, top + 1)]!;
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = b - golden * (b - a);
  let right = a + golden * (b - a);
  let fLeft = f(left);
  let fRight = f(right);
  while (b - a > 1e-9) {
    if (fLeft >= fRight) {
      b = right;
      right = left;
      fRight = fLeft;
      left = b - golden * (b - a);
      fLeft = f(left);
    } else {
      a = left;
      left = right;
      fLeft = fRight;
      right = a + golden * (b - a);
      fRight = f(right);
    }
  }
  return (a + b) / 2;
}
