// Small dense matrices: products, Cholesky, solving, inverting, least squares.
// Method page: docs/methods/linear-algebra.md
import { isUndefined, undefinedBecause } from './outcome.ts';
import type { Undefined } from './outcome.ts';

/** Rows of equal length. The functions here never change their arguments. */
export type Matrix = number[][];

/** A matrix of zeros. @example zeros(1, 2); // [[0, 0]] */
export function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}

/** Ones on the diagonal. @example identity(2); // [[1, 0], [0, 1]] */
export function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_unused, j) => (i === j ? 1 : 0)));
}

/** Rows become columns. @example transpose([[1, 2]]); // [[1], [2]] */
export function transpose(m: Matrix): Matrix {
  return Array.from({ length: m[0]?.length ?? 0 }, (_, j) => m.map((row) => row[j]!));
}

/** Matrix product. @example multiply([[1, 2]], [[3], [4]]); // [[11]] */
export function multiply(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) => {
    const out = Array.from({ length: columns }, () => 0);
    for (let k = 0; k < row.length; k++) {
      const factor = row[k]!;
      const source = right[k]!;
      for (let j = 0; j < columns; j++) out[j]! += factor * source[j]!;
    }
    return out;
  });
}

/** Matrix times vector. @example multiplyVector([[1, 2]], [3, 4]); // [11] */
export function multiplyVector(m: Matrix, v: readonly number[]): number[] {
  return m.map((row) => row.reduce((sum, value, j) => sum + value * v[j]!, 0));
}

/**
 * Lower triangle L with L·Lᵀ = m for a symmetric positive definite matrix.
 *
 * Undefined when a pivot falls to `tolerance` times its diagonal or below: the matrix is singular or indefinite.
 * Source: Golub & Van Loan 2013, algorithm 4.2.1.
 *
 * @example cholesky([[4, 2], [2, 2]]); // [[2, 0], [1, 1]]
 */
export function cholesky(m: Matrix, tolerance = 1e-14): Matrix | Undefined {
  const size = m.length;
  const lower = zeros(size, size);
  for (let j = 0; j < size; j++) {
    let pivot = m[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j]![k]! ** 2;
    if (!(pivot > tolerance * m[j]![j]!)) return undefinedBecause('the matrix is not positive definite', size);
    const root = Math.sqrt(pivot);
    lower[j]![j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = m[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = sum / root;
    }
  }
  return lower;
}

/** Solves L·Lᵀ x = b. @example choleskySolve([[2]], [8]); // [2] */
export function choleskySolve(lower: Matrix, b: readonly number[]): number[] {
  const size = lower.length;
  const x = [...b];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/** Inverse of a symmetric positive definite matrix. @example inversePositiveDefinite([[4]]); // [[0.25]] */
export function inversePositiveDefinite(m: Matrix): Matrix | Undefined {
  const lower = cholesky(m);
  if (isUndefined(lower)) return lower;
  return identity(m.length).map((unit) => choleskySolve(lower, unit));
}

/** Natural logarithm of the determinant from the Cholesky factor. @example choleskyLogDeterminant([[2]]); // log 4 */
export function choleskyLogDeterminant(lower: Matrix): number {
  return lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0);
}

/**
 * Solves a general square system by elimination with row pivoting; undefined when singular.
 *
 * @example solveLinear([[0, 2], [1, 0]], [4, 3]); // [3, 2]
 */
export function solveLinear(m: Matrix, b: readonly number[]): number[] | Undefined {
  const inverse = eliminate(
    m,
    b.map((value) => [value]),
  );
  return isUndefined(inverse) ? inverse : inverse.map((row) => row[0]!);
}

/** Inverse of a general square matrix; undefined when singular. @example inverse([[2]]); // [[0.5]] */
export function inverse(m: Matrix): Matrix | Undefined {
  return eliminate(m, identity(m.length));
}

function eliminate(m: Matrix, right: Matrix): Matrix | Undefined {
  const size = m.length;
  const rows = m.map((row, i) => [...row, ...right[i]!]);
  const scale = Math.max(...m.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    }
    const pivotRow = rows[best]!;
    const pivot = pivotRow[column]!;
    if (!(Math.abs(pivot) > 1e-14 * scale)) return undefinedBecause('the matrix is singular', size);
    rows[best] = rows[column]!;
    rows[column] = pivotRow;
    for (let j = column; j < pivotRow.length; j++) pivotRow[j]! /= pivot;
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![column]!;
      if (i === column || factor === 0) continue;
      for (let j = column; j < pivotRow.length; j++) rows[i]![j]! -= factor * pivotRow[j]!;
    }
  }
  return rows.map((row) => row.slice(size));
}
