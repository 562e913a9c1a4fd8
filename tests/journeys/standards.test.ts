// From a ready promise to a verdict: adopted by keyboard, published, measured from a file, annotated, printed. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { findNotices } from '#features/notices/index.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { finishSetUp } from '#features/office/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
let officeId: OfficeId;
beforeAll(async () => {
  office = await startWithSamples();
  ({ officeId } = await officeWithCodes(office.house));
  await office.house.storage.inOffice(officeId, (work) => finishSetUp(work, office.house.clock.today()));
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
});
afterAll(() => office.stop());

const press = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click();
const said = async (of: Page = page) => (await of.locator('main').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

async function isRight() {
  expect(await axeFaults(page), page.url()).toEqual([]);
  expect(await sideways(page), page.url()).toBe(0);
}

/** Two years ending last month: steady, then better for ten months. */
function measurements(): string {
  const now = new Date();
  const rows = Array.from({ length: 24 }, (_, at) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 24 + at, 1)).toISOString().slice(0, 7);
    return `W08;${month};${at < 14 ? 80 + (at % 3) : 96 + (at % 2)};100`;
  });
  return `wskaźnik;miesiąc;licznik;mianownik\r\n${rows.join('\r\n')}\r\nW77;2026-01;1;2\r\n`;
}

describe('somebody responsible for quality', () => {
  let indicator = '';

  it('adopts a ready promise by keyboard, with a target of the office’s own', async () => {
    await page.goto('/standardy');
    await isRight();
    await tabTo(page, 'Wybierz z gotowych wzorów');
    await enter(page);
    await isRight();
    await tabTo(page, /^Cel: Na e-mail odpowiadamy w 2 dni robocze/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('90');
    await tabTo(page, /^Przyjmij: Na e-mail/);
    await enter(page);
    expect(await said()).toContain('Obietnica jest w rejestrze jako szkic');
    expect(await said()).toContain('co najmniej 90 %');
    await isRight();
  });

  it('fills in what is missing and publishes', async () => {
    const card = page.url().replace(/\?.*/, '');
    expect(await said()).toContain('Czego brakuje do publikacji');
    await page.getByRole('link', { name: 'Uzupełnij we wskaźniku' }).click();
    await page.getByLabel('Kto wpisuje liczby').fill('sekretariat');
    await press('Zapisz');
    indicator = new URL(page.url()).pathname;
    await page.goto(`${card}/zmiana`);
    await isRight();
    await page.locator('#wlasciciel').fill('sekretarz');
    await page.getByLabel('Kto dostaje powiadomienia').selectOption({ label: 'Anna Nowak' });
    await press('Zapisz');
    await press('Opublikuj jako nową wersję');
    expect(await said()).toContain('Standard obowiązuje.');
  });

  it('reads measurements from a file: the refused row is told, the others make a chart with both verdicts', async () => {
    await page.goto('/wskazniki/pomiary-z-pliku');
    await isRight();
    const buffer = Buffer.from(measurements());
    await page.locator('#plik').setInputFiles({ name: 'pomiary.csv', mimeType: 'text/csv', buffer });
    await press('Wczytaj');
    expect(await said()).toContain('Odrzucono: 1 wiersz');
    await isRight();
    await page.goto('/standardy');
    const row = page.getByRole('row', { name: /Na e-mail odpowiadamy/ });
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Poprawa Dotrzymujemy/);
    await page.goto(indicator);
    expect(await said()).toContain('10 punktów z rzędu powyżej zwykłego poziomu');
    expect(await page.locator('.trend-drawing[role=img]').count()).toBe(1);
    await isRight();
  });

  it('notes what helped; it stands on the chart, can be taken off after a question, and the page prints', async () => {
    await page.getByText('Dodaj wyjaśnienie', { exact: true }).first().click();
    await page.locator('#tresc').fill('dyżur przy skrzynce');
    await press('Dodaj');
    expect(await said()).toContain('dyżur przy skrzynce');
    expect(await page.locator('.trend .event-letter').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.navigation').isVisible()).toBe(false);
    expect(await page.locator('.trend-plot').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: /^Usuń.*dyżur przy skrzynce/ }).click();
    await isRight();
    await press('Usuń zdarzenie');
    expect(await page.locator('.trend .event-letter').count()).toBe(0);
  });

  it('is told once, reads it off, and keeps the letters off', async () => {
    expect(await findNotices(office.house, officeId)).toBe(1);
    expect(await findNotices(office.house, officeId)).toBe(0);
    await page.goto('/standardy');
    await page.getByRole('link', { name: 'Powiadomienia' }).click();
    await isRight();
    expect(await said()).toContain('Poprawa, od:');
    expect(await said()).toContain('nie ma ustawionego serwera poczty');
    await press(/^Przeczytane/);
    expect(await said()).toContain('Nie ma nowych powiadomień');
    await page.getByLabel('Nie, wystarczy ta strona').check();
    await press('Zapisz');
    expect(await page.getByLabel('Nie, wystarczy ta strona').isChecked()).toBe(true);
    await isRight();
  });

  it('sees in the overview what is kept, and prints a sheet for the leadership and one for the council', async () => {
    await page.getByRole('link', { name: 'Przegląd', exact: true }).click();
    await isRight();
    expect(await said()).toContain('Na e-mail odpowiadamy w 2 dni robocze.');
    const sheets = [
      ['Strona na przegląd zarządzania', 'Poprawa: Odpowiedź na e-mail w 2 dni robocze'],
      ['Strona do raportu dla rady', 'Na e-mail odpowiadamy w 2 dni robocze.'],
    ] as const;
    for (const [name, words] of sheets) {
      await page.goto('/standardy/przeglad');
      await page.getByRole('main').getByRole('link', { name }).first().click();
      await isRight();
      expect(await said()).toContain(words);
      await page.emulateMedia({ media: 'print' });
      const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('drafts the order, approves it and confirms having read it', async () => {
    await page.goto('/standardy/wprowadzenie');
    await press('Przygotuj projekt zarządzenia');
    await isRight();
    await page.locator('#numer').fill('12/2026');
    await page.locator('#od').fill('2026-12-01');
    await press('Zatwierdź');
    expect(await said()).toContain('Jeszcze się nie zapoznało: 1 osoba');
    await press('Zapoznałam się / zapoznałem się');
    expect(await said()).toContain('Wszyscy się zapoznali.');
  });
});

describe('a visitor of the sample county', () => {
  it('follows the story of waiting from the register to the chart, on a phone', async () => {
    const phone = await freshPage(office, { width: 360 });
    await openSample(phone, 'wierzbowski');
    await phone.getByRole('navigation', { name: 'Główna nawigacja' }).getByRole('link', { name: 'Standardy' }).click();
    await looksRight(phone);
    await phone.getByRole('link', { name: 'Na obsługę czeka się najwyżej 15 minut.' }).click();
    await looksRight(phone);
    await phone.getByRole('main').getByRole('link', { name: 'Otwórz wskaźnik' }).click();
    const words = await said(phone);
    expect(words).toContain('Poprawa');
    expect(words).toContain('Wcześniej');
    expect(words).toContain('Pogorszenie');
    expect(words).toContain('Start rezerwacji wizyt');
    await looksRight(phone);
    await phone.close();
  });
});
