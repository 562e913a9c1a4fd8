// What stands around learning plans: the names they are shown with, and what their form may name.
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { peopleOfOffice } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { officeDictionary } from '#features/competences/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listIndicators, listStandards, nameIn } from '#features/standards/index.ts';
import { mayPlan } from '../staff-development-permission.ts';
import type { LearningPlan } from './learning-plan.ts';
import { learningTeams } from './learning-plans.actions.ts';
import type { PlanSurroundings } from './learning-plan-form.ts';

/** Units and standards by id, beside the structure they come from. */
export async function planNames(house: House, officeId: OfficeId, language: StaffLanguage) {
  const [structure, standards] = await Promise.all([officeStructure(house, officeId), listStandards(house, officeId)]);
  return {
    structure,
    units: new Map(structure.units.map(({ id, name }): [string, string] => [id, name])),
    standards: new Map(standards.map(({ id, content }): [string, string] => [id, nameIn(language, content.promise)])),
  };
}

/** @param plan the one that is changed; once its learning took place, its team is the only one there is */
export async function planSurroundings(
  house: House,
  asking: Asking,
  plan: Pick<LearningPlan, 'unitId' | 'doneOn'> | null = null,
): Promise<PlanSurroundings> {
  const { officeId } = asking;
  const [teams, { units }, { competences }, standards, indicators, people] = await Promise.all([
    learningTeams(house, officeId),
    officeStructure(house, officeId),
    officeDictionary(house, officeId),
    listStandards(house, officeId),
    listIndicators(house, officeId),
    peopleOfOffice(house, officeId),
  ]);
  const kept = plan !== null && plan.doneOn !== null ? plan : null;
  return {
    teams: kept ? units.filter(({ id }) => id === kept.unitId) : teams.filter(({ id }) => mayPlan(asking, id)),
    mayPlanForAll: mayPlan(asking, null),
    competences,
    standards: standards.filter(({ withdrawnOn }) => withdrawnOn === null),
    indicators: indicators.filter(({ retiredOn }) => retiredOn === null),
    people,
  };
}
