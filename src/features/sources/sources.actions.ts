// Loads what a page of sources shows: the diagnosis of the same subject, and the drivers from their thread.
import { notFound } from '#domain/faults.ts';
import { lastFourQuarters, monthOfDay, type MonthNumber, type Period } from '#domain/period.ts';
import type { OfficeId } from '#domain/ids.ts';
import {
  answerPicture,
  driverFiguresOf,
  type AnswerPicture,
  type DriverState,
  type Scope,
} from '#features/answers/index.ts';
import {
  closedQuarter,
  contextsWithAnswers,
  hasSources,
  headlineOf,
  isHeadlineDue,
  keepHeadline,
  officeResults,
  type DiagnosisQuery,
  type DiagnosisView,
  type Headline,
  type OfficeResults,
  type Pictures,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { coreOf } from '#features/questionnaires/index.ts';
import { driverModel, type DriverModel } from './driver-model.ts';
import { sourcesView } from './sources-view.ts';
import { toldSources, type ToldSources } from './told-sources.ts';

export interface LoadedSources {
  readonly found: OfficeResults;
  readonly view: DiagnosisView;
  readonly model: DriverModel;
  /** null: no question may stand as a source here */
  readonly state: DriverState | null;
  /** answers a month over the last four closed quarters, as far back as there are any */
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
  const view = sourcesView(found, scope, query);
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
  const picture = found.pictures[view.context];
  const perMonth = picture ? paceOf(picture, scope, found.thisMonth) : 0;
  const loaded = { found, view, model, state, perMonth, months: picture?.months ?? null };
  if (scope.kind === 'office' && questionnaire === null && query.period === null)
    await keep(house, officeId, loaded).catch((error: unknown) => {
      house.log.warn('headline-not-kept', { reason: String(error) });
    });
  return loaded;
}

function paceOf(picture: AnswerPicture, scope: Scope, thisMonth: MonthNumber): number {
  const { months } = picture;
  if (months === null) return 0;
  const closed = lastFourQuarters(closedQuarter(thisMonth).last);
  const last = months.first > closed.last ? thisMonth : closed.last;
  const first = Math.max(closed.first, months.first);
  // whole quarters, so that thin ones that lie together are counted too
  const period = { first: Math.min(first, closed.first), last };
  return picture.collected({ scope, period }).released / (last - first + 1);
}

/** The picture of another questionnaire under its way of contact; none where sources cannot be told of it. */
async function picturesOf(house: House, officeId: OfficeId, questionnaire: string): Promise<Pictures> {
  const picture = await answerPicture(house, officeId, questionnaire);
  if (!picture || !hasSources(picture.version)) throw notFound();
  return { [picture.version.context]: picture };
}

const unasked: SourcesQuery = {
  questionnaire: null,
  period: null,
  channel: null,
  clientGroupId: null,
  context: null,
  search: '',
  page: 1,
};
/** Milliseconds the job waits for the thread. */
const patienceOfJob = 60_000;

/** Settled quarters depend on the month; all else they rest on changes the office's revision, or the program. */
const groundNow = ({ clock, settings }: House) => `${settings.version} ${toldForm} ${monthOfDay(clock.today())}`;
/** Another number where what is kept has another form: what a former program kept is not read then. */
const toldForm = 2;

async function keep(house: House, officeId: OfficeId, { found, view, model, state }: LoadedSources): Promise<void> {
  const { pictures } = found;
  const picture = pictures[view.context];
  const usual = contextsWithAnswers(pictures, { kind: 'office' })[0] ?? 'visit';
  if (!picture || view.context !== usual || (state && state.kind !== 'counted')) return;
  const told = toldSources(view, model, state && state.answer);
  await keepHeadline(house, officeId, 'sources', { revision: picture.revision, ground: groundNow(house) }, told);
}

/** What the page of the whole office says first; null: not computed since something changed that it rests on. */
export async function headlineOfSources(house: House, officeId: OfficeId): Promise<Headline<ToldSources> | null> {
  return headlineOf(house, officeId, 'sources', groundNow(house));
}

/** Computes and keeps it, where it is due. */
export async function computeHeadlineOfSources(house: House, officeId: OfficeId): Promise<void> {
  if (await isHeadlineDue(house, officeId, 'sources', groundNow(house)))
    await loadSources(house, officeId, { kind: 'office' }, unasked, patienceOfJob);
}
