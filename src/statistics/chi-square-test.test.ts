// Chi-squared test: worked example, empty rows and columns, nothing left to compare.
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from './chi-square-test.ts';
import { isUndefined } from './outcome.ts';

describe('chiSquareTest', () => {
  it('gives the values of the worked example, empty rows and columns or not', () => {
    const table = [
      [10, 0, 20],
      [0, 0, 0],
      [20, 0, 10],
    ];
    for (const test of [
      chiSquareTest([
        [10, 20],
        [20, 10],
      ]),
      chiSquareTest(table),
    ]) {
      if (isUndefined(test)) throw new Error(test.reason);
      expect(test.chi2).toBeCloseTo(6.667, 3);
      expect(test.df).toBe(1);
      expect(test.p).toBeCloseTo(0.0098, 4);
      expect(test.cramersV).toBeCloseTo(0.3333, 4);
      expect(test.smallestExpected).toBe(15);
    }
  });

  it('answers df 0 when fewer than two rows or columns are left', () => {
    for (const table of [
      [],
      [[]],
      [[1, 2]],
      [[1], [2]],
      [
        [0, 0],
        [0, 0],
      ],
    ]) {
      expect(chiSquareTest(table)).toMatchObject({ df: 0, chi2: { kind: 'undefined' }, p: { kind: 'undefined' } });
    }
  });
});
