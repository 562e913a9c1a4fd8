// The shape of answer: a result and its two opposites are told apart, and no NaN slips through.
import { describe, expect, it } from 'vitest';
import { finiteOr, isDefined, isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

describe('outcome', () => {
  it('tells results and missing results apart', () => {
    expect(isUndefined(result({ lower: 0, upper: 1 }))).toBe(false);
    expect(isUndefined(undefinedBecause('all weights are zero', 3))).toBe(true);
    expect(isUndefined(tooFewAnswers(1, 2))).toBe(true);
    expect(isUndefined(4.2)).toBe(false);
    expect([1, undefinedBecause('none', 0), 2].filter(isDefined)).toEqual([1, 2]);
  });

  it('carries the number of answers there are and would be needed', () => {
    expect(tooFewAnswers(8, 10)).toEqual({
      kind: 'too-few-answers',
      reason: '8 of at least 10 answers',
      n: 8,
      needed: 10,
    });
  });

  it('lets no NaN or Infinity out', () => {
    expect(finiteOr(0 / 0, 'nothing to divide', 0)).toEqual(undefinedBecause('nothing to divide', 0));
    expect(finiteOr(1 / 0, 'nothing to divide', 0)).toEqual(undefinedBecause('nothing to divide', 0));
    expect(finiteOr(1.5, '', 2)).toBe(1.5);
  });
});
