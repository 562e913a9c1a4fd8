// Signing in by address and password: the same answer and the same time whether the account exists or not.
import type { Outcome } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { isUuid } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import { accountsTexts } from './accounts.texts.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { canonicalEmail } from './e-mail-address.ts';
import { passwordMatches } from './password-hash.ts';
import { lockPassword, readSecret } from './people.store.ts';
import { beginSession } from './sessions.actions.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

/** Where the attempt comes from and where it is counted. */
export interface SignInPlace {
  readonly limit: AttemptLimit;
  readonly networkAddress: string;
  readonly device: string;
  readonly language: StaffLanguage;
}

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly token: string }
  /** the password opens several offices; `ticket` proves it was right, for ten minutes */
  | { readonly kind: 'choose-office'; readonly ticket: string; readonly offices: readonly OfficeChoice[] }
  | { readonly kind: 'too-many-attempts'; readonly until: Date };

export interface OfficeChoice {
  readonly officeId: OfficeId;
  readonly name: string;
}

interface Membership {
  readonly officeId: OfficeId;
  readonly personId: PersonId;
  /** keyed hash of the kept password that was matched: it must still be the one when the session begins */
  readonly proof: string;
}

const ticketMs = 10 * 60 * 1000;
const ticketPurpose = 'choice of office';

/** Signs in where the password fits; asks which office where it fits in several. */
export async function signIn(house: House, input: SignInInput, place: SignInPlace): Promise<Outcome<SignedIn>> {
  const texts = accountsTexts[place.language].signIn;
  const email = canonicalEmail(input.email);
  const faults = [
    ...(email === '' ? [{ field: 'email', message: texts.emailMissing }] : []),
    ...(input.password === '' ? [{ field: 'password', message: texts.passwordMissing }] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };

  const until = place.limit.begin(email, place.networkAddress);
  if (until) return { ok: true, value: { kind: 'too-many-attempts', until } };

  const memberships = await membershipsOpenedBy(house, email, input.password);
  const [only] = memberships;
  if (!only) return { ok: false, faults: [{ field: 'email', message: texts.wrong }] };
  place.limit.succeed(email, place.networkAddress);
  if (memberships.length === 1) {
    const entered = await enter(house, only, place.device);
    return entered ? { ok: true, value: entered } : { ok: false, faults: [{ field: 'email', message: texts.wrong }] };
  }
  return { ok: true, value: await offerOffices(house, memberships) };
}

/**
 * The second step of somebody who belongs to several offices. null: the ticket has run out or is not ours, or the
 * password was changed or the person removed since it was given.
 */
export async function chooseOffice(
  house: House,
  ticket: string,
  officeId: string,
  place: Pick<SignInPlace, 'device' | 'language'>,
): Promise<Outcome<SignedIn> | null> {
  const memberships = membershipsOn(house, ticket);
  if (!memberships) return null;
  const chosen = memberships.find((membership) => membership.officeId === officeId);
  if (!chosen) {
    const message = accountsTexts[place.language].signIn.chooseFault;
    return { ok: false, faults: [{ field: 'urzad', message }] };
  }
  const entered = await enter(house, chosen, place.device);
  return entered && { ok: true, value: entered };
}

/** The offices a ticket lets in to, to show the choice again. */
export async function officesOn(house: House, ticket: string): Promise<readonly OfficeChoice[]> {
  return namesOf(house, membershipsOn(house, ticket) ?? []);
}

async function membershipsOpenedBy(house: House, email: string, password: string): Promise<Membership[]> {
  const entries = await house.storage.directory.find('sign-in', email);
  if (entries.length === 0) await passwordMatches(password, null);
  const opened: Membership[] = [];
  for (const { officeId, target } of entries) {
    const secret = await readSecret(house.storage, officeId, target);
    const passwordHash = secret?.passwordHash ?? null;
    const matches = await passwordMatches(password, passwordHash);
    if (!matches || passwordHash === null) continue;
    opened.push({ officeId, personId: target as PersonId, proof: proofOf(house, passwordHash) });
  }
  return opened;
}

const proofOf = (house: House, passwordHash: string) => house.storage.keys.sign('matched password', passwordHash);

/** Begins the session, unless the person was removed or the password changed since it was looked at: then null. */
async function enter(
  house: House,
  { officeId, personId, proof }: Membership,
  device: string,
): Promise<SignedIn | null> {
  return house.storage.inOffice(officeId, async (office) => {
    const kept = await lockPassword(office, personId);
    if (kept === null || proofOf(house, kept) !== proof) return null;
    const token = await beginSession(house, office, personId, device);
    await office.audit({ who: personId, what: 'signed-in' });
    return { kind: 'signed-in', token };
  });
}

async function offerOffices(house: House, memberships: readonly Membership[]): Promise<SignedIn> {
  const until = house.clock.now().getTime() + ticketMs;
  const pairs = memberships.map(({ officeId, personId, proof }) => `${officeId}/${personId}/${proof}`);
  const ticket = house.storage.keys.seal(ticketPurpose, [until, ...pairs].join(' '));
  return { kind: 'choose-office', ticket, offices: await namesOf(house, memberships) };
}

function membershipsOn(house: House, ticket: string): Membership[] | null {
  const [until = '', ...pairs] = house.storage.keys.open(ticketPurpose, ticket)?.split(' ') ?? [];
  if (!(Number(until) > house.clock.now().getTime())) return null;
  return pairs.map((pair) => {
    const [officeId, personId, proof = ''] = pair.split('/');
    if (!isUuid(officeId) || !isUuid(personId)) throw new Error('A sealed ticket holds something that is no id.');
    return { officeId: officeId as OfficeId, personId: personId as PersonId, proof };
  });
}

async function namesOf(house: House, memberships: readonly Membership[]): Promise<OfficeChoice[]> {
  const offices = await house.storage.listOffices();
  return offices.filter((office) => memberships.some((membership) => membership.officeId === office.officeId));
}
