// Files kept in the database, in chunks: one backup, one access rule.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { tooLarge } from '#domain/faults.ts';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import type { OfficeWork, StoredFile, StoredFiles } from './storage.ts';

const chunkBytes = 256 * 1024;
const defaultLimit = 50_000_000;

export function storedFilesOf(officeId: OfficeId, query: OfficeWork['query']): StoredFiles {
  return {
    async save(content, about) {
      const [row] = await query<{ fileId: string }>(
        `insert into stored_files (office_id, name, media_type, bytes, sha256) values ($1, $2, $3, 0, '') returning file_id as "fileId"`,
        [officeId, about.name, about.mediaType],
      );
      const { fileId } = row!;
      const hash = createHash('sha256');
      let bytes = 0;
      let position = 0;
      for await (const chunk of inChunks(content)) {
        bytes += chunk.length;
        if (bytes > (about.atMost ?? defaultLimit)) throw tooLarge('file-too-large');
        hash.update(chunk);
        await query(
          'insert into stored_file_chunks (office_id, file_id, position, content) values ($1, $2, $3, $4)',
          [officeId, fileId, position, chunk],
          'save-chunk',
        );
        position += 1;
      }
      const digest = hash.digest();
      await query('update stored_files set bytes = $3, sha256 = $4 where office_id = $1 and file_id = $2', [
        officeId,
        fileId,
        bytes,
        digest,
      ]);
      return { fileId, name: about.name, mediaType: about.mediaType, bytes, sha256: digest.toString('hex') };
    },
    async find(fileId) {
      if (!isUuid(fileId)) return null;
      const rows = await query<StoredFile>(
        `select file_id as "fileId", name, media_type as "mediaType", bytes, encode(sha256, 'hex') as sha256
         from stored_files where office_id = $1 and file_id = $2`,
        [officeId, fileId],
      );
      return rows[0] ?? null;
    },
    async *read(fileId) {
      if (!isUuid(fileId)) return;
      for (let position = 0; ; position += 1) {
        const [chunk] = await query<{ content: Buffer }>(
          'select content from stored_file_chunks where office_id = $1 and file_id = $2 and position = $3',
          [officeId, fileId, position],
          'read-chunk',
        );
        if (!chunk) return;
        yield chunk.content;
      }
    },
    async remove(fileId) {
      await query('delete from stored_files where office_id = $1 and file_id = $2', [officeId, fileId]);
    },
  };
}

async function* inChunks(content: Readable | Buffer): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(content)) {
    for (let at = 0; at < content.length; at += chunkBytes) yield content.subarray(at, at + chunkBytes);
    return;
  }
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    waiting.push(part);
    waitingBytes += part.length;
    if (waitingBytes < chunkBytes) continue;
    const whole = Buffer.concat(waiting);
    const ready = whole.length - (whole.length % chunkBytes);
    for (let at = 0; at < ready; at += chunkBytes) yield whole.subarray(at, at + chunkBytes);
    waiting = [whole.subarray(ready)];
    waitingBytes = whole.length - ready;
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting);
}
