// Figures of cases from counts by service, unit and month: shares within the term, notices, overruns, days.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { countQuantile } from '#statistics/count-quantile.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits } from '#statistics/outcome.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';

/**
 * Cases that are alike in everything a figure asks for.
 * - `closed`: settled in the month, after `days`; `hit` whether within the term by law (null: no term)
 * - `ran-out`: settled in time of the running term in the month, or past its last day in the month (`hit`)
 * - `passed`: the term by law passed unsettled in the month; `hit` whether a notice had been given in time
 */
export interface CaseCell {
  readonly kind: 'closed' | 'ran-out' | 'passed';
  readonly serviceId: ServiceId;
  readonly unitId: UnitId;
  readonly month: MonthNumber;
  /** of `closed`; 0 else */
  readonly days: number;
  readonly hit: boolean | null;
  readonly n: number;
}

export type CaseScope =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'service'; readonly id: string };

export interface CaseShare {
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1; null: nothing to divide by */
  readonly value: number | null;
  /** 95 %, Wilson */
  readonly interval: Limits | null;
}

export interface CaseDays {
  /** whole days; null: no case */
  readonly value: number | null;
  readonly n: number;
  /** 95 %, by ranks; null below 6 (median) or 36 cases (90th percentile) */
  readonly interval: Limits | null;
}

export interface CaseFigures {
  /** settled in the period */
  readonly closed: number;
  /** never judged: being late without notice is */
  readonly withinTerm: CaseShare;
  /** target 0 */
  readonly overrunsWithoutNotice: CaseShare;
  /** of cases whose term passed, those noticed in time; target 100 % */
  readonly notices: CaseShare;
  readonly median: CaseDays;
  readonly p90: CaseDays;
}

export function cellsIn(cells: readonly CaseCell[], scope: CaseScope, period: Period | null): CaseCell[] {
  return cells.filter(
    ({ serviceId, unitId, month }) =>
      (scope.kind === 'office' || scope.id === (scope.kind === 'unit' ? unitId : serviceId)) &&
      (period === null || (month >= period.first && month <= period.last)),
  );
}

function shareOf(cells: readonly CaseCell[], kind: CaseCell['kind']): CaseShare {
  let [numerator, denominator] = [0, 0];
  for (const cell of cells) {
    if (cell.kind !== kind || cell.hit === null) continue;
    denominator += cell.n;
    if (cell.hit) numerator += cell.n;
  }
  const interval = wilsonInterval(numerator, denominator);
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    interval: isUndefined(interval) ? null : { lower: interval.lower, upper: interval.upper },
  };
}

function daysOf(cells: readonly CaseCell[], probability: number): CaseDays {
  const counts = new Map<number, number>();
  for (const { kind, days, n } of cells) if (kind === 'closed') counts.set(days, (counts.get(days) ?? 0) + n);
  const found = countQuantile(
    [...counts].map(([value, count]) => ({ value, count })),
    probability,
  );
  if (isUndefined(found)) return { value: null, n: found.n, interval: null };
  return { value: found.value, n: found.n, interval: isUndefined(found.interval) ? null : found.interval };
}

/** All figures of the given cells, which are those of one scope and period. */
export function figuresOf(cells: readonly CaseCell[]): CaseFigures {
  return {
    closed: cells.reduce((sum, { kind, n }) => sum + (kind === 'closed' ? n : 0), 0),
    withinTerm: shareOf(cells, 'closed'),
    overrunsWithoutNotice: shareOf(cells, 'ran-out'),
    notices: shareOf(cells, 'passed'),
    median: daysOf(cells, 0.5),
    p90: daysOf(cells, 0.9),
  };
}

export const caseFigureNames = [
  'within-term',
  'overruns-without-notice',
  'notices',
  'median-days',
  'p90-days',
] as const;
export type CaseFigureName = (typeof caseFigureNames)[number];

/** A month of one figure, in the shape indicators are kept in. */
export interface CasePoint {
  readonly period: Period;
  /** share 0–1, a number of cases, or days */
  readonly value: number;
  readonly n: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: readonly [number, number] | null;
  readonly origin: 'cases';
  readonly counts: null;
}

function pointOf(figures: CaseFigures, name: CaseFigureName): Omit<CasePoint, 'period' | 'origin' | 'counts'> | null {
  const pair = (limits: Limits | null) => (limits ? ([limits.lower, limits.upper] as const) : null);
  if (name === 'median-days' || name === 'p90-days') {
    const { value, n, interval } = name === 'median-days' ? figures.median : figures.p90;
    return value === null ? null : { value, n, numerator: null, denominator: null, interval: pair(interval) };
  }
  if (name === 'overruns-without-notice') {
    const { numerator, denominator } = figures.overrunsWithoutNotice;
    return denominator === 0 ? null : { value: numerator, n: denominator, numerator, denominator, interval: null };
  }
  const { value, numerator, denominator, interval } = name === 'notices' ? figures.notices : figures.withinTerm;
  return value === null ? null : { value, n: denominator, numerator, denominator, interval: pair(interval) };
}

/** Month by month, in order of time; months with nothing to count are left out. */
export function seriesOf(cells: readonly CaseCell[], name: CaseFigureName): CasePoint[] {
  return [...Map.groupBy(cells, ({ month }) => month)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([month, own]): CasePoint[] => {
      const point = pointOf(figuresOf(own), name);
      return point ? [{ period: { first: month, last: month }, ...point, origin: 'cases', counts: null }] : [];
    });
}
