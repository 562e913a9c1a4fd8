// Files of actions in the database: rows that point at stored files.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ActionFile } from '../action.ts';

/** In the order they were added. */
export function readFiles(storage: Storage, officeId: OfficeId, actionId: string): Promise<ActionFile[]> {
  return storage.readInOffice<ActionFile>(officeId, {
    name: 'improvement-files',
    text: `select attachment_id as "id", name, media_type as "mediaType", bytes, day::text as "day", who
             from action_files where office_id = $1 and action_id = $2 order by position, attachment_id`,
    values: [officeId, actionId],
  });
}

/** How many there are, and whether this one is among them. */
export async function countFiles(
  office: OfficeWork,
  actionId: string,
  sha256: Buffer,
): Promise<{ n: number; hasSame: boolean }> {
  const [row] = await office.query<{ n: number; hasSame: boolean }>(
    `select count(*)::int as n, coalesce(bool_or(sha256 = $3), false) as "hasSame"
       from action_files where office_id = $1 and action_id = $2`,
    [office.officeId, actionId, sha256],
  );
  return row!;
}

export async function insertFile(
  office: OfficeWork,
  file: {
    actionId: string;
    fileId: string;
    name: string;
    mediaType: string;
    bytes: number;
    sha256: Buffer;
    day: string;
    who: string | null;
  },
): Promise<void> {
  await office.query(
    `insert into action_files (office_id, action_id, file_id, position, name, media_type, bytes, sha256, day, who)
     select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8::date, $9
       from action_files where office_id = $1 and action_id = $2`,
    [
      office.officeId,
      file.actionId,
      file.fileId,
      file.name,
      file.mediaType,
      file.bytes,
      file.sha256,
      file.day,
      file.who,
    ],
  );
}

export interface StoredAttachment extends Pick<ActionFile, 'name' | 'mediaType'> {
  readonly fileId: string;
}

/** null: this action has no such file. */
export async function findFile(
  office: OfficeWork,
  actionId: string,
  attachmentId: string,
): Promise<StoredAttachment | null> {
  const rows = await office.query<StoredAttachment>(
    `select file_id as "fileId", name, media_type as "mediaType" from action_files
      where office_id = $1 and action_id = $2 and attachment_id = $3`,
    [office.officeId, actionId, attachmentId],
  );
  return rows[0] ?? null;
}

export async function deleteFile(office: OfficeWork, attachmentId: string): Promise<void> {
  await office.query('delete from action_files where office_id = $1 and attachment_id = $2', [
    office.officeId,
    attachmentId,
  ]);
}
