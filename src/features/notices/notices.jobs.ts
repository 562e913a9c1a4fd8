// Background work of the room: once a day what happened is found, and letters leave, one a person a day at most.
import type { OfficeId } from '#domain/ids.ts';
import { reachablePeople } from '#features/accounts/index.ts';
import type { ReachablePerson } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeProfile } from '#features/office/index.ts';
import type { JobTools, Task } from '#storage/storage.ts';
import { digest } from './digest.ts';
import { noticeWords } from './notice-words.ts';
import { findNotices, noticeNames } from './notices.actions.ts';
import type { MoreEvents } from './notices.actions.ts';
import { claimLetter, forgetReaders, readWaiting, releaseLetter } from './notices.store.ts';

export function noticesTasks(house: House, more?: MoreEvents): Record<string, Task> {
  return {
    'notices-find': (_, job) => ofEachOffice(house, job, (each, officeId) => findInOffice(each, officeId, more)),
    'notices-letters': (_, job) => ofEachOffice(house, job, sendLetters),
  };
}

/** In UTC: found before work begins; a letter that could not leave is tried again until the evening. */
export const noticesCron = [
  { task: 'notices-find', pattern: '40 4 * * *' },
  { task: 'notices-letters', pattern: '10 5-17 * * *' },
];

/** Sample offices are left out: nobody works there. A fault in one office does not keep the others waiting. */
async function ofEachOffice(
  house: House,
  job: Pick<JobTools, 'signal'>,
  work: (house: House, officeId: OfficeId) => Promise<unknown>,
): Promise<void> {
  for (const { officeId, sample } of await house.storage.listOffices()) {
    if (sample || job.signal.aborted) continue;
    await work(house, officeId).catch((error: unknown) => {
      house.log.error('notices-failed', { officeId, reason: String(error) });
    });
  }
}

async function findInOffice(house: House, officeId: OfficeId, more?: MoreEvents): Promise<void> {
  await findNotices(house, officeId, more);
  const twoYearsAgo = `${Number(house.clock.today().slice(0, 4)) - 2}${house.clock.today().slice(4)}`;
  await house.storage.inOffice(officeId, (office) => forgetReaders(office, twoYearsAgo.replace('-02-29', '-02-28')));
}

/** How many letters left. Without a mail server or an address of our own: none. */
export async function sendLetters(house: House, officeId: OfficeId): Promise<number> {
  const { mailer, settings, clock } = house;
  if (!mailer || settings.publicUrl === null) return 0;
  const waiting = new Set(await readWaiting(house.storage, officeId, clock.today()));
  if (waiting.size === 0) return 0;
  const people = await reachablePeople(house, officeId);
  let sent = 0;
  for (const person of people.filter(({ personId }) => waiting.has(personId)))
    if (await sendLetter(house, officeId, person)) sent += 1;
  return sent;
}

/**
 * The letter is taken in the database before it leaves: a program that is killed between the two loses a letter (its
 * notices stay in the list) and never sends one twice. One that certainly did not leave is given back.
 */
async function sendLetter(house: House, officeId: OfficeId, person: ReachablePerson): Promise<boolean> {
  const { storage, clock, mailer, settings } = house;
  const today = clock.today();
  const { personId, language, email } = person;
  const [names, profile] = await Promise.all([noticeNames(house, officeId), officeProfile(house, officeId)]);
  const notices = await storage.inOffice(officeId, (office) => claimLetter(office, personId, today));
  if (notices.length === 0) return false;
  const words = notices.map((notice) => noticeWords(notice, names, language));
  const letter = digest(words, { language, officeName: profile?.name ?? '', publicUrl: settings.publicUrl! });
  const sending = await mailer!.send({ ...letter, to: email });
  if (sending.kind === 'sent') return true;
  house.log.warn('notice-letter-failed', { officeId, kind: sending.kind, reason: sending.reason });
  if (sending.kind === 'not-sent') await storage.inOffice(officeId, (office) => releaseLetter(office, personId, today));
  return false;
}
