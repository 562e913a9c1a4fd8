// People of an office for later rooms: who works here with which roles, and names by id for histories.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import type { House } from '#features/house.ts';
import { readNames, readPeople } from './people.store.ts';

export interface ListedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Everybody who belongs to the office now, by name. */
export async function peopleOfOffice(house: House, officeId: OfficeId): Promise<ListedPerson[]> {
  const people = await readPeople(house.storage, officeId);
  return people.map(({ personId, name, roles }) => ({ personId, name, roles }));
}

/** Who heads a unit now, by the id of the unit. */
export async function headsByUnit(house: House, officeId: OfficeId): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const people = await readPeople(house.storage, officeId);
  const heads = people.filter(({ roles }) => roles.includes('head'));
  const pairs = heads.flatMap(({ personId, headOf }) => headOf.map((unitId) => ({ unitId, personId })));
  const byUnit = Map.groupBy(pairs, ({ unitId }): string => unitId);
  return new Map([...byUnit].map(([unitId, these]) => [unitId, these.map(({ personId }) => personId)]));
}

/** Names by id, of those who have left too. */
export function namesOfPeople(house: House, officeId: OfficeId): Promise<ReadonlyMap<string, string>> {
  return readNames(house.storage, officeId);
}

/** A person as letters reach them: the address goes to the mail server and nowhere else. */
export interface ReachablePerson extends ListedPerson {
  readonly email: string;
  readonly language: StaffLanguage;
}

/** Everybody who belongs to the office now, with address and language. For letters; pages show no address. */
export async function reachablePeople(house: House, officeId: OfficeId): Promise<ReachablePerson[]> {
  const people = await readPeople(house.storage, officeId);
  return people.map(({ personId, name, roles, email, language }) => ({ personId, name, roles, email, language }));
}
