// Results of an own questionnaire with a question of every type, as an administrator meets them: axe, and nothing is pushed sideways.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { finishSetUp, officeStructure } from '#features/office/index.ts';
import { publish } from '#features/questionnaires/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { answersOfOne, everyKind } from '../factories/every-kind.factory.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

let office: RunningOffice;
let page: Page;
const founder = { name: 'Anna Nowak', email: 'anna@probno.example.pl', password: 'dwanaście koni w stajni' };
const year = new Date().getUTCFullYear();

beforeAll(async () => {
  office = await startOffice();
  const { house } = office;
  const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);
  const { services } = await officeStructure(house, officeId);
  const random = seededRandom(11);
  const wave = (content: QuestionnaireContent, name: string, day: string, people: number) =>
    house.storage.inOffice(officeId, async (work) => {
      const version = await publish(house, work, content);
      const { context } = content;
      const study = await startEdition(house, work, { name, context, from: day, to: day, versionId: version.id });
      const responses = Array.from({ length: people }, () => ({
        studyId: study.id,
        versionId: version.id,
        serviceId: services[0]!.id,
        unitId: services[0]!.unitId,
        locationId: null,
        clientGroupId: null,
        channel: 'paper' as const,
        language: 'pl' as const,
        visitDay: day,
        ratings: answersOfOne(random),
        comment: 'Dziękuję',
      }));
      await importResponses(work, responses, house.clock.today());
    });
  const asked = everyKind('wszystko', 'year');
  const reworded = asked.questions.map((question) =>
    question.id === 'hours'
      ? { ...question, text: { ...question.text, pl: 'Jak ocenia Pani/Pan godziny pracy?' } }
      : question,
  );
  await wave(asked, 'Poprzednia', `${year - 2}-05-12`, 40);
  await wave({ ...asked, questions: reworded }, 'Ostatnia', `${year - 1}-05-12`, 60);
  await house.storage.inOffice(officeId, (work) => finishSetUp(work, house.clock.today()));
  expect((await createFirstAdministrator(house, officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  page = await freshPage(office);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(founder.password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
});
afterAll(() => office.stop());

it.each([320, 1280])('are found from the diagnosis, read and compared, at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto('/diagnoza');
  await page.getByRole('link', { name: 'Wyniki wszystkich ankiet i pytań' }).click();
  await page.getByRole('link', { name: 'Ankieta ze wszystkim', exact: true }).click();
  expect(await page.locator('h1').innerText()).toBe('Ankieta ze wszystkim');
  expect(await page.getByRole('main').innerText()).toContain('Porównanie z: Poprzednia.');
  await page.getByRole('button', { name: 'Filtruj' }).click();
  expect(await page.locator('figure').count()).toBeGreaterThan(9);
  expect(await axeFaults(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
});

it('tell how many were asked once somebody says it', async () => {
  await page.goto('/diagnoza/ankiety/wszystko');
  await page.getByLabel(/Zapytane osoby/).fill('70');
  await page.getByRole('button', { name: 'Zapisz' }).click();
  await page.waitForURL(/gotowe=zapisano/);
  const text = (await page.getByRole('main').textContent()) ?? '';
  expect(text).toContain('Zapisano liczbę zapytanych osób.');
  expect(text.replaceAll('\u00a0', ' ')).toContain('86 % (60 z 70 zapytanych osób)');
});
