// From a finding of the diagnosis to a kept action, its standard, its card and its public sentence. By keyboard, no scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '#domain/calendar-day.ts';
import { monthOfDay, periodKey } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { finishSetUp, officeProfile } from '#features/office/index.ts';
import { ratedOffice } from '../factories/rated-office.factory.ts';
import type { RatedOffice } from '../factories/rated-office.factory.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
const services = ['Rejestracja pojazdu', 'Prawo jazdy', 'Dowód osobisty', 'Paszport', 'Meldunek', 'Akt urodzenia'];

let office: RunningOffice;
let page: Page;
let rated: RatedOffice;
let slug = '';
let action = '';
/** days ago, as a form holds them */
const ago = (days: number) => dayText(dayNumber(office.house.clock.today()) - days);

beforeAll(async () => {
  office = await startOffice();
  const now = monthOfDay(office.house.clock.today());
  const start = monthOfDay(ago(300));
  rated = await ratedOffice(
    office.house,
    services.map((name, at) => ({ name, unit: `Wydział ${at + 1}` })),
    services.map((service, at) => ({
      service,
      first: now - 24,
      last: now - 1,
      perMonth: 20,
      answering: (month, question) => (at === 0 && question === 'waiting' ? (month < start ? 2.5 : 4.3) : 4.2),
    })),
  );
  const { officeId } = rated;
  await office.house.storage.inOffice(officeId, (work) => finishSetUp(work, office.house.clock.today()));
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  slug = (await officeProfile(office.house, officeId))!.slug;
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
});
afterAll(() => office.stop());

const said = async (of: Page = page) => (await of.locator('main').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

async function isRight(of: Page = page) {
  expect(await axeFaults(of), of.url()).toEqual([]);
  expect(await sideways(of), of.url()).toBe(0);
}

/** Typed over what stands in the field. */
async function type(label: string | RegExp, text: string) {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

describe('somebody responsible for quality', () => {
  it('starts an action from what the diagnosis found; its fact and its measure stand in the form', async () => {
    const now = monthOfDay(office.house.clock.today());
    const period = periodKey({ first: now - 15, last: now - 13 });
    await page.goto(`/diagnoza/usluga/${rated.service('Rejestracja pojazdu').id}?okres=${period}`);
    await tabTo(page, 'Załóż działanie');
    await enter(page);
    expect(await page.locator('#problem').inputValue()).toMatch(/Rejestracja pojazdu: czas czekania\. Ocena 2,\d/);
    await isRight();
    await type('Tytuł', 'Rezerwacja wizyt przez internet');
    await tabTo(page, /^Cel/);
    await page.keyboard.type('Ocena czekania co najmniej 4.');
    await tabTo(page, 'Właściciel (stanowisko)');
    await page.keyboard.type('kierownik Wydziału Komunikacji');
    await page.locator('#decyzja').fill(ago(390));
    await tabTo(page, 'Załóż działanie');
    await enter(page);
    action = new URL(page.url()).pathname;
    expect(await said()).toContain('Założono działanie.');
    expect(await said()).toContain('Zanim działanie się zacznie');
    expect(await page.getByRole('checkbox', { name: /Prawo jazdy|Paszport/ }).count()).toBeGreaterThan(0);
    await isRight();
  });

  it('meets somebody who was faster: both versions stand side by side, and nothing is lost', async () => {
    const second = await page.context().newPage();
    await second.goto(`${action}/zmiana`);
    await page.goto(`${action}/zmiana`);
    for (const [of, goal] of [
      [page, 'Ocena czekania co najmniej 4,0.'],
      [second, 'Ocena czekania co najmniej 4,2.'],
    ] as const) {
      await of.locator('#cel').fill(goal);
      await of.getByRole('main').getByRole('button', { name: 'Zapisz' }).click();
    }
    expect(await said(second)).toContain('co najmniej 4,0. Ocena czekania co najmniej 4,2.');
    for (const width of [360, 1280]) {
      await second.setViewportSize({ width, height: 780 });
      await isRight(second);
    }
    await second.getByRole('main').getByRole('button', { name: 'Zapisz moją wersję' }).click();
    expect(await said(second)).toContain('Ocena czekania co najmniej 4,2.');
    await second.close();
  });

  it('adds a file and a comment; what hides what it is stays outside', async () => {
    await page.goto(action);
    const send = async (name: string, content: string) => {
      if (!(await page.locator('#plik').isVisible())) await page.getByText('Dodaj załącznik', { exact: true }).click();
      const buffer = Buffer.from(content);
      await page.locator('#plik').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await page.getByRole('main').getByRole('button', { name: 'Wyślij' }).click();
    };
    await send('umowa.exe.pdf', '%PDF-1.7');
    expect(await said()).toContain('dwa rozszerzenia');
    await isRight();
    await send('umowa.pdf', '%PDF-1.7');
    expect(await said()).toContain('Dodano załącznik.');
    await page.locator('#uwaga').fill('Dzwonić do pani Kowalskiej: 601 202 303.');
    await page.getByRole('main').getByRole('button', { name: 'Dodaj uwagę' }).click();
    expect(await said()).toContain('są chyba dane osobowe');
    await isRight();
    await page.locator('#uwaga').fill('Uzgodnione na naradzie.');
    await page.getByRole('main').getByRole('button', { name: 'Dodaj uwagę' }).click();
    expect(await said()).toContain('Uzgodnione na naradzie.');
    await page.locator('summary', { hasText: 'Historia' }).click();
    expect(await said()).toContain('dodano załącznik: umowa.pdf');
    await isRight();
  });

  it('is told why it cannot start in the future, starts it, and says what was done', async () => {
    await page.locator('#start').fill(dayText(dayNumber(office.house.clock.today()) + 1));
    await tabTo(page, 'Rozpocznij');
    await enter(page);
    expect(await said()).toContain('nie może być w przyszłości');
    await isRight();
    await page.locator('#start').fill(ago(300));
    await tabTo(page, 'Rozpocznij');
    await enter(page);
    expect(await said()).toContain('opis tego, co zrobiono: brakuje');
    await tabTo(page, 'Uzupełnij');
    await enter(page);
    await tabTo(page, 'Co robimy');
    await page.keyboard.type('Rezerwacja godziny wizyty.');
    await tabTo(page, 'Zapisz');
    await enter(page);
    await page.goto('/dzialania/tablica');
    await isRight();
    await tabTo(page, /^Przejdź do etapu: Sprawdzenie/);
    await enter(page);
    expect(await said()).toContain('Sprawdzenie (1)');
  });

  it('reads the measured effect with interval, comparison and grade, and keeps it as a standard', async () => {
    await page.goto(action);
    expect(await said()).toMatch(/Poprawa/);
    await isRight();
    await tabTo(page, 'Utrwal jako standard');
    await enter(page);
    await isRight();
    await tabTo(page, 'Wniosek');
    await page.keyboard.type('Klienci czekają krócej.');
    await tabTo(page, 'Utrwal jako standard');
    await enter(page);
    expect(await said()).toContain('Powstał szkic standardu');
    await isRight();
    await tabTo(page, 'Standard z tego działania');
    await enter(page);
    expect(await said()).toContain('co najmniej 4');
  });

  it('tells clients in one sentence, and makes a card of it', async () => {
    await page.goto(action);
    await tabTo(page, 'Napisz zdanie');
    await enter(page);
    await isRight();
    await tabTo(page, 'Po polsku');
    await page.keyboard.type('Mówiliście, że długo się czeka. Teraz można zarezerwować godzinę.');
    await tabTo(page, 'Zapisz zdanie');
    await enter(page);
    const client = await freshPage(office);
    await client.goto(`/powiedzieliscie-zrobilismy/${slug}`);
    expect(await said(client)).toContain('Teraz można zarezerwować godzinę.');
    await isRight(client);
    await client.context().close();
    await tabTo(page, 'Utwórz kartę praktyki');
    await enter(page);
    expect(page.url()).toContain('/praktyki/');
    expect(await said()).toContain('Rezerwacja wizyt przez internet');
  });

  it('finds it in the list on a phone, and in print', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of ['/dzialania?stan=all', '/dzialania/tablica?stan=all', action, '/dzialania/nowe']) {
      await page.goto(path);
      await isRight();
    }
    await page.goto('/dzialania?stan=all&szukaj=rezerwacja');
    expect(await said()).toContain('Utrwalone');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.navigation').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});
