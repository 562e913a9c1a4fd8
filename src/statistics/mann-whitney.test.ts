// Mann–Whitney: worked example, equal answers, empty groups.
import { describe, expect, it } from 'vitest';
import { mannWhitney } from './mann-whitney.ts';
import { isUndefined } from './outcome.ts';

describe('mannWhitney', () => {
  it('gives the values of the worked example', () => {
    const test = mannWhitney([5, 5, 4], [3, 4, 2]);
    if (isUndefined(test)) throw new Error(test.reason);
    expect(test.u).toBe(8.5);
    expect(test.p).toBeCloseTo(0.1157, 4);
    expect(test.probSuperiority).toBeCloseTo(0.9444, 4);
  });

  it('has no p when all answers are equal, and nothing for an empty group', () => {
    expect(mannWhitney([3, 3], [3])).toMatchObject({ u: 1, probSuperiority: 0.5, p: { kind: 'undefined' } });
    expect(mannWhitney([1, 2], [1, 2])).toMatchObject({ p: 1 });
    expect(mannWhitney([], [3]).kind).toBe('too-few-answers');
    expect(mannWhitney([3], []).kind).toBe('too-few-answers');
  });
});
