// Why and since when comments are hidden, in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { HidingReason } from './comment-hiding.ts';

export interface HiddenComment {
  readonly id: string;
  readonly reason: HidingReason;
  /** YYYY-MM-DD */
  readonly since: string;
}

const columns = `comment_id as id, reason, to_char(hidden_on, 'YYYY-MM-DD') as since`;

/** The latest first. */
export async function readHidden(storage: Storage, officeId: OfficeId): Promise<HiddenComment[]> {
  return storage.readInOffice<HiddenComment>(officeId, {
    name: 'directions-hidden',
    text: `select ${columns} from hidden_comments where office_id = $1 order by hidden_on desc, comment_id`,
    values: [officeId],
  });
}

/** Locks it until the end of the transaction. */
export async function findHidden(office: OfficeWork, id: string): Promise<HiddenComment | null> {
  const [row] = await office.query<HiddenComment>(
    `select ${columns} from hidden_comments where office_id = $1 and comment_id = $2 for update`,
    [office.officeId, id],
  );
  return row ?? null;
}

export async function insertHidden(office: OfficeWork, { id, reason, since }: HiddenComment): Promise<void> {
  await office.query(
    `insert into hidden_comments (office_id, comment_id, reason, hidden_on) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [office.officeId, id, reason, since],
  );
}

export async function updateReason(office: OfficeWork, id: string, reason: HidingReason): Promise<void> {
  await office.query(`update hidden_comments set reason = $3 where office_id = $1 and comment_id = $2`, [
    office.officeId,
    id,
    reason,
  ]);
}

export async function deleteHidden(office: OfficeWork, id: string): Promise<void> {
  await office.query(`delete from hidden_comments where office_id = $1 and comment_id = $2`, [office.officeId, id]);
}
