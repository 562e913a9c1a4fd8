// Kept counts on the real database: read instead of blocks, gone with them, compared with them, and never of another state.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { publishedVersion, type PublishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace, type SurveyPlace } from '#features/studies/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { pooledAnswers, type AnswerCube } from './answer-cube.ts';
import { answerCube, askedQuestionnaire } from './cube.actions.ts';
import { answersTasks, checkCounts, importResponses, keepCounts, withdrawImported } from './index.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-07-15T10:00:00Z'));
let officeId: OfficeId;
let place: SurveyPlace;
let version: PublishedVersion;

beforeEach(async () => {
  const office = await officeWithCodes(house);
  officeId = office.officeId;
  place = (await surveyPlace(house, office.codes[0]!.code))!;
  version = (await publishedVersion(house, officeId, place.versionId))!;
});

async function answered(answers: number, rating: number): Promise<void> {
  const rows = Array.from({ length: answers }, () => ({
    studyId: place.studyId,
    versionId: version.id,
    serviceId: place.serviceId,
    unitId: place.unitId,
    locationId: place.locationId,
    clientGroupId: null,
    channel: 'paper' as const,
    language: 'pl' as const,
    visitDay: '2026-05-04',
    ratings: version.columns.map(({ categories }) => Math.min(rating, categories)),
  }));
  await storage.inOffice(officeId, (office) => importResponses(office, rows, house.clock.today()));
}

/** As a program that has just started reads them: nothing is remembered of the office. */
async function freshCube(countedBy = house.settings.version): Promise<AnswerCube> {
  const forgetful = Object.create(storage) as typeof storage;
  return storage.inOffice(officeId, async (office) =>
    answerCube(office, forgetful, await askedQuestionnaire(office, [version], countedBy)),
  );
}
const overall = (cube: AnswerCube) => pooledAnswers(cube, 0).map(({ n, counts }) => ({ n, counts }));

const rows = (sql: string) => storage.inOffice(officeId, (office) => office.query(sql, [officeId]));
const keptRows = () => rows('select 1 from answer_counts where office_id = $1');
/** Takes the bytes away that stand behind the blocks: whoever reads them fails. */
const spoilBlocks = () => rows(`update answer_blocks set content = ''::bytea where office_id = $1`);

it('are read instead of the blocks, and what came after them is added', async () => {
  await answered(40, 4);
  expect(await keepCounts(house, officeId, 10)).toBe(1);
  expect(await keepCounts(house, officeId, 10)).toBe(0);
  await spoilBlocks();
  expect(overall(await freshCube())).toEqual([{ n: 40, counts: [0, 0, 0, 40, 0] }]);
  await answered(15, 2);
  expect(overall(await freshCube())).toEqual([{ n: 55, counts: [0, 15, 0, 40, 0] }]);
});

it('of another program are not read, and are made anew by this one', async () => {
  await answered(40, 4);
  await keepCounts(house, officeId, 10);
  const updated = { ...house, settings: { ...house.settings, version: '0.0.1' } };
  expect(await keepCounts(updated, officeId, 10)).toBe(1);
  await spoilBlocks();
  await expect(freshCube()).rejects.toThrow();
  expect(overall(await freshCube('0.0.1'))).toEqual([{ n: 40, counts: [0, 0, 0, 40, 0] }]);
});

it('that nothing stands behind are forgotten, not kept under a new state', async () => {
  await answered(40, 4);
  await keepCounts(house, officeId, 10);
  await rows('delete from answer_blocks where office_id = $1');
  expect(overall(await freshCube())).toEqual([]);
  expect(await keepCounts(house, officeId, 10)).toBe(0);
  expect(await keptRows()).toEqual([]);
});

it('go with the answers of an import that is taken back', async () => {
  await answered(40, 4);
  await keepCounts(house, officeId, 10);
  const importId = randomUUID();
  await storage.inOffice(officeId, async (office) => {
    await office.query('update responses set import_id = $2 where office_id = $1', [officeId, importId]);
    expect(await withdrawImported(office, importId)).toBe(40);
  });
  expect(await keptRows()).toEqual([]);
  expect(overall(await freshCube())).toEqual([]);
});

it('that differ from the blocks are found and written anew', async () => {
  await answered(40, 4);
  await keepCounts(house, officeId, 10);
  const [kept] = (await rows('select content from answer_counts where office_id = $1')) as { content: Buffer }[];
  await answered(30, 1);
  await keepCounts(house, officeId, 10);
  expect(await checkCounts(house, officeId, 10)).toEqual({ compared: 1, rewritten: 0 });
  // counts of forty answers under the name of seventy
  await storage.inOffice(officeId, (office) =>
    office.query('update answer_counts set content = $2 where office_id = $1', [officeId, kept!.content]),
  );
  expect(overall(await freshCube())).toEqual([{ n: 40, counts: [0, 0, 0, 40, 0] }]);
  expect(await checkCounts(house, officeId, 10)).toEqual({ compared: 1, rewritten: 1 });
  expect(overall(await freshCube())).toEqual([{ n: 70, counts: [30, 0, 0, 40, 0] }]);
});

it('are not kept of few answers, and not of another office', async () => {
  await answered(40, 4);
  await answersTasks(house)['keep-counts']!({}, { signal: new AbortController().signal } as never);
  expect(await keptRows()).toEqual([]);
  await keepCounts(house, officeId, 10);
  const other = await officeWithCodes(house);
  expect(await storage.inOffice(other.officeId, (office) => office.query('select 1 from answer_counts', []))).toEqual(
    [],
  );
});
