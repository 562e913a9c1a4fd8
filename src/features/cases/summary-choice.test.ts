// What the summary of cases shows: periods as far as cases reach, columns sorted both ways.
import { describe, expect, it } from 'vitest';
import { chosenPeriod, chosenSort, offeredPeriods, sortText } from './summary-choice.ts';

describe('a view of the summary', () => {
  const current = 2026 * 12 + 10;
  it('offers the last 12 months, quarters and years as far as cases reach', () => {
    const offered = offeredPeriods(current, current - 5);
    expect(offered[0]).toEqual({ first: current - 12, last: current - 1 });
    expect(offered).toHaveLength(5);
    expect(chosenPeriod('2026-K3', offered)).toEqual({ first: 2026 * 12 + 6, last: 2026 * 12 + 8 });
    for (const wrong of [undefined, '', 'x', '1999', '2026-K9']) expect(chosenPeriod(wrong, offered)).toBe(offered[0]);
  });
  it('sorts by a known column, the other way at the second press', () => {
    expect(chosenSort('-mediana')).toEqual({ key: 'mediana', descending: true });
    expect(chosenSort("'; drop")).toEqual({ key: 'usluga', descending: false });
    expect(sortText('p90', { key: 'p90', descending: false })).toBe('-p90');
    expect(sortText('p90', { key: 'p90', descending: true })).toBe('p90');
  });
});
