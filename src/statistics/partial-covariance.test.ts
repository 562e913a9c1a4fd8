// Partial covariance: the worked example, a control without relation, twins as controls, and the link to R².
import { describe, expect, it } from 'vitest';
import { driverImportance } from './driver-importance.ts';
import { isUndefined } from './outcome.ts';
import { partialCovariance } from './partial-covariance.ts';

const COVARIANCE = [
  [1, 0.6, 0.5, 0.3],
  [0.6, 1, 0.3, 0.2],
  [0.5, 0.3, 1, 0.4],
  [0.3, 0.2, 0.4, 1],
];

describe('partialCovariance', () => {
  it('gives the worked example', () => {
    const got = partialCovariance(
      [
        [1, 0.6, 0.5],
        [0.6, 1, 0.3],
        [0.5, 0.3, 1],
      ],
      [1],
    );
    expect(got).toMatchObject({
      explained: expect.closeTo(0.36, 12),
      covariance: [
        [expect.closeTo(0.64, 12), expect.closeTo(0.32, 12)],
        [expect.closeTo(0.32, 12), expect.closeTo(0.91, 12)],
      ],
    });
  });

  it('splits exactly what the controls leave of R²', () => {
    const whole = driverImportance(COVARIANCE);
    const part = partialCovariance(COVARIANCE, [1]);
    if (isUndefined(whole) || isUndefined(part)) throw new Error('no result');
    const rest = driverImportance(part.covariance);
    if (isUndefined(rest)) throw new Error(rest.reason);
    expect(part.explained + (1 - part.explained) * rest.r2).toBeCloseTo(whole.r2, 12);
  });

  it('passes over controls that repeat others or never vary, and changes nothing without controls', () => {
    const twice = COVARIANCE.map((row, i) => [...row, i < 4 ? row[1]! : 0]);
    const twin = [...twice, [...COVARIANCE.map((row) => row[1]!), 1]];
    const [one, both] = [partialCovariance(COVARIANCE, [1]), partialCovariance(twin, [1, 4])];
    if (isUndefined(one) || isUndefined(both)) throw new Error('no result');
    expect(both.covariance).toEqual(one.covariance.map((row) => row.map((value) => expect.closeTo(value, 12))));
    expect(partialCovariance(COVARIANCE, [])).toMatchObject({ explained: 0, covariance: COVARIANCE });
  });

  it('is undefined with gaps and without variation', () => {
    expect(isUndefined(partialCovariance([[NaN]], []))).toBe(true);
    expect(
      isUndefined(
        partialCovariance(
          [
            [0, 0],
            [0, 1],
          ],
          [1],
        ),
      ),
    ).toBe(true);
  });
});
