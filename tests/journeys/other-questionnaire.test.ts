// Somebody new copies a ready questionnaire, asks with it, and answers of clients and of colleagues arrive. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { releaseWaitingAnswers } from '#features/answers/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { answerOnce } from './clients.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
let officeId: Awaited<ReturnType<typeof officeWithCodes>>['officeId'];
beforeAll(async () => {
  office = await startOffice();
  officeId = (await officeWithCodes(office.house, ['Rejestracja pojazdu'])).officeId;
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
});
afterAll(() => office.stop());

let clicks = 0;
const main = () => page.getByRole('main');
const press = async (name: string | RegExp) => {
  clicks += 1;
  await main().getByRole('button', { name }).first().click();
};
const follow = async (name: string | RegExp) => {
  clicks += 1;
  await main().getByRole('link', { name }).first().click();
};
const said = async () => (await main().innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

async function looksRight(shown: Page = page) {
  for (const width of [320, 1280]) {
    await shown.setViewportSize({ width, height: 800 });
    expect(await axeFaults(shown), `${shown.url()} at ${width}`).toEqual([]);
    expect(await sideways(shown), `${shown.url()} at ${width}`).toBe(0);
  }
}

/** The codes of the newest edition, and what it asks. */
async function newestEdition() {
  const { studies, codes } = await listCodes(office.house, officeId);
  const study = studies.findLast(({ isMain, kind }) => kind === 'edition' || !isMain)!;
  const version = (await publishedVersion(office.house, officeId, study.versionId))!;
  return { version, codes: codes.filter(({ studyId }) => studyId === study.id) };
}

describe('an own questionnaire that is not the core', () => {
  const started = performance.now();

  it('is copied, published and asked with, in less than five minutes of clicks', async () => {
    await page.goto('/ankiety');
    await page.getByLabel('Adres e-mail', { exact: true }).fill('anna@urzad.pl');
    await page.getByLabel('Hasło', { exact: true }).fill(password);
    await press('Wejdź');
    await press(/^Zrób własną kopię ?: Pięć obszarów/);
    await press('Opublikuj');
    await follow('Zapytaj tą ankietą');
    expect(await said()).toContain('po wizycie');
    await looksRight();
    await press('Rozpocznij edycję');
    expect(await page.title()).toMatch(/^Błąd: /);
    await looksRight();
    await page.getByLabel('Nazwa', { exact: true }).fill('Pięć obszarów na stałe');
    clicks += 1;
    await main()
      .getByRole('radio', { name: /^bez końca/ })
      .check();
    await page.getByLabel('Pierwszy dzień').fill(office.house.clock.today());
    await press('Rozpocznij edycję');
    expect(await said()).toContain('Pięć obszarów');
    expect(clicks).toBeLessThan(15);
    expect(performance.now() - started).toBeLessThan(300_000);
    await looksRight();
  });

  it('reaches a phone, and its answers arrive in the count of the results', async () => {
    const { version, codes } = await newestEdition();
    const { code } = codes[0]!;
    const phone = await freshPage(office, { width: 360 });
    await phone.goto(`/ankieta/${code}`);
    expect((await phone.locator('main').innerText()).replaceAll('\u00a0', ' ')).toContain('Rejestracja pojazdu');
    await looksRight(phone);
    for (let client = 0; client < 10; client += 1) await answerOnce(phone.context().request, code, version.questions);
    await phone.context().close();
    await releaseWaitingAnswers(office.house, officeId);
    await page.goto(`/diagnoza/ankiety/${version.questionnaire}`);
    expect(await said()).toContain('10 odpowiedzi');
    expect(await said()).toContain('Skąd odpowiedzi: link w internecie: 10');
    await looksRight();
  });
});

describe('a yearly questionnaire for employees', () => {
  it('gets a code of the whole office and one of a unit, and asks about no service', async () => {
    await page.goto('/zbieranie/edycje');
    await follow('Nowa edycja');
    await looksRight();
    await follow(/^Wybierz ?: Ankieta pracownicza/);
    expect(await said()).toContain('Ta ankieta jest dla pracowników');
    expect(await main().getByRole('checkbox', { name: 'Rejestracja pojazdu' }).count()).toBe(0);
    await looksRight();
    await page.getByLabel('Nazwa', { exact: true }).fill('Pracownicy');
    await page.getByLabel('Pierwszy dzień').fill(office.house.clock.today());
    await main().getByRole('checkbox', { name: 'Wydział Komunikacji' }).check();
    await press('Rozpocznij edycję');
    const { version, codes } = await newestEdition();
    expect([version.context, codes.length]).toEqual(['staff', 2]);
  });

  it('speaks to an employee on a phone, from the first page to the last', async () => {
    const { codes } = await newestEdition();
    const { code } = codes.find(({ unitId }) => unitId !== null)!;
    const phone = await freshPage(office, { width: 360 });
    const words = async () => (await phone.locator('body').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');
    await phone.goto(`/ankieta/${code}`);
    expect(await words()).toContain('Wydział Komunikacji · Pytanie 1 z');
    for (let at = 0; at < 30 && !phone.url().includes('dziekujemy'); at += 1) {
      expect(await axeFaults(phone), phone.url()).toEqual([]);
      if (await phone.locator('button.answer').count()) await phone.locator('button.answer').nth(3).click();
      else await phone.getByRole('button', { name: 'Pomiń' }).click();
    }
    expect(await words()).toContain('Pojedynczej odpowiedzi nie zobaczy nikt');
    expect(await words()).not.toContain('sprawę');
    await looksRight(phone);
    await phone.context().close();
  });
});
