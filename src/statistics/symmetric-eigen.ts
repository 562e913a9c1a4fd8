// Eigenvalues and eigenvectors of a symmetric matrix, and what is built on them.
// Method page: docs/methods/linear-algebra.md
import { identity, zeros } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** Eigenvalues in falling order; `vectors[k]` is the unit eigenvector of `values[k]`. */
export interface SymmetricEigen {
  readonly values: number[];
  readonly vectors: Matrix;
}

/**
 * Cyclic Jacobi rotations until the off-diagonal part is negligible: slow for hundreds of variables, exact for dozens.
 *
 * Each vector's largest component is made positive, so the result does not depend on the path. Source: Golub & Van
 * Loan 2013, section 8.5.
 *
 * @example symmetricEigen([[2, 1], [1, 2]]).values; // [3, 1]
 */
export function symmetricEigen(m: Matrix): SymmetricEigen {
  const size = m.length;
  const a = m.map((row) => [...row]);
  const v = identity(size);
  const norm = Math.sqrt(a.flat().reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p]![q]! ** 2;
    if (!(Math.sqrt(off) > 1e-17 * norm)) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, k) => k).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return {
    values: order.map((k) => a[k]![k]!),
    vectors: order.map((k) => withFixedSign(v.map((row) => row[k]!))),
  };
}

function rotate(a: Matrix, v: Matrix, p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const row = a[k]!;
    const kp = row[p]!;
    const kq = row[q]!;
    row[p] = c * kp - s * kq;
    row[q] = s * kp + c * kq;
  }
  const rowP = a[p]!;
  const rowQ = a[q]!;
  for (let k = 0; k < a.length; k++) {
    const pk = rowP[k]!;
    const qk = rowQ[k]!;
    rowP[k] = c * pk - s * qk;
    rowQ[k] = s * pk + c * qk;
    const row = v[k]!;
    const kp = row[p]!;
    const kq = row[q]!;
    row[p] = c * kp - s * kq;
    row[q] = s * kp + c * kq;
  }
}

function withFixedSign(vector: number[]): number[] {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}

/** Σ f(value)·vector·vectorᵀ: a function of a symmetric matrix. @example symmetricFunction({ values: [4], vectors: [[1]] }, Math.sqrt); // [[2]] */
export function symmetricFunction(eigen: SymmetricEigen, f: (value: number) => number): Matrix {
  const size = eigen.values.length;
  const out = zeros(size, size);
  eigen.values.forEach((value, k) => {
    const factor = f(value);
    const vector = eigen.vectors[k]!;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) out[i]![j]! += factor * vector[i]! * vector[j]!;
  });
  return out;
}

/**
 * Moore–Penrose inverse of a symmetric non-negative matrix and the number of eigenvalues kept.
 *
 * Eigenvalues at most `tolerance` times the largest count as zero (1e-10 throughout this core). A zero matrix has
 * rank 0 and a zero inverse.
 *
 * @example generalisedInverse([[1, 1], [1, 1]]); // { inverse: [[0.25, 0.25], [0.25, 0.25]], rank: 1 }
 */
export function generalisedInverse(m: Matrix, tolerance = 1e-10): { inverse: Matrix; rank: number } {
  const eigen = symmetricEigen(m);
  const limit = tolerance * Math.max(eigen.values[0] ?? 0, 0);
  const kept = (value: number): boolean => value > limit && value > 0;
  return {
    inverse: symmetricFunction(eigen, (value) => (kept(value) ? 1 / value : 0)),
    rank: eigen.values.filter(kept).length,
  };
}
