// URL of the office's first page.
import { Hono } from 'hono';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import {
  allTime,
  diagnosisQuery,
  diagnosisView,
  listedResults,
  officeOrigin,
  officeResults,
  periodName,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { overviewPaths } from '#ui/paths/overview.ts';
import { dashboardOf } from './dashboard.ts';
import { fromOtherRooms } from './other-rooms.actions.ts';
import { DashboardPage, EmptyDashboardPage } from './dashboard.pages.tsx';

export function overviewRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(overviewPaths.dashboard(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const found = await officeResults(house, asking.officeId, 'claims');
    const { period } = diagnosisQuery((name) => c.req.query(name));
    const query = diagnosisQuery((name) => (name === 'okres' ? period?.key : undefined));
    const office = { kind: 'office' } as const;
    const view = diagnosisView(found.pictures, office, query, found.thisMonth, found.chartOf);
    const results = view && listedResults(found, { period: view.period, context: view.context });
    if (!view || !results) {
      const waiting = Object.values(found.pictures).reduce(
        (sum, picture) => sum + picture.collected({ scope: office, period: allTime }).waiting,
        0,
      );
      return c.html(renderPage(<EmptyDashboardPage asking={asking} waiting={waiting} />));
    }
    const picture = found.pictures[view.context]!;
    const others = await fromOtherRooms(house, asking.officeId, found, view);
    const dashboard = dashboardOf(found, view, results, picture.revision, others);
    const periodWords = periodName(asking.language, view.period, picture.months);
    const origin = await officeOrigin(house, asking, picture, view.context, view.period.period);
    const shown = { asking, dashboard, months: picture.months, periodWords, origin };
    return c.html(renderPage(<DashboardPage shown={shown} />));
  });

  return routes;
}
