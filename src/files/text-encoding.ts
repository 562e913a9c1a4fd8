// Which characters the bytes of a text file mean: UTF-8, UTF-16 or Windows-1250, told by the bytes themselves.
import type { ByteSource } from './byte-source.ts';
import { broken } from './file-fault.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250';

const strict = { fatal: true } as const;
const zeroByte = 0;

/**
 * Reads the whole source once: a Polish letter may stand only in the last row. A byte-order mark decides; without one
 * zero bytes in every other place mean UTF-16, valid UTF-8 is UTF-8, and only what is not becomes Windows-1250.
 * Thrown inside the folder as BrokenFile: binary content, or bytes that Windows-1250 does not use for letters.
 */
export async function detectEncoding(source: ByteSource, mostBytes: number): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', strict);
  const counts = { size: 0, controls: 0, unused: 0, high: 0 };
  let isUtf8 = true;
  for await (const chunk of source.chunks()) {
    const marked = counts.size === 0 ? encodingOfMark(chunk) : null;
    if (marked) return marked;
    counts.size += chunk.length;
    if (counts.size > mostBytes) broken('too-large', `${Math.round(mostBytes / 1_048_576)} MB`);
    if (chunk.includes(zeroByte)) broken('binary-in-text');
    if (isUtf8) isUtf8 = decodes(utf8, chunk);
    if (!isUtf8) countBytes(chunk, counts);
  }
  if (counts.size === 0) broken('empty');
  if (isUtf8 && decodes(utf8, null)) return 'utf-8';
  // Windows-1250 leaves five codes unused: bytes there, or many control codes, are not a Polish text.
  if (counts.unused > 0 || counts.controls > counts.high) broken('encoding');
  return 'windows-1250';
}

/** What the first bytes say: UTF-16 by its mark or by its zero bytes; null for everything else. */
export function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return null;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length >= 4 && b === 0 && d === 0 && a !== 0 && c !== 0) return 'utf-16le';
  return bytes.length >= 4 && a === 0 && c === 0 && b !== 0 && d !== 0 ? 'utf-16be' : null;
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const unusedIn1250 = new Set([0x81, 0x83, 0x88, 0x90, 0x98]);

function countBytes(chunk: Uint8Array, counts: { controls: number; unused: number; high: number }): void {
  for (const byte of chunk) {
    if (byte >= 0x80) counts.high += 1;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) counts.controls += 1;
    if (unusedIn1250.has(byte)) counts.unused += 1;
  }
}

/** The text of the source, in pieces, without its mark. Bytes that do not fit end it with the fault `encoding`. */
export async function* decodedText(
  source: ByteSource,
  encoding: TextEncoding,
  mostBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, strict);
  let size = 0;
  for await (const chunk of source.chunks()) {
    size += chunk.length;
    if (size > mostBytes) broken('too-large', `${Math.round(mostBytes / 1_048_576)} MB`);
    yield decodedOrBroken(decoder, chunk);
  }
  yield decodedOrBroken(decoder, null);
}

function decodedOrBroken(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return broken('encoding');
  }
}
