// Background work of the room: an import in one transaction, imports broken off, clocks read anew, files that had their time.
import { Readable } from 'node:stream';
import { dayNumber } from '#domain/calendar-day.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import type { JobTools, OfficeWork, Task } from '#storage/storage.ts';
import type { CaseFacts } from './case.ts';
import { readClock } from './case-clock.ts';
import type { CaseFault } from './case-check.ts';
import { daysFilesAreKept, mostShownRefusals, stuckAfterMs } from './case-import.ts';
import type { CaseImport, RefusedCase } from './case-import.ts';
import { importTask } from './case-import.actions.ts';
import {
  claimImport,
  deleteImport,
  dropRefusedFile,
  endImport,
  readOldFiles,
  readStuck,
  tellProgress,
} from './case-imports.store.ts';
import { beginIntake, hashedKey } from './case-intake.actions.ts';
import { recountTask } from './case-figures.actions.ts';
import { caseRowReader } from './case-row.ts';
import { casesChanged, writeTermsKey } from './case-settings.store.ts';
import { dayOrNull, termOf, termsKey } from './case-term.ts';
import { casesAfter, lockCases, writeReadings } from './cases.store.ts';
import { refusedRowsSheet } from './refused-sheet.ts';
import { waitingRows } from './sheet-lines.ts';

const rowsBetweenSigns = 5_000;
const mostAttempts = 3;

export function casesTasks(house: House): Record<string, Task> {
  return {
    [importTask]: (payload, job) => runImport(house, payload as ImportPayload, job),
    [recountTask]: (payload) => readClocksAnew(house, (payload as ImportPayload).officeId),
    'cases-resume': () => resumeImports(house),
    'cases-clean': () => cleanFiles(house),
  };
}

export const casesCron = [
  { task: 'cases-resume', pattern: '* * * * *' },
  { task: 'cases-clean', pattern: '20 2 * * *' },
];

interface ImportPayload {
  readonly officeId: OfficeId;
  readonly importId: string;
}

/** Everything or nothing: one transaction, at the end of which the import is done. Run twice it does nothing more. */
async function runImport(house: House, { officeId, importId }: ImportPayload, job: JobTools): Promise<void> {
  try {
    await house.storage.inOffice(officeId, async (office) => {
      const found = await claimImport(office, importId);
      if (!found || found.state !== 'waiting' || !found.fileId || !found.mapping) return;
      await takeSheet(house, office, found, job);
      await office.files.remove(found.fileId);
    });
  } catch (error) {
    if (job.signal.aborted || job.attempt < mostAttempts) throw error;
    house.log.error('case-import-failed', { importId, reason: String(error) });
    await giveUp(house, officeId, importId);
  }
}

async function giveUp(house: House, officeId: OfficeId, importId: string): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const found = await claimImport(office, importId);
    if (!found || found.state !== 'waiting') return;
    await endImport(office, importId, { state: 'failed', counts: null, refused: [], refusedFileId: null });
    if (found.fileId) await office.files.remove(found.fileId);
  });
}

async function takeSheet(house: House, office: OfficeWork, sheet: CaseImport, job: JobTools): Promise<void> {
  const { fileId, mapping, sights, keepGood, id } = sheet;
  const columns = sights.map(({ column }) => column);
  const reader = caseRowReader(mapping!, columns);
  const reasons = new Map<number, readonly CaseFault[]>();
  const shown: RefusedCase[] = [];
  await office.query('savepoint before_cases');
  const intake = await beginIntake(house, office);
  let rows = 0;
  for await (const { row, cells, message } of waitingRows(office.files.read(fileId!))) {
    if (cells) {
      const faults = await intake.take(row, reader(cells));
      if (faults.length > 0) {
        reasons.set(row, faults);
        if (shown.length < mostShownRefusals) shown.push({ row, faults });
      }
    } else {
      intake.refuse();
      if (shown.length < mostShownRefusals) shown.push({ row, faults: [], ...(message && { message }) });
    }
    rows += 1;
    if (rows % rowsBetweenSigns === 0) {
      if (job.signal.aborted) throw new Error('the program is stopping');
      await tellProgress(house.storage, office.officeId, id, rows);
    }
  }
  const counts = await intake.finish();
  const isKept = keepGood === true || counts.refused === 0;
  if (!isKept) await office.query('rollback to savepoint before_cases');
  let refusedFileId: string | null = null;
  if (counts.refused > 0) {
    const lines = refusedRowsSheet(waitingRows(office.files.read(fileId!)), columns, reasons);
    // the connection reads and writes in turns: the sheet is whole before it is stored
    const pieces: Buffer[] = [];
    for await (const piece of lines) pieces.push(piece);
    const about = { name: 'odrzucone.csv', mediaType: 'text/csv; charset=utf-8', atMost: 200 * 1_048_576 };
    refusedFileId = (await office.files.save(Readable.from(pieces), about)).fileId;
  }
  await endImport(office, id, { state: isKept ? 'done' : 'refused', counts, refused: shown, refusedFileId });
  await office.audit({ who: sheet.createdBy, what: 'case-import-ended', target: id, details: { ...counts, isKept } });
}

/** After a crash: a job that gave no sign for a while is put into the queue once more; two never run at a time. */
async function resumeImports(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - stuckAfterMs);
  for (const { officeId } of await house.storage.listOffices())
    for (const { id } of await readStuck(house.storage, officeId, before))
      await house.storage.inOffice(officeId, (office) =>
        office.enqueue(importTask, { importId: id }, { jobKey: `${importTask} ${id}` }),
      );
}

async function cleanFiles(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - daysFilesAreKept * 86_400_000);
  for (const { officeId } of await house.storage.listOffices())
    for (const old of await readOldFiles(house.storage, officeId, before))
      await house.storage.inOffice(officeId, async (office) => {
        if (old.state === 'prepared') await deleteImport(office, old.id);
        else await dropRefusedFile(office, old.id);
        for (const fileId of [old.fileId, old.refusedFileId]) if (fileId) await office.files.remove(fileId);
      });
}

const casesAtOnce = 2_000;

/** The term of a service was changed: every case is counted by the terms of today's settings, in one transaction. */
async function readClocksAnew(house: House, officeId: OfficeId): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    await lockCases(office);
    const { services } = await readStructure(office);
    const terms = new Map<string, ReturnType<typeof termOf>>(services.map((service) => [service.id, termOf(service)]));
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const cases = await casesAfter(office, after, casesAtOnce);
      if (cases.length === 0) break;
      const readings = cases.map(({ markHash, serviceId, receivedOn, closedOn, ...kept }) => {
        const facts = {
          ...kept,
          receivedOn: dayNumber(receivedOn),
          closedOn: closedOn === null ? null : dayNumber(closedOn),
        } as Pick<CaseFacts, 'receivedOn' | 'closedOn' | 'isComplex' | 'stops' | 'notices'> as CaseFacts;
        const { termEnd, runningEnd } = readClock(facts, terms.get(serviceId)?.(facts.receivedOn) ?? null);
        return { markHash, termEnd: dayOrNull(termEnd), runningEnd: dayOrNull(runningEnd) };
      });
      await writeReadings(office, readings);
      after = cases.at(-1)!.markHash;
    }
    await writeTermsKey(office, hashedKey(termsKey(services, house.clock.today())));
    await casesChanged(office);
  });
}
