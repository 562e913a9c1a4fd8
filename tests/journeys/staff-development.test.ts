// From an area for development to a plan that is measured again, an idea in a few keys, its answer, and the team's arguments. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { finishSetUp } from '#features/office/index.ts';
import { ratedOffice } from '../factories/rated-office.factory.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
const services = ['Rejestracja pojazdu', 'Prawo jazdy', 'Dowód osobisty', 'Paszport', 'Meldunek'];

let office: RunningOffice;
let page: Page;
let team = '';

beforeAll(async () => {
  office = await startOffice();
  const now = monthOfDay(office.house.clock.today());
  const { officeId, structure } = await ratedOffice(
    office.house,
    services.map((name, at) => ({ name, unit: `Wydział ${at + 1}` })),
    services.map((service, at) => ({
      service,
      first: now - 24,
      last: now - 1,
      perMonth: 15,
      answering: (_, question) => (at === 0 && question === 'courtesy' ? 2.6 : 4.2),
      comment: (_, client) => (client === 0 ? `Bardzo uprzejma obsługa, dziękuję. ${service}` : undefined),
    })),
  );
  team = structure.units.find(({ name }) => name === 'Wydział 1')!.id;
  await office.house.storage.inOffice(officeId, (work) => finishSetUp(work, office.house.clock.today()));
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  page = await freshPage(office, { width: 360 });
  page.setDefaultTimeout(8_000);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
});
afterAll(() => office.stop());

const said = async () => (await page.locator('main').innerText()).replaceAll(/[\u00a0\s]+/g, ' ');

async function isRight() {
  const shown = page.viewportSize()!;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
  await page.setViewportSize(shown);
}

describe('a team that learns', () => {
  it('plans from its area for development, by keyboard on a phone', async () => {
    await page.goto('/rozwoj-pracownikow');
    await tabTo(page, 'Zaplanuj naukę');
    await enter(page);
    expect(await said()).toContain('Wydział 1: traktowanie przez pracownika');
    await isRight();
    // faults first: nothing chosen, nothing written
    await tabTo(page, 'Zapisz plan');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await isRight();
    await tabTo(page, 'szkolenie');
    await page.keyboard.press('Space');
    await tabTo(page, 'Po co');
    await page.keyboard.type('Klient czuje się wysłuchany');
    await tabTo(page, 'Stanowisko osoby odpowiedzialnej');
    await page.keyboard.type('kierownik');
    await page.locator('#termin').fill('2099-01-01');
    await tabTo(page, 'Zapisz plan');
    await enter(page);
    expect(await said()).toMatch(/Zapisano plan.*Szkolenie: .*Klient czuje się wysłuchany/);
    await isRight();
  });

  it('is measured again from the day on which the learning took place', async () => {
    await tabTo(page, 'Nauka się odbyła');
    await enter(page);
    expect(await said()).toContain('odbyła się');
    expect(await said()).toContain('Pomyłkę można cofnąć przez 7 dni');
    await isRight();
    const plan = new URL(page.url()).pathname;
    for (const path of ['/nauka', `${plan}/zmiana`, `/nauka/zespol/${team}`, '/nauka/postawy']) {
      await page.goto(path);
      await isRight();
    }
  });
});

describe('an idea', () => {
  it('takes one sentence and one key, and nobody stands beside it', async () => {
    await page.goto('/pomysly');
    await isRight();
    await tabTo(page, 'Pomysł albo pytanie klienta');
    await page.keyboard.type('O której otwieracie w środę?');
    await tabTo(page, 'Zapisz pytanie klienta');
    await enter(page);
    const list = await said();
    expect(list).toContain('Zapisano pod numerem 1');
    expect(list).toContain('bez podpisu');
    expect(list).not.toContain('Anna');
    await isRight();
    await tabTo(page, /^To też słyszę/);
    await enter(page);
    expect(await said()).toContain('1 raz');
  });

  it('stands in the chart of what staff start, beside the years of their survey', async () => {
    await page.goto('/nauka/postawy');
    expect(await said()).toContain('pytania klientów 1.');
    const chart = page.getByRole('img', { name: /pytania klientów 1/ });
    await chart.waitFor();
    await tabTo(page, /^Pokaż dane w tabeli/);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Co zaczęli pracownicy' }).waitFor();
    await isRight();
    await page.goto('/pomysly');
  });

  it('is answered, and may become an action', async () => {
    await tabTo(page, 'O której otwieracie w środę?');
    await enter(page);
    await isRight();
    await page.getByLabel('z odpowiedzią').check();
    await page.getByLabel('Odpowiedź dla osób, które to zgłosiły').fill('W środę od 7:30. Kartka wisi na drzwiach.');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    expect(await said()).toContain('Kartka wisi na drzwiach');
    await page.getByRole('link', { name: 'Załóż działanie' }).click();
    expect(await page.getByRole('main').innerHTML()).toContain('O której otwieracie w środę?');
  });
});

describe('praise', () => {
  it('reaches whoever looks at the overview, with the way to the team', async () => {
    await page.goto('/pulpit');
    await isRight();
    await page.getByRole('link', { name: 'Przeczytaj pochwały zespołu' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/nauka\/zespol\//);
    expect(await said()).toContain('Bardzo uprzejma obsługa, dziękuję.');
    await isRight();
  });
});

describe('arguments', () => {
  it('are made of the team’s own evidence, on a page and on a poster', async () => {
    await page.goto('/argumenty');
    await isRight();
    await page.getByRole('link', { name: 'Wydział 1', exact: true }).click();
    expect(await said()).toContain('Bardzo uprzejma obsługa, dziękuję. Rejestracja pojazdu');
    await isRight();
    const poster = await page.request.get(`/argumenty/${team}/plakat.pdf`);
    expect(poster.status()).toBe(200);
    expect((await poster.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('speak English to those who read it', async () => {
    await page.goto('/argumenty');
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    for (const path of [
      `/argumenty/${team}`,
      '/pomysly',
      '/nauka',
      '/nauka/nowy',
      '/nauka/postawy',
      `/nauka/zespol/${team}`,
    ]) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await isRight();
    }
  });
});
