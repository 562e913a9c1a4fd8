// A sheet comes in: read, looked through, stripped of what must not be kept, and left waiting for a person to say what it means.
import { Readable } from 'node:stream';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { byteSource } from '#files/byte-source.ts';
import { BrokenFile } from '#files/file-fault.ts';
import type { FileFault } from '#files/file-fault.ts';
import { readTable } from '#files/table-file.ts';
import { hashedKey } from './case-intake.actions.ts';
import { faultsOfMapping, headingsKey, savedMappingFor } from './case-mapping.ts';
import type { CaseMapping } from './case-mapping.ts';
import { insertImport, readSavedMapping } from './case-imports.store.ts';
import { proposeCaseMapping } from './propose-case-mapping.ts';
import { waitingLines } from './sheet-lines.ts';
import { readNotesOf, sightOf } from './sheet-sight.ts';

/** Bytes of a sheet; larger ones are refused before they are read. 100,000 cases are about 15 MB. */
export const largestSheet = 50 * 1_048_576;
const largestWaiting = 200 * 1_048_576;

export interface ArrivedSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Uploaded =
  | { readonly ok: true; readonly importId: string; readonly isKnown: boolean }
  | { readonly ok: false; readonly faults: readonly FileFault[] }
  | { readonly ok: false; readonly empty: true };

/** `isKnown`: a mapping saved for the same headings fits and leaves nothing to be asked. */
export async function uploadSheet(
  house: House,
  officeId: OfficeId,
  who: PersonId | null,
  sheet: ArrivedSheet,
): Promise<Uploaded> {
  const table = await readTable(byteSource(sheet.bytes));
  if (!table.ok) return table;
  const sight = await sightOf(table.value);
  if ('broken' in sight) return { ok: false, faults: [sight.broken] };
  if (sight.rows === 0) return { ok: false, empty: true };
  const { sights, dropped, kept, rows } = sight;
  const key = hashedKey(headingsKey(table.value.columns.map(({ name }) => name)));
  const saved = await readSavedMapping(house.storage, officeId, key);
  const mapping: CaseMapping = saved ? savedMappingFor(saved, sights) : proposeCaseMapping(sights);
  const isKnown = saved !== null && faultsOfMapping(mapping, sights).length === 0;
  const fileName = storableName(sheet.name);
  const importId = await house.storage.inOffice(officeId, async (office) => {
    const lines = waitingLines(table.value.rows(), kept, ({ fault }) => new BrokenFile(fault));
    const about = { name: fileName, mediaType: 'application/x-ndjson', atMost: largestWaiting };
    const { fileId } = await office.files.save(Readable.from(lines), about);
    const notes = readNotesOf(table.value);
    const made = {
      fileName,
      fileId,
      headingsKey: key,
      sights,
      dropped,
      notes,
      mapping,
      rowCount: rows,
      createdBy: who,
    };
    return insertImport(office, made);
  });
  return { ok: true, importId, isKnown };
}

/** The name of the file without its folders and control signs. */
function storableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.toWellFormed().replaceAll(/\p{C}/gu, '').trim();
  return plain.slice(0, 200) || 'arkusz';
}
