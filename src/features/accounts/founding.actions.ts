// Founding an own office: by the one-time link that only the console shows, while there is no administrator.
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { accountsTexts } from './accounts.texts.ts';
import { canonicalEmail } from './e-mail-address.ts';
import { hashPassword } from './password-hash.ts';
import { hasAdministrator, insertPerson, replaceRoles } from './people.store.ts';
import { canonicalName, faultsOfEmail, faultsOfName, faultsOfPassword } from './person-input.ts';
import { beginSession } from './sessions.actions.ts';

export interface Founder {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: StaffLanguage;
}

/** Derived from the master secret, so that a restart prints the same link and the database holds nothing of it. */
function foundingToken(house: House): string {
  return house.storage.keys.sign('founding', 'the first administrator of this installation');
}

/** Path of the one-time link, or null once an own office has an administrator. Samples do not count. */
export async function foundingLink(house: House): Promise<string | null> {
  return (await isFounded(house)) ? null : accountsPaths.foundOffice(foundingToken(house));
}

/** Whether an own office has an administrator. Stays true once it is, so it is asked of the database only until then. */
export async function isFounded(house: House): Promise<boolean> {
  for (const { officeId } of await ownOffices(house)) {
    if (await hasAdministrator(house.storage, officeId)) return true;
  }
  return false;
}

const ownOffices = async (house: House) => (await house.storage.listOffices()).filter((office) => !office.sample);

/** Throws 410 where the link is not, or no longer, the one of the console. */
export async function checkFoundingToken(house: House, token: string): Promise<void> {
  const given = house.storage.keys.hash('founding given', token);
  const right = house.storage.keys.hash('founding given', foundingToken(house));
  if (!timingSafeEqual(given, right) || (await isFounded(house))) throw new Refusal(410, 'founding-link-used');
}

let oneAtATime: Promise<unknown> = Promise.resolve();

/**
 * Founds the office and signs its first administrator in. Returns the token for the cookie.
 * One at a time, so that a double click does not found two offices.
 */
export async function foundOffice(
  house: House,
  link: string,
  founder: Founder,
  device: string,
): Promise<Outcome<{ token: string }>> {
  const faults = faultsOfFounder(founder);
  if (faults.length > 0) return { ok: false, faults };
  const passwordHash = await hashPassword(founder.password);
  const founded = oneAtATime.then(async () => {
    await checkFoundingToken(house, link);
    const officeId = await officeToFound(house);
    return house.storage.inOffice(officeId, async (office) => {
      const personId = await insertAdministrator(house, office, { ...founder, passwordHash });
      return { ok: true as const, value: { token: await beginSession(house, office, personId, device) } };
    });
  });
  oneAtATime = founded.catch(() => {});
  return founded;
}

/** The first administrator of an office that has none: for the founding, for commands and for tests. */
export async function createFirstAdministrator(
  house: House,
  officeId: OfficeId,
  founder: Founder,
): Promise<Outcome<{ personId: PersonId }>> {
  const faults = faultsOfFounder(founder);
  if (faults.length > 0) return { ok: false, faults };
  const passwordHash = await hashPassword(founder.password);
  const personId = await house.storage.inOffice(officeId, (office) =>
    insertAdministrator(house, office, { ...founder, passwordHash }),
  );
  return { ok: true, value: { personId } };
}

function faultsOfFounder({ name, email, password, language }: Founder) {
  const texts = accountsTexts[language];
  return [
    ...faultsOfName(name, texts),
    ...faultsOfEmail(email, texts),
    ...faultsOfPassword(password, [name, email], texts),
  ];
}

/** An office left without its administrator by a crash between the two steps is taken up again. */
async function officeToFound(house: House): Promise<OfficeId> {
  const [begun] = await ownOffices(house);
  return (
    begun?.officeId ?? house.storage.createOffice({ sample: false, name: accountsTexts.pl.founding.temporaryName })
  );
}

async function insertAdministrator(
  house: House,
  office: OfficeWork,
  founder: Founder & { passwordHash: string },
): Promise<PersonId> {
  const email = canonicalEmail(founder.email);
  const personId = await insertPerson(office, {
    name: canonicalName(founder.name),
    email,
    language: founder.language,
    passwordHash: founder.passwordHash,
    addedOn: house.clock.today(),
  });
  if (!personId) throw new Error('An office without an administrator already has a person with this address.');
  await replaceRoles(office, personId, ['administrator', 'quality'], []);
  await house.storage.directory.put(office, 'sign-in', email, personId);
  await office.audit({ who: personId, what: 'office-founded' });
  return personId;
}
