// Released answers as typed columns: one byte a rating, dictionaries for what has a name. Blocks add up.
import { monthOfDay, type MonthNumber } from '#domain/period.ts';

/** One released answer, as it goes into a block. Ids are texts; '' = not named. */
export interface ReleasedRow {
  readonly service: string;
  readonly unit: string;
  readonly firstMonth: MonthNumber;
  readonly lastMonth: MonthNumber;
  readonly channel: string;
  readonly clientGroup: string;
  readonly language: string;
  readonly location: string;
  /** codes in the order of the version's columns */
  readonly ratings: readonly number[];
}

/** Names that a column refers to by position. */
const namedColumns = ['service', 'unit', 'channel', 'clientGroup', 'language', 'location'] as const;
export type NamedColumn = (typeof namedColumns)[number];

/** Columns of one version's released answers. Every column has one entry for each answer. */
export interface ColumnBlock {
  readonly rows: number;
  readonly names: Readonly<Record<NamedColumn, readonly string[]>>;
  readonly named: Readonly<Record<NamedColumn, Uint16Array>>;
  /** months counted from January 2000, so that two bytes are enough */
  readonly firstMonth: Uint16Array;
  readonly lastMonth: Uint16Array;
  /** one column of codes for each column of the version */
  readonly ratings: readonly Uint8Array[];
}

const january2000 = monthOfDay('2000-01-01');
const formatVersion = 1;

/** By a loop: a typed array made from a list asks the list's iterator for every entry, which is ten times slower. */
function filled<Column extends Uint8Array | Uint16Array>(column: Column, entry: (row: number) => number): Column {
  for (let row = 0; row < column.length; row += 1) column[row] = entry(row);
  return column;
}

/** Columns of rows; all rows have the same number of ratings. */
export function blockOf(rows: readonly ReleasedRow[], ratingColumns: number): ColumnBlock {
  const names = {} as Record<NamedColumn, string[]>;
  const named = {} as Record<NamedColumn, Uint16Array>;
  for (const column of namedColumns) {
    const positions = new Map<string, number>();
    named[column] = filled(new Uint16Array(rows.length), (row) => positionOf(positions, rows[row]![column]));
    names[column] = [...positions.keys()];
  }
  return {
    rows: rows.length,
    names,
    named,
    firstMonth: filled(new Uint16Array(rows.length), (row) => rows[row]!.firstMonth - january2000),
    lastMonth: filled(new Uint16Array(rows.length), (row) => rows[row]!.lastMonth - january2000),
    ratings: Array.from({ length: ratingColumns }, (_, place) =>
      filled(new Uint8Array(rows.length), (row) => rows[row]!.ratings[place] ?? 255),
    ),
  };
}

/** All rows of several blocks of one version, in order. */
export function mergedBlock(blocks: readonly ColumnBlock[], ratingColumns: number): ColumnBlock {
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
  const names = {} as Record<NamedColumn, string[]>;
  const named = {} as Record<NamedColumn, Uint16Array>;
  for (const column of namedColumns) {
    const positions = new Map<string, number>();
    const merged = new Uint16Array(rows);
    let at = 0;
    for (const block of blocks) {
      const translated = block.names[column].map((name) => positionOf(positions, name));
      for (const position of block.named[column]) merged[at++] = translated[position]!;
    }
    named[column] = merged;
    names[column] = [...positions.keys()];
  }
  return {
    rows,
    names,
    named,
    firstMonth: joined(
      Uint16Array,
      blocks.map((block) => block.firstMonth),
      rows,
    ),
    lastMonth: joined(
      Uint16Array,
      blocks.map((block) => block.lastMonth),
      rows,
    ),
    ratings: Array.from({ length: ratingColumns }, (_, place) =>
      joined(
        Uint8Array,
        blocks.map((block) => block.ratings[place]!),
        rows,
      ),
    ),
  };
}

/** Month number of a stored month. */
export function monthOfColumn(stored: number): MonthNumber {
  return stored + january2000;
}

/** The block as bytes: the length of a JSON header, the header, then the columns. */
export function encodeBlock(block: ColumnBlock): Buffer {
  const header = Buffer.from(
    JSON.stringify({ format: formatVersion, rows: block.rows, names: block.names, ratings: block.ratings.length }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([
    length,
    header,
    ...namedColumns.map((column) => bytesOf(block.named[column])),
    bytesOf(block.firstMonth),
    bytesOf(block.lastMonth),
    ...block.ratings.map(bytesOf),
  ]);
}

/** The block that `encodeBlock` wrote. Throws where the bytes are not such a block: they are our own. */
export function decodeBlock(bytes: Buffer): ColumnBlock {
  const headerLength = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + headerLength)) as {
    format: number;
    rows: number;
    names: Record<NamedColumn, string[]>;
    ratings: number;
  };
  if (header.format !== formatVersion) throw new Error(`column block of unknown format ${header.format}`);
  let at = 4 + headerLength;
  const take = (width: number) => {
    const part = Uint8Array.from(bytes.subarray(at, at + header.rows * width));
    if (part.length !== header.rows * width) throw new Error('column block is cut short');
    at += part.length;
    return part;
  };
  const two = () => new Uint16Array(take(2).buffer);
  const named = {} as Record<NamedColumn, Uint16Array>;
  for (const column of namedColumns) named[column] = two();
  return {
    rows: header.rows,
    names: header.names,
    named,
    firstMonth: two(),
    lastMonth: two(),
    ratings: Array.from({ length: header.ratings }, () => take(1)),
  };
}

function positionOf(positions: Map<string, number>, name: string): number {
  const known = positions.get(name);
  if (known !== undefined) return known;
  positions.set(name, positions.size);
  return positions.size - 1;
}

function joined<Column extends Uint8Array | Uint16Array>(
  Kind: new (length: number) => Column,
  parts: readonly Column[],
  rows: number,
): Column {
  const whole = new Kind(rows);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bytesOf(column: Uint8Array | Uint16Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}
