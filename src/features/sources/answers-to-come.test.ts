// When sources will be shown: quarters count as a whole, a month after their end, and what waits is not asked for twice.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { answersToCome, type AnswersSoFar } from './answers-to-come.ts';

const month = (key: string) => monthOfDay(`${key}-01`);
const soFar = (change: Partial<AnswersSoFar>): AnswersSoFar => ({
  n: 79,
  needed: 100,
  collected: 79,
  waiting: [],
  perMonth: 3,
  thisMonth: month('2026-11'),
  ...change,
});

describe('answers still to come', () => {
  it('are used from the month after the month in which their quarter ended', () => {
    // 1 in December, 3 a month from January on: 3, 12, 21 at the ends of December, March and June
    expect(answersToCome(soFar({}))).toEqual({ waiting: 0, apart: 0, toCollect: 21, usedFrom: month('2027-08') });
    // one answer more a month brings the number within March
    expect(answersToCome(soFar({ perMonth: 5.25 })).usedFrom).toBe(month('2027-05'));
    // the last one needed is given in April: it counts with its quarter, from August on
    expect(answersToCome(soFar({ n: 97, collected: 97, perMonth: 0.5 })).usedFrom).toBe(month('2027-08'));
    expect(answersToCome(soFar({ n: 98, collected: 98, perMonth: 0.5 })).usedFrom).toBe(month('2027-05'));
  });

  it('are fewer by what waits in the open quarter', () => {
    const waiting = [{ first: month('2026-10'), n: 16 }];
    expect(answersToCome(soFar({ collected: 95, waiting }))).toEqual({
      waiting: 16,
      apart: 0,
      toCollect: 5,
      usedFrom: month('2027-05'),
    });
    // three in December and sixteen do not reach it, three more do
    expect(answersToCome(soFar({ collected: 95, waiting, perMonth: 5 })).usedFrom).toBe(month('2027-02'));
  });

  it('are none where enough wait, and then the month does not hang on the pace', () => {
    const waiting = [{ first: month('2026-10'), n: 39 }];
    const found = answersToCome(soFar({ n: 91, collected: 130, waiting, perMonth: 0 }));
    expect(found).toEqual({ waiting: 39, apart: 0, toCollect: 0, usedFrom: month('2027-02') });
  });

  it('know the quarter that ended in the month before, and the one that has just begun', () => {
    const waiting = [
      { first: month('2026-07'), n: 12 },
      { first: month('2026-10'), n: 9 },
    ];
    const october = { collected: 100, waiting, thisMonth: month('2026-10'), perMonth: 0 };
    expect(answersToCome(soFar(october)).usedFrom).toBe(month('2027-02'));
    expect(answersToCome(soFar({ ...october, needed: 91 })).usedFrom).toBe(month('2026-11'));
  });

  it('are counted at the part that could be used so far', () => {
    // half of what settled quarters held lies in groups of fewer than ten
    const found = answersToCome(soFar({ n: 50, collected: 120, waiting: [{ first: month('2026-10'), n: 20 }] }));
    expect(found).toMatchObject({ waiting: 20, apart: 50, toCollect: 40 });
    // 10 of the waiting, 1.5 in December and 4.5 a quarter: the fifty are there nine quarters later, with March 2029
    expect(found.usedFrom).toBe(month('2029-05'));
    // where none of a place could be used, more of the same do not help
    expect(answersToCome(soFar({ n: 0, collected: 60, perMonth: 30 }))).toMatchObject({ apart: 60, usedFrom: null });
    // a new office has no settled quarter: all may be used
    expect(answersToCome(soFar({ n: 0, collected: 0, perMonth: 30 })).usedFrom).toBe(month('2027-05'));
  });

  it('have no month where nothing comes, or in a far future', () => {
    expect(answersToCome(soFar({ perMonth: 0 })).usedFrom).toBeNull();
    expect(answersToCome(soFar({ perMonth: 0.2 })).usedFrom).toBeNull();
  });
});
