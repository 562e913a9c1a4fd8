// An administrator founds an own office by the console's link and holds a poster: every click counted, no script.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundingLink } from '#features/accounts/index.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

let office: RunningOffice;
let page: Page;
beforeAll(async () => {
  office = await startOffice({ jobs: true });
  page = await freshPage(office, { width: 1280 });
});
afterAll(() => office.stop());

const pictures = process.env['PICTURES'];
let clicks = 0;
const click = async (name: string) => {
  clicks += 1;
  await page.getByRole('button', { name, exact: true }).first().click();
};
const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

/** The page is clean for axe and reflows, on a desktop and on the narrowest phone. */
async function looksRight(name: string) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFaults(page), `${name} at ${width}`).toEqual([]);
    expect(await sideways(page), `${name} at ${width}`).toBe(0);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('founding', () => {
  it('leads from the link to a printed poster in few clicks', async () => {
    await page.goto((await foundingLink(office.house)) ?? '');
    await page.getByLabel('Imię i nazwisko').fill('Anna Nowak');
    await page.locator('#email').fill('anna@podlipie.example.pl');
    await page.locator('#new-password').fill('dwanaście koni w stajni');
    clicks += 1;
    await page.locator('main button[type=submit]').click();

    await page.waitForURL('**/ustawienia/urzad');
    await looksRight('1-office');
    await fill('Nazwa urzędu', 'Urząd Gminy Osiek');
    await fill('Gmina, powiat, miasto lub województwo', 'Osiek');
    await click('Znajdź w rejestrze');
    await looksRight('1-places');
    clicks += 1;
    await page.getByText('powiat staszowski').click();
    await click('Zapisz i idź dalej');

    await page.waitForURL('**/ustawienia/struktura');
    await looksRight('2-structure');
    await click('Zapisz i idź dalej');

    await page.waitForURL('**/ustawienia/uslugi/katalog');
    await looksRight('3-services');
    for (const service of ['Dowód osobisty', 'Warunki zabudowy', 'Mieszkanie komunalne']) {
      clicks += 1;
      await page.getByRole('checkbox', { name: new RegExp(`^${service}`) }).check();
    }
    await click('Zapisz i przygotuj ankietę z plakatem');

    await page.waitForURL('**/zbieranie');
    await page.locator('main form button[type=submit]').first().click();
    clicks += 1;
    const poster = page.getByRole('link', { name: /plakat/i }).first();
    const href = (await poster.getAttribute('href')) ?? '';
    clicks += 1;
    const pdf = await page.request.get(href);
    expect(pdf.status()).toBe(200);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    // at ten seconds a click, and a minute for typing, well under five minutes
    expect(clicks).toBeLessThanOrEqual(12);
  });

  it('took the unit and its residents from the registers', async () => {
    await page.goto('/ustawienia/urzad');
    expect(await page.getByLabel('Liczba mieszkańców').inputValue()).toMatch(/^\d{4,5}$/);
    expect(await page.getByText('powiat staszowski').count()).toBe(1);
  });

  it.each([
    ['/ustawienia/urzad', 'office'],
    ['/ustawienia/struktura', 'structure'],
    ['/ustawienia/struktura/wydzial/nowe', 'unit'],
    ['/ustawienia/struktura/stanowisko/nowe', 'point'],
    ['/ustawienia/uslugi', 'services'],
    ['/ustawienia/uslugi?szukaj=zzz', 'services-empty'],
    ['/ustawienia/uslugi/nowa', 'service'],
    ['/ustawienia/uslugi/katalog', 'catalogue'],
    ['/ustawienia/grupy', 'groups'],
    ['/ustawienia/grupy/nowa', 'group'],
    ['/ustawienia/dane', 'notice-settings'],
    ['/ustawienia/dostepnosc', 'declaration-settings'],
    ['/jak-chronimy-dane/urzad-gminy-osiek', 'notice'],
    ['/jak-chronimy-dane/urzad-gminy-osiek?jezyk=uk', 'notice-uk'],
    ['/deklaracja-dostepnosci/urzad-gminy-osiek', 'declaration'],
    ['/deklaracja-dostepnosci/urzad-gminy-osiek?jezyk=en', 'declaration-en'],
  ])('shows %s to everybody alike', async (path, name) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await looksRight(name);
  });

  it('keeps the input of a faulty form and leads from the summary to the field', async () => {
    await page.goto('/ustawienia/struktura/wydzial/nowe');
    await fill('Nazwa wydziału', 'Referat bardzo długiej nazwy '.repeat(5).trim());
    await click('Zapisz');
    await looksRight('unit-faulty');
    expect(await page.title()).toMatch(/^Błąd: /);
    expect(await page.getByLabel('Nazwa wydziału').inputValue()).toContain('bardzo długiej');
    await page.locator('.error-summary a').first().click();
    expect(await page.evaluate('location.hash')).toBe('#osoby');
  });
});
