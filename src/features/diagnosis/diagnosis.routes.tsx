// URLs of the diagnosis: the list; a service, a unit, a place, a client group, the whole office; their numbers as CSV.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { Scope } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { absenceOf } from './findings/absence.ts';
import { answersBehind } from './method/answers-behind.actions.ts';
import { chartCsv, listCsv } from './figures/chart-csv.ts';
import type { SheetTable } from './figures/chart-csv.ts';
import { parameterNames, diagnosisQuery, filterOf, parametersOf } from './diagnosis-query.ts';
import { DiagnosisPage } from './diagnosis.pages.tsx';
import { diagnosisView, enoughForOffice, isFiltered, overallOf } from './diagnosis-view.ts';
import type { DiagnosisView } from './diagnosis-view.ts';
import { rankedClaims, withoutRepeats } from './figures/office-indicators.ts';
import { listedResults } from './list/listed-results.ts';
import type { ListedResults } from './list/listed-results.ts';
import { divideForFilter } from './filtered-office.actions.ts';
import { officeResults } from './office-results.actions.ts';
import type { OfficeResults } from './office-results.actions.ts';
import { allTime } from './periods/period-choice.ts';
import { periodName } from './periods/period-name.ts';
import { ResultListPage } from './list/result-list.pages.tsx';
import { listQuery, listedRows } from './list/result-rows.ts';
import type { ResultRow } from './list/result-rows.ts';
import type { DiagnosisSlots, ShownDiagnosis } from './shown-diagnosis.ts';
import { NeverAskedPage } from './never-asked.pages.tsx';
import { isCutByService, viewOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { surveyResultsRoutes } from './surveys/survey-results.routes.tsx';
import { touchpointRoutes } from './touchpoint/touchpoint.routes.tsx';

export function diagnosisRoutes(house: House, slots: DiagnosisSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.route('/', surveyResultsRoutes(house, slots));
  routes.route('/', touchpointRoutes(house, slots));

  function reader(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    return asking;
  }

  async function listFor(c: Context<StaffEnv>, asking: Asking) {
    const found = await officeResults(house, asking.officeId, 'claims');
    const asked = diagnosisQuery((name) => c.req.query(name));
    const results = listedResults(found, asked);
    const query = listQuery((name) => c.req.query(name));
    return { found, results, query, asked, structure: found.structure };
  }

  /** "Jak to policzono" of the list: the answers of the whole office. */
  async function listBehind(asking: Asking, results: ListedResults | null, found: OfficeResults) {
    const picture = results && found.pictures[results.context];
    if (!picture) return { origin: '', lines: [] };
    const { context, period } = results;
    const office = { kind: 'office' } as const;
    return answersBehind(house, asking, found, { picture, context, scope: office, period: period.period });
  }

  routes.get(diagnosisPaths.services(), async (c) => {
    const asking = reader(c);
    const { found, results, query, asked, structure } = await listFor(c, asking);
    const { okres, kontakt } = parametersOf(asked);
    return c.html(
      renderPage(
        <ResultListPage
          asking={asking}
          results={results}
          structure={structure}
          query={query}
          behind={await listBehind(asking, results, found)}
          ground={{
            claims: rankedClaims(withoutRepeats(results?.claims ?? [])),
            charts: found.chartsSearched(),
            asOf: (results && found.pictures[results.context]?.revision) ?? 0,
            startAction: slots.startAction ?? null,
          }}
          chosen={{ [parameterNames.period]: okres, [parameterNames.context]: kontakt }}
        />,
      ),
    );
  });

  routes.get(diagnosisPaths.servicesCsv(), async (c) => {
    const asking = reader(c);
    const { results, query } = await listFor(c, asking);
    if (results === null) throw notFound();
    return csv(c, asking, listCsv(listedRows(results.services, query, asking.language), asking.language), 'uslugi.csv');
  });

  for (const kind of ['office', 'unit', 'service', 'location', 'group'] as const) {
    const page = diagnosisPaths.subject(kind === 'office' ? { kind } : { kind, id: ':id' });

    routes.get(page, async (c) => {
      const asking = reader(c);
      const found = await officeResults(house, asking.officeId, kind === 'unit' ? 'claims' : 'levels');
      const subject = subjectOf(kind, c.req.param('id'));
      const { name, unit } = namesOf(subject, found, asking.language);
      const view = await viewFor(c, subject, found);
      if (!view) return c.html(renderPage(<NeverAskedPage asking={asking} name={name} />));
      const picture = found.pictures[view.context]!;
      const { scope, within } = viewOf(subject);
      const ever = picture.rating(overallOf(picture).id, { scope, period: allTime, ...within });
      const shown: ShownDiagnosis = {
        asking,
        language: asking.language,
        view,
        name,
        unit,
        clientGroups: found.structure.clientGroups,
        locations: found.structure.locations,
        periodWords: periodName(asking.language, view.period, picture.months),
        comments: commentsOf(asking, view),
        behind: await answersBehind(house, asking, found, {
          picture,
          context: view.context,
          scope,
          period: view.period.period,
          ...view.filter,
        }),
        asOf: picture.revision,
        startAction: slots.startAction ?? null,
        services: kind === 'unit' ? servicesOf(scope, found, view) : [],
      };
      const absence = absenceOf(view, ever.kind === 'shown', picture.months !== null);
      return c.html(renderPage(<DiagnosisPage shown={shown} months={picture.months} absence={absence} />));
    });

    routes.get(diagnosisPaths.chartFile(page, ':file'), async (c) => {
      const asking = reader(c);
      const found = await officeResults(house, asking.officeId);
      const subject = subjectOf(kind, c.req.param('id'));
      namesOf(subject, found, asking.language);
      const file = c.req.param('file') ?? '';
      const view = await viewFor(c, subject, found);
      const table = view && file.endsWith('.csv') ? chartCsv(view, file.slice(0, -4), asking.language) : null;
      if (!table) throw notFound();
      return csv(c, asking, table, file);
    });
  }

  return routes;
}

function csv(c: Context<StaffEnv>, { language }: Asking, table: SheetTable, file: string) {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${file.replaceAll(/[^a-z0-9.-]/g, '')}"`);
  return c.body(csvOf(language, table));
}

function subjectOf(kind: Subject['kind'], id: string | undefined): Subject {
  if (kind === 'office') return { kind };
  if (!isUuid(id)) throw notFound();
  if (kind === 'unit') return { kind, id: id as UnitId };
  return kind === 'service' ? { kind, id: id as ServiceId } : { kind, id };
}

/** Name of what the page is of, and the unit of a service; somebody else's or no longer there: 404. */
function namesOf(
  subject: Subject,
  { structure }: OfficeResults,
  language: StaffLanguage,
): Pick<ShownDiagnosis, 'name' | 'unit'> {
  if (subject.kind === 'office') return { name: null, unit: null };
  const named = (name: string | undefined) => {
    if (name === undefined) throw notFound();
    return { name, unit: null };
  };
  if (subject.kind === 'unit') return named(structure.units.find(({ id }) => id === subject.id)?.name);
  if (subject.kind === 'location') return named(structure.locations.find(({ id }) => id === subject.id)?.name);
  if (subject.kind === 'group')
    return named(structure.clientGroups.find(({ id }) => id === subject.id)?.name[language]);
  const service = structure.services.find(({ id }) => id === subject.id);
  if (!service) throw notFound();
  const unit = structure.units.find(({ id }) => id === service.unitId);
  return { name: service.name, unit: unit ? { id: unit.id, name: unit.name } : null };
}

/** The services of a unit as rows, in the period and way of contact of its page. */
function servicesOf(scope: Scope, found: OfficeResults, { period, context }: DiagnosisView): readonly ResultRow[] {
  const results = listedResults(found, { period, context });
  return results?.services.filter(({ unitId }) => scope.kind === 'unit' && unitId === scope.id) ?? [];
}

/** The view the address asks for; what the office does not have, or the page is of anyhow, is no filter. */
async function viewFor(c: Context<StaffEnv>, subject: Subject, found: OfficeResults): Promise<DiagnosisView | null> {
  const { pictures, structure, thisMonth, chartOf } = found;
  const asked = diagnosisQuery((name) => c.req.query(name));
  const has = (things: readonly { readonly id: string }[], id: string | null) => things.some((one) => one.id === id);
  const { clientGroupId, locationId = null } = asked;
  const query = {
    ...asked,
    clientGroupId: subject.kind !== 'group' && has(structure.clientGroups, clientGroupId) ? clientGroupId : null,
    locationId: subject.kind !== 'location' && has(structure.locations, locationId) ? locationId : null,
  };
  const { scope, within } = viewOf(subject);
  const filter = { ...filterOf(query), ...within };
  const enough = subject.kind === 'office' ? enoughForOffice : undefined;
  if (scope.kind === 'office' && isFiltered(filter))
    await divideForFilter(found, filter, query.period?.period ?? null, enough);
  return diagnosisView(pictures, subject, query, thisMonth, chartOf);
}

/** Comments are released with a service or unit only, so those of a place or a group are not told apart. */
function commentsOf(asking: Asking, { subject, comments }: DiagnosisView): ShownDiagnosis['comments'] {
  if (!asking.may('read comments')) return 'not-allowed';
  return isCutByService(subject) ? comments : 'not-divided';
}
