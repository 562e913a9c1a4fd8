// Importance–performance: the worked example, values on the cross-hair, gaps.
import { describe, expect, it } from 'vitest';
import { importancePerformance } from './importance-performance.ts';
import { isUndefined } from './outcome.ts';

describe('importancePerformance', () => {
  it('gives the worked example', () => {
    expect(importancePerformance([0.3, 0.1, 0.2], [4.5, 4.4, 3.1])).toMatchObject({
      crossImportance: expect.closeTo(0.2, 12),
      crossPerformance: expect.closeTo(4, 12),
      quadrant: ['keep', 'overkill', 'concentrate'],
    });
  });

  it('counts a value on the cross-hair as high, whatever the rounding of the mean', () => {
    for (const value of [0.1, 0.7, 3.9, 4.1]) {
      const same = Array.from({ length: 7 }, () => value);
      expect(importancePerformance(same, same)).toMatchObject({ quadrant: same.map(() => 'keep') });
    }
  });

  it('can stand the cross-hair at the medians', () => {
    expect(importancePerformance([1, 2, 9, 4], [1, 2, 3, 4], 'median')).toMatchObject({
      crossImportance: 3,
      crossPerformance: 2.5,
    });
  });

  it('leaves attributes with a missing figure out', () => {
    expect(importancePerformance([0.1, null, 0.3], [4, 3, 2])).toMatchObject({
      crossPerformance: 3,
      quadrant: ['overkill', { kind: 'undefined' }, 'concentrate'],
    });
    expect(isUndefined(importancePerformance([null], [4]))).toBe(true);
  });
});
