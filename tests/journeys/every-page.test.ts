// Every page that is mounted, as a visitor of the sample county and as the administrator of an office without answers meets it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffLanguage } from '#domain/language.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { addLocation, addServicePoint, finishSetUp } from '#features/office/index.ts';
import { makeServer } from '#web/server.tsx';
import { officeSheet } from '../factories/import-files.factory.ts';
import { linkedPages } from '../factories/linked-pages.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { acted, learned, plannedLearning, promised, walkedThrough } from './every-page-office.ts';
import { freshPage } from './office.ts';
import type { RunningOffice } from './office.ts';
import { openSample, startWithSamples } from './sample-visit.ts';
import { addressOf, seen } from './seen-page.ts';
import type { Reader, Seen } from './seen-page.ts';
import { unlinked } from './unlinked-pages.ts';

const full = process.env['PROBIERZ_FULL'] === '1';
const founder = { name: 'Anna Nowak', email: 'anna@probno.example.pl', password: 'dwanaście koni w stajni' };

let office: RunningOffice;
let readers: Reader[];
let routes: string[];
beforeAll(async () => {
  office = await startWithSamples();
  const mounted = makeServer(office.house).routes.filter(({ method }) => method === 'GET');
  routes = [...new Set(mounted.map(({ path }) => path))].toSorted();
  readers = [await visitor(), await administrator()];
});
afterAll(() => office.stop());

async function visitor(): Promise<Reader> {
  const page = await freshPage(office);
  await openSample(page, 'wierzbowski');
  const offices = await office.house.storage.listOffices();
  const { officeId } = offices.find(({ name }) => name?.includes('Wierzbow'))!;
  const addresses = new Map([...(await linkedFrom(page)), ...(await unlinked(office, officeId))]);
  // what would change something is closed to visitors; what their office does not have is not there
  const mayRefuse = (pattern: string, status: number) => status === 403 || (status === 404 && !addresses.has(pattern));
  return { name: 'visitor', page, addresses, mayRefuse };
}

async function administrator(): Promise<Reader> {
  const { officeId } = await officeWithCodes(office.house, ['Dowód osobisty', 'Prawo jazdy']);
  await office.house.storage.inOffice(officeId, async (work) => {
    const locationId = await addLocation(work, { name: 'Ratusz', address: 'Rynek 1' });
    await addServicePoint(work, { name: 'Okienko 1', locationId, unitId: null, staffNumber: '2-4' });
    await finishSetUp(work, office.house.clock.today());
  });
  expect((await createFirstAdministrator(office.house, officeId, { ...founder, language: 'pl' })).ok).toBe(true);
  const page = await freshPage(office);
  await page.goto('/wejscie');
  await page.locator('#email').fill(founder.email);
  await page.locator('input[type=password]').fill(founder.password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
  await page.goto('/ludzie/nowa-osoba');
  await page.getByLabel('Imię i nazwisko', { exact: true }).fill('Jan Kowalski');
  await page.locator('#email').fill('jan@probno.example.pl');
  await page.getByRole('checkbox', { name: /^kierownik / }).check();
  await page.getByRole('main').getByRole('button', { name: 'Zapisz' }).click();
  const invitation = /\/zaproszenie\/[\w-]+/.exec(await page.content())?.[0] ?? '';
  // a sheet of cases on its way in
  const sheet = {
    name: 'sprawy.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Znak sprawy;Usługa;Data wpływu\nA.1.2026;Paszport;2026-09-01\nA.2.2026;Prawo jazdy;2026-09-02',
    ),
  };
  await page.goto('/sprawy/importy/nowy');
  await page.locator('#plik').setInputFiles(sheet);
  await page.getByRole('main').getByRole('button', { name: 'Wczytaj' }).click();
  const cases = new URL(page.url()).pathname.replace(/\/kolumny$/, '');
  await page.getByRole('main').getByRole('button', { name: 'Dalej' }).click();
  // a questionnaire of the office's own
  await page.goto('/ankiety');
  await page.locator('main form button').first().click();
  const [mapped, working] = [await importBegun(page, 12), await importBegun(page, 13)];
  await page.getByRole('main').getByRole('button', { name: 'Wczytaj 13 odpowiedzi' }).click();
  const walked = await walkedThrough(office, page, officeId);
  await learned(office, page, officeId);
  const addresses = new Map([...(await linkedFrom(page)), ...(await unlinked(office, officeId))]);
  addresses.set('/zaproszenie/:token', invitation);
  for (const part of ['kolumny', 'nazwy', 'podglad'])
    addresses.set(`/sprawy/importy/:importId/${part}`, `${cases}/${part}`);
  addresses.set('/sprawy/importy/:importId', cases);
  const promises = await promised(office, officeId);
  for (const [pattern, address] of [
    ...walked,
    ...promises,
    ...(await plannedLearning(office, officeId)),
    ...(await acted(page)),
  ])
    addresses.set(pattern, address);
  addresses.set('/zbieranie/import/:importId', working);
  for (const step of ['kolumny', 'slowa', 'podglad'])
    addresses.set(`/zbieranie/import/:importId/${step}`, `${mapped}/${step}`);
  addresses.set('/zbieranie/import/:importId/wycofanie', `${mapped}/wycofanie`);
  // an office without answers has no results to save, and nothing to choose from for a file
  const mayRefuse = (pattern: string, status: number) =>
    (status === 422 && pattern === '/zbieranie/eksport/wyniki') ||
    (status === 404 && pattern.startsWith('/zbieranie/eksport/archiwum/')) ||
    (status === 404 && pattern.endsWith('/odrzucone.csv')) ||
    (status === 404 && pattern.endsWith('/zrodla.csv')) ||
    (status === 404 && pattern === '/argumenty/:unitId/plakat.pdf') ||
    (status === 404 &&
      /^\/diagnoza\/.*(:file|lista\.csv)$|^\/kierunki\/(plik\/:file|uwagi\.csv|temat\/:id\/uwagi\.csv)$|^\/ankiety\/wersja\//.test(
        pattern,
      ));
  return { name: 'administrator', page, addresses, mayRefuse };
}
/** An import led up to its preview; gives its address. */
async function importBegun(page: Page, rows: number): Promise<string> {
  const sheet = { name: `ankiety ${rows}.csv`, mimeType: 'text/csv', buffer: Buffer.from(officeSheet(rows)) };
  await page.goto('/zbieranie/import/nowy');
  await page.locator('#plik').setInputFiles(sheet);
  for (const step of ['Wyślij i sprawdź', 'Dalej', 'Zobacz podgląd'])
    await page.getByRole('main').getByRole('button', { name: step }).click();
  return new URL(page.url()).pathname.replace(/\/podglad$/, '');
}
/** From the first page along all links: one address for each pattern. */
function linkedFrom(page: Page): Promise<Map<string, string>> {
  return linkedPages(routes, ['/pulpit', new URL(page.url()).pathname], async (path) => {
    const answer = await page.request.get(path);
    const isPage = answer.headers()['content-type']?.startsWith('text/html');
    return { status: answer.status(), html: isPage ? await answer.text() : null };
  });
}

/** The same pages in the language: staff keep theirs with the session or the person. */
async function speak(page: Page, language: StaffLanguage) {
  await page.goto('/pulpit');
  if ((await page.getAttribute('html', 'lang')) === language) return;
  await page
    .getByRole('banner')
    .getByRole('button', { name: language === 'pl' ? 'Polski' : 'English' })
    .click();
  expect(await page.getAttribute('html', 'lang')).toBe(language);
}

/** Two pages of one title are one page too many; where a pattern led elsewhere, the page was seen there. */
function sameTitles(pages: readonly Seen[]): string[] {
  const byTitle = Map.groupBy(pages, ({ title }) => title);
  return [...byTitle].flatMap(([title, alike]) => {
    // every opened survey has an address of its own, and is the same page
    const addresses = [...new Set(alike.map(({ address }) => address.replace(/^(\/ankieta\/\w+)\/[^/]+/, '$1')))];
    return addresses.length > 1 ? [`${title}: ${addresses.join(', ')}`] : [];
  });
}

interface Round {
  readonly name: Reader['name'];
  readonly language: StaffLanguage;
  readonly width: number;
  readonly part: 'every' | 'even' | 'odd';
}

const rounds = (['visitor', 'administrator'] as const).flatMap((name) =>
  (['pl', 'en'] as const).flatMap((language): Round[] => {
    if (full) return [320, 768, 1280].map((width) => ({ name, language, width, part: 'every' }));
    // each route once for each reader: in one language on a phone, in the other on a desk
    const first = (name === 'visitor') === (language === 'pl');
    return [{ name, language, width: first ? 320 : 1280, part: first ? 'even' : 'odd' }];
  }),
);

it.each(rounds)('shows the $name $part pages in $language at $width px without a fault', async (round) => {
  const reader = readers.find(({ name }) => name === round.name)!;
  await reader.page.setViewportSize({ width: round.width, height: 800 });
  await speak(reader.page, round.language);
  const mine = routes.filter((_, place) => round.part === 'every' || (place % 2 === 0) === (round.part === 'even'));
  const pages: Seen[] = [];
  for (const pattern of mine) {
    const address = addressOf(pattern, reader, round.language);
    const page = await seen(reader, pattern, address, round.language);
    if (page) pages.push(page);
  }
  expect(pages.flatMap(({ address, faults }) => faults.map((fault) => `${address}: ${fault}`))).toEqual([]);
  const allowed = pages.filter(({ address }) => !/^\/(zaloz|zaproszenie)/.test(address));
  expect(
    sameTitles(
      allowed.filter(
        ({ title }) =>
          !/^(Brak uprawnień|To jest urząd|Nie ma takiej|Not permitted|This is a sample|There is no such)/.test(title),
      ),
    ),
  ).toEqual([]);
  expect(pages.length).toBeGreaterThan(15);
});
