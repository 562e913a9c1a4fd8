// Firth's regression: the worked example, separation, a saturated table.
import { describe, expect, it } from 'vitest';
import { firthLogistic } from './firth-logistic.ts';
import { isUndefined } from './outcome.ts';

describe('firthLogistic', () => {
  it('gives the worked example', () => {
    expect(firthLogistic([[0], [0], [1], [1]], [0, 0, 1, 1])).toMatchObject({
      coefficients: [expect.closeTo(-Math.log(5), 10), expect.closeTo(2 * Math.log(5), 10)],
    });
  });

  it('adds half an answer to each cell of a two-by-two table', () => {
    const x = [0, 0, 0, 0, 0, 1, 1, 1].map((value) => [value]);
    const got = firthLogistic(x, [1, 0, 0, 0, 0, 1, 1, 1]);
    expect(got).toMatchObject({
      coefficients: [expect.closeTo(Math.log(1.5 / 4.5), 9), expect.closeTo(Math.log((3.5 / 0.5) * (4.5 / 1.5)), 9)],
    });
  });

  it('is finite whatever happened', () => {
    for (const y of [
      [0, 0, 0, 0],
      [1, 1, 1, 1],
      [0, 0, 0, 1],
    ]) {
      const got = firthLogistic([[1], [2], [3], [4]], y);
      expect(isUndefined(got) ? [] : got.coefficients.every((value) => Number.isFinite(value))).toBe(true);
    }
    expect(firthLogistic([[1], [1]], [0, 1])).toMatchObject({
      coefficients: [expect.closeTo(0, 10), { kind: 'undefined' }],
    });
    expect(firthLogistic([], []).kind).toBe('too-few-answers');
  });
});
