// The chart of an effect marks the decision and the start where they fell, and draws the means of both windows over their own months.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { EffectInput } from './effect-input.ts';
import { effectRows, effectTrend } from './effect-trend.ts';
import { measuredEffect } from './measured-effect.ts';

const january = monthOfDay('2025-01-01');
/** Minutes of each month from January 2025 to October 2026; ten fewer from April 2026 on. */
const input: EffectInput = {
  measure: 'amount',
  better: 'lower',
  series: Array.from({ length: 22 }, (_, at) => ({
    period: { first: january + at, last: january + at },
    value: (at >= 15 ? 20 : 30) + ((at * 7) % 3),
    n: 1,
    counts: null,
    numerator: null,
  })),
  alsoTreated: [],
  comparisons: [],
  breaks: [],
  findingPeriod: null,
  decidedOn: '2026-01-12',
  startedOn: '2026-04-01',
  lastMonth: monthOfDay('2026-10-01'),
};
const trendOf = (more: Partial<EffectInput> = {}, language: 'pl' | 'en' = 'pl') => {
  const of = { ...input, ...more };
  const trend = effectTrend(effectRows(of), of, measuredEffect(of), language);
  return { ...trend, marks: trend.marks?.map((mark) => ({ ...mark, text: mark.text.replaceAll('\u00a0', ' ') })) };
};

describe('the chart of an effect', () => {
  it('marks the decision and the start on the figures of their months', () => {
    expect(trendOf().marks).toEqual([
      { at: 12, letter: 'A', text: 'decyzja: 12 stycznia 2026' },
      { at: 15, letter: 'B', text: 'rozpoczęcie: 1 kwietnia 2026' },
    ]);
    expect(trendOf({}, 'en').marks?.map(({ text }) => text)).toEqual([
      'decision: 12 January 2026',
      'start: 1 April 2026',
    ]);
  });

  it('has one mark for both where they fell in one month, only the decision before the start, none after the last figure', () => {
    expect(trendOf({ startedOn: '2026-01-20' }).marks).toEqual([
      { at: 12, letter: 'A', text: 'decyzja: 12 stycznia 2026, rozpoczęcie: 20 stycznia 2026' },
    ]);
    expect(trendOf({ startedOn: null }).marks).toMatchObject([{ at: 12, letter: 'A' }]);
    expect(trendOf({ startedOn: '2026-11-02' }).marks).toMatchObject([{ at: 12, letter: 'A' }]);
  });

  it('draws the means of the months before and since, never over those that raised it', () => {
    expect(trendOf().levels).toMatchObject([
      { first: 13, last: 14 },
      { first: 15, last: 21 },
    ]);
  });
});
