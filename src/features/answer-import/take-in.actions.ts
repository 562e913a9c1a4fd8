// The import itself: one transaction that reads the file, stores its answers and releases them, or leaves everything as it was.
import type { OfficeId } from '#domain/ids.ts';
import { takeInImport } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import { startEdition } from '#features/studies/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { ImportFault } from './foreign-survey.ts';
import { importFault } from './import-note.ts';
import { withoutValues, type ImportRecord } from './import-record.ts';
import { importTargets, versionForPlan } from './import-target.actions.ts';
import { endImport, hasFingerprint, lockImports, readImport, stateInside } from './import.store.ts';
import { importMediaType, storedSource } from './import-files.store.ts';
import { openImport, type OpenedImport } from './open-import.ts';
import { emptyReport } from './preview.ts';
import { answerReader } from './read-answers.ts';
import { refusedFile, refusedRow, type RefusedRow } from './refused-rows.ts';
import { Taking } from './taking.actions.ts';

/** Nothing of the file is taken in; the transaction goes back as a whole. */
class WholeRefused extends Error {
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super('the file is refused');
    this.faults = faults;
  }
}

export type TakenIn = 'done' | 'refused' | 'busy' | 'nothing-to-do';

/** `busy`: another import of the office works; try again later. Whatever breaks off leaves no trace and is tried again. */
export async function takeIn(
  house: House,
  officeId: OfficeId,
  importId: string,
  signal: AbortSignal,
): Promise<TakenIn> {
  const record = await readImport(house.storage, officeId, importId);
  if (record?.state !== 'queued') return 'nothing-to-do';
  try {
    return await house.storage.inOffice(officeId, (office) => takeInside(house, office, importId, signal));
  } catch (error) {
    if (!(error instanceof WholeRefused)) throw error;
    await refuse(house, officeId, record, error.faults);
    return 'refused';
  }
}

async function takeInside(house: House, office: OfficeWork, importId: string, signal: AbortSignal): Promise<TakenIn> {
  if (!(await lockImports(office))) return 'busy';
  const record = await stateInside(office, importId);
  if (record?.state !== 'queued' || !record.plan || !record.fileId || !record.report?.days) return 'nothing-to-do';
  const { plan, report: preview } = record;
  const { officeId } = office;
  const opened = await openedFiles(house, officeId, record);
  const targets = await importTargets(house, officeId);
  const target = targets.find(({ questionnaire }) => questionnaire === plan.questionnaire) ?? null;
  const [from, to] = record.report.days;
  const version = await versionForPlan(house, office, opened, plan, target, from);
  if (!version) throw new WholeRefused([importFault('no-questions')]);
  const context = target?.context ?? plan.context;
  const study = await startEdition(house, office, { name: record.name, context, from, to, versionId: version.id });

  const source = opened.kind === 'lime' ? `lime ${opened.survey.surveyId}` : 'table';
  const taking = new Taking(house, office, record, source);
  const structure = await readStructure(office);
  const read = answerReader({ opened, plan, version, structure, today: house.clock.today() });
  for await (const row of opened.table.rows()) {
    if (row.kind === 'broken') throw new WholeRefused([row.fault]);
    if (signal.aborted) throw new Error('the program is stopping; the import begins again afterwards');
    if (row.kind === 'refused-row') taking.refuse(refusedRow(row, [row.fault]));
    else {
      const answer = read(row);
      if (answer.kind === 'refused') taking.refuse(refusedRow(row, answer.faults));
      else await taking.add(answer);
    }
  }
  await taking.flush();
  if (!plan.keepGood && taking.report.refused > 0) throw new WholeRefused(taking.report.faults);
  if (taking.report.imported === 0) throw new WholeRefused([importFault('all-doubled')]);
  const fingerprint = taking.fingerprint();
  if (await hasFingerprint(office, fingerprint)) throw new WholeRefused([importFault('all-doubled')]);
  const under = { studyId: study.id, versionId: version.id, importId };
  await takeInImport(office, taking.answers, under, house.clock.today(), (rows) => taking.wrote(rows));

  const { abandoned, visits } = preview;
  const refusedFileId = await keepRefused(office, opened, record, taking.refused);
  const report = { ...taking.report, abandoned, visits, studyId: study.id };
  const recognised = withoutValues(record.recognised);
  await endImport(office, importId, { state: 'done', report, recognised, fingerprint, refusedFileId });
  await removeFiles(office, record);
  const details = { imported: report.imported, refused: report.refused, doubled: report.doubled };
  await office.audit({ who: record.who, what: 'answers-imported', target: importId, details });
  return 'done';
}

async function openedFiles(house: House, officeId: OfficeId, record: ImportRecord): Promise<OpenedImport> {
  const source = (id: string) => storedSource(house.storage, officeId, id);
  const opened = await openImport(source(record.fileId!), record.answersFileId ? source(record.answersFileId) : null);
  if (!opened.ok) throw new WholeRefused(opened.faults);
  return opened.value;
}

async function keepRefused(
  office: OfficeWork,
  { table }: OpenedImport,
  { plan }: ImportRecord,
  refused: readonly RefusedRow[],
): Promise<string | null> {
  if (refused.length === 0 || !plan) return null;
  const content = refusedFile(table, plan, refused, 'pl');
  const file = await office.files.save(content, { name: 'odrzucone.csv', mediaType: importMediaType });
  return file.fileId;
}

async function removeFiles(office: OfficeWork, { fileId, answersFileId }: ImportRecord): Promise<void> {
  for (const id of [fileId, answersFileId]) if (id) await office.files.remove(id);
}

/** Says why, and forgets the file; nothing was taken in. */
async function refuse(
  house: House,
  officeId: OfficeId,
  record: ImportRecord,
  faults: readonly ImportFault[],
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const why = faults.slice(0, 20).map(({ message }) => message);
    const report = { ...(record.report ?? emptyReport), imported: 0, why };
    const recognised = withoutValues(record.recognised);
    const ending = { state: 'refused', report, recognised, fingerprint: null, refusedFileId: null } as const;
    await endImport(office, record.id, ending);
    await removeFiles(office, record);
    await office.audit({ who: record.who, what: 'import-refused', target: record.id });
  });
}
