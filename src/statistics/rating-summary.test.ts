// The plain figures of a rating question, with even numbers of answers and none.
import { describe, expect, it } from 'vitest';
import { ratingSummary } from './rating-summary.ts';

describe('ratingSummary', () => {
  it('gives the values of the worked example', () => {
    expect(ratingSummary([1, 2, 5, 22, 70])).toEqual({
      kind: 'result',
      n: 100,
      mean: 4.58,
      median: 5,
      top2: 0.92,
      bottom2: 0.03,
      index0to100: 89.5,
    });
  });

  it('takes the mean of the two middle answers', () => {
    expect(ratingSummary([3, 0, 0, 0, 3])).toMatchObject({ median: 3, top2: 0.5, bottom2: 0.5, index0to100: 50 });
    expect(ratingSummary([1, 0, 0, 1, 0])).toMatchObject({ median: 2.5 });
  });

  it('answers undefined when there is nothing to compute from', () => {
    expect(ratingSummary([0, 0, 0])).toMatchObject({ kind: 'too-few-answers', n: 0 });
    expect(ratingSummary([])).toMatchObject({ kind: 'too-few-answers', n: 0 });
    expect(ratingSummary([7])).toMatchObject({ mean: 1, index0to100: { kind: 'undefined' } });
    expect(ratingSummary([-7]).kind).toBe('undefined');
  });
});
