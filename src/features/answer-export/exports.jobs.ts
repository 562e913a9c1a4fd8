// Makes an archive in the background, as a stream from the answers into the stored file; removes each after a day.
import type { OfficeId } from '#domain/ids.ts';
import { countFull, readFullAnswers, readFullComments } from '#features/answers/index.ts';
import type { FullAnswer } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { sheetFiles, writeSheets } from '#files/sheets-file.ts';
import type { Task } from '#storage/storage.ts';
import { aboutArchive } from './about-file.ts';
import { archiveSheets } from './archive-sheets.ts';
import { hoursKept, type ArchiveAsked } from './archive-state.ts';
import { fileName } from './exports.actions.ts';
import { deleteExports, failExport, finishExport, readExport, writeProgress } from './exports.store.ts';
import { exportTexts } from './export.texts.ts';

/** bytes; an office with more takes its years one by one */
const largestFile = 500_000_000;

export function answerExportTasks(house: House): Record<string, Task> {
  return {
    async 'make-answer-archive'(payload, { signal }) {
      const { officeId, exportId } = payload as { officeId: OfficeId; exportId: string };
      const asked = await readExport(house.storage, officeId, exportId);
      if (asked?.state !== 'waiting') return; // made already, or removed before its turn came
      try {
        await makeArchive(house, officeId, asked, signal);
      } catch (error) {
        if (signal.aborted) throw error; // the program ends: the job comes again
        house.log.error('answer-archive-failed', { reason: String(error) });
        await failExport(house.storage, officeId, exportId);
      }
    },
    async 'clear-answer-archives'() {
      const before = new Date(house.clock.now().getTime() - hoursKept * 3_600_000);
      for (const { officeId } of await house.storage.listOffices())
        await house.storage.inOffice(officeId, (office) => deleteExports(office, { before }));
    },
  };
}

/** Every hour: a file is there for 25 hours at most. */
export const answerExportCron = [{ task: 'clear-answer-archives', pattern: '23 * * * *' }] as const;

async function makeArchive(house: House, officeId: OfficeId, asked: ArchiveAsked, signal: AbortSignal): Promise<void> {
  const { choice, language, exportId } = asked;
  const [profile, structure, all, { studies }] = await Promise.all([
    officeProfile(house, officeId),
    officeStructure(house, officeId),
    listVersions(house, officeId),
    listCodes(house, officeId),
  ]);
  const versions = all.filter(({ questionnaire }) => questionnaire === choice.questionnaire);
  const version = versions.reduce((newest, each) => (each.number > newest.number ? each : newest));
  const named = (things: readonly { id: string; name: string }[]) => new Map(things.map(({ id, name }) => [id, name]));
  const names = {
    studies: named(studies),
    services: named(structure.services),
    units: named(structure.units),
    locations: named(structure.locations),
    clientGroups: new Map(structure.clientGroups.map(({ id, name }) => [id, name[language]])),
  };
  const { period } = choice;
  const selection = {
    versionIds: versions.map(({ id }) => id),
    period,
    serviceIds: choice.serviceIds.length === 0 ? null : choice.serviceIds,
  };
  const today = house.clock.today();
  await house.storage.inOffice(
    officeId,
    async (office) => {
      const counts = await countFull(office, selection);
      const total = counts.answers * (choice.layout === 'dlugi' ? 2 : 1);
      const watched = watching((done) => writeProgress(house.storage, officeId, exportId, done, total), signal);
      const facts = { language, officeName: profile?.name ?? '', isSample: false, version, versions, period, today };
      const sheets = archiveSheets(
        {
          versions,
          names,
          counts,
          answers: () => watched(readFullAnswers(office, selection)),
          comments: () => readFullComments(office, selection),
          about: aboutArchive(facts, counts),
        },
        choice.layout,
        language,
      );
      const file = await office.files.save(writeSheets(choice.format, language, sheets, today), {
        name: fileName(exportTexts[language].archiveName, choice, today),
        mediaType: sheetFiles[choice.format].mediaType,
        atMost: largestFile,
      });
      if (!(await finishExport(office, exportId, file.fileId))) await office.files.remove(file.fileId);
    },
    { isolation: 'repeatable read' },
  );
}

/** Tells how many answers have gone by, and stops where the program has to. */
function watching(tell: (done: number) => Promise<void>, signal: AbortSignal) {
  let done = 0;
  return async function* watched(batches: AsyncIterable<readonly FullAnswer[]>) {
    await tell(done);
    for await (const batch of batches) {
      signal.throwIfAborted();
      yield batch;
      done += batch.length;
      await tell(done);
    }
  };
}
