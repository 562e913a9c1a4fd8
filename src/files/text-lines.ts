// The lines of a text file, one by one. For forms that are no CSV: only a line feed ends a line.
import type { ByteSource } from './byte-source.ts';
import { BrokenFile, broken, type FileFault } from './file-fault.ts';
import { decodedText, detectEncoding } from './text-encoding.ts';

export type TextLine =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  /** the last thing that comes: the file broke here */
  | { readonly kind: 'broken'; readonly fault: FileFault };

export interface LineLimits {
  readonly bytes: number;
  readonly characters: number;
}

/** Lines numbered from 1, without their ends. An empty last line is no line. */
export async function* textLines(source: ByteSource, limits: LineLimits): AsyncGenerator<TextLine> {
  try {
    const encoding = await detectEncoding(source, limits.bytes);
    let number = 0;
    let rest = '';
    for await (const piece of decodedText(source, encoding, limits.bytes)) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) yield { kind: 'line', number: (number += 1), text: checked(text, limits, number) };
      checked(rest, limits, number + 1);
    }
    if (rest !== '') yield { kind: 'line', number: number + 1, text: rest };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    yield { kind: 'broken', fault: error.fault };
  }
}

function checked(text: string, { characters }: LineLimits, row: number): string {
  return text.length > characters ? broken('cell-too-long', String(characters), row) : text;
}
