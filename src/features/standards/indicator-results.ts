// What is said of an indicator: its chart, both verdicts, and of a whole office only what its error rate allows.
import type { ChangeVerdict } from '#domain/finding.ts';
import type { MonthNumber } from '#domain/period.ts';
import { carry } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import { overviewSignals } from '#statistics/frozen-limit-chart.ts';
import type { Indicator, IndicatorEvent } from './indicator.ts';
import { directionOf, indicatorChart } from './indicator-chart.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import type { IndicatorPoint } from './indicator-points.ts';

/** An indicator with its figures and its chart. */
export interface MeasuredIndicator {
  readonly indicator: Indicator;
  readonly points: Showable<readonly IndicatorPoint[]>;
  readonly events: readonly IndicatorEvent[];
  readonly chart: Showable<IndicatorChart>;
}

export function measured(
  indicator: Indicator,
  points: Showable<readonly IndicatorPoint[]>,
  events: readonly IndicatorEvent[],
): MeasuredIndicator {
  const restarts = events.filter(({ kind }) => kind === 'new-limits').map(({ month }) => month);
  return { indicator, points, events, chart: carry(points, (all) => chartOf(all, indicator, restarts)) };
}

/** Charts by the points they are drawn from: sources that hand out the same points again need not be charted anew. */
const kept = new WeakMap<readonly IndicatorPoint[], Map<string, IndicatorChart>>();

function chartOf(points: readonly IndicatorPoint[], { content }: Indicator, restarts: readonly MonthNumber[]) {
  const known = kept.get(points) ?? new Map<string, IndicatorChart>();
  kept.set(points, known);
  const key = [content.measure, content.better, ...restarts].join(' ');
  const chart = known.get(key) ?? indicatorChart(points, content, restarts);
  known.set(key, chart);
  return chart;
}

/** Whether words of verdict may stand beside it at all. */
export function isJudged({ content: { withoutVerdict } }: Indicator): boolean {
  return !withoutVerdict;
}

/** What lists say of each indicator: changes only by runs of seven, Holm over all that can give a verdict. */
export interface ListedChange {
  readonly change: ChangeVerdict;
  /** Holm's p of the claim; null where nothing is claimed */
  readonly adjustedP: number | null;
}

/** By indicator id. `freshFrom`: an indicator whose figures ended before is history and says nothing of now. */
export function listedChanges(
  all: readonly MeasuredIndicator[],
  freshFrom: MonthNumber,
): ReadonlyMap<string, ListedChange> {
  const family = all.filter(
    ({ indicator, chart }) =>
      isJudged(indicator) &&
      indicator.content.better !== 'neither' &&
      (chart.points.at(-1)?.period.last ?? 0) >= freshFrom,
  );
  const latest = family.map(({ chart }) => chart.stretches.at(-1)!.chart);
  const claims = new Map(
    overviewSignals(latest).map(({ chart: place, signal, adjustedP }) => {
      const { indicator } = family[place]!;
      return [indicator.id, { change: directionOf(signal, indicator.content.better), adjustedP }] as const;
    }),
  );
  return new Map(
    all.map(({ indicator, chart }): [string, ListedChange] => {
      const isSilent = chart.change === 'too-little-data';
      const claim = claims.get(indicator.id);
      return [indicator.id, claim ?? { change: isSilent ? 'too-little-data' : 'no-clear-change', adjustedP: null }];
    }),
  );
}
