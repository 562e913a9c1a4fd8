// Days as they stand on a wall calendar, without time and zone: text YYYY-MM-DD outside, whole numbers to count with.

/** Days since 1970-01-01, which is 0. Whole; the day after is one more. */
export type DayNumber = number;

const msOfDay = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export const dayNumberOf = (year: number, month: number, day: number): DayNumber =>
  Math.floor(Date.UTC(year, month - 1, day) / msOfDay);

/** '2026-02-28' → its number; null where the text names no day of the calendar ('2026-02-30', '28.02.2026'). */
export function dayNumberIn(text: string): DayNumber | null {
  const parts = dayPattern.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumberOf(year, month, day);
}

/** The number of a day known to be one. @throws for a text that is none: our mistake */
export function dayNumber(day: string): DayNumber {
  const number = dayNumberIn(day);
  if (number === null) throw new Error(`not a day: ${day}`);
  return number;
}

export function dayText(day: DayNumber): string {
  return new Date(day * msOfDay).toISOString().slice(0, 10);
}

export interface CalendarDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: DayNumber): CalendarDate {
  const date = new Date(day * msOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday … 7 Sunday */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
