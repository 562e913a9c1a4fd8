// The list of results: one way of contact and one period for all rows.
import type { MonthNumber, Period } from '#domain/period.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { contextsWithAnswers, overallOf } from '../diagnosis-view.ts';
import type { ChartOf, Pictures } from '../diagnosis-view.ts';
import type { ChangeClaim } from '../figures/office-indicators.ts';
import { reaches } from '../figures/period-verdict.ts';
import { bestPeriodForList, periodsOffered } from '../periods/period-choice.ts';
import type { ChosenPeriod, PeriodChoice } from '../periods/period-choice.ts';
import { serviceRows, unitRows } from './result-rows.ts';
import type { ResultRow } from './result-rows.ts';

export interface ListedResults {
  readonly context: SurveyContext;
  readonly contexts: readonly SurveyContext[];
  readonly period: ChosenPeriod;
  readonly offered: readonly PeriodChoice[];
  readonly months: Period | null;
  readonly services: readonly ResultRow[];
  readonly units: readonly ResultRow[];
  /** changes of the office that reach into the period */
  readonly claims: readonly ChangeClaim[];
}

export interface ListGround {
  readonly pictures: Pictures;
  readonly structure: OfficeStructure;
  readonly thisMonth: MonthNumber;
  readonly today: string;
  readonly chartOf: ChartOf;
  claims(): readonly ChangeClaim[];
}

/** Null where nobody has ever answered. */
export function listedResults(
  ground: ListGround,
  asked: { readonly period: PeriodChoice | null; readonly context: SurveyContext | null },
): ListedResults | null {
  const { pictures, structure, thisMonth } = ground;
  const contexts = contextsWithAnswers(pictures, { kind: 'office' });
  const context = contexts.find((one) => one === asked.context) ?? contexts[0];
  const picture = context && pictures[context];
  if (!picture) return null;
  const overall = overallOf(picture);
  const period: ChosenPeriod = asked.period
    ? { ...asked.period, reason: 'chosen' }
    : bestPeriodForList(thisMonth, (candidate) =>
        structure.services.map(({ id }) =>
          picture.rating(overall.id, { scope: { kind: 'service', id }, period: candidate }),
        ),
      );
  const claims = ground.claims().filter(({ signal }) => reaches(signal, period.period));
  const rowGround = {
    picture,
    context,
    period: period.period,
    structure,
    claims,
    chartOf: ground.chartOf,
    today: ground.today,
  };
  return {
    context,
    contexts,
    period,
    offered: periodsOffered(picture.months, thisMonth),
    months: picture.months,
    services: serviceRows(rowGround),
    units: unitRows(rowGround),
    claims,
  };
}
