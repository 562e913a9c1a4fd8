// Weighted survey mean: the worked example, weights of one, clusters, and what a single answer tells.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { surveyMean } from './survey-mean.ts';

describe('surveyMean', () => {
  it('gives the worked example', () => {
    const got = surveyMean([5, 4, 5, 3], { weights: [1, 1, 2, 2] });
    expect(got).toMatchObject({
      mean: expect.closeTo(25 / 6, 12),
      se: expect.closeTo(0.575_565_565_478_520_6, 12),
      df: 3,
      deff: expect.closeTo(1.233_716_475_095_785_6, 12),
    });
  });

  it('is not changed by weights of one or by a common factor', () => {
    const answers = [1, 5, 4, 4, 2, 5];
    const plain = surveyMean(answers);
    expect(surveyMean(answers, { weights: answers.map(() => 1) })).toEqual(plain);
    const scaled = surveyMean(answers, { weights: answers.map(() => 1000) });
    if (isUndefined(plain) || isUndefined(scaled)) throw new Error('no result');
    expect(scaled.se).toBeCloseTo(plain.se as number, 12);
    expect(plain.deff).toBeCloseTo(1, 12);
  });

  it('sees that answers of one counter resemble each other', () => {
    const answers = [1, 1, 1, 5, 5, 5, 3, 3, 3];
    const clusters = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'];
    const [plain, clustered] = [surveyMean(answers), surveyMean(answers, { clusters })];
    if (isUndefined(plain) || isUndefined(clustered)) throw new Error('no result');
    expect(clustered.se as number).toBeGreaterThan(1.5 * (plain.se as number));
    expect(clustered.df).toBe(2);
  });

  it('claims no interval from one answer, and width zero only when all answers agree', () => {
    expect(surveyMean([4])).toMatchObject({ mean: 4, se: { kind: 'undefined' }, interval: { kind: 'undefined' } });
    expect(surveyMean([4, 3], { weights: [1, 0] })).toMatchObject({ se: { kind: 'undefined' } });
    expect(surveyMean([4, 4])).toMatchObject({ se: 0, deff: { kind: 'undefined' }, interval: { lower: 4, upper: 4 } });
    expect(isUndefined(surveyMean([null, null]))).toBe(true);
  });
});
