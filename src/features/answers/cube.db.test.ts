// Counts are kept within a bound: what was asked for longest ago is forgotten, and counted again it says the same.
import { expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { answersAtCode } from '../../../tests/factories/answers-at-code.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { pooledAnswers, type AnswerCube } from './answer-cube.ts';
import { answerCube, askedQuestionnaire } from './cube.actions.ts';
import { importResponses } from './index.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-07-15T10:00:00Z'));

async function answered(answers: number) {
  const { officeId, codes } = await officeWithCodes(house);
  const { version, answer } = await answersAtCode(house, officeId, codes[0]!.code);
  const ratingsOf = (n: number) => version.columns.map((column, at) => 1 + ((n + at) % column.categories));
  const rows = Array.from({ length: answers }, (_, n) => answer({ visitDay: '2026-05-04', ratings: ratingsOf(n) }));
  await storage.inOffice(officeId, (office) => importResponses(office, rows, house.clock.today()));
  return (most?: number) => counted(officeId, version, most);
}

function counted(officeId: OfficeId, version: PublishedVersion, most?: number) {
  return storage.inOffice(officeId, async (office) =>
    answerCube(office, storage, await askedQuestionnaire(office, [version], house.settings.version), most),
  );
}

const told = (cube: AnswerCube) =>
  cube.questions.map((_, place) => pooledAnswers(cube, place).map(({ n, counts, first }) => ({ n, counts, first })));

it('is bounded, forgets the oldest and answers the same afterwards', async () => {
  const first = await answered(40);
  const second = await answered(25);
  const before = await first();
  expect(told(before)[0]).toEqual([{ n: 40, counts: [8, 8, 8, 8, 8], first: 2026 * 12 + 4 }]);
  await second();
  // within the bound both stay
  expect(await first()).toBe(before);
  // one byte holds neither: what was asked for last stays, the other goes
  const kept = await second(1);
  expect(await second()).toBe(kept);
  const again = await first();
  expect(again).not.toBe(before);
  expect(told(again)).toEqual(told(before));
  // and now that there is room, it is kept again
  expect(await first()).toBe(again);
});
