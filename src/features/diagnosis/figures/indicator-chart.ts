// A question's series as a control chart: limits, what it claims, and the drawing of it.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, SeriesPoint } from '#domain/disclosed.ts';
import type { ChangeVerdict } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { MonthNumber } from '#domain/period.ts';
import { frozenLimitChart } from '#statistics/frozen-limit-chart.ts';
import type { ChartSignal, FrozenLimitChart } from '#statistics/frozen-limit-chart.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { wholeRuns } from '#statistics/whole-runs.ts';
import { formatMonth, formatMonthShort, formatPeriod } from '#ui/formats.ts';
import type { PointVerdict, Trend, TrendLevel, TrendPoint } from '#ui/trend.ts';

/** A claim of the chart in months and ratings. */
export interface RatingSignal {
  readonly rule: 'outside' | 'run';
  readonly direction: 'better' | 'worse';
  readonly since: MonthNumber;
  readonly until: MonthNumber;
  /** points it stands on, and whether each of them is one month */
  readonly points: number;
  readonly inMonths: boolean;
  /** mean of the answers it stands on, and the frozen mean it is compared with */
  readonly mean: number;
  readonly usual: number;
  /** range of ordinary variation at the last of its points */
  readonly limits: readonly [number, number] | null;
  readonly n: number;
  readonly counts: readonly number[];
  readonly p: number;
}

type PointInterval = readonly [number, number] | undefined;

export interface IndicatorChart {
  readonly series: Disclosed<readonly SeriesPoint[]>;
  /** of the mean at each point: computed when the chart is first drawn, and kept with it */
  intervals(): readonly PointInterval[];
  readonly chart: FrozenLimitChart;
  /** what the points are marked by: whole runs, and single points outside */
  readonly signals: readonly ChartSignal[];
  readonly verdict: ChangeVerdict;
  /** what stands at the latest point, by the rules of an indicator's own page */
  readonly current: Disclosed<RatingSignal> | null;
  /** what stood before and has ended, the latest first */
  readonly past: readonly Disclosed<RatingSignal>[];
}

const meanOfCounts = (counts: readonly number[], n: number) =>
  counts.reduce((sum, count, point) => sum + count * (point + 1), 0) / n;

/** Months a frozen chart is made of; see methods, section 2. */
const frozenAt = 12;
/** Place of the first point at which a chart has a verdict: the limits are made from it and those before. */
export const firstJudged = frozenAt - 1;

export function indicatorChart(series: Disclosed<readonly SeriesPoint[]>): IndicatorChart {
  const points = series.map(({ counts, n }) => ({ value: meanOfCounts(counts, n), n }));
  const chart = frozenLimitChart(points, {
    pooledVariance: varianceOf(series.slice(0, frozenAt)),
    scale: { lower: 1, upper: series[0]?.counts.length ?? 5 },
  });
  const claimed = isUndefined(chart.verdict) ? null : chart.verdict.current;
  const runs = wholeRuns(chart, points);
  const current = claimed?.rule === 'run' ? (runs.find(({ end }) => end === claimed.end) ?? claimed) : claimed;
  let intervals: readonly PointInterval[] | undefined;
  return {
    series,
    intervals: () => (intervals ??= series.map(({ counts }) => intervalOf(counts))),
    chart,
    signals: [...runs, ...chart.signals.filter(({ rule }) => rule === 'outside')],
    verdict: isUndefined(chart.verdict) ? 'too-little-data' : verdictOf(current),
    current: current && ratingSignal(series, chart, current),
    past: runs
      .filter((run) => run !== current)
      .reverse()
      .map((signal) => ratingSignal(series, chart, signal)),
  };
}

/** A claim of the chart in months and ratings. */
export function ratingSignal(
  series: Disclosed<readonly SeriesPoint[]>,
  chart: FrozenLimitChart,
  signal: ChartSignal,
): Disclosed<RatingSignal> {
  return derive(series, () => signalInMonths(series, chart, signal));
}

function verdictOf(signal: ChartSignal | null): ChangeVerdict {
  if (signal === null) return 'no-clear-change';
  return signal.direction === 'up' ? 'better' : 'worse';
}

/** Variance of a single answer over the pooled counts of the points. */
function varianceOf(points: readonly SeriesPoint[]): number {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  if (n === 0) return 0;
  const counts = pooledCounts(points);
  const mean = meanOfCounts(counts, n);
  return counts.reduce((sum, count, point) => sum + count * (point + 1 - mean) ** 2, 0) / n;
}

function pooledCounts(points: readonly SeriesPoint[]): number[] {
  const length = points[0]?.counts.length ?? 0;
  return Array.from({ length }, (_, at) => points.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
}

function signalInMonths(
  series: readonly SeriesPoint[],
  chart: FrozenLimitChart,
  { rule, direction, start, end, p }: ChartSignal,
): RatingSignal {
  const points = series.slice(start, end + 1);
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const counts = pooledCounts(points);
  const limits = chart.limits[end];
  return {
    rule,
    direction: direction === 'up' ? 'better' : 'worse',
    since: points[0]!.period.first,
    until: points.at(-1)!.period.last,
    points: points.length,
    inMonths: points.every(({ period }) => period.first === period.last),
    mean: meanOfCounts(counts, n),
    usual: typeof chart.centre === 'number' ? chart.centre : Number.NaN,
    limits: limits === undefined || isUndefined(limits) ? null : [limits.lower, limits.upper],
    n,
    counts,
    p,
  };
}

/** The chart as it is drawn: points by verdict, mean, and limits that follow how many answered. */
export function trendOf(drawn: IndicatorChart, language: StaffLanguage): Disclosed<Trend> {
  const { series, chart, signals } = drawn;
  return derive(series, (): Trend => {
    const bounds = [1, series[0]?.counts.length ?? 5] as const;
    const intervals = drawn.intervals();
    return {
      bounds,
      points: series.map((point, place) =>
        trendPoint(point, pointVerdict(chart.phase, signals, place), language, intervals[place]),
      ),
      levels: levelsOf(chart),
    };
  });
}

/**
 * One point of a series as it is drawn.
 * @param interval of its mean, where it is known already
 */
export function trendPoint(
  point: SeriesPoint,
  verdict: PointVerdict,
  language: StaffLanguage,
  interval: PointInterval = intervalOf(point.counts),
): TrendPoint {
  const { first, last } = point.period;
  return {
    label: formatMonthShort(language, last),
    name: first === last ? formatMonth(language, first) : formatPeriod(language, point.period),
    value: meanOfCounts(point.counts, point.n),
    n: point.n,
    interval,
    verdict,
  };
}

function intervalOf(counts: readonly number[]): PointInterval {
  const interval = ratingInterval(counts);
  return isUndefined(interval) ? undefined : [interval.lower, interval.upper];
}

function pointVerdict(phase: FrozenLimitChart['phase'], signals: readonly ChartSignal[], place: number): PointVerdict {
  if (phase !== 'frozen') return 'not-judged';
  const signal = signals.find(({ start, end }) => start <= place && place <= end);
  if (!signal) return 'ordinary';
  return signal.direction === 'up' ? 'better' : 'worse';
}

/** One level for each point, because limits are the wider the fewer answered; equal neighbours are drawn as one. */
function levelsOf(chart: FrozenLimitChart): TrendLevel[] {
  const { centre } = chart;
  if (typeof centre !== 'number') return [];
  const levels: TrendLevel[] = [];
  chart.limits.forEach((limits, place) => {
    if (isUndefined(limits)) return;
    const before = levels.at(-1);
    const same = before?.limits?.low === limits.lower && before.limits.high === limits.upper;
    if (before && same && before.last === place - 1) levels[levels.length - 1] = { ...before, last: place };
    else {
      const drawn = { low: limits.lower, high: limits.upper, trial: chart.phase === 'trial' };
      levels.push({ first: place, last: place, mean: centre, limits: drawn });
    }
  });
  return levels;
}
