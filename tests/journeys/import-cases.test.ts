// A sheet of a register becomes terms of services: columns, unknown names, refused rows put right and sent again. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { finishSetUp } from '#features/office/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
beforeAll(async () => {
  office = await startOffice({ jobs: true });
  const { officeId } = await officeWithCodes(office.house, ['Rejestracja pojazdu']);
  await office.house.storage.inOffice(officeId, (work) => finishSetUp(work, office.house.clock.today()));
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(20_000);
});
afterAll(() => office.stop());

const main = () => page.getByRole('main');
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const text = async () => ((await main().textContent()) ?? '').replaceAll(/[\u00a0\s]+/g, ' ');

async function looksRight() {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
}
async function send(content: string) {
  await page.goto('/sprawy/importy/nowy');
  await page.locator('#plik').setInputFiles({ name: 'sprawy.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await press('Wczytaj');
}
const untilTitle = (title: string) =>
  expect.poll(() => page.locator('h1').textContent(), { timeout: 60_000 }).toBe(title);

it('a sheet with a wrong row and an unknown name ends in the table of terms', async () => {
  await page.goto('/wejscie');
  await page.locator('#email').fill('anna@urzad.pl');
  await page.locator('input[type=password]').fill(password);
  await press('Wejdź');
  await page.goto('/ustawienia/urzad');
  await main().getByRole('link', { name: 'Sprawy i terminy' }).click();
  await main().getByRole('link', { name: 'Import spraw' }).click();
  await main().getByRole('link', { name: 'Wczytaj plik' }).click();
  await looksRight();
  const head = 'Znak sprawy;Usługa;Data wpływu;Data zakończenia;Nazwisko strony';
  await send(
    [
      head,
      'KM.1.2026.JK;Rejestracja pojazdu;01.09.2025;25.09.2025;Kowalski',
      'KM.2.2026.JK;Rej. poj.;02.09.2025;13.10.2025;Nowak',
      'KM.3.2026.JK;Rejestracja pojazdu;31.02.2025;;Zając',
    ].join('\r\n'),
  );
  expect(await text()).toContain('Nazwisko strony');
  await looksRight();
  await press('Dalej');
  expect(await text()).toContain('Data wpływu nie jest datą z kalendarza.');
  await main()
    .getByRole('link', { name: /^Dopasuj nieznane nazwy/ })
    .click();
  await page.getByLabel(/Rej\. poj\./).selectOption({ label: 'Rejestracja pojazdu' });
  await looksRight();
  await press('Zapisz i wróć do podglądu');
  await looksRight();
  await press('Wczytaj sprawy');
  expect(await text()).toContain('Zaznacz, co zrobić');
  await main().getByText('wczytaj dobre wiersze').click();
  await press('Wczytaj sprawy');
  await untilTitle('Sprawy wczytano');
  await looksRight();
  const sheet = await page.request.get(
    (await main()
      .getByRole('link', { name: /^Pobierz odrzucone/ })
      .getAttribute('href'))!,
  );
  const corrected = (await sheet.text()).replace('31.02.2025', '28.02.2025');
  expect(corrected).not.toContain('Zając');
  await send(corrected);
  await press('Dalej');
  await main().getByText('nie wczytuj nic').click();
  await press('Wczytaj sprawy');
  await untilTitle('Sprawy wczytano');
  expect(await text()).toContain('nowe sprawy1');
  await page.goto('/sprawy?okres=2025');
  await looksRight();
  await page.goto('/sprawy');
  expect(await text()).toContain('Terminy według usług');
  await looksRight();
  await page.goto('/sprawy/klucze');
  await page.getByLabel('Nazwa klucza', { exact: true }).fill('EZD');
  await press('Utwórz klucz');
  expect(await text()).toMatch(/prb_[\w-]{43}/);
  await looksRight();
});
