// Counts of people served on the real database: entered, uploaded whole or not at all, removed once; their page.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listServed, responseRate } from './people-served.actions.ts';
import { studiesRoutes } from './studies.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const quarter = quarterPeriod(monthOfDay('2026-10-01'));

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const personId = crypto.randomUUID() as PersonId;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  const collectedIn = (_: Asking, periods: readonly unknown[]) =>
    Promise.resolve(periods.map(() => ({ released: 40, byChannel: { qr: 30, paper: 10 } })));
  return app.route('/', studiesRoutes(house, { collectedIn }));
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const week = { usluga: 'urzad', od: '2026-11-16', do: '2026-11-20', liczba: '200' };
function upload(app: Hono<StaffEnv>, text: string | null) {
  const body = new FormData();
  if (text !== null) body.append('plik', new File([text], 'dni.csv', { type: 'text/csv' }));
  return app.request('/zbieranie/obsluzeni/plik', { method: 'POST', body });
}
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');

describe('a counting week', () => {
  it('is entered once and gives the response rate, on both pages of collecting', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    expect(await plain(await app.request('/zbieranie'))).toContain('nieznany');
    expect((await app.request('/zbieranie/obsluzeni', form(week))).status).toBe(303);
    const twice = await app.request('/zbieranie/obsluzeni', form(week));
    expect(twice.status).toBe(422);
    expect(await plain(twice)).toContain('Te dni mają już liczbę');
    const rate = await responseRate(house, officeId, { kind: 'office' }, quarter, 40);
    expect(rate).toMatchObject({
      kind: 'rate',
      countedDays: 5,
      served: 40 * (rate.kind === 'rate' ? rate.workingDays : 0),
    });
    expect(await plain(await app.request('/zbieranie/obsluzeni'))).toContain('szacunek z 5 policzonych dni');
    const collecting = await plain(await app.request('/zbieranie'));
    expect(collecting).toContain('szacunek z 5 policzonych dni');
    expect(collecting).toContain('kod QR: 30; papier: 10');
  });

  it('is shown again with what to put right, and keeps what was typed', async () => {
    const { officeId } = await officeWithCodes(house);
    const answer = await appFor(officeId).request('/zbieranie/obsluzeni', form({ ...week, liczba: 'dużo' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('value="dużo"');
    expect(await listServed(house, officeId)).toEqual([]);
  });

  it('is removed once, and never by another office', async () => {
    const { officeId } = await officeWithCodes(house);
    const other = await officeWithCodes(house);
    await appFor(officeId).request('/zbieranie/obsluzeni', form(week));
    const [count] = await listServed(house, officeId);
    const path = `/zbieranie/obsluzeni/${count!.id}/usuniecie`;
    expect((await appFor(other.officeId).request(path, form({ version: '1' }))).status).toBe(404);
    expect((await appFor(officeId).request(path, form({ version: '7' }))).status).toBe(409);
    expect((await appFor(officeId).request(path, form({ version: '1' }))).status).toBe(303);
    expect((await appFor(officeId).request(path, form({ version: '1' }))).status).toBe(404);
  });
});

describe('a file of daily counts', () => {
  it('is taken whole, and taken again replaces the same days', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const app = appFor(officeId);
    const sheet = (n: number) => `dzień;liczba;usługa\r\n16.11.2026;${n};Rejestracja pojazdu\r\n17.11.2026;30;\r\n`;
    expect((await upload(app, sheet(20))).status).toBe(303);
    expect((await upload(app, sheet(25))).status).toBe(303);
    const counts = await listServed(house, officeId);
    expect(counts.map(({ serviceId, served, source }) => [serviceId, served, source])).toEqual([
      [null, 30, 'file'],
      [codes[0]!.serviceId, 25, 'file'],
    ]);
  });

  it.each([
    ['no file', null],
    ['an empty one', ''],
    ['one faulty row', 'dzień;liczba\n16.11.2026;20\n17.11.2026;x\n'],
    ['no such columns', 'a;b\n1;2\n'],
    ['a web page', '<html><body>16.11.2026</body></html>'],
  ])('is refused with a reason and nothing taken: %s', async (_, text) => {
    const { officeId } = await officeWithCodes(house);
    const answer = await upload(appFor(officeId), text);
    expect(answer.status).toBe(422);
    expect(await htmlFaults(await answer.text())).toEqual([]);
    expect(await listServed(house, officeId)).toEqual([]);
  });
});

describe('the page of people served', () => {
  it.each(['pl', 'en'] as const)('is valid in every state, in %s', async (language) => {
    const { officeId } = await officeWithCodes(house);
    await appFor(officeId).request('/zbieranie/obsluzeni', form(week));
    const bare = await storage.newOffice();
    const pages = await Promise.all([
      appFor(officeId, { language }).request('/zbieranie/obsluzeni?gotowe=counted'),
      appFor(bare, { language }).request('/zbieranie/obsluzeni'),
      appFor(officeId, { language, isSample: true }).request('/zbieranie/obsluzeni'),
    ]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object/);
    }
  });

  it('changes nothing for a reader or in a sample', async () => {
    const { officeId } = await officeWithCodes(house);
    for (const change of [{ roles: ['reader'] as const }, { isSample: true }]) {
      const app = appFor(officeId, change);
      expect((await app.request('/zbieranie/obsluzeni', form(week))).status).toBe(403);
      expect((await upload(app, 'dzień;liczba\n16.11.2026;20\n')).status).toBe(403);
    }
    expect(await listServed(house, officeId)).toEqual([]);
  });
});
