// Somebody whose only role is data entry types in what clients said: keyboard alone, scripts off, and takes the last one back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import { enter, tabTo } from './keyboard.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
let officeId: Awaited<ReturnType<typeof officeWithCodes>>['officeId'];
beforeAll(async () => {
  office = await startOffice();
  officeId = (await officeWithCodes(office.house, ['Rejestracja pojazdu', 'Prawo jazdy'])).officeId;
  const founder = { name: 'Ewa Lis', email: 'ewa@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  await office.house.storage.inOffice(officeId, async (work) => {
    await work.query(`delete from memberships where role <> 'administrator'`);
    await work.query(`update memberships set role = 'keying'`);
  });
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
});
afterAll(() => office.stop());

const said = async () => (await page.getByRole('main').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');
const stored = () =>
  office.house.storage.inOffice(officeId, (work) =>
    work.query<{ ratings: number[]; channel: string }>('select ratings, channel from responses'),
  );

async function looksRight() {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
}

describe('typing answers in', () => {
  it('is the first page of whoever only does that, and the one item of the navigation', async () => {
    await page.goto('/');
    await page.goto('/wejscie');
    await page.getByLabel('Adres e-mail', { exact: true }).fill('ewa@urzad.pl');
    await page.getByLabel('Hasło', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
    expect(new URL(page.url()).pathname).toBe('/zbieranie/wpisywanie');
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Zbieranie odpowiedzi']);
    await page.getByRole('navigation').getByRole('link', { name: 'Zbieranie odpowiedzi' }).click();
    expect(new URL(page.url()).pathname).toBe('/zbieranie/wpisywanie');
    await looksRight();
    expect((await page.request.get('/diagnoza')).status()).toBe(403);
  });

  it('goes by the keyboard alone: place, answers, save', async () => {
    await tabTo(page, /^Prawo jazdy/);
    await enter(page);
    await looksRight();
    await tabTo(page, 'bardzo źle');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await enter(page);
    expect(await said()).toContain('Zapisano.');
    expect(await said()).toContain('Dziś wpisane przez Ciebie: 1 odpowiedź.');
    expect(await stored()).toEqual([{ ratings: [5, 1, 253, 253, 253, 253, 253, 253], channel: 'phone' }]);
    await looksRight();
  });

  it('begins the next answer at its first field', async () => {
    expect(await page.evaluate('document.activeElement.id')).toBe('p1-odpowiedz');
    await page.keyboard.press('Space');
    await page.getByLabel('papierowa kartka').check();
    await page.getByRole('button', { name: 'Zapisz i następny' }).click();
    expect((await stored()).map(({ channel }) => channel).toSorted()).toEqual(['paper', 'phone']);
    expect(await page.getByLabel('papierowa kartka').isChecked()).toBe(true);
  });

  it('takes back the last answer, once', async () => {
    await page.getByRole('button', { name: 'Cofnij ostatnią odpowiedź' }).click();
    expect(await said()).toContain('Cofnięto ostatnią odpowiedź');
    expect(await stored()).toHaveLength(1);
    expect(await page.getByRole('button', { name: 'Cofnij ostatnią odpowiedź' }).count()).toBe(0);
    await looksRight();
  });
});
