// Logistic regression: the worked example, separation, repeated columns.
import { describe, expect, it } from 'vitest';
import { logisticRegression, logProbability, probability } from './logistic-regression.ts';
import { isUndefined } from './outcome.ts';

const x = [[0], [0], [0], [1], [1], [1]];
const y = [0, 0, 1, 0, 1, 1];

describe('logisticRegression', () => {
  it('gives the worked example: log-odds of 1/3 and their difference to those of 2/3', () => {
    expect(logisticRegression(x, y)).toMatchObject({
      coefficients: [expect.closeTo(-Math.LN2, 12), expect.closeTo(2 * Math.LN2, 12)],
      standardErrors: [expect.closeTo(Math.sqrt(1.5), 10), expect.closeTo(Math.sqrt(3), 10)],
    });
  });

  it('has fitted probabilities that add up to the events', () => {
    const got = logisticRegression([[1.3], [0.2], [5], [2.2], [3.1], [0.7]], y);
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.fitted.reduce((sum, p) => sum + p, 0)).toBeCloseTo(3, 10);
  });

  it('leaves out a column that repeats others', () => {
    const got = logisticRegression(
      x.map(([value]) => [value!, 1 - value!]),
      y,
    );
    expect(got).toMatchObject({ coefficients: [expect.any(Number), expect.any(Number), { kind: 'undefined' }] });
  });

  it('is undefined under complete and quasi-complete separation, and when nothing or everything happened', () => {
    expect(isUndefined(logisticRegression(x, [0, 0, 0, 1, 1, 1]))).toBe(true);
    expect(isUndefined(logisticRegression(x, [0, 0, 0, 0, 1, 1]))).toBe(true);
    expect(isUndefined(logisticRegression(x, [1, 1, 1, 1, 1, 1]))).toBe(true);
    expect(logisticRegression([], []).kind).toBe('too-few-answers');
  });
});

describe('probability', () => {
  it('keeps its digits at both ends', () => {
    expect(probability(-800)).toBe(0);
    expect(probability(800)).toBe(1);
    expect(logProbability(-800)).toBe(-800);
    expect(logProbability(40)).toBeCloseTo(-Math.exp(-40), 30);
  });
});
