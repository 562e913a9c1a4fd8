// Every page that is mounted, as a visitor of the sample county and as the administrator of an office without answers meets it.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { monthOfDay, periodKey, quarterPeriod } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { recordPastWalk } from '#features/audits/index.ts';
import { addLocation, addServicePoint, finishSetUp, officeProfile, officeStructure } from '#features/office/index.ts';
import * as improvement from '#features/improvement/index.ts';
import { findNotices } from '#features/notices/index.ts';
import { makeCardOfAction } from '#features/practices/index.ts';
import { addIdea, addPlan } from '#features/staff-development/index.ts';
import {
  addAction,
  addEvent,
  addGoal,
  addNeed,
  addStandard,
  adoptIndicator,
  contentOfPromise,
  draftAdoption,
  enterMeasurements,
  listIndicators,
  listNeeds,
  measuredIndicators,
  publishInOffice,
  readyPromises,
} from '#features/standards/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { assetsByPath } from '#ui/assets.ts';
import { makeServer } from '#web/server.tsx';
import { htmlFaults } from '../factories/html.factory.ts';
import { officeSheet } from '../factories/import-files.factory.ts';
import { linkedPages } from '../factories/linked-pages.ts';
import { phonePhoto } from '../factories/photo.factory.ts';
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
  /** an address for each route pattern that is linked from somewhere, or that only this test knows */
  readonly addresses: ReadonlyMap<string, string>;
  /** answers that may be given instead of 200, to all patterns or to one */
  readonly mayRefuse: (pattern: string, status: number) => boolean;
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
  const addresses = new Map([...(await linkedFrom(page)), ...(await unlinked(officeId))]);
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
  const walked = await walkedThrough(page, officeId);
  await learned(page, officeId);
  const addresses = new Map([...(await linkedFrom(page)), ...(await unlinked(officeId))]);
  addresses.set('/zaproszenie/:token', invitation);
  for (const part of ['kolumny', 'nazwy', 'podglad'])
    addresses.set(`/sprawy/importy/:importId/${part}`, `${cases}/${part}`);
  addresses.set('/sprawy/importy/:importId', cases);
  const promises = await promised(officeId);
  for (const [pattern, address] of [
    ...walked,
    ...promises,
    ...(await plannedLearning(officeId)),
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

/** A standard in force with figures, an event, an order, a goal and a need: the addresses of their pages. */
async function promised(officeId: OfficeId): Promise<[pattern: string, address: string][]> {
  const { house } = office;
  const { clientGroups } = await officeStructure(house, officeId);
  const today = house.clock.today();
  const ready = readyPromises.find(({ key }) => key === 'email')!;
  const made = await house.storage.inOffice(officeId, async (work) => {
    const indicatorId = await adoptIndicator(work, ready.indicator, [], { today, who: null });
    const input = {
      content: contentOfPromise(ready, 'sekretarz', today),
      indicatorId,
      goalId: null,
      libraryKey: 'email',
    };
    const id = await addStandard(work, input, null);
    const number = await publishInOffice(work, { id, version: 1, who: null }, today);
    const rows = Array.from({ length: 14 }, (_, back) => ({
      indicatorId,
      month: monthOfDay(today) - back,
      numerator: 40 + (back % 5),
      denominator: 50,
      value: null,
      n: null,
      withdrawn: false,
    }));
    await enterMeasurements(work, rows, { origin: 'hand', who: null, reason: '' });
    const event = {
      indicatorId,
      month: monthOfDay(today),
      content: 'nowa skrzynka',
      enteredBy: null,
      enteredOn: today,
    };
    await addEvent(work, { ...event, kind: 'note' });
    const adopted = { title: 'w sprawie standardów', standards: [{ standardId: id, number }], draftedOn: today };
    const need = { clientGroupId: clientGroups[0]!.id, content: 'szybka odpowiedź', standardId: id, evidence: '' };
    await addNeed(work, need, null);
    return { id, indicatorId, adoption: await draftAdoption(work, adopted, null) };
  });
  const goalId = await house.storage.inOffice(officeId, (work) =>
    addGoal(work, { kind: 'office', unitId: null, content: 'Krótko i jasno.' }, null),
  );
  const action = { standardId: made.id, content: 'drugi dyżur', owner: 'sekretarz', begunOn: today };
  await house.storage.inOffice(officeId, (work) => addAction(work, { ...action, dueOn: '2026-01-02' }, null));
  expect(await findNotices(house, officeId)).toBeGreaterThan(0);
  const events = (await measuredIndicators(house, officeId)).flatMap((each) => each.events);
  const [need] = await listNeeds(house, officeId);
  const [standard, indicator] = ['/standardy/standard/', '/wskazniki/wskaznik/'];
  const both = ['', '/zmiana'].flatMap((page): [string, string][] => [
    [`${standard}:id${page}`, `${standard}${made.id}${page}`],
    [`${indicator}:id${page}`, `${indicator}${made.indicatorId}${page}`],
  ]);
  return [
    ...both,
    [`${standard}:id/wycofanie`, `${standard}${made.id}/wycofanie`],
    ...['/pomiary', '/granice', '/dane.csv'].map((page): [string, string] => [
      `${indicator}:id${page}`,
      `${indicator}${made.indicatorId}${page}`,
    ]),
    [
      `${indicator}:id/zdarzenia/:eventId/usuniecie`,
      `${indicator}${made.indicatorId}/zdarzenia/${events[0]!.id}/usuniecie`,
    ],
    ['/standardy/wprowadzenie/:id', `/standardy/wprowadzenie/${made.adoption}`],
    ['/standardy/wprowadzenie/:id/zarzadzenie.pdf', `/standardy/wprowadzenie/${made.adoption}/zarzadzenie.pdf`],
    ['/standardy/cele/:id', `/standardy/cele/${goalId}`],
    ['/standardy/potrzeby/:id', `/standardy/potrzeby/${need!.id}`],
  ];
}

/** A learning plan and an idea: the addresses of their pages. */
async function plannedLearning(officeId: OfficeId): Promise<[pattern: string, address: string][]> {
  const { units } = await officeStructure(office.house, officeId);
  const [indicator] = await listIndicators(office.house, officeId);
  const today = office.house.clock.today();
  const [plan, idea] = await office.house.storage.inOffice(officeId, async (work) => {
    const made = await addPlan(
      work,
      {
        unitId: units[0]!.id,
        kind: 'coaching',
        standardId: null,
        competenceId: 'courtesy',
        competenceName: { pl: 'uprzejmość', en: 'courtesy' },
        purpose: 'Klient wie, co dalej',
        owner: 'kierownik',
        ownerPersonId: null,
        dueOn: today,
        decidedOn: today,
        finding: null,
        indicatorId: indicator!.id,
      },
      null,
    );
    const id = randomUUID();
    const content = 'Kiedy będzie dowód?';
    const nobody = { serviceId: null, unitId: null, authorPersonId: null };
    await addIdea(work, { id, kind: 'question', content, ...nobody, recordedIn: monthOfDay(today) });
    return [made, id];
  });
  return [
    ['/nauka/plan/:id', `/nauka/plan/${plan}`],
    ['/nauka/plan/:id/zmiana', `/nauka/plan/${plan}/zmiana`],
    ['/nauka/plan/:id/skutek.csv', `/nauka/plan/${plan}/skutek.csv`],
    ['/nauka/zespol/:id', `/nauka/zespol/${units[0]!.id}`],
    ['/pomysly/pomysl/:id', `/pomysly/pomysl/${idea}`],
  ];
}

/** A walk-through under way with a photo, and one done before: the addresses of their pages. */
async function walkedThrough(page: Page, officeId: OfficeId): Promise<[pattern: string, address: string][]> {
  const { locations } = await officeStructure(office.house, officeId);
  const locationId = locations[0]!.id;
  const points = [{ point: 3, score: 'unmet' as const, note: 'schodek' }];
  const past = await office.house.storage.inOffice(officeId, (work) =>
    recordPastWalk(work, { locationId, day: '2025-05-05', summary: '', points }),
  );
  await page.goto('/obchod');
  await page.getByRole('main').getByRole('button', { name: 'Zacznij obchód' }).click();
  const open = new URL(page.url()).pathname;
  await page.goto(`${open}/punkt/1`);
  await page.locator('#zdjecie').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() });
  await page.locator('#ocena').click();
  await page.goto(`${open}/punkt/1`);
  const photo = (await page.locator('img.walk-photo').getAttribute('src'))!;
  const walk = '/obchod/budynku/:id';
  return [
    [walk, open],
    [`${walk}/punkt/:number`, `${open}/punkt/1`],
    [`${walk}/zakonczenie`, `${open}/zakonczenie`],
    [`${walk}/usuniecie`, `${open}/usuniecie`],
    [`${walk}/punkty.csv`, `${open}/punkty.csv`],
    [`${walk}/zdjecie/:photoId`, photo],
    [`${walk}/zdjecie/:photoId/usuniecie`, `${photo}/usuniecie`],
    [`${walk}/do-poprawy/:number`, `/obchod/budynku/${past}/do-poprawy/3`],
  ];
}

/** An action under way with a file and a comment, and one that has ended: the addresses of their pages. */
async function acted(page: Page): Promise<[pattern: string, address: string][]> {
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const begun = async (title: string) => {
    await page.goto('/dzialania/nowe');
    await page.locator('#tytul').fill(title);
    await page.locator('#cel').fill('krócej');
    await page.locator('#wlasciciel').fill('sekretarz');
    await page.locator('#decyzja').fill('2026-01-20');
    await page.locator('#miara').selectOption({ index: 1 });
    await press('Załóż działanie');
    return new URL(page.url()).pathname;
  };
  const ended = await begun('Plakaty przy wejściu');
  await page.goto(`${ended}/wniosek?jak=abandoned`);
  await page.locator('#wniosek').fill('Nikt ich nie czytał.');
  await press('Przerwij działanie');
  const open = await begun('Drugie okienko');
  await page.goto(`${open}/zmiana`);
  await page.locator('#cel').fill('szybciej');
  await press('Zapisz');
  await page.locator('#start').fill('2026-02-01');
  await press('Rozpocznij');
  await page.locator('#uwaga').fill('Od poniedziałku.');
  await press('Dodaj uwagę');
  await page.getByText('Dodaj załącznik', { exact: true }).click();
  await page.locator('#plik').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Zasady.') });
  await press('Wyślij');
  const removals = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href$="/usuniecie"]')].map((link) => link.pathname)`,
  );
  const [file, comment, history] = ['zalaczniki', 'uwagi', 'historia'].map((kind) =>
    removals.find((path) => path.includes(`/${kind}/`)),
  );
  const action = '/dzialania/dzialanie/:id';
  return [
    ...['', '/zmiana', '/skutek.csv'].map((part): [string, string] => [action + part, open + part]),
    [`${action}/wniosek`, `${open}/wniosek?jak=abandoned`],
    [`${action}/zdanie`, `${ended}/zdanie`],
    [`${action}/zalaczniki/:fileId`, file!.replace('/usuniecie', '')],
    [`${action}/zalaczniki/:fileId/usuniecie`, file!],
    [`${action}/uwagi/:commentId/usuniecie`, comment!],
    [`${action}/historia/:position/usuniecie`, history!],
  ];
}

/** A practice card of a closed action, with an attachment: the catalogue links to all its pages. */
async function learned(page: Page, officeId: OfficeId): Promise<void> {
  const ended = {
    title: 'Drugi dyżur',
    origin: { kind: 'hand' },
    ended: { on: '2026-06-01', how: 'abandoned' },
  } as const;
  const { id: actionId } = await office.house.storage.inOffice(officeId, (work) =>
    improvement.addAction(work, ended, { day: '2026-01-05', who: null }),
  );
  const made = await makeCardOfAction(office.house, officeId, { actionId, who: null });
  if (made === 'not-closed') throw new Error('a closed action made no card');
  await page.goto(`/praktyki/karta/${made.cardId}/zalaczniki`);
  await page.locator('#plik').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Zasady.') });
  await page.getByRole('main').getByRole('button', { name: 'Dodaj plik' }).click();
}

/** From the first page along all links: one address for each pattern. */
function linkedFrom(page: Page): Promise<Map<string, string>> {
  return linkedPages(routes, ['/pulpit', new URL(page.url()).pathname], async (path) => {
    const answer = await page.request.get(path);
    const isPage = answer.headers()['content-type']?.startsWith('text/html');
    return { status: answer.status(), html: isPage ? await answer.text() : null };
  });
}

/** Addresses that no page of staff links to: a survey on its way and at its end, one-time links, a style sheet. */
async function unlinked(officeId: OfficeId): Promise<Map<string, string>> {
  const { code, id: printed } = (await listCodes(office.house, officeId)).codes[0]!;
  const { request } = (await freshPage(office)).context();
  const begun = async () => new URL((await request.get(`/ankieta/${code}`)).url()).pathname.replace(/\/1$/, '');
  const ended = await begun();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (let page = 1; page <= 10; page += 1)
    await request.post(`${ended}/${page}`, { data: answerTo(page, 10, 4, ''), headers });
  const { slug } = (await officeProfile(office.house, officeId))!;
  const { units, services, locations, clientGroups } = await officeStructure(office.house, officeId);
  const quarter = periodKey(quarterPeriod(monthOfDay(office.house.clock.today()) - 3));
  return new Map([
    ['/ankieta/:code', `/ankieta/${code}`],
    ['/ankieta/:code/', `/ankieta/${code}/`],
    ['/kierunki/temat/:id', '/kierunki/temat/queue'],
    ['/kierunki/tematy/:id', '/kierunki/tematy/queue'],
    ['/kierunki/tematy/:id/usuniecie', '/kierunki/tematy/queue/usuniecie'],
    ['/diagnoza/jednostka/:id', `/diagnoza/jednostka/${units[0]!.id}`],
    ['/diagnoza/usluga/:id', `/diagnoza/usluga/${services[0]!.id}`],
    ['/diagnoza/punkt-styku/:touchpoint', '/diagnoza/punkt-styku/building'],
    ['/diagnoza/miejsce/:id', `/diagnoza/miejsce/${locations[0]?.id}`],
    ['/diagnoza/grupa/:id', `/diagnoza/grupa/${clientGroups[0]!.id}`],
    ['/zrodla/jednostka/:id', `/zrodla/jednostka/${units[0]!.id}`],
    ['/zrodla/usluga/:id', `/zrodla/usluga/${services[0]!.id}`],
    ['/zrodla/jednostka/:id/waznosc', `/zrodla/jednostka/${units[0]!.id}/waznosc`],
    ['/zrodla/usluga/:id/waznosc', `/zrodla/usluga/${services[0]!.id}/waznosc`],
    ['/sprawy/usluga/:serviceId/miesiace.csv', `/sprawy/usluga/${services[0]!.id}/miesiace.csv`],
    ['/ankieta/:code/:token/:page', `${await begun()}/3`],
    ['/ankieta/:code/:token/dziekujemy', `${ended}/dziekujemy`],
    ['/deklaracja-dostepnosci/:slug', `/deklaracja-dostepnosci/${slug}`],
    ['/jak-chronimy-dane/:slug', `/jak-chronimy-dane/${slug}`],
    ['/powiedzieliscie-zrobilismy/:slug', `/powiedzieliscie-zrobilismy/${slug}`],
    ['/zbieranie/druk/materialy.pdf', `/zbieranie/druk/materialy.pdf?miejsce=${printed}&rodzaj=kartka`],
    [
      '/zbieranie/eksport/wyniki',
      `/zbieranie/eksport/wyniki?ankieta=core-visit&od=${quarter}&do=${quarter}&krok=kwartal&zakres=urzad&uklad=dlugi&format=csv`,
    ],
    ['/rozwoj-pracownikow/slownik/:id', '/rozwoj-pracownikow/slownik/courtesy'],
    ['/styl/:file', [...assetsByPath.keys()][0]!],
  ]);
}

const isForClients = (pattern: string) =>
  /^\/(ankieta|jak-chronimy-dane|deklaracja-dostepnosci|powiedzieliscie-zrobilismy)\//.test(pattern);

/** An address for a pattern; clients' pages are told the language, staff keep theirs. */
function addressOf(pattern: string, { addresses }: Reader, language: StaffLanguage): string {
  const nothing = '00000000-0000-4000-8000-000000000000';
  const address = addresses.get(pattern) ?? pattern.replaceAll(/:\w+/g, nothing);
  if (isForClients(pattern)) return `${address.replace(/\?.*/, '')}?jezyk=${language}`;
  // a preview speaks the language of its address
  return address.replace(/\/podglad\/\w+\//, `/podglad/${language}/`);
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
interface Seen {
  readonly address: string;
  readonly title: string;
  readonly faults: string[];
}

/** What is wrong with the page at an address; null where it is a file, which only has to come. */
async function seen({ page, mayRefuse }: Reader, pattern: string, address: string, language: StaffLanguage) {
  const answer = await page.request.get(address);
  // a one-time link that was never made has run out
  const isRefused = mayRefuse(pattern, answer.status()) || (answer.status() === 410 && !pattern.startsWith('/zb'));
  const faults = answer.status() === 200 || isRefused ? [] : [`status ${answer.status()}`];
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
