// Correlations of drivers: constants, rank, and when the quick way is exact.
import { describe, expect, it } from 'vitest';
import { canSweep, driverCorrelation } from './driver-correlation.ts';
import { isUndefined } from './outcome.ts';

describe('driverCorrelation', () => {
  it('takes the first variable as the response', () => {
    const got = driverCorrelation([
      [4, 2, 0],
      [2, 4, 0],
      [0, 0, 9],
    ]);
    expect(got).toMatchObject({
      response: [0.5, 0],
      drivers: [
        [1, 0],
        [0, 1],
      ],
      rank: 2,
    });
  });

  it('keeps a driver that never varies, without rank', () => {
    const got = driverCorrelation([
      [1, 0.5, 0.3],
      [0.5, 1, 0.1],
      [0.3, 0.1, 0],
    ]);
    expect(got).toMatchObject({ response: [0.5, 0], rank: 1 });
  });

  it('is undefined without drivers, without variation of the response, and with gaps', () => {
    for (const covariance of [
      [],
      [[1]],
      [
        [0, 0],
        [0, 1],
      ],
      [
        [1, NaN],
        [NaN, 1],
      ],
      [[1, 0.5], [0.5]],
    ]) {
      expect(isUndefined(driverCorrelation(covariance))).toBe(true);
    }
  });
});

describe('canSweep', () => {
  it('trusts the sweep for full rank and clear twins, not for negative eigenvalues', () => {
    const sweepable = (covariance: number[][]): boolean => {
      const correlation = driverCorrelation(covariance);
      return !isUndefined(correlation) && canSweep(correlation);
    };
    expect(
      sweepable([
        [1, 0.5, 0.5],
        [0.5, 1, 0.2],
        [0.5, 0.2, 1],
      ]),
    ).toBe(true);
    expect(
      sweepable([
        [1, 0.5, 0.5],
        [0.5, 1, 1],
        [0.5, 1, 1],
      ]),
    ).toBe(true);
    expect(
      sweepable([
        [1, 0.5, 0.5],
        [0.5, 1, 1.2],
        [0.5, 1.2, 1],
      ]),
    ).toBe(false);
  });
});
