// Everything the results page of one questionnaire shows, computed from what its picture discloses.
import { isChannel } from '#domain/channel.ts';
import type { Channel } from '#domain/channel.ts';
import type { CommentsFigure, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { AnswerPicture, Collected, Scope, View } from '#features/answers/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { filterOf } from '../diagnosis-query.ts';
import { isFiltered } from '../diagnosis-view.ts';
import type { ChartOf } from '../diagnosis-view.ts';
import type { IndicatorChart } from '../figures/indicator-chart.ts';
import { allTime, bestPeriod, periodChoice, periodsOffered, withinMonths } from '../periods/period-choice.ts';
import type { ChosenPeriod, PeriodChoice } from '../periods/period-choice.ts';
import { questionLines } from '../figures/result-lines.ts';
import type { QuestionFigure, QuestionLines } from '../figures/result-lines.ts';
import { seriesHistory } from '../figures/series-history.ts';
import type { SeriesHistory } from '../figures/series-history.ts';
import { areaFrame, areaRatings } from './survey-areas.ts';
import type { AreaFrame, AreaRating } from './survey-areas.ts';
import { comparedPeriod, hasSameMonths } from './survey-editions.ts';
import type { ComparedPeriod, Edition } from './survey-editions.ts';
import type { SurveyQuery } from './survey-query.ts';

export interface SurveyQuestion {
  readonly question: Question;
  readonly figure: QuestionFigure;
  readonly lines: QuestionLines;
  /** of a rating over all months, unless the view is filtered */
  readonly chart: IndicatorChart | null;
  /** asked in other words before: the compared period may lie behind it */
  readonly history: SeriesHistory;
}

export interface SurveyView {
  readonly version: PublishedVersion;
  readonly query: SurveyQuery;
  readonly period: ChosenPeriod;
  readonly shownPeriod: Period;
  readonly offered: readonly PeriodChoice[];
  readonly editions: readonly Edition[];
  /** null: there is nothing before to compare with */
  readonly compared: ComparedPeriod | null;
  readonly channels: readonly Channel[];
  readonly collected: Collected;
  /** people asked in the year, where everybody was; only of the whole office without filters */
  readonly population: number | null;
  readonly questions: readonly SurveyQuestion[];
  readonly frame: AreaFrame['kind'] | null;
  readonly areas: readonly AreaRating[];
  readonly comments: Disclosed<CommentsFigure>;
  readonly asksForText: boolean;
}

export interface SurveyGround {
  readonly picture: AnswerPicture;
  readonly editions: readonly Edition[];
  readonly thisMonth: MonthNumber;
  readonly chartOf: ChartOf;
  /** people asked in a period, where everybody was; null where nobody said */
  readonly populationIn: (period: Period) => number | null;
  /** computes once for each key, as long as the answers stay the same */
  readonly kept: (key: string, make: () => readonly SurveyQuestion[]) => readonly SurveyQuestion[];
}

/** Questions that have answers of their own: neither a text nor the choice of a client group. */
export function countedQuestions({ questions }: Pick<PublishedVersion, 'questions'>): Question[] {
  return questions.filter(({ kind }) => kind !== 'text' && kind !== 'client-group');
}

export function surveyView(ground: SurveyGround, query: SurveyQuery): SurveyView {
  const { picture, editions, thisMonth, chartOf } = ground;
  const { version } = picture;
  const { scope } = query;
  const filter = filterOf(query);
  const counted = countedQuestions(version);
  const [first] = counted;
  const firstIn = (period: Period): RatingFigure =>
    first ? picture.choice(first.id, { scope, period, ...filter }) : { kind: 'count-only', collected: 0, needed: 10 };
  const period: ChosenPeriod = query.period
    ? { ...query.period, reason: 'chosen' }
    : openingPeriod(editions, thisMonth, firstIn);
  const view: View = { scope, period: period.period, ...filter };
  const before = comparedPeriod(period.period, editions);
  const collectedIn = (within: Period) => picture.collected({ scope, period: within }).released;
  const compared = before && hasSameMonths(period.period, before, picture.months, collectedIn) ? before : null;
  const whole = scope.kind === 'office' && !isFiltered(filter);
  const population = whole ? ground.populationIn(period.period) : null;
  const key = JSON.stringify([scope, period.period, filter, compared?.period ?? null, population]);
  const questions = ground.kept(key, () =>
    counted.map((question): SurveyQuestion => {
      const figure = figureOf(picture, question, view);
      const earlier = compared && figureOf(picture, question, { ...view, period: compared.period });
      return {
        question,
        figure,
        lines: questionLines(question, figure, earlier, population),
        chart: question.kind === 'rating' && !isFiltered(filter) ? chartOf(picture, question.id, scope) : null,
        history: seriesHistory(picture, question.id, scope, isFiltered(filter)),
      };
    }),
  );
  const frame = areaFrame(version);
  const ratings = questions.flatMap(({ question, figure }) =>
    question.kind === 'rating' && figure.kind === 'counts' ? [{ question, figure: figure.figure }] : [],
  );
  return {
    version,
    query,
    period,
    shownPeriod: withinMonths(period.period, picture.months),
    offered: periodsOffered(picture.months, thisMonth),
    editions,
    compared: compared && hasMonths(compared.period, picture.months) ? compared : null,
    channels: Object.keys(picture.collected({ scope, period: allTime }).byChannel).filter(isChannel),
    collected: picture.collected(view),
    population,
    questions,
    frame: frame?.kind ?? null,
    areas: frame ? areaRatings(frame, ratings) : [],
    comments: picture.comments({ scope, period: period.period }),
    asksForText: version.questions.some(({ kind }) => kind === 'text'),
  };
}

function figureOf(picture: AnswerPicture, { id, kind }: Question, view: View): QuestionFigure {
  return kind === 'number'
    ? { kind: 'number', figure: picture.number(id, view) }
    : { kind: 'counts', figure: picture.choice(id, view) };
}

/** The latest edition that has something to show; without one as a diagnosis opens. */
function openingPeriod(
  editions: readonly Edition[],
  thisMonth: MonthNumber,
  firstIn: (period: Period) => RatingFigure,
): ChosenPeriod {
  const latest = editions.find(({ period }) => firstIn(period).kind === 'shown');
  return latest ? { ...periodChoice(latest.period), reason: 'chosen' } : bestPeriod(thisMonth, firstIn);
}

const hasMonths = (period: Period, months: Period | null) =>
  months !== null && period.last >= months.first && period.first <= months.last;

/** Scopes about which there is any answer, for the picker. */
export function scopesWithAnswers(picture: AnswerPicture, scopes: readonly Scope[]): Scope[] {
  return scopes.filter((scope) => picture.collected({ scope, period: allTime }).released > 0);
}
