// What people do with adoptions: draft an order of the standards in force, approve it, confirm having read it.
import { conflict, notFound } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { peopleOfOffice } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import {
  insertAcknowledgement,
  insertAdoption,
  markApproved,
  readAcknowledgements,
  readAdoptions,
} from './adoption.store.ts';
import type { Approval } from './adoption.store.ts';
import type { Adoption, StandardVersion } from './standard.ts';
import { isAskedToRead } from './standards-permission.ts';
import { readNamedVersions } from './standards.store.ts';

export function listAdoptions(house: House, officeId: OfficeId): Promise<Adoption[]> {
  return readAdoptions(house.storage, officeId);
}

/** Throws 404 for one that is not this office's. */
export async function adoptionOf(house: House, officeId: OfficeId, id: string): Promise<Adoption> {
  const found = (await readAdoptions(house.storage, officeId)).find((adoption) => adoption.id === id);
  if (!found) throw notFound();
  return found;
}

/** The words of the versions it covers. */
export function versionsAdopted(
  house: House,
  officeId: OfficeId,
  { standards }: Adoption,
): Promise<(StandardVersion & { standardId: string })[]> {
  return readNamedVersions(house.storage, officeId, standards);
}

export async function draftAdoption(
  office: OfficeWork,
  adoption: Pick<Adoption, 'title' | 'standards' | 'draftedOn'>,
  who: PersonId | null,
): Promise<string> {
  const id = await insertAdoption(office, { ...adoption, draftedBy: who });
  await office.audit({ who, what: 'standards-order-drafted', target: id });
  return id;
}

/** Throws 409 when it was approved already or somebody was faster. */
export async function approveAdoption(office: OfficeWork, approval: Approval): Promise<void> {
  if (!(await markApproved(office, approval))) throw conflict();
  await office.audit({ who: approval.approvedBy, what: 'standards-order-approved', target: approval.id });
}

/** Throws 409 before the approval. */
export async function acknowledge(
  house: House,
  officeId: OfficeId,
  { id, personId }: { id: string; personId: PersonId },
): Promise<void> {
  const adoption = await adoptionOf(house, officeId, id);
  if (adoption.approvedOn === null) throw conflict();
  await house.storage.inOffice(officeId, async (office) => {
    await insertAcknowledgement(office, { id, personId, today: house.clock.today() });
  });
}

export interface Readers {
  /** how many of those asked to read it have done so, and how many have not: counts, no names */
  readonly done: number;
  readonly waiting: number;
  /** the day on which the person asking did; null: not yet */
  readonly mine: string | null;
}

export async function readersOf(
  house: House,
  officeId: OfficeId,
  id: string,
  personId: PersonId | null,
): Promise<Readers> {
  const [people, read] = await Promise.all([
    peopleOfOffice(house, officeId),
    readAcknowledgements(house.storage, officeId, id),
  ]);
  const asked = people.filter(({ roles }) => isAskedToRead(roles));
  const done = new Map(read.map((one) => [one.personId, one.on]));
  const count = asked.filter((person) => done.has(person.personId)).length;
  return {
    done: count,
    waiting: asked.length - count,
    mine: personId === null ? null : (done.get(personId) ?? null),
  };
}

/** How many are asked to read an order. */
export async function askedToRead(house: House, officeId: OfficeId): Promise<number> {
  return (await peopleOfOffice(house, officeId)).filter(({ roles }) => isAskedToRead(roles)).length;
}
