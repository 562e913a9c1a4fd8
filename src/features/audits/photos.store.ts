// Photos of walk-throughs in the database: rows that point at stored files.
import type { OfficeWork } from '#storage/storage.ts';

export interface StoredPhoto {
  readonly fileId: string;
  readonly point: number;
}

export async function countPhotos(office: OfficeWork, walkId: string, point: number): Promise<number> {
  const [row] = await office.query<{ n: number }>(
    'select count(*)::int as n from walk_through_photos where office_id = $1 and walk_through_id = $2 and point = $3',
    [office.officeId, walkId, point],
  );
  return row!.n;
}

/** Whether the same picture is there already. */
export async function hasPhoto(office: OfficeWork, walkId: string, point: number, sha256: Buffer): Promise<boolean> {
  const rows = await office.query(
    `select from walk_through_photos where office_id = $1 and walk_through_id = $2 and point = $3 and sha256 = $4`,
    [office.officeId, walkId, point, sha256],
  );
  return rows.length > 0;
}

export async function insertPhoto(
  office: OfficeWork,
  photo: { walkId: string; point: number; fileId: string; sha256: Buffer; width: number; height: number },
): Promise<void> {
  await office.query(
    `insert into walk_through_photos (office_id, walk_through_id, point, file_id, sha256, width, height, position)
     select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1 from walk_through_photos
      where office_id = $1 and walk_through_id = $2 and point = $3`,
    [office.officeId, photo.walkId, photo.point, photo.fileId, photo.sha256, photo.width, photo.height],
  );
}

/** null: this walk-through has no such photo. */
export async function findPhoto(office: OfficeWork, walkId: string, photoId: string): Promise<StoredPhoto | null> {
  const rows = await office.query<StoredPhoto>(
    `select file_id as "fileId", point from walk_through_photos
     where office_id = $1 and walk_through_id = $2 and photo_id = $3`,
    [office.officeId, walkId, photoId],
  );
  return rows[0] ?? null;
}

export async function filesOfWalk(office: OfficeWork, walkId: string): Promise<string[]> {
  const rows = await office.query<{ fileId: string }>(
    'select file_id as "fileId" from walk_through_photos where office_id = $1 and walk_through_id = $2',
    [office.officeId, walkId],
  );
  return rows.map(({ fileId }) => fileId);
}

export async function deletePhoto(office: OfficeWork, photoId: string): Promise<void> {
  await office.query('delete from walk_through_photos where office_id = $1 and photo_id = $2', [
    office.officeId,
    photoId,
  ]);
}
