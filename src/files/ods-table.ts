// Reads a sheet of an ODS as a stream. Repeated cells and rows are counted before they are made, so a short file cannot become a huge one.
import { broken } from './file-fault.ts';
import { tableLimits, tableOf, type ForeignCell, type ForeignTable, type RawRow } from './foreign-table.ts';
import { partItems, plainNumber, type SheetArchive } from './sheet-archive.ts';

/** The named sheet, or the first one. Thrown inside the folder as BrokenFile. */
export async function odsTable(archive: SheetArchive, sheetName: string | null): Promise<ForeignTable> {
  if (await isEncrypted(archive)) broken('archive-encrypted');
  return tableOf('ods', () => sheetRows(archive, sheetName), []);
}

async function isEncrypted(archive: SheetArchive): Promise<boolean> {
  if (!archive.has('META-INF/manifest.xml')) return false;
  const tags = partItems<string>(archive, 'META-INF/manifest.xml', (emit) => ({
    open: (name) => emit(name),
    close: () => {},
    text: () => {},
  }));
  for await (const tag of tags) if (tag.endsWith('encryption-data')) return true;
  return false;
}

/** Inside a cell, what these hold is not its value. */
const notTheValue = new Set(['office:annotation', 'draw:frame', 'draw:custom-shape', 'table:table']);

interface Reading {
  table: { readonly isChosen: boolean } | null;
  tables: number;
  number: number;
  cells: ForeignCell[];
  /** empty cells not yet written: at the end of a row they are nothing */
  waiting: number;
  repeatRow: number;
  repeatCell: number;
  cell: { readonly attributes: Readonly<Record<string, string>>; text: string; paragraphs: number } | null;
  inParagraph: boolean;
  /** depth of elements inside a cell that are not its value */
  aside: number;
  made: number;
}

function sheetRows(archive: SheetArchive, sheetName: string | null): AsyncGenerator<RawRow> {
  return partItems<RawRow>(archive, 'content.xml', (emit) => {
    const now: Reading = {
      table: null,
      tables: 0,
      number: 0,
      cells: [],
      waiting: 0,
      repeatRow: 1,
      repeatCell: 1,
      cell: null,
      inParagraph: false,
      aside: 0,
      made: 0,
    };
    return {
      open: (name, attributes) => opened(now, name, attributes, sheetName),
      close: (name) => closed(now, name, emit),
      text: (text) => {
        if (now.cell && now.inParagraph && now.aside === 0) now.cell.text += text.replaceAll(/[ \t\r\n]+/g, ' ');
      },
    };
  });
}

function repeatOf(attributes: Readonly<Record<string, string>>, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function opened(
  now: Reading,
  name: string,
  attributes: Readonly<Record<string, string>>,
  sheetName: string | null,
): void {
  if (now.cell && (now.aside > 0 || notTheValue.has(name))) now.aside += 1;
  else if (now.cell) openedInCell(now, now.cell, name, attributes);
  else if (name === 'table:table') {
    const isChosen = sheetName === null ? now.tables === 0 : attributes['table:name'] === sheetName;
    now.tables += 1;
    now.table = { isChosen };
  } else if (!now.table?.isChosen) return;
  else if (name === 'table:table-row') {
    now.cells = [];
    now.waiting = 0;
    now.repeatRow = repeatOf(attributes, 'table:number-rows-repeated');
  } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
    now.repeatCell = repeatOf(attributes, 'table:number-columns-repeated');
    now.cell = { attributes, text: '', paragraphs: 0 };
  }
}

function openedInCell(
  now: Reading,
  cell: NonNullable<Reading['cell']>,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'text:p' || name === 'text:h') {
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
    now.inParagraph = true;
  }
  if (name === 'text:tab') cell.text += '\t';
  if (name === 'text:line-break') cell.text += '\n';
  if (name === 'text:s') cell.text += ' '.repeat(Math.min(repeatOf(attributes, 'text:c'), 1_000));
  if (cell.text.length > tableLimits.characters * 2) broken('cell-too-long', String(tableLimits.characters));
}

function closed(now: Reading, name: string, emit: (row: RawRow) => void): void {
  if (now.cell && now.aside > 0) now.aside -= 1;
  else if (name === 'text:p' || name === 'text:h') now.inParagraph = false;
  else if (now.cell && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
    putCells(now, valueOf(now.cell));
    now.cell = null;
  } else if (name === 'table:table') now.table = null;
  else if (now.table?.isChosen && name === 'table:table-row') putRows(now, emit);
}

function putCells(now: Reading, value: ForeignCell): void {
  if (value === null) {
    now.waiting += now.repeatCell;
    return;
  }
  if (now.cells.length + now.waiting + now.repeatCell > tableLimits.columns)
    broken('too-many-columns', String(tableLimits.columns), now.number + 1);
  for (; now.waiting > 0; now.waiting -= 1) now.cells.push(null);
  for (let copy = 0; copy < now.repeatCell; copy += 1) now.cells.push(value);
}

function putRows(now: Reading, emit: (row: RawRow) => void): void {
  if (now.cells.length === 0) {
    now.number += now.repeatRow;
    return;
  }
  now.made += now.repeatRow;
  if (now.made > tableLimits.rows) broken('too-many-rows', String(tableLimits.rows));
  for (let copy = 0; copy < now.repeatRow; copy += 1) {
    now.number += 1;
    emit({ number: now.number, cells: now.cells });
  }
}

function valueOf({ attributes, text, paragraphs }: NonNullable<Reading['cell']>): ForeignCell {
  const type = attributes['office:value-type'];
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return plainNumber(attributes['office:value'] ?? '');
  if (type === 'date')
    return (attributes['office:date-value'] ?? '').replace('T', ' ').replace(/ 00:00:00(\.0+)?$/, '') || null;
  if (type === 'time') return timeOfDay(attributes['office:time-value'] ?? '') ?? text;
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  return paragraphs === 0 ? (attributes['office:string-value'] ?? null) : text;
}

/** PT09H05M00S → 09:05:00 */
function timeOfDay(written: string): string | null {
  const parts = /^PT(\d{1,4})H(\d{1,2})M(\d{1,2})/.exec(written);
  return parts
    ? parts
        .slice(1)
        .map((each) => each.padStart(2, '0'))
        .join(':')
    : null;
}
