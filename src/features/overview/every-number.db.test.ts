// Pages of the diagnosis, its files and the raw rows: every number on screen stands in its file, and is what plain code
// written here makes of the responses. And every page says how it was counted.
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { competencesRoutes } from '#features/competences/competences.routes.tsx';
import { diagnosisRoutes } from '#features/diagnosis/diagnosis.routes.tsx';
import { directionsRoutes } from '#features/directions/directions.routes.tsx';
import { sourcesRoutes } from '#features/sources/sources.routes.tsx';
import { strengthsRoutes } from '#features/strengths/strengths.routes.tsx';
import {
  betweenRatings,
  chanceTogether,
  meanAndLimits,
  newcombe,
  shareAndLimits,
} from '../../../tests/factories/plain-figures.ts';
import { limitsApart, plainShareLimits, plainShares } from '../../../tests/factories/plain-shares.ts';
import { isInLine, numbersIn, tableRows, termsIn } from '../../../tests/factories/page-numbers.ts';
import { ratedOffice, type RatedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { overviewRoutes } from './overview.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const first = monthOfDay('2025-01-01');
const last = monthOfDay('2026-09-01');
const quarter = { first: monthOfDay('2026-07-01'), last };
const before = { first: monthOfDay('2026-04-01'), last: monthOfDay('2026-06-01') };
const yearEarlier = { first: monthOfDay('2025-07-01'), last: monthOfDay('2025-09-01') };
const chosen = '?okres=2026-K3';

interface Raw {
  service: string;
  unit: string;
  group: string | null;
  month: number;
  ratings: number[];
}
let office: RatedOffice;
let raw: Raw[];
let pages: ReturnType<typeof staffPages>;
const columns = ['overall', 'outcome', 'right_person', 'knowledge', 'courtesy', 'information', 'waiting', 'building'];
const at = (question: string) => columns.indexOf(question);

beforeAll(async () => {
  // waiting goes with the overall rating most
  const level = (mean: number) => (month: number, question: string, client: number) => {
    const waiting = mean - 1.6 + ((client * 3 + month * 7) % 11) / 3.4;
    if (question === 'waiting') return waiting;
    return question === 'overall' ? 0.8 * waiting + 0.2 * mean + 0.3 : mean;
  };
  office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji', place: 'Ratusz' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji', place: 'Ratusz' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji', place: 'Filia' },
    ],
    [
      {
        service: 'Rejestracja pojazdu',
        first,
        last,
        perMonth: 90,
        answering: level(3.6),
        comment: (_month, client) => (client % 6 === 0 ? 'Bardzo długa kolejka do okienka.' : undefined),
      },
      { service: 'Prawo jazdy', first, last, perMonth: 60, answering: level(4.2), channels: ['qr', 'paper'] },
      { service: 'Wypis z ewidencji', first, last, perMonth: 45, answering: level(4) },
    ],
  );
  const rows = await storage.inOffice(office.officeId, (work) =>
    work.query<{ service_id: string; unit_id: string; client_group_id: string | null; day: string; ratings: number[] }>(
      `select service_id, unit_id, client_group_id, to_char(visit_day, 'YYYY-MM-DD') as day, ratings
       from responses where office_id = $1 and batch_id is not null`,
      [office.officeId],
    ),
  );
  raw = rows.map(({ service_id, unit_id, client_group_id, day, ratings }) => ({
    service: service_id,
    unit: unit_id,
    group: client_group_id,
    month: monthOfDay(day),
    ratings,
  }));
  const routes = new Hono<StaffEnv>();
  for (const own of [
    diagnosisRoutes,
    directionsRoutes,
    sourcesRoutes,
    strengthsRoutes,
    competencesRoutes,
    overviewRoutes,
  ])
    routes.route('/', own(house));
  pages = staffPages(routes, office.officeId, { roles: ['administrator', 'quality'] });
});

const id = (service: string) => office.service(service).id;
/** Ratings of a question by those the rows are kept for. */
function given(question: string, keep: (row: Raw) => boolean, { first: from, last: to } = quarter): number[] {
  return raw
    .filter((row) => row.month >= from && row.month <= to && keep(row))
    .map(({ ratings }) => ratings[at(question)]!)
    .filter((code) => code >= 1 && code <= 5);
}
const goodOf = (codes: readonly number[]) => codes.filter((code) => code >= 4).length;
async function read(path: string): Promise<string> {
  for (let round = 0; round < 40; round += 1) {
    const { status, text } = await pages.get(path);
    expect(status, path).toBe(200);
    if (!text.includes('Liczymy')) return text.replaceAll('\u00a0', ' ');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${path} is counted without end`);
}
async function file(path: string): Promise<string[][]> {
  const { status, text } = await pages.get(path);
  expect(status, path).toBe(200);
  return text
    .replace('\uFEFF', '')
    .replaceAll('\u00a0', ' ')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));
}
const number = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'));
/** Digits that a page writes: a shown number is within half of its last digit of the exact one. */
const shows = (shown: number, exact: number, digits: number) =>
  expect(Math.abs(shown - exact), `${shown} for ${exact}`).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-3);

describe('every number on screen stands in its file', () => {
  it.each([
    ['the list', () => ['/diagnoza', 'uslugi', '/diagnoza/lista.csv'] as const],
    ['the level of a service', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'poziom')],
    ['its questions', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'pytania')],
    ['its comparisons', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'porownanie')],
    ['its outcome', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'wynik-sprawy')],
    ['its chart', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'zmiany-overall')],
    ['the chart of a question of the office', () => page('/diagnoza/urzad', 'zmiany-waiting')],
    ['the questions of a place', () => page(`/diagnoza/miejsce/${office.structure.locations[0]!.id}`, 'pytania')],
    ['the chart of a place', () => page(`/diagnoza/miejsce/${office.structure.locations[0]!.id}`, 'zmiany-overall')],
    ['the comparisons of a group', () => page(`/diagnoza/grupa/${office.structure.clientGroups[0]!.id}`, 'porownanie')],
    ['the questions of a touchpoint', () => touchpoint('pytania-tabela', 'pytania')],
    ['the comparisons of a touchpoint', () => touchpoint('porownanie-tabela', 'porownanie')],
    ['a touchpoint in every service', () => touchpoint('uslugi', 'uslugi')],
    [
      'strengths',
      () => ['/mocne-i-slabe', 'porownania-tabela', '/mocne-i-slabe/porownania.csv', '&pokaz=wszystkie'] as const,
    ],
    ['client groups', () => ['/mocne-i-slabe/grupy', 'grupy', '/mocne-i-slabe/grupy/grupy-klientow.csv'] as const],
    ['places', () => ['/mocne-i-slabe/grupy', 'miejsca', '/mocne-i-slabe/grupy/miejsca.csv'] as const],
    ['teams', () => ['/rozwoj-pracownikow', 'zespoly-tabela', '/rozwoj-pracownikow/zespoly.csv'] as const],
    ['the overview', () => ['/pulpit', 'uslugi', '/diagnoza/lista.csv'] as const],
    ['themes of comments', () => ['/kierunki', 'tematy-tabela', '/kierunki/plik/tematy.csv'] as const],
    ['sources', () => ['/zrodla', 'zrodla-tabela', '/zrodla/zrodla.csv'] as const],
  ])('%s', async (_name, of) => {
    const [address, table, csv, more = ''] = of();
    const html = await read(`${address}${chosen}${more}`);
    const rows = tableRows(html, table);
    const lines = await file(`${csv}${chosen}${more}`);
    expect(rows.length).toBeGreaterThan(0);
    let compared = 0;
    for (const cells of rows) {
      const line = lines.find(
        (each) =>
          cells[0]!.toLowerCase().startsWith(each[0]!.toLowerCase()) && cells.every((cell) => isInLine(cell, each)),
      );
      expect(line, `${cells.join(' | ')}\n${lines.map((each) => each.join(';')).join('\n')}`).toBeDefined();
      compared += cells.slice(1).flatMap(numbersIn).length;
    }
    expect(compared).toBeGreaterThan(0);
  });

  function touchpoint(table: string, csv: string) {
    const address = '/diagnoza/punkt-styku/first-contact';
    return [address, table, `${address}/${csv}.csv`] as const;
  }
  function page(address: string, chart: string) {
    return [address, `${chart}-tabela`, `${address}/wykres/${chart}.csv`] as const;
  }
});

describe('every number is what the raw rows make of it', () => {
  it('level, n and interval of the office, of every service, and of a place', async () => {
    const lines = await file(`/diagnoza/lista.csv${chosen}`);
    for (const { id: service, name } of office.structure.services.filter(({ id: one }) =>
      raw.some((row) => row.service === one),
    )) {
      const codes = given('overall', (row) => row.service === service);
      const line = lines.find(([of]) => of === name)!;
      const expected = shareAndLimits(goodOf(codes), codes.length);
      [2, 3, 4].forEach((cell, place) => shows(number(line[cell]), expected[place]!, 2));
      expect(number(line[5])).toBe(codes.length);
    }
    const filia = office.structure.locations.find(({ name }) => name === 'Filia')!;
    for (const [address, keep] of [
      ['/diagnoza/urzad', () => true],
      [
        `/diagnoza/jednostka/${office.service('Prawo jazdy').unitId}`,
        (row: Raw) => row.unit === office.service('Prawo jazdy').unitId,
      ],
      [`/diagnoza/miejsce/${filia.id}`, (row: Raw) => row.service === id('Wypis z ewidencji')],
    ] as const) {
      const codes = given('overall', keep);
      const [good, ...points] = await file(`${address}/wykres/poziom.csv${chosen}`);
      const expected = shareAndLimits(goodOf(codes), codes.length);
      [1, 2, 3].forEach((cell, place) => shows(number(good![cell]), expected[place]!, 2));
      expect(number(good![4])).toBe(codes.length);
      expect(points.map((line) => number(line[4]))).toEqual(
        [1, 2, 3, 4, 5].map((point) => codes.filter((code) => code === point).length),
      );
    }
  });

  it('means of every question with their intervals', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Rejestracja pojazdu')}/wykres/pytania.csv${chosen}`);
    const asked = columns.filter((question) => question !== 'outcome');
    asked.forEach((question, place) => {
      const codes = given(question, (row) => row.service === id('Rejestracja pojazdu'));
      const line = lines[place]!;
      const expected = meanAndLimits(codes);
      [1, 2, 3].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      expect(number(line[4])).toBe(codes.length);
    });
  });

  it('a touchpoint: all answers to its questions together, now, before and a year before', async () => {
    const asked = ['right_person', 'information', 'waiting'];
    const together = (keep: (row: Raw) => boolean, period = quarter) =>
      asked.flatMap((question) => given(question, keep, period));
    const mean = (codes: readonly number[]) => codes.reduce((sum, code) => sum + code, 0) / codes.length;
    const [whole] = await file(`/diagnoza/punkt-styku/first-contact/pytania.csv${chosen}`);
    shows(number(whole![1]), mean(together(() => true)), 1);
    const [past, earlier] = await file(`/diagnoza/punkt-styku/first-contact/porownanie.csv${chosen}`);
    for (const [line, period] of [
      [past!, before],
      [earlier!, yearEarlier],
    ] as const) {
      const [here, there] = [mean(together(() => true)), mean(together(() => true, period))];
      [here, there, here - there].forEach((value, place) => shows(number(line[[1, 5, 9][place]!]), value, 1));
      expect(line[13]).toBe('2');
    }
    const said = tableRows(await read(`/diagnoza/punkt-styku/first-contact${chosen}`), 'porownanie-tabela');
    expect(said.map((cells) => cells.at(-1))).toEqual([past![12], earlier![12]]);
    const services = await file(`/diagnoza/punkt-styku/first-contact/uslugi.csv${chosen}`);
    for (const [name, value] of services.filter(([one]) => one === 'Prawo jazdy'))
      shows(number(value), mean(together((row) => row.service === id(name!))), 1);
  });

  it('points of a chart, month by month', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Prawo jazdy')}/wykres/zmiany-waiting.csv`);
    expect(lines).toHaveLength(last - first + 1);
    lines.forEach((line, place) => {
      const month = first + place;
      const codes = given('waiting', (row) => row.service === id('Prawo jazdy'), { first: month, last: month });
      shows(number(line[1]), codes.reduce((sum, code) => sum + code, 0) / codes.length, 1);
      expect(number(line[4])).toBe(codes.length);
    });
  });

  it('comparisons of a service with the period before, the year before and the rest', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Prawo jazdy')}/wykres/porownanie.csv${chosen}`);
    const own = (row: Raw) => row.service === id('Prawo jazdy');
    const others = [
      given('overall', own, before),
      given('overall', own, yearEarlier),
      given('overall', (row) => !own(row)),
    ];
    const here = given('overall', own);
    expect(lines).toHaveLength(3);
    const chance = chanceTogether(
      others.map(
        (there) =>
          [
            [goodOf(here), here.length],
            [goodOf(there), there.length],
          ] as const,
      ),
    );
    const html = await read(`/diagnoza/usluga/${id('Prawo jazdy')}${chosen}`);
    expect(html).toContain('porównań: 3, więc próg dla każdego podniesiono');
    const said = tableRows(html, 'porownanie-tabela').map((cells) => cells.at(-1));
    lines.forEach((line, place) => {
      const there = others[place]!;
      const verdict = chance[place] ? 'różnica może być przypadkowa' : 'różnica raczej nie jest przypadkowa';
      expect(line.slice(12)).toEqual([verdict, '3']);
      expect(said[place]).toBe(verdict);
      expect([line[4], line[8]].map(number)).toEqual([here.length, there.length]);
      const [difference, low, high] = newcombe([goodOf(here), here.length], [goodOf(there), there.length]);
      shows(number(line[9]), difference!, 2);
      shows(number(line[10]), low!, 2);
      shows(number(line[11]), high!, 2);
    });
  });

  it('strengths: both means, their difference, its interval and both n', async () => {
    const lines = await file(`/mocne-i-slabe/porownania.csv${chosen}&pokaz=wszystkie`);
    const questions: Record<string, string> = {
      'czas czekania': 'waiting',
      budynek: 'building',
      'ocena ogólna': 'overall',
    };
    let checked = 0;
    for (const line of lines) {
      const question = questions[line[1]!];
      const service = office.structure.services.find(({ name }) => name === line[0]);
      if (question === undefined || !service) continue;
      const own = (row: Raw) => row.service === service.id;
      const there =
        line[2]!.startsWith('resz') || line[2]!.startsWith('Resz')
          ? given(question, (row) => !own(row))
          : given(question, own, yearEarlier);
      const here = given(question, own);
      expect([line[10], line[11]].map(number), line.join(';')).toEqual([here.length, there.length]);
      const expected = betweenRatings(here, there);
      [5, 6, 7, 8, 9].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(6);
  });

  it('sources: shares and limits from all orders of the questions, the answers they are made of, the rating beside each', async () => {
    const lines = await file(`/zrodla/zrodla.csv${chosen}`);
    const whole = raw.filter(
      ({ month, ratings }) =>
        month >= quarter.first && month <= quarter.last && columns.every((_, place) => ratings[place]! <= 5),
    );
    const names: Record<string, string> = {
      'trafienie do właściwej osoby': 'right_person',
      'wiedza pracownika': 'knowledge',
      'traktowanie przez pracownika': 'courtesy',
      informacje: 'information',
      'czas czekania': 'waiting',
      'poruszanie się po budynku': 'building',
    };
    const rows = whole.map(({ ratings }) => ratings.slice(0, columns.length));
    const { shares } = plainShares(rows);
    const limits = plainShareLimits(rows, 1000);
    expect(new Set(lines.map(([name]) => names[name!]))).toEqual(new Set(columns.slice(2)));
    for (const [name, , share, shareLow, shareHigh, n, value, low, high, ratings] of lines) {
      expect(number(n)).toBe(whole.length);
      const question = names[name!]!;
      const driver = at(question) - 2;
      expect(number(share), name).toBe(Math.round(shares[driver]! * 100));
      [shareLow, shareHigh].forEach((cell, side) =>
        expect(Math.abs(number(cell) - limits[driver]![side]! * 100), name).toBeLessThanOrEqual(
          100 * limitsApart(limits[driver]!),
        ),
      );
      const codes = given(question, () => true);
      const expected = meanAndLimits(codes);
      [value, low, high].forEach((cell, part) => shows(number(cell), expected[part]!, 1));
      expect(number(ratings)).toBe(codes.length);
    }
  });

  it('themes: comments in which the words stand, of all that were read', async () => {
    const written = await storage.inOffice(office.officeId, (work) =>
      work.query<{ n: number }>(
        `select count(*)::int as n from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
         where c.office_id = $1 and b.first_month >= $2 and b.last_month <= $3 and c.body like '%kolejka%'`,
        [office.officeId, quarter.first, quarter.last],
      ),
    );
    const [queue] = (await file(`/kierunki/plik/tematy.csv${chosen}`)).filter((line) => number(line[2]) > 0);
    expect([queue![2], queue![7]].map(number)).toEqual([written[0]!.n, written[0]!.n]);
    expect(number(queue![4])).toBe(1);
  });

  it('teams: the mean of each question of each unit', async () => {
    const lines = await file(`/rozwoj-pracownikow/zespoly.csv${chosen}`);
    const waiting = lines.filter(([, question]) => question === 'wiedza pracownika');
    expect(waiting).toHaveLength(2);
    for (const line of waiting) {
      const unit = office.structure.units.find(({ name }) => name === line[0])!;
      const codes = given('knowledge', (row) => row.unit === unit.id);
      const expected = meanAndLimits(codes);
      [2, 3, 4].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      expect(number(line[5])).toBe(codes.length);
    }
  });
});

describe('every page says how it was counted', () => {
  const addresses = () => [
    '/pulpit',
    '/diagnoza',
    '/diagnoza/urzad',
    `/diagnoza/jednostka/${office.structure.units[0]!.id}`,
    `/diagnoza/usluga/${id('Prawo jazdy')}`,
    `/diagnoza/miejsce/${office.structure.locations[0]!.id}`,
    `/diagnoza/grupa/${office.structure.clientGroups[0]!.id}`,
    '/diagnoza/punkt-styku/first-contact',
    '/zrodla',
    '/zrodla/waznosc',
    '/mocne-i-slabe',
    '/mocne-i-slabe/grupy',
    '/rozwoj-pracownikow',
    '/kierunki',
  ];

  it('with method, n, response rate, channels, weights and the number of comparisons, and has its numbers as a file', async () => {
    for (const address of addresses()) {
      const html = await read(`${address}${chosen}`);
      const terms = termsIn(html, 'Jak to policzono');
      expect(terms.get('Odpowiedzi w tym okresie'), address).toMatch(/^[\d ]+$/);
      expect(terms.get('Skąd są odpowiedzi'), address).toMatch(/kod QR: \d/);
      expect(terms.get('Odsetek odpowiedzi'), address).toBeTruthy();
      expect(terms.get('Wagi'), address).toMatch(/wag/);
      expect([...terms.values()].join(' ') + [...terms.keys()].join(' '), address).toMatch(
        /Liczba porównań|Porównanych par|Porównaliśmy|Nie porównywaliśmy/,
      );
      expect(terms.size, address).toBeGreaterThanOrEqual(7);
      const files = [...html.matchAll(/href="([^"]+\.csv[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
      expect(files, address).not.toHaveLength(0);
      for (const href of files.slice(0, 3)) expect((await pages.get(href)).status, href).toBe(200);
    }
  });
});
