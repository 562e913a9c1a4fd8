// Every page that is mounted, as a visitor of the sample county and as the administrator of an office without answers meets it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { addLocation, addServicePoint, officeProfile, officeStructure } from '#features/office/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { assetsByPath } from '#ui/assets.ts';
import { makeServer } from '#web/server.tsx';
import { htmlFaults } from '../factories/html.factory.ts';
import { answerTo } from '../factories/survey-client.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { openSample, startWithSamples } from './sample-visit.ts';

const full = process.env['PROBIERZ_FULL'] === '1';
const founder = { name: 'Anna Nowak', email: 'anna@probno.example.pl', password: 'dwanaście koni w stajni' };

/** Whose eyes the pages are seen with, and what stands in the addresses of their office. */
interface Reader {
  readonly name: 'visitor' | 'administrator';
  readonly page: Page;
  readonly addresses: Readonly<Record<string, string>>;
  /** answers other than 200, by route pattern */
  readonly refused: Readonly<Record<string, number>>;
}

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
  const nothing = '00000000-0000-4000-8000-000000000000';
  const addresses = { ...(await addressesOf(officeId, 'Rejestracja pojazdu')), person: nothing, invitation: 'x' };
  const closed = ['/ludzie', '/ludzie/nowa-osoba', '/ludzie/:id', '/ludzie/:id/usuniecie', '/dziennik'];
  const changing = [
    '/konto',
    '/konto/haslo',
    '/dziennik/ustawienia',
    '/zbieranie/edycje/nowa',
    '/ustawienia/uslugi/:id/wycofaj',
    ...['miejsce', 'stanowisko', 'wydzial'].map((kind) => `/ustawienia/struktura/${kind}/:id/zamknij`),
  ];
  const refused = Object.fromEntries([...closed, ...changing].map((path) => [path, 403]));
  return {
    name: 'visitor',
    page,
    addresses,
    refused: { ...refused, '/zaloz/:token': 410, '/zaproszenie/:token': 410 },
  };
}

async function administrator(): Promise<Reader> {
  const { officeId } = await officeWithCodes(office.house, ['Dowód osobisty', 'Prawo jazdy']);
  await office.house.storage.inOffice(officeId, async (work) => {
    const locationId = await addLocation(work, { name: 'Ratusz', address: 'Rynek 1' });
    await addServicePoint(work, { name: 'Okienko 1', locationId, unitId: null, staffNumber: '2-4' });
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
  await page
    .getByRole('main')
    .getByRole('checkbox', { name: /^kierownik / })
    .check();
  await page.getByRole('main').getByRole('button', { name: 'Zapisz' }).click();
  const invitation = /\/zaproszenie\/([\w-]+)/.exec(await page.content())?.[1] ?? 'missing';
  const person = new URL(page.url()).pathname.split('/')[2] ?? 'missing';
  const addresses = { ...(await addressesOf(officeId, 'Dowód osobisty')), person, invitation };
  return { name: 'administrator', page, addresses, refused: { '/zaloz/:token': 410, '/diagnoza/lista.csv': 404 } };
}

/** What to put into the addresses of an office; a survey is answered to its end for the page of thanks. */
async function addressesOf(officeId: OfficeId, serviceName: string): Promise<Record<string, string>> {
  const { units, locations, points, services, clientGroups } = await officeStructure(office.house, officeId);
  const service = services.find(({ name }) => name === serviceName)!;
  const code = (await listCodes(office.house, officeId)).codes.find(({ serviceId }) => serviceId === service.id)!;
  const { request } = (await freshPage(office)).context();
  const tokenOf = async () => new URL((await request.get(`/ankieta/${code.code}`)).url()).pathname.split('/')[3]!;
  const thanked = await tokenOf();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (let page = 1; page <= 10; page += 1)
    await request.post(`/ankieta/${code.code}/${thanked}/${page}`, { data: answerTo(page, 10, 4, ''), headers });
  return {
    unit: units[0]!.id,
    location: locations[0]?.id ?? 'nowe',
    point: points[0]?.id ?? 'nowe',
    service: service.id,
    clientGroup: clientGroups[0]!.id,
    codeId: code.id,
    studyId: code.studyId,
    code: code.code,
    token: await tokenOf(),
    thanked,
    slug: (await officeProfile(office.house, officeId))!.slug,
  };
}

/** One address for each pattern, and in which way a page says its language where it is not the person's. */
function addressOf(pattern: string, { addresses }: Reader, language: StaffLanguage): string {
  const a = (name: string) => addresses[name]!;
  const filled: Readonly<Record<string, string>> = {
    '/ankieta/:code': `/ankieta/${a('code')}?jezyk=${language}`,
    '/ankieta/:code/:token/:page': `/ankieta/${a('code')}/${a('token')}/3?jezyk=${language}`,
    '/ankieta/:code/:token/dziekujemy': `/ankieta/${a('code')}/${a('thanked')}/dziekujemy?jezyk=${language}`,
    '/deklaracja-dostepnosci/:slug': `/deklaracja-dostepnosci/${a('slug')}?jezyk=${language}`,
    '/jak-chronimy-dane/:slug': `/jak-chronimy-dane/${a('slug')}?jezyk=${language}`,
    '/diagnoza/jednostka/:id': `/diagnoza/jednostka/${a('unit')}`,
    '/diagnoza/jednostka/:id/wykres/:file': `/diagnoza/jednostka/${a('unit')}/wykres/poziom.csv`,
    '/diagnoza/usluga/:id': `/diagnoza/usluga/${a('service')}`,
    '/diagnoza/usluga/:id/wykres/:file': `/diagnoza/usluga/${a('service')}/wykres/poziom.csv`,
    '/diagnoza/urzad/wykres/:file': '/diagnoza/urzad/wykres/poziom.csv',
    '/ludzie/:id': `/ludzie/${a('person')}`,
    '/ludzie/:id/usuniecie': `/ludzie/${a('person')}/usuniecie`,
    '/styl/:file': [...assetsByPath.keys()][0]!,
    '/ustawienia/grupy/:id': `/ustawienia/grupy/${a('clientGroup')}`,
    '/ustawienia/struktura/miejsce/:id': `/ustawienia/struktura/miejsce/${a('location')}`,
    '/ustawienia/struktura/miejsce/:id/zamknij': `/ustawienia/struktura/miejsce/${a('location')}/zamknij`,
    '/ustawienia/struktura/stanowisko/:id': `/ustawienia/struktura/stanowisko/${a('point')}`,
    '/ustawienia/struktura/stanowisko/:id/zamknij': `/ustawienia/struktura/stanowisko/${a('point')}/zamknij`,
    '/ustawienia/struktura/wydzial/:id': `/ustawienia/struktura/wydzial/${a('unit')}`,
    '/ustawienia/struktura/wydzial/:id/zamknij': `/ustawienia/struktura/wydzial/${a('unit')}/zamknij`,
    '/ustawienia/uslugi/:id': `/ustawienia/uslugi/${a('service')}`,
    '/ustawienia/uslugi/:id/wycofaj': `/ustawienia/uslugi/${a('service')}/wycofaj`,
    '/zaloz/:token': '/zaloz/x',
    '/zaproszenie/:token': `/zaproszenie/${a('invitation')}`,
    '/zbieranie/edycje/:studyId': `/zbieranie/edycje/${a('studyId')}`,
    '/zbieranie/:codeId': `/zbieranie/${a('codeId')}`,
    '/zbieranie/:codeId/kod.svg': `/zbieranie/${a('codeId')}/kod.svg`,
    '/zbieranie/:codeId/plakat.pdf': `/zbieranie/${a('codeId')}/plakat.pdf`,
  };
  return filled[pattern] ?? pattern;
}

/** Links of a page that lead to a place on it which is not there. */
const lostPlaces = `[...document.querySelectorAll('a[href*="#"]')]
  .map((link) => new URL(link.href))
  .filter((to) => to.pathname === location.pathname && to.hash.length > 1)
  .filter((to) => !document.getElementById(decodeURIComponent(to.hash.slice(1))))
  .map((to) => 'no place for ' + to.hash)`;

/** Words of a Polish page for clients after which a line would end in a single letter. */
const looseEnds = `(() => {
  const found = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode()); ) {
    if (node.parentElement.closest('textarea, option, code, [lang]:not([lang=pl])')) continue;
    const loose = /(^|[\\s(„])[aiouwzAIOUWZ] \\S+/.exec(node.data);
    if (loose) found.push('a line may end in' + loose[0]);
  }
  return found;
})()`;
const isForClients = (pattern: string) => /^\/(ankieta|jak-chronimy-dane|deklaracja)/.test(pattern);

interface Seen {
  readonly address: string;
  readonly title: string;
  readonly faults: string[];
}

/** What is wrong with the page at an address; null where it is a file, which only has to come. */
async function seen({ page, refused }: Reader, pattern: string, address: string, language: StaffLanguage) {
  const answer = await page.request.get(address);
  const faults = answer.status() === (refused[pattern] ?? 200) ? [] : [`status ${answer.status()}`];
  if (!answer.headers()['content-type']?.startsWith('text/html')) {
    expect([address, (await answer.body()).length > 0, ...faults]).toEqual([address, true]);
    return null;
  }
  await page.goto(address);
  faults.push(...(await htmlFaults(await answer.text())));
  const shown = { lang: await page.getAttribute('html', 'lang'), h1: await page.locator('h1').count() };
  if (shown.lang !== language) faults.push(`lang ${String(shown.lang)}`);
  if (shown.h1 !== 1) faults.push(`${shown.h1} h1`);
  faults.push(...(await page.evaluate<string[]>(lostPlaces)));
  if (isForClients(pattern) && language === 'pl') faults.push(...(await page.evaluate<string[]>(looseEnds)));
  const pushed = await sideways(page);
  if (pushed > 0) faults.push(`pushed sideways by ${pushed} px`);
  faults.push(...(await axeFaults(page)));
  return { address: new URL(page.url()).pathname, title: await page.title(), faults };
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
    const addresses = [...new Set(alike.map(({ address }) => address))];
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
    expect(address, 'every mounted route has an address here').not.toContain('/:');
    const page = await seen(reader, pattern, address, round.language);
    if (page) pages.push(page);
  }
  expect(pages.flatMap(({ address, faults }) => faults.map((fault) => `${address}: ${fault}`))).toEqual([]);
  const allowed = pages.filter(({ address }) => !/^\/(zaloz|zaproszenie)/.test(address));
  expect(
    sameTitles(
      allowed.filter(({ title }) => !/^(Brak uprawnień|To jest urząd|Not permitted|This is a sample)/.test(title)),
    ),
  ).toEqual([]);
  expect(pages.length).toBeGreaterThan(15);
});
