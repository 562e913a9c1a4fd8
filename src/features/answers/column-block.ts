// Released answers as typed columns: one byte a rating in memory, dictionaries for what has a name. Blocks add up.
import { monthOfDay, type MonthNumber } from '#domain/period.ts';
import { packed, packedLength, unpacked, type Packing } from './packed-columns.ts';

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
const plainFormat = 1;
const packedFormat = 2;

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

/** The block as bytes: the length of a JSON header, the header, then the columns as it says they are packed. */
export function encodeBlock({ rows, names, named, firstMonth, lastMonth, ratings }: ColumnBlock): Buffer {
  const columns = [...namedColumns.map((column) => named[column]), firstMonth, lastMonth, ...ratings].map(packed);
  const packings = columns.map(({ packing }) => packing);
  const header = Buffer.from(JSON.stringify({ format: packedFormat, rows, names, packings } satisfies PackedHeader));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...columns.map(({ bytes }) => bytes)]);
}

interface PackedHeader {
  readonly format: typeof packedFormat;
  readonly rows: number;
  readonly names: Readonly<Record<NamedColumn, readonly string[]>>;
  /** of the named columns, the two months, and the ratings */
  readonly packings: readonly Packing[];
}

/** As blocks were written first: two bytes a name and a month, one a rating. */
interface PlainHeader extends Pick<PackedHeader, 'rows' | 'names'> {
  readonly format: typeof plainFormat;
  readonly ratings: number;
}

/** The block that `encodeBlock` wrote. Throws where the bytes are not such a block: they are our own. */
export function decodeBlock(bytes: Buffer): ColumnBlock {
  const headerLength = bytes.readUInt32LE(0);
  if (bytes.length < 4 + headerLength) throw new Error('column block is cut short');
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + headerLength)) as PackedHeader | PlainHeader;
  const { format } = header as { format: number };
  if (format !== packedFormat && format !== plainFormat) throw new Error(`column block of unknown format ${format}`);
  const { rows, names } = header;
  const packings = header.format === packedFormat ? header.packings : plainPackings(header.ratings);
  const inTwoBytes = namedColumns.length + 2;
  let at = 4 + headerLength;
  const columns = packings.map((packing, place) => {
    const length = packedLength(packing, rows);
    const part = bytes.subarray(at, at + length);
    if (part.length !== length) throw new Error('column block is cut short');
    at += length;
    return unpacked(packing, part, place < inTwoBytes ? new Uint16Array(rows) : new Uint8Array(rows));
  });
  const two = columns.slice(0, inTwoBytes) as Uint16Array[];
  const named = {} as Record<NamedColumn, Uint16Array>;
  for (const [place, column] of namedColumns.entries()) named[column] = two[place]!;
  const [firstMonth, lastMonth] = two.slice(namedColumns.length);
  const ratings = columns.slice(inTwoBytes) as Uint8Array[];
  return { rows, names, named, firstMonth: firstMonth!, lastMonth: lastMonth!, ratings };
}

function plainPackings(ratings: number): Packing[] {
  const two = Array.from({ length: namedColumns.length + 2 }, (): Packing => ({ plain: 2 }));
  return [...two, ...Array.from({ length: ratings }, (): Packing => ({ plain: 1 }))];
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
