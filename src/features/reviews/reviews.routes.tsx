// URLs of the overview of standards, its file and its two printed pages.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { listActions, listGoals, nameIn, officeStandards, requireLooking } from '#features/standards/index.ts';
import { csvOf } from '#files/csv.ts';
import { inWordOrder } from '#ui/formats.ts';
import { renderPage } from '#ui/page.tsx';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { CouncilPage } from './council.pages.tsx';
import { managementReview } from './management-review.actions.ts';
import { ManagementPage } from './management.pages.tsx';
import { OverviewPage } from './overview.pages.tsx';
import { narrowed, ofVerdict, reviewed, reviewQuery } from './review.ts';
import { reviewCsv } from './review-csv.ts';
import { closedYears } from './year-result.ts';

export function reviewsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Standards in force as the address narrows them. */
  async function looked(c: Context<StaffEnv>, { officeId, language }: Asking) {
    const [office, goals] = await Promise.all([officeStandards(house, officeId), listGoals(house, officeId)]);
    const { structure, today, measured } = office;
    const all = inWordOrder(language, reviewed(office.rows), ({ row }) => nameIn(language, row.shown.promise));
    const query = reviewQuery((name) => c.req.query(name), structure, goals);
    return { all, standards: narrowed(all, query, structure), query, structure, goals, today, measured, office };
  }

  routes.get(reviewsPaths.overview(), async (c) => {
    const asking = requireLooking(c);
    const { all, ...page } = await looked(c, asking);
    return c.html(renderPage(<OverviewPage asking={asking} total={all.length} {...page} />));
  });

  routes.get(reviewsPaths.csv(), async (c) => {
    const asking = requireLooking(c);
    const { standards, query, goals } = await looked(c, asking);
    const chosen = query.verdict === null ? standards : ofVerdict(standards, query.verdict);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="przeglad-standardow.csv"');
    return c.body(csvOf(asking.language, reviewCsv(chosen, goals, asking.language)));
  });

  routes.get(reviewsPaths.management(), async (c) => {
    const asking = requireLooking(c);
    const [{ standards, query, office, ...page }, actions] = await Promise.all([
      looked(c, asking),
      listActions(house, asking.officeId),
    ]);
    const review = await managementReview(house, asking.officeId, office);
    // the sheet shows every verdict; it is narrowed to a part of the office, never to what went well
    const part = { ...query, verdict: null };
    return c.html(
      renderPage(<ManagementPage asking={asking} {...page} {...{ standards, actions, review }} query={part} />),
    );
  });

  routes.get(reviewsPaths.council(), async (c) => {
    const asking = requireLooking(c);
    const { all, measured, structure, today } = await looked(c, asking);
    const standards = all.filter(({ row }) => row.shown.isPublic);
    const own = new Set(standards.map(({ row }) => row.measured?.indicator.id));
    const years = closedYears(
      measured.filter(({ indicator }) => own.has(indicator.id)),
      today,
    );
    const year = years.find((each) => String(each) === c.req.query('rok')) ?? years[0] ?? null;
    return c.html(renderPage(<CouncilPage {...{ asking, standards, years, year, structure, today }} />));
  });

  return routes;
}
