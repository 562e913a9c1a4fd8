// Moments of rows with gaps: patterns, centre, and rows without any answer.
import { describe, expect, it } from 'vitest';
import { momentsOfRows } from './moments-of-rows.ts';

describe('momentsOfRows', () => {
  it('gives the worked example', () => {
    const { moments, centre } = momentsOfRows([
      [1, 2],
      [3, null],
      [null, null],
    ]);
    expect(moments.patterns.size).toBe(2);
    expect(centre).toEqual([2, 2]);
    expect(moments.patterns.get(0b11)).toMatchObject({
      n: 1,
      sums: Float64Array.of(-1, 0),
      products: Float64Array.of(1, 0, 0),
    });
  });

  it('loses no digits of large values', () => {
    const { moments } = momentsOfRows([[1e12 + 1], [1e12 + 2], [1e12 + 3]]);
    expect(moments.patterns.get(1)!.products[0]).toBeCloseTo(2, 3);
  });

  it('takes nothing, and refuses more variables than a pattern holds', () => {
    expect(momentsOfRows([]).moments.patterns.size).toBe(0);
    expect(() => momentsOfRows([Array.from({ length: 31 }, () => 1)])).toThrow(RangeError);
  });
});
