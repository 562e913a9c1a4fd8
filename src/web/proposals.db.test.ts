// "Co dalej" of every page of the diagnosis, on the real database: at most three proposals, each with a number, and what an
// action that is started there says of its finding.
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { stopDriverThread } from '#features/answers/index.ts';
import { htmlFaults } from '../../tests/factories/html.factory.ts';
import { ratedOffice, type Answering, type RatedOffice } from '../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../tests/factories/survey.factory.ts';
import { allRoutes } from './all-routes.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const month = (text: string) => monthOfDay(`${text}-01`);
const first = month('2024-10');
const last = month('2026-10');

/** Waiting goes with the overall rating most and is rated lowest; from July 2026 on it is worse. */
const answering: Answering = (when, question, client) => {
  const level = (step: number, mean: number) => mean - 1.8 + (((client * step + when * 7) % 11) / 11) * 3.6;
  const latent: Record<string, number> = {
    waiting: level(3, when >= month('2026-03') ? 2.2 : 3.3),
    information: level(5, 3.6),
    knowledge: level(7, 3.7),
    courtesy: level(2, 3.7),
  };
  if (question === 'overall')
    return latent['waiting']! + 0.4 * (latent['information']! - 3) + 0.3 * (latent['knowledge']! - 3);
  return latent[question] ?? 4.1;
};
/** Every fourth writes: of queues since October 2025, of kindness before. */
const comment = (when: number, client: number) =>
  client % 4 === 0 ? (when >= month('2025-10') ? 'Długie kolejki, brak miejsca' : 'Pani bardzo miła') : undefined;

let office: RatedOffice;
let pages: ReturnType<typeof staffPages>;
let readers: ReturnType<typeof staffPages>;
beforeAll(async () => {
  office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji', place: 'Filia' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji', place: 'Ratusz' },
      { name: 'Karta wędkarska', unit: 'Wydział Środowiska', place: 'Ratusz' },
    ],
    [
      { service: 'Rejestracja pojazdu', first, last, perMonth: 24, answering, comment },
      { service: 'Wypis z ewidencji', first, last, perMonth: 15, answering: () => 4.4 },
      { service: 'Karta wędkarska', first: last - 1, last: last - 1, perMonth: 7 },
    ],
  );
  const routes = new Hono<StaffEnv>();
  for (const room of allRoutes(house)) routes.route('/', room);
  pages = staffPages(routes, office.officeId, { roles: ['quality'] });
  readers = staffPages(routes, office.officeId, { roles: ['reader'] });
});
afterAll(() => stopDriverThread(house));

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\s]+/g, ' ');
const decoded = (text: string) => text.replaceAll('&amp;', '&');
const nextOf = (html: string) => /<section class="next".*?<\/section>/s.exec(html)?.[0] ?? '';
const stepsOf = (html: string) =>
  [...nextOf(html).matchAll(/<span class="step">(.*?)<\/span>/gs)].map(([, step]) => plain(step!));
const keysOf = (html: string) =>
  [...html.matchAll(/href="(\/dzialania\/nowe\?ustalenie=[^"]+)"/g)].map(([, href]) => decoded(href!));

/** Asks until the thread of the sources has answered. */
async function settled(path: string): Promise<string> {
  for (let round = 0; round < 40; round += 1) {
    const { text } = await pages.get(path);
    if (!text.includes('Liczymy.')) return text;
  }
  throw new Error(`${path} is counted without end`);
}

const service = (name: string) => `/diagnoza/usluga/${office.service(name).id}`;
const place = (name: string) => office.structure.locations.find((one) => one.name === name)!.id;
const year = '?okres=2025-10..2026-09';
/** Each page with what its first proposal begins with, as far as this office's answers settle it. */
const addresses: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'the list',
    () => '/diagnoza',
    /^Pogorszenie: Rejestracja pojazdu, czas czekania\..* Na podstawie: \d+ odpowiedzi\./,
  ],
  ['the whole office', () => `/diagnoza/urzad${year}`, /czas czekania/],
  [
    'a service',
    () => service('Rejestracja pojazdu') + year,
    /^Pogorszenie: .*czas czekania.* Na podstawie: \d+ odpowiedzi\./,
  ],
  ['a place', () => `/diagnoza/miejsce/${place('Filia')}${year}`, /czas czekania/],
  ['a touchpoint', () => `/diagnoza/punkt-styku/first-contact${year}`, /czas czekania.*\d odpowiedzi/],
  [
    'the list of questionnaires',
    () => '/diagnoza/ankiety',
    /^Najnowsze wyniki: „.*”, \d+ odpowiedzi, ostatnie: październik 2026\./,
  ],
  [
    'a questionnaire',
    () => `/diagnoza/ankiety/core-visit${year}`,
    /czas czekania, średnia \d,\d \(od \d,\d do \d,\d; \d+ odpowiedzi\)/,
  ],
  [
    'sources',
    () => '/zrodla',
    /czas czekania, udział \d+ % \(od \d+ do \d+\), ocena \d,\d \(od \d,\d do \d,\d\), \d+ odpowiedzi(; przy tej ważności potrzeba \d,\d)?\. .*Przeczytaj/,
  ],
  ['importance', () => '/zrodla/waznosc', /czas czekania, udział/],
  ['strengths', () => `/mocne-i-slabe${year}`, /czas czekania\..*\d odpowiedzi/],
  ['groups', () => `/mocne-i-slabe/grupy${year}`, /Filia, różnica średnich [-−]\d,\d/],
  ['development', () => `/rozwoj-pracownikow${year}`, /Wydział Komunikacji, czas czekania/],
  [
    'directions',
    () => `/kierunki${year}`,
    /^Temat uwag: Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72 uwag po polsku: 100 na 100 \(od 95 do 100\)\. To częściej niż poprzednio/,
  ],
  ['comments', () => `/kierunki/uwagi${year}`, /^Temat uwag: Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
  [
    'a search in comments',
    () => `/kierunki/uwagi${year}&szukaj=miejsce`,
    /^Szukane słowa: miejsce\. Są w 72 z 72 uwag\./,
  ],
  ['a theme', () => `/kierunki/temat/queue${year}`, /^Temat uwag: Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
  [
    'the list of themes that is edited',
    () => '/kierunki/tematy',
    /^Tematy, których nie ma w żadnej z \d+ uwag po polsku \(.*2026\): \d+ z \d+\. To: .+; .+; .+; i jeszcze \d+\. Sprawdź ich słowa\./,
  ],
  ['a theme that is edited', () => '/kierunki/tematy/queue', /^Temat uwag: Kolejka i czekanie na obsługę\. Mówi/],
  [
    'a theme that is edited and nobody writes about',
    () => '/kierunki/tematy/parking',
    /^Temat: .*\. Nie ma go w żadnej z \d+ uwag po polsku/,
  ],
  [
    'the dictionary of competences',
    () => '/rozwoj-pracownikow/slownik',
    /^Kompetencja: .*\. Zespoły z obszarem do rozwoju w pytaniach o nią: 2 z 2 \(.*2026\)/,
  ],
];

describe('the proposals of a page', () => {
  it.each(addresses)('of %s are at most three, each with its number', async (_name, address, begins) => {
    const html = await settled(address());
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.match(/<h2 id="next-step">/g)).toHaveLength(1);
    const steps = stepsOf(html);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(3);
    expect(steps[0]!.trim()).toMatch(begins);
    for (const step of steps) expect(step).toMatch(/\d/);
    expect(nextOf(html)).toMatch(/<a /);
    expect(html).toContain('Jak to policzono');
  });

  it('say nothing where a page has no fact: the empty state tells what to do', async () => {
    const empty = await officeWithCodes(house);
    const routes = new Hono<StaffEnv>();
    for (const room of allRoutes(house)) routes.route('/', room);
    const visitor = staffPages(routes, empty.officeId, { roles: ['quality'] });
    const paths = ['/diagnoza', '/diagnoza/urzad', '/zrodla', '/mocne-i-slabe', '/mocne-i-slabe/grupy', '/kierunki'];
    const edited = ['/kierunki/tematy', '/kierunki/tematy/queue', '/rozwoj-pracownikow/slownik'];
    for (const path of [...edited, '/kierunki/podpowiedzi', '/kierunki/ukryte']) {
      const { status, text } = await visitor.get(path);
      expect([path, status, nextOf(text)]).toEqual([path, 200, '']);
    }
    for (const path of [...paths, '/kierunki/uwagi', '/diagnoza/punkt-styku/competence', '/rozwoj-pracownikow']) {
      const { status, text } = await visitor.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, nextOf(text)]).toEqual([path, '']);
      expect([path, text.includes('class="empty"')]).toEqual([path, true]);
    }
  });
});

const starts: typeof addresses = [
  ['the overview', () => '/pulpit', /czas czekania/],
  ['the list', () => '/diagnoza', /Rejestracja pojazdu.*czas czekania/],
  ['a service', () => service('Rejestracja pojazdu') + year, /Rejestracja pojazdu.*czas czekania/],
  ['a place', () => `/diagnoza/miejsce/${place('Filia')}${year}`, /Cały urząd, Filia.*czas czekania/],
  ['a touchpoint', () => `/diagnoza/punkt-styku/first-contact${year}`, /czas czekania/],
  ['a questionnaire', () => `/diagnoza/ankiety/core-visit${year}`, /czas czekania/],
  ['sources', () => '/zrodla', /czas czekania/],
  ['strengths', () => `/mocne-i-slabe${year}`, /czas czekania/],
  ['groups and places', () => `/mocne-i-slabe/grupy${year}`, /Filia/],
  ['directions', () => `/kierunki${year}`, /Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
  ['a theme', () => `/kierunki/temat/queue${year}`, /Kolejka i czekanie na obsługę\. Mówią o nim 72 z 72/],
];

describe('an action', () => {
  const form = async (href: string): Promise<{ status: number; text: string; problem: string }> => {
    const { status, text } = await pages.get(href);
    const problem = decoded(/<textarea[^>]*name="problem"[^>]*>(.*?)<\/textarea>/s.exec(text)?.[1] ?? '');
    return { status, text, problem: problem.replaceAll('\u00a0', ' ') };
  };

  it.each(starts)('from %s opens with its finding and its n', async (_name, address, says) => {
    const html = await settled(address());
    const [href] = keysOf(html);
    expect(href).toBeDefined();
    const { status, text, problem } = await form(href!);
    expect(status).toBe(200);
    expect(await htmlFaults(text)).toEqual([]);
    expect(problem).toMatch(says);
    expect(problem).toMatch(/\d odpowiedzi|z 72 uwag/);
    // who may not start an action is not offered one
    const seen = await readers.get(address());
    expect([seen.status, keysOf(seen.text)]).toEqual([200, []]);
  });

  it('from a theme is measured by the question about the same, from a place by what somebody chooses', async () => {
    const chosen = async (path: string) => {
      const { text } = await form(keysOf((await pages.get(path)).text)[0]!);
      return plain(/<option[^>]*selected[^>]*>[^<]*czas czekania[^<]*<\/option>/.exec(text)?.[0] ?? '').trim();
    };
    expect(await chosen(`/kierunki/temat/queue${year}`)).toContain('Cały urząd: czas czekania');
    expect(await chosen(`/diagnoza/miejsce/${place('Filia')}${year}`)).toBe('');
  });

  it('from a word of comments says in how many it stands, now and before', async () => {
    const { text } = await pages.get(`/kierunki${year}`);
    const word = keysOf(text).find((href) => decodeURIComponent(href).includes('word/visit/'));
    expect(word).toBeDefined();
    const { status, problem } = await form(word!);
    expect(status).toBe(200);
    expect(problem).toMatch(/^Słowo częstsze niż poprzednio: .+\. Jest w \d+ z 72 uwag, poprzednio było w 0 z 72\./);
  });
});

describe('tiles of the overview', () => {
  const tiles = async () => {
    const { text } = await pages.get('/pulpit');
    expect(await htmlFaults(text)).toEqual([]);
    const cards = /<ul class="cards">.*?<\/ul>/s.exec(text)?.[0] ?? '';
    return { cards: plain(decoded(cards)), links: decoded(cards), page: plain(text) };
  };

  it('tell what the pages of sources and directions say, and nothing of it once the themes have changed', async () => {
    await storage.inOffice(office.officeId, (work) => work.touch());
    const before = await tiles();
    expect(before.cards).not.toContain('Oczekiwane kierunki');
    expect(before.page).toContain('Oczekiwane kierunki: po ostatniej zmianie tematów jeszcze nie policzono');
    await settled('/zrodla');
    await pages.get('/kierunki');
    const after = await tiles();
    expect(after.cards).toMatch(
      /Źródła oceny Z oceną najmocniej wiąż[eą] się: czas czekania \(udział \d+ %, od \d+ do \d+\)/,
    );
    expect(after.links).toContain('href="/zrodla"');
    expect(after.cards).toMatch(
      /Oczekiwane kierunki Klienci piszą najczęściej na te tematy \(ich kolejność nie jest pewna\): .*Kolejka i czekanie na obsługę.* Z \d+ uwag po polsku/,
    );
    expect(after.page).not.toContain('jeszcze nie policzono');
    const removed = await pages.post('/kierunki/tematy/queue/usuniecie', { version: '0' });
    expect(removed.status).toBe(303);
    expect((await tiles()).cards).not.toContain('Oczekiwane kierunki');
  });

  it('tell the weakness of a team that stands, with the way to what it may learn', async () => {
    const { cards, links } = await tiles();
    expect(cards).toMatch(/Rozwój pracowników Rejestracja pojazdu, czas czekania: Niżej niż w reszcie urzędu/);
    expect(links).toMatch(
      new RegExp(`/rozwoj-pracownikow\\?okres=[^"]*zespol=${office.service('Rejestracja pojazdu').unitId}`),
    );
  });
});
