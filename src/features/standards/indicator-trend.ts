// An indicator's chart as it is drawn, and the figures behind it as a table for a file.
import type { StaffLanguage } from '#domain/language.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { formatDayShort, formatMonthShort } from '#ui/formats.ts';
import type { Trend, TrendLevel, TrendMark } from '#ui/trend.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { pointVerdict } from './indicator-chart.ts';
import type { IndicatorChart, Stretch } from './indicator-chart.ts';
import type { IndicatorPoint } from './indicator-points.ts';
import { periodWords } from './indicator-words.ts';
import type { IndicatorContent, IndicatorEvent } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { Target } from './target-verdict.ts';
import { writeTarget } from './written-value.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Events that fall on the chart, with the letter each bears there; one before the first point stands at it. */
export function lettered(events: readonly IndicatorEvent[]): readonly (IndicatorEvent & { readonly letter: string })[] {
  const latest = events.toSorted((a, b) => a.month - b.month).slice(-letters.length);
  return latest.map((event, place) => ({ ...event, letter: letters[place]! }));
}

export function trendOf(
  chart: IndicatorChart,
  content: IndicatorContent,
  target: Target | null,
  events: readonly IndicatorEvent[],
  language: StaffLanguage,
): Trend {
  const { points } = chart;
  return {
    bounds: { share: [0, 1], mean: [1, 5], count: undefined, amount: undefined }[content.measure] as
      | readonly [number, number]
      | undefined,
    points: points.map(({ period, value, n, interval }, place) => ({
      label: formatMonthShort(language, period.last),
      name: periodWords(language, period),
      value,
      n,
      interval: interval ?? undefined,
      verdict: content.withoutVerdict ? 'not-judged' : pointVerdict(chart, place, content.better),
    })),
    levels: chart.stretches.flatMap(levelsOf),
    target: target ? { value: target.value, label: indicatorTexts[language].page.targetLabel } : undefined,
    marks: lettered(events).flatMap((event): TrendMark[] => {
      const at = points.findIndex(({ period }) => period.last >= event.month);
      return at < 0 ? [] : [{ at, letter: event.letter, text: event.content }];
    }),
  };
}

/** One level for each width of limits; equal neighbours are drawn as one. */
function levelsOf({ first, drawn, chart }: Stretch): TrendLevel[] {
  if (drawn === null) return [];
  const levels: TrendLevel[] = [];
  drawn.limits.forEach((limits, at) => {
    if (limits === null) return;
    const place = first + at;
    const before = levels.at(-1);
    if (before?.limits?.low === limits.lower && before.limits.high === limits.upper && before.last === place - 1)
      levels[levels.length - 1] = { ...before, last: place };
    else {
      const shown = { low: limits.lower, high: limits.upper, trial: chart.phase !== 'frozen' };
      levels.push({ first: place, last: place, mean: drawn.centre, limits: shown });
    }
  });
  return levels;
}

const rounded = (value: number | null | undefined, digits: number): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));

/** Every point with its raw counts, limits and what is said of it. */
export function figuresTable(chart: IndicatorChart, content: IndicatorContent, language: StaffLanguage): CsvTable {
  const { page, origins, noVerdict } = indicatorTexts[language];
  const texts = uiTexts[language];
  const words = {
    ordinary: texts.ordinaryPoint,
    better: texts.betterPoint,
    worse: texts.worsePoint,
    'not-judged': texts.tooFew,
  };
  const digits = content.measure === 'share' ? 4 : 2;
  const hasCounts = chart.points.some(({ counts }) => counts !== null);
  return {
    head: [
      page.period,
      page.value,
      page.numerator,
      page.denominator,
      page.howMany,
      `${page.interval}: ${texts.lowerLimit}`,
      `${page.interval}: ${texts.upperLimit}`,
      texts.mean,
      texts.lowerLimit,
      texts.upperLimit,
      page.assessment,
      page.origin,
      ...(hasCounts ? [page.counts] : []),
    ],
    rows: chart.points.map((point, place): CsvCell[] => {
      const stretch = chart.stretches.find(({ first, last }) => first <= place && place <= last);
      const limits = stretch?.drawn?.limits[place - stretch.first];
      const verdict = content.withoutVerdict ? noVerdict : words[pointVerdict(chart, place, content.better)];
      return [
        periodWords(language, point.period),
        rounded(point.value, digits),
        point.numerator,
        point.denominator,
        point.n,
        rounded(point.interval?.[0], digits),
        rounded(point.interval?.[1], digits),
        rounded(stretch?.drawn?.centre, digits),
        rounded(limits?.lower, digits),
        rounded(limits?.upper, digits),
        verdict,
        origins[point.origin],
        ...(hasCounts ? [countsOf(point)] : []),
      ];
    }),
  };
}

export const countsOf = ({ counts }: IndicatorPoint): string => counts?.join(' · ') ?? '–';

/** "cel: co najmniej 95 %", for the table of standards and the printed page. */
export function targetWords(language: StaffLanguage, content: IndicatorContent, target: Target | null): string {
  return target ? writeTarget(language, content, target) : '–';
}

/** The day an event was entered, short. */
export const enteredOn = (language: StaffLanguage, { enteredOn: day }: IndicatorEvent) => formatDayShort(language, day);
