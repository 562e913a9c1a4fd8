// A level and one step, with first-order autocorrelated errors, in plain sums: the twenty placebos of a page cost nothing.
// Method page: docs/methods/action-effect.md
import type { LeastSquaresFit } from './least-squares.ts';

/** Months with a value: 0 before the action or 1 since, the values, and the months since the value before. */
export interface StepSeries {
  readonly since: readonly number[];
  readonly values: readonly number[];
  readonly gaps: readonly number[];
}

/**
 * The same as `autocorrelatedFit` of a design of the columns 1 and `since`, whitened alike, by normal equations about
 * the mean. Null where one of the two sides is empty or nothing is left to judge errors by.
 *
 * @example stepFit({ since: [0, 0, 1, 1], values: [1, 3, 5, 7], gaps: [0, 1, 1, 1] }, 0)?.fit.coefficients; // [2, 4]
 */
export function stepFit(
  { since, values, gaps }: StepSeries,
  phi: number,
): {
  fit: Pick<LeastSquaresFit, 'coefficients' | 'inverseCrossProduct' | 'residualDf' | 'residualSumOfSquares'>;
  logDeterminant: number;
} | null {
  const n = values.length;
  const middle = values.reduce((sum, value) => sum + value, 0) / n;
  const ones = new Float64Array(n);
  const steps = new Float64Array(n);
  const heights = new Float64Array(n);
  let [a, b, d, y1, y2, logDeterminant] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < n; t++) {
    const link = t === 0 ? 0 : phi ** gaps[t]!;
    const scale = 1 / Math.sqrt(1 - link * link);
    const one = (1 - link) * scale;
    const step = (since[t]! - (t === 0 ? 0 : link * since[t - 1]!)) * scale;
    const height = (values[t]! - middle - (t === 0 ? 0 : link * (values[t - 1]! - middle))) * scale;
    ones[t] = one;
    steps[t] = step;
    heights[t] = height;
    a += one * one;
    b += one * step;
    d += step * step;
    y1 += one * height;
    y2 += step * height;
    if (t > 0) logDeterminant += Math.log1p(-link * link);
  }
  const determinant = a * d - b * b;
  if (!(determinant > 1e-12 * a * d)) return null;
  const level = (d * y1 - b * y2) / determinant;
  const step = (a * y2 - b * y1) / determinant;
  let residualSumOfSquares = 0;
  for (let t = 0; t < n; t++) residualSumOfSquares += (heights[t]! - level * ones[t]! - step * steps[t]!) ** 2;
  if (!(residualSumOfSquares > 0)) return null;
  const inverseCrossProduct = [
    [d / determinant, -b / determinant],
    [-b / determinant, a / determinant],
  ];
  const fit = { coefficients: [level + middle, step], inverseCrossProduct, residualDf: n - 2, residualSumOfSquares };
  return { fit, logDeterminant };
}
