// What an administrator does with people: adding, changing roles, a new one-time link, removing from the office.
import { conflict, notFound } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import type { PersonId, UnitId } from '#domain/ids.ts';
import { isUuid } from '#domain/ids.ts';
import type { Role } from '#domain/role.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { accountsTexts } from './accounts.texts.ts';
import { allow } from './asking.ts';
import type { Asking } from './asking.ts';
import { canonicalEmail } from './e-mail-address.ts';
import { openInvitation } from './invitation.actions.ts';
import {
  allAddresses,
  insertPerson,
  lockAdministrators,
  markAsLeft,
  readPeople,
  readPerson,
  replaceRoles,
  takeVersion,
} from './people.store.ts';
import type { Person } from './people.store.ts';
import { canonicalName, faultsOfEmail, faultsOfName, faultsOfRoles } from './person-input.ts';

export interface RolesInput {
  readonly roles: readonly Role[];
  /** only counts with the role of a head */
  readonly headOf: readonly UnitId[];
}

export interface PersonInput extends RolesInput {
  readonly name: string;
  readonly email: string;
}

export async function listPeople(house: House, asking: Asking): Promise<Person[]> {
  allow(asking, 'manage people');
  return readPeople(house.storage, asking.officeId);
}

export async function findPerson(house: House, asking: Asking, personId: string): Promise<Person> {
  allow(asking, 'manage people');
  const person = isUuid(personId) ? await readPerson(house.storage, asking.officeId, personId as PersonId) : null;
  if (!person) throw notFound();
  return person;
}

/** Adds a person, who then sets a password by the one-time link that comes with them. */
export async function addPerson(house: House, asking: Asking, input: PersonInput): Promise<Outcome<PersonId>> {
  allow(asking, 'manage people');
  const texts = accountsTexts[asking.language];
  const faults = [
    ...faultsOfName(input.name, texts),
    ...faultsOfEmail(input.email, texts),
    ...faultsOfRoles(input.roles, texts),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const email = canonicalEmail(input.email);
  return house.storage.inOffice(asking.officeId, async (office) => {
    const personId = await insertPerson(office, {
      name: canonicalName(input.name),
      email,
      language: 'pl',
      passwordHash: null,
      addedOn: house.clock.today(),
    });
    if (!personId) return { ok: false, faults: [{ field: 'email', message: texts.person.emailTaken }] };
    await saveRoles(office, personId, input);
    await house.storage.directory.put(office, 'sign-in', email, personId);
    await openInvitation(house, office, personId);
    await office.audit({
      who: asking.personId,
      what: 'person-added',
      target: personId,
      details: { roles: input.roles },
    });
    return { ok: true, value: personId };
  });
}

/** Gives other roles. `version` is the one the form was made from; 409 when somebody was faster. */
export async function changeRoles(
  house: House,
  asking: Asking,
  person: Person,
  input: RolesInput & { readonly version: number | null },
): Promise<Outcome<null>> {
  allow(asking, 'manage people');
  const texts = accountsTexts[asking.language];
  const faults = faultsOfRoles(input.roles, texts);
  if (faults.length > 0) return { ok: false, faults };
  return house.storage.inOffice(asking.officeId, async (office) => {
    if (!input.roles.includes('administrator') && (await isLastAdministrator(office, person.personId))) {
      return { ok: false, faults: [{ field: 'roles', message: texts.person.lastAdministrator }] };
    }
    if (input.version === null || !(await takeVersion(office, person.personId, input.version))) throw conflict();
    await saveRoles(office, person.personId, input);
    await office.audit({
      who: asking.personId,
      what: 'person-changed',
      target: person.personId,
      details: { before: person.roles, after: input.roles },
    });
    return { ok: true, value: null };
  });
}

/** Takes the person's access away at once. The last administrator cannot be removed. */
export async function removePerson(house: House, asking: Asking, person: Person): Promise<Outcome<null>> {
  allow(asking, 'manage people');
  return house.storage.inOffice(asking.officeId, async (office) => {
    if (await isLastAdministrator(office, person.personId)) {
      const message = accountsTexts[asking.language].person.lastAdministrator;
      return { ok: false, faults: [{ field: 'remove', message }] };
    }
    await markAsLeft(office, person.personId, house.clock.today());
    await house.storage.directory.remove(office, 'sign-in', person.email);
    await office.audit({ who: asking.personId, what: 'person-removed', target: person.personId });
    return { ok: true, value: null };
  });
}

/** A new one-time link, for somebody who lost the first one or forgot the password. */
export async function makeLink(house: House, asking: Asking, person: Person): Promise<void> {
  allow(asking, 'manage people');
  await house.storage.inOffice(asking.officeId, async (office) => {
    await openInvitation(house, office, person.personId);
    await office.audit({ who: asking.personId, what: 'link-made', target: person.personId });
  });
}

/** After a restore under another master secret: lets everybody sign in again. Returns how many people there are. */
export async function rebuildSignInDirectory(house: House, office: OfficeWork): Promise<number> {
  const people = await allAddresses(office);
  for (const { personId, email } of people) await house.storage.directory.put(office, 'sign-in', email, personId);
  return people.length;
}

async function saveRoles(office: OfficeWork, personId: PersonId, { roles, headOf }: RolesInput): Promise<void> {
  await replaceRoles(office, personId, roles, roles.includes('head') ? headOf : []);
}

async function isLastAdministrator(office: OfficeWork, personId: PersonId): Promise<boolean> {
  const administrators = await lockAdministrators(office);
  return administrators.length === 1 && administrators[0] === personId;
}
