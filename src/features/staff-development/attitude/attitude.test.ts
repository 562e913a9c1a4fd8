// Change of attitude: what stands after the correction for five questions, and what staff started by quarter.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { monthOfDay } from '#domain/period.ts';
import type { RatingFigure } from '#domain/disclosed.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { instruments } from '#features/questionnaires/index.ts';
import { attitudeQuestionnaire } from './attitude.data.ts';
import { attitudeOf, changeOf, shownYears, startedByStaff } from './attitude.ts';

const { questions } = instruments.find(({ id }) => id === attitudeQuestionnaire)!.content;

function picture(figureOf: (year: number) => RatingFigure): Pick<AnswerPicture, 'months' | 'version' | 'rating'> {
  return {
    months: { first: monthOfDay('2025-03-01'), last: monthOfDay('2026-03-31') },
    version: { questions } as unknown as AnswerPicture['version'],
    rating: (_, { period }) => markDisclosed(figureOf(Math.floor(period.first / 12))),
  };
}
const shown = (counts: number[]): RatingFigure => ({
  kind: 'shown',
  firmness: 'firm',
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
  notApplicable: 0,
  collected: counts.reduce((sum, count) => sum + count, 0),
});

describe('the five questions', () => {
  it('are five, and compared year with year', () => {
    const attitude = attitudeOf(
      picture((year) => shown(year === 2025 ? [10, 20, 10, 5, 2] : [1, 2, 8, 20, 16])),
      () => 60,
    )!;
    expect(attitude.years.map(({ year, asked }) => [year, asked])).toEqual([
      [2025, 60],
      [2026, 60],
    ]);
    expect(attitude.rows).toHaveLength(5);
    expect(attitude.rows.map(({ change }) => change)).toEqual(Array(5).fill('higher'));
    expect(shownYears(attitude)).toBe(2);
  });

  it('say nothing of a change below the threshold', () => {
    const attitude = attitudeOf(
      picture((year) =>
        year === 2025 ? { kind: 'too-few-answers', collected: 7, needed: 3 } : shown([1, 2, 8, 20, 16]),
      ),
      () => null,
    )!;
    expect(attitude.compared).toBe(0);
    expect(attitude.rows.every(({ change }) => change === 'not-compared')).toBe(true);
    expect(attitude.rows[0]!.numbers.map(({ kind }) => kind)).toEqual(['too-few-answers', 'mean']);
  });

  it('are not there where nobody has answered', () => {
    expect(attitudeOf({ ...picture(() => shown([1, 1, 1, 1, 20])), months: null }, () => null)).toBeNull();
  });

  it.each([
    [0.5, 0.2, 'higher'],
    // alone it would be certain, among five it is not
    [0.5, 0.1, 'not-apart'],
    [-0.5, -0.8, 'lower'],
  ])('a difference of %s from %s is %s of five', (value, low, change) => {
    const high = 2 * value - low;
    const stands = { value, low, high, mayBeChance: false, indicative: false };
    expect(changeOf(stands, 5)).toBe(change);
  });
});

it('ideas, questions and actions from ideas are counted by quarter, eight of them', () => {
  const idea = { kind: 'idea', recordedIn: monthOfDay('2026-11-01') } as const;
  const question = { kind: 'question', recordedIn: monthOfDay('2026-08-01') } as const;
  const action = (kind: string, createdOn: string) => ({ origin: { kind }, createdOn }) as Action;
  const quarters = startedByStaff(
    [idea, idea, question, { ...idea, recordedIn: monthOfDay('2020-01-01') }],
    [action('idea', '2026-10-02'), action('hand', '2026-10-02')],
    monthOfDay('2026-11-22'),
    monthOfDay,
  );
  expect(quarters).toHaveLength(8);
  expect(quarters.at(-1)).toMatchObject({ ideas: 2, questions: 0, actions: 1 });
  expect(quarters.at(-2)).toMatchObject({ ideas: 0, questions: 1, actions: 0 });
  expect(quarters[0]!.period.first).toBe(monthOfDay('2025-01-01'));
});
