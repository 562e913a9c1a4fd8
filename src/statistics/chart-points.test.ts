// Pooling of months: the worked example, empty months, nothing at all.
import { describe, expect, it } from 'vitest';
import { chartPoints } from './chart-points.ts';

describe('chartPoints', () => {
  it('gives the values of the worked example', () => {
    const months = [
      { value: 4, n: 4 },
      { value: 5, n: 6 },
      { value: 4.5, n: 12 },
      { value: 3, n: 2 },
    ];
    expect(chartPoints(months)).toEqual({
      points: [
        { value: 4.6, n: 10, first: 0, last: 1 },
        { value: 4.5, n: 12, first: 2, last: 2 },
      ],
      waiting: 2,
    });
  });

  it('passes over months without answers and makes nothing of none', () => {
    const empty = { value: Number.NaN, n: 0 };
    expect(chartPoints([empty, { value: 4, n: 10 }, empty])).toEqual({
      points: [{ value: 4, n: 10, first: 1, last: 1 }],
      waiting: 0,
    });
    expect(chartPoints([])).toEqual({ points: [], waiting: 0 });
  });
});
