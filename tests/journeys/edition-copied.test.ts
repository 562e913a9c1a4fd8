// Last year's edition is repeated by a few clicks, and what clients answer now stands beside what they answered then. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { answerPicture, importResponses, releaseWaitingAnswers } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { publishedVersion, seriesBreaks } from '#features/questionnaires/index.ts';
import { beginEdition, listCodes } from '#features/studies/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { answerOnce } from './clients.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const lastYear = { name: `Kampania ${daysAgo(364).slice(0, 4)}`, from: daysAgo(364), to: daysAgo(344) };

let office: RunningOffice;
let page: Page;
let officeId: Awaited<ReturnType<typeof officeWithCodes>>['officeId'];
beforeAll(async () => {
  office = await startOffice();
  const { house } = office;
  officeId = (await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy'])).officeId;
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(house, officeId, founder)).ok).toBe(true);
  const { services } = await officeStructure(house, officeId);
  const places = { serviceIds: services.map(({ id }) => id), unitIds: [], wholeOffice: false };
  const edition = { ...lastYear, context: 'visit', kind: 'edition', ...places, targetPerPlace: 15 } as const;
  const study = await beginEdition(house, officeId, edition, null);
  await house.storage.inOffice(officeId, (work) =>
    importResponses(
      work,
      services.flatMap(({ id, unitId }) =>
        Array.from({ length: 15 }, (_, at) => ({
          studyId: study.id,
          versionId: study.versionId,
          serviceId: id,
          unitId,
          locationId: null,
          clientGroupId: null,
          channel: 'qr' as const,
          language: 'pl' as const,
          visitDay: lastYear.from,
          ratings: [4, 1, 4, 4, 5, 4, 3, 4].map((rating, column) => (column === 0 ? 3 + (at % 3) : rating)),
        })),
      ),
      house.clock.today(),
    ),
  );
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
});
afterAll(() => office.stop());

const main = () => page.getByRole('main');
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const follow = (name: string | RegExp) => main().getByRole('link', { name }).first().click();
const said = async () => (await main().innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

async function looksRight() {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
}

describe('an edition of last year', () => {
  it('is found among the studies, over and with its answers', async () => {
    await page.goto('/zbieranie/edycje');
    await page.getByLabel('Adres e-mail', { exact: true }).fill('anna@urzad.pl');
    await page.getByLabel('Hasło', { exact: true }).fill(password);
    await press('Wejdź');
    await follow(lastYear.name);
    expect(await said()).toContain('30 odpowiedzi. Cel: 30.');
    expect(await said()).toContain('po terminie');
    await looksRight();
  });

  it('is repeated with the same places and target; only the first day is moved to today', async () => {
    await follow('Powtórz tę edycję');
    expect(await said()).toContain('Pytania i słowa zostają takie same');
    expect(await main().getByRole('checkbox', { name: 'Rejestracja pojazdu' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Cel: ile odpowiedzi z każdego miejsca').inputValue()).toBe('15');
    await looksRight();
    await page.getByLabel('Pierwszy dzień').fill(daysAgo(0));
    await press('Rozpocznij edycję');
    expect(await said()).toContain('Edycja jest gotowa');
    expect(await said()).toContain(`Porównywalna z ${lastYear.name}, Badanie ciągłe: po wizycie`);
    await looksRight();
  });

  it('asks clients under new codes, in the very words of last year', async () => {
    const { studies, codes } = await listCodes(office.house, officeId);
    const [before, now] = studies.filter(({ kind }) => kind === 'edition');
    expect(now!.versionId).toBe(before!.versionId);
    const own = codes.filter(({ studyId }) => studyId === now!.id);
    expect(own).toHaveLength(2);
    const { questions } = (await publishedVersion(office.house, officeId, now!.versionId))!;
    const phone = await freshPage(office, { width: 360 });
    for (const { code } of own)
      for (let client = 0; client < 10; client += 1)
        await answerOnce(phone.context().request, code, questions, 3 + (client % 3));
    await phone.context().close();
    await page.goto(`/zbieranie/edycje/${now!.id}`);
    expect(await said()).toContain('20 odpowiedzi. Cel: 30.');
  });

  it('gives one series through both years, without a break', async () => {
    await releaseWaitingAnswers(office.house, officeId);
    const picture = (await answerPicture(office.house, officeId, 'core-visit'))!;
    expect(seriesBreaks([picture.version])).toEqual([]);
    const series = picture.series('overall', { kind: 'office' });
    const months = [lastYear.from, daysAgo(0)].map(monthOfDay);
    const covered = months.map((month) => series.some(({ period }) => period.first <= month && month <= period.last));
    expect(covered).toEqual([true, true]);
    await page.goto('/diagnoza/urzad');
    expect(await said()).not.toMatch(/zmiana pytania|przerwa w serii/i);
    await page.goto('/diagnoza/ankiety');
    expect(await said()).toContain(lastYear.name);
  });
});
