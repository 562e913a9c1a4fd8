// The ordinal likelihood: its slope and information against differences of its value.
import { describe, expect, it } from 'vitest';
import { collectOrdinal, ordinalLikelihood } from './ordinal-likelihood.ts';

describe('collectOrdinal', () => {
  it('gathers equal rows and drops incomplete and weightless ones', () => {
    const data = collectOrdinal([1, 3, 3, null, 5], [[1], [2], [2], [1], [4]], [1, 1, 2, 1, 0]);
    expect(data).toMatchObject({ rows: 3, categories: [1, 3], counts: [1, 3], columns: 1 });
    expect(data.cells).toHaveLength(2);
  });
});

describe('ordinalLikelihood', () => {
  const data = collectOrdinal(
    [1, 2, 3, 4, 2, 3, 1],
    [
      [1, 0],
      [2, 1],
      [3, 5],
      [4, 2],
      [1, 1],
      [2, 2],
      [0, 3],
    ],
  );
  const rows = data.cells.map((cell) => cell.x);
  const at = [-0.5, 0.8, 2, 0.4, -0.2];

  it('has the slope and curvature of its value', () => {
    const here = ordinalLikelihood(data, rows, at);
    const step = 1e-5;
    for (let i = 0; i < at.length; i++) {
      const moved = (by: number): ReturnType<typeof ordinalLikelihood> =>
        ordinalLikelihood(
          data,
          rows,
          at.map((value, k) => (k === i ? value + by : value)),
        );
      expect((moved(step).value - moved(-step).value) / (2 * step)).toBeCloseTo(here.slope[i]!, 6);
      for (let j = 0; j < at.length; j++) {
        const bend = (moved(step).slope[j]! - moved(-step).slope[j]!) / (2 * step);
        expect(-bend).toBeCloseTo(here.information[j]![i]!, 6);
      }
    }
  });

  it('refuses thresholds out of order', () => {
    expect(
      ordinalLikelihood(
        data,
        data.cells.map(() => []),
        [1, 0, 2],
      ).value,
    ).toBe(-Infinity);
  });
});
