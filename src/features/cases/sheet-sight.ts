// Looks once through a sheet: what its columns hold, which of them must not be kept, how many rows there are.
import type { ForeignTable } from '#files/foreign-table.ts';
import type { FileFault } from '#files/file-fault.ts';
import type { ColumnSight, DroppedColumn } from './case-mapping.ts';
import type { ReadNotes } from './case-import.ts';
import { evidenceOf, noEvidence } from './date-order.ts';
import { droppedColumn, looksPersonal } from './propose-case-mapping.ts';

export interface SheetSight {
  readonly rows: number;
  /** places of the columns that are kept, in the order of `sights` */
  readonly kept: readonly number[];
  readonly sights: readonly ColumnSight[];
  readonly dropped: readonly DroppedColumn[];
}

const mostExamples = 3;
const longestExample = 60;

/** A file that breaks on the way is a fault. */
export async function sightOf(table: ForeignTable): Promise<SheetSight | { readonly broken: FileFault }> {
  const seen = table.columns.map(({ name }) => ({
    column: name,
    filled: 0,
    personal: 0,
    longest: 0,
    examples: [] as string[],
    days: { ...noEvidence } as { -readonly [Kind in keyof typeof noEvidence]: number },
  }));
  let rows = 0;
  for await (const row of table.rows()) {
    if (row.kind === 'broken') return { broken: row.fault };
    rows += 1;
    if (row.kind === 'refused-row') continue;
    for (let place = 0; place < seen.length; place += 1) {
      const value = row.cells[place]?.trim() ?? '';
      if (value === '') continue;
      const own = seen[place]!;
      own.filled += 1;
      own.days[evidenceOf(value)] += 1;
      if (looksPersonal(value)) own.personal += 1;
      if (value.length > own.longest) own.longest = value.length;
      if (own.examples.length < mostExamples && !own.examples.includes(value))
        own.examples.push(value.slice(0, longestExample));
    }
  }
  const kept: number[] = [];
  const sights: ColumnSight[] = [];
  const dropped: DroppedColumn[] = [];
  for (const [place, { column, filled, personal, longest, examples, days }] of seen.entries()) {
    const sight = { column, filled, examples, days };
    const why = droppedColumn({ ...sight, personalShare: filled === 0 ? 0 : personal / filled, longest });
    if (why) dropped.push({ column, why });
    else {
      kept.push(place);
      sights.push(sight);
    }
  }
  return { rows, kept, sights, dropped };
}

export function readNotesOf({ format, notes }: ForeignTable): ReadNotes {
  const read = { format, encoding: null, separator: null, linesAbove: 0, otherSheets: [] as readonly string[] };
  return notes.reduce<ReadNotes>((told, note) => {
    if (note.kind === 'encoding') return { ...told, encoding: note.encoding };
    if (note.kind === 'separator') return { ...told, separator: note.separator };
    if (note.kind === 'lines-above') return { ...told, linesAbove: note.count };
    return note.kind === 'other-sheets' ? { ...told, otherSheets: note.names } : told;
  }, read);
}
