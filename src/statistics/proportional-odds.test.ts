// Proportional odds: the worked example, reversed scales, separation, gaps, one category.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { proportionalOdds } from './proportional-odds.ts';

const y = [1, 2, 3, 1, 2, 3];
const x = [[0], [0], [0], [1], [1], [1]];
const weights = [3, 2, 1, 1, 2, 3];

describe('proportionalOdds', () => {
  it('gives the worked example', () => {
    expect(proportionalOdds(y, x, weights)).toMatchObject({
      beta: [expect.closeTo(Math.log(5), 9)],
      thresholds: [expect.closeTo(0, 9), expect.closeTo(Math.log(5), 9)],
      logLik: expect.closeTo(-12.136_85, 5),
    });
  });

  it('turns its sign with the scale', () => {
    const [straight, turned] = [y, y.map((value) => 4 - value)].map((each) => proportionalOdds(each, x, weights));
    if (straight === undefined || turned === undefined || isUndefined(straight) || isUndefined(turned))
      throw new Error('no result');
    expect(turned.beta[0]).toBeCloseTo(-(straight.beta[0] as number), 9);
    expect(turned.logLik).toBeCloseTo(straight.logLik, 10);
  });

  it('takes frequencies as repeated rows, and weights of one as none', () => {
    const repeated = weights.flatMap((times, at) => Array.from({ length: times }, () => at));
    const long = proportionalOdds(
      repeated.map((at) => y[at]!),
      repeated.map((at) => x[at]!),
    );
    const short = proportionalOdds(y, x, weights);
    if (isUndefined(long) || isUndefined(short)) throw new Error('no result');
    expect(long.beta).toEqual(short.beta.map((value) => expect.closeTo(value as number, 10)));
    expect(proportionalOdds(y, x)).toEqual(
      proportionalOdds(
        y,
        x,
        y.map(() => 1),
      ),
    );
  });

  it('has no coefficient for a constant or repeated column', () => {
    const got = proportionalOdds(
      y,
      x.map(([value]) => [7, value!, 2 * value!]),
      weights,
    );
    expect(got).toMatchObject({ beta: [{ kind: 'undefined' }, expect.any(Number), { kind: 'undefined' }] });
  });

  it('keeps the bound of the likelihood under separation, without estimates', () => {
    const got = proportionalOdds([1, 1, 2, 2], [[0], [0], [1], [1]]);
    expect(got).toMatchObject({
      beta: [{ kind: 'undefined' }],
      se: [{ kind: 'undefined' }],
      logLik: expect.closeTo(0, 8),
    });
  });

  it('leaves incomplete rows out and is undefined with one category', () => {
    expect(proportionalOdds([null, 1, 2], [[1], [null], [1]]).kind).toBe('undefined');
    expect(proportionalOdds([], []).kind).toBe('too-few-answers');
    expect(proportionalOdds([2, 2], [[1], [3]]).kind).toBe('undefined');
  });
});
