// The one shape in which a foreign sheet is read, whatever program wrote it: headings, then rows as they come.
import { broken, BrokenFile, fileFault, type FileFault } from './file-fault.ts';

/**
 * null: nothing was written there. '' : an empty text was written (CSV in quotes). Numbers come with a decimal point
 * from XLSX and ODS and as typed from CSV; days as YYYY-MM-DD, times as YYYY-MM-DD HH:MM:SS.
 */
export type ForeignCell = string | null;

export interface TableColumn {
  /** place in every row, from 0 */
  readonly place: number;
  /** heading as written, without outer spaces; '' where it is empty */
  readonly heading: string;
  /** heading made unique: a second `Ocena` is `Ocena (2)`, an empty one is the spreadsheet's letter */
  readonly name: string;
}

export interface DataRow {
  readonly kind: 'row';
  /** as a spreadsheet numbers rows */
  readonly number: number;
  /** exactly one cell per column */
  readonly cells: readonly ForeignCell[];
}
export interface RefusedRow {
  readonly kind: 'refused-row';
  readonly number: number;
  readonly fault: FileFault;
}
/** The file broke here. It is the last thing that comes, and nothing of the file may be kept. */
export interface BrokenTable {
  readonly kind: 'broken';
  readonly fault: FileFault;
}
export type TableRow = DataRow | RefusedRow | BrokenTable;

export type TableNote =
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'separator'; readonly separator: string }
  | { readonly kind: 'lines-above'; readonly count: number }
  | { readonly kind: 'repeated-heading'; readonly name: string }
  | { readonly kind: 'empty-heading'; readonly name: string }
  | { readonly kind: 'other-sheets'; readonly names: readonly string[] };

export interface ForeignTable {
  readonly format: 'csv' | 'xlsx' | 'ods';
  readonly columns: readonly TableColumn[];
  readonly notes: readonly TableNote[];
  /** reads the file again from its beginning each time */
  readonly rows: () => AsyncIterable<TableRow>;
}

export const tableLimits = { columns: 2_000, rows: 1_000_000, characters: 65_536, linesAbove: 10 } as const;

/** A row as a reader of one format finds it: its number and its cells, of any length. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly ForeignCell[];
}
type RawRows = () => AsyncIterable<RawRow>;

/** Headings, notes and rows from the raw rows of any format. Thrown inside the folder: no headings, too many columns. */
export async function tableOf(
  format: ForeignTable['format'],
  raw: RawRows,
  notes: readonly TableNote[],
): Promise<ForeignTable> {
  const heading = await headingRow(raw);
  const texts = withoutTail(heading.cells).map((cell) => (cell ?? '').trim());
  if (texts.length > tableLimits.columns) broken('too-many-columns', String(tableLimits.columns), heading.number);
  const columns = namedColumns(texts);
  const more: TableNote[] = columns.flatMap(({ heading: text, name }): TableNote[] => {
    if (text === '') return [{ kind: 'empty-heading', name }];
    return text === name ? [] : [{ kind: 'repeated-heading', name }];
  });
  if (heading.above > 0) more.unshift({ kind: 'lines-above', count: heading.above });
  return { format, columns, notes: [...notes, ...more], rows: () => checkedRows(raw, columns.length, heading.number) };
}

/** The first row with two cells or more among the first ten; a table of one column begins with its first row. */
async function headingRow(raw: RawRows): Promise<RawRow & { readonly above: number }> {
  let first: RawRow | null = null;
  let above = 0;
  for await (const row of raw()) {
    const filled = row.cells.filter((cell) => cell !== null && cell.trim() !== '').length;
    if (filled >= 2) return { ...row, above };
    if (filled === 1) {
      first ??= row;
      above += 1;
    }
    if (row.number > tableLimits.linesAbove) break;
  }
  return first ? { ...first, above: 0 } : broken('no-headings');
}

function withoutTail(cells: readonly ForeignCell[]): readonly ForeignCell[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return cells.slice(0, length);
}

function namedColumns(headings: readonly string[]): TableColumn[] {
  const seen = new Map<string, number>();
  return headings.map((heading, place) => {
    const wanted = heading === '' ? spreadsheetLetter(place) : heading;
    const count = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, count);
    return { place, heading, name: count === 1 ? wanted : `${wanted} (${count})` };
  });
}

/** 0 → A, 25 → Z, 26 → AA, as a spreadsheet heads its columns. */
export function spreadsheetLetter(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : spreadsheetLetter(Math.floor(place / 26) - 1) + letter;
}

async function* checkedRows(raw: RawRows, width: number, headingNumber: number): AsyncGenerator<TableRow> {
  let count = 0;
  try {
    for await (const { number, cells } of raw()) {
      if (number <= headingNumber) continue;
      if (cells.every((cell) => cell === null || cell === '')) continue;
      count += 1;
      if (count > tableLimits.rows) broken('too-many-rows', String(tableLimits.rows));
      yield checkedRow(number, cells, width);
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    yield { kind: 'broken', fault: error.fault };
  }
}

/** Short rows are filled up (spreadsheets cut empty ends); values beyond the headings refuse the row. */
function checkedRow(number: number, cells: readonly ForeignCell[], width: number): TableRow {
  if (cells.length > width && cells.slice(width).some((cell) => (cell ?? '').trim() !== ''))
    return { kind: 'refused-row', number, fault: fileFault('too-many-cells', `${cells.length} > ${width}`, number) };
  if (cells.some((cell) => cell !== null && cell.length > tableLimits.characters))
    return { kind: 'refused-row', number, fault: fileFault('cell-too-long', String(tableLimits.characters), number) };
  if (cells.length === width) return { kind: 'row', number, cells };
  return { kind: 'row', number, cells: Array.from({ length: width }, (_, place) => cells[place] ?? null) };
}
