// Sessions: begun at sign-in, looked up at each request, ended by the person, by leaving, or by time.
import { randomBytes } from 'node:crypto';
import { notAllowed, notFound } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { isStaffLanguage } from '#domain/language.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { accountsTexts } from './accounts.texts.ts';
import { makeAsking } from './asking.ts';
import type { Asking } from './asking.ts';
import { cookieIn, idleMs, longestMs, prolongEveryMs, sessionTokenIn } from './session-cookie.ts';
import { deleteSession, deleteSessions, insertSession, prolongSession, readSession } from './sessions.store.ts';

/** The cookie that keeps the language of somebody who has no account to keep it in. */
export const languageCookie = 'probierz-jezyk';

/**
 * Who is behind a Cookie header, or null. Two round trips: the directory tells the office, the office tells the person.
 * The only writing is the sliding end of the session, every five minutes at most.
 */
export async function askingFromCookie(house: House, cookieHeader: string | undefined): Promise<Asking | null> {
  const { storage, clock, settings } = house;
  const token = sessionTokenIn(settings.secureCookies, cookieHeader);
  if (token === null) return null;
  const [entry] = await storage.directory.find('session', token);
  if (!entry) return null;
  const { officeId, target: sessionId } = entry;
  const now = clock.now();
  const facts = await readSession(storage, officeId, sessionId, now);
  if (!facts) return null;
  if (facts.personId === null && !settings.sampleAllowed) return null;
  if (now.getTime() - facts.seenAt.getTime() > prolongEveryMs) {
    await prolongSession(storage, officeId, { sessionId, now, idleMs, longestMs });
  }
  const language = facts.language ?? languageIn(cookieHeader) ?? 'pl';
  return makeAsking({
    officeId,
    sessionId,
    officeName: facts.officeName,
    isSample: facts.isSample,
    personId: facts.personId,
    name: facts.name ?? accountsTexts[language].visitor,
    // a visitor sees what the quality representative sees; writing is refused for all visitors (see the server)
    roles: facts.personId === null ? ['quality'] : facts.roles,
    headOf: facts.headOf,
    language,
  });
}

/** The language kept in the browser, or null. */
export function languageIn(cookieHeader: string | undefined): StaffLanguage | null {
  const kept = cookieIn(cookieHeader, languageCookie);
  return isStaffLanguage(kept) ? kept : null;
}

/** Begins a session inside the caller's transaction. Returns the token for the cookie, which is stored nowhere. */
export async function beginSession(
  house: House,
  office: OfficeWork,
  personId: PersonId | null,
  device: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = house.clock.now();
  const expiresAt = new Date(now.getTime() + idleMs);
  const sessionId = await insertSession(office, { personId, device, now, expiresAt }, house.clock.today());
  await house.storage.directory.put(office, 'session', token, sessionId, new Date(now.getTime() + longestMs));
  return token;
}

/** Lets a visitor into a sample office without a password. Returns the token for the cookie. */
export async function openSampleSession(house: House, officeId: OfficeId, device: string): Promise<string> {
  if (!house.settings.sampleAllowed) throw notAllowed('sample-closed');
  const offices = await house.storage.listOffices();
  if (!offices.some((office) => office.officeId === officeId && office.sample)) throw notFound();
  return house.storage.inOffice(officeId, (office) => beginSession(house, office, null, device));
}

export async function signOut(house: House, asking: Asking): Promise<void> {
  await house.storage.inOffice(asking.officeId, (office) => deleteSession(office, asking.sessionId));
}

/** Ends one other session of the person's own. */
export async function endSession(house: House, asking: Asking, sessionId: string): Promise<number> {
  return endOwnSessions(house, asking, { only: sessionId });
}

/** Ends every session of the person but the one in use. Returns how many. */
export async function endOtherSessions(house: House, asking: Asking): Promise<number> {
  return endOwnSessions(house, asking, { except: asking.sessionId });
}

async function endOwnSessions(
  house: House,
  { officeId, personId }: Asking,
  which: Parameters<typeof deleteSessions>[2],
): Promise<number> {
  if (personId === null) throw notAllowed('sample-office');
  return house.storage.inOffice(officeId, async (office) => {
    const ended = await deleteSessions(office, personId, which);
    if (ended > 0) await office.audit({ who: personId, what: 'signed-out-elsewhere', details: { sessions: ended } });
    return ended;
  });
}
