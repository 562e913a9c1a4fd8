// Where the bytes of a foreign file come from: memory, or chunks stored in the database. It can be opened again.
import { broken } from './file-fault.ts';

export interface ByteSource {
  /** from the beginning, each time it is called */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

const chunkBytes = 65_536;
export const megabyte = 1_048_576;

/** A source over bytes in memory, handed out in pieces so that no reader works on the whole at once. */
export function byteSource(bytes: Uint8Array): ByteSource {
  return {
    chunks: async function* pieces() {
      for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
    },
  };
}

/** All bytes, for formats that are read from their end (archives). Refused above `mostBytes`. */
export async function allBytes(source: ByteSource, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    size += chunk.length;
    if (size > mostBytes) broken('too-large', `${mostBytes / megabyte} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The first bytes, at most `count`: enough to tell what kind of file it is. */
export async function firstBytes(source: ByteSource, count: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}
