// Notices in the database: found once, told once, read or not.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Notice, NoticeEvent } from './notice.ts';

/** Writes what was not known yet; the constraint on the event decides, also between two programs. */
export async function insertNotices(
  office: OfficeWork,
  events: readonly NoticeEvent[],
  foundOn: string,
): Promise<{ id: string; event: string }[]> {
  if (events.length === 0) return [];
  const column = <Key extends keyof NoticeEvent>(key: Key) => events.map((each) => each[key]);
  return office.query(
    `insert into notices (office_id, event, kind, indicator_id, standard_id, action_id, month, day, told, found_on)
     select $1, event, kind, indicator_id, standard_id, action_id, month, day, told, $10::date
       from unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::integer[], $8::date[], $9::jsonb[])
            as found (event, kind, indicator_id, standard_id, action_id, month, day, told)
     order by event
     on conflict on constraint one_notice_per_event do nothing
     returning notice_id as "id", event`,
    [
      office.officeId,
      column('event'),
      column('kind'),
      column('indicatorId'),
      column('standardId'),
      column('actionId'),
      column('month'),
      column('day'),
      events.map(({ told }) => (told ? JSON.stringify(told) : null)),
      foundOn,
    ],
  );
}

export async function insertReaders(
  office: OfficeWork,
  readers: readonly { readonly noticeId: string; readonly personId: PersonId }[],
): Promise<void> {
  if (readers.length === 0) return;
  await office.query(
    `insert into notice_readers (office_id, notice_id, person_id)
     select $1, notice_id, person_id from unnest($2::uuid[], $3::uuid[]) as told (notice_id, person_id)`,
    [office.officeId, readers.map(({ noticeId }) => noticeId), readers.map(({ personId }) => personId)],
  );
}

const noticeColumns = `n.notice_id as "id", n.kind, n.indicator_id as "indicatorId", n.standard_id as "standardId",
  n.action_id as "actionId", n.month, n.day::text as "day", n.told, n.found_on::text as "foundOn", r.read_on::text as "readOn"`;

/** Notices of one person, the newest first, those for the worse before others of their day. */
export function readNotices(storage: Storage, officeId: OfficeId, personId: PersonId): Promise<Notice[]> {
  return storage.readInOffice<Notice>(officeId, {
    name: 'notices-of-a-person',
    text: `select ${noticeColumns} from notice_readers r
             join notices n on n.office_id = r.office_id and n.notice_id = r.notice_id
            where r.office_id = $1 and r.person_id = $2
            order by n.found_on desc, n.kind = 'worse' desc, n.kind, n.event limit 1000`,
    values: [officeId, personId],
  });
}

export interface ToldBefore {
  readonly event: string;
  /** ids of what was told of */
  readonly items: readonly string[];
}

/** Events of later rooms that were kept, whoever has read them. */
export function readTold(storage: Storage, officeId: OfficeId, prefix: string): Promise<ToldBefore[]> {
  return storage.readInOffice<ToldBefore>(officeId, {
    name: 'notices-told-before',
    text: `select event, coalesce(told -> 'items', '[]'::jsonb) as "items" from notices
            where office_id = $1 and kind = 'told' and starts_with(event, $2)`,
    values: [officeId, prefix],
  });
}

/** How many became read. `noticeId` null: all of the person's. */
export async function markRead(
  office: OfficeWork,
  { personId, noticeId, today }: { personId: PersonId; noticeId: string | null; today: string },
): Promise<number> {
  const rows = await office.query(
    `update notice_readers set read_on = coalesce(read_on, $4::date)
      where office_id = $1 and person_id = $2 and ($3::uuid is null or notice_id = $3) returning notice_id`,
    [office.officeId, personId, noticeId, today],
  );
  return rows.length;
}

export async function readWish(storage: Storage, officeId: OfficeId, personId: PersonId): Promise<boolean> {
  const [row] = await storage.readInOffice<{ byMail: boolean }>(officeId, {
    name: 'notices-wish',
    text: 'select by_mail as "byMail" from notice_wishes where office_id = $1 and person_id = $2',
    values: [officeId, personId],
  });
  return row?.byMail ?? true;
}

export async function writeWish(office: OfficeWork, personId: PersonId, byMail: boolean): Promise<void> {
  await office.query(
    `insert into notice_wishes (office_id, person_id, by_mail) values ($1, $2, $3)
     on conflict (office_id, person_id) do update set by_mail = excluded.by_mail`,
    [office.officeId, personId, byMail],
  );
}

/** People with something new that was in no letter, who want letters and have had none today. */
export async function readWaiting(storage: Storage, officeId: OfficeId, today: string): Promise<PersonId[]> {
  const rows = await storage.readInOffice<{ personId: PersonId }>(officeId, {
    name: 'notices-waiting',
    text: `select distinct r.person_id as "personId" from notice_readers r
            where r.office_id = $1 and r.letter_on is null and r.read_on is null
              and not exists (select from notice_wishes w
                               where w.office_id = r.office_id and w.person_id = r.person_id and not w.by_mail)
              and not exists (select from notice_letters l
                               where l.office_id = r.office_id and l.person_id = r.person_id and l.sent_on = $2::date)`,
    values: [officeId, today],
  });
  return rows.map(({ personId }) => personId);
}

/** Takes the letter of the day for one person. Empty: another program has it, or nothing is new any more. */
export async function claimLetter(office: OfficeWork, personId: PersonId, today: string): Promise<Notice[]> {
  const claimed = await office.query(
    `insert into notice_letters (office_id, person_id, sent_on) values ($1, $2, $3::date)
     on conflict on constraint one_letter_a_day do nothing returning person_id`,
    [office.officeId, personId, today],
  );
  if (claimed.length === 0) return [];
  const notices = await office.query<Notice>(
    `update notice_readers r set letter_on = $3::date from notices n
      where r.office_id = $1 and r.person_id = $2 and r.letter_on is null and r.read_on is null
        and n.office_id = r.office_id and n.notice_id = r.notice_id
     returning ${noticeColumns}`,
    [office.officeId, personId, today],
  );
  if (notices.length === 0) await dropLetter(office, personId, today);
  return notices;
}

/** The letter certainly did not leave: its notices wait for the next one. */
export async function releaseLetter(office: OfficeWork, personId: PersonId, today: string): Promise<void> {
  await office.query(
    `update notice_readers set letter_on = null where office_id = $1 and person_id = $2 and letter_on = $3::date`,
    [office.officeId, personId, today],
  );
  await dropLetter(office, personId, today);
}

async function dropLetter(office: OfficeWork, personId: PersonId, today: string): Promise<void> {
  await office.query('delete from notice_letters where office_id = $1 and person_id = $2 and sent_on = $3::date', [
    office.officeId,
    personId,
    today,
  ]);
}

/** Who was told what, two years on. The notices stay, so that nothing is told again. */
export async function forgetReaders(office: OfficeWork, before: string): Promise<void> {
  await office.query(
    `delete from notice_readers r using notices n
      where r.office_id = $1 and n.office_id = r.office_id and n.notice_id = r.notice_id and n.found_on < $2::date`,
    [office.officeId, before],
  );
  await office.query(
    `delete from notice_letters l where l.office_id = $1 and l.sent_on < $2::date
        and not exists (select from notice_readers r where r.office_id = l.office_id
                           and r.person_id = l.person_id and r.letter_on = l.sent_on)`,
    [office.officeId, before],
  );
}
