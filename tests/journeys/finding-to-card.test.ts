// From a finding of the diagnosis to a finished practice card, and not once a mouse: days, choices and texts by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayNumber, dayText } from '#domain/calendar-day.ts';
import { monthOfDay, periodKey } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { listActions } from '#features/improvement/index.ts';
import { finishSetUp } from '#features/office/index.ts';
import { ratedOffice } from '../factories/rated-office.factory.ts';
import type { RatedOffice } from '../factories/rated-office.factory.ts';
import { arrowTo, submit, tabTo, typeDay, typeOver } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password: 'zielony parasol nad rzeką', language: 'pl' };
const services = ['Rejestracja pojazdu', 'Prawo jazdy', 'Dowód osobisty', 'Paszport', 'Meldunek'];

let office: RunningOffice;
let page: Page;
let rated: RatedOffice;
const today = () => office.house.clock.today();
const ago = (days: number) => dayText(dayNumber(today()) - days);
const said = async () => (await page.locator('main').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

/** Tabs to a link or a button and presses Enter. */
async function press(name: string | RegExp) {
  await tabTo(page, name);
  await submit(page);
}

beforeAll(async () => {
  office = await startOffice();
  const [now, start] = [monthOfDay(today()), monthOfDay(ago(300))];
  rated = await ratedOffice(
    office.house,
    services.map((name, at) => ({ name, unit: `Wydział ${at + 1}` })),
    services.map((service, at) => ({
      service,
      first: now - 18,
      last: now - 1,
      perMonth: 12,
      answering: (month, question) => (at === 0 && question === 'waiting' ? (month < start ? 2 : 4.6) : 4.2),
    })),
  );
  await office.house.storage.inOffice(rated.officeId, (work) => finishSetUp(work, today()));
  expect((await createFirstAdministrator(office.house, rated.officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
  await page.goto('/wejscie');
  await typeOver(page, /^E-mail|^Adres e-mail/, founder.email);
  await typeOver(page, /^Hasło/, founder.password);
  await press('Wejdź');
});
afterAll(() => office.stop());

it('a finding becomes an action with its goal, owner, decision and term', async () => {
  const now = monthOfDay(today());
  const period = periodKey({ first: now - 15, last: now - 13 });
  await page.goto(`/diagnoza/usluga/${rated.service('Rejestracja pojazdu').id}?okres=${period}`);
  await press('Załóż działanie');
  await typeOver(page, 'Tytuł', 'Rezerwacja wizyt przez internet');
  await typeOver(page, /^Cel/, 'Ocena czekania co najmniej 4.');
  await typeOver(page, 'Właściciel (stanowisko)', 'kierownik Wydziału Komunikacji');
  await typeDay(page, 'Dzień decyzji', ago(390));
  await typeDay(page, 'Termin', ago(-30));
  await typeOver(page, 'Co robimy', 'Rezerwacja godziny wizyty.');
  await press('Załóż działanie');
  expect(await said()).toContain('Założono działanie.');
  const [action] = await listActions(office.house, rated.officeId);
  expect(action).toMatchObject({ origin: { kind: 'finding' }, decidedOn: ago(390), deadline: ago(-30), stage: 'plan' });
});

it('it goes through its stages to a measured effect and is kept', async () => {
  await typeDay(page, 'Dzień startu', ago(300));
  await press('Rozpocznij');
  await press('Przejdź do etapu: Sprawdzenie');
  expect(await said()).toMatch(/Poprawa/);
  await press('Utrwal jako standard');
  await typeOver(page, 'Wniosek', 'Klienci czekają krócej.');
  await typeOver(page, 'Co zrobilibyśmy inaczej', 'Zaczęlibyśmy od telefonu.');
  await press('Utrwal jako standard');
  expect(await said()).toContain('Utrwalono.');
  const [action] = await listActions(office.house, rated.officeId);
  expect(action).toMatchObject({ stage: 'keep', startedOn: ago(300), ended: { how: 'kept' } });
  expect(action!.standardId).not.toBeNull();
});

it('its card is written, looked through and marked as checked', async () => {
  await press('Utwórz kartę praktyki');
  expect(await said()).toContain('Zmierzony skutek');
  await press('Zmień kartę');
  await typeOver(page, 'Role', 'Kierownik prowadzi, dwie osoby układają grafik.');
  await typeOver(page, 'Ryzyka', 'Osoby bez internetu: telefon.');
  await typeOver(page, 'Podstawa prawna', 'Regulamin organizacyjny urzędu.');
  await tabTo(page, 'Co zrobilibyśmy inaczej');
  expect(await page.locator('textarea:focus').inputValue()).toBe('Zaczęlibyśmy od telefonu.');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Od pierwszego dnia.');
  await press('Zapisz kartę');
  const card = page.url();
  await tabTo(page, 'Zmień stan');
  await page.keyboard.press('Enter');
  await tabTo(page, 'szkic');
  await arrowTo(page, 'sprawdzona');
  await typeDay(page, 'Dzień sprawdzenia', today());
  await press('Zapisz stan');
  expect(await said()).toContain('Zapisano stan karty.');
  expect(await said()).toMatch(/sprawdzona sprawdzono \d+/);
  expect(await axeFaults(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.goto(`${card.replace(/\?.*/, '')}/prezentacja`);
  for (const words of ['telefon.', 'Regulamin organizacyjny', 'Zaczęlibyśmy od telefonu. Od pierwszego dnia.'])
    expect(await said()).toContain(words);
});
