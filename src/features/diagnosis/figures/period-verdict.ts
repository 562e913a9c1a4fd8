// What a chart says of a chosen period: what stood at the last of its points, by the rules that hold for the latest one.
import type { Disclosed, SeriesPoint } from '#domain/disclosed.ts';
import type { ChangeVerdict } from '#domain/finding.ts';
import type { Period } from '#domain/period.ts';
import { firstJudged, ratingSignal } from './indicator-chart.ts';
import type { IndicatorChart, RatingSignal } from './indicator-chart.ts';

export interface PeriodVerdict {
  /** 'too-little-data' where the chart had no verdict yet at the last of its points */
  readonly verdict: ChangeVerdict;
  readonly signal: Disclosed<RatingSignal> | null;
  /** what it tells was over later */
  readonly ended: boolean;
  /** judged, and none of its points is marked */
  readonly quiet: boolean;
}

export const overlaps = (a: Period, b: Period) => a.first <= b.last && b.first <= a.last;

/** Whether the months it stands on reach into the period. */
export function reaches({ since, until }: Pick<RatingSignal, 'since' | 'until'>, period: Period): boolean {
  return overlaps({ first: since, last: until }, period);
}

/**
 * As often wrong as the verdict of the latest point: one point is judged, the last of the period. A run that went on
 * after it is told whole, because it is drawn whole.
 */
export function verdictIn(chart: IndicatorChart, period: Period): PeriodVerdict {
  const inPeriod = ({ period: months }: SeriesPoint) => overlaps(months, period);
  const last = chart.series.findLastIndex(inPeriod);
  if (chart.verdict === 'too-little-data' || last < firstJudged)
    return { verdict: 'too-little-data', signal: null, ended: false, quiet: false };
  const signal = signalAt(chart, last);
  const marked = chart.signals.some(({ start, end }) => chart.series.slice(start, end + 1).some(inPeriod));
  return {
    verdict: signal?.direction ?? 'no-clear-change',
    signal,
    ended: signal !== null && signal !== chart.current,
    quiet: !marked,
  };
}

function signalAt({ series, chart, current, past }: IndicatorChart, place: number): Disclosed<RatingSignal> | null {
  const { period } = series[place]!;
  const run = [...(current ? [current] : []), ...past].find((signal) => reaches(signal, period));
  if (run) return run;
  const outside = chart.signals.find(({ rule, end }) => rule === 'outside' && end === place);
  return outside ? ratingSignal(series, chart, outside) : null;
}
