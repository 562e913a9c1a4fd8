// URL of a team's page.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listStandards, nameIn } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { learningTeams, listPlans } from './learning/learning-plans.actions.ts';
import { planRow } from './learning/plans-list.ts';
import { teamPraise } from './praise.actions.ts';
import { requireLooking } from './staff-development-permission.ts';
import { TeamPage } from './team.pages.tsx';

export function teamRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(staffDevelopmentPaths.team(':id'), async (c) => {
    const asking = requireLooking(c);
    const { officeId, language } = asking;
    const structure = await officeStructure(house, officeId);
    const unit = structure.units.find(({ id }) => id === c.req.param('id'));
    if (!unit) throw notFound();
    const [praise, plans, standards, teams] = await Promise.all([
      asking.may('read comments') ? teamPraise(house, officeId, unit, structure) : null,
      listPlans(house, officeId),
      listStandards(house, officeId),
      learningTeams(house, officeId),
    ]);
    const names = {
      units: new Map(structure.units.map(({ id, name }): [string, string] => [id, name])),
      standards: new Map(standards.map(({ id, content }): [string, string] => [id, nameIn(language, content.promise)])),
    };
    const rows = plans
      .filter(({ unitId }) => unitId === unit.id || unitId === null)
      .map((plan) => planRow(plan, names, house.clock.today()));
    const mayLearn = teams.some(({ id }) => id === unit.id);
    const page = { asking, unit, praise, plans: rows, mayLearn };
    return c.html(renderPage(<TeamPage {...page} />));
  });

  return routes;
}
