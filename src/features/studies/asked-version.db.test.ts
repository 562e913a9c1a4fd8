// A version the office designed: clients get it under the same codes, and preparing codes does not take it away again.
import { expect, it } from 'vitest';
import { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import { coreQuestionnaires, instruments, publish } from '#features/questionnaires/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import type { OfficeId } from '#domain/ids.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { askWithVersion, versionsInUse } from './asked-version.actions.ts';
import { askedVersionRoutes } from './asked-version.routes.ts';
import { prepareCollecting } from './collecting.actions.ts';
import { surveyPlace } from './survey-place.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
const own: QuestionnaireContent = {
  ...coreQuestionnaires['core-visit'],
  name: 'Nasza',
  languages: ['pl'],
  questions: coreQuestionnaires['core-visit'].questions.filter(({ id }) => id !== 'building'),
};
const publishIn = (officeId: OfficeId, content: QuestionnaireContent) =>
  storage.inOffice(officeId, (office) => publish(house, office, content));

it('goes to clients under the same code, once, and stays when codes are prepared anew', async () => {
  const { officeId, codes } = await officeWithCodes(house);
  const { code } = codes[0]!;
  const before = (await surveyPlace(house, code))!;
  const version = await publishIn(officeId, own);
  const pages = staffPages(new Hono<StaffEnv>().route('/', askedVersionRoutes(house)), officeId);
  const asked = await pages.post('/zbieranie/ankieta', { wersja: version.id });
  expect([asked.status, asked.to]).toEqual([303, '/zbieranie?gotowe=asked']);
  await pages.post('/zbieranie/ankieta', { wersja: version.id });
  const place = (await surveyPlace(house, code))!;
  expect(place).toMatchObject({ versionId: version.id, studyId: before.studyId });
  await prepareCollecting(house, officeId);
  expect((await surveyPlace(house, code))!.versionId).toBe(version.id);
  expect(await versionsInUse(house, officeId)).toEqual([version.id]);
  const events = await storage.inOffice(officeId, (office) =>
    office.query<{ n: number }>("select count(*)::int as n from audit_trail where what = 'study-asks-own-version'"),
  );
  expect(events[0]!.n).toBe(1);
});

it('is refused where it is of another office, of another questionnaire, or nothing at all', async () => {
  const { officeId } = await officeWithCodes(house);
  const other = await officeWithCodes(house);
  const foreign = await publishIn(other.officeId, own);
  const areas = await publishIn(officeId, instruments.find(({ id }) => id === 'five-areas')!.content);
  const staff = await publishIn(officeId, instruments.find(({ id }) => id === 'staff-caf-7')!.content);
  const status = (versionId: string) =>
    askWithVersion(house, officeId, versionId, null).catch((error: { status: number }) => error.status);
  expect(await status(foreign.id)).toBe(404);
  expect(await status('nic')).toBe(404);
  expect(await status(areas.id)).toBe(409);
  expect(await status(staff.id)).toBe(409);
  const sample = staffPages(new Hono<StaffEnv>().route('/', askedVersionRoutes(house)), officeId, { isSample: true });
  expect((await sample.post('/zbieranie/ankieta', { wersja: areas.id })).status).toBe(403);
  const employee = staffPages(new Hono<StaffEnv>().route('/', askedVersionRoutes(house)), officeId, {
    roles: ['employee'],
  });
  expect((await employee.post('/zbieranie/ankieta', { wersja: areas.id })).status).toBe(403);
});
