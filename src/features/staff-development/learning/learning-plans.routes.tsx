// URLs of learning plans: the list and its file, the form, one plan and its steps.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed, Refusal } from '#domain/faults.ts';
import { namesOfPeople, peopleOfOffice, postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import { competencesOf, officeDictionary } from '#features/competences/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listIndicators, listStandards, nameIn } from '#features/standards/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { mayPlan, requireLooking, requirePlanning } from '../staff-development-permission.ts';
import type { LearningPlan } from './learning-plan.ts';
import {
  areaOfKey,
  changePlan,
  learningTeams,
  listPlans,
  makePlan,
  planOf,
  stepPlan,
} from './learning-plans.actions.ts';
import { emptyPlan, formOfPlan, postedPlan, readPlanForm } from './learning-plan-form.ts';
import type { PlanSurroundings } from './learning-plan-form.ts';
import { planEffect } from './plan-effect.actions.ts';
import { PlanEffect } from './plan-effect.pages.tsx';
import { LearningPlanPage } from './learning-plan.pages.tsx';
import type { PlanPageProps } from './learning-plan.pages.tsx';
import { PlanFormPage } from './learning-plan-form.pages.tsx';
import { PlansPage } from './learning-plans.pages.tsx';
import { learningTexts } from './learning.texts.ts';
import { isVerdict, planStep } from './plan-step.ts';
import { listedPlans, planRow, plansCsv, plansQuery } from './plans-list.ts';

export function learningPlansRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function namesFor({ officeId, language }: Asking) {
    const [structure, standards] = await Promise.all([
      officeStructure(house, officeId),
      listStandards(house, officeId),
    ]);
    return {
      structure,
      units: new Map(structure.units.map(({ id, name }): [string, string] => [id, name])),
      standards: new Map(standards.map(({ id, content }): [string, string] => [id, nameIn(language, content.promise)])),
    };
  }

  async function found(c: Context<StaffEnv>, asking: Asking) {
    const [names, plans] = await Promise.all([namesFor(asking), listPlans(house, asking.officeId)]);
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

  async function around(asking: Asking): Promise<PlanSurroundings> {
    const { officeId } = asking;
    const [teams, { competences }, standards, indicators, people] = await Promise.all([
      learningTeams(house, officeId),
      officeDictionary(house, officeId),
      listStandards(house, officeId),
      listIndicators(house, officeId),
      peopleOfOffice(house, officeId),
    ]);
    return {
      teams: teams.filter(({ id }) => mayPlan(asking, id)),
      mayPlanForAll: mayPlan(asking, null),
      competences,
      standards: standards.filter(({ withdrawnOn }) => withdrawnOn === null),
      indicators: indicators.filter(({ retiredOn }) => retiredOn === null),
      people,
    };
  }

  routes.get(staffDevelopmentPaths.newPlan(), async (c) => {
    const asking = requirePlanning(c);
    const [key, unitId, surroundings] = [c.req.query('ustalenie'), c.req.query('zespol'), await around(asking)];
    const area = key ? await areaOfKey(house, asking.officeId, key) : null;
    const isLost = Boolean(key) && (area === null || !mayPlan(asking, area.unitId));
    const taken = isLost ? null : area;
    const form = {
      ...emptyPlan,
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
    const posted = postedPlan(await postedForm(c));
    const surroundings = await around(asking);
    const area = posted.key === '' ? null : await areaOfKey(house, officeId, posted.key);
    const form = area ? { ...posted, unitId: area.unitId } : posted;
    const shown = { asking, plan: null, around: surroundings, finding: area?.finding ?? null };
    if (form.key !== '' && !area)
      return c.html(renderPage(<PlanFormPage {...shown} form={{ ...form, key: '' }} isLost />), 404);
    const read = readPlanForm(form, surroundings, house.clock.today(), language);
    if (!read.ok) return c.html(renderPage(<PlanFormPage {...shown} form={form} faults={read.faults} />), 422);
    if (!mayPlan(asking, read.value.unitId)) throw notAllowed();
    const id = await makePlan(house, officeId, { words: read.value, area, who });
    return c.redirect(withQuery(staffDevelopmentPaths.plan(id), { gotowe: 'saved' }), 303);
  });

  async function planPage(asking: Asking, plan: LearningPlan, more: Partial<PlanPageProps>) {
    const { officeId, language } = asking;
    const [names, people, effect] = await Promise.all([
      namesFor(asking),
      namesOfPeople(house, officeId),
      planEffect(house, officeId, plan),
    ]);
    const today = house.clock.today();
    const page: PlanPageProps = {
      asking,
      row: planRow(plan, names, today),
      today,
      person: plan.ownerPersonId === null ? null : (people.get(plan.ownerPersonId) ?? null),
      effect: <PlanEffect language={language} plan={plan} effect={effect} />,
      mayClose: typeof effect !== 'string' && isVerdict(effect.effect),
      form: { doneOn: today, outcome: plan.outcome },
      ...more,
    };
    return renderPage(<LearningPlanPage {...page} />);
  }

  routes.get(staffDevelopmentPaths.plan(':id'), async (c) => {
    const asking = requireLooking(c);
    const plan = await planOf(house, asking.officeId, c.req.param('id') ?? '');
    const { done } = learningTexts[asking.language];
    const key = c.req.query('gotowe');
    return c.html(await planPage(asking, plan, { done: key === 'saved' || key === 'state' ? done[key] : undefined }));
  });

  routes.post(staffDevelopmentPaths.planState(':id'), async (c) => {
    const asking = requirePlanning(c);
    const { officeId, personId: who, language } = asking;
    const plan = await planOf(house, officeId, c.req.param('id') ?? '');
    if (!mayPlan(asking, plan.unitId)) throw notAllowed();
    const posted = await postedForm(c);
    const step = postedStep(posted);
    const loaded = step.state === 'measured' ? await planEffect(house, officeId, plan) : 'no-indicator';
    const effect = typeof loaded === 'string' ? null : loaded.effect;
    const read = planStep(plan, step, effect, house.clock.today(), language);
    const form = { doneOn: step.doneOn, outcome: step.outcome || step.reason };
    if (!read.ok) return c.html(await planPage(asking, plan, { form, faults: read.faults }), 422);
    const change = { id: plan.id, version: posted.number('version') ?? 0, who };
    try {
      await house.storage.inOffice(officeId, (office) => stepPlan(office, change, read.value));
    } catch (error) {
      const present = await ifStale(error, () => planOf(house, officeId, plan.id));
      return c.html(await planPage(asking, present, { form, isStale: true }), 409);
    }
    return c.redirect(withQuery(staffDevelopmentPaths.plan(plan.id), { gotowe: 'state' }), 303);
  });

  routes.get(staffDevelopmentPaths.editPlan(':id'), async (c) => {
    const asking = requirePlanning(c);
    const plan = await planOf(house, asking.officeId, c.req.param('id') ?? '');
    if (!mayPlan(asking, plan.unitId)) throw notAllowed();
    const page = { asking, plan, form: formOfPlan(plan), around: await around(asking), finding: plan.finding };
    return c.html(renderPage(<PlanFormPage {...page} />));
  });

  routes.post(staffDevelopmentPaths.editPlan(':id'), async (c) => {
    const asking = requirePlanning(c);
    const { officeId, personId: who, language } = asking;
    const plan = await planOf(house, officeId, c.req.param('id') ?? '');
    if (!mayPlan(asking, plan.unitId)) throw notAllowed();
    const posted = await postedForm(c);
    const own = plan.finding ? { key: plan.finding.key, unitId: plan.unitId ?? '' } : { key: '' };
    const form = { ...postedPlan(posted), ...own };
    const surroundings = await around(asking);
    const version = posted.number('version') ?? 0;
    const shown = { asking, form, around: surroundings, finding: plan.finding };
    const read = readPlanForm(form, surroundings, null, language);
    if (!read.ok) {
      const page = { ...shown, plan: { id: plan.id, version }, faults: read.faults };
      return c.html(renderPage(<PlanFormPage {...page} />), 422);
    }
    if (!mayPlan(asking, read.value.unitId)) throw notAllowed();
    // what an area is measured by is not chosen by hand
    const words = plan.finding ? { ...read.value, indicatorId: plan.indicatorId } : read.value;
    try {
      await house.storage.inOffice(officeId, (office) => changePlan(office, { id: plan.id, version, who }, words));
    } catch (error) {
      const present = await ifStale(error, () => planOf(house, officeId, plan.id));
      return c.html(renderPage(<PlanFormPage {...shown} plan={present} isStale />), 409);
    }
    return c.redirect(withQuery(staffDevelopmentPaths.plan(plan.id), { gotowe: 'saved' }), 303);
  });

  return routes;
}

function postedStep(posted: PostedForm) {
  const line = (name: string) => posted.text(name).trim().slice(0, 500);
  return { state: posted.text('stan'), doneOn: posted.text('dzien'), outcome: line('wynik'), reason: line('powod') };
}

/** Somebody was faster: how it stands now. Any other error goes on. */
async function ifStale<Value>(error: unknown, present: () => Promise<Value>): Promise<Value> {
  if (!(error instanceof Refusal) || error.status !== 409) throw error;
  return present();
}
