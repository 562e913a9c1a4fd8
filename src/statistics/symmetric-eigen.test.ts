// Eigenvalues: the defining identities, order and the generalised inverse of collinear variables.
import { describe, expect, it } from 'vitest';
import { multiply, transpose } from './linear-algebra.ts';
import { seededRandom } from './seeded-random.ts';
import { generalisedInverse, symmetricEigen, symmetricFunction } from './symmetric-eigen.ts';

describe('symmetricEigen', () => {
  it('gives the values of the worked examples', () => {
    const eigen = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(eigen.values[0]).toBeCloseTo(3, 14);
    expect(eigen.values[1]).toBeCloseTo(1, 14);
    expect(symmetricFunction({ values: [4], vectors: [[1]] }, Math.sqrt)).toEqual([[2]]);
    const { inverse, rank } = generalisedInverse([
      [1, 1],
      [1, 1],
    ]);
    expect(rank).toBe(1);
    for (const value of inverse.flat()) expect(value).toBeCloseTo(0.25, 14);
  });

  it('rebuilds random matrices, largest eigenvalue first', () => {
    const random = seededRandom(3);
    const root = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => random.normal()));
    const m = root.map((row, i) => row.map((value, j) => value + root[j]![i]!));
    const eigen = symmetricEigen(m);
    const rebuilt = symmetricFunction(eigen, (value) => value);
    rebuilt.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(m[i]![j]!, 11)));
    expect([...eigen.values].sort((a, b) => b - a)).toEqual(eigen.values);
    const unit = multiply(eigen.vectors, transpose(eigen.vectors));
    unit.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 12)));
  });

  it('handles nothing and zero', () => {
    expect(symmetricEigen([])).toEqual({ values: [], vectors: [] });
    expect(generalisedInverse([[0]])).toEqual({ inverse: [[0]], rank: 0 });
  });
});
