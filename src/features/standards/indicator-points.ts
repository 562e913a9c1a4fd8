// The figures of an indicator month by month: value, what it was counted from, interval, origin.
import type { SeriesPoint } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import type { Measurement } from './indicator.ts';

export type Origin = 'survey' | 'cases' | 'walk-through' | 'people-served' | 'hand' | 'file';

/** One figure. `n` is how many answers, cases or things it rests on; a bare value entered by hand rests on one. */
export interface IndicatorPoint {
  readonly period: Period;
  /** share 0–1, or the value in its unit */
  readonly value: number;
  readonly n: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** of samples only: 95 % */
  readonly interval: readonly [number, number] | null;
  readonly origin: Origin;
  /** answers by point of the scale, where clients answered */
  readonly counts: readonly number[] | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const intervalOf = (interval: ReturnType<typeof wilsonInterval>): readonly [number, number] | null =>
  isUndefined(interval) ? null : [interval.lower, interval.upper];

/** Share of the answers at `points` (1 … K), with the Wilson interval. */
export function shareOfAnswers(series: readonly SeriesPoint[], points: readonly number[]): IndicatorPoint[] {
  return series.map(({ period, n, counts }) => {
    const numerator = sum(points.map((point) => counts[point - 1] ?? 0));
    return {
      period,
      value: numerator / n,
      n,
      numerator,
      denominator: n,
      interval: intervalOf(wilsonInterval(numerator, n)),
      origin: 'survey',
      counts,
    };
  });
}

/** Mean of the answers with its interval. */
export function meanOfAnswers(series: readonly SeriesPoint[]): IndicatorPoint[] {
  return series.map(({ period, n, counts }) => ({
    period,
    value: sum(counts.map((count, place) => count * (place + 1))) / n,
    n,
    numerator: null,
    denominator: null,
    interval: intervalOf(ratingInterval(counts)),
    origin: 'survey',
    counts,
  }));
}

export interface CountedMonth {
  readonly month: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A share of things counted in full: no sample, so no interval. Months without anything to count are left out. */
export function shareOfCounted(months: readonly CountedMonth[], origin: Origin): IndicatorPoint[] {
  return months
    .filter(({ denominator }) => denominator > 0)
    .map(({ month, numerator, denominator }) => ({
      period: { first: month, last: month },
      value: numerator / denominator,
      n: denominator,
      numerator,
      denominator,
      interval: null,
      origin,
      counts: null,
    }));
}

/** A value of each month; `n` 1 where nothing says how many things it rests on. */
export function valuesOfMonths(
  months: readonly { readonly month: number; readonly value: number; readonly n?: number | null }[],
  origin: Origin,
): IndicatorPoint[] {
  return months.map(({ month, value, n }) => ({
    period: { first: month, last: month },
    value,
    n: n ?? 1,
    numerator: null,
    denominator: null,
    interval: null,
    origin,
    counts: null,
  }));
}

/** Figures entered by people, in order of time. */
export function pointsOfMeasurements(measurements: readonly Measurement[]): IndicatorPoint[] {
  return measurements
    .toSorted((a, b) => a.month - b.month)
    .flatMap(({ month, numerator, denominator, value, n, origin }) => {
      if (numerator !== null && denominator !== null)
        return shareOfCounted([{ month, numerator, denominator }], origin);
      return value === null ? [] : valuesOfMonths([{ month, value, n }], origin);
    });
}
