// Orthogonal columns in place of given ones: fits no longer suffer from units, offsets and near repetition.
// Method page: docs/methods/logistic-regression.md

export interface OrthogonalBasis {
  /** The columns that are not a combination of kept ones before them. */
  readonly kept: readonly number[];
  /** The given rows in terms of the basis: one entry per kept column, each basis column of mean square 1. */
  readonly rows: readonly (readonly number[])[];
  /** Upper triangle R: given column `kept[j]` = Σ over k ≤ j of R[k][j] times basis column k. */
  readonly triangle: readonly (readonly number[])[];
}

/**
 * Gram–Schmidt with one repetition, column by column.
 *
 * A column of which less than `tolerance` of its length is left repeats earlier ones: its coefficient cannot be
 * determined, and leaving it out changes neither fitted values nor likelihood.
 *
 * Source: Golub & Van Loan (2013), section 5.2.
 *
 * @example
 * orthogonalBasis([[1, 2, 2], [1, 4, 4]]); // kept 0, 1; rows [1, −1], [1, 1]; triangle [[1, 3], [0, 1]]
 */
export function orthogonalBasis(given: readonly (readonly number[])[], tolerance = 1e-10): OrthogonalBasis {
  const n = given.length;
  const basis: number[][] = [];
  const kept: number[] = [];
  const triangleColumns: number[][] = [];
  for (let column = 0; column < (given[0]?.length ?? 0); column++) {
    const rest = given.map((row) => row[column]!);
    const length = Math.hypot(...rest);
    if (length === 0) continue;
    const along = basis.map(() => 0);
    for (let round = 0; round < 2; round++) {
      for (const [k, unit] of basis.entries()) {
        let part = 0;
        for (let at = 0; at < n; at++) part += (unit[at]! * rest[at]!) / n;
        along[k]! += part;
        for (let at = 0; at < n; at++) rest[at] = rest[at]! - part * unit[at]!;
      }
    }
    const left = Math.hypot(...rest);
    if (!(left > tolerance * length)) continue;
    const size = left / Math.sqrt(n);
    basis.push(rest.map((value) => value / size));
    kept.push(column);
    triangleColumns.push([...along, size]);
  }
  return {
    kept,
    rows: given.map((_, at) => basis.map((unit) => unit[at]!)),
    triangle: basis.map((_, k) => triangleColumns.map((column) => column[k] ?? 0)),
  };
}

/**
 * Coefficients of the given columns from those of the basis: solves R·beta = gamma from the last one up.
 *
 * @example
 * givenCoefficients(orthogonalBasis([[1, 2], [1, 4]]), [0, 1]); // [−3, 1]
 */
export function givenCoefficients({ triangle }: OrthogonalBasis, gamma: readonly number[]): number[] {
  const beta = [...gamma];
  for (let k = beta.length - 1; k >= 0; k--) {
    for (let j = k + 1; j < beta.length; j++) beta[k]! -= triangle[k]![j]! * beta[j]!;
    beta[k]! /= triangle[k]![k]!;
  }
  return beta;
}

/**
 * Standard errors of the given columns' coefficients from the covariance of the basis coefficients.
 *
 * @example
 * givenStandardErrors(orthogonalBasis([[1, 2], [1, 4]]), [[1, 0], [0, 1]]); // √10 and 1
 */
export function givenStandardErrors(basis: OrthogonalBasis, covariance: readonly (readonly number[])[]): number[] {
  // R⁻¹·C by columns, then its rows once more.
  const half = covariance.map((column) => givenCoefficients(basis, column));
  return half.map((_, j) => {
    const row = givenCoefficients(
      basis,
      half.map((column) => column[j]!),
    );
    return Math.sqrt(Math.max(0, row[j]!));
  });
}
