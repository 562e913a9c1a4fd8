// What people do with the mission, goals and needs of client groups.
import { conflict, notFound } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { changeGoal, changeNeed, insertGoal, insertNeed, readGoals, readNeeds } from './goals.store.ts';
import type { NeedInput } from './goals.store.ts';
import type { ClientNeed, Goal } from './standard.ts';

export type { NeedInput } from './goals.store.ts';

export function listGoals(house: House, officeId: OfficeId): Promise<Goal[]> {
  return readGoals(house.storage, officeId);
}

/** Throws 404 for a goal that is not this office's. */
export async function goalOf(house: House, officeId: OfficeId, id: string): Promise<Goal> {
  const found = (await readGoals(house.storage, officeId)).find((goal) => goal.id === id);
  if (!found) throw notFound();
  return found;
}

export async function addGoal(
  office: OfficeWork,
  goal: Pick<Goal, 'kind' | 'unitId' | 'content'>,
  who: PersonId | null,
): Promise<string> {
  const id = await insertGoal(office, goal);
  await office.audit({ who, what: goal.kind === 'mission' ? 'mission-set' : 'goal-added', target: id });
  return id;
}

/** `content` null removes it. Throws 409 when somebody was faster. */
export async function saveGoal(
  office: OfficeWork,
  change: { id: string; version: number; content: string | null },
  who: PersonId | null,
): Promise<void> {
  if (!(await changeGoal(office, change))) throw conflict();
  await office.audit({ who, what: change.content === null ? 'goal-removed' : 'goal-changed', target: change.id });
}

export function listNeeds(house: House, officeId: OfficeId): Promise<ClientNeed[]> {
  return readNeeds(house.storage, officeId);
}

export async function needOf(house: House, officeId: OfficeId, id: string): Promise<ClientNeed> {
  const found = (await readNeeds(house.storage, officeId)).find((need) => need.id === id);
  if (!found) throw notFound();
  return found;
}

export async function addNeed(office: OfficeWork, need: NeedInput, who: PersonId | null): Promise<void> {
  await insertNeed(office, need);
  await office.audit({ who, what: 'client-need-added', target: need.clientGroupId });
}

/** `need` null removes it. Throws 409 when somebody was faster. */
export async function saveNeed(
  office: OfficeWork,
  change: { id: string; version: number; need: NeedInput | null },
  who: PersonId | null,
): Promise<void> {
  if (!(await changeNeed(office, change))) throw conflict();
  await office.audit({ who, what: change.need === null ? 'client-need-removed' : 'client-need-changed' });
}
