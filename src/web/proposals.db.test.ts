// "Co dalej" of every page of the diagnosis, on the real database: at most three proposals, each with a number.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { htmlFaults } from '../../tests/factories/html.factory.ts';
import {
  nextOf,
  proposingOffice,
  stepsOf,
  year,
  type Addresses,
} from '../../tests/factories/proposing-office.factory.ts';
import { staffPages } from '../../tests/factories/staff-pages.factory.ts';
import { officeWithCodes } from '../../tests/factories/survey.factory.ts';
import { allRoutes } from './all-routes.ts';

const { house, settled, service, place } = await proposingOffice();

/** Each page with what its first proposal begins with, as far as this office's answers settle it. */
const addresses: Addresses = [
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
