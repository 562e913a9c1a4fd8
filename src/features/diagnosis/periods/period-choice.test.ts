// Which period a diagnosis opens with.
import { describe, expect, it } from 'vitest';
import type { RatingFigure } from '#domain/disclosed.ts';
import { contains, monthOfDay, periodFromKey } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import {
  allTime,
  bestPeriod,
  periodAsked,
  periodBefore,
  periodsOffered,
  withinMonths,
  yearBefore,
} from './period-choice.ts';

const november = monthOfDay('2026-11-21');
const period = (key: string): Period => periodFromKey(key)!;

/** Answers given in months; shown from ten on. */
const answers =
  (byMonth: Record<string, number>) =>
  (asked: Period): RatingFigure => {
    const n = Object.entries(byMonth)
      .filter(([month]) => contains(asked, period(month)))
      .reduce((sum, [, count]) => sum + count, 0);
    if (n >= 10)
      return {
        kind: 'shown',
        firmness: n >= 30 ? 'firm' : 'indicative',
        n,
        counts: [0, 0, 0, 0, n],
        notApplicable: 0,
        collected: n,
      };
    return { kind: n < 5 ? 'count-only' : 'too-few-answers', collected: n, needed: 10 - n };
  };

describe('the period a diagnosis opens with', () => {
  it.each([
    [{ '2026-08': 30 }, '2026-K3', 'latest-quarter'],
    [{ '2026-08': 29, '2026-05': 1 }, '2025-10..2026-09', 'quarter-too-thin'],
    [{ '2026-05': 40 }, '2025-10..2026-09', 'quarter-without-answers'],
    [{ '2026-10': 32 }, '2026', 'quarter-without-answers'],
    [{ '2026-08': 12 }, '2025-10..2026-09', 'quarter-too-thin'],
    [{ '2026-08': 12, '2026-10': 5 }, '2026', 'quarter-too-thin'],
    [{ '2026-08': 9, '2024-08': 40 }, 'wszystko', 'quarter-too-thin'],
    [{ '2026-08': 9 }, '2025-10..2026-09', 'nothing-to-show'],
    // a new office: what was collected lies in the quarter that runs
    [{ '2026-11': 8 }, '2026', 'nothing-to-show'],
    [{}, '2026', 'nothing-to-show'],
  ] as const)('with %j it opens %s (%s)', (byMonth, key, reason) => {
    expect(bestPeriod(november, answers(byMonth))).toMatchObject({ key, reason });
  });
});

it('for a whole office prefers four quarters to a thin one', () => {
  const few = answers({ '2026-08': 31, '2026-03': 29 });
  expect(bestPeriod(november, few).key).toBe('2026-K3');
  expect(bestPeriod(november, few, 100).key).toBe('2025-10..2026-09');
  expect(bestPeriod(november, answers({ '2026-08': 100 }), 100).key).toBe('2026-K3');
});

describe('the periods offered', () => {
  it('are whole months, quarters, years, the last four quarters and all time, each once', () => {
    const keys = periodsOffered({ first: monthOfDay('2025-12-01'), last: november }, november).map(({ key }) => key);
    expect(keys.slice(0, 6)).toEqual(['2026', '2025-10..2026-09', 'wszystko', '2025', '2026-K4', '2026-K3']);
    expect(keys).toContain('2025-12');
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => periodAsked(key) !== null)).toBe(true);
  });

  it('are none without answers', () => {
    expect(periodsOffered(null, november)).toEqual([]);
  });

  it('refuses what names no period', () => {
    for (const key of ['', '2026-13', 'x', '2026-K5', '2026-02..2026-01']) expect(periodAsked(key)).toBeNull();
  });
});

describe('the periods compared with', () => {
  it('are the one before and the one a year before', () => {
    expect(periodBefore(period('2026-K3'))).toEqual(period('2026-K2'));
    expect(yearBefore(period('2026-K3'))).toEqual(period('2025-K3'));
  });

  it('are only the one before where both would be the same', () => {
    expect(periodBefore(period('2026'))).toEqual(period('2025'));
    expect(yearBefore(period('2026'))).toBeNull();
  });

  it('are none for all time', () => {
    expect(periodBefore(allTime)).toBeNull();
    expect(yearBefore(allTime)).toBeNull();
  });

  it('cuts all time to the months with answers', () => {
    expect(withinMonths(allTime, period('2026'))).toEqual(period('2026'));
    expect(withinMonths(period('2024'), period('2026'))).toEqual(period('2024'));
  });
});
