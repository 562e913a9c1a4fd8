// The rows that were refused as a sheet: as they came, with their number and reason, to put right and send again.
import { csvOf, registerTable } from '#files/csv.ts';
import type { CaseFault } from './case-check.ts';
import { reasonOf } from './case-fault.texts.ts';
import type { WaitingRow } from './sheet-lines.ts';

const rowsAtOnce = 500;
/** Headings that an import leaves aside when the sheet comes back. */
export const refusedHeadings = ['Wiersz', 'Powód odrzucenia'] as const;

/** Semicolons and UTF-8 with its mark, as a spreadsheet in Poland opens it; the reasons are in Polish like the sheet. */
export async function* refusedRowsSheet(
  rows: AsyncIterable<WaitingRow>,
  columns: readonly string[],
  reasons: ReadonlyMap<number, readonly CaseFault[]>,
): AsyncGenerator<Buffer> {
  const head = [...columns, ...refusedHeadings];
  const piece = (lines: readonly (readonly (string | number | null)[])[], isFirst: boolean) => {
    const csv = csvOf('pl', registerTable({ head, rows: lines }));
    return Buffer.from(isFirst ? csv : csv.slice(csv.indexOf('\r\n') + 2));
  };
  let lines: (string | number | null)[][] = [];
  let isFirst = true;
  for await (const { row, cells, message } of rows) {
    const faults = reasons.get(row);
    if (cells && !faults) continue;
    const reason = cells ? faults!.map((fault) => reasonOf(fault, 'pl')).join(' ') : (message?.pl ?? '');
    lines.push([...(cells ?? columns.map(() => null)), row, reason]);
    if (lines.length < rowsAtOnce) continue;
    yield piece(lines, isFirst);
    [lines, isFirst] = [[], false];
  }
  if (lines.length > 0 || isFirst) yield piece(lines, isFirst);
}
