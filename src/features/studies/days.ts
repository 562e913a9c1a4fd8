// Reckoning with days written YYYY-MM-DD, and which of them an office works on.
import { monthInYear, yearOf } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';

const millisecondsOfDay = 86_400_000;
const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const written = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar: '2026-02-30' is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(instantOf(text)) && written(instantOf(text)) === text;
}

export function addDays(day: string, days: number): string {
  return written(instantOf(day) + days * millisecondsOfDay);
}

/** Days from the first to the last, both counted. */
export function daysFromTo(first: string, last: string): number {
  return Math.round((instantOf(last) - instantOf(first)) / millisecondsOfDay) + 1;
}

/** 0 = Monday … 6 = Sunday */
export function weekday(day: string): number {
  return (new Date(instantOf(day)).getUTCDay() + 6) % 7;
}

export function firstMondayFrom(day: string): string {
  return addDays(day, (7 - weekday(day)) % 7);
}

export function firstDayOf(month: number): string {
  return `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-01`;
}

export function lastDayOf(month: number): string {
  return addDays(firstDayOf(month + 1), -1);
}

/** Easter Sunday, by the rule of Gauss as corrected by Meeus. */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}

const fixedHolidays = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];
const holidays = new Map<number, ReadonlySet<string>>();

/** Days off by the act of 18 January 1951; Christmas Eve since 2025. Sundays are no working days anyway. */
function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidays.get(year);
  if (known) return known;
  const sunday = easter(year);
  const moving = [addDays(sunday, 1), addDays(sunday, 60)];
  const fixed = [...fixedHolidays, ...(year >= 2025 ? ['12-24'] : [])].map((day) => `${year}-${day}`);
  const found = new Set([...fixed, ...moving]);
  holidays.set(year, found);
  return found;
}

/** Monday to Friday, no day off by law. */
export function isWorkingDay(day: string): boolean {
  return weekday(day) < 5 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** Working days of whole months, none after `until`. */
export function workingDays({ first, last }: Period, until: string): string[] {
  const days: string[] = [];
  const end = lastDayOf(last) < until ? lastDayOf(last) : until;
  for (let day = firstDayOf(first); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}
