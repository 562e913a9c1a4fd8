// The container of an export: a plain tar file (ustar), so that any tool can list what is in it. Written and read as a stream.

export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const block = 512;
/** No entry of ours comes near; a larger size means a damaged or foreign file. */
const largestEntry = 64 * 1024 * 1024;

/** One file of the archive: header, content, padding. `name` is ASCII, at most 100 characters. */
export function tarEntry(name: string, content: Buffer): Buffer {
  if (name.length > 100) throw new Error(`Too long a name for the archive: ${name}`);
  const header = Buffer.alloc(block);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0, 'ascii');
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(content.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((block - (content.length % block)) % block);
  return Buffer.concat([header, content, padding]);
}

/** What a tar file ends with. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * block);
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

/** The file is not what it should be. The message says how, in words that fit behind "The archive is damaged: ". */
export class ArchiveDamage extends Error {}

/** The entries of a tar file, one after the other. Throws ArchiveDamage when it breaks off or is no tar file. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const take = reader(stream);
  for (;;) {
    const header = await take(block);
    if (isEmpty(header)) {
      if (!isEmpty(await take(block))) throw new ArchiveDamage('its end is not as it should be');
      return;
    }
    const written = Number.parseInt(header.toString('latin1', 148, 154), 8);
    header.fill(' ', 148, 156);
    if (written !== sumOf(header) || header.toString('latin1', 257, 262) !== 'ustar') {
      throw new ArchiveDamage('an entry does not begin as it should');
    }
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
    if (!(size >= 0 && size <= largestEntry)) throw new ArchiveDamage('an entry has an impossible size');
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '');
    const content = await take(size);
    if (!isEmpty(await take((block - (size % block)) % block)))
      throw new ArchiveDamage('an entry does not end as it should');
    yield { name, content };
  }
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

function reader(stream: AsyncIterable<Buffer>): (length: number) => Promise<Buffer> {
  const parts = stream[Symbol.asyncIterator]();
  let waiting: Buffer[] = [];
  let bytes = 0;
  return async (length) => {
    while (bytes < length) {
      const next = await parts.next();
      if (next.done === true) throw new ArchiveDamage('it breaks off before its end');
      waiting.push(next.value);
      bytes += next.value.length;
    }
    const whole = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting);
    waiting = [whole.subarray(length)];
    bytes -= length;
    // a copy, because the header is changed while its sum is checked
    return Buffer.from(whole.subarray(0, length));
  };
}
