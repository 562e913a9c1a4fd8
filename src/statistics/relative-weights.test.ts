// Relative weights: the worked example, the sum, two drivers, twins.
import { describe, expect, it } from 'vitest';
import { driverImportance } from './driver-importance.ts';
import { isUndefined } from './outcome.ts';
import { relativeWeights } from './relative-weights.ts';

describe('relativeWeights', () => {
  it('gives the worked example', () => {
    const got = relativeWeights([
      [1, 0.5, 0.5],
      [0.5, 1, 0.5],
      [0.5, 0.5, 1],
    ]);
    expect(got).toMatchObject({
      r2: expect.closeTo(1 / 3, 12),
      weights: [expect.closeTo(1 / 6, 12), expect.closeTo(1 / 6, 12)],
    });
  });

  it('equals LMG for two drivers', () => {
    const covariance = [
      [2, 0.9, 0.4],
      [0.9, 1, 0.3],
      [0.4, 0.3, 3],
    ];
    const [weights, lmg] = [relativeWeights(covariance), driverImportance(covariance)];
    if (isUndefined(weights) || isUndefined(lmg)) throw new Error('no result');
    expect(weights.weights).toEqual(lmg.lmg.map((part) => expect.closeTo(part, 12)));
  });

  it('adds up to R² with more drivers than LMG takes, and shares equally between twins', () => {
    const size = 25;
    const covariance = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_u, j) => (i === j ? 1 : 0.3)),
    );
    const got = relativeWeights(covariance);
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(got.r2, 12);
    const twins = relativeWeights([
      [1, 0.6, 0.6],
      [0.6, 1, 1],
      [0.6, 1, 1],
    ]);
    expect(twins).toMatchObject({ weights: [expect.closeTo(0.18, 10), expect.closeTo(0.18, 10)] });
  });

  it('is undefined when the response never varies', () => {
    expect(
      isUndefined(
        relativeWeights([
          [0, 0],
          [0, 1],
        ]),
      ),
    ).toBe(true);
    expect(
      relativeWeights([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ share: [{ kind: 'undefined' }] });
  });
});
