// What people do with learning plans: make one of an area for development, change it, say that it was done or dropped.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { answerPicture } from '#features/answers/index.ts';
import { competenceDrivers, isWorkOfOne } from '#features/competences/index.ts';
import type { House } from '#features/house.ts';
import { measureFor, proposalOf } from '#features/improvement/index.ts';
import type { Proposal } from '#features/improvement/index.ts';
import { isOpenOn, officeStructure } from '#features/office/index.ts';
import type { Unit } from '#features/office/index.ts';
import { listIndicators } from '#features/standards/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { LearningPlan, NewPlan, PlanFinding } from './learning-plan.ts';
import { insertPlan, readPlan, readPlans, updatePlan, updatePlanState } from './learning-plans.store.ts';
import type { PlanStep, PlanWords } from './learning-plans.store.ts';

/** Those that come first by their day first. */
export function listPlans(house: House, officeId: OfficeId): Promise<LearningPlan[]> {
  return readPlans(house.storage, officeId);
}

/** Throws 404 for a plan that is not this office's. */
export async function planOf(house: House, officeId: OfficeId, id: string): Promise<LearningPlan> {
  const found = isUuid(id) ? await readPlan(house.storage, officeId, id) : null;
  if (!found) throw notFound();
  return found;
}

/** Teams that may have a plan: open, and not the work of one person. */
export async function learningTeams(house: House, officeId: OfficeId): Promise<readonly Unit[]> {
  const [structure, visits] = await Promise.all([
    officeStructure(house, officeId),
    answerPicture(house, officeId, 'core-visit'),
  ]);
  const today = house.clock.today();
  return structure.units.filter(
    (unit) => isOpenOn(unit, today) && (visits ? !isWorkOfOne(unit, structure, visits) : unit.staffNumber !== '1'),
  );
}

/** An area for development as a plan takes it up: where, the fact of today, and how it will be measured again. */
export interface LearningArea {
  readonly unitId: string;
  readonly finding: PlanFinding;
  readonly driver: string;
  readonly proposal: Proposal;
}

/** null: the key names no rating of the work of a team of this office. Whoever forged it is told no more than that. */
export async function areaOfKey(house: House, officeId: OfficeId, key: string): Promise<LearningArea | null> {
  const proposal = await proposalOf(house, officeId, { ustalenie: key }, {});
  const { newMeasure, origin, findingPeriod, unitId } = proposal ?? {};
  if (!proposal || !newMeasure || origin?.kind !== 'finding' || newMeasure.found.scope.kind !== 'unit') return null;
  const { driver } = newMeasure.question;
  const teams = await learningTeams(house, officeId);
  if (driver === null || !competenceDrivers.some((one) => one === driver) || !unitId) return null;
  if (!teams.some(({ id }) => id === unitId)) return null;
  const { sentence, n } = origin;
  return { unitId, driver, proposal, finding: { key, sentence, n, period: findingPeriod ?? null } };
}

/**
 * Makes a plan. One that came from an area is measured by that area's question: the office's indicator of it is found,
 * or made in the same transaction.
 */
export async function makePlan(
  house: House,
  officeId: OfficeId,
  { words, area, who }: { words: PlanWords; area: LearningArea | null; who: PersonId | null },
): Promise<string> {
  const known = area ? await listIndicators(house, officeId) : [];
  const today = house.clock.today();
  return house.storage.inOffice(officeId, async (office) => {
    const indicatorId = area ? await measureFor(office, area.proposal, known, { today, who }) : words.indicatorId;
    return addPlan(office, { ...words, indicatorId, decidedOn: today, finding: area?.finding ?? null }, who);
  });
}

/** In a transaction of the caller. */
export async function addPlan(office: OfficeWork, plan: NewPlan, who: PersonId | null): Promise<string> {
  const id = await insertPlan(office, plan);
  await office.audit({ who, what: 'learning-planned', target: id });
  return id;
}

export interface PlanChange {
  readonly id: string;
  readonly version: number;
  readonly who: PersonId | null;
}

/** Throws 409 when somebody was faster. */
export async function changePlan(office: OfficeWork, { id, version, who }: PlanChange, plan: PlanWords): Promise<void> {
  if (!(await updatePlan(office, id, version, plan))) throw conflict();
  await office.audit({ who, what: 'learning-plan-changed', target: id });
}

/** Throws 409 when somebody was faster. */
export async function stepPlan(office: OfficeWork, { id, version, who }: PlanChange, step: PlanStep): Promise<void> {
  if (!(await updatePlanState(office, id, version, step))) throw conflict();
  await office.audit({ who, what: 'learning-plan-step', target: id, details: { state: step.state } });
}

/** What a plan is for, for the form of an action; null where this office has none by that id. */
export async function planText(house: House, officeId: OfficeId, id: string): Promise<string | null> {
  const found = isUuid(id) ? await readPlan(house.storage, officeId, id) : null;
  return found?.purpose ?? null;
}
