// Change of attitude: what stands after the correction for five questions, and what staff started by quarter.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { monthOfDay } from '#domain/period.ts';
import type { RatingFigure } from '#domain/disclosed.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { instruments } from '#features/questionnaires/index.ts';
import { attitudeQuestionnaire } from './attitude.data.ts';
import { axisYears, countPanels, questionPanels, sharedScale } from './attitude-chart.ts';
import type { QuestionPanel } from './attitude-chart.ts';
import { attitudeOf, changeOf, shownYears, startedByStaff } from './attitude.ts';
import type { Attitude } from './attitude.ts';

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
  );
  expect(quarters).toHaveLength(8);
  expect(quarters.at(-1)).toMatchObject({ ideas: 2, questions: 0, actions: 1 });
  expect(quarters.at(-2)).toMatchObject({ ideas: 0, questions: 1, actions: 0 });
  expect(quarters[0]!.period.first).toBe(monthOfDay('2025-01-01'));
});

describe('the chart', () => {
  const mean = (value: number, low: number, high: number) =>
    ({ kind: 'mean', n: 40, firmness: 'firm', value, low, high }) as const;
  const panel = (...years: QuestionPanel['years']) => ({ key: 'q', label: 'q', years });

  it('has one axis of whole years for questions and for quarters', () => {
    const quarters = startedByStaff([], [], monthOfDay('2026-02-10'), 2024);
    expect(quarters).toHaveLength(9);
    const attitude = { years: [{ year: 2024 }, { year: 2025 }] } as unknown as Attitude;
    const years = axisYears(attitude, quarters);
    expect(years).toEqual([2024, 2025, 2026]);
    const labels = { ideas: 'a', questions: 'b', actions: 'c' };
    const [ideas] = countPanels(quarters, years, monthOfDay('2026-02-10'), labels);
    expect(ideas!.bars.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(ideas!.bars.map(({ isOpen }) => isOpen)).toEqual([...Array(8).fill(false), true]);
  });

  it('leaves a year empty in which nobody was asked, and names one with too few answers', () => {
    const numbers = [mean(4, 3.8, 4.2), { kind: 'count-only', collected: 0, needed: 10 }];
    const question = { id: 'q', short: { pl: 'q', en: 'q' } };
    const attitude = { years: [{ year: 2024 }, { year: 2025 }], rows: [{ question, numbers }] } as unknown as Attitude;
    const [shown] = questionPanels(attitude, [2023, 2024, 2025], 'pl');
    expect(shown!.years.map((number) => number?.kind ?? null)).toEqual([null, 'mean', null]);
  });

  it('gives all questions one scale that holds every interval', () => {
    expect(sharedScale([panel(mean(3.4, 3.2, 3.6)), panel(mean(4.1, 3.9, 4.3), null)])).toEqual([3, 5]);
    expect(sharedScale([panel(mean(4.6, 4.4, 4.8))])).toEqual([3, 5]);
    expect(sharedScale([panel(mean(1.5, 1.2, 1.8))])).toEqual([1, 3]);
    expect(sharedScale([panel({ kind: 'count-only', collected: 3, needed: 10 })])).toEqual([1, 5]);
  });
});
