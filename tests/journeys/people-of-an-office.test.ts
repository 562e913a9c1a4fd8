// The administrator lets a colleague in, who sets a password, reads in English and leaves again. Scripts off, every page seen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let anna: Page;
let jan: Page;
beforeAll(async () => {
  office = await startOffice({ publicUrl: null });
  const officeId = await office.house.storage.createOffice({ sample: false, name: 'Urząd Gminy Próbnej' });
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  anna = await freshPage(office, { width: 1280 });
  jan = await freshPage(office, { width: 320, language: 'en-GB' });
});
afterAll(() => office.stop());

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).first().click();
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const everyWidth = process.env['PROBIERZ_FULL'] === '1';

/** The page has this heading, is clean for axe and reflows: at its own width, in the full run at both. */
async function stands(page: Page, heading: string) {
  const shownHeading = await page.getByRole('heading', { level: 1 }).textContent();
  expect(shownHeading?.replaceAll('\u00a0', ' ')).toBe(heading);
  const shown = page.viewportSize()!;
  for (const width of everyWidth ? [1280, 320] : [shown.width]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${heading} at ${width}`).toEqual([]);
    expect(await sideways(page), `${heading} at ${width}`).toBe(0);
  }
  await page.setViewportSize(shown);
}

describe('people of an office', () => {
  let link = '';

  it('the administrator signs in, after a mistake that is explained', async () => {
    await anna.goto('/ludzie');
    await stands(anna, 'Wejście');
    await press(anna, 'Wejdź');
    await stands(anna, 'Wejście');
    expect(await anna.title()).toMatch(/^Błąd: /);
    await anna.getByRole('link', { name: 'Wpisz adres e-mail.' }).click();
    expect(await anna.evaluate('document.activeElement.id')).toBe('email');
    await type(anna, 'Adres e-mail', 'anna@urzad.pl');
    await type(anna, 'Hasło', password);
    await press(anna, 'Wejdź');
    await stands(anna, 'Ludzie');
  });

  it('adds a colleague and sees the one-time link', async () => {
    await anna.getByRole('link', { name: 'Dodaj osobę' }).click();
    await stands(anna, 'Nowa osoba');
    await press(anna, 'Zapisz');
    await stands(anna, 'Nowa osoba');
    await type(anna, 'Imię i nazwisko', 'Jan Kowal');
    await type(anna, 'Adres e-mail', 'jan@urzad.pl');
    await anna.getByRole('checkbox', { name: /^kierownik / }).check();
    await press(anna, 'Zapisz');
    await stands(anna, 'Jan Kowal');
    link = (await anna.locator('code').textContent()) ?? '';
    expect(link).toMatch(/\/zaproszenie\/[\w-]{43}$/);
  });

  it('the colleague sets a password and looks after the own account, in English', async () => {
    await jan.goto(link);
    await stands(jan, 'Setting a password');
    await type(jan, 'New password', 'short');
    await press(jan, 'Save the password and enter');
    await stands(jan, 'Setting a password');
    await type(jan, 'New password', 'three yellow lanterns');
    await press(jan, 'Save the password and enter');
    expect(new URL(jan.url()).pathname).toBe('/pulpit');
    await jan.goto('/nie-ma');
    await stands(jan, 'There is no such page');
    await jan.goto('/konto');
    await stands(jan, 'My account');
    await jan.getByRole('button', { name: 'Polski' }).click();
    await stands(jan, 'Moje konto');
    await jan.getByRole('button', { name: 'English' }).click();
    await jan.goto('/ludzie');
    await stands(jan, 'Not permitted');
    await jan.goto(link);
    await stands(jan, 'This link no longer works');
  });

  it('two changes of the same thing: the second is told and loses nothing', async () => {
    const second = await anna.context().newPage();
    await second.goto(anna.url());
    await anna.getByRole('checkbox', { name: /^pracownik / }).check();
    await press(anna, 'Zapisz');
    await stands(anna, 'Jan Kowal');
    await second.getByRole('checkbox', { name: /^inspektor / }).check();
    await press(second, 'Zapisz');
    await stands(second, 'Ktoś zmienił to w międzyczasie');
    await second.getByRole('link', { name: 'Otwórz stronę jeszcze raz' }).click();
    expect(await second.getByRole('checkbox', { name: /^pracownik / }).isChecked()).toBe(true);
    await second.close();
  });

  it('the colleague is removed and is out at once; the log tells it, and the settings are there to read', async () => {
    await anna.getByRole('link', { name: 'Usuń z urzędu' }).click();
    await stands(anna, 'Usunięcie osoby z urzędu');
    await press(anna, 'Usuń');
    await stands(anna, 'Ludzie');
    await jan.goto('/konto');
    expect(new URL(jan.url()).pathname).toBe('/wejscie');
    await anna.getByRole('link', { name: 'Dziennik' }).click();
    await stands(anna, 'Dziennik zdarzeń');
    expect(await anna.getByRole('cell', { name: 'usunięto osobę z urzędu' }).count()).toBe(1);
    await anna.getByRole('link', { name: 'Ustawienia i przechowywanie danych' }).click();
    await stands(anna, 'Ustawienia i przechowywanie danych');
    await anna.getByRole('button', { name: 'Wyjdź' }).click();
    await stands(anna, 'Probierz');
    await anna.goto('/dziennik');
    expect(new URL(anna.url()).pathname).toBe('/wejscie');
  });
});
