// Pairwise covariance: the worked example, an impossible matrix, too few pairs.
import { describe, expect, it } from 'vitest';
import { momentsOfRows } from './moments-of-rows.ts';
import { pairwiseCovariance } from './pairwise-covariance.ts';

describe('pairwiseCovariance', () => {
  it('gives the worked example', () => {
    expect(
      pairwiseCovariance(
        momentsOfRows([
          [1, 2],
          [2, 3],
          [3, 5],
          [4, null],
        ]).moments,
      ),
    ).toMatchObject({
      cov: [
        [expect.closeTo(5 / 3, 12), expect.closeTo(1.5, 12)],
        [expect.closeTo(1.5, 12), expect.closeTo(7 / 3, 12)],
      ],
      n: [
        [4, 3],
        [3, 3],
      ],
      positiveDefinite: true,
    });
  });

  it('flags a matrix that no people could have', () => {
    const part = (i: number, j: number, sign: number): (number | null)[][] =>
      [1, 2, 3].map((value) =>
        [0, 1, 2].map((at) => (at === i ? value : at === j ? 4 * Number(sign < 0) + sign * value : null)),
      );
    const got = pairwiseCovariance(momentsOfRows([...part(0, 1, 1), ...part(1, 2, 1), ...part(0, 2, -1)]).moments);
    expect(got).toMatchObject({ positiveDefinite: false, minEigenCor: expect.closeTo(-1.5, 10) });
  });

  it('leaves open what fewer than two answered, and never calls it positive definite', () => {
    expect(
      pairwiseCovariance(
        momentsOfRows([
          [1, null],
          [2, 3],
          [3, null],
        ]).moments,
      ),
    ).toMatchObject({
      cov: [
        [1, { kind: 'too-few-answers' }],
        [{ kind: 'too-few-answers' }, { kind: 'too-few-answers' }],
      ],
      minEigenCor: { kind: 'undefined' },
      positiveDefinite: false,
    });
    expect(
      pairwiseCovariance(
        momentsOfRows([
          [2, 1],
          [2, 3],
        ]).moments,
      ),
    ).toMatchObject({ positiveDefinite: false });
    expect(pairwiseCovariance(momentsOfRows([]).moments).kind).toBe('too-few-answers');
  });
});
