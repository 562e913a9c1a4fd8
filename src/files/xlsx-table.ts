// Reads a sheet of an XLSX as a stream: 100,000 rows without holding the sheet. Formulas are never computed, the value saved with them counts.
import { broken } from './file-fault.ts';
import { tableLimits, tableOf, type ForeignCell, type ForeignTable, type RawRow } from './foreign-table.ts';
import { localName, part, partItems, plainNumber, type SheetArchive } from './sheet-archive.ts';
import { dateOfSerial, dateStyles, sharedTexts, unescapedText, xlsxBook } from './xlsx-parts.ts';

interface Meaning {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** The named sheet, or the first one that is not hidden. Thrown inside the folder as BrokenFile. */
export async function xlsxTable(archive: SheetArchive, sheetName: string | null): Promise<ForeignTable> {
  const { sheets, from1904 } = await xlsxBook(archive);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet = sheetName === null ? visible[0] : sheets.find(({ name }) => name === sheetName);
  if (!sheet) return broken('no-sheet', sheetName ?? '1');
  part(archive, sheet.path);
  const meaning = { texts: await sharedTexts(archive), dates: await dateStyles(archive), from1904 };
  const others = visible.filter((each) => each !== sheet).map(({ name }) => name);
  return tableOf(
    'xlsx',
    () => sheetRows(archive, sheet.path, meaning),
    others.length > 0 ? [{ kind: 'other-sheets', names: others }] : [],
  );
}

function sheetRows(archive: SheetArchive, path: string, meaning: Meaning): AsyncGenerator<RawRow> {
  return partItems<RawRow>(archive, path, (emit) => {
    const row = { number: 0, cells: [] as ForeignCell[] };
    const cell = { column: 0, type: '', style: -1, value: '', text: '', reads: '' as '' | 'value' | 'text' };
    return {
      open: (name, attributes) => {
        const tag = localName(name);
        if (tag === 'row') beginRow(row, attributes['r']);
        else if (tag === 'c') beginCell(cell, row, attributes);
        else if (tag === 'v') cell.reads = 'value';
        else if (tag === 't') cell.reads = 'text';
      },
      close: (name) => {
        const tag = localName(name);
        if (tag === 'v' || tag === 't') cell.reads = '';
        else if (tag === 'c') putCell(row.cells, cell.column, meantBy(cell, meaning));
        else if (tag === 'row') emit({ number: row.number, cells: row.cells });
      },
      text: (text) => {
        if (cell.reads === 'value') cell.value += text;
        if (cell.reads === 'text') cell.text += text;
      },
    };
  });
}

function beginRow(row: { number: number; cells: ForeignCell[] }, written: string | undefined): void {
  const number = Number(written);
  row.number = Number.isInteger(number) && number > row.number ? number : row.number + 1;
  row.cells = [];
}

function beginCell(
  cell: { column: number; type: string; style: number; value: string; text: string },
  row: { readonly cells: readonly ForeignCell[] },
  attributes: Readonly<Record<string, string>>,
): void {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes['r'] ?? '')?.[0];
  cell.column = letters === undefined ? row.cells.length : columnPlace(letters);
  cell.type = attributes['t'] ?? 'n';
  cell.style = Number(attributes['s'] ?? -1);
  cell.value = '';
  cell.text = '';
}

/** A → 0, Z → 25, AA → 26. */
function columnPlace(letters: string): number {
  return Buffer.from(letters).reduce((place, code) => place * 26 + code - 64, 0) - 1;
}

/** A value far to the right makes no row of a million empty cells. */
function putCell(cells: ForeignCell[], column: number, value: ForeignCell): void {
  if (value === null) return;
  if (column >= tableLimits.columns) broken('too-many-columns', String(tableLimits.columns));
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function meantBy(
  { type, style, value, text }: { type: string; style: number; value: string; text: string },
  { texts, dates, from1904 }: Meaning,
): ForeignCell {
  if (type === 'inlineStr') return unescapedText(text);
  if (value === '') return null;
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'str') return unescapedText(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return null;
  if (type === 'd') return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '');
  return dates.has(style) ? dateOfSerial(Number(value), from1904) : plainNumber(value);
}
