// How many people were served, from what was counted: whole days where they exist, else a counting week carried over.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { contains, quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { addDays, daysFromTo, firstDayOf, firstMondayFrom, isWorkingDay, lastDayOf, workingDays } from './days.ts';

export interface ServedCount {
  readonly id: string;
  /** null: the whole office */
  readonly serviceId: ServiceId | null;
  /** YYYY-MM-DD, both included; at most a week */
  readonly first: string;
  readonly last: string;
  readonly served: number;
  readonly source: 'hand' | 'file';
  readonly version: number;
}

/** What is counted of some days. */
export type DatedCount = Pick<ServedCount, 'first' | 'last' | 'served'>;

export type ServedScope =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'service'; readonly id: ServiceId };

export interface Served {
  readonly kind: 'counted';
  /** people, rounded; an estimate unless every working day was counted */
  readonly served: number;
  /** working days counted, and all of them; of the service counted least where several are added up */
  readonly countedDays: number;
  readonly workingDays: number;
}
export interface NotCounted {
  readonly kind: 'not-counted';
  /** quarters without a single counted day */
  readonly missing: readonly Period[];
}

export type ResponseRate =
  | (Omit<Served, 'kind'> & {
      readonly kind: 'rate';
      /** answers shown of the period */
      readonly collected: number;
      /** 0–1 */
      readonly rate: number;
    })
  | (Omit<Served, 'kind'> & { readonly kind: 'more-than-served'; readonly collected: number })
  | NotCounted;

/** Longest period a rate is computed for; beyond it counts were never kept. */
export const mostQuarters = 60;

/**
 * People served in whole months, none after today. Each quarter rests on its own counted days: a day not counted gets
 * the mean of the counted ones. An office may be counted as a whole; else every active service must be.
 */
export function servedIn(
  counts: readonly ServedCount[],
  scope: ServedScope,
  period: Period,
  services: readonly { readonly id: ServiceId; readonly unitId: UnitId; readonly active: boolean }[],
  today: string,
): Served | NotCounted {
  const quarters = quartersOf(period, today);
  if (quarters.length === 0 || quarters.length > mostQuarters) return { kind: 'not-counted', missing: [] };
  const ids = services
    .filter(({ id, unitId, active }) =>
      scope.kind === 'service' ? id === scope.id : active && (scope.kind === 'office' || unitId === scope.id),
    )
    .map(({ id }) => id);
  const total = { served: 0, countedDays: 0, workingDays: 0 };
  const missing: Period[] = [];
  for (const quarter of quarters) {
    const months = { first: Math.max(quarter.first, period.first), last: Math.min(quarter.last, period.last) };
    const asWhole = scope.kind === 'office' ? servedInQuarter(counts, null, quarter, months, today) : null;
    const parts = asWhole ? [asWhole] : ids.map((id) => servedInQuarter(counts, id, quarter, months, today));
    if (parts.length === 0 || parts.some((part) => part === null)) {
      missing.push(quarter);
      continue;
    }
    const known = parts.filter((part) => part !== null);
    total.served += known.reduce((sum, part) => sum + part.served, 0);
    total.countedDays += Math.min(...known.map((part) => part.countedDays));
    total.workingDays += known[0]!.workingDays;
  }
  if (missing.length > 0) return { kind: 'not-counted', missing };
  return { kind: 'counted', ...total, served: Math.round(total.served) };
}

/** Answers shown in a period beside the people served in it. */
export function rateOf(served: Served | NotCounted, collected: number): ResponseRate {
  if (served.kind === 'not-counted') return served;
  if (served.served === 0 && collected === 0) return { kind: 'not-counted', missing: [] };
  if (collected > served.served) return { ...served, kind: 'more-than-served', collected };
  return { ...served, kind: 'rate', collected, rate: collected / served.served };
}

/** Quarters a period touches, up to the one of today. */
export function quartersOf(period: Period, today: string): Period[] {
  const quarters: Period[] = [];
  // "all time" begins long before any count; years of fewer than four digits are no days to us
  if (period.first < 12 * 1_990) return quarters;
  for (let quarter = quarterPeriod(period.first); quarter.first <= period.last;) {
    if (firstDayOf(Math.max(quarter.first, period.first)) > today || quarters.length > mostQuarters) break;
    quarters.push(quarter);
    quarter = quarterPeriod(quarter.last + 1);
  }
  return quarters;
}

export type InQuarter = Omit<Served, 'kind'> | null;
const knownQuarters = new WeakMap<readonly ServedCount[], Map<string, InQuarter>>();
const mostQuartersKept = 10_000;

/** Kept as long as the array of counts is the same: every page of an office asks for the same quarters. */
function servedInQuarter(
  counts: readonly ServedCount[],
  serviceId: ServiceId | null,
  quarter: Period,
  months: Period,
  today: string,
): InQuarter {
  const known = knownQuarters.get(counts) ?? new Map<string, InQuarter>();
  knownQuarters.set(counts, known);
  const key = `${serviceId} ${quarter.first} ${months.first} ${months.last} ${today}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostQuartersKept) known.clear();
  const made = countedInQuarter(byService(counts).get(serviceId) ?? [], quarter, months, today);
  known.set(key, made);
  return made;
}

/** What the counts of one service, place or office give for some months of a quarter; null where no working day of it was counted. */
export function countedInQuarter(
  own: readonly DatedCount[],
  quarter: Period,
  months: Period,
  today: string,
): InQuarter {
  const [start, end] = [firstDayOf(quarter.first), lastDayOf(quarter.last)];
  const byDay = perDay(own.filter(({ first, last }) => first <= end && last >= start));
  const counted = [...byDay].filter(([day]) => day >= start && day <= end);
  const working = counted.filter(([day]) => isWorkingDay(day));
  if (working.length === 0) return null;
  const mean = working.reduce((sum, [, served]) => sum + served, 0) / working.length;
  const days = workingDays(months, today);
  const [monthsFrom, monthsTo] = [firstDayOf(months.first), lastDayOf(months.last)];
  const extra = counted.filter(([day]) => !isWorkingDay(day) && day >= monthsFrom && day <= monthsTo);
  return {
    served:
      days.reduce((sum, day) => sum + (byDay.get(day) ?? mean), 0) + extra.reduce((sum, [, served]) => sum + served, 0),
    countedDays: days.filter((day) => byDay.has(day)).length,
    workingDays: days.length,
  };
}

type ByService = ReadonlyMap<ServiceId | null, readonly ServedCount[]>;
const grouped = new WeakMap<readonly ServedCount[], ByService>();

/** Counts of each service and of the whole office; grouped once for each array. */
function byService(counts: readonly ServedCount[]): ByService {
  const known = grouped.get(counts) ?? Map.groupBy(counts, ({ serviceId }) => serviceId);
  grouped.set(counts, known);
  return known;
}

/** Counts spread over days: a week or month over its working days. Where counts overlap, the shorter one knows better. */
function perDay(counts: readonly DatedCount[]): Map<string, number> {
  const byDay = new Map<string, number>();
  const withLength = counts.map((count) => ({
    ...count,
    length: count.first === count.last ? 1 : daysFromTo(count.first, count.last),
  }));
  for (const { first, served, length } of withLength.sort((a, b) => b.length - a.length)) {
    const all = length === 1 ? [first] : Array.from({ length }, (_, place) => addDays(first, place));
    const working = all.filter(isWorkingDay);
    const days = working.length > 0 ? working : all;
    for (const day of days) byDay.set(day, served / days.length);
  }
  return byDay;
}

/** The week to count in: from the middle of the quarter on, five working days, not yet over; null when none is left. */
export function countingWeek(today: string): { first: string; last: string } | null {
  const quarter = quarterPeriod(Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1);
  for (let monday = firstMondayFrom(addDays(firstDayOf(quarter.first), 35)); ; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4);
    if (friday > lastDayOf(quarter.last)) return null;
    const days = [0, 1, 2, 3, 4].map((place) => addDays(monday, place));
    if (friday >= today && days.every(isWorkingDay)) return { first: monday, last: friday };
  }
}

/** Whether a quarter holds any count of the office or of a service. */
export function isCountedIn(counts: readonly ServedCount[], quarter: Period): boolean {
  return counts.some(({ first }) => {
    const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
    return contains(quarter, { first: month, last: month });
  });
}
