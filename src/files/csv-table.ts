// Reads CSV as offices have it: any usual separator and encoding, lines with other numbers of cells named by their row.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { ByteSource } from './byte-source.ts';
import { BrokenFile, broken, fileFault } from './file-fault.ts';
import { tableLimits, tableOf, type ForeignCell, type ForeignTable, type RawRow } from './foreign-table.ts';
import { decodedText, detectEncoding } from './text-encoding.ts';

export const mostCsvBytes = 209_715_200;
const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

const sampleLength = 65_536;
const sampleRecords = 30;
/** characters of one record; an unclosed quotation mark ends here and not at the end of the file */
const longestRecord = 1_048_576;

export interface CsvText {
  readonly source: ByteSource;
  readonly encoding: Awaited<ReturnType<typeof detectEncoding>>;
  readonly separator: Separator;
  /** records before the first one that counts: `sep=;` of a spreadsheet */
  readonly skip: number;
}

/** CSV as a table. Thrown inside the folder as BrokenFile. */
export async function csvTable(source: ByteSource): Promise<ForeignTable> {
  const text = await csvText(source);
  return tableOf('csv', () => csvRows(text), [
    { kind: 'encoding', encoding: text.encoding },
    { kind: 'separator', separator: text.separator },
  ]);
}

export async function csvText(source: ByteSource): Promise<CsvText> {
  const encoding = await detectEncoding(source, mostCsvBytes);
  const sample = await beginning(decodedText(source, encoding, mostCsvBytes), sampleLength);
  const said = /^sep=([;,|\t])\r?\n/.exec(sample)?.[1];
  const separator = separators.find((each) => each === said) ?? detectSeparator(sample);
  return { source, encoding, separator, skip: said ? 1 : 0 };
}

async function beginning(pieces: AsyncIterable<string>, length: number): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}

/** The separator under which most records have as many cells as the first; of equals, the one with more cells. */
export function detectSeparator(sample: string): Separator {
  let best: { readonly separator: Separator; readonly share: number; readonly cells: number } | null = null;
  for (const separator of separators) {
    const counts = cellCounts(sample, separator);
    const cells = Math.max(...counts, 1);
    if (cells < 2) continue;
    const share = counts.filter((count) => count === cells).length / counts.length;
    if (!best || share > best.share + 0.05 || (share > best.share - 0.05 && cells > best.cells))
      best = { separator, share, cells };
  }
  return best?.separator ?? ';';
}

/** Cells of each record of a sample that may be cut: its last record is left out. Quoted separators are text. */
function cellCounts(sample: string, separator: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let recordBegins = 0;
  for (let at = 0; at < sample.length && counts.length < sampleRecords; at += 1) {
    const character = sample[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === separator) cells += 1;
    else if (character === '\n' || character === '\r') {
      if (at > recordBegins) counts.push(cells);
      cells = 1;
      recordBegins = at + 1;
    }
  }
  return counts.length > 0 ? counts : [cells];
}

const valueOrNothing = (value: string, { quoting }: { readonly quoting: boolean }): ForeignCell =>
  value === '' && !quoting ? null : value;

/** The records of a CSV, numbered as a spreadsheet shows them. */
export async function* csvRows({ source, encoding, separator, skip }: CsvText): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    cast: valueOrNothing as unknown as (value: string) => string,
  });
  // Whatever breaks the pipe destroys the parser with the same error, which the loop below then meets.
  const feeding = pipeline(Readable.from(decodedText(source, encoding, mostCsvBytes)), parser).catch(() => null);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly ForeignCell[]>) {
      number += 1;
      if (record.length > tableLimits.columns) broken('too-many-columns', String(tableLimits.columns), number);
      if (number > skip) yield { number: number - skip, cells: record };
    }
  } catch (error) {
    throw asBroken(error, skip);
  } finally {
    parser.destroy();
    await feeding;
  }
}

/** The parser counts the records it finished; the broken one follows them. */
function asBroken(error: unknown, skip: number): unknown {
  if (error instanceof BrokenFile || !(error instanceof CsvError)) return error;
  const kind = error.code === 'CSV_MAX_RECORD_SIZE' ? 'cell-too-long' : 'quote-not-closed';
  const finished = Number((error as { readonly records?: unknown }).records ?? 0);
  return new BrokenFile(fileFault(kind, String(longestRecord), finished + 1 - skip));
}
