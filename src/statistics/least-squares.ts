// Ordinary least squares through an orthogonal decomposition: precise for badly scaled columns.
// Method page: docs/methods/linear-algebra.md
import { undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { zeros } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** A fitted linear model. `inverseCrossProduct` is (XᵀX)⁻¹. */
export interface LeastSquaresFit {
  readonly coefficients: number[];
  readonly residuals: number[];
  readonly inverseCrossProduct: Matrix;
  readonly residualSumOfSquares: number;
  readonly residualDf: number;
}

/**
 * Householder QR with columns scaled to length one. Undefined when a column is a combination of those before it
 * (remaining length below 1e-10 of its own; ten digits is what double precision can tell apart safely).
 *
 * Source: Golub & Van Loan 2013, section 5.3. The Longley data come out to ten digits.
 *
 * @example leastSquares([[1, 1], [1, 2], [1, 3]], [2, 4, 6]); // coefficients 0 and 2
 */
export function leastSquares(x: Matrix, y: readonly number[]): Outcome<LeastSquaresFit> {
  const n = x.length;
  const p = x[0]?.length ?? 0;
  if (n < p || p === 0) return undefinedBecause('fewer rows than columns', n);
  const lengths = Array.from({ length: p }, (_, j) => Math.hypot(...x.map((row) => row[j]!)));
  if (lengths.some((length) => length === 0)) return undefinedBecause('a column is zero everywhere', n);
  const a = x.map((row) => row.map((value, j) => value / lengths[j]!));
  const b = [...y];
  const diagonal: number[] = [];
  for (let j = 0; j < p; j++) {
    let square = 0;
    for (let i = j; i < n; i++) square += a[i]![j]! ** 2;
    const length = Math.sqrt(square);
    if (length < 1e-10) return undefinedBecause('the columns are collinear', n);
    const alpha = a[j]![j]! > 0 ? -length : length;
    diagonal.push(alpha);
    a[j]![j]! -= alpha;
    const half = length * (length + Math.abs(a[j]![j]! + alpha));
    for (let k = j + 1; k < p; k++) {
      let dot = 0;
      for (let i = j; i < n; i++) dot += a[i]![j]! * a[i]![k]!;
      for (let i = j; i < n; i++) a[i]![k]! -= (dot / half) * a[i]![j]!;
    }
    let dot = 0;
    for (let i = j; i < n; i++) dot += a[i]![j]! * b[i]!;
    for (let i = j; i < n; i++) b[i]! -= (dot / half) * a[i]![j]!;
  }
  // R⁻¹ column by column, then coefficients = R⁻¹ Qᵀy and (XᵀX)⁻¹ = R⁻¹R⁻ᵀ.
  const inverseR = zeros(p, p);
  for (let column = 0; column < p; column++) {
    inverseR[column]![column] = 1 / diagonal[column]!;
    for (let i = column - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= column; k++) sum += a[i]![k]! * inverseR[k]![column]!;
      inverseR[i]![column] = -sum / diagonal[i]!;
    }
  }
  const coefficients = inverseR.map((row, i) => row.reduce((sum, value, k) => sum + value * b[k]!, 0) / lengths[i]!);
  const inverseCrossProduct = inverseR.map((row, i) =>
    inverseR.map((other, j) => row.reduce((sum, value, k) => sum + value * other[k]!, 0) / (lengths[i]! * lengths[j]!)),
  );
  const residuals = x.map((row, i) => y[i]! - row.reduce((sum, value, j) => sum + value * coefficients[j]!, 0));
  return {
    kind: 'result',
    coefficients,
    residuals,
    inverseCrossProduct,
    residualSumOfSquares: residuals.reduce((sum, value) => sum + value * value, 0),
    residualDf: n - p,
  };
}
