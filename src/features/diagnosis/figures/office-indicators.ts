// All indicators of an office, and which of them the lists and the overview may call changed: one family, one error rate.
import type { Disclosed } from '#domain/disclosed.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import { overviewSignals } from '#statistics/frozen-limit-chart.ts';
import type { ChartSignal } from '#statistics/frozen-limit-chart.ts';
import { ratingSignal } from './indicator-chart.ts';
import type { IndicatorChart, RatingSignal } from './indicator-chart.ts';
import { allTime } from '../periods/period-choice.ts';

/** Twelve points of ten answers: with fewer answers no chart gives a verdict, so none needs to be made. */
const fewestForVerdict = 120;

/** Whether the scope has answers enough for any verdict. */
export function mayBeJudged(picture: AnswerPicture, scope: Scope): boolean {
  return picture.collected({ scope, period: allTime }).released >= fewestForVerdict;
}

/** One rating question about one service, one unit or the whole office. */
export interface Indicator {
  readonly scope: Scope;
  readonly context: SurveyContext;
  readonly question: Question;
  readonly chart: IndicatorChart;
}

/** A change that may be claimed of an office as a whole. */
export interface ChangeClaim {
  readonly indicator: Indicator;
  readonly signal: Disclosed<RatingSignal>;
  /** Holm's, over all indicators of the office */
  readonly adjustedP: number;
}

/**
 * Changes by rule (b) of methods 3.1, Holm at 5 % over all indicators that have a point in the last closed quarter or
 * later; an indicator that stopped is history and says nothing of now.
 * @param freshFrom first month of the last closed quarter
 */
export function changeClaims(indicators: readonly Indicator[], freshFrom: MonthNumber): ChangeClaim[] {
  const fresh = stillMeasured(indicators, freshFrom);
  return overviewSignals(fresh.map(({ chart }) => chart.chart)).map(({ chart: place, signal, adjustedP }) => {
    const indicator = fresh[place]!;
    return { indicator, signal: longest(indicator.chart, signal), adjustedP };
  });
}

/** Those with a point in the last closed quarter or later: the family a claim is corrected for. */
export function stillMeasured(indicators: readonly Indicator[], freshFrom: MonthNumber): Indicator[] {
  return indicators.filter(({ chart }) => (chart.series.at(-1)?.period.last ?? -1) >= freshFrom);
}

/** The run as the indicator's own page tells it, where that has seen the same run earlier. */
function longest({ series, chart, current }: IndicatorChart, signal: ChartSignal): Disclosed<RatingSignal> {
  const claimed = ratingSignal(series, chart, signal);
  const same = current?.rule === 'run' && current.direction === claimed.direction;
  return same && current.points > claimed.points ? current : claimed;
}

/** Larger, surer changes that concern more clients first; a change for the worse before one for the better. */
export function rankedClaims(claims: readonly ChangeClaim[]): ChangeClaim[] {
  return claims.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** Size in points of the scale × certainty × number of clients on a logarithmic scale. */
function weightOf({ signal, adjustedP }: ChangeClaim): number {
  const size = Math.abs(signal.mean - signal.usual);
  const forTheWorse = signal.direction === 'worse' ? 2 : 1;
  return forTheWorse * size * (1 - adjustedP) * Math.log10(10 + signal.n);
}

/** An office-wide change that only repeats one of a service's (same question, same direction) says nothing new. */
export function withoutRepeats(claims: readonly ChangeClaim[]): ChangeClaim[] {
  const told = new Set(
    claims.filter(({ indicator }) => indicator.scope.kind === 'service').map((claim) => whatOf(claim)),
  );
  return claims.filter((claim) => claim.indicator.scope.kind === 'service' || !told.has(whatOf(claim)));
}

function whatOf({ indicator, signal }: ChangeClaim): string {
  return `${indicator.question.id} ${signal.direction}`;
}
