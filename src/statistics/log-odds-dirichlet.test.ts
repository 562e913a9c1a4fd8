// Log-odds with a Dirichlet prior: the worked example, exchanged groups, words without odds.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { logOddsDirichlet } from './log-odds-dirichlet.ts';

describe('logOddsDirichlet', () => {
  it('gives the worked example', () => {
    expect(logOddsDirichlet([8, 2], [2, 8], [1, 1])).toMatchObject({
      delta: [expect.closeTo(2 * Math.log(3), 12), expect.closeTo(-2 * Math.log(3), 12)],
      z: [expect.closeTo(3.295_837, 6), expect.closeTo(-3.295_837, 6)],
    });
  });

  it('turns its sign when the groups change places', () => {
    const [one, other] = [
      logOddsDirichlet([8, 2, 5], [2, 9, 1], [1, 2, 3]),
      logOddsDirichlet([2, 9, 1], [8, 2, 5], [1, 2, 3]),
    ];
    if (isUndefined(one) || isUndefined(other)) throw new Error('no result');
    expect(other.z).toEqual(one.z.map((value) => expect.closeTo(-(value as number), 12)));
  });

  it('leaves words open that have no odds', () => {
    expect(logOddsDirichlet([3], [2], [1])).toMatchObject({ delta: [{ kind: 'undefined' }] });
    expect(logOddsDirichlet([0, 3, 2], [4, 1, 2], [0, 0, 0])).toMatchObject({
      z: [{ kind: 'undefined' }, expect.any(Number), expect.any(Number)],
    });
    expect(logOddsDirichlet([], [], [])).toMatchObject({ delta: [] });
  });
});
