// Counts of people at places on the real database: entered, uploaded, removed, logged, of one's own office only; their page.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import { addLocation } from '#features/office/index.ts';
import { pagesFor, someoneAsking } from '../../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { studiesRoutes } from '../studies.routes.tsx';
import { listPlaceCounts } from './people-at-places.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const page = '/zbieranie/obsluzeni/miejsca';

const appFor = (officeId: OfficeId, change: Partial<Asking> = {}) =>
  pagesFor(someoneAsking(officeId, change)).route('/', studiesRoutes(house));
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
function upload(app: ReturnType<typeof appFor>, text: string) {
  const body = new FormData();
  body.append('plik', new File([text], 'dni.csv', { type: 'text/csv' }));
  return app.request(`${page}/plik`, { method: 'POST', body });
}

async function officeWithPlaces() {
  const { officeId, codes } = await officeWithCodes(house);
  const [hall, branch] = await storage.inOffice(officeId, async (office) => [
    await addLocation(office, { name: 'Ratusz', address: 'Rynek 1' }),
    await addLocation(office, { name: 'Filia', address: 'Lipowa 2' }),
  ]);
  return { officeId, hall: hall!, branch: branch!, serviceId: codes[0]!.serviceId! };
}
const ofQuarter = (place: string, served: string) => ({
  miejsce: place,
  od: '2026-07-01',
  do: '2026-09-30',
  liczba: served,
});

describe('people at places', () => {
  it('are entered once, shown beside those of services, and a disagreement is told', async () => {
    const { officeId, hall, branch, serviceId } = await officeWithPlaces();
    const app = appFor(officeId);
    expect((await app.request(page, form(ofQuarter(hall, '5 000')))).status).toBe(303);
    const twice = await app.request(page, form(ofQuarter(hall, '6000')));
    expect(twice.status).toBe(422);
    expect(await plain(twice)).toContain('Te dni mają już liczbę');
    expect(await plain(await app.request(page))).toContain('niepełne');
    expect((await app.request(page, form(ofQuarter(branch, '1600')))).status).toBe(303);
    await storage.inOffice(officeId, (office) =>
      office.query(
        `insert into people_served (office_id, service_id, first_day, last_day, served, source)
         select $1, service_id, '2026-08-12', '2026-08-12', case when service_id = $2 then 80 else 0 end, 'hand'
           from services where office_id = $1`,
        [officeId, serviceId],
      ),
    );
    const html = await plain(await app.request(page));
    // 80 a day on 66 working days
    expect(html).toMatch(/5280[\s\S]*6600[\s\S]*o 25 % więcej w miejscach/);
    expect(html).toContain('różnią się o więcej niż 10 %');
    const events = await storage.readInOffice<{ what: string; target: string }>(officeId, {
      name: 'test-places-log',
      text: `select what, target from audit_trail where office_id = $1 and what like 'people-at-place%' order by at`,
      values: [officeId],
    });
    expect(events).toEqual([hall, branch].map((target) => ({ what: 'people-at-place-counted', target })));
  });

  it('are asked for again with what to put right, and what was typed is kept', async () => {
    const { officeId, hall } = await officeWithPlaces();
    const answer = await appFor(officeId).request(page, form(ofQuarter(hall, 'dużo')));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('value="dużo"');
    expect(await listPlaceCounts(house, officeId)).toEqual([]);
  });

  it('come from a file whole or not at all, and the same days are replaced', async () => {
    const { officeId, hall, branch } = await officeWithPlaces();
    const app = appFor(officeId);
    const sheet = (n: number) => `dzień;miejsce;liczba\r\n16.11.2026;Ratusz;${n}\r\n16.11.2026;filia;30\r\n`;
    expect((await upload(app, sheet(20))).status).toBe(303);
    expect((await upload(app, sheet(25))).status).toBe(303);
    const counts = async () =>
      (await listPlaceCounts(house, officeId))
        .map(({ placeId, served, source }) => [placeId, served, source] as const)
        .toSorted((a, b) => a[1] - b[1]);
    const kept = [
      [hall, 25, 'file'],
      [branch, 30, 'file'],
    ];
    expect(await counts()).toEqual(kept);
    const refused = await upload(app, `${sheet(1)}17.11.2026;Dworzec;3\r\n`);
    expect(refused.status).toBe(422);
    expect(await htmlFaults(await refused.text())).toEqual([]);
    expect(await counts()).toEqual(kept);
  });

  it('are removed once, and never by another office or a reader', async () => {
    const { officeId, hall } = await officeWithPlaces();
    const other = await officeWithPlaces();
    const app = appFor(officeId);
    await app.request(page, form(ofQuarter(hall, '5000')));
    const [count] = await listPlaceCounts(house, officeId);
    const path = `${page}/${count!.id}/usuniecie`;
    const send = (asking: ReturnType<typeof appFor>, version: string) => asking.request(path, form({ version }));
    expect((await send(appFor(other.officeId), '1')).status).toBe(404);
    expect((await send(appFor(officeId, { roles: ['reader'] }), '1')).status).toBe(403);
    expect((await send(appFor(officeId, { isSample: true }), '1')).status).toBe(403);
    expect((await send(app, '7')).status).toBe(409);
    expect((await send(app, '1')).status).toBe(303);
    expect((await send(app, '1')).status).toBe(404);
    // somebody else's place is none of this office
    expect((await app.request(page, form(ofQuarter(other.hall, '10')))).status).toBe(422);
  });

  it.each(['pl', 'en'] as const)('have a page that is valid in every state, in %s', async (language) => {
    const { officeId, hall } = await officeWithPlaces();
    const bare = await storage.newOffice();
    await appFor(officeId).request(page, form(ofQuarter(hall, '5000')));
    for (const app of [
      appFor(officeId, { language }),
      appFor(bare, { language }),
      appFor(officeId, { language, isSample: true }),
    ]) {
      const answer = await app.request(`${page}?gotowe=counted`);
      expect(answer.status).toBe(200);
      const html = await answer.text();
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object/);
    }
    expect((await appFor(officeId, { roles: ['reader'], language }).request(page)).status).toBe(403);
  });
});
