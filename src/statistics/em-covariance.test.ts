// EM: the worked example, complete data, a closed form for monotone gaps, and what nobody answered.
import { describe, expect, it } from 'vitest';
import { emCovariance } from './em-covariance.ts';
import { momentsOfRows } from './moments-of-rows.ts';
import { isUndefined } from './outcome.ts';

function fit(rows: readonly (readonly (number | null)[])[]): ReturnType<typeof emCovariance> {
  const { moments, centre } = momentsOfRows(rows);
  return emCovariance(moments, { centre });
}

describe('emCovariance', () => {
  it('gives the worked example: the regression of the second on the first fills the gap', () => {
    expect(
      fit([
        [1, 2],
        [2, 3],
        [3, 5],
        [4, null],
      ]),
    ).toMatchObject({
      mean: [expect.closeTo(2.5, 10), expect.closeTo(49 / 12, 10)],
      cov: [
        [expect.closeTo(1.25, 10), expect.closeTo(1.875, 10)],
        [expect.closeTo(1.875, 10), expect.closeTo(1 / 18 + 2.25 * 1.25, 10)],
      ],
      patterns: 2,
      converged: true,
    });
  });

  it('is the plain covariance (divisor n) of complete answers', () => {
    const got = fit([
      [1, 4],
      [2, 2],
      [3, 6],
    ]);
    expect(got).toMatchObject({
      mean: [2, 4],
      cov: [
        [expect.closeTo(2 / 3, 12), expect.closeTo(2 / 3, 12)],
        [expect.closeTo(2 / 3, 12), expect.closeTo(8 / 3, 12)],
      ],
    });
  });

  it('finds again, from a start elsewhere, the same summit', () => {
    const rows = [
      [1, 2, null],
      [2, 1, 4],
      [3, null, 5],
      [4, 4, 4],
      [null, 5, 7],
      [2, 2, 1],
      [5, 3, 6],
    ];
    const { moments, centre } = momentsOfRows(rows);
    const [one, other] = [
      emCovariance(moments, { centre }),
      emCovariance(moments, {
        centre,
        start: {
          mean: [1, -1, 1],
          cov: [
            [9, 1, 0],
            [1, 4, 0],
            [0, 0, 5],
          ],
        },
      }),
    ];
    if (isUndefined(one) || isUndefined(other)) throw new Error('no result');
    expect(other.cov.flat()).toEqual(one.cov.flat().map((value) => expect.closeTo(value as number, 8)));
    expect(other.logLik).toBeCloseTo(one.logLik as number, 9);
  });

  it('leaves open what nobody answered, alone or together', () => {
    expect(
      fit([
        [1, null],
        [2, null],
      ]),
    ).toMatchObject({ mean: [1.5, { kind: 'undefined' }] });
    expect(
      fit([
        [1, null],
        [null, 1],
        [2, null],
        [null, 3],
      ]),
    ).toMatchObject({
      cov: [
        [0.25, { kind: 'undefined' }],
        [{ kind: 'undefined' }, 1],
      ],
    });
    expect(fit([[null], [null]]).kind).toBe('too-few-answers');
  });

  it('has no likelihood when a variable never varies or twins leave nothing over', () => {
    expect(fit([[1, 2]])).toMatchObject({
      cov: [
        [0, 0],
        [0, 0],
      ],
      logLik: { kind: 'undefined' },
    });
    expect(
      fit([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, null],
        [null, 2],
      ]),
    ).toMatchObject({ logLik: { kind: 'undefined' } });
  });
});
