// URLs of the diagnosis: the list, a service, a unit, the whole office, and the numbers of each as CSV.
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
import { responseRate, responseRateWords, servedTexts } from '#features/studies/index.ts';
import { weighingLines } from '#features/weighting/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { levelSentence } from '#ui/shown-number.ts';
import { absenceOf } from './absence.ts';
import { officeOrigin } from './answers-origin.actions.ts';
import { chartCsv, listCsv } from './chart-csv.ts';
import type { SheetTable } from './chart-csv.ts';
import { parameterNames, diagnosisQuery, parametersOf } from './diagnosis-query.ts';
import { DiagnosisPage } from './diagnosis.pages.tsx';
import { diagnosisView, overallOf } from './diagnosis-view.ts';
import type { DiagnosisView, Pictures } from './diagnosis-view.ts';
import { listedResults } from './listed-results.ts';
import type { ListedResults } from './listed-results.ts';
import { officeResults } from './office-results.actions.ts';
import type { OfficeResults } from './office-results.actions.ts';
import { allTime } from './period-choice.ts';
import { periodName } from './period-name.ts';
import { ResultListPage } from './result-list.pages.tsx';
import { listQuery, listedRows } from './result-rows.ts';
import type { ResultRow } from './result-rows.ts';
import type { ShownDiagnosis, StartAction } from './shown-diagnosis.ts';
import { NeverAskedPage } from './never-asked.pages.tsx';
import { goodPlaces, goodShare, withoutWeights } from './shown-rating.ts';
import { surveyResultsRoutes } from './survey-results.routes.tsx';

export interface DiagnosisSlots {
  readonly startAction?: StartAction;
}

export function diagnosisRoutes(house: House, slots: DiagnosisSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.route('/', surveyResultsRoutes(house));

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
    return { results, query, asked, structure: found.structure, pictures: found.pictures };
  }

  /** Where the answers of the whole list come from, beside their number. */
  async function listOrigin(asking: Asking, results: ListedResults | null, pictures: Pictures): Promise<string> {
    const picture = results && pictures[results.context];
    return picture ? officeOrigin(house, asking, picture, results.context, results.period.period) : '';
  }

  routes.get(diagnosisPaths.services(), async (c) => {
    const asking = reader(c);
    const { results, query, asked, structure, pictures } = await listFor(c, asking);
    const { okres, kontakt } = parametersOf(asked);
    return c.html(
      renderPage(
        <ResultListPage
          asking={asking}
          results={results}
          structure={structure}
          query={query}
          origin={await listOrigin(asking, results, pictures)}
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

  for (const kind of ['office', 'unit', 'service'] as const) {
    const page = diagnosisPaths.subject(kind === 'office' ? { kind } : { kind, id: ':id' });

    routes.get(page, async (c) => {
      const asking = reader(c);
      const found = await officeResults(house, asking.officeId, kind === 'unit' ? 'claims' : 'levels');
      const scope = scopeOf(kind, c.req.param('id'));
      const { name, unit } = namesOf(scope, found);
      const view = viewOf(c, scope, found);
      if (!view) return c.html(renderPage(<NeverAskedPage asking={asking} name={name} />));
      const picture = found.pictures[view.context]!;
      const ever = picture.rating(overallOf(picture).id, { scope, period: allTime });
      const shown: ShownDiagnosis = {
        asking,
        language: asking.language,
        view,
        name,
        unit,
        clientGroups: found.structure.clientGroups,
        periodWords: periodName(asking.language, view.period, picture.months),
        comments: asking.may('read comments') ? view.comments : 'not-allowed',
        responseRate: await responseRateOf(house, asking, view),
        weights: weightsOf(view, found, asking.language),
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
      const scope = scopeOf(kind, c.req.param('id'));
      namesOf(scope, found);
      const file = c.req.param('file') ?? '';
      const view = viewOf(c, scope, found);
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

function scopeOf(kind: Scope['kind'], id: string | undefined): Scope {
  if (kind === 'office') return { kind };
  if (!isUuid(id)) throw notFound();
  return kind === 'unit' ? { kind, id: id as UnitId } : { kind, id: id as ServiceId };
}

/** Name of the service or unit, and the unit of a service; somebody else's or no longer there: 404. */
function namesOf(scope: Scope, { structure }: OfficeResults): Pick<ShownDiagnosis, 'name' | 'unit'> {
  if (scope.kind === 'office') return { name: null, unit: null };
  if (scope.kind === 'unit') {
    const found = structure.units.find(({ id }) => id === scope.id);
    if (!found) throw notFound();
    return { name: found.name, unit: null };
  }
  const service = structure.services.find(({ id }) => id === scope.id);
  if (!service) throw notFound();
  const unit = structure.units.find(({ id }) => id === service.unitId);
  return { name: service.name, unit: unit ? { id: unit.id, name: unit.name } : null };
}

/** "Jak to policzono": which part of the people served answered, as far as anybody counted them. */
async function responseRateOf(house: House, { officeId, language }: Asking, view: DiagnosisView): Promise<string> {
  const { sentence } = servedTexts[language];
  if (view.context !== 'visit') return sentence.otherContext;
  if (view.filter.channel !== undefined || view.filter.clientGroupId !== undefined) return sentence.filtered;
  const rate = await responseRate(house, officeId, view.scope, view.shownPeriod, view.collected.released);
  return responseRateWords(rate, language);
}

/** "Jak to policzono": which weights the level has, and what it is without them. A single service has none. */
function weightsOf(
  { overall, scope, period, filter, context }: DiagnosisView,
  found: OfficeResults,
  language: StaffLanguage,
) {
  if (scope.kind === 'service') return [];
  const question = overallOf(found.pictures[context]!).id;
  const weighing = context === 'visit' ? found.weighing(question, { scope, period: period.period, ...filter }) : null;
  const plain = goodShare(withoutWeights(overall));
  const words = plain.kind === 'share' ? levelSentence(language, plain) : '';
  return weighingLines(language, weighing, overall, goodPlaces, words);
}

/** The services of a unit as rows, in the period and way of contact of its page. */
function servicesOf(scope: Scope, found: OfficeResults, { period, context }: DiagnosisView): readonly ResultRow[] {
  const results = listedResults(found, { period, context });
  return results?.services.filter(({ unitId }) => scope.kind === 'unit' && unitId === scope.id) ?? [];
}

function viewOf(c: Context<StaffEnv>, scope: Scope, { pictures, structure, thisMonth, chartOf }: OfficeResults) {
  const query = diagnosisQuery((name) => c.req.query(name));
  const known = structure.clientGroups.some(({ id }) => id === query.clientGroupId);
  return diagnosisView(pictures, scope, known ? query : { ...query, clientGroupId: null }, thisMonth, chartOf);
}
