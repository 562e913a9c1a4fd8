// URLs of learning plans: the list and its file, the form of a new one.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { competencesOf } from '#features/competences/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { mayPlan, requireLooking, requirePlanning } from '../staff-development-permission.ts';
import { areaOfKey, learningTeams, listPlans, makePlan } from './learning-plans.actions.ts';
import { emptyPlan, postedPlan, readPlanForm } from './learning-plan-form.ts';
import { learningPlanRoutes } from './learning-plan.routes.tsx';
import { PlanFormPage } from './learning-plan-form.pages.tsx';
import { PlansPage } from './learning-plans.pages.tsx';
import { learningTexts } from './learning.texts.ts';
import { planNames, planSurroundings } from './plan-form-surroundings.actions.ts';
import { listedPlans, planRow, plansCsv, plansQuery } from './plans-list.ts';

export function learningPlansRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function found(c: Context<StaffEnv>, asking: Asking) {
    const [names, plans] = await Promise.all([
      planNames(house, asking.officeId, asking.language),
      listPlans(house, asking.officeId),
    ]);
    const query = plansQuery((name) => c.req.query(name));
    const rows = plans.map((plan) => planRow(plan, names, house.clock.today()));
    return { names, query, rows: listedPlans(rows, query, asking.language), all: plans.length };
  }

  routes.get(staffDevelopmentPaths.plans(), async (c) => {
    const asking = requireLooking(c);
    const { names, ...list } = await found(c, asking);
    const done = c.req.query('gotowe') === 'saved' ? learningTexts[asking.language].done.saved : undefined;
    const learning = await learningTeams(house, asking.officeId);
    const page = { asking, ...list, teams: names.structure.units, learning, done };
    return c.html(renderPage(<PlansPage {...page} />));
  });

  routes.get(staffDevelopmentPaths.plansCsv(), async (c) => {
    const asking = requireLooking(c);
    const { rows } = await found(c, asking);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="plany-nauki.csv"');
    return c.body(csvOf(asking.language, plansCsv(rows, asking.language)));
  });

  routes.get(staffDevelopmentPaths.newPlan(), async (c) => {
    const asking = requirePlanning(c);
    const [key, unitId, surroundings] = [
      c.req.query('ustalenie'),
      c.req.query('zespol'),
      await planSurroundings(house, asking),
    ];
    const area = key ? await areaOfKey(house, asking.officeId, key) : null;
    const isLost = Boolean(key) && (area === null || !mayPlan(asking, area.unitId));
    const taken = isLost ? null : area;
    const form = {
      ...emptyPlan,
      id: randomUUID(),
      key: taken ? (key ?? '') : '',
      unitId: taken?.unitId ?? surroundings.teams.find(({ id }) => id === unitId)?.id ?? '',
      competenceId: taken ? (competencesOf(taken.driver, surroundings.competences)[0]?.id ?? '') : '',
    };
    const page = { asking, plan: null, form, around: surroundings, finding: taken?.finding ?? null, isLost };
    return c.html(renderPage(<PlanFormPage {...page} />), isLost ? 404 : 200);
  });

  routes.post(staffDevelopmentPaths.newPlan(), async (c) => {
    const asking = requirePlanning(c);
    const { officeId, personId: who, language } = asking;
    const posted = postedPlan(await postedForm(c), randomUUID());
    const surroundings = await planSurroundings(house, asking);
    const area = posted.key === '' ? null : await areaOfKey(house, officeId, posted.key);
    const form = area ? { ...posted, unitId: area.unitId } : posted;
    const shown = { asking, plan: null, around: surroundings, finding: area?.finding ?? null };
    if (form.key !== '' && !area)
      return c.html(renderPage(<PlanFormPage {...shown} form={{ ...form, key: '' }} isLost />), 404);
    const read = readPlanForm(form, surroundings, house.clock.today(), language);
    if (!read.ok) return c.html(renderPage(<PlanFormPage {...shown} form={form} faults={read.faults} />), 422);
    if (!mayPlan(asking, read.value.unitId)) throw notAllowed();
    const id = await makePlan(house, officeId, { id: form.id, words: read.value, area, who });
    return c.redirect(withQuery(staffDevelopmentPaths.plan(id), { gotowe: 'saved' }), 303);
  });

  return routes.route('/', learningPlanRoutes(house));
}
