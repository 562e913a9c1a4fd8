// What people do with learning plans: make one of an area for development, change it, say that it was done or dropped.
import { randomUUID } from 'node:crypto';
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
import type { OfficeWork } from '#storage/storage.ts';
import type { LearningPlan, NewPlan, PlanFinding } from './learning-plan.ts';
import {
  insertPlan,
  onePlanAfterAnother,
  planWithin,
  readPlan,
  readPlans,
  updatePlan,
  updatePlanState,
} from './learning-plans.store.ts';
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

/** Teams that may have a plan: open, and not the work of one person, neither by their visits nor by their cases. */
export async function learningTeams(house: House, officeId: OfficeId): Promise<readonly Unit[]> {
  const [structure, pictures] = await Promise.all([
    officeStructure(house, officeId),
    Promise.all((['core-visit', 'core-case'] as const).map((core) => answerPicture(house, officeId, core))),
  ]);
  const known = pictures.filter((picture) => picture !== null && picture.months !== null);
  const today = house.clock.today();
  return structure.units.filter(
    (unit) =>
      isOpenOn(unit, today) &&
      unit.staffNumber !== '1' &&
      known.every((picture) => !isWorkOfOne(unit, structure, picture!)),
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
 * Makes a plan; the same form sent twice is one. One that came from an area is measured by that area's question: the
 * office's indicator of it is found, or made in the same transaction.
 */
export async function makePlan(
  house: House,
  officeId: OfficeId,
  made: { id: string; words: PlanWords; area: LearningArea | null; who: PersonId | null },
): Promise<string> {
  const { words, area, who } = made;
  const today = house.clock.today();
  return house.storage.inOffice(officeId, async (office) => {
    await onePlanAfterAnother(office);
    const twin = await planWithin(office, made.id);
    if (twin && isSame(twin, words, area)) return twin.id;
    const indicatorId = area ? await measureFor(office, area.proposal, { today, who }) : words.indicatorId;
    const plan = { ...words, indicatorId, decidedOn: today, finding: area?.finding ?? null };
    // other words under an id that is taken: nothing of either is lost
    return addPlan(office, plan, who, twin ? randomUUID() : made.id);
  });
}

function isSame(twin: LearningPlan, words: PlanWords, area: LearningArea | null): boolean {
  const said = ({ unitId, kind, standardId, competenceId, purpose, owner, ownerPersonId, dueOn }: PlanWords) =>
    JSON.stringify([unitId, kind, standardId, competenceId, purpose, owner, ownerPersonId, dueOn]);
  const isMeasuredTheSame = area ? twin.finding?.key === area.finding.key : twin.indicatorId === words.indicatorId;
  return said(twin) === said(words) && isMeasuredTheSame;
}

/** In a transaction of the caller. An id that is taken stays what it is, and nothing is said of it anew. */
export async function addPlan(
  office: OfficeWork,
  plan: NewPlan,
  who: PersonId | null,
  id: string = randomUUID(),
): Promise<string> {
  if (!(await insertPlan(office, id, plan))) return id;
  await office.audit({ who, what: 'learning-planned', target: id });
  return id;
}

export interface PlanChange {
  readonly id: string;
  readonly version: number;
  readonly who: PersonId | null;
}

export interface PlanStepChange extends PlanChange {
  /** YYYY-MM-DD on which the step is taken */
  readonly today: string;
}

/** Throws 409 when somebody was faster. */
export async function changePlan(office: OfficeWork, { id, version, who }: PlanChange, plan: PlanWords): Promise<void> {
  if (!(await updatePlan(office, id, version, plan))) throw conflict();
  await office.audit({ who, what: 'learning-plan-changed', target: id });
}

/** Throws 409 when somebody was faster. */
export async function stepPlan(
  office: OfficeWork,
  { id, version, who, today }: PlanStepChange,
  step: PlanStep,
): Promise<void> {
  if (!(await updatePlanState(office, id, version, step, today))) throw conflict();
  const details = { state: step.state, ...(step.doneOn !== null && { doneOn: step.doneOn }) };
  await office.audit({ who, what: 'learning-plan-step', target: id, details });
}

/** What a plan is for, for the form of an action; null where this office has none by that id. */
export async function planText(house: House, officeId: OfficeId, id: string): Promise<string | null> {
  const found = isUuid(id) ? await readPlan(house.storage, officeId, id) : null;
  return found?.purpose ?? null;
}
