// Everything a diagnosis page shows of one service, unit or the office, computed from what the picture discloses.
import { isChannel } from '#domain/channel.ts';
import type { Channel } from '#domain/channel.ts';
import { derive } from '#domain/disclosed.ts';
import type { ChoiceFigure, CommentsFigure, Disclosed, RatingFigure, SeriesPoint } from '#domain/disclosed.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { AnswerPicture, Collected, Filter, Scope, View } from '#features/answers/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { filterOf } from './diagnosis-query.ts';
import type { DiagnosisQuery } from './diagnosis-query.ts';
import { indicatorChart } from './figures/indicator-chart.ts';
import type { IndicatorChart } from './figures/indicator-chart.ts';
import {
  allTime,
  bestPeriod,
  closedQuarter,
  periodBefore,
  periodsOffered,
  withinMonths,
  yearBefore,
} from './periods/period-choice.ts';
import type { ChosenPeriod, PeriodChoice } from './periods/period-choice.ts';
import { seriesHistory } from './figures/series-history.ts';
import type { SeriesHistory } from './figures/series-history.ts';
import { isCutByService, standsForAll, viewOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { judgedTogether } from './figures/page-comparisons.ts';
import { compareShares, restOfOffice } from './figures/share-comparison.ts';
import { sameMonths } from './periods/same-months.ts';
import type { ComparedWith, ShareComparison } from './figures/share-comparison.ts';
import { goodShare, meanRating, notApplicableOf } from './figures/shown-rating.ts';
import type { NotApplicable } from './figures/shown-rating.ts';
import { touchpointRatings } from './figures/touchpoint-rating.ts';
import type { TouchpointRating } from './figures/touchpoint-rating.ts';

export interface QuestionResult {
  readonly question: Question;
  readonly figure: Disclosed<RatingFigure>;
  readonly mean: ShownNumber;
  readonly notApplicable: Disclosed<NotApplicable> | null;
  readonly chart: IndicatorChart;
  /** what stands before and around the series on its chart */
  readonly history: SeriesHistory;
}

export interface DiagnosisView {
  readonly subject: Subject;
  /** where its answers are looked for: of a place or a group the whole office */
  readonly scope: Scope;
  readonly context: SurveyContext;
  /** ways of contact about which there are answers in this scope */
  readonly contexts: readonly SurveyContext[];
  readonly query: DiagnosisQuery;
  /** what was chosen, and of a place or group also what the page is of */
  readonly filter: Filter;
  readonly period: ChosenPeriod;
  /** the period cut to the months with answers */
  readonly shownPeriod: Period;
  readonly offered: readonly PeriodChoice[];
  readonly channels: readonly Channel[];
  readonly collected: Collected;
  /** answers a month in the last closed quarter */
  readonly pace: number;
  readonly overall: Disclosed<RatingFigure>;
  /** filtered, and so few of the answers are visible that nothing may be said of all of them: level only, no claims */
  readonly partial: boolean;
  readonly level: ShownNumber;
  readonly outcome: { readonly question: Question; readonly figure: Disclosed<ChoiceFigure> } | null;
  /** every rating question, the overall one first */
  readonly questions: readonly QuestionResult[];
  readonly touchpoints: readonly TouchpointRating[];
  readonly comparisons: readonly ShareComparison[];
  readonly comments: Disclosed<CommentsFigure>;
}

export type Pictures = Readonly<Partial<Record<SurveyContext, AnswerPicture>>>;
/** Gives the chart of a question's whole series; kept by the caller, because it is dear. */
export type ChartOf = (picture: AnswerPicture, questionId: string, scope: Scope, within?: Filter) => IndicatorChart;

/** Answers a quarter needs to describe a whole office; below that the last four quarters say more. */
export const enoughForOffice = 100;

/** The diagnosis of a subject, or null where nothing was ever asked. */
export function diagnosisView(
  pictures: Pictures,
  subject: Subject,
  query: DiagnosisQuery,
  thisMonth: MonthNumber,
  chartOf: ChartOf,
): DiagnosisView | null {
  const { scope, within } = viewOf(subject);
  const contexts = contextsWithAnswers(pictures, scope, within);
  const context = query.context ?? contexts[0] ?? 'visit';
  const picture = pictures[context] ?? pictures.visit ?? pictures.case;
  if (!picture) return null;
  const chosen = filterOf(query);
  const filter = { ...chosen, ...within };
  const overallQuestion = overallOf(picture);
  const overallIn = (period: Period) => picture.rating(overallQuestion.id, { scope, period, ...filter });
  const period: ChosenPeriod = query.period
    ? { ...query.period, reason: 'chosen' }
    : bestPeriod(thisMonth, overallIn, subject.kind === 'office' ? enoughForOffice : undefined);
  const view: View = { scope, period: period.period, ...filter };
  const overall = overallIn(period.period);
  const isPart = isFiltered(filter);
  const partial = isPart && overall.kind === 'shown' && !standsForAll(overall);
  const seen = !isPart || standsForAll(overallIn(allTime));
  const questions = ratingQuestions(picture).map((question): QuestionResult => {
    const figure = question.id === overallQuestion.id ? overall : picture.rating(question.id, view);
    return {
      question,
      figure,
      mean: meanRating(figure),
      notApplicable: notApplicableOf(figure),
      // a client group's answers are divided anew for every question: over all years that is done for the rating as a whole
      chart:
        !seen || (subject.kind === 'group' && question.id !== overallQuestion.id)
          ? indicatorChart(derive(overall, () => []))
          : isFiltered(chosen)
            ? indicatorChart(seriesOf(picture, question.id, scope, filter))
            : chartOf(picture, question.id, scope, within),
      history: seriesHistory(picture, question.id, scope, isFiltered(filter)),
    };
  });
  const outcome = picture.version.questions.find(({ role }) => role === 'outcome');
  const collected = picture.collected(view);
  return {
    subject,
    scope,
    context: picture === pictures.case ? 'case' : 'visit',
    contexts,
    query,
    filter,
    period,
    shownPeriod: withinMonths(period.period, picture.months),
    offered: periodsOffered(picture.months, thisMonth),
    channels: Object.keys(picture.collected({ scope, period: allTime, ...within }).byChannel).filter(isChannel),
    // answers that wait are known by service and unit only
    collected: isCutByService(subject) ? collected : { ...collected, waiting: 0 },
    pace: picture.collected({ scope, period: closedQuarter(thisMonth), ...within }).released / 3,
    overall,
    partial,
    level: goodShare(overall),
    outcome: outcome ? { question: outcome, figure: picture.choice(outcome.id, view) } : null,
    questions,
    touchpoints: touchpointRatings(questions),
    comparisons: partial
      ? []
      : comparisonsOf(
          overall,
          subject,
          period.period,
          isPart ? wholeIn(overallIn) : overallIn,
          (everything) =>
            picture.rating(overallQuestion.id, { scope: { kind: 'office' }, period: everything, ...chosen }),
          picture.months,
        ),
    comments: picture.comments({ scope, period: period.period }),
  };
}

export function overallOf({ version }: AnswerPicture): Question {
  return version.questions.find(({ role }) => role === 'overall') ?? version.questions[0]!;
}

/** Rating questions, the overall one first, then in the order of the questionnaire. */
export function ratingQuestions(picture: AnswerPicture): Question[] {
  const overall = overallOf(picture);
  const rest = picture.version.questions.filter(({ kind, id }) => kind === 'rating' && id !== overall.id);
  return [overall, ...rest];
}

/** The series of a question, its points cut to the months with answers ("all time" ends somewhere on a chart). */
export function seriesOf(
  picture: AnswerPicture,
  questionId: string,
  scope: Scope,
  filter: Filter = {},
): Disclosed<readonly SeriesPoint[]> {
  return derive(picture.series(questionId, scope, filter), (points) =>
    points.map((point) => {
      const period = withinMonths(point.period, picture.months);
      return period === point.period ? point : { ...point, period };
    }),
  );
}

export function isFiltered(filter: Filter): boolean {
  return filter.channel !== undefined || filter.clientGroupId !== undefined || filter.locationId !== undefined;
}

/** The ways of contact with released answers in the scope, the one with more answers first. */
export function contextsWithAnswers(pictures: Pictures, scope: Scope, within: Filter = {}): SurveyContext[] {
  const released = (context: SurveyContext) =>
    pictures[context]?.collected({ scope, period: allTime, ...within }).released ?? 0;
  return (['visit', 'case'] as const)
    .filter((context) => released(context) > 0)
    .toSorted((a, b) => released(b) - released(a));
}

/** A period of which few of the filtered answers are visible stands for nothing: it counts as one without a result. */
function wholeIn(overallIn: OverallIn): OverallIn {
  return (period) => {
    const figure = overallIn(period);
    const { collected } = figure;
    return figure.kind !== 'shown' || standsForAll(figure)
      ? figure
      : derive(figure, (): RatingFigure => ({ kind: 'shown-with-others', collected }));
  };
}

type OverallIn = (period: Period) => Disclosed<RatingFigure>;

function comparisonsOf(
  overall: Disclosed<RatingFigure>,
  subject: Subject,
  period: Period,
  overallIn: OverallIn,
  officeIn: OverallIn,
  months: Period | null,
): ShareComparison[] {
  if (overall.kind !== 'shown') return [];
  const withEarlier = (comparedWith: ComparedWith, earlier: Period | null): ShareComparison[] => {
    const same = earlier && sameMonths(period, earlier, months, (within) => overallIn(within).collected);
    if (!same) return [];
    return [compareShares(comparedWith, same.cut ? overallIn(same.here) : overall, overallIn(same.there), same)];
  };
  return judgedTogether([
    ...withEarlier('period-before', periodBefore(period)),
    ...withEarlier('year-before', yearBefore(period)),
    ...(subject.kind === 'office'
      ? []
      : [compareShares('rest-of-office', overall, restOfOffice(officeIn(period), overall))]),
  ]);
}
