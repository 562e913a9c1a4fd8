// Writes a zip file as a stream: each part is made when its turn comes, and nothing is held.
import { Readable } from 'node:stream';
import type { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | (() => AsyncIterable<string>);
  /** kept as it is, for the part that says what kind of file this is */
  readonly stored?: boolean;
}

/** Between size and time: the fourth of nine levels takes half the time of the usual sixth, for a tenth more bytes. */
const compressionLevel = 4;

/**
 * The zip file. A part that fails destroys the stream with its error.
 * @param day YYYY-MM-DD, written beside each part; no time of day leaves
 */
export function zipOf(parts: readonly ZipPart[], day: string): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  let open: Readable | null = null;
  zip.on('error', (error: Error) => output.destroy(error));
  // a reader who goes away ends the part in hand, and with it the work behind it
  output.on('close', () => open?.destroy());
  const mtime = new Date(`${day}T12:00:00Z`);
  for (const { name, content, stored } of parts) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, { mtime, compress: !stored });
    else
      zip.addReadStreamLazy(name, { mtime, compressionLevel }, (give) => {
        open = Readable.from(asBytes(content()), { objectMode: false });
        // the library hears of errors only where it opens files itself
        open.on('error', (error) => zip.emit('error', error));
        give(null, open);
      });
  }
  zip.end();
  return output;
}

async function* asBytes(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece);
}
