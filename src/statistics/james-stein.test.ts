// James–Stein: the worked example, too few units, equal values, noise larger than the spread.
import { describe, expect, it } from 'vitest';
import { jamesStein } from './james-stein.ts';

describe('jamesStein', () => {
  it('gives the worked example', () => {
    expect(jamesStein([1, 2, 3, 4, 5], 1)).toMatchObject({
      grandMean: 3,
      shrink: expect.closeTo(0.8, 12),
      estimate: [1.4, 2.2, 3, 3.8, 4.6].map((value) => expect.closeTo(value, 12)),
    });
  });

  it('never shrinks beyond the grand mean', () => {
    expect(jamesStein([1, 2, 3, 4], 100)).toMatchObject({ shrinkPositive: 0, estimate: [2.5, 2.5, 2.5, 2.5] });
  });

  it('keeps three values as they are and says that two are too few', () => {
    expect(jamesStein([1, 2, 6], 5)).toMatchObject({ shrink: 1, estimate: [1, 2, 6] });
    expect(jamesStein([1, 2], 5)).toMatchObject({ grandMean: 1.5, shrink: { kind: 'too-few-answers' } });
    expect(jamesStein([], 5).kind).toBe('too-few-answers');
  });

  it('gives everybody the grand mean when all are equal', () => {
    expect(jamesStein([4.1, 4.1, 4.1, 4.1], 1)).toMatchObject({
      shrink: { kind: 'undefined' },
      estimate: [4.1, 4.1, 4.1, 4.1],
    });
  });
});
