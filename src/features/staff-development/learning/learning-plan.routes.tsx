// URLs of one learning plan: its page, the file of its effect, its steps, and the form that changes it.
import { Hono } from 'hono';
import { carry } from '#domain/register-figure.ts';
import { notAllowed, notFound, Refusal } from '#domain/faults.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { effectTable } from '#features/improvement/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { mayPlan, requireLooking, requirePlanning } from '../staff-development-permission.ts';
import type { LearningPlan } from './learning-plan.ts';
import { changePlan, planOf, stepPlan } from './learning-plans.actions.ts';
import { formOfPlan, postedPlan, readPlanForm } from './learning-plan-form.ts';
import { planEffect } from './plan-effect.actions.ts';
import { PlanEffect } from './plan-effect.pages.tsx';
import { LearningPlanPage } from './learning-plan.pages.tsx';
import type { PlanPageProps } from './learning-plan.pages.tsx';
import { PlanFormPage } from './learning-plan-form.pages.tsx';
import { learningTexts } from './learning.texts.ts';
import { planNames, planSurroundings } from './plan-form-surroundings.actions.ts';
import { isVerdict, planStep } from './plan-step.ts';
import { planRow } from './plans-list.ts';

export function learningPlanRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function planPage(asking: Asking, plan: LearningPlan, more: Partial<PlanPageProps>) {
    const { officeId, language } = asking;
    const [names, people, effect] = await Promise.all([
      planNames(house, officeId, language),
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

  routes.get(staffDevelopmentPaths.planEffectCsv(':id'), async (c) => {
    const { officeId, language } = requireLooking(c);
    const loaded = await planEffect(house, officeId, await planOf(house, officeId, c.req.param('id') ?? ''));
    if (typeof loaded === 'string') throw notFound();
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="skutek-nauki.csv"');
    return c.body(
      csvOf(
        language,
        carry(loaded, ({ input }) => effectTable(input, language)),
      ),
    );
  });

  /** One this person may change; `closed`: nobody may, the effect it was closed with stands for good. */
  async function mine(asking: Asking, id: string | undefined) {
    const plan = await planOf(house, asking.officeId, id ?? '');
    if (!mayPlan(asking, plan.unitId)) throw notAllowed();
    const refusal = learningTexts[asking.language].closed;
    return { plan, closed: plan.state === 'measured' ? () => planPage(asking, plan, { refusal }) : null };
  }

  routes.post(staffDevelopmentPaths.planState(':id'), async (c) => {
    const asking = requirePlanning(c);
    const { officeId, personId: who, language } = asking;
    const { plan, closed } = await mine(asking, c.req.param('id'));
    if (closed) return c.html(await closed(), 409);
    const posted = await postedForm(c);
    const step = postedStep(posted);
    const change = { id: plan.id, version: posted.number('version') ?? 0, who };
    const form = { doneOn: step.doneOn, outcome: step.outcome || step.reason };
    const stale = async () => {
      const present = await planOf(house, officeId, plan.id);
      return c.html(await planPage(asking, present, { form, refusal: learningTexts[language].conflictStep }), 409);
    };
    // how it stood when the form was opened decides which steps there were
    if (change.version !== plan.version) return stale();
    const loaded = step.state === 'measured' ? await planEffect(house, officeId, plan) : 'no-indicator';
    const effect = typeof loaded === 'string' ? null : loaded.effect;
    const today = house.clock.today();
    const read = planStep(plan, step, effect, today, language);
    if (!read.ok) return c.html(await planPage(asking, plan, { form, faults: read.faults }), 422);
    try {
      await house.storage.inOffice(officeId, (office) => stepPlan(office, { ...change, today }, read.value));
    } catch (error) {
      if (!isStale(error)) throw error;
      return stale();
    }
    return c.redirect(withQuery(staffDevelopmentPaths.plan(plan.id), { gotowe: 'state' }), 303);
  });

  routes.get(staffDevelopmentPaths.editPlan(':id'), async (c) => {
    const asking = requirePlanning(c);
    const { plan, closed } = await mine(asking, c.req.param('id'));
    if (closed) return c.html(await closed(), 409);
    const around = await planSurroundings(house, asking, plan);
    const page = { asking, plan, form: formOfPlan(plan), around, finding: plan.finding };
    return c.html(renderPage(<PlanFormPage {...page} />));
  });

  routes.post(staffDevelopmentPaths.editPlan(':id'), async (c) => {
    const asking = requirePlanning(c);
    const { officeId, personId: who, language } = asking;
    const { plan, closed } = await mine(asking, c.req.param('id'));
    if (closed) return c.html(await closed(), 409);
    const posted = await postedForm(c);
    // nobody chooses by hand what an area is measured by, nor, once learning took place, what is measured and where
    const isFixed = plan.finding !== null || plan.doneOn !== null;
    const { key, unitId, indicatorId } = formOfPlan(plan);
    const form = { ...postedPlan(posted, plan.id), key, ...(isFixed && { unitId, indicatorId }) };
    const around = await planSurroundings(house, asking, plan);
    const version = posted.number('version') ?? 0;
    const shown = { asking, form, around, finding: plan.finding };
    const read = readPlanForm(form, around, null, language);
    if (!read.ok) {
      const page = { ...shown, plan: { ...plan, version }, faults: read.faults };
      return c.html(renderPage(<PlanFormPage {...page} />), 422);
    }
    if (!mayPlan(asking, read.value.unitId)) throw notAllowed();
    const words = isFixed ? { ...read.value, indicatorId: plan.indicatorId } : read.value;
    try {
      await house.storage.inOffice(officeId, (office) => changePlan(office, { id: plan.id, version, who }, words));
    } catch (error) {
      if (!isStale(error)) throw error;
      const present = await planOf(house, officeId, plan.id);
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

/** Somebody was faster. */
const isStale = (error: unknown): boolean => error instanceof Refusal && error.status === 409;
