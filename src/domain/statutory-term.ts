// When a term of an administrative matter ends: KPA art. 57 on days, weeks, months and years, and its shift from days off.
import { dateOf, dayNumberOf, daysInMonth } from './calendar-day.ts';
import type { DayNumber } from './calendar-day.ts';
import { isWorkingDay, movesTerm } from './days-off.ts';

export const termUnits = ['days', 'working-days', 'weeks', 'months', 'years'] as const;
export type TermUnit = (typeof termUnits)[number];

export interface CountedTerm {
  readonly unit: TermUnit;
  /** whole, at least 1 */
  readonly number: number;
}

/**
 * The last day of a term as it is counted, before any shift.
 *
 * Days: the day of the event is not counted (§ 1). Weeks: the same weekday (§ 2). Months: the same day number, or the
 * last day of the month where there is none (§ 3). Years: the same date, or the day directly before (§ 3a).
 * Working days follow special laws: neither Saturdays nor days off are counted.
 */
export function bareEnd(start: DayNumber, { unit, number }: CountedTerm): DayNumber {
  if (unit === 'days') return start + number;
  if (unit === 'weeks') return start + 7 * number;
  if (unit === 'working-days') return workingDayAfter(start, number);
  const { year, month, day } = dateOf(start);
  const months = year * 12 + (month - 1) + (unit === 'years' ? 12 * number : number);
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayNumberOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}

function workingDayAfter(start: DayNumber, number: number): DayNumber {
  let day = start;
  for (let left = number; left > 0; left -= isWorkingDay(day) ? 1 : 0) day += 1;
  return day;
}

/** § 4: a term that would end on a day off or a Saturday ends on the next day that is neither. */
export function shiftedEnd(end: DayNumber): DayNumber {
  let day = end;
  while (movesTerm(day)) day += 1;
  return day;
}
