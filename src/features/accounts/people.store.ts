// People of an office in the database: who they are, their roles, the units they head.
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import type { NamedQuery, OfficeWork, Storage } from '#storage/storage.ts';

export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: StaffLanguage;
  readonly roles: readonly Role[];
  readonly headOf: readonly UnitId[];
  /** whether a password has been set; until then only the one-time link leads in */
  readonly hasPassword: boolean;
  /** YYYY-MM-DD */
  readonly lastSignedInOn: string | null;
  readonly version: number;
}

const personColumns = `p.person_id as "personId", p.name, p.email, p.language, p.version,
  p.password_hash is not null as "hasPassword", p.last_signed_in_on as "lastSignedInOn",
  array(select m.role from memberships m where m.office_id = p.office_id and m.person_id = p.person_id) as roles,
  array(select h.unit_id from headed_units h where h.office_id = p.office_id and h.person_id = p.person_id) as "headOf"`;

/** Everybody who belongs to the office now. */
export function readPeople(storage: Storage, officeId: OfficeId): Promise<Person[]> {
  return storage.readInOffice(officeId, {
    name: 'accounts-people',
    text: `select ${personColumns} from people p where p.office_id = $1 and p.left_on is null order by p.name`,
    values: [officeId],
  });
}

export async function readPerson(storage: Storage, officeId: OfficeId, personId: PersonId): Promise<Person | null> {
  const rows = await storage.readInOffice<Person>(officeId, {
    name: 'accounts-person',
    text: `select ${personColumns} from people p where p.office_id = $1 and p.person_id = $2 and p.left_on is null`,
    values: [officeId, personId],
  });
  return rows[0] ?? null;
}

export function allAddresses(office: OfficeWork): Promise<{ personId: PersonId; email: string }[]> {
  return office.query('select person_id as "personId", email from people where office_id = $1 and email is not null', [
    office.officeId,
  ]);
}

/** Names by id, of those who have left too: for the log of events. */
export async function readNames(storage: Storage, officeId: OfficeId): Promise<ReadonlyMap<string, string>> {
  const rows = await storage.readInOffice<{ personId: string; name: string }>(officeId, {
    name: 'accounts-names',
    text: 'select person_id as "personId", name from people where office_id = $1',
    values: [officeId],
  });
  return new Map(rows.map((row) => [row.personId, row.name]));
}

const administratorQuery = (officeId: OfficeId): NamedQuery => ({
  name: 'accounts-administrators',
  text: `select m.person_id from memberships m where m.office_id = $1 and m.role = 'administrator'`,
  values: [officeId],
});

export async function hasAdministrator(storage: Storage, officeId: OfficeId): Promise<boolean> {
  return (await storage.readInOffice(officeId, administratorQuery(officeId))).length > 0;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly language: StaffLanguage;
  readonly passwordHash: string | null;
  readonly addedOn: string;
}

/** null: somebody of the office has this address already. */
export async function insertPerson(office: OfficeWork, person: NewPerson): Promise<PersonId | null> {
  const rows = await office.query<{ personId: PersonId }>(
    `insert into people (office_id, name, email, language, password_hash, added_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (office_id, email) where email is not null do nothing returning person_id as "personId"`,
    [office.officeId, person.name, person.email, person.language, person.passwordHash, person.addedOn],
  );
  return rows[0]?.personId ?? null;
}

export async function replaceRoles(
  office: OfficeWork,
  personId: PersonId,
  roles: readonly Role[],
  headOf: readonly UnitId[],
): Promise<void> {
  const person = [office.officeId, personId];
  await office.query('delete from memberships where office_id = $1 and person_id = $2', person);
  await office.query('delete from headed_units where office_id = $1 and person_id = $2', person);
  await office.query(
    'insert into memberships (office_id, person_id, role) select $1, $2, role from unnest($3::text[]) as role',
    [...person, roles],
  );
  await office.query(
    'insert into headed_units (office_id, person_id, unit_id) select $1, $2, unit from unnest($3::uuid[]) as unit',
    [...person, headOf],
  );
}

/** Takes the next version number; false: somebody changed this person in the meantime, or the person has left. */
export async function takeVersion(office: OfficeWork, personId: PersonId, version: number): Promise<boolean> {
  const rows = await office.query(
    `update people set version = version + 1
     where office_id = $1 and person_id = $2 and version = $3 and left_on is null returning version`,
    [office.officeId, personId, version],
  );
  return rows.length > 0;
}

/** Locks the office's administrators, so that two of them cannot remove each other at the same moment. */
export async function lockAdministrators(office: OfficeWork): Promise<PersonId[]> {
  const { text, values } = administratorQuery(office.officeId);
  const rows = await office.query<{ person_id: PersonId }>(`${text} for update`, values);
  return rows.map((row) => row.person_id);
}

/** The name stays, for the log; address, password, roles, links and sessions go. */
export async function markAsLeft(office: OfficeWork, personId: PersonId, today: string): Promise<void> {
  const person = [office.officeId, personId];
  for (const table of ['memberships', 'headed_units', 'sessions', 'invitations']) {
    await office.query(`delete from ${table} where office_id = $1 and person_id = $2`, person);
  }
  await office.query(
    'update people set email = null, password_hash = null, left_on = $3 where office_id = $1 and person_id = $2',
    [...person, today],
  );
}

export async function updateLanguage(office: OfficeWork, personId: PersonId, language: StaffLanguage): Promise<void> {
  await office.query('update people set language = $3 where office_id = $1 and person_id = $2', [
    office.officeId,
    personId,
    language,
  ]);
}

export async function updatePassword(office: OfficeWork, personId: PersonId, passwordHash: string): Promise<void> {
  await office.query('update people set password_hash = $3 where office_id = $1 and person_id = $2', [
    office.officeId,
    personId,
    passwordHash,
  ]);
}

export interface Secret {
  readonly name: string;
  readonly passwordHash: string | null;
}

export async function readSecret(storage: Storage, officeId: OfficeId, personId: string): Promise<Secret | null> {
  const rows = await storage.readInOffice<Secret>(officeId, {
    name: 'accounts-secret',
    text: `select name, password_hash as "passwordHash" from people
           where office_id = $1 and person_id = $2 and left_on is null`,
    values: [officeId, personId],
  });
  return rows[0] ?? null;
}

/** The kept password, held as it is until the transaction ends; null when the person has left or has none. */
export async function lockPassword(office: OfficeWork, personId: PersonId): Promise<string | null> {
  const rows = await office.query<{ passwordHash: string | null }>(
    `select password_hash as "passwordHash" from people
     where office_id = $1 and person_id = $2 and left_on is null for update`,
    [office.officeId, personId],
  );
  return rows[0]?.passwordHash ?? null;
}
