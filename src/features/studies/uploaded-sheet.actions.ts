// A file with daily counts that somebody sends: its headings and rows, or what is wrong with it at the field `plik`.
import type { Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { byteSource } from '#files/byte-source.ts';
import { faultsUnderField } from '#files/file-fault.ts';
import type { FileFault } from '#files/file-fault.ts';
import { readTable } from '#files/table-file.ts';
import { mostRows } from './daily-sheet.ts';
import type { SheetRow } from './daily-sheet.ts';

export interface UploadedSheet {
  readonly headings: readonly string[];
  /** at most one more than may be taken */
  readonly rows: readonly SheetRow[];
}

/** @param missing what is said where no file was chosen */
export async function uploadedSheet(
  file: unknown,
  language: StaffLanguage,
  missing: string,
): Promise<Outcome<UploadedSheet>> {
  if (!(file instanceof File) || file.size === 0) return { ok: false, faults: [{ field: 'plik', message: missing }] };
  const refused = (fault: FileFault) => faultsUnderField({ ok: false, faults: [fault] }, 'plik', language);
  const table = await readTable(byteSource(new Uint8Array(await file.arrayBuffer())));
  if (!table.ok) return refused(table.faults[0]!);
  const rows: SheetRow[] = [];
  for await (const row of table.value.rows()) {
    if (row.kind !== 'row') return refused(row.fault);
    rows.push(row);
    if (rows.length > mostRows) break;
  }
  return { ok: true, value: { headings: table.value.columns.map(({ heading }) => heading), rows } };
}
