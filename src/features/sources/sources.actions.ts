// Loads what a page of sources shows: the diagnosis of the same subject, and the drivers from their thread.
import { notFound } from '#domain/faults.ts';
import { lastFourQuarters, type MonthNumber, type Period } from '#domain/period.ts';
import type { OfficeId } from '#domain/ids.ts';
import {
  answerPicture,
  answersForDrivers,
  driverFiguresOf,
  type DriverState,
  type Scope,
} from '#features/answers/index.ts';
import {
  allTime,
  closedQuarter,
  contextsWithAnswers,
  diagnosisView,
  hasSources,
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
import { rememberSources } from './latest-sources.ts';
import { isShown, sourceItems } from './source-items.ts';

export interface LoadedSources {
  readonly found: OfficeResults;
  readonly view: DiagnosisView;
  readonly model: DriverModel;
  /** null: no question may stand as a source here */
  readonly state: DriverState | null;
  /** answers a month over the last four quarters, the open one among them */
  readonly perMonth: number;
  /** months with answers, for the names of periods */
  readonly months: Period | null;
}

/** A view of the core questionnaires, or of another one that is asked after a visit or a case and has drivers. */
export interface SourcesQuery extends DiagnosisQuery {
  /** null: the core of the way of contact */
  readonly questionnaire: string | null;
}

/**
 * View: null where nothing was ever asked.
 * @param patience milliseconds to wait for the thread; a page waits briefly and says so, a file waits longer
 */
export async function loadSources(
  house: House,
  officeId: OfficeId,
  scope: Scope,
  query: SourcesQuery,
  patience?: number,
): Promise<LoadedSources | { found: OfficeResults; view: null }> {
  const results = await officeResults(house, officeId);
  const { questionnaire } = query;
  const found =
    questionnaire === null ? results : { ...results, pictures: await picturesOf(house, officeId, questionnaire) };
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
          { questionnaire: questionnaire ?? coreOf(view.context), scope, period: view.period.period, drivers },
          patience,
        );
  const year = { scope, period: lastFourQuarters(found.thisMonth) };
  const picture = found.pictures[view.context];
  const perMonth = (picture?.collected(year).released ?? 0) / 12;
  const answer = state?.kind === 'counted' && isShown(state.answer) ? state.answer : null;
  if (answer && picture && scope.kind === 'office' && questionnaire === null && query.period === null) {
    const { n, tiers } = answer;
    const items = sourceItems(answer, model.drivers);
    rememberSources(picture, { items, tiers: tiers.length, n, period: view.period });
  }
  return { found, view, model, state, perMonth, months: picture?.months ?? null };
}

/** The picture of another questionnaire under its way of contact; none where sources cannot be told of it. */
async function picturesOf(house: House, officeId: OfficeId, questionnaire: string): Promise<Pictures> {
  const picture = await answerPicture(house, officeId, questionnaire);
  if (!picture || !hasSources(picture.version)) throw notFound();
  return { [picture.version.context]: picture };
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
