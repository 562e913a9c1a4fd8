// The mean of equal numbers is that number, and the side of a point ignores the last digits.
import { describe, expect, it } from 'vitest';
import { preciseMean, sideOf } from './precise-mean.ts';

describe('preciseMean', () => {
  it('gives the values of the worked example', () => {
    expect(preciseMean([4.1, 4.1, 4.1])).toBe(4.1);
    expect(preciseMean(Array.from({ length: 1000 }, () => 0.1))).toBe(0.1);
  });

  it('tells above, below and at', () => {
    expect([sideOf(2, 1), sideOf(1, 2), sideOf(0.1 + 0.2, 0.3), sideOf(0, 0)]).toEqual([1, -1, 0, 0]);
  });
});
