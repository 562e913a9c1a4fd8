// URL of the public page: no session, no cookie, no script.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeBySlug } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { toldActions } from './told.actions.ts';
import { ToldPage } from './told.pages.tsx';

export function toldRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(improvementPaths.youSaid(':slug'), async (c) => {
    const office = await officeBySlug(house, c.req.param('slug') ?? '');
    if (!office) throw notFound();
    const language = c.req.query('jezyk') === 'en' ? 'en' : 'pl';
    const told = await toldActions(house, office.officeId);
    return c.html(renderPage(<ToldPage {...{ office, told, language }} />));
  });

  return routes;
}
