// Weighted survey share: the worked example, and no interval where the logit does not exist.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { surveyProportion } from './survey-proportion.ts';

describe('surveyProportion', () => {
  it('gives the worked example', () => {
    const got = surveyProportion([1, 1, 1, 0], { weights: [1, 1, 2, 2] });
    expect(got).toMatchObject({
      share: expect.closeTo(2 / 3, 12),
      interval: { lower: expect.closeTo(0.026_188_293, 8), upper: expect.closeTo(0.993_321_758, 8) },
    });
  });

  it('has no interval when everybody says the same', () => {
    for (const answers of [
      [1, 1, 1],
      [0, 0, 0],
    ]) {
      expect(surveyProportion(answers)).toMatchObject({ share: answers[0], se: 0, interval: { kind: 'undefined' } });
    }
    expect(surveyProportion([1, 1, 0], { weights: [1, 1, 0] })).toMatchObject({ interval: { kind: 'undefined' } });
    expect(isUndefined(surveyProportion([]))).toBe(true);
  });
});
