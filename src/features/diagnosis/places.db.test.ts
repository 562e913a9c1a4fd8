// Pages of a place and of a client group on the real database: what they show, what they say they do not, and to whom.
import { beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { tableRows, termsIn } from '../../../tests/factories/page-numbers.ts';
import { ratedOffice, type RatedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from './diagnosis.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const first = monthOfDay('2025-07-01');
const last = monthOfDay('2026-10-01');

let office: RatedOffice;
let other: RatedOffice;
let pages: ReturnType<typeof staffPages>;
beforeAll(async () => {
  office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji', place: 'Filia' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji', place: 'Filia' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji', place: 'Ratusz' },
    ],
    [
      { service: 'Rejestracja pojazdu', first, last, perMonth: 20, answering: () => 4.6 },
      {
        service: 'Prawo jazdy',
        first,
        last,
        perMonth: 12,
        comment: (_month, client) => (client < 2 ? 'Miło.' : undefined),
      },
      { service: 'Wypis z ewidencji', first, last, perMonth: 15, answering: () => 3.4 },
    ],
  );
  other = await ratedOffice(
    house,
    [{ name: 'Paszport', unit: 'Sprawy', place: 'Delegatura' }],
    [{ service: 'Paszport', first: last - 6, last: last - 1, perMonth: 12 }],
  );
  pages = staffPages(diagnosisRoutes(house), office.officeId, { roles: ['quality'] });
});

const place = (name: string) => office.structure.locations.find((one) => one.name === name)!.id;
const group = () => office.structure.clientGroups.find(({ asked }) => asked)!.id;
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\s]+/g, ' ');

describe('the page of a place', () => {
  it('shows the services given there, compares, and says what is not told of a place', async () => {
    const { status, text: html } = await pages.get(`/diagnoza/miejsce/${place('Filia')}?okres=2026-K3`);
    expect(status).toBe(200);
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toMatch(/Miejsce Filia/);
    // three months of 20 and 12
    expect(text(html)).toContain('III kwartał 2026 · 96 odpowiedzi.');
    expect(tableRows(html, 'porownanie-tabela').map(([what]) => what)).toEqual([
      'Poprzedni okres',
      'Rok wcześniej',
      'Reszta urzędu',
    ]);
    expect(text(html)).toContain('Uwag nie dzielimy według miejsca ani grupy klientów');
    expect(html).not.toContain('Miło.');
    expect(termsIn(html, 'Jak to policzono').get('Wagi')).toContain('wag');
    expect((await pages.get(`/diagnoza/miejsce/${place('Filia')}/wykres/zmiany-overall.csv`)).status).toBe(200);
  });

  it('shows the open quarter too, where every answer of a piece is of the place', async () => {
    const { text: html } = await pages.get(`/diagnoza/miejsce/${place('Filia')}?okres=2026-10`);
    expect(text(html)).toMatch(/\d+ odpowiedzi\)/);
  });

  it('filters by client group, and takes its own name in the address for no filter', async () => {
    const { text: html } = await pages.get(
      `/diagnoza/miejsce/${place('Filia')}?okres=2026-K3&miejsce=${place('Ratusz')}&grupa=${group()}`,
    );
    expect(html).toContain('name="grupa"');
    expect(html).not.toContain('name="miejsce"');
    expect(text(html)).toContain('Grupa klientów:');
  });

  it('is one filter of a service', async () => {
    const { text: html } = await pages.get(
      `/diagnoza/usluga/${office.service('Prawo jazdy').id}?okres=2026-K3&miejsce=${place('Ratusz')}`,
    );
    expect(html).toContain('name="miejsce"');
    expect(text(html)).toContain('Tak wąsko nie ma czego pokazać. Wybrane filtry: Miejsce: Ratusz.');
  });

  it.each(['pl', 'en'] as const)('is linked from the list, in %s', async (language) => {
    const own = staffPages(diagnosisRoutes(house), office.officeId, { roles: ['reader'], language });
    const { text: html } = await own.get('/diagnoza');
    expect(await htmlFaults(html)).toEqual([]);
    for (const href of [`/diagnoza/miejsce/${place('Filia')}`, `/diagnoza/grupa/${group()}`]) {
      expect(html).toContain(`href="${href}`);
      const page = await own.get(href);
      expect([page.status, await htmlFaults(page.text)]).toEqual([200, []]);
      expect(page.text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('the page of a client group', () => {
  it('says how few of its answers are visible, and then compares nothing', async () => {
    const { status, text: html } = await pages.get(`/diagnoza/grupa/${group()}?okres=2026-K3`);
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(text(html)).toMatch(/Widać \d+ z \d+ odpowiedzi/);
    expect(tableRows(html, 'porownanie-tabela')).toEqual([]);
    expect(text(html)).not.toContain('Oceny są stabilne');
    expect(text(html)).toContain('Widać 10 z 45 odpowiedzi: ten wynik mówi tylko o części.');
  });

  it('whose answers stand nowhere apart says why, and leads to the whole office', async () => {
    const small = staffPages(diagnosisRoutes(house), other.officeId, { roles: ['quality'] });
    const { id } = other.structure.clientGroups.find(({ asked }) => asked)!;
    const { text: html } = await small.get(`/diagnoza/grupa/${id}?okres=wszystko`);
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toMatch(/Zebrane odpowiedzi: \d+\. W żadnej usłudze i w żadnym kwartale nie ma ich jednak tyle/);
    expect(html).toContain('href="/diagnoza/urzad"');
  });
});

it.each(['pl', 'en'] as const)('every touchpoint has a page, in %s', async (language) => {
  const own = staffPages(diagnosisRoutes(house), office.officeId, { roles: ['reader'], language });
  for (const key of ['first-contact', 'competence', 'building']) {
    const { status, text: html } = await own.get(`/diagnoza/punkt-styku/${key}?okres=2026-K3`);
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(html).not.toMatch(/undefined|NaN|[[]object/);
    expect(tableRows(html, 'uslugi').map(([name]) => name)).toContain('Prawo jazdy');
  }
  expect((await own.get('/diagnoza/punkt-styku/inny')).status).toBe(404);
  // names that every object knows are no files either
  for (const file of ['inny.csv', 'constructor', 'toString', '__proto__'])
    expect((await own.get(`/diagnoza/punkt-styku/building/${file}`)).status).toBe(404);
});

it('is there for those who may see results, of their own office only', async () => {
  const nobody = staffPages(diagnosisRoutes(house), office.officeId, { roles: [] });
  expect((await nobody.get(`/diagnoza/miejsce/${place('Filia')}`)).status).toBe(403);
  const stranger = staffPages(diagnosisRoutes(house), other.officeId, { roles: ['quality'] });
  for (const path of [
    `miejsce/${place('Filia')}`,
    `grupa/${group()}`,
    'miejsce/x',
    `miejsce/${place('Filia')}/wykres/poziom.csv`,
  ])
    expect((await stranger.get(`/diagnoza/${path}`)).status, path).toBe(404);
});
