// URLs of the office's first page, and of its sentences as a file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import {
  allTime,
  answersBehind,
  diagnosisQuery,
  diagnosisView,
  listedResults,
  officeResults,
  periodName,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { overviewPaths } from '#ui/paths/overview.ts';
import { csvOf } from '#files/csv.ts';
import { dashboardOf } from './dashboard.ts';
import { findingsCsv } from './findings-csv.ts';
import { fromOtherRooms } from './other-rooms.actions.ts';
import { DashboardPage, EmptyDashboardPage } from './dashboard.pages.tsx';
import type { ShownDashboard } from './dashboard.pages.tsx';

const office = { kind: 'office' } as const;

export function overviewRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function load(c: Context<StaffEnv>) {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const found = await officeResults(house, asking.officeId, 'claims');
    const { period } = diagnosisQuery((name) => c.req.query(name));
    const query = diagnosisQuery((name) => (name === 'okres' ? period?.key : undefined));
    const view = diagnosisView(found.pictures, office, query, found.thisMonth, found.chartOf);
    const results = view && listedResults(found, { period: view.period, context: view.context });
    if (!view || !results) return { asking, found, loaded: null };
    const picture = found.pictures[view.context]!;
    const others = await fromOtherRooms(house, asking.officeId, found, view);
    const dashboard = dashboardOf(found, view, results, picture.revision, others);
    return { asking, found, loaded: { view, picture, others, dashboard } };
  }

  routes.get(overviewPaths.dashboard(), async (c) => {
    const { asking, found, loaded } = await load(c);
    if (!loaded) {
      const waiting = Object.values(found.pictures).reduce(
        (sum, picture) => sum + picture.collected({ scope: office, period: allTime }).waiting,
        0,
      );
      return c.html(renderPage(<EmptyDashboardPage asking={asking} waiting={waiting} />));
    }
    const { view, picture, others, dashboard } = loaded;
    const { context, period } = view;
    const shown: ShownDashboard = {
      asking,
      dashboard,
      months: picture.months,
      periodWords: periodName(asking.language, period, picture.months),
      behind: await answersBehind(house, asking, found, { picture, context, scope: office, period: period.period }),
      looks: { comparisons: others.comparisons.length, charts: found.chartsSearched() },
    };
    return c.html(renderPage(<DashboardPage shown={shown} />));
  });

  routes.get(overviewPaths.findingsCsv(), async (c) => {
    const { asking, loaded } = await load(c);
    const { language } = asking;
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="najwazniejsze.csv"');
    return c.body(csvOf(language, findingsCsv(loaded?.dashboard ?? null, language)));
  });

  return routes;
}
