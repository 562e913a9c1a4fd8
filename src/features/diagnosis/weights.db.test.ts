// A weighted study on the real database: the pages and files show what raw rows and people served give, and say so.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from './diagnosis.routes.tsx';
import { officeResults } from './office-results.actions.ts';
import { overallOf } from './diagnosis-view.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const month = (text: string) => monthOfDay(`${text}-01`);
const quarter = { first: month('2026-07'), last: month('2026-09') };
const glad = () => 4.3;
const cross = () => 3.2;

const { officeId, service } = await ratedOffice(
  house,
  [
    { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
    { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
    { name: 'Karta wędkarska', unit: 'Wydział Komunikacji' },
    { name: 'Karta łowiecka', unit: 'Wydział Komunikacji' },
    { name: 'Mapa', unit: 'Wydział Geodezji' },
  ],
  [
    { service: 'Rejestracja pojazdu', ...quarter, perMonth: 40, answering: glad },
    { service: 'Prawo jazdy', ...quarter, perMonth: 12, answering: cross },
    { service: 'Karta wędkarska', ...quarter, perMonth: 3, answering: glad },
    { service: 'Karta łowiecka', ...quarter, perMonth: 3, answering: cross },
    { service: 'Mapa', ...quarter, perMonth: 11, answering: glad },
    // a year before nobody counted people
    { service: 'Rejestracja pojazdu', first: month('2025-07'), last: month('2025-09'), perMonth: 20, answering: glad },
    { service: 'Prawo jazdy', first: month('2025-07'), last: month('2025-09'), perMonth: 20, answering: cross },
  ],
);
const servedADay = {
  'Rejestracja pojazdu': 20,
  'Prawo jazdy': 30,
  'Karta wędkarska': 4,
  'Karta łowiecka': 6,
  Mapa: 10,
};
/** Counted on one day of August; July to September has 66 working days, 15 August being a Saturday. */
const workingDays = 66;
const people = (name: keyof typeof servedADay) => servedADay[name] * workingDays;

await storage.inOffice(officeId, async (office) => {
  for (const [name, served] of Object.entries(servedADay))
    await office.query(
      `insert into people_served (office_id, service_id, first_day, last_day, served, source)
       values ($1, $2, '2026-08-12', '2026-08-12', $3, 'hand')`,
      [officeId, service(name).id, served],
    );
  await office.query(
    `insert into study_weights (office_id, study_id, weights)
     select office_id, study_id, 'people-served' from studies where office_id = $1`,
    [officeId],
  );
});

function readerOf(office: OfficeId) {
  const app = pagesFor(someoneAsking(office));
  app.route('/', diagnosisRoutes(house));
  return async (path: string) => (await (await app.request(path)).text()).replaceAll('\u00a0', ' ');
}
const read = readerOf(officeId);

/** Good answers and all of them by service, from the raw rows. */
const raw = await storage.readInOffice<{ name: string; good: number; n: number }>(officeId, {
  name: 'test-raw-answers',
  text: `select s.name, count(*) filter (where r.ratings[1] in (4, 5))::int as good, count(*)::int as n
           from responses r join services s using (office_id, service_id)
          where r.office_id = $1 and r.visit_day between '2026-07-01' and '2026-09-30' group by s.name`,
  values: [officeId],
});
const of = (name: string) => raw.find((row) => row.name === name)!;
const byHand = (parts: readonly { good: number; n: number; people: number }[]) =>
  parts.reduce((sum, part) => sum + (part.people * part.good) / part.n, 0) /
  parts.reduce((sum, part) => sum + part.people, 0);
const small = ['Karta wędkarska', 'Karta łowiecka'] as const;
const rest = {
  good: small.reduce((sum, name) => sum + of(name).good, 0),
  n: small.reduce((sum, name) => sum + of(name).n, 0),
  people: small.reduce((sum, name) => sum + people(name), 0),
};
const large = (names: readonly (keyof typeof servedADay)[]) =>
  names.map((name) => ({ ...of(name), people: people(name) }));
const office = byHand([...large(['Rejestracja pojazdu', 'Prawo jazdy', 'Mapa']), rest]);
const unit = byHand([...large(['Rejestracja pojazdu', 'Prawo jazdy']), rest]);
const plain = raw.reduce((sum, { good }) => sum + good, 0) / raw.reduce((sum, { n }) => sum + n, 0);
const written = (share: number) => `Na 100 osób, które odpowiedziały, ${Math.round(share * 100)} ocenił`;
const unitPage = `/diagnoza/jednostka/${service('Prawo jazdy').unitId}`;
const okres = '?okres=2026-K3';

describe('a weighted study', () => {
  it('differs from the plain figure by more than chance could hide', () => {
    expect(plain - office).toBeGreaterThan(0.1);
  });

  it.each([
    ['the office', '/diagnoza/urzad', office],
    ['a unit', unitPage, unit],
  ])('shows of %s what raw rows and people served give', async (_what, path, share) => {
    const page = await read(path);
    expect(page).toContain('III kwartał 2026');
    expect(page).toContain(written(share));
    expect(page).toContain('ważone liczbą obsłużonych osób');
    expect(page).toMatch(
      /Wyniki przeważono tak, by każda usługa ważyła tyle, ile ma klientów; kosztem jest większa niepewność \(jak przy \d+ zamiast \d+ odpowiedzi; efekt wag: \d,\d\)/,
    );
    expect(page).toContain('Nie naprawiają tego, kto w ogóle nie odpowiedział');
    expect(page).toContain('Ten sam wynik bez wag');
    expect(page).toContain('liczą się razem (18 odpowiedzi)');
  });

  it('shows the plain figure only in how it was computed', async () => {
    const page = await read('/diagnoza/urzad');
    const [shown, method] = page.split('Jak to policzono');
    expect(shown).not.toContain(written(plain));
    expect(method).toContain(written(plain));
  });

  it('leaves a single service as it is, and says nothing of weights there', async () => {
    const page = await read(`/diagnoza/usluga/${service('Prawo jazdy').id}`);
    const { good, n } = of('Prawo jazdy');
    expect(page).toContain(written(good / n));
    expect(page).not.toContain('przeważono');
  });

  it('the list of units, the file of the level and the results of the questionnaire hold the same number', async () => {
    const percent = String(Math.round(office * 100) / 100).replace('.', ',');
    const csv = await read('/diagnoza/urzad/wykres/poziom.csv');
    expect(csv.split('\n')[1]).toContain(`;${percent};`);
    expect(csv.split('\n')[1]).toContain('ważone liczbą obsłużonych osób');
    const { pictures } = await officeResults(house, officeId);
    const overall = overallOf(pictures.visit!).id;
    const survey = await read(`/diagnoza/ankiety/core-visit${okres}`);
    expect(survey).toContain('przeważono');
    expect(await read(`/diagnoza/ankiety/core-visit/wykres/pytanie-${overall}.csv${okres}`)).toContain(`;${percent};`);
    expect(await read('/diagnoza')).toContain(`${Math.round(unit * 100)} na 100`);
  });

  it('compares with a year nobody was counted in without weights on both sides', async () => {
    const percent = String(Math.round(plain * 100) / 100).replace('.', ',');
    const csv = await read('/diagnoza/urzad/wykres/porownanie.csv');
    expect(csv).toContain(`Rok wcześniej (bez wag po obu stronach);${percent};`);
    expect(await read('/diagnoza/urzad')).toContain('Rok wcześniej (bez wag po obu stronach)');
  });

  it('compares a service with the weighted rest of the office', async () => {
    const others = byHand([...large(['Rejestracja pojazdu', 'Mapa']), rest]);
    const csv = await read(`/diagnoza/usluga/${service('Prawo jazdy').id}/wykres/porownanie.csv`);
    const cells = csv
      .split('\n')
      .findLast((line) => line.includes(';'))!
      .split(';');
    const { good, n } = of('Prawo jazdy');
    expect([cells[1], cells[5]]).toEqual(
      [good / n, others].map((share) => String(Math.round(share * 100) / 100).replace('.', ',')),
    );
  });

  it('says plainly why a figure has no weights: a filter, a period nobody counted people in', async () => {
    expect(await read('/diagnoza/urzad?kanal=qr')).toContain('Wynik jest bez wag: osoby liczymy według usług');
    const before = await read('/diagnoza/urzad?okres=2025-K3');
    expect(before).toContain('Wynik jest bez wag: w tym okresie nie policzono obsłużonych osób.');
    expect(before).toContain('Usługi: ');
  });

  it('gives the same functions while nothing changes, and other figures when a count does', async () => {
    const first = await officeResults(house, officeId);
    const second = await officeResults(house, officeId);
    const view = { scope: { kind: 'office' }, period: quarter } as const;
    const overall = overallOf(first.pictures.visit!).id;
    const figureOf = (found: typeof first) => found.pictures.visit!.rating(overall, view);
    expect(figureOf(second)).toBe(figureOf(first));
    await storage.inOffice(officeId, (work) =>
      work.query(
        `update people_served set served = served + 1, version = version + 1 where office_id = $1 and service_id = $2`,
        [officeId, service('Mapa').id],
      ),
    );
    expect(figureOf(await officeResults(house, officeId))).not.toEqual(figureOf(first));
  });
});
