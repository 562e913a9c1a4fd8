// Dominance: the worked example, its link to LMG, and twins that do not dominate each other.
import { describe, expect, it } from 'vitest';
import { dominanceAnalysis } from './dominance-analysis.ts';
import { driverImportance } from './driver-importance.ts';
import { isUndefined } from './outcome.ts';

describe('dominanceAnalysis', () => {
  it('gives the worked example', () => {
    const got = dominanceAnalysis([
      [1, 0.6, 0.3],
      [0.6, 1, 0],
      [0.3, 0, 1],
    ]);
    expect(got).toMatchObject({
      general: [expect.closeTo(0.36, 12), expect.closeTo(0.09, 12)],
      completeProportion: [
        [0, 1],
        [0, 0],
      ],
    });
  });

  it('has LMG as the mean of the conditional gains', () => {
    const covariance = [
      [1, 0.6, 0.3, 0.4],
      [0.6, 1, 0.2, 0.5],
      [0.3, 0.2, 1, 0.1],
      [0.4, 0.5, 0.1, 1],
    ];
    const [dominance, lmg] = [dominanceAnalysis(covariance), driverImportance(covariance)];
    if (isUndefined(dominance) || isUndefined(lmg)) throw new Error('no result');
    const means = dominance.conditional.map((gains) => gains.reduce((sum, gain) => sum + gain, 0) / gains.length);
    expect(means).toEqual(lmg.lmg.map((part) => expect.closeTo(part, 12)));
  });

  it('lets twins not dominate each other', () => {
    const got = dominanceAnalysis([
      [1, 0.6, 0.6, 0.1],
      [0.6, 1, 1, 0.3],
      [0.6, 1, 1, 0.3],
      [0.1, 0.3, 0.3, 1],
    ]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect([got.completeProportion[0]![1], got.completeProportion[1]![0]]).toEqual([0, 0]);
  });

  it('is undefined where driver importance is', () => {
    expect(
      isUndefined(
        dominanceAnalysis([
          [0, 0],
          [0, 1],
        ]),
      ),
    ).toBe(true);
  });
});
