// Matrices: the worked examples, and the identities that define each decomposition on random matrices.
import { describe, expect, it } from 'vitest';
import * as algebra from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

function randomPositiveDefinite(size: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const root = Array.from({ length: size + 2 }, () => Array.from({ length: size }, () => random.normal()));
  return algebra.multiply(algebra.transpose(root), root);
}

function expectClose(got: Matrix, expected: Matrix, digits = 10): void {
  got.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]![j]!, digits)));
}

describe('linear algebra', () => {
  it('gives the values of the worked examples', () => {
    expect(algebra.zeros(1, 2)).toEqual([[0, 0]]);
    expect(algebra.transpose([[1, 2]])).toEqual([[1], [2]]);
    expect(algebra.multiply([[1, 2]], [[3], [4]])).toEqual([[11]]);
    expect(algebra.multiplyVector([[1, 2]], [3, 4])).toEqual([11]);
    expect(
      algebra.cholesky([
        [4, 2],
        [2, 2],
      ]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(algebra.choleskySolve([[2]], [8])).toEqual([2]);
    expect(algebra.inversePositiveDefinite([[4]])).toEqual([[0.25]]);
    expect(algebra.choleskyLogDeterminant([[2]])).toBeCloseTo(Math.log(4), 14);
    expect(
      algebra.solveLinear(
        [
          [0, 2],
          [1, 0],
        ],
        [4, 3],
      ),
    ).toEqual([3, 2]);
    expect(algebra.inverse([[2]])).toEqual([[0.5]]);
  });

  it('inverts random matrices and factors them', () => {
    for (const size of [1, 2, 5, 13]) {
      const m = randomPositiveDefinite(size, size);
      const lower = algebra.cholesky(m);
      if (isUndefined(lower)) throw new Error(lower.reason);
      expectClose(algebra.multiply(lower, algebra.transpose(lower)), m);
      for (const inverse of [algebra.inverse(m), algebra.inversePositiveDefinite(m)]) {
        if (isUndefined(inverse)) throw new Error(inverse.reason);
        expectClose(algebra.multiply(m, inverse), algebra.identity(size), 7);
      }
    }
  });

  it('says so when a matrix cannot be inverted or factored', () => {
    const singular = [
      [1, 1],
      [1, 1],
    ];
    expect(isUndefined(algebra.inverse(singular))).toBe(true);
    expect(isUndefined(algebra.cholesky(singular))).toBe(true);
    expect(isUndefined(algebra.solveLinear(singular, [1, 2]))).toBe(true);
    expect(isUndefined(algebra.cholesky([[-1]]))).toBe(true);
  });
});
