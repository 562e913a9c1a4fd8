// Kruskal–Wallis: worked example, one group, all answers equal.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { kruskalWallis } from './kruskal-wallis.ts';

describe('kruskalWallis', () => {
  it('gives the values of the worked example', () => {
    const test = kruskalWallis([1, 2, 3, 4, 5, 6], ['a', 'a', 'a', 'b', 'b', 'b']);
    if (isUndefined(test)) throw new Error(test.reason);
    expect(test.h).toBeCloseTo(3.8571, 4);
    expect(test.df).toBe(1);
    expect(test.p).toBeCloseTo(0.0495, 4);
    expect(test.epsilonSquared).toBeCloseTo(0.7714, 4);
  });

  it('gives no test for one group, none, or equal answers', () => {
    expect(kruskalWallis([1, 2], ['a', 'a'])).toMatchObject({ df: 0, h: { kind: 'undefined' } });
    expect(kruskalWallis([], [])).toMatchObject({ df: 0, p: { kind: 'undefined' } });
    expect(kruskalWallis([4, 4, 4], ['a', 'b', 'c'])).toMatchObject({ df: 2, p: { kind: 'undefined' } });
    expect(kruskalWallis([4], ['a'])).toMatchObject({ df: 0, p: { kind: 'undefined' } });
  });
});
