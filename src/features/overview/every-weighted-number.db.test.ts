// A study that weights by services and places: the figure on every page, in every file, and what plain code written here
// makes of the raw rows and the numbers of people: proportional fitting, limits and design effect.
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocationId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { diagnosisRoutes } from '#features/diagnosis/diagnosis.routes.tsx';
import { officeStructure } from '#features/office/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { weightingRoutes } from '#features/weighting/weighting.routes.tsx';
import { termsIn } from '../../../tests/factories/page-numbers.ts';
import { shareAndLimits } from '../../../tests/factories/plain-figures.ts';
import { ratedOffice, type RatedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { overviewRoutes } from './overview.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const chosen = '?okres=2026-K3';

/** Answers of the quarter and how glad they are; people served in each of three services, in the town hall and a branch. */
const facts = [
  ['Rejestracja pojazdu', 'Ratusz', 120, 3.4],
  ['Rejestracja pojazdu', 'Filia', 180, 4.4],
  ['Prawo jazdy', 'Ratusz', 90, 3.1],
  ['Prawo jazdy', 'Filia', 150, 4.3],
  ['Dowód osobisty', 'Ratusz', 60, 3.7],
  ['Dowód osobisty', 'Filia', 90, 4.5],
] as const;
const people = { 'Rejestracja pojazdu': 6600, 'Prawo jazdy': 3300, 'Dowód osobisty': 1980 } as const;
/** of a queue system that counts more than the services do */
const atPlaces = { Ratusz: 10_000, Filia: 4000 } as const;
const serviceNames = Object.keys(people) as (keyof typeof people)[];
const placeNames = Object.keys(atPlaces) as (keyof typeof atPlaces)[];

let office: RatedOffice;
let pages: ReturnType<typeof staffPages>;
interface Raw {
  readonly service: string;
  readonly place: string;
  readonly code: number;
}
let raw: Raw[];

beforeAll(async () => {
  office = await ratedOffice(
    house,
    serviceNames.map((name) => ({
      name,
      unit: name === 'Dowód osobisty' ? 'Wydział Spraw Obywatelskich' : 'Wydział Komunikacji',
      places: placeNames,
    })),
    [{ service: 'Prawo jazdy', first: monthOfDay('2025-01-01'), last: monthOfDay('2025-01-01'), perMonth: 0 }],
  );
  const { officeId } = office;
  const { locations } = await officeStructure(house, officeId);
  const place = (name: string) => locations.find((one) => one.name === name)!.id;
  const study = (await listCodes(house, officeId)).studies.find(({ context }) => context === 'visit')!;
  const routes = new Hono<StaffEnv>();
  for (const own of [diagnosisRoutes, overviewRoutes, weightingRoutes]) routes.route('/', own(house));
  pages = staffPages(routes, officeId, { roles: ['administrator', 'quality'] });
  const made = await pages.post(`/zbieranie/edycje/${study.id}/wagi`, {
    wagi: 'people-served-and-places',
    version: '0',
  });
  expect(made.status).toBe(303);
  const random = seededRandom(11);
  const given = facts.flatMap(([service, at, answers, mean]) =>
    Array.from({ length: answers }, (_, client) => ({
      studyId: study.id,
      versionId: study.versionId,
      serviceId: office.service(service).id,
      unitId: office.service(service).unitId,
      locationId: place(at) as LocationId,
      clientGroupId: null,
      channel: 'qr' as const,
      language: 'pl' as const,
      visitDay: `2026-0${7 + (client % 3)}-1${client % 9}`,
      ratings: Array.from({ length: 8 }, (_unused, column) =>
        column === 1 ? 1 : 1 + [0, 1, 2, 3].reduce((sum) => sum + Number(random.next() < (mean - 1) / 4), 0),
      ),
      comment: undefined,
    })),
  );
  await storage.inOffice(officeId, async (work) => {
    await importResponses(work, given, house.clock.today());
    for (const name of serviceNames)
      await work.query(
        `insert into people_served (office_id, service_id, first_day, last_day, served, source)
         values ($1, $2, '2026-08-12', '2026-08-12', $3, 'hand')`,
        [officeId, office.service(name).id, people[name] / 66],
      );
    for (const name of placeNames)
      await work.query(
        `insert into people_at_places (office_id, location_id, first_day, last_day, served, source)
         values ($1, $2, '2026-07-01', '2026-09-30', $3, 'file')`,
        [officeId, place(name), atPlaces[name]],
      );
  });
  raw = await storage.readInOffice<Raw>(officeId, {
    name: 'test-raw-answers-at-places',
    text: `select s.name as service, l.name as place, r.ratings[1] as code
             from responses r join services s using (office_id, service_id) join locations l using (office_id, location_id)
            where r.office_id = $1 and r.batch_id is not null and r.ratings[1] between 1 and 5`,
    values: [officeId],
  });
});

/** Proportional fitting of the answers of each cell to both margins, one after the other. */
function rakedShare(): { value: number; low: number; high: number; nEff: number; n: number } {
  const cells = serviceNames.flatMap((service) =>
    placeNames.map((place) => {
      const codes = raw.filter((row) => row.service === service && row.place === place).map(({ code }) => code);
      const good = codes.filter((code) => code >= 4).length;
      return { service, place, n: codes.length, good, mass: codes.length };
    }),
  );
  const total = Object.values(people).reduce((sum, count) => sum + count, 0);
  const counted = Object.values(atPlaces).reduce((sum, count) => sum + count, 0);
  const fit = (own: typeof cells, wanted: number) => {
    const factor = wanted / own.reduce((sum, { mass }) => sum + mass, 0);
    for (const cell of own) cell.mass *= factor;
  };
  for (let round = 0; round < 1000; round += 1) {
    for (const name of serviceNames)
      fit(
        cells.filter(({ service }) => service === name),
        people[name],
      );
    for (const name of placeNames)
      fit(
        cells.filter(({ place }) => place === name),
        (atPlaces[name] * total) / counted,
      );
  }
  const value = cells.reduce((sum, { mass, good, n }) => sum + (mass * good) / n, 0) / total;
  // linearised: within each cell, and how far the cell lies from what its margins add up to
  const p = cells.map(({ good, n }) => (good + value) / (n + 1));
  const left = [...p];
  for (let round = 0; round < 2000; round += 1)
    for (const of of [...serviceNames, ...placeNames]) {
      const own = cells.flatMap(({ service, place }, at) => (service === of || place === of ? [at] : []));
      const mass = own.reduce((sum, at) => sum + cells[at]!.mass, 0);
      const mean = own.reduce((sum, at) => sum + cells[at]!.mass * left[at]!, 0) / mass;
      for (const at of own) left[at] = left[at]! - mean;
    }
  const variance = cells.reduce(
    (sum, { mass, n }, at) => sum + ((mass / total) ** 2 * (p[at]! * (1 - p[at]!) + left[at]! ** 2)) / n,
    0,
  );
  const n = raw.length;
  const nEff = Math.min(n, (value * (1 - value)) / variance);
  const [, low, high] = shareAndLimits(value * nEff, nEff);
  return { value, low, high, nEff, n };
}

const read = async (path: string) => {
  const { status, text } = await pages.get(path);
  expect(status, path).toBe(200);
  return text.replaceAll('\u00a0', ' ');
};
const line = async (path: string, at = 0) =>
  (await read(path)).replace('\uFEFF', '').trim().split('\r\n').slice(1)[at]!.split(';');
const number = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'));
const shows = (shown: number, exact: number) =>
  expect(Math.abs(shown - exact), `${shown} for ${exact}`).toBeLessThanOrEqual(0.005 + 1e-6);

describe('a study with two margins', () => {
  it('has a figure that neither plain answers nor services alone give', () => {
    const good = (rows: readonly Raw[]) => rows.filter(({ code }) => code >= 4).length / rows.length;
    const byServices =
      serviceNames.reduce((sum, name) => sum + people[name] * good(raw.filter(({ service }) => service === name)), 0) /
      Object.values(people).reduce((sum, count) => sum + count, 0);
    const { value } = rakedShare();
    expect(Math.abs(good(raw) - value)).toBeGreaterThan(0.02);
    expect(Math.abs(byServices - value)).toBeGreaterThan(0.02);
  });

  it('shows on the page of the office, in its file, in the results of the questionnaire and on the overview what raw rows give', async () => {
    const { value, low, high, n } = rakedShare();
    const [, share, lower, upper, answers, note] = await line(`/diagnoza/urzad/wykres/poziom.csv${chosen}`);
    [share, lower, upper].map(number).forEach((shown, place) => shows(shown, [value, low, high][place]!));
    expect(number(answers)).toBe(n);
    expect(note).toBe('ważone liczbą obsłużonych osób');
    expect(await read(`/diagnoza/urzad${chosen}`)).toContain(
      `Na 100 osób, które odpowiedziały, ${Math.round(value * 100)} ocenił`,
    );
    expect(await read(`/pulpit${chosen}`)).toContain(`<b class="number-figure">${Math.round(value * 100)}</b> na 100`);
    const survey = await read(`/diagnoza/ankiety/core-visit${chosen}`);
    const [, question] = /wykres\/(pytanie-[^.]+)\.csv/.exec(survey)!;
    const cells = await line(`/diagnoza/ankiety/core-visit/wykres/${question}.csv${chosen}`);
    expect(cells.map(number).filter((cell) => Math.abs(cell - Math.round(value * 100) / 100) < 1e-9)).not.toEqual([]);
  });

  it('says under "Jak to policzono" both margins, their totals, the cost and what weights cannot repair', async () => {
    const { nEff, n } = rakedShare();
    for (const address of ['/diagnoza/urzad', '/pulpit']) {
      const text = termsIn(await read(`${address}${chosen}`), 'Jak to policzono').get('Wagi')!;
      expect(text).toContain('każda usługa i każde miejsce ważyły tyle, ile mają klientów');
      expect(text).toContain(
        `(jak przy ${Math.round(nEff)} zamiast ${n} odpowiedzi; efekt wag: ${(n / nEff).toFixed(1).replace('.', ',')})`,
      );
      expect(text).toContain('raking; miejsca: 2');
      expect(text).toContain('Policzone osoby według usług: 11 880, według miejsc: 14 000');
      expect(text).toContain('Nie naprawiają tego, kto w ogóle nie odpowiedział');
    }
  });

  it('weights a unit by services alone, and compares a service with the raked rest of the office', async () => {
    const unit = office.service('Prawo jazdy').unitId;
    const page = await read(`/diagnoza/jednostka/${unit}${chosen}`);
    expect(termsIn(page, 'Jak to policzono').get('Wagi')).toContain(
      'osoby w miejscach liczy cały urząd, a nie wydział',
    );
    const here = ['Rejestracja pojazdu', 'Prawo jazdy'] as const;
    const good = (name: string) => {
      const own = raw.filter(({ service }) => service === name);
      return own.filter(({ code }) => code >= 4).length / own.length;
    };
    const [, share] = await line(`/diagnoza/jednostka/${unit}/wykres/poziom.csv${chosen}`);
    shows(
      number(share),
      here.reduce((sum, name) => sum + people[name] * good(name), 0) / (people[here[0]] + people[here[1]]),
    );
    const compared = await read(`/diagnoza/jednostka/${unit}/wykres/porownanie.csv${chosen}`);
    const rest = compared.trim().split('\r\n').at(-1)!.split(';');
    shows(number(rest[5]), good('Dowód osobisty'));
  });
});
