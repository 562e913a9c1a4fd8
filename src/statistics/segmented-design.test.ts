// The columns of the segmented regression.
import { describe, expect, it } from 'vitest';
import { segmentedDesign } from './segmented-design.ts';

describe('segmentedDesign', () => {
  it('gives the values of the worked example and adds seasons', () => {
    expect(segmentedDesign(3, 2).rows).toEqual([
      [1, 1, 0, 0],
      [1, 2, 1, 0],
      [1, 3, 1, 1],
    ]);
    const seasonal = segmentedDesign(12, 7, 2);
    expect(seasonal.columns).toEqual(['intercept', 't', 'level', 'slopeChange', 'sin1', 'cos1', 'sin2', 'cos2']);
    expect(seasonal.rows[2]![4]).toBeCloseTo(1, 14);
    expect(seasonal.rows[5]![7]).toBeCloseTo(1, 14);
  });
});
