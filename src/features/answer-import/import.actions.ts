// What people do with imports: upload a file, say what it means, take it in, take it back.
import { Readable } from 'node:stream';
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid, type OfficeId, type PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { columnsOf, type Question } from '#features/questionnaires/index.ts';
import type { FormPart } from '#files/form-parts.ts';
import type { OfficeWork, StoredFile } from '#storage/storage.ts';
import type { Imported, ImportFault } from './foreign-survey.ts';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import { importFault } from './import-note.ts';
import type { ImportRecord, ImportReport, Recognised } from './import-record.ts';
import { contentOfPlan, importTargets } from './import-target.actions.ts';
import {
  findSameFile,
  insertImport,
  moveImport,
  mostImports,
  readImport,
  readImports,
  writePlan,
  writePreview,
} from './import.store.ts';
import { importMediaType, storedSource } from './import-files.store.ts';
import { openImport, type OpenedImport } from './open-import.ts';
import { firstRows, previewOf, type ShownRow } from './preview.ts';
import type { AnswerReading } from './read-answers.ts';
import { recognise } from './recognise.ts';
import { missingColumns } from './table-mapping.ts';

/** Bytes of one uploaded file: a hundred thousand answers with comments are about half of it. */
export const largestUpload = 64_000_000;
export const importTask = 'import-answers';

export function listImports(house: House, officeId: OfficeId): Promise<ImportRecord[]> {
  return readImports(house.storage, officeId);
}

/** @throws Refusal 404 where the office has no such import */
export async function openRecord(house: House, officeId: OfficeId, importId: string): Promise<ImportRecord> {
  const record = isUuid(importId) ? await readImport(house.storage, officeId, importId) : null;
  if (!record) throw notFound();
  return record;
}

export type Uploaded =
  | { readonly kind: 'read'; readonly importId: string }
  | { readonly kind: 'same-file'; readonly importId: string }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'refused'; readonly faults: readonly ImportFault[] };

/**
 * Stores the files as they arrive and tells what they are; what cannot be read is forgotten at once. `known`: what they
 * are was told from the same bytes before, so they are not read through again.
 * @throws Refusal 413 above `largestUpload`
 */
export async function uploadImport(
  house: House,
  officeId: OfficeId,
  who: { readonly id: PersonId | null; readonly name: string },
  parts: AsyncIterable<FormPart>,
  known: Omit<Recognised, 'by'> | null = null,
): Promise<Uploaded> {
  const [file, answers] = await house.storage.inOffice(officeId, (office) => storeFiles(office, parts));
  if (!file) return { kind: 'no-file' };
  const forget = () =>
    house.storage.inOffice(officeId, async (office) => {
      for (const each of [file, answers]) if (each) await office.files.remove(each.fileId);
    });
  const imports = await readImports(house.storage, officeId);
  const stored = { fileId: file.fileId, answersFileId: answers?.fileId ?? null };
  const recognised = known ? { ok: true as const, value: known } : await recogniseStored(house, officeId, stored);
  if (!recognised.ok || imports.length >= mostImports) {
    await forget();
    return { kind: 'refused', faults: recognised.ok ? [importFault('too-many-imports')] : recognised.faults };
  }
  const plan = earlierPlan(imports, recognised.value);
  const kept = { file, answers, recognised: { ...recognised.value, by: who.name }, plan, who: who.id };
  const made = await house.storage.inOffice(officeId, (office) => keepImport(office, kept));
  if (made.kind === 'same-file') await forget();
  return made;
}

async function recogniseStored(house: House, officeId: OfficeId, files: Parameters<typeof openStored>[2]) {
  const opened = await openStored(house, officeId, files);
  return opened.ok ? recognise(opened.value) : opened;
}

async function storeFiles(
  office: OfficeWork,
  parts: AsyncIterable<FormPart>,
): Promise<[StoredFile | null, StoredFile | null]> {
  const files = new Map<string, StoredFile>();
  for await (const { name, fileName, content } of parts) {
    if (!fileName || (name !== 'plik' && name !== 'odpowiedzi') || files.has(name)) continue;
    const about = { name: nameOfFile(fileName), mediaType: importMediaType, atMost: largestUpload };
    files.set(name, await office.files.save(Readable.from(content), about));
  }
  return [files.get('plik') ?? null, files.get('odpowiedzi') ?? null];
}

/** The name alone, without folders, control characters and length. */
function nameOfFile(given: string): string {
  const name = given.split(/[/\\]/).at(-1) ?? '';
  return name.toWellFormed().replaceAll(/\p{C}/gu, '').trim().slice(0, 120) || 'plik';
}

interface KeptUpload {
  readonly file: StoredFile;
  readonly answers: StoredFile | null;
  readonly recognised: Recognised;
  readonly plan: ImportPlan | null;
  readonly who: string | null;
}

async function keepImport(office: OfficeWork, { file, answers, recognised, plan, who }: KeptUpload): Promise<Uploaded> {
  const contentHash = (answers ?? file).sha256;
  const same = await findSameFile(office, contentHash);
  if (same) return { kind: 'same-file', importId: same };
  const fileName = answers ? `${file.name}, ${answers.name}` : file.name;
  const name = file.name.replace(/\.[^.]{1,5}$/, '') || file.name;
  const stored = { fileId: file.fileId, answersFileId: answers?.fileId ?? null };
  const importId = await insertImport(office, { name, fileName, ...stored, contentHash, recognised, plan, who });
  await office.audit({ who, what: 'answers-uploaded', target: importId, details: { rows: recognised.rows } });
  return { kind: 'read', importId };
}

/** The plan of the last import (of `imports`, newest first) that was taken in and whose columns this file has too. */
export function earlierPlan(imports: readonly ImportRecord[], recognised: Omit<Recognised, 'by'>): ImportPlan | null {
  const columns = recognised.columns.map(({ name, heading }, place) => ({ place, name, heading }));
  const alike = imports.find(
    ({ state, plan, recognised: earlier }) =>
      state === 'done' &&
      plan !== null &&
      earlier.kind === recognised.kind &&
      plan.columns.some(({ use }) => use.kind === 'question') &&
      missingColumns(plan, columns).length === 0 &&
      haveSameWords(earlier, recognised),
  );
  return alike?.plan ?? null;
}

/** Columns of one name may ask in other words: what was said of the old words does not hold for them. */
function haveSameWords(earlier: Recognised, later: Pick<Recognised, 'columns'>): boolean {
  const headings = new Map(later.columns.map(({ name, heading }) => [name, heading]));
  return earlier.columns.every(({ name, heading }) => (headings.get(name) ?? heading) === heading);
}

export function openStored(
  house: House,
  officeId: OfficeId,
  { fileId, answersFileId }: { readonly fileId: string | null; readonly answersFileId: string | null },
): Promise<Imported<OpenedImport>> {
  if (!fileId) throw notFound();
  const source = (id: string) => storedSource(house.storage, officeId, id);
  return openImport(source(fileId), answersFileId ? source(answersFileId) : null);
}

export interface ImportChange {
  readonly record: ImportRecord;
  /** of the import on the page the person acted on */
  readonly version: number;
  readonly who: PersonId | null;
}

/** Keeps what the person said of the file. Stale: 409. */
export async function savePlan(
  house: House,
  officeId: OfficeId,
  { record, version }: ImportChange,
  plan: ImportPlan,
  name: string,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writePlan(office, record.id, version, plan, name))) throw conflict();
  });
}

/** Everything needed to read the file by its plan; null where the plan's questionnaire is no longer there. */
async function readingOf(house: House, officeId: OfficeId, record: ImportRecord): Promise<Imported<AnswerReading>> {
  const { plan } = record;
  const opened = await openStored(house, officeId, record);
  if (!opened.ok || !plan) return opened.ok ? { ok: false, faults: [importFault('no-questions')] } : opened;
  return readingBy(house, officeId, opened.value, plan);
}

export async function readingBy(
  house: House,
  officeId: OfficeId,
  opened: OpenedImport,
  plan: ImportPlan,
): Promise<Imported<AnswerReading>> {
  const targets = await importTargets(house, officeId);
  const target = targets.find(({ questionnaire }) => questionnaire === plan.questionnaire) ?? null;
  const content = contentOfPlan(opened, plan, plan.questionnaire === ownQuestionnaire ? null : target);
  if (!content) return { ok: false, faults: [importFault('no-questions')] };
  const version = { questions: content.questions, columns: columnsOf(content.questions) };
  const structure = await officeStructure(house, officeId);
  return { ok: true, value: { opened, plan, version, structure, today: house.clock.today() } };
}

/** Reads the whole file by the plan and keeps the counts. */
export async function lookAhead(
  house: House,
  officeId: OfficeId,
  record: ImportRecord,
): Promise<Imported<ImportReport>> {
  const reading = await readingOf(house, officeId, record);
  const report = reading.ok ? await previewOf(reading.value) : reading;
  if (report.ok)
    await house.storage.inOffice(officeId, (office) => writePreview(office, record.id, record.version, report.value));
  return report;
}

/** The first rows as they would be taken in, with the questions they answer. */
export async function rowsAhead(
  house: House,
  officeId: OfficeId,
  record: ImportRecord,
): Promise<{ readonly questions: readonly Question[]; readonly rows: readonly ShownRow[] }> {
  const reading = await readingOf(house, officeId, record);
  if (!reading.ok) return { questions: [], rows: [] };
  return { questions: reading.value.version.questions, rows: await firstRows(reading.value) };
}

/** From here on the job works; the same press twice begins it once. */
export async function beginImport(house: House, officeId: OfficeId, { record, version }: ImportChange): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await moveImport(office, record.id, version, 'read', 'queued'))) throw conflict();
    await office.enqueue(importTask, { importId: record.id }, { jobKey: `${importTask} ${record.id}` });
  });
}
