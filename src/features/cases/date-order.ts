// How days are written in a column: the order of day and month is one for the whole column, never guessed row by row.
import { dayNumberIn, dayNumberOf, daysInMonth } from '#domain/calendar-day.ts';
import type { DayNumber } from '#domain/calendar-day.ts';

/** What a person or the column itself says of a day such as 03.04.2026. */
export const dayOrders = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** What stands in a column, counted over all its rows. */
export interface DayEvidence {
  readonly yearFirst: number;
  /** 25.04.2026 */
  readonly dayFirst: number;
  /** 04/25/2026 */
  readonly monthFirst: number;
  /** 03.04.2026 */
  readonly either: number;
  readonly noDay: number;
}

export const noEvidence: DayEvidence = { yearFirst: 0, dayFirst: 0, monthFirst: 0, either: 0, noDay: 0 };

const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?: ?r\.?)?(?:[ ,]+\d{1,2}:\d{2}.*)?$/;

function yearLastParts(text: string): { first: number; second: number; year: number } | null {
  const parts = yearLast.exec(text);
  return parts && { first: Number(parts[1]), second: Number(parts[3]), year: Number(parts[4]) };
}

/** What one value says of its column. */
export function evidenceOf(text: string): keyof DayEvidence {
  if (yearFirst.test(text)) return 'yearFirst';
  const parts = yearLastParts(text);
  if (!parts || Math.max(parts.first, parts.second) > 31) return 'noDay';
  if (parts.first > 12 && parts.second > 12) return 'noDay';
  if (parts.first > 12) return 'dayFirst';
  return parts.second > 12 ? 'monthFirst' : 'either';
}

/** The order the column shows; 'asked' where it shows none or both, and a person has to say. null: not needed. */
export function orderOf({ dayFirst, monthFirst, either }: DayEvidence): DayOrder | 'asked' | null {
  if (dayFirst + monthFirst + either === 0) return null;
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'asked';
}

/** A day as written in a column of that order; null where it is none of the calendar. */
export function dayIn(text: string, order: DayOrder | null): DayNumber | null {
  const iso = yearFirst.exec(text);
  if (iso) return dayNumberIn(`${iso[1]}-${iso[3]!.padStart(2, '0')}-${iso[4]!.padStart(2, '0')}`);
  const parts = yearLastParts(text);
  if (!parts || order === null) return null;
  const [day, month] = order === 'day-first' ? [parts.first, parts.second] : [parts.second, parts.first];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(parts.year, month);
  return isDay ? dayNumberOf(parts.year, month, day) : null;
}
