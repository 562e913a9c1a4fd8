// Whole months, quarters, years and all time: the only periods for which anything is shown.

/** A month is counted from January of year 0: 2026-07 → 2026 * 12 + 6. */
export type MonthNumber = number;

/** A run of whole months, both ends included. */
export interface Period {
  readonly first: MonthNumber;
  readonly last: MonthNumber;
}

export function monthOfDay(day: string): MonthNumber {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function yearOf(month: MonthNumber): number {
  return Math.floor(month / 12);
}

/** 1 … 12 */
export function monthInYear(month: MonthNumber): number {
  return (month % 12) + 1;
}

/** 1 … 4 */
export function quarterInYear(month: MonthNumber): number {
  return Math.floor((month % 12) / 3) + 1;
}

export function monthPeriod(month: MonthNumber): Period {
  return { first: month, last: month };
}

export function quarterPeriod(month: MonthNumber): Period {
  const first = month - (month % 3);
  return { first, last: first + 2 };
}

export function yearPeriod(month: MonthNumber): Period {
  const first = month - (month % 12);
  return { first, last: first + 11 };
}

/** The four whole quarters that end with the quarter of `month`. */
export function lastFourQuarters(month: MonthNumber): Period {
  const last = quarterPeriod(month).last;
  return { first: last - 11, last };
}

export function contains(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.first === b.first && a.last === b.last;
}

/** The period as it stands in a URL: 2026-07, 2026-K3, 2026, or 2025-10..2026-09. */
export function periodKey(period: Period): string {
  const { first, last } = period;
  const month = (m: MonthNumber) => `${yearOf(m)}-${String(monthInYear(m)).padStart(2, '0')}`;
  if (first === last) return month(first);
  if (samePeriod(period, quarterPeriod(first))) return `${yearOf(first)}-K${quarterInYear(first)}`;
  if (samePeriod(period, yearPeriod(first))) return String(yearOf(first));
  return `${month(first)}..${month(last)}`;
}

/** The period a URL names, or null where the text names none. */
export function periodFromKey(key: string): Period | null {
  const year = /^(\d{4})$/.exec(key);
  if (year) return yearPeriod(Number(year[1]) * 12);
  const quarter = /^(\d{4})-K([1-4])$/.exec(key);
  if (quarter) return quarterPeriod(Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/;
  if (month.test(key)) return monthPeriod(monthOfDay(key));
  const [from, to, ...more] = key.split('..');
  if (from && to && more.length === 0 && month.test(from) && month.test(to)) {
    const period = { first: monthOfDay(from), last: monthOfDay(to) };
    return period.first <= period.last ? period : null;
  }
  return null;
}
