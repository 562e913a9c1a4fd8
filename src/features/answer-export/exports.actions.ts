// What people do with exports: choose, ask for the full archive with a reason, take it, remove it.
import type { Readable } from 'node:stream';
import { notFound } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { sheetFiles, writeSheets } from '#files/sheets-file.ts';
import { aboutResults, questionnaireName } from './about-file.ts';
import { stateOf, type ArchiveAsked } from './archive-state.ts';
import { codebookSheets } from './codebook.ts';
import { quartersOf, type ExportChoice, type Offered } from './export-choice.ts';
import { exportTexts } from './export.texts.ts';
import { exportedViews } from './exported-views.ts';
import {
  deleteExports,
  insertExport,
  readChunk,
  readExport,
  readExports,
  readReasons,
  type ReasonGiven,
} from './exports.store.ts';
import { resultSheets } from './result-sheets.ts';

/** Questionnaires with released answers, the quarters of those, and all services. */
export async function offeredTo(house: House, { officeId, language }: Asking): Promise<Offered> {
  const [versions, { services }] = await Promise.all([listVersions(house, officeId), officeStructure(house, officeId)]);
  const pictures: AnswerPicture[] = [];
  for (const questionnaire of new Set(versions.map((version) => version.questionnaire))) {
    const picture = await answerPicture(house, officeId, questionnaire);
    if (picture?.months) pictures.push(picture);
  }
  return {
    questionnaires: pictures.map(({ version }) => ({
      id: version.questionnaire,
      name: questionnaireName(version, language),
    })),
    quarters: quartersOf(pictures.map(({ months }) => months)),
    services: services.map(({ id, name }) => ({ id, name })),
  };
}

export interface ReadyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** Results that may be shown, as a stream: made while it is read. */
export async function resultsFile(house: House, asking: Asking, choice: ExportChoice): Promise<ReadyFile> {
  const { officeId, officeName, language, isSample } = asking;
  const [picture, structure] = await Promise.all([
    answerPicture(house, officeId, choice.questionnaire),
    officeStructure(house, officeId),
  ]);
  if (!picture) throw notFound();
  const { period, layout, format } = choice;
  const views = exportedViews(choice, structure, picture.months);
  const { data, columns, variables, codes } = resultSheets(picture, views, layout, language);
  const { version } = picture;
  const today = house.clock.today();
  const facts = { language, officeName, isSample, version, versions: [version], period, today };
  const about = aboutResults(facts, picture.collected({ scope: { kind: 'office' }, period }).released);
  const sheets = [data, ...codebookSheets(language, { columns, variables, codes, about }, 'results')];
  return {
    name: fileName(exportTexts[language].resultsName, choice, today),
    mediaType: sheetFiles[format].mediaType,
    content: writeSheets(format, language, sheets, today),
  };
}

/** wyniki-core-visit-2026-11-21.xlsx */
export function fileName(what: string, { questionnaire, format }: ExportChoice, today: string): string {
  const plain = questionnaire.replaceAll(/[^a-z0-9-]+/gi, '-');
  return `${what}-${plain}-${today}.${sheetFiles[format].ending}`;
}

/** Writes the reason into the audit trail and has the archive made. One at a time in an office. */
export async function askForArchive(
  house: House,
  { officeId, personId, language }: Asking,
  choice: ExportChoice,
  reason: string,
): Promise<Outcome<string>> {
  const now = house.clock.now();
  const others = await readExports(house.storage, officeId);
  if (others.some((other) => stateOf(other, now) === 'waiting'))
    return { ok: false, faults: [{ field: 'powod', message: exportTexts[language].faults.another }] };
  const exportId = await house.storage.inOffice(officeId, async (office) => {
    const id = await insertExport(office, { personId: personId!, language, choice, askedAt: now });
    await office.audit({ who: personId, what: 'answer-archive-asked', target: id, details: { reason, ...choice } });
    await office.enqueue('make-answer-archive', { exportId: id });
    return id;
  });
  return { ok: true, value: exportId };
}

/** The archive of the person who asked for it; anybody else's is not there. */
export async function ownArchive(house: House, asking: Asking, exportId: string): Promise<ArchiveAsked> {
  const found = isUuid(exportId) ? await readExport(house.storage, asking.officeId, exportId) : null;
  if (!found || found.personId !== asking.personId) throw notFound();
  return { ...found, state: stateOf(found, house.clock.now()) };
}

export async function archivesOf(
  house: House,
  { officeId, personId }: Asking,
): Promise<{ own: ArchiveAsked[]; reasons: ReasonGiven[] }> {
  const [all, reasons] = await Promise.all([
    readExports(house.storage, officeId),
    readReasons(house.storage, officeId, 50),
  ]);
  const now = house.clock.now();
  const own = all.filter((each) => each.personId === personId);
  return { own: own.map((each) => ({ ...each, state: stateOf(each, now) })), reasons };
}

/** The file chunk by chunk; that it was taken stands in the audit trail too. */
export async function takeArchive(house: House, asking: Asking, exportId: string) {
  const { state, fileId, fileName: name, mediaType, bytes } = await ownArchive(house, asking, exportId);
  if (state !== 'ready' || !fileId || !name || !mediaType) throw notFound();
  const { officeId, personId } = asking;
  await house.storage.inOffice(officeId, (office) =>
    office.audit({ who: personId, what: 'answer-archive-taken', target: exportId }),
  );
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const chunk = await readChunk(house.storage, officeId, fileId!, position);
      if (!chunk) return;
      yield chunk;
    }
  }
  return { name, mediaType, bytes: bytes ?? 0, chunks: chunks() };
}

/** Removes the file before its day is over. */
export async function removeArchive(house: House, asking: Asking, exportId: string): Promise<void> {
  await ownArchive(house, asking, exportId);
  await house.storage.inOffice(asking.officeId, async (office) => {
    await deleteExports(office, { exportId });
    await office.audit({ who: asking.personId, what: 'answer-archive-removed', target: exportId });
  });
}
