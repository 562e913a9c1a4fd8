// Attachments of cards in the database: rows that point at stored files.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { CardAttachment } from './attachment.ts';

export function readAttachments(storage: Storage, officeId: OfficeId, cardId: string): Promise<CardAttachment[]> {
  return storage.readInOffice<CardAttachment>(officeId, {
    name: 'practice-attachments',
    text: `select attachment_id as "id", name, media_type as "mediaType", bytes, added_on::text as "addedOn"
             from practice_attachments where office_id = $1 and card_id = $2 order by name, attachment_id`,
    values: [officeId, cardId],
  });
}

/** How many attachments the card has and their bytes, with the card held; null: no such card of our own. */
export async function lockAttached(
  office: OfficeWork,
  cardId: string,
): Promise<{ count: number; bytes: number } | null> {
  const held = await office.query(
    'select from practice_cards where office_id = $1 and card_id = $2 and origin_version is null for update',
    [office.officeId, cardId],
  );
  if (held.length === 0) return null;
  const [row] = await office.query<{ count: number; bytes: number }>(
    `select count(*)::int as count, coalesce(sum(bytes), 0)::int as bytes
       from practice_attachments where office_id = $1 and card_id = $2`,
    [office.officeId, cardId],
  );
  return row!;
}

export async function hasAttachment(office: OfficeWork, cardId: string, sha256: Buffer): Promise<boolean> {
  const rows = await office.query(
    'select from practice_attachments where office_id = $1 and card_id = $2 and sha256 = $3',
    [office.officeId, cardId, sha256],
  );
  return rows.length > 0;
}

export async function insertAttachment(
  office: OfficeWork,
  cardId: string,
  file: { fileId: string; name: string; mediaType: string; bytes: number; sha256: Buffer; day: string },
): Promise<void> {
  await office.query(
    `insert into practice_attachments (office_id, card_id, file_id, name, media_type, bytes, sha256, added_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date)`,
    [office.officeId, cardId, file.fileId, file.name, file.mediaType, file.bytes, file.sha256, file.day],
  );
}

/** null: this card has no such attachment. */
export async function findAttachment(
  office: OfficeWork,
  cardId: string,
  id: string,
): Promise<{ fileId: string; name: string; mediaType: string } | null> {
  const [row] = await office.query<{ fileId: string; name: string; mediaType: string }>(
    `select file_id as "fileId", name, media_type as "mediaType" from practice_attachments
      where office_id = $1 and card_id = $2 and attachment_id = $3`,
    [office.officeId, cardId, id],
  );
  return row ?? null;
}

export async function filesOfCard(office: OfficeWork, cardId: string): Promise<string[]> {
  const rows = await office.query<{ fileId: string }>(
    'select file_id as "fileId" from practice_attachments where office_id = $1 and card_id = $2',
    [office.officeId, cardId],
  );
  return rows.map(({ fileId }) => fileId);
}

export async function deleteAttachment(office: OfficeWork, id: string): Promise<void> {
  await office.query('delete from practice_attachments where office_id = $1 and attachment_id = $2', [
    office.officeId,
    id,
  ]);
}
