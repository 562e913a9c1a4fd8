// Opens a zip file from outside. Names are only looked at, nothing is written under them; sizes are counted while inflating.
import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import { BrokenFile, broken, reading, type Read } from './file-fault.ts';

export interface ArchiveLimits {
  readonly entries: number;
  /** bytes of all entries together, once inflated */
  readonly inflatedBytes: number;
  /** inflated size by packed size, of entries above a megabyte */
  readonly ratio: number;
}

export interface ArchiveEntry extends ByteSource {
  readonly name: string;
  /** bytes once inflated; reading more than that is refused */
  readonly size: number;
}

const smallEntry = 1_048_576;
const stored = 0;
const deflated = 8;

/** The entries of an archive in memory. Nothing is inflated before `chunks` of an entry is read. */
export function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Read<readonly ArchiveEntry[]>> {
  return reading(() => entriesOf(bytes, limits));
}

/** The same inside the folder: faults are thrown as BrokenFile. */
export async function entriesOf(bytes: Buffer, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) broken('archive-entries', String(limits.entries));
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (const entry of await listed(zip, limits)) {
    if (entry.fileName.endsWith('/')) continue;
    if (names.has(entry.fileName)) broken('archive-double');
    names.add(entry.fileName);
    if (entry.isEncrypted()) broken('archive-encrypted');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) broken('archive-method');
    total += entry.uncompressedSize;
    if (total > limits.inflatedBytes) broken('archive-inflates', `${Math.round(limits.inflatedBytes / 1_048_576)} MB`);
    if (entry.uncompressedSize > smallEntry && entry.uncompressedSize > limits.ratio * entry.compressedSize)
      broken('archive-ratio', String(limits.ratio));
    entries.push({ name: entry.fileName, size: entry.uncompressedSize, chunks: () => inflated(zip, entry) });
  }
  return entries;
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    return broken('archive-damaged');
  }
}

/** The directory of the archive. yauzl itself refuses absolute names, drive letters and `..`. */
async function listed(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      // The number of entries in the header may lie.
      if (entries.length > limits.entries) broken('archive-entries', String(limits.entries));
    }
  } catch (error) {
    if (error instanceof BrokenFile) throw error;
    const text = error instanceof Error ? error.message : '';
    broken(
      /relative path|absolute path|invalid characters in fileName/i.test(text) ? 'archive-path' : 'archive-damaged',
    );
  }
  return entries;
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable | null = null;
  let size = 0;
  let sum = 0;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.uncompressedSize) broken('archive-damaged');
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof BrokenFile) throw error;
    broken('archive-damaged');
  } finally {
    stream?.destroy();
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) broken('archive-damaged');
}
