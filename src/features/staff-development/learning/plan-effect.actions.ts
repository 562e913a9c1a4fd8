// The effect of a team's learning: the same question as before, measured from the day the learning took place.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { listActions, loadEffect } from '#features/improvement/index.ts';
import type { LearningPlan } from './learning-plan.ts';

/** By the rules of actions: the decision is the day of the plan, the start the day on which the learning took place. */
export async function planEffect(house: House, officeId: OfficeId, plan: LearningPlan) {
  const { indicatorId, decidedOn, doneOn, finding } = plan;
  const measured = { indicatorId, decidedOn, startedOn: doneOn, findingPeriod: finding?.period ?? null };
  const actions = indicatorId === null ? [] : await listActions(house, officeId);
  return loadEffect(house, officeId, { ...measured, comparisonIds: null }, actions);
}

export type PlanEffectLoaded = Awaited<ReturnType<typeof planEffect>>;
