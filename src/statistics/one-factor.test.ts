// One factor: exact for a matrix that has one, and inside its bounds for one that has none.
import { describe, expect, it } from 'vitest';
import { fitOneFactor } from './one-factor.ts';
import { isUndefined } from './outcome.ts';

describe('fitOneFactor', () => {
  it('finds the loadings a correlation matrix was made from', () => {
    const loadings = [0.9, 0.7, 0.5, 0.8, 0.3];
    const correlation = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));
    const got = fitOneFactor(correlation);
    expect(got).toMatchObject({
      loadings: loadings.map((value) => expect.closeTo(value, 7)),
      uniqueness: loadings.map((value) => expect.closeTo(1 - value * value, 7)),
    });
  });

  it('stops at the bound where the best uniqueness would be negative', () => {
    const got = fitOneFactor([
      [1, 0.8, 0.8],
      [0.8, 1, 0.4],
      [0.8, 0.4, 1],
    ]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect(Math.min(...got.uniqueness)).toBeCloseTo(0.005, 10);
  });

  it('is undefined for a singular matrix', () => {
    expect(
      fitOneFactor([
        [1, 1, 0.5],
        [1, 1, 0.5],
        [0.5, 0.5, 1],
      ]).kind,
    ).toBe('undefined');
  });
});
