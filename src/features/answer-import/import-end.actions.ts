// How an import ends otherwise: the file is forgotten, the answers are taken back, the refused rows are fetched.
import { conflict } from '#domain/faults.ts';
import type { OfficeId, StudyId } from '#domain/ids.ts';
import { withdrawImported } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { removeEditionWithoutCodes } from '#features/studies/index.ts';
import { storedSource } from './import-files.store.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportChange } from './import.actions.ts';
import { deleteImport, forgetNumbers, moveImport } from './import.store.ts';

/** Forgets an uploaded file nothing was taken from. */
export async function discardImport(
  house: House,
  officeId: OfficeId,
  { record, version, who }: ImportChange,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await deleteImport(office, record.id, version))) throw conflict();
    for (const id of [record.fileId, record.answersFileId, record.refusedFileId]) if (id) await office.files.remove(id);
    await office.audit({ who, what: 'import-discarded', target: record.id });
  });
}

/** Takes the answers back: whole batches of this import alone, so nothing of anybody else shows (decision 0032). */
export async function withdrawImport(
  house: House,
  officeId: OfficeId,
  { record, version, who }: ImportChange,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await moveImport(office, record.id, version, 'done', 'withdrawn'))) throw conflict();
    const removed = await withdrawImported(office, record.id);
    await forgetNumbers(office, record.id);
    const studyId = record.report?.studyId;
    if (studyId) await removeEditionWithoutCodes(office, studyId as StudyId);
    if (record.refusedFileId) await office.files.remove(record.refusedFileId);
    await office.audit({ who, what: 'import-withdrawn', target: record.id, details: { removed } });
  });
}

/** The rows that were refused, as they are kept; null where nothing was refused or the days have passed. */
export async function refusedRowsFile(house: House, officeId: OfficeId, record: ImportRecord): Promise<Buffer | null> {
  if (!record.refusedFileId) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of storedSource(house.storage, officeId, record.refusedFileId).chunks()) pieces.push(piece);
  return pieces.length > 0 ? Buffer.concat(pieces) : null;
}
