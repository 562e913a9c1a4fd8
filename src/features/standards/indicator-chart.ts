// An indicator's points as a control chart: stretches between named events, drawn limits, what has changed and since when.
import type { ChangeVerdict } from '#domain/finding.ts';
import type { MonthNumber } from '#domain/period.ts';
import { chartPoints } from '#statistics/chart-points.ts';
import { frozenLimitChart } from '#statistics/frozen-limit-chart.ts';
import type { ChartPoint, ChartSignal, FrozenLimitChart } from '#statistics/frozen-limit-chart.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits } from '#statistics/outcome.ts';
import { wholeRuns } from '#statistics/whole-runs.ts';
import { drawnLimits, frozenAt } from './drawn-limits.ts';
import type { DrawnLimits } from './drawn-limits.ts';
import type { Better, Measure } from './indicator.ts';
import type { IndicatorPoint } from './indicator-points.ts';

/** Points between two named events that set limits anew; `first` and `last` are places among all points. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly chart: FrozenLimitChart;
  readonly drawn: DrawnLimits | null;
  /** runs grown to their whole length, and single points outside; places among all points */
  readonly signals: readonly ChartSignal[];
}

export interface IndicatorChart {
  readonly points: readonly IndicatorPoint[];
  /** things counted at the end that are too few for a point yet */
  readonly waiting: number;
  readonly stretches: readonly Stretch[];
  readonly change: ChangeVerdict;
  /** the claim that holds at the latest point */
  readonly current: ChartSignal | null;
}

export interface ChartedIndicator {
  readonly measure: Measure;
  readonly better: Better;
}

export const scales: Readonly<Record<Measure, Limits>> = {
  share: { lower: 0, upper: 1 },
  mean: { lower: 1, upper: 5 },
  count: { lower: 0, upper: Infinity },
  amount: { lower: 0, upper: Infinity },
};

/**
 * The chart of one indicator. `restarts`: months from which limits are set anew; a month without a point starts with
 * the next one that has.
 */
export function indicatorChart(
  all: readonly IndicatorPoint[],
  { measure, better }: ChartedIndicator,
  restarts: readonly MonthNumber[] = [],
): IndicatorChart {
  const { points, waiting } = chartedPoints(all, measure);
  const starts = [0, ...restarts.map((month) => points.findIndex(({ period }) => period.last >= month))]
    .filter((place) => place >= 0 && place < points.length)
    .toSorted((a, b) => a - b);
  const firsts = [...new Set(starts)];
  const stretches = firsts.map((first, at): Stretch =>
    stretchOf(points, first, (firsts[at + 1] ?? points.length) - 1, measure),
  );
  const latest = stretches.at(-1);
  const verdict = latest?.chart.verdict;
  const claimed = verdict === undefined || isUndefined(verdict) ? null : verdict.current;
  const end = points.length - 1;
  const current = claimed
    ? (latest!.signals.find((signal) => signal.end === end && signal.rule === claimed.rule) ?? null)
    : null;
  return { points, waiting, stretches, current, change: changeOf(verdict, current, better) };
}

function changeOf(
  verdict: FrozenLimitChart['verdict'] | undefined,
  current: ChartSignal | null,
  better: Better,
): ChangeVerdict {
  // twelve equal figures with nothing behind them to judge a change by: nothing has changed that could be claimed
  if (verdict !== undefined && verdict.kind === 'undefined') return 'no-clear-change';
  if (verdict === undefined || isUndefined(verdict)) return 'too-little-data';
  return current === null || better === 'neither' ? 'no-clear-change' : directionOf(current, better);
}

/** Whether a movement is for the better. */
export function directionOf({ direction }: Pick<ChartSignal, 'direction'>, better: Better): 'better' | 'worse' {
  return (direction === 'up') === (better === 'higher') ? 'better' : 'worse';
}

/** Shares of fewer than ten things wait for the next months, as they do with answers; everything else is a point a month. */
function chartedPoints(all: readonly IndicatorPoint[], measure: Measure) {
  const isCountedShare = measure === 'share' && all.every(({ numerator }) => numerator !== null);
  if (!isCountedShare || all.every(({ n }) => n >= 10)) return { points: all, waiting: 0 };
  const { points, waiting } = chartPoints(all);
  const pooled = points.map(({ first, last }): IndicatorPoint => {
    const part = all.slice(first, last + 1);
    if (part.length === 1) return part[0]!;
    const [numerator, denominator] = [total(part, 'numerator'), total(part, 'denominator')];
    return {
      ...part[0]!,
      period: { first: part[0]!.period.first, last: part.at(-1)!.period.last },
      value: numerator / denominator,
      n: denominator,
      numerator,
      denominator,
      interval: null,
      counts: null,
    };
  });
  return { points: pooled, waiting };
}

const total = (points: readonly IndicatorPoint[], part: 'numerator' | 'denominator') =>
  points.reduce((sum, point) => sum + (point[part] ?? 0), 0);

function stretchOf(points: readonly IndicatorPoint[], first: number, last: number, measure: Measure): Stretch {
  const part = points.slice(first, last + 1);
  // a count of a month stands for itself, however many cases lie behind it
  const charted = part.map(({ value, n }): ChartPoint => ({ value, n: measure === 'count' ? 1 : n }));
  const chart = frozenLimitChart(charted, {
    pooledVariance: varianceOf(part.slice(0, frozenAt), measure),
    scale: scales[measure],
  });
  const moved = (signal: ChartSignal): ChartSignal => ({
    ...signal,
    start: signal.start + first,
    end: signal.end + first,
  });
  const single = chart.signals.filter(({ rule }) => rule === 'outside');
  return {
    first,
    last,
    chart,
    drawn: drawnLimits(part, measure, scales[measure]),
    signals: [...wholeRuns(chart, charted), ...single].map(moved),
  };
}

/** Variance of a single thing over the first points: of a share, of events, of answers by point; 0 where nothing is known. */
function varianceOf(points: readonly IndicatorPoint[], measure: Measure): number {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  if (measure === 'count') return sum(points.map(({ value }) => value)) / Math.max(1, points.length);
  if (measure === 'share' && points.every(({ numerator }) => numerator !== null)) {
    const share = total(points, 'numerator') / total(points, 'denominator');
    return share * (1 - share);
  }
  const n = sum(points.map((point) => point.n));
  const counts = points[0]?.counts?.map((_, at) => sum(points.map((point) => point.counts?.[at] ?? 0)));
  if (!counts || n === 0) return 0;
  const mean = sum(counts.map((count, at) => count * (at + 1))) / n;
  return sum(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / n;
}

/** Points marked by what the chart claims of them. */
export function pointVerdict(
  { stretches }: IndicatorChart,
  place: number,
  better: Better,
): 'ordinary' | 'better' | 'worse' | 'not-judged' {
  const stretch = stretches.find(({ first, last }) => first <= place && place <= last);
  if (stretch?.chart.phase !== 'frozen' || better === 'neither') return 'not-judged';
  const signal = stretch.signals.find(({ start, end }) => start <= place && place <= end);
  return signal ? directionOf(signal, better) : 'ordinary';
}
