// Many codes at once on the real database: services × locations, units, points; no doubles, strictly the own office.
import { describe, expect, it } from 'vitest';
import { addLocation, addServicePoint, officeStructure } from '#features/office/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listCodes } from './collecting.actions.ts';
import { beginEdition } from './editions.actions.ts';
import { mostNewCodes, openStudies, readNewCodes } from './new-codes.ts';
import { studiesRoutes } from './studies.routes.tsx';
import { surveyPlace } from './survey-place.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));

async function officeWithPlaces() {
  const { officeId } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
  await storage.inOffice(officeId, async (office) => {
    const locationId = await addLocation(office, { name: 'Ratusz', address: 'Rynek 1' });
    await addLocation(office, { name: 'Filia w Lesie', address: 'Leśna 2' });
    await addServicePoint(office, { name: 'Okienko 1', locationId, unitId: null, staffNumber: '2-4' });
  });
  const structure = await officeStructure(house, officeId);
  const { studies } = await listCodes(house, officeId);
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const all = {
    badanie: studies[0]!.id,
    usluga: ids(structure.services),
    w: ids(structure.locations),
    wydzial: ids(structure.units),
    stanowisko: ids(structure.points),
    lokalizacja: ids(structure.locations),
    urzad: 'tak',
  };
  return { officeId, structure, all, pages: staffPages(studiesRoutes(house), officeId, { roles: ['quality'] }) };
}

describe('codes made at once', () => {
  it('stand for each service at each location, for units, points, locations and the office, and lead on to print', async () => {
    const { officeId, all, pages } = await officeWithPlaces();
    const before = (await listCodes(house, officeId)).codes.length;
    const answer = await pages.post('/zbieranie/nowe-kody', all);
    expect(answer.status).toBe(303);
    const query = new URL(answer.to!, 'http://x').searchParams;
    expect([answer.to!.startsWith('/zbieranie/druk?'), query.get('nowe'), query.getAll('miejsce').length]).toEqual([
      true,
      '9',
      9,
    ]);
    const { codes } = await listCodes(house, officeId);
    expect(codes).toHaveLength(before + 9);
    for (const { code } of codes) expect((await surveyPlace(house, code))?.isOpen).toBe(true);
    const point = codes.find(({ pointId }) => pointId !== null)!;
    expect(await surveyPlace(house, point.code)).toMatchObject({ pointName: 'Okienko 1', locationName: 'Ratusz' });
  });

  it('are never doubled, however often and by however many at once they are asked for', async () => {
    const { officeId, all, pages } = await officeWithPlaces();
    const tries = await Promise.all([1, 2, 3].map(() => pages.post('/zbieranie/nowe-kody', all)));
    expect(tries.map(({ status }) => status)).toEqual([303, 303, 303]);
    const made = tries.map(({ to }) => new URL(to!, 'http://x').searchParams.get('nowe'));
    expect(made.filter((n) => n !== '0')).toEqual(['9']);
    expect((await listCodes(house, officeId)).codes).toHaveLength(11);
  });

  it('come back with what to put right, and keep what was ticked', async () => {
    const { officeId, all, pages } = await officeWithPlaces();
    const page = await pages.get('/zbieranie/nowe-kody');
    expect([page.status, await htmlFaults(page.text)]).toEqual([200, []]);
    const nothing = await pages.post('/zbieranie/nowe-kody', { badanie: all.badanie });
    expect([nothing.status, await htmlFaults(nothing.text)]).toEqual([422, []]);
    expect(nothing.text).toContain('Zaznacz co najmniej jedno miejsce');
    const strange = await pages.post('/zbieranie/nowe-kody', { ...all, badanie: 'x' });
    expect([strange.status, strange.text.match(/checked/g)?.length]).toEqual([422, 9]);
    const other = await officeWithPlaces();
    const theirs = await pages.post('/zbieranie/nowe-kody', { badanie: all.badanie, usluga: other.all.usluga });
    expect(theirs.status).toBe(422);
    expect((await listCodes(house, officeId)).codes).toHaveLength(2);
    expect(
      (await staffPages(studiesRoutes(house), officeId, { roles: ['reader'] }).get('/zbieranie/nowe-kody')).status,
    ).toBe(403);
  });

  it('are at most as many as one file prints, and none for a service in a study of the staff', async () => {
    const { officeId, structure, all } = await officeWithPlaces();
    const staff = await beginEdition(
      house,
      officeId,
      {
        name: 'Pracownicy 2026',
        context: 'staff',
        kind: 'edition',
        from: '2026-10-05',
        to: '2026-10-23',
        serviceIds: [],
        unitIds: [],
        wholeOffice: true,
        targetPerPlace: null,
      },
      null,
      'staff-caf-7',
    );
    const studies = openStudies((await listCodes(house, officeId)).studies, '2026-10-06');
    const form = {
      study: staff.id,
      services: all.usluga,
      at: [],
      units: [],
      points: [],
      locations: [],
      wholeOffice: false,
    };
    expect(readNewCodes(form, studies, structure, 'pl')).toMatchObject({ ok: false, faults: [{ field: 'usluga' }] });
    const service = structure.services[0]!;
    const many = Array.from({ length: mostNewCodes + 1 }, (_, at) => ({
      ...service,
      id: `${at}` as typeof service.id,
    }));
    const tooMany = { ...form, study: all.badanie, services: many.map(({ id }) => id) };
    expect(readNewCodes(tooMany, studies, { ...structure, services: many }, 'en')).toMatchObject({
      faults: [{ field: 'usluga' }],
    });
  });
});

describe('the list of places', () => {
  it('shows each study by itself, is searched without Polish marks, filtered and put in order', async () => {
    const { officeId, structure, pages } = await officeWithPlaces();
    const edition = (name: string, from: string, to: string) =>
      beginEdition(
        house,
        officeId,
        {
          name,
          context: 'visit',
          kind: 'edition',
          from,
          to,
          serviceIds: structure.services.map(({ id }) => id),
          unitIds: [],
          wholeOffice: false,
          targetPerPlace: null,
        },
        null,
      );
    const past = await edition('Wiosna 2026', '2026-05-04', '2026-05-22');
    await edition('Jesień 2026', '2026-10-05', '2026-10-23');
    const tables = async (query = '') => {
      const { text, status } = await pages.get(`/zbieranie${query}`);
      expect([status, await htmlFaults(text)]).toEqual([200, []]);
      return [...text.matchAll(/<caption[^>]*>([^<]*)/g)].map(([, words = '']) => words.replaceAll('\u00a0', ' '));
    };
    expect(await tables()).toEqual(['Po wizycie: 2 miejsca', 'Jesień 2026, od 05.10.2026 do 23.10.2026: 2 miejsca']);
    expect(await tables('?badanie=wszystkie')).toHaveLength(3);
    expect(await tables(`?badanie=${past.id}`)).toEqual(['Wiosna 2026, od 04.05.2026 do 22.05.2026: 2 miejsca']);
    expect(await tables('?szukaj=REJESTRACJA&badanie=wszystkie')).toEqual([
      expect.stringContaining(': 1 miejsce'),
      expect.stringContaining(': 1 miejsce'),
      expect.stringContaining(': 1 miejsce'),
    ]);
    expect(await tables('?szukaj=nic+takiego')).toEqual([]);
    expect(await tables('?kolejnosc=odpowiedzi&stan=otwarte')).toHaveLength(2);
  });
});
