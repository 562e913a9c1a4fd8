// Reads a table once to see what stands in its columns: the ground of a proposed mapping and of the preview.
import type { TableColumn } from '#files/foreign-table.ts';
import type { Imported, ImportFault } from './foreign-survey.ts';
import type { ImportTable } from './import-table.ts';
import type { ColumnProfile } from './table-mapping.ts';

export interface TableProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** rows that were refused, the first ones named */
  readonly refused: readonly ImportFault[];
  readonly refusedCount: number;
}

const mostDistinct = 200;
const mostNamed = 200;
const longestKept = 200;

/** Counts distinct values of every column. A file that breaks on the way is refused as a whole. */
export async function profileOf(table: ImportTable): Promise<Imported<TableProfile>> {
  const seen = table.columns.map(() => ({ filled: 0, values: new Map<string, number>(), isOpen: false }));
  const refused: ImportFault[] = [];
  let rows = 0;
  let refusedCount = 0;
  for await (const row of table.rows()) {
    if (row.kind === 'broken') return { ok: false, faults: [row.fault] };
    if (row.kind === 'refused-row') {
      refusedCount += 1;
      if (refused.length < mostNamed) refused.push(row.fault);
      continue;
    }
    rows += 1;
    for (const [at, cell] of row.cells.entries()) {
      const own = seen[at];
      const value = cell?.trim() ?? '';
      if (!own || value === '') continue;
      own.filled += 1;
      if (value.length <= longestKept && (own.values.has(value) || own.values.size < mostDistinct))
        own.values.set(value, (own.values.get(value) ?? 0) + 1);
      else own.isOpen = true;
    }
  }
  const columns = table.columns.map((column: TableColumn, at) => ({
    column,
    ...(seen[at] ?? { filled: 0, values: new Map(), isOpen: false }),
  }));
  return { ok: true, value: { rows, columns, refused, refusedCount } };
}
