// Student's interval from counts: worked example, one answer, none, a finite population.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { studentMeanInterval } from './student-mean-interval.ts';

describe('studentMeanInterval', () => {
  it('gives the values of the worked example', () => {
    const outcome = studentMeanInterval([1, 2, 5, 22, 70]);
    if (isUndefined(outcome) || isUndefined(outcome.limits)) throw new Error('a result was expected');
    expect(outcome.mean).toBe(4.58);
    expect(outcome.sd).toBeCloseTo(0.7678, 4);
    expect(outcome.limits.lower).toBeCloseTo(4.4277, 4);
    expect(outcome.limits.upper).toBeCloseTo(4.7323, 4);
  });

  it('keeps the mean but no spread of a single answer, and nothing of none', () => {
    const one = studentMeanInterval([0, 1, 0]);
    expect(one).toMatchObject({ n: 1, mean: 2, sd: { kind: 'too-few-answers' }, limits: { needed: 2 } });
    expect(studentMeanInterval([0, 0]).kind).toBe('too-few-answers');
    expect(studentMeanInterval([-1, 0]).kind).toBe('undefined');
  });

  it('narrows to the point when everybody answered', () => {
    expect(studentMeanInterval([2, 2], { populationSize: 4 })).toMatchObject({ limits: { lower: 1.5, upper: 1.5 } });
    expect(studentMeanInterval([2, 2], { populationSize: 3 })).toMatchObject({ limits: { kind: 'undefined' } });
  });
});
