// What a person does with their own account: the password and the language.
import { notAllowed } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import type { SignInPlace } from './sign-in.actions.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { readPerson, readSecret, updateLanguage, updatePassword } from './people.store.ts';
import { faultsOfPassword } from './person-input.ts';
import { deleteSessions, readOpenSessions } from './sessions.store.ts';
import type { OpenSession } from './sessions.store.ts';

export async function ownSessions(house: House, { officeId, personId }: Asking): Promise<OpenSession[]> {
  if (personId === null) throw notAllowed('sample-office');
  return readOpenSessions(house.storage, officeId, personId, house.clock.now());
}

/**
 * Changes the password and ends every other session of the person. The present password is guessed no more often here
 * than at the door: a date says when the next attempt is allowed, null that the password was changed.
 */
export async function changeOwnPassword(
  house: House,
  asking: Asking,
  input: { readonly current: string; readonly next: string },
  { limit, networkAddress }: Pick<SignInPlace, 'limit' | 'networkAddress'>,
): Promise<Outcome<Date | null>> {
  const { officeId, personId, language } = asking;
  if (personId === null) throw notAllowed('sample-office');
  const texts = accountsTexts[language];
  // counted apart from the door, so that whoever sits at an open session cannot close the door for its owner
  const counted = `own password of ${personId}`;
  const until = limit.begin(counted, networkAddress);
  if (until) return { ok: true, value: until };
  const [person, secret] = await Promise.all([
    readPerson(house.storage, officeId, personId),
    readSecret(house.storage, officeId, personId),
  ]);
  if (!person || !(await passwordMatches(input.current, secret?.passwordHash ?? null))) {
    return { ok: false, faults: [{ field: 'password', message: texts.account.currentWrong }] };
  }
  limit.succeed(counted, networkAddress);
  const faults = faultsOfPassword(input.next, [person.name, person.email], texts);
  if (faults.length > 0) return { ok: false, faults };
  const passwordHash = await hashPassword(input.next);
  await house.storage.inOffice(officeId, async (office) => {
    await updatePassword(office, personId, passwordHash);
    await deleteSessions(office, personId, { except: asking.sessionId });
    await office.audit({ who: personId, what: 'password-changed' });
  });
  return { ok: true, value: null };
}

/** Keeps the language with the account; a visitor's stays in the browser only. */
export async function keepLanguage(
  house: House,
  { officeId, personId }: Asking,
  language: StaffLanguage,
): Promise<void> {
  if (personId === null) return;
  await house.storage.inOffice(officeId, (office) => updateLanguage(office, personId, language));
}
