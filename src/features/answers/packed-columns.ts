// Columns of whole numbers in as few bytes as they need, as they are stored: half a byte a rating, nothing for one value.
export type Column = Uint8Array | Uint16Array;

/** How a column was packed: said in the header of a block. */
export type Packing =
  /** every entry is this one */
  | { readonly one: number }
  /** one byte an entry, counted from `from` */
  | { readonly from: number }
  /** at most 16 values: half a byte an entry, the earlier entry in the lower half */
  | { readonly few: readonly number[] }
  /** entries as they are, of so many bytes each */
  | { readonly plain: 1 | 2 };

const halfByte = 16;

export function packed(column: Column): { packing: Packing; bytes: Uint8Array } {
  const values = distinct(column, halfByte);
  if (values && values.length <= 1) return { packing: { one: values[0] ?? 0 }, bytes: new Uint8Array(0) };
  if (values) return { packing: { few: values }, bytes: inHalves(column, values) };
  if (column instanceof Uint8Array) return { packing: { plain: 1 }, bytes: column };
  let least = 65_535;
  let most = 0;
  for (const entry of column) {
    if (entry < least) least = entry;
    if (entry > most) most = entry;
  }
  if (most - least > 255)
    return { packing: { plain: 2 }, bytes: new Uint8Array(column.buffer, column.byteOffset, column.byteLength) };
  return { packing: { from: least }, bytes: Uint8Array.from(column, (entry) => entry - least) };
}

/** Bytes that so many entries take. */
export function packedLength(packing: Packing, rows: number): number {
  if ('one' in packing) return 0;
  if ('few' in packing) return Math.ceil(rows / 2);
  return 'from' in packing ? rows : rows * packing.plain;
}

/** Fills a new column from the bytes that `packed` gave. */
export function unpacked<Made extends Column>(packing: Packing, bytes: Uint8Array, into: Made): Made {
  if ('one' in packing) into.fill(packing.one);
  else if ('few' in packing) outOfHalves(bytes, packing.few, into);
  else if ('from' in packing) {
    into.set(bytes);
    if (packing.from > 0) for (let row = 0; row < into.length; row += 1) into[row]! += packing.from;
  } else if (packing.plain === 1) into.set(bytes);
  else into.set(new Uint16Array(Uint8Array.from(bytes).buffer));
  return into;
}

/** The values of a column in the order in which they come; null where there are more than `most`. */
function distinct(column: Column, most: number): number[] | null {
  const seen = new Uint8Array(column instanceof Uint8Array ? 256 : 65_536);
  const values: number[] = [];
  for (const entry of column) {
    if (seen[entry] === 1) continue;
    if (values.length === most) return null;
    seen[entry] = 1;
    values.push(entry);
  }
  return values;
}

function inHalves(column: Column, values: readonly number[]): Uint8Array {
  const codeOf = new Uint8Array(65_536);
  for (const [code, value] of values.entries()) codeOf[value] = code;
  const bytes = new Uint8Array(Math.ceil(column.length / 2));
  for (let row = 0; row < column.length; row += 1) bytes[row >> 1]! |= codeOf[column[row]!]! << ((row & 1) * 4);
  return bytes;
}

function outOfHalves(bytes: Uint8Array, values: readonly number[], into: Column): void {
  const table = into instanceof Uint8Array ? new Uint8Array(halfByte) : new Uint16Array(halfByte);
  table.set(values);
  const pairs = into.length >> 1;
  for (let at = 0, row = 0; at < pairs; at += 1, row += 2) {
    const byte = bytes[at]!;
    into[row] = table[byte & 15]!;
    into[row + 1] = table[byte >> 4]!;
  }
  if (into.length % 2 === 1) into[into.length - 1] = table[bytes[pairs]! & 15]!;
}
