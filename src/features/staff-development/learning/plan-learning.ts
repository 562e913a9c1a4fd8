// Where learning is planned from an area for development: fills the slot of the room `competences`.
import type { PlanLearning } from '#features/competences/index.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { mayPlan } from '../staff-development-permission.ts';

const unitOfKey = /^[^|]*\|unit:([^|]+)\|/;

export const planLearning: PlanLearning = (asking, findingKey) => {
  const unitId = unitOfKey.exec(findingKey)?.[1];
  if (unitId === undefined || !mayPlan(asking, unitId)) return null;
  return staffDevelopmentPaths.newPlan({ ustalenie: findingKey });
};
