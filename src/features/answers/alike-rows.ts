// Numbers the rows of a block that are alike in everything that tells groups apart, column by column and without looking up names.
import type { ColumnBlock } from './column-block.ts';

export interface AlikeRows {
  /** number of the group of each row, in the order in which groups first come */
  readonly groupOfRow: Uint32Array;
  /** a row of each group */
  readonly rowOfGroup: readonly number[];
}

/** Above this a table of all pairs would be larger than what it saves. */
const largestTable = 2 ** 22;

export function alikeRows({ rows, names, named, firstMonth, lastMonth }: ColumnBlock): AlikeRows {
  const groupOfRow = new Uint32Array(rows);
  const spread = { groupOfRow, count: rows > 0 ? 1 : 0, rowOfGroup: rows > 0 ? [0] : [] };
  const months = withoutGaps(firstMonth);
  const ends = withoutGaps(lastMonth);
  const columns = [
    [named.service, names.service.length],
    [named.location, names.location.length],
    [named.unit, names.unit.length],
    [months.column, months.values],
    [ends.column, ends.values],
    [named.channel, names.channel.length],
    [named.clientGroup, names.clientGroup.length],
  ] as const;
  for (const [column, values] of columns) if (values > 1) tellApart(spread, column, values);
  return spread;
}

/** Divides the groups further by one more column. */
function tellApart(
  spread: { groupOfRow: Uint32Array; count: number; rowOfGroup: number[] },
  column: Uint16Array,
  values: number,
): void {
  const { groupOfRow, count } = spread;
  const rowOfGroup: number[] = [];
  const pairs = count * values;
  if (pairs > largestTable) {
    const known = new Map<number, number>();
    for (let row = 0; row < groupOfRow.length; row += 1) {
      const pair = groupOfRow[row]! * values + column[row]!;
      let group = known.get(pair);
      if (group === undefined) known.set(pair, (group = rowOfGroup.push(row) - 1));
      groupOfRow[row] = group;
    }
  } else {
    const known = new Int32Array(pairs).fill(-1);
    for (let row = 0; row < groupOfRow.length; row += 1) {
      const pair = groupOfRow[row]! * values + column[row]!;
      let group = known[pair]!;
      if (group < 0) known[pair] = group = rowOfGroup.push(row) - 1;
      groupOfRow[row] = group;
    }
  }
  spread.count = rowOfGroup.length;
  spread.rowOfGroup = rowOfGroup;
}

/** The same column with its values numbered from 0 on, as they come. */
function withoutGaps(column: Uint16Array): { column: Uint16Array; values: number } {
  const numberOf = new Int32Array(65_536).fill(-1);
  const numbers = new Uint16Array(column.length);
  let values = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row]!;
    if (numberOf[value]! < 0) {
      numberOf[value] = values;
      values += 1;
    }
    numbers[row] = numberOf[value]!;
  }
  return { column: numbers, values };
}
