// Cards of other offices come in by the keyboard, are searched on a narrow phone, drawn on a map, kept and done here too.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { addAction } from '#features/improvement/index.ts';
import { finishSetUp } from '#features/office/index.ts';
import { makeCardOfAction } from '#features/practices/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { cardFile } from '../../src/features/practices/exchange/card-file.ts';
import { terytUnits } from '../../src/features/office/teryt-register.data.ts';
import { broughtCard, drawnCards, evidenceFor } from '../factories/practice-card.factory.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password: 'zielony parasol nad rzeką', language: 'pl' };
let office: RunningOffice;
let page: Page;
let own: string;
const theirs = broughtCard({
  adoptions: [
    {
      id: broughtCard().id,
      office: 'Urząd Gminy Osiek',
      endedOn: '2026-11-01',
      how: 'kept',
      evidence: evidenceFor({ grade: 'B' }),
    },
  ],
});
beforeAll(async () => {
  office = await startOffice();
  const { officeId } = await officeWithCodes(office.house, undefined, { terytCode: '3016' });
  const actionId = await office.house.storage.inOffice(officeId, async (work) => {
    await finishSetUp(work, office.house.clock.today());
    const ended = { on: '2026-06-01', how: 'no-effect' } as const;
    const texts = { problem: 'Klienci dzwonili po kilka razy.', steps: 'Drugi telefon.\nDyżur.', lessons: 'Krócej.' };
    const { id } = await addAction(
      work,
      { title: 'Drugi telefon w sekretariacie', origin: { kind: 'hand' }, ...texts, ended },
      { day: '2026-01-05', who: null },
    );
    return id;
  });
  const made = await makeCardOfAction(office.house, officeId, { actionId, who: null });
  if (made === 'not-closed') throw new Error('a closed action made no card');
  own = `/praktyki/karta/${made.cardId}`;
  expect((await createFirstAdministrator(office.house, officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  page = await freshPage(office, { width: 360 });
  page.setDefaultTimeout(10_000);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(founder.password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
});
afterAll(() => office.stop());

/** Pictures to look at, where somebody asks for them. */
async function picture(name: string) {
  const folder = process.env['LOOK_AT'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

it('cards come in, are found without Polish letters, and are done here too: by the keyboard', async () => {
  const units = terytUnits().filter(({ code }) => code.length === 7);
  const cards = [theirs, ...drawnCards(60, seededRandom(3), units)];
  const leaving = cards.map((card) => ({ card: { ...card, actionId: null, version: 1 }, adoptions: card.adoptions }));
  await page.goto('/praktyki');
  await tabTo(page, 'Wczytaj karty');
  await enter(page);
  const buffer = Buffer.from(cardFile(leaving, 'Starostwo', '2026-11-22'));
  await page.locator('#plik').setInputFiles({ name: 'karty.json', mimeType: 'application/json', buffer });
  await tabTo(page, 'Wczytaj');
  await enter(page);
  expect(await page.getByRole('status').textContent()).toContain('Dodane karty: 61.');
  await page.goto('/praktyki');
  await tabTo(page, 'Szukaj w kartach');
  await page.keyboard.type('wizyta internet');
  await page.keyboard.press('Enter');
  await page.waitForURL(/szukaj=/);
  await tabTo(page, theirs.content.title);
  await enter(page);
  await tabTo(page, 'Zastosuj u nas');
  await enter(page);
  expect(new URL(page.url()).search).toBe(`?praktyka=${theirs.id}`);
  expect(await page.content()).toContain(theirs.content.title);
});

it('every page of the room looks right on a phone and a desk, in both languages', async () => {
  await page.goto(`${own}/zalaczniki`);
  await page
    .locator('#plik')
    .setInputFiles({ name: 'Wzór.txt', mimeType: 'text/plain', buffer: Buffer.from('Zasady.') });
  await page.getByRole('main').getByRole('button', { name: 'Dodaj plik' }).click();
  const attachment = (await page.locator('#zalaczniki a').first().getAttribute('href'))!;
  const brought = `/praktyki/karta/${theirs.id}`;
  const paths = {
    katalog: '/praktyki',
    szukanie: '/praktyki?szukaj=kolejka&dzial=institutional',
    nic: '/praktyki?szukaj=zyrafa',
    mapa: '/praktyki/mapa',
    wczytanie: '/praktyki/wczytanie',
    karta: own,
    obca: brought,
    prezentacja: `${own}/prezentacja`,
    zalaczniki: `${own}/zalaczniki`,
    usuniecie: `${attachment}/usuniecie`,
    zmiana: `${own}/zmiana`,
    druk: `${brought}/druk`,
    koniec: `${own}/usuniecie`,
  };
  for (const [width, language] of [
    [360, 'Polski'],
    [1280, 'English'],
  ] as const) {
    await page.setViewportSize({ width, height: 780 });
    const other = page.getByRole('banner').getByRole('button', { name: language });
    if ((await other.count()) > 0) await other.click();
    const titles = new Set<string>();
    for (const [name, path] of Object.entries(paths)) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await picture(`${name}-${width}`);
      expect(await sideways(page), `${path} at ${width}`).toBe(0);
      expect(await axeFaults(page), `${path} at ${width}`).toEqual([]);
      titles.add(await page.title());
    }
    // the three views of the catalogue are one page
    expect(titles.size).toBe(Object.keys(paths).length - 2);
  }
});
