// An office's spreadsheet and its LimeSurvey archive end in the diagnosis, with the break in the series marked. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { surveyPlace } from '#features/studies/index.ts';
import { limeArchive, officeSheet, windows1250 } from '../factories/import-files.factory.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
beforeAll(async () => {
  office = await startOffice({ jobs: true });
  const { officeId, codes } = await officeWithCodes(office.house);
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  const place = (await surveyPlace(office.house, codes[0]!.code))!;
  const today = office.house.clock.today();
  const answer = {
    studyId: place.studyId,
    versionId: place.versionId,
    serviceId: place.serviceId,
    unitId: place.unitId,
    locationId: null,
    clientGroupId: null,
    channel: 'qr',
    language: 'pl',
    visitDay: today,
  } as const;
  const clients = Array.from({ length: 40 }, (_, at) => ({ ...answer, ratings: [4, 1, 5, 4, 4, 3, 1 + (at % 5), 5] }));
  await office.house.storage.inOffice(officeId, (work) => importResponses(work, clients, today));
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(15_000);
});
afterAll(() => office.stop());

const main = () => page.getByRole('main');
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const text = async () => ((await main().textContent()) ?? '').replaceAll(/[\u00a0\s]+/g, ' ');

async function looksRight() {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
}

async function send(name: string, content: Uint8Array<ArrayBuffer>) {
  await page.goto('/zbieranie/import/nowy');
  await page
    .locator('#plik')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await press('Wyślij i sprawdź');
}

/** The progress page asks for itself again by its header until the report is there. */
async function untilReport() {
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 60_000 }).toMatch(/^Raport z\simportu$/);
}

describe('what an office already has', () => {
  it('is reached from collecting, and begins with a file', async () => {
    await page.goto('/wejscie');
    await page.locator('#email').fill('anna@urzad.pl');
    await page.locator('input[type=password]').fill(password);
    await press('Wejdź');
    await page.goto('/zbieranie');
    await main().getByRole('link', { name: 'Import', exact: true }).click();
    expect(await text()).toContain('Nie ma jeszcze żadnego importu');
    await looksRight();
    await main().getByRole('link', { name: 'Wczytaj plik' }).click();
    await looksRight();
    await press('Wyślij i sprawdź');
    expect(await text()).toContain('Wybierz plik');
    await looksRight();
  });

  it('is a spreadsheet with Polish words: mapped, looked at, imported', async () => {
    const lines = [
      '61;31.02.2026;Rejestracja pojazdu;;dobrze;dobrze;;',
      '62;03.03.2026;Wydawanie map;;dobrze;tak sobie;;',
    ];
    await send('ankiety papierowe.csv', windows1250(officeSheet(60, { lines })));
    expect(await text()).toContain('CSV, 62 wiersze');
    expect(await text()).toContain('Dane osób. Tej kolumny nie wczytujemy.');
    await looksRight();
    await press('Dalej');
    expect(
      await page
        .getByLabel(/^Rejestracja pojazdu/)
        .locator('option:checked')
        .textContent(),
    ).toBe('Rejestracja pojazdu');
    expect(
      await page
        .getByLabel(/^Wydawanie map/)
        .locator('option:checked')
        .textContent(),
    ).toBe('nie przenoś');
    expect(
      await page
        .getByLabel(/^tak sobie/)
        .locator('option:checked')
        .textContent(),
    ).toBe('nie przenoś');
    await looksRight();
    await press('Zobacz podgląd');
    expect(await text()).toContain('Wiersz 62: Data jest nieprawidłowa');
    expect(await text()).toContain('Ocena wizyty');
    await looksRight();
    await press('Wczytaj 61 odpowiedzi');
    await untilReport();
    expect(await text()).toContain('Wczytano 61 odpowiedzi');
    await looksRight();
  });

  it('is a LimeSurvey archive, with the mapping proposed', async () => {
    await send('badanie.lsa', new Uint8Array(limeArchive(45)));
    expect(await text()).toContain('Badanie 2025, 45 wierszy');
    await looksRight();
    await press('Dalej');
    await looksRight();
    await press('Zobacz podgląd');
    await press('Wczytaj 45 odpowiedzi');
    await untilReport();
    await page.goto('/zbieranie/import');
    expect(await text()).toContain('badanie');
    await looksRight();
  });

  it('stands in the diagnosis, with the break marked where the words were others', async () => {
    await page.goto('/diagnoza/urzad?okres=2026');
    expect(await text()).toContain('innymi słowami');
    await page.goto('/zbieranie/edycje');
    expect(await text()).toContain('ankiety papierowe');
  });

  it('can be taken back', async () => {
    await page.goto('/zbieranie/import');
    await main().getByRole('link', { name: 'ankiety papierowe' }).click();
    await main().getByRole('link', { name: 'Wycofaj import' }).click();
    await looksRight();
    await press('Wycofaj wszystkie odpowiedzi');
    expect(await text()).toContain('Odpowiedzi z tego pliku zostały usunięte');
    await looksRight();
  });
});
