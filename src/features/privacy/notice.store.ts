// Versions of the privacy notice: each is frozen once published, the latest is what clients read.
import { conflict } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { noticeWording } from './notice.texts.ts';

/** What the office fills in. An empty basis, retention or recipients means the product's own sentence. */
export interface NoticeFields {
  readonly controller: string;
  readonly officer: string;
  readonly officerContact: string;
  readonly basis: string;
  readonly retention: string;
  readonly recipients: string;
}

export interface PublishedNotice extends NoticeFields {
  readonly number: number;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
}

/** The notice clients read now; null until the office has published one. */
export async function publishedNotice(house: House, officeId: OfficeId): Promise<PublishedNotice | null> {
  const [row] = await house.storage.readInOffice<PublishedNotice>(officeId, {
    name: 'privacy-notice',
    text: `select number, controller, officer, officer_contact as "officerContact", basis, retention, recipients,
             published_on::text as "publishedOn"
           from privacy_notices where office_id = $1 order by number desc limit 1`,
    values: [officeId],
  });
  return row ?? null;
}

/** Publishes the next version. `after`: the number the form was opened with; another in between is a conflict (409). */
export async function publishNotice(
  house: House,
  officeId: OfficeId,
  fields: NoticeFields,
  after: number,
  who: string | null,
): Promise<number> {
  return house.storage.inOffice(officeId, async (office) => {
    const [written] = await office.query<{ number: number }>(
      `insert into privacy_notices (office_id, number, wording, controller, officer, officer_contact, basis, retention,
         recipients, published_on)
       select $1, $2::integer + 1, $3, $4, $5, $6, $7, $8, $9, $10
       where (select coalesce(max(number), 0) from privacy_notices where office_id = $1) = $2::integer
       on conflict on constraint privacy_notices_pk do nothing returning number`,
      [
        officeId,
        after,
        noticeWording,
        fields.controller,
        fields.officer,
        fields.officerContact,
        fields.basis,
        fields.retention,
        fields.recipients,
        house.clock.today(),
      ],
    );
    if (!written) {
      // sent twice (a double click, a reload): the same words are published already
      const last = await publishedNotice(house, officeId);
      const keys = Object.keys(fields) as (keyof NoticeFields)[];
      if (last?.number === after + 1 && keys.every((key) => last[key] === fields[key])) return last.number;
      throw conflict();
    }
    await office.audit({ who, what: 'privacy-notice-published', target: String(written.number) });
    return written.number;
  });
}
