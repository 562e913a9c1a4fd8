// A question's series in time: months where nearly all of a month may be shown, otherwise quarters, otherwise longer.
import type { SeriesPoint } from '#domain/disclosed.ts';
import { contains, quarterPeriod, type MonthNumber, type Period } from '#domain/period.ts';
import { summed, type Counted } from './answer-groups.ts';

/** A month stands as a point of its own where at least this share of its answers may be shown. */
const shareShownOfMonth = 0.8;

/** Answers that are shown together. */
export interface ShownPart {
  readonly period: Period;
  readonly groups: readonly Counted[];
  /** all its groups together */
  readonly total: Counted;
}

/** How many answers were given when. */
export interface DatedCount extends Period {
  readonly n: number;
}

/** Points in order of time. */
export function pointsOf(
  shown: readonly ShownPart[],
  collected: readonly DatedCount[],
  categories: number,
): SeriesPoint[] {
  const periods = sumsByPeriod(shown, categories);
  const collectedOf = collectedByQuarter(collected);
  const points: SeriesPoint[] = [];
  for (let start = 0, end = 0; start < periods.length; start = end) {
    const quarter = quarterPeriod(periods[start]!.period.first);
    while (end < periods.length && periods[end]!.period.first <= quarter.last) end += 1;
    const within = periods.slice(start, end).filter(({ period }) => contains(quarter, period));
    points.push(...pointsOfQuarter(quarter, within, collectedOf.get(quarter.first) ?? 0, categories));
  }
  return points.length > 0 ? points : periods;
}

/** All answers of the parts. */
export function totalOf(parts: readonly ShownPart[], categories: number): Counted {
  return parts.length === 1
    ? parts[0]!.total
    : summed(
        parts.map(({ total }) => total),
        categories,
      );
}

/** Parts of the same period together, in order of time. Of a large office there are thousands: each is looked at once. */
function sumsByPeriod(parts: readonly ShownPart[], categories: number): SeriesPoint[] {
  const sums = new Map<number, { period: Period; n: number; counts: readonly number[] }>();
  const added = new Map<number, number[]>();
  for (let at = 0; at < parts.length; at += 1) {
    const { period, total } = parts[at]!;
    const key = period.first * 65_536 + period.last;
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, { period, n: total.n, counts: total.counts });
      continue;
    }
    sum.n += total.n;
    // the counts of a single part are its own, and stay as they are
    const counts = added.get(key) ?? sum.counts.slice();
    if (counts !== sum.counts) added.set(key, (sum.counts = counts));
    for (let place = 0; place < categories; place += 1) counts[place]! += total.counts[place]!;
  }
  return [...sums.values()].sort((a, b) => a.period.first - b.period.first);
}

/** @param within sums of periods in the quarter */
function pointsOfQuarter(
  quarter: Period,
  within: readonly SeriesPoint[],
  collected: number,
  categories: number,
): readonly SeriesPoint[] {
  if (within.length === 0) return [];
  const asMonths = within.filter(({ period }) => period.first > quarter.first || period.last < quarter.last);
  const inMonths = asMonths.reduce((sum, { n }) => sum + n, 0);
  if (asMonths.length > 0 && inMonths >= shareShownOfMonth * collected && !overlap(asMonths)) return asMonths;
  const { n, counts } = summed(
    within.map((point) => ({ ...point, notApplicable: 0 })),
    categories,
  );
  return [{ period: quarter, n, counts }];
}

function collectedByQuarter(collected: readonly DatedCount[]): ReadonlyMap<MonthNumber, number> {
  const collectedOf = new Map<MonthNumber, number>();
  for (let at = 0; at < collected.length; at += 1) {
    const { first, last, n } = collected[at]!;
    const quarter = first - (first % 3);
    if (last <= quarter + 2) collectedOf.set(quarter, (collectedOf.get(quarter) ?? 0) + n);
  }
  return collectedOf;
}

/** Whether a month of the quarter lies in two of the points. */
function overlap(points: readonly SeriesPoint[]): boolean {
  const isTaken: boolean[] = [];
  for (const { period } of points)
    for (let month = period.first; month <= period.last; month += 1) {
      if (isTaken[month % 3]) return true;
      isTaken[month % 3] = true;
    }
  return false;
}
