// Orthogonal basis: the worked example, repeated and empty columns, coefficients and errors carried back.
import { describe, expect, it } from 'vitest';
import { givenCoefficients, givenStandardErrors, orthogonalBasis } from './orthogonal-basis.ts';

describe('orthogonalBasis', () => {
  it('gives the worked example', () => {
    expect(
      orthogonalBasis([
        [1, 2, 2],
        [1, 4, 4],
      ]),
    ).toEqual({
      kept: [0, 1],
      rows: [
        [1, -1],
        [1, 1],
      ],
      triangle: [
        [1, 3],
        [0, 1],
      ],
    });
  });

  it('drops zero columns, sums of others, and everything beyond the number of rows', () => {
    expect(
      orthogonalBasis([
        [1, 0, 1, 2],
        [1, 0, 4, 5],
        [1, 0, 2, 3],
      ]).kept,
    ).toEqual([0, 2]);
    expect(orthogonalBasis([[1, 7, 3]]).kept).toEqual([0]);
    expect(orthogonalBasis([]).kept).toEqual([]);
  });

  it('keeps columns with a large offset or of very different size', () => {
    expect(
      orthogonalBasis([
        [1, 1e9, 1e-9],
        [1, 1e9 + 1, 3e-9],
        [1, 1e9 + 3, 2e-9],
      ]).kept,
    ).toEqual([0, 1, 2]);
  });
});

describe('coefficients carried back', () => {
  const given = [
    [1, 2, 7],
    [1, 4, 1],
    [1, 5, 2],
    [1, 9, 3],
  ];
  const basis = orthogonalBasis(given);

  it('give the same fitted values', () => {
    const gamma = [0.3, -1.2, 0.8];
    const beta = givenCoefficients(basis, gamma);
    for (const [at, row] of given.entries()) {
      const fitted = row.reduce((sum, value, j) => sum + value * beta[j]!, 0);
      expect(fitted).toBeCloseTo(
        basis.rows[at]!.reduce((sum, value, k) => sum + value * gamma[k]!, 0),
        12,
      );
    }
  });

  it('have the errors of least squares: a basis of unit variance has 1/n each', () => {
    const errors = givenStandardErrors(basis, [
      [0.25, 0, 0],
      [0, 0.25, 0],
      [0, 0, 0.25],
    ]);
    // (XᵀX)⁻¹ of the rows above, computed by hand from its cofactors.
    const [a, b, c] = [126 * 63 - 55 * 55, 4 * 63 - 13 * 13, 4 * 126 - 20 * 20];
    const determinant = 4 * a - 20 * (20 * 63 - 55 * 13) + 13 * (20 * 55 - 126 * 13);
    expect(errors).toEqual([a, b, c].map((cofactor) => expect.closeTo(Math.sqrt(cofactor / determinant), 10)));
  });
});
