// Intraclass correlations: the worked example, raters who differ by a constant, equal ratings, gaps.
import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { isUndefined } from './outcome.ts';

const ratings = [
  [9, 2],
  [6, 1],
  [8, 4],
  [7, 1],
  [10, 5],
  [6, 2],
];

describe('intraclassCorrelation', () => {
  it('gives the worked example', () => {
    expect(intraclassCorrelation(ratings)).toMatchObject({
      icc31: { value: expect.closeTo(0.745_341_6, 6) },
      icc3k: { value: expect.closeTo(0.854_092_5, 6) },
    });
  });

  it('keeps each value between its limits, and leaves units with gaps out', () => {
    const got = intraclassCorrelation([...ratings, [null, 3]]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got).toEqual(intraclassCorrelation(ratings));
    for (const name of ['icc11', 'icc21', 'icc31', 'icc1k', 'icc2k', 'icc3k'] as const) {
      const { value, lower, upper } = got[name];
      expect(lower as number).toBeLessThan(value as number);
      expect(upper as number).toBeGreaterThan(value as number);
    }
  });

  it('is 1 for raters who agree, and consistent though not agreeing when they differ by a constant', () => {
    const one = { value: 1, lower: 1, upper: 1 };
    expect(
      intraclassCorrelation([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    ).toMatchObject({ icc11: one, icc21: one, icc31: one, icc3k: one });
    expect(
      intraclassCorrelation([
        [1.1, 2.2],
        [2.1, 3.2],
        [3.1, 4.2],
      ]),
    ).toMatchObject({
      icc31: one,
      icc21: { value: expect.closeTo(1 / (1 + 1.21 / 2), 8) },
    });
  });

  it('is undefined when nothing differs, and for too few units or raters', () => {
    expect(
      intraclassCorrelation([
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ icc11: { value: { kind: 'undefined' } } });
    expect(intraclassCorrelation([[3, 4]]).kind).toBe('too-few-answers');
    expect(intraclassCorrelation([[3], [4]]).kind).toBe('too-few-answers');
  });
});
