// What people do with ideas: keep one, say they hear it too, decide what becomes of it.
import { randomUUID } from 'node:crypto';
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { Idea, NewIdea } from './idea.ts';
import { countHeard, forgetHeard, ideaWithin, insertIdea, readIdea, readIdeas, updateIdea } from './ideas.store.ts';
import type { Decision } from './ideas.store.ts';

/** The latest first. */
export function listIdeas(house: House, officeId: OfficeId): Promise<Idea[]> {
  return readIdeas(house.storage, officeId);
}

/** Throws 404 for an idea that is not this office's. */
export async function ideaOf(house: House, officeId: OfficeId, id: string): Promise<Idea> {
  const found = isUuid(id) ? await readIdea(house.storage, officeId, id) : null;
  if (!found) throw notFound();
  return found;
}

/**
 * Keeps an idea and gives its number; the same form sent twice is one idea. The log of events says nothing of an
 * unsigned one: its moment and the person would stand there side by side.
 */
export async function addIdea(office: OfficeWork, idea: NewIdea): Promise<number> {
  const made = await insertIdea(office, idea);
  if (made !== null) return made;
  const known = await ideaWithin(office, idea.id);
  if (known?.content === idea.content && known.kind === idea.kind) return known.number;
  // another text under an id that is taken: nothing of either is lost
  return (await insertIdea(office, { ...idea, id: randomUUID() }))!;
}

/** false: this person was counted today already. Throws 404 for an idea that is not this office's. */
export async function hearIdea(house: House, officeId: OfficeId, id: string, personId: PersonId): Promise<boolean> {
  const { id: known } = await ideaOf(house, officeId, id);
  const today = house.clock.today();
  return house.storage.inOffice(officeId, (office) => countHeard(office, known, personId, today));
}

/** Throws 409 when somebody was faster. */
export async function decideIdea(office: OfficeWork, decision: Decision, who: PersonId | null): Promise<void> {
  if (!(await updateIdea(office, decision))) throw conflict();
  await office.audit({ who, what: 'idea-decided', target: decision.id, details: { state: decision.state } });
}

/** Who said yesterday that they hear it too is nobody's business today. */
export async function forgetWhoHeard(house: House): Promise<void> {
  const today = house.clock.today();
  for (const { officeId } of await house.storage.listOffices())
    await house.storage.inOffice(officeId, (office) => forgetHeard(office, today));
}

/** The text of an idea for the form of an action; null where this office has none by that id. */
export async function ideaText(house: House, officeId: OfficeId, id: string): Promise<string | null> {
  const found = isUuid(id) ? await readIdea(house.storage, officeId, id) : null;
  return found?.content ?? null;
}
