// URLs of the sources: the office, a unit or a service, two views each, and their numbers as CSV.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound, unavailable } from '#domain/faults.ts';
import { isUuid, type OfficeId, type ServiceId, type UnitId } from '#domain/ids.ts';
import { allow, requireAsking, type StaffEnv } from '#features/accounts/index.ts';
import type { Scope } from '#features/answers/index.ts';
import {
  answersBehind,
  diagnosisQuery,
  periodName,
  type OfficeResults,
  type StartAction,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { nameOfVersion } from '#features/studies/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { refusedCsv, refusedRows } from './refused-rows.ts';
import { questionnaireParameter, type MatterTheme, type ShownSources, type SourcesTab } from './shown-sources.ts';
import { isShown, sourceItems } from './source-items.ts';
import { loadSources, type LoadedSources } from './sources.actions.ts';
import { sourcesCsv } from './sources-csv.ts';
import { NoSourcesPage, SourcesPage } from './sources.pages.tsx';
import { sourcesTexts } from './sources.texts.ts';

/** While the thread is at it, the browser asks again after so many seconds. */
const askAgainAfter = '2';
/** Milliseconds a file waits for the thread: nobody can ask for it again by itself. */
const patienceOfFile = 30_000;

/** What later rooms bring to the pages of this one. */
export interface SourcesSlots {
  readonly startAction?: StartAction;
  /** the themes by which the office recognises what comments are about */
  readonly themes?: (officeId: OfficeId) => Promise<readonly MatterTheme[]>;
}

export function sourcesRoutes(house: House, slots: SourcesSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function load(c: Context<StaffEnv>, kind: Scope['kind'], patience?: number) {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const scope = scopeOf(kind, c.req.param('id'));
    const query = {
      ...diagnosisQuery((name) => c.req.query(name)),
      questionnaire: c.req.query(questionnaireParameter)?.slice(0, 100) || null,
    };
    const loaded = await loadSources(house, asking.officeId, scope, query, patience);
    return { asking, scope, query, loaded, ...namesOf(scope, loaded.found) };
  }

  for (const kind of ['office', 'unit', 'service'] as const) {
    const subject = kind === 'office' ? { kind } : { kind, id: ':id' };

    const page = (tab: SourcesTab) => async (c: Context<StaffEnv>) => {
      const { asking, scope, query, loaded, name, unit } = await load(c, kind);
      const { language } = asking;
      if (!loaded.view || loaded.view.contexts.length === 0) {
        const shownName = name ?? sourcesTexts[language].kinds.office;
        const waiting = loaded.view?.collected.waiting ?? 0;
        return c.html(renderPage(<NoSourcesPage {...{ asking, tab, waiting }} name={shownName} path={c.req.path} />));
      }
      const { view, model, state, found, perMonth, months } = loaded as LoadedSources;
      const version = query.questionnaire === null ? null : found.pictures[view.context]?.version;
      const shown: ShownSources = {
        asking,
        language,
        tab,
        subject: scope,
        view,
        model,
        name,
        unit,
        periodWords: periodName(language, view.period, months),
        months,
        behind: await answersBehind(house, asking, found, {
          picture: found.pictures[view.context]!,
          context: view.context,
          scope,
          period: view.period.period,
        }),
        thisMonth: found.thisMonth,
        perMonth,
        questionnaire: version ? { key: version.questionnaire, name: nameOfVersion(version, language) } : null,
        chosenPeriod: query.period !== null,
        asOf: found.pictures[view.context]!.revision,
        startAction: slots.startAction ?? null,
        themes: version || !asking.may('read comments') ? [] : ((await slots.themes?.(asking.officeId)) ?? []),
      };
      if (state?.kind === 'counting') c.header('refresh', askAgainAfter);
      return c.html(renderPage(<SourcesPage shown={shown} state={state} />));
    };
    routes.get(sourcesPaths.sources(subject), page('sources'));
    routes.get(sourcesPaths.importance(subject), page('importance'));

    routes.get(sourcesPaths.csv(subject), async (c) => {
      const { asking, loaded } = await load(c, kind, patienceOfFile);
      if (!loaded.view) throw notFound();
      const { state, model, view } = loaded as LoadedSources;
      if (state && state.kind !== 'counted') throw unavailable('drivers-not-counted');
      if (!state) throw notFound();
      const { answer } = state;
      const { language } = asking;
      c.header('content-type', 'text/csv; charset=utf-8');
      c.header('content-disposition', 'attachment; filename="zrodla.csv"');
      const table = isShown(answer)
        ? sourcesCsv(answer, sourceItems(answer, model.drivers), language)
        : refusedCsv(answer, refusedRows(answer, view, model), language);
      return c.body(csvOf(language, table));
    });
  }

  return routes;
}

function scopeOf(kind: Scope['kind'], id: string | undefined): Scope {
  if (kind === 'office') return { kind };
  if (!isUuid(id)) throw notFound();
  return kind === 'unit' ? { kind, id: id as UnitId } : { kind, id: id as ServiceId };
}

/** Name of the service or unit, and the unit of a service; somebody else's or no longer there: 404. */
function namesOf(scope: Scope, { structure }: OfficeResults): Pick<ShownSources, 'name' | 'unit'> {
  if (scope.kind === 'office') return { name: null, unit: null };
  const found = (scope.kind === 'unit' ? structure.units : structure.services).find(({ id }) => id === scope.id);
  if (!found) throw notFound();
  const unit = 'unitId' in found ? structure.units.find(({ id }) => id === found.unitId) : undefined;
  return { name: found.name, unit: unit ? { id: unit.id, name: unit.name } : null };
}
