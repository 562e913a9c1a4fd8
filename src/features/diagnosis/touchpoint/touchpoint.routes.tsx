// URLs of a touchpoint: its page, and its tables as files.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { answersBehind } from '../method/answers-behind.actions.ts';
import { diagnosisQuery } from '../diagnosis-query.ts';
import { diagnosisView } from '../diagnosis-view.ts';
import { NeverAskedPage } from '../never-asked.pages.tsx';
import { officeResults } from '../office-results.actions.ts';
import { periodName } from '../periods/period-name.ts';
import type { DiagnosisSlots } from '../shown-diagnosis.ts';
import { touchpointCsv } from './touchpoint-csv.ts';
import { touchpointView } from './touchpoint-view.ts';
import { TouchpointPage } from './touchpoint.pages.tsx';

export function touchpointRoutes(house: House, slots: DiagnosisSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Period and way of contact are the only choices: the rest would be views of a service. */
  async function load(c: Context<StaffEnv>) {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const touchpoint = touchpoints.find((known) => known === c.req.param('touchpoint'));
    if (!touchpoint) throw notFound();
    const found = await officeResults(house, asking.officeId);
    const { period, context } = diagnosisQuery((name) => c.req.query(name));
    const query = { period, context, channel: null, clientGroupId: null, search: '', page: 1 };
    const office = diagnosisView(found.pictures, { kind: 'office' }, query, found.thisMonth, found.chartOf);
    const picture = office && found.pictures[office.context];
    const view = picture ? touchpointView(touchpoint, office, picture, found.structure) : null;
    return { asking, found, touchpoint, loaded: view && picture ? { view, picture } : null };
  }

  routes.get(diagnosisPaths.touchpoint(':touchpoint'), async (c) => {
    const { asking, found, touchpoint, loaded } = await load(c);
    const { language } = asking;
    if (!loaded || loaded.picture.months === null)
      return c.html(renderPage(<NeverAskedPage asking={asking} name={touchpointNames[touchpoint][language]} />));
    const { view, picture } = loaded;
    const { context, period } = view.office;
    const scope = { kind: 'office' } as const;
    const behind = await answersBehind(house, asking, found, { picture, context, scope, period: period.period });
    const { months } = picture;
    const periodWords = periodName(language, period, months);
    const [asOf, startAction] = [picture.revision, slots.startAction ?? null];
    return c.html(renderPage(<TouchpointPage {...{ asking, view, months, periodWords, behind, asOf, startAction }} />));
  });

  routes.get(diagnosisPaths.touchpointFile(':touchpoint', ':file'), async (c) => {
    const { asking, loaded } = await load(c);
    const file = c.req.param('file') ?? '';
    const table = loaded && touchpointCsv(loaded.view, file, asking.language);
    if (!table) throw notFound();
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${file.replaceAll(/[^a-z.]/g, '')}"`);
    return c.body(csvOf(asking.language, table));
  });

  return routes;
}
