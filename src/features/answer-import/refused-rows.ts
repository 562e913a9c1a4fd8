// Rows that were refused, as a table to be mended and sent again: the reason first, then the cells as they stood.
import type { StaffLanguage } from '#domain/language.ts';
import { csvOf, registerTable } from '#files/csv.ts';
import type { ImportFault } from './foreign-survey.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportTable, ImportTableRow } from './import-table.ts';

/** More would be another file altogether. */
export const mostRefusedKept = 10_000;

export interface RefusedRow {
  readonly number: number;
  readonly faults: readonly ImportFault[];
  readonly cells: readonly (string | null)[];
}

/** Cells of the columns that are carried over; the others are not kept. */
export function refusedRow(
  row: Exclude<ImportTableRow, { kind: 'broken' }>,
  faults: readonly ImportFault[],
): RefusedRow {
  return { number: row.number, faults, cells: row.kind === 'row' ? row.cells : [] };
}

/** The office's own file, a part of it: nothing in it comes from released answers. */
export function refusedFile(
  table: ImportTable,
  plan: ImportPlan,
  refused: readonly RefusedRow[],
  language: StaffLanguage,
): Buffer {
  const used = new Set(plan.columns.filter(({ use }) => use.kind !== 'ignored').map(({ column }) => column));
  const columns = table.columns.filter(({ name }) => used.has(name));
  const first = language === 'pl' ? ['Wiersz', 'Powód odrzucenia'] : ['Row', 'Reason'];
  const rows = refused.map(({ number, faults, cells }) => [
    number,
    faults.map(({ message }) => message[language]).join(' '),
    ...columns.map(({ place }) => cells[place] ?? ''),
  ]);
  const head = [...first, ...columns.map(({ heading, name }) => heading || name)];
  return Buffer.from(csvOf(language, registerTable({ head, rows })));
}
