// The effect of a team's learning: the same question as before, measured from the day the learning took place.
import type { OfficeId } from '#domain/ids.ts';
import { carry } from '#domain/register-figure.ts';
import type { House } from '#features/house.ts';
import { listActions, loadEffect } from '#features/improvement/index.ts';
import type { LoadedEffect } from '#features/improvement/index.ts';
import { isSaidLate, withoutClaim } from './day-of-learning.ts';
import type { LearningPlan } from './learning-plan.ts';
import { listPlans } from './learning-plans.actions.ts';

/**
 * By the rules of actions: the decision is the day of the plan, the start the day on which the learning took place. Of a
 * start that was named late nothing is claimed. Teams that learned the same meanwhile are no comparison.
 */
export async function planEffect(house: House, officeId: OfficeId, plan: LearningPlan) {
  const { indicatorId, decidedOn, doneOn, finding } = plan;
  const measured = { indicatorId, decidedOn, startedOn: doneOn, findingPeriod: finding?.period ?? null };
  const [actions, plans] =
    indicatorId === null ? [[], []] : await Promise.all([listActions(house, officeId), listPlans(house, officeId)]);
  const others = plans.filter(({ id }) => id !== plan.id);
  const loaded = await loadEffect(house, officeId, { ...measured, comparisonIds: null }, actions, others);
  if (typeof loaded === 'string' || !isSaidLate(plan)) return loaded;
  return carry(loaded, (found): LoadedEffect => ({ ...found, effect: withoutClaim(found.effect) }));
}

export type PlanEffectLoaded = Awaited<ReturnType<typeof planEffect>>;
