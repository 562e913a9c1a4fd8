// URLs of the results of questionnaires: the list, one of them, its numbers as CSV, and how many people were asked.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed, notFound } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { Scope } from '#features/answers/index.ts';
import { monthOfDay } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { nameOfVersion } from '#features/studies/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { parameterNames } from '../diagnosis-query.ts';
import { allTime, periodAsked } from '../periods/period-choice.ts';
import { periodName } from '../periods/period-name.ts';
import { periodChoice } from '../periods/period-choice.ts';
import type { DiagnosisSlots } from '../shown-diagnosis.ts';
import { surveyRate } from './survey-rate.actions.ts';
import { surveyWeights } from './survey-weights.ts';
import { surveyCsv, surveyListCsv } from './survey-csv.ts';
import { editionIn } from './survey-editions.ts';
import { SurveyListPage } from './survey-list.pages.tsx';
import type { SurveyRow } from './survey-row.ts';
import { surveyQuery } from './survey-query.ts';
import { askedSurveys, censusYear, isCensus, savePeopleAsked, surveyResults } from './survey-results.actions.ts';
import type { AskedSurvey, SurveyResults } from './survey-results.actions.ts';
import { SurveyResultsPage } from './survey-results.pages.tsx';
import { surveyTexts } from './survey-results.texts.ts';
import { scopesWithAnswers, surveyView } from './survey-view.ts';
import type { SurveyView } from './survey-view.ts';
import type { CensusForm, NamedScope } from './shown-survey.ts';

const mostPeople = 100_000;

export function surveyResultsRoutes(house: House, slots: DiagnosisSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  function reader(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    return asking;
  }

  async function found(c: Context<StaffEnv>, asking: Asking): Promise<SurveyResults> {
    const results = await surveyResults(house, asking.officeId, c.req.param('questionnaire') ?? '');
    if (!results) throw notFound();
    return results;
  }

  routes.get(diagnosisPaths.surveys(), async (c) => {
    const asking = reader(c);
    const surveys = await askedSurveys(house, asking.officeId);
    const rows = surveys.map((one) => rowOf(one, asking));
    const thisMonth = monthOfDay(house.clock.today());
    return c.html(renderPage(<SurveyListPage asking={asking} rows={rows} thisMonth={thisMonth} />));
  });

  routes.get(diagnosisPaths.surveysCsv(), async (c) => {
    const asking = reader(c);
    const rows = (await askedSurveys(house, asking.officeId)).map((one) => rowOf(one, asking));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="ankiety.csv"');
    return c.body(csvOf(asking.language, surveyListCsv(rows, asking.language)));
  });

  async function pageOf(c: Context<StaffEnv>, asking: Asking, failed?: Pick<CensusForm, 'value' | 'fault'>) {
    const { language } = asking;
    const [results, structure] = await Promise.all([found(c, asking), officeStructure(house, asking.officeId)]);
    const { picture } = results;
    const { months, version } = picture;
    const view = viewOf(c, results, structure);
    const { compared, period } = view;
    return renderPage(
      <SurveyResultsPage
        shown={{
          asking,
          language,
          name: nameOfVersion(version, language),
          view,
          picture,
          months,
          periodWords: periodName(language, period, months),
          comparedWords:
            compared &&
            (compared.edition?.names.join(', ') ?? periodName(language, periodChoice(compared.period), months)),
          scopes: namedScopes(results, structure, language),
          clientGroups: structure.clientGroups,
          comments: asking.may('read comments') ? view.comments : 'not-allowed',
          responseRate: await surveyRate(house, asking, view),
          weights: surveyWeights(view, results.weighing, language),
          pooledWithOthers:
            editionIn(view.editions, period.period) !== null &&
            results.asked.studies.some(({ kind }) => kind === 'continuous'),
          census: censusForm(results, view, asking, failed),
          saved: c.req.query('gotowe') === 'zapisano',
          startAction: slots.startAction ?? null,
        }}
      />,
    );
  }

  routes.get(diagnosisPaths.survey(':questionnaire'), async (c) => c.html(await pageOf(c, reader(c))));

  routes.post(diagnosisPaths.survey(':questionnaire'), async (c) => {
    const asking = reader(c);
    allow(asking, 'manage studies');
    if (asking.isSample) throw notAllowed('sample-office');
    const { asked } = await found(c, asking);
    const posted = await postedForm(c);
    const value = posted.text('osob').trim();
    const year = posted.number('rok') ?? 0;
    const version = posted.number('version') ?? -1;
    if (!isCensus(asked.picture.version) || !Number.isInteger(year) || year < 2000 || year > 2200 || version < 0)
      throw notFound();
    const people = value === '' ? null : Number(value.replaceAll(/[\s\u00a0]/g, ''));
    if (people !== null && !(Number.isInteger(people) && people >= 1 && people <= mostPeople))
      return c.html(await pageOf(c, asking, { value, fault: surveyTexts[asking.language].census.fault }), 422);
    await savePeopleAsked(house, asking.officeId, asked.questionnaire, { year, people, version, who: asking.personId });
    const okres = periodAsked(posted.text('okres'))?.key;
    return c.redirect(
      withQuery(diagnosisPaths.survey(asked.questionnaire), { [parameterNames.period]: okres, gotowe: 'zapisano' }),
      303,
    );
  });

  routes.get(diagnosisPaths.chartFile(diagnosisPaths.survey(':questionnaire'), ':file'), async (c) => {
    const asking = reader(c);
    const [results, structure] = await Promise.all([found(c, asking), officeStructure(house, asking.officeId)]);
    const file = c.req.param('file') ?? '';
    const { language } = asking;
    const table = file.endsWith('.csv') ? surveyCsv(viewOf(c, results, structure), file.slice(0, -4), language) : null;
    if (!table) throw notFound();
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${file.replaceAll(/[^a-z0-9._-]/gi, '')}"`);
    return c.body(csvOf(language, table));
  });

  return routes;
}

function rowOf({ questionnaire, picture, studies, versions }: AskedSurvey, { language }: Asking): SurveyRow {
  const { released, waiting } = picture.collected({ scope: { kind: 'office' }, period: allTime });
  return {
    questionnaire,
    name: nameOfVersion(picture.version, language),
    context: picture.version.context,
    released,
    waiting,
    months: picture.months,
    versions: versions.length,
    editions: studies.filter(({ kind }) => kind === 'edition').map(({ name }) => name),
  };
}

/** The view the address asks for; a unit, service or group that is not the office's counts as not said. */
function viewOf(c: Context<StaffEnv>, results: SurveyResults, structure: OfficeStructure): SurveyView {
  const query = surveyQuery((name) => c.req.query(name));
  const { scope, clientGroupId } = query;
  const known =
    scope.kind === 'office' ||
    (scope.kind === 'unit' ? structure.units : structure.services).some(({ id }) => id === scope.id);
  if (!known) throw notFound();
  const hasGroup = structure.clientGroups.some(({ id }) => id === clientGroupId);
  return surveyView(results, hasGroup ? query : { ...query, clientGroupId: null });
}

function namedScopes({ picture }: SurveyResults, { units, services }: OfficeStructure, language: Asking['language']) {
  const texts = surveyTexts[language];
  const named: NamedScope[] = [
    ...units.map(({ id, name }): NamedScope => ({ scope: { kind: 'unit', id }, name: `${texts.unit}: ${name}` })),
    ...services.map(({ id, name }): NamedScope => ({
      scope: { kind: 'service', id },
      name: `${texts.service}: ${name}`,
    })),
  ];
  const answered = new Set<Scope>(
    scopesWithAnswers(
      picture,
      named.map(({ scope }) => scope),
    ),
  );
  return [
    { scope: { kind: 'office' } as const, name: texts.wholeOffice },
    ...named.filter(({ scope }) => answered.has(scope)),
  ];
}

function censusForm(
  { picture, peopleAsked, thisMonth }: SurveyResults,
  view: SurveyView,
  asking: Asking,
  failed?: Pick<CensusForm, 'value' | 'fault'>,
): CensusForm | null {
  if (!isCensus(picture.version) || !asking.may('manage studies') || asking.isSample) return null;
  const year = censusYear(view.period.period, picture.months, thisMonth);
  const known = peopleAsked.find((one) => one.year === year);
  return { year, value: known ? String(known.people) : '', version: known?.version ?? 0, fault: null, ...failed };
}
