// Sessions and one-time links in the database.
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

/** Everything a request needs to know of the person behind it, read in one round trip. */
export interface SessionFacts {
  readonly officeName: string;
  readonly isSample: boolean;
  /** null: a visitor of a sample office */
  readonly personId: PersonId | null;
  readonly name: string | null;
  readonly language: StaffLanguage | null;
  readonly roles: readonly Role[];
  readonly headOf: readonly UnitId[];
  readonly seenAt: Date;
}

export async function readSession(
  storage: Storage,
  officeId: OfficeId,
  sessionId: string,
  now: Date,
): Promise<SessionFacts | null> {
  const rows = await storage.readInOffice<SessionFacts>(officeId, {
    name: 'accounts-session',
    text: `select o.name as "officeName", o.sample as "isSample", s.person_id as "personId", p.name, p.language,
             array(select m.role from memberships m where m.office_id = $1 and m.person_id = s.person_id) as roles,
             array(select h.unit_id from headed_units h where h.office_id = $1 and h.person_id = s.person_id) as "headOf",
             s.seen_at as "seenAt"
           from sessions s
           join offices o on o.office_id = s.office_id
           left join people p on p.office_id = s.office_id and p.person_id = s.person_id
           where s.office_id = $1 and s.session_id = $2 and s.expires_at > $3
             and (s.person_id is null or p.left_on is null)`,
    values: [officeId, sessionId, now],
  });
  return rows[0] ?? null;
}

export interface NewSession {
  readonly personId: PersonId | null;
  readonly device: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Begins a session and, for a person, notes the day of it. Returns the session's id. */
export async function insertSession(office: OfficeWork, session: NewSession, today: string): Promise<string> {
  const rows = await office.query<{ sessionId: string }>(
    `insert into sessions (office_id, person_id, device, began_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $4, $5) returning session_id as "sessionId"`,
    [office.officeId, session.personId, session.device, session.now, session.expiresAt],
  );
  await office.query('update people set last_signed_in_on = $3 where office_id = $1 and person_id = $2', [
    office.officeId,
    session.personId,
    today,
  ]);
  const [begun] = rows;
  if (!begun) throw new Error('A session was inserted, but no id came back.');
  return begun.sessionId;
}

/** Pushes the end of a session further: it ends only after a time without use, or at its latest day. */
export async function prolongSession(
  storage: Storage,
  officeId: OfficeId,
  session: { readonly sessionId: string; readonly now: Date; readonly idleMs: number; readonly longestMs: number },
): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'accounts-prolong-session',
    text: `update sessions set seen_at = $3,
             expires_at = least($3::timestamptz + $4 * interval '1 millisecond', began_at + $5 * interval '1 millisecond')
           where office_id = $1 and session_id = $2`,
    values: [officeId, session.sessionId, session.now, session.idleMs, session.longestMs],
  });
}

export interface OpenSession {
  readonly sessionId: string;
  readonly device: string;
  readonly beganAt: Date;
  readonly seenAt: Date;
}

export function readOpenSessions(
  storage: Storage,
  officeId: OfficeId,
  personId: PersonId,
  now: Date,
): Promise<OpenSession[]> {
  return storage.readInOffice(officeId, {
    name: 'accounts-open-sessions',
    text: `select session_id as "sessionId", device, began_at as "beganAt", seen_at as "seenAt" from sessions
           where office_id = $1 and person_id = $2 and expires_at > $3 order by seen_at desc`,
    values: [officeId, personId, now],
  });
}

/** Ends sessions of one person: one of them, all, or all but the one in use. */
export async function deleteSessions(
  office: OfficeWork,
  personId: PersonId,
  which: { readonly only: string } | { readonly except: string | null },
): Promise<number> {
  const [comparison, sessionId] = 'only' in which ? ['=', which.only] : ['is distinct from', which.except];
  const rows = await office.query(
    `delete from sessions where office_id = $1 and person_id = $2 and session_id ${comparison} $3::uuid returning 1`,
    [office.officeId, personId, sessionId],
  );
  return rows.length;
}

export async function deleteSession(office: OfficeWork, sessionId: string): Promise<void> {
  await office.query('delete from sessions where office_id = $1 and session_id = $2', [office.officeId, sessionId]);
}

/** Opens a one-time link for the person; a former one of theirs stops working. Returns its id. */
export async function replaceInvitation(office: OfficeWork, personId: PersonId, expiresAt: Date): Promise<string> {
  // one link of a person at a time: of two made at once, the later one takes the place of the earlier one
  await office.query('select 1 from people where office_id = $1 and person_id = $2 for update', [
    office.officeId,
    personId,
  ]);
  await office.query('delete from invitations where office_id = $1 and person_id = $2', [office.officeId, personId]);
  const rows = await office.query<{ invitationId: string }>(
    `insert into invitations (office_id, person_id, expires_at) values ($1, $2, $3)
     returning invitation_id as "invitationId"`,
    [office.officeId, personId, expiresAt],
  );
  const [opened] = rows;
  if (!opened) throw new Error('An invitation was inserted, but no id came back.');
  return opened.invitationId;
}

export interface Invitation {
  readonly invitationId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: StaffLanguage;
  readonly officeName: string;
  readonly expiresAt: Date;
}

const invitationColumns = `i.invitation_id as "invitationId", i.person_id as "personId", p.name, p.email, p.language,
  o.name as "officeName", i.expires_at as "expiresAt"
  from invitations i join offices o on o.office_id = i.office_id
  join people p on p.office_id = i.office_id and p.person_id = i.person_id`;

export async function readInvitation(
  storage: Storage,
  officeId: OfficeId,
  invitationId: string,
  now: Date,
): Promise<Invitation | null> {
  const rows = await storage.readInOffice<Invitation>(officeId, {
    name: 'accounts-invitation',
    text: `select ${invitationColumns} where i.office_id = $1 and i.invitation_id = $2 and i.expires_at > $3`,
    values: [officeId, invitationId, now],
  });
  return rows[0] ?? null;
}

export async function readInvitationOf(
  storage: Storage,
  officeId: OfficeId,
  personId: PersonId,
  now: Date,
): Promise<Invitation | null> {
  const rows = await storage.readInOffice<Invitation>(officeId, {
    name: 'accounts-invitation-of-person',
    text: `select ${invitationColumns} where i.office_id = $1 and i.person_id = $2 and i.expires_at > $3`,
    values: [officeId, personId, now],
  });
  return rows[0] ?? null;
}

/** Uses the link up; false: it was used a moment ago. */
export async function deleteInvitation(office: OfficeWork, invitationId: string): Promise<boolean> {
  const rows = await office.query('delete from invitations where office_id = $1 and invitation_id = $2 returning 1', [
    office.officeId,
    invitationId,
  ]);
  return rows.length > 0;
}

/** Removes what has run out. Returns how many sessions and links went. */
export async function deleteExpired(office: OfficeWork, now: Date): Promise<number> {
  const values = [office.officeId, now];
  const sessions = await office.query(
    'delete from sessions where office_id = $1 and expires_at <= $2 returning 1',
    values,
  );
  const links = await office.query(
    'delete from invitations where office_id = $1 and expires_at <= $2 returning 1',
    values,
  );
  return sessions.length + links.length;
}
