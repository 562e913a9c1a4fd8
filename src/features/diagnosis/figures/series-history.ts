// What stands around a series on its chart: the same question in other words before, the break, and where imports begin.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, SeriesPoint } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, FormerSeries, Scope } from '#features/answers/index.ts';
import { formatDay, formatPeriod } from '#ui/formats.ts';
import type { Trend, TrendMark } from '#ui/trend.ts';
import { trendOf, trendPoint } from './indicator-chart.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import { overlaps } from './period-verdict.ts';
import { withinMonths } from '../periods/period-choice.ts';
import { surveyTexts } from '../surveys/survey-results.texts.ts';

export interface SeriesHistory {
  /** asked in other words until some day; null: always in these */
  readonly brokenAt: FormerSeries | null;
  /** points from before the break: drawn, never joined, never part of the limits */
  readonly before: Disclosed<readonly SeriesPoint[]>;
  /** months of imported answers, where the office has its own beside them */
  readonly imported: Period | null;
}

/** @param filtered a view by channel or group: the former series is not shown there, the break is still named */
export function seriesHistory(
  picture: AnswerPicture,
  questionId: string,
  scope: Scope,
  filtered: boolean,
): SeriesHistory {
  const { months, imported } = picture;
  const isAllImported = imported !== null && imported.first === months?.first && imported.last === months.last;
  return {
    brokenAt: picture.breaks.find((series) => series.questionId === questionId) ?? null,
    before: derive(picture.seriesBefore(questionId, scope), (points) =>
      filtered ? [] : points.map((point) => ({ ...point, period: withinMonths(point.period, months) })),
    ),
    imported: isAllImported ? null : imported,
  };
}

/** The chart as it is drawn, with the points from before a break to its left and the break marked. */
export function trendWithHistory(
  chart: IndicatorChart,
  { brokenAt, before, imported }: SeriesHistory,
  language: StaffLanguage,
): Disclosed<Trend> {
  return derive(trendOf(chart, language), (trend): Trend => {
    const former = before.map((point) => trendPoint(point, 'not-judged', language));
    const shift = former.length;
    const points = [...former, ...trend.points];
    const periods = [...before, ...chart.series].map(({ period }) => period);
    const isDrawnBreak = brokenAt !== null && trend.points.length > 0;
    const importedAt = imported ? periods.findIndex((period) => overlaps(period, imported)) : -1;
    const texts = surveyTexts[language];
    const events = [
      ...(isDrawnBreak ? [{ at: shift, text: texts.breakMark(formatDay(language, brokenAt.since)) }] : []),
      ...(imported && importedAt >= 0
        ? [{ at: importedAt, text: texts.importMark(formatPeriod(language, imported)) }]
        : []),
    ].toSorted((a, b) => a.at - b.at);
    if (events.length === 0) return trend;
    return {
      ...trend,
      points,
      levels: (trend.levels ?? []).map((level) => ({ ...level, first: level.first + shift, last: level.last + shift })),
      marks: events.map((event, place): TrendMark => ({ ...event, letter: 'AB'[place]! })),
      gaps: shift > 0 && isDrawnBreak ? [shift] : [],
    };
  });
}
