// The uploaded files behind imports: read piece by piece, forgotten in time.
import type { OfficeId } from '#domain/ids.ts';
import type { ByteSource } from '#files/byte-source.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

/** Files of this room are told by it, so that none is kept for longer than promised. */
export const importMediaType = 'application/x-probierz-import';

/** The bytes of a stored file, piece by piece: no reader holds the whole of it. */
export function storedSource(storage: Storage, officeId: OfficeId, fileId: string): ByteSource {
  return {
    chunks: async function* pieces() {
      for (let position = 0; ; position += 1) {
        const [chunk] = await storage.readInOffice<{ content: Buffer }>(officeId, {
          name: 'imports-chunk',
          text: 'select content from stored_file_chunks where office_id = $1 and file_id = $2 and position = $3',
          values: [officeId, fileId, position],
        });
        if (!chunk) return;
        yield chunk.content;
      }
    },
  };
}

/** Removes files of this room that lay longer than promised; imports nothing was taken in from go with them. */
export async function forgetOldFiles(office: OfficeWork, days: number): Promise<void> {
  const old = `select file_id from stored_files where office_id = $1 and media_type = $2
    and created_on < (now() at time zone 'Europe/Warsaw')::date - $3::int`;
  const values = [office.officeId, importMediaType, days];
  await office.query(
    `delete from answer_imports where office_id = $1 and state = 'read'
       and (file_id in (${old}) or answers_file_id in (${old}))`,
    values,
  );
  await office.query(
    `update answer_imports set refused_file_id = null where office_id = $1 and refused_file_id in (${old})`,
    values,
  );
  await office.query(
    `delete from stored_files where office_id = $1 and file_id in (${old})
       and not exists (select 1 from answer_imports i where i.office_id = $1 and i.file_id = stored_files.file_id)`,
    values,
  );
}
