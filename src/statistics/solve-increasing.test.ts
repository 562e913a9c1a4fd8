// Roots of increasing functions, steep and flat, and none.
import { describe, expect, it } from 'vitest';
import { solveIncreasing } from './solve-increasing.ts';

describe('solveIncreasing', () => {
  it('gives the values of the worked example and finds far and flat roots', () => {
    expect(solveIncreasing((x) => x * x - 2, 0, 1)).toBeCloseTo(Math.SQRT2, 14);
    expect(solveIncreasing((x) => Math.log(x) - 20, 1, 2)).toBeCloseTo(Math.exp(20), 4);
    expect(solveIncreasing((x) => Math.tanh(x - 30) + 0.999999, 0, 100)).toBeCloseTo(30 - Math.atanh(0.999999), 9);
  });

  it('answers null when there is no root in reach', () => {
    expect(solveIncreasing((x) => x + 1, 0, 1)).toBeNull();
    expect(solveIncreasing((x) => x - 5, 0, 1, 2)).toBeNull();
  });
});
