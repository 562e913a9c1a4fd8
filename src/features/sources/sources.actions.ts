// Loads what a page of sources shows: the diagnosis of the same subject, and the drivers from their thread.
import { lastFourQuarters, type MonthNumber } from '#domain/period.ts';
import type { OfficeId } from '#domain/ids.ts';
import { answersForDrivers, driverFiguresOf, type DriverState, type Scope } from '#features/answers/index.ts';
import {
  allTime,
  closedQuarter,
  contextsWithAnswers,
  diagnosisView,
  officeResults,
  overallOf,
  periodChoice,
  type DiagnosisQuery,
  type DiagnosisView,
  type OfficeResults,
  type Pictures,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { coreOf } from '#features/questionnaires/index.ts';
import { driverModel, type DriverModel } from './driver-model.ts';

export interface LoadedSources {
  readonly found: OfficeResults;
  readonly view: DiagnosisView;
  readonly model: DriverModel;
  /** null: no question may stand as a source here */
  readonly state: DriverState | null;
  /** answers a month over the last four quarters, the open one among them */
  readonly perMonth: number;
}

/**
 * View: null where nothing was ever asked.
 * @param patience milliseconds to wait for the thread; a page waits briefly and says so, a file waits longer
 */
export async function loadSources(
  house: House,
  officeId: OfficeId,
  scope: Scope,
  query: DiagnosisQuery,
  patience?: number,
): Promise<LoadedSources | { found: OfficeResults; view: null }> {
  const found = await officeResults(house, officeId);
  const view = viewOf(found, scope, query);
  if (!view) return { found, view: null };
  const model = driverModel(view);
  const drivers = model.drivers.map(({ question }) => question.id);
  const state =
    drivers.length < 2
      ? null
      : await driverFiguresOf(
          house,
          officeId,
          { questionnaire: coreOf(view.context), scope, period: view.period.period, drivers },
          patience,
        );
  const year = { scope, period: lastFourQuarters(found.thisMonth) };
  const perMonth = (found.pictures[view.context]?.collected(year).released ?? 0) / 12;
  return { found, view, model, state, perMonth };
}

function viewOf({ pictures, thisMonth, chartOf }: OfficeResults, scope: Scope, asked: DiagnosisQuery) {
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
