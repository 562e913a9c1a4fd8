// Difference of mean ratings: worked example, turned round, groups that all agree, empty groups.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { ratingDifference } from './rating-difference.ts';

describe('ratingDifference', () => {
  it('gives the values of the worked example, and mirrors when turned round', () => {
    const outcome = ratingDifference([1, 2, 5, 22, 70], [4, 6, 10, 30, 50]);
    const turned = ratingDifference([4, 6, 10, 30, 50], [1, 2, 5, 22, 70]);
    if (isUndefined(outcome) || isUndefined(turned)) throw new Error('a result was expected');
    expect(outcome.diff).toBeCloseTo(0.42, 12);
    expect(outcome.lower).toBeCloseTo(0.158, 3);
    expect(outcome.upper).toBeCloseTo(0.684, 3);
    expect(turned.lower).toBeCloseTo(-outcome.upper, 12);
  });

  it('keeps a width when everybody agrees', () => {
    const outcome = ratingDifference([0, 0, 0, 0, 6], [0, 0, 0, 0, 9]);
    expect(outcome).toMatchObject({ diff: 0 });
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.upper - outcome.lower).toBeGreaterThan(1);
  });

  it('answers undefined for an empty group', () => {
    expect(ratingDifference([0, 0], [1, 2]).kind).toBe('too-few-answers');
    expect(ratingDifference([1, 2], [0, 0]).kind).toBe('too-few-answers');
  });
});
