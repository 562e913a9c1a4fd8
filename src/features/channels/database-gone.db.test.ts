// The database goes away while a client answers: they read so, keep what they typed, and press again.
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { surveyRoutes } from './survey.routes.tsx';

const storage = await testStorage();
const gone = await testStorage();

it('gives the page back with 503 and what was typed, then takes it when the database is there again', async () => {
  // the same storage, except that for a while its statements run on a database whose connections are closed
  let isThere = true;
  const now = () => (isThere ? storage : gone);
  const switching: House['storage'] = {
    ...storage,
    readInOffice: (officeId, query) => now().readInOffice(officeId, query),
    writeInOffice: (officeId, query) => now().writeInOffice(officeId, query),
    directory: { ...storage.directory, find: (kind, key) => now().directory.find(kind, key) },
  };
  const clock = movableClock('2026-10-05T09:00:00Z');
  const house = houseOn(switching, clock);
  const { codes } = await officeWithCodes(house);
  const app = new Hono<StaffEnv>().route('/', surveyRoutes(house));
  const send = (path: string, body: string) =>
    app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

  const first = (await app.request(`/ankieta/${codes[0]!.code}`)).headers.get('location')!;
  expect((await send(first, 'odpowiedz=4')).status).toBe(303);

  await gone.close();
  isThere = false;
  // longer than a place is kept fresh: it is known from before
  clock.set('2026-10-05T09:00:08Z');
  const rating = await send(first.replace(/1$/, '2'), 'odpowiedz=3');
  expect(rating.status).toBe(503);
  expect(rating.headers.get('retry-after')).toBe('5');
  const html = await rating.text();
  expect(html).toContain('Nie udało się zapisać');
  expect(html).toMatch(/answer-chosen[^>]*value="3"/);
  const comment = await send(first.replace(/1$/, '10'), 'tekst=Nie+zgub+tego');
  expect(comment.status).toBe(503);
  expect(await comment.text()).toContain('Nie zgub tego');
  // the way forward needs no database
  expect((await app.request(first.replace(/1$/, '2'))).status).toBe(200);

  isThere = true;
  expect((await send(first.replace(/1$/, '2'), 'odpowiedz=3')).status).toBe(303);
  expect((await send(first.replace(/1$/, '10'), 'tekst=Nie+zgub+tego')).headers.get('location')).toContain(
    '/dziekujemy',
  );
});
