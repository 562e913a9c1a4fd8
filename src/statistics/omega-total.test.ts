// Omega: the worked example, negative keys, items that do not allow a factor.
import { describe, expect, it } from 'vitest';
import { omegaTotal } from './omega-total.ts';
import { isUndefined } from './outcome.ts';

const items = [
  [1, 2, 1],
  [2, 2, 3],
  [3, 4, 3],
  [4, 5, 5],
  [5, 4, 4],
  [2, 1, 2],
];

describe('omegaTotal', () => {
  it('gives the worked example', () => {
    expect(omegaTotal(items)).toMatchObject({
      omegaStd: expect.closeTo(0.934_698_3, 6),
      loadingsStd: [0.911_465_4, 0.866_025_4, 0.948_683_3].map((value) => expect.closeTo(value, 6)),
      heywood: false,
      n: 6,
    });
  });

  it('makes the sum of the loadings positive when most items are turned round', () => {
    const got = omegaTotal(items.map(([a, b, c]) => [6 - a!, 6 - b!, c!]));
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.loadingsStd.reduce((sum, loading) => sum + loading, 0)).toBeGreaterThan(0);
    expect(got.loadingsStd[2]!).toBeLessThan(0);
  });

  it('is undefined for two items, repeated items, constant items and hardly anybody', () => {
    expect(omegaTotal(items.map((row) => row.slice(0, 2))).kind).toBe('undefined');
    expect(omegaTotal(items.map(([a, b]) => [a!, b!, a!])).kind).toBe('undefined');
    expect(omegaTotal(items.map(([a, b]) => [a!, b!, 3])).kind).toBe('undefined');
    expect(omegaTotal(items.slice(0, 1)).kind).toBe('too-few-answers');
    expect(omegaTotal([]).kind).toBe('too-few-answers');
  });
});
