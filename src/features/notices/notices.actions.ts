// Finds what happened in an office and keeps it for those who answer; what a reader does with it.
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { peopleOfOffice } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { listActions, listIndicators, listStandards, officeStandards } from '#features/standards/index.ts';
import { dueEvents, readersOf, toldEvents } from './notice.ts';
import type { Notice, NoticeEvent, ToldEvent } from './notice.ts';
import type { NoticeNames } from './notice-words.ts';
import { insertNotices, insertReaders, markRead, readNotices, readTold, readWish, writeWish } from './notices.store.ts';
import type { ToldBefore } from './notices.store.ts';

/** What later rooms have to tell of an office today; `web` fills it. */
export type MoreEvents = (house: House, officeId: OfficeId) => Promise<readonly ToldEvent[]>;

/** What later rooms told of before, by events that begin with `prefix`. */
export function toldBefore(house: House, officeId: OfficeId, prefix: string): Promise<ToldBefore[]> {
  return readTold(house.storage, officeId, prefix);
}

/** What there is to tell today, known or not. */
export async function eventsOf(house: House, officeId: OfficeId, more?: MoreEvents): Promise<NoticeEvent[]> {
  const [all, actions, told] = await Promise.all([
    officeStandards(house, officeId),
    listActions(house, officeId),
    more?.(house, officeId) ?? [],
  ]);
  return [...dueEvents({ ...all, actions }), ...toldEvents(told)];
}

/** Keeps what was not known yet, in one transaction with those who are told. How many there were. */
export async function findNotices(house: House, officeId: OfficeId, more?: MoreEvents): Promise<number> {
  const [events, people] = await Promise.all([eventsOf(house, officeId, more), peopleOfOffice(house, officeId)]);
  if (events.length === 0) return 0;
  return house.storage.inOffice(officeId, async (office) => {
    const made = await insertNotices(office, events, house.clock.today());
    const byEvent = new Map(events.map((event) => [event.event, event]));
    const readers = made.flatMap(({ id: noticeId, event }) =>
      readersOf(byEvent.get(event)!, people).map((personId) => ({ noticeId, personId })),
    );
    await insertReaders(office, readers);
    return made.length;
  });
}

export async function noticeNames(house: House, officeId: OfficeId): Promise<NoticeNames> {
  const [indicators, standards, actions] = await Promise.all([
    listIndicators(house, officeId),
    listStandards(house, officeId),
    listActions(house, officeId),
  ]);
  return { indicators, standards, actions };
}

/** What is shown in a sample office, where nothing is kept and nobody is told: everything of today. */
export async function noticesOfSample(house: House, officeId: OfficeId, more?: MoreEvents): Promise<Notice[]> {
  const foundOn = house.clock.today();
  return (await eventsOf(house, officeId, more)).map((found) => ({ ...found, id: found.event, foundOn, readOn: null }));
}

export function noticesOf(house: House, officeId: OfficeId, personId: PersonId): Promise<Notice[]> {
  return readNotices(house.storage, officeId, personId);
}

export function wantsLetters(house: House, officeId: OfficeId, personId: PersonId): Promise<boolean> {
  return readWish(house.storage, officeId, personId);
}

/** Throws 404 for a notice that is not this person's. */
export async function readNotice(
  house: House,
  officeId: OfficeId,
  personId: PersonId,
  noticeId: string,
): Promise<void> {
  if (!isUuid(noticeId)) throw notFound();
  const today = house.clock.today();
  const found = await house.storage.inOffice(officeId, (office) => markRead(office, { personId, noticeId, today }));
  if (found === 0) throw notFound();
}

export async function readAllNotices(house: House, officeId: OfficeId, personId: PersonId): Promise<void> {
  const today = house.clock.today();
  await house.storage.inOffice(officeId, (office) => markRead(office, { personId, noticeId: null, today }));
}

export async function keepWish(house: House, officeId: OfficeId, personId: PersonId, byMail: boolean): Promise<void> {
  await house.storage.inOffice(officeId, (office) => writeWish(office, personId, byMail));
}
