// Of which answers a page of sources speaks: its way of contact and the period it opens with.
import type { Scope } from '#features/answers/index.ts';
import { answersForDrivers } from '#features/answers/index.ts';
import {
  allTime,
  closedQuarter,
  contextsWithAnswers,
  diagnosisView,
  overallOf,
  periodChoice,
  type DiagnosisQuery,
  type DiagnosisView,
  type OfficeResults,
  type Pictures,
} from '#features/diagnosis/index.ts';
import { lastFourQuarters, type MonthNumber } from '#domain/period.ts';

/** Null where nothing was ever asked. */
export function sourcesView(
  { pictures, thisMonth, chartOf }: Pick<OfficeResults, 'pictures' | 'thisMonth' | 'chartOf'>,
  scope: Scope,
  asked: DiagnosisQuery,
): DiagnosisView | null {
  const context = asked.context ?? contextsWithAnswers(pictures, scope)[0] ?? 'visit';
  const query = {
    ...asked,
    channel: null,
    clientGroupId: null,
    period: asked.period ?? usualPeriod(pictures, context, scope, thisMonth),
  };
  return diagnosisView(pictures, scope, query, thisMonth, chartOf);
}

/** The last four closed quarters where they have many answers, otherwise all there are: telling sources apart takes many. */
function usualPeriod(pictures: Pictures, context: 'visit' | 'case', scope: Scope, thisMonth: MonthNumber) {
  const picture = pictures[context];
  const year = lastFourQuarters(closedQuarter(thisMonth).last);
  if (!picture) return periodChoice(allTime);
  const figure = picture.rating(overallOf(picture).id, { scope, period: year });
  const drivers = picture.version.questions.filter(({ role }) => role === 'driver').length;
  const enough = 15 * answersForDrivers(drivers);
  return periodChoice(figure.kind === 'shown' && figure.n >= enough ? year : allTime);
}
