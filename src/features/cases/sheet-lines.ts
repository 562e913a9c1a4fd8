// The form in which a sheet waits for its import: one JSON line a row, without the columns that must not be kept.
import type { DataRow, RefusedRow, TableRow } from '#files/foreign-table.ts';

/** [row, cells] of a row, [row, null, pl, en] of one the reader refused. */
type Line = readonly [row: number, cells: readonly (string | null)[]] | readonly [number, null, string, string];

export interface WaitingRow {
  readonly row: number;
  /** null: refused by the reader, with its reason */
  readonly cells: readonly (string | null)[] | null;
  readonly message: { readonly pl: string; readonly en: string } | null;
}

/** `kept`: places of the columns that stay. */
export function lineOf(row: DataRow | RefusedRow, kept: readonly number[]): string {
  const line: Line =
    row.kind === 'row'
      ? [row.number, kept.map((place) => row.cells[place] ?? null)]
      : [row.number, null, row.fault.message.pl, row.fault.message.en];
  return `${JSON.stringify(line)}\n`;
}

export function rowOf(line: string): WaitingRow {
  const [row, cells, pl, en] = JSON.parse(line) as [number, (string | null)[] | null, string?, string?];
  return { row, cells, message: cells ? null : { pl: pl ?? '', en: en ?? '' } };
}

const linesAtOnce = 500;

/** The rows of a table as pieces of text, some hundred rows each. A table that breaks throws what it broke of. */
export async function* waitingLines(
  rows: AsyncIterable<TableRow>,
  kept: readonly number[],
  broke: (row: Extract<TableRow, { kind: 'broken' }>) => Error,
): AsyncGenerator<Buffer> {
  let [lines, count] = ['', 0];
  for await (const row of rows) {
    if (row.kind === 'broken') throw broke(row);
    lines += lineOf(row, kept);
    count += 1;
    if (count % linesAtOnce === 0) {
      yield Buffer.from(lines);
      lines = '';
    }
  }
  if (lines !== '') yield Buffer.from(lines);
}

/** Rows of the chunks as they come; a line may run over the end of a chunk. */
export async function* waitingRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WaitingRow> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield rowOf(line);
  }
  if (rest !== '') yield rowOf(rest);
}
