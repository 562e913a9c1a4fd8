// Editions on the real database: begun, copied word for word, adopted as a calendar once, ended once; their pages.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listCodes } from './collecting.actions.ts';
import { adoptCalendar } from './editions.actions.ts';
import { studiesRoutes } from './studies.routes.tsx';
import { surveyPlace } from './survey-place.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-10-05T09:00:00Z');
const house = houseOn(storage, clock);

function appFor(officeId: OfficeId, change: Partial<Asking> = {}, answers = 0) {
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
  const studyCounts = async () => {
    const { codes } = await listCodes(house, officeId);
    return codes.map((code) => ({ ...code, unitId: null, answers }));
  };
  return app.route('/', studiesRoutes(house, { studyCounts }));
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

async function begun(app: Hono<StaffEnv>, serviceId: string, change: Record<string, string> = {}) {
  const fields = { nazwa: 'Jesień 2026', ankieta: 'core-visit', od: '2026-10-05', do: '2026-10-23', cel: '30' };
  return app.request('/zbieranie/edycje/nowa', form({ ...fields, usluga: serviceId, ...change }));
}

describe('an edition', () => {
  it('begins with codes of its own for the services chosen, and shows progress beside the target', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const app = appFor(officeId, {}, 7);
    const answer = await begun(app, codes[0]!.serviceId!);
    expect(answer.status).toBe(303);
    const made = (await listCodes(house, officeId)).codes.filter(({ id }) => codes.every((code) => code.id !== id));
    expect(made.map(({ serviceId }) => serviceId)).toEqual([codes[0]!.serviceId]);
    expect((await surveyPlace(house, made[0]!.code))?.isOpen).toBe(true);
    const page = (await (await app.request(answer.headers.get('location')!)).text()).replaceAll('\u00a0', ' ');
    expect(page).toContain('7 odpowiedzi. Cel: 30.');
    expect(page).toContain(made[0]!.code);
    const list = (await (await app.request('/zbieranie/edycje')).text()).replaceAll('\u00a0', ' ');
    expect(list).toContain('7 z 30');
    expect(list).toContain('Badanie ciągłe: po wizycie');
  });

  it('is shown again with what to put right, and keeps what was typed', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const app = appFor(officeId);
    const answer = await begun(app, codes[0]!.serviceId!, { do: '2026-01-01', cel: 'dużo' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    for (const kept of ['Jesień 2026', '2026-01-01', 'dużo', 'error-summary']) expect(page).toContain(kept);
    expect((await listCodes(house, officeId)).studies).toHaveLength(1);
  });

  it('is copied in the same words, and the two are named as comparable', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const app = appFor(officeId);
    await begun(app, codes[0]!.serviceId!);
    const first = (await listCodes(house, officeId)).studies.find(({ kind }) => kind === 'edition')!;
    const copying = await (await app.request(`/zbieranie/edycje/nowa?kopia=${first.id}`)).text();
    expect(copying).toContain('value="2027-10-04"');
    expect(copying).toContain('Jesień 2027');
    const change = { kopia: first.id, ankieta: 'core-case', nazwa: 'Jesień 2027', od: '2027-10-04', do: '2027-10-22' };
    const answer = await begun(app, codes[0]!.serviceId!, change);
    expect(answer.status).toBe(303);
    const { studies } = await listCodes(house, officeId);
    const second = studies.find(({ name }) => name === 'Jesień 2027')!;
    expect([second.versionId, second.context]).toEqual([first.versionId, 'visit']);
    expect(await (await app.request(`/zbieranie/edycje/${second.id}`)).text()).toContain(first.id);
    const stranger = await officeWithCodes(house);
    expect((await appFor(stranger.officeId).request(`/zbieranie/edycje/nowa?kopia=${first.id}`)).status).toBe(404);
    expect((await appFor(stranger.officeId).request(`/zbieranie/edycje/${first.id}`)).status).toBe(404);
  });

  it('ends once; whoever comes second is told', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const app = appFor(officeId);
    await begun(app, codes[0]!.serviceId!);
    const { studies, codes: all } = await listCodes(house, officeId);
    const edition = studies.find(({ kind }) => kind === 'edition')!;
    const end = () => app.request(`/zbieranie/edycje/${edition.id}/zamkniecie`, form({ version: '1' }));
    expect((await end()).status).toBe(303);
    expect((await end()).status).toBe(409);
    const code = all.find(({ studyId }) => studyId === edition.id)!;
    expect((await surveyPlace(house, code.code))?.isOpen).toBe(false);
    const continuous = studies.find(({ kind }) => kind === 'continuous')!;
    const path = `/zbieranie/edycje/${continuous.id}/zamkniecie`;
    expect((await app.request(path, form({ version: '1' }))).status).toBe(409);
    const other = await officeWithCodes(house);
    const theirs = appFor(other.officeId).request(`/zbieranie/edycje/${edition.id}/zamkniecie`, form({ version: '2' }));
    expect((await theirs).status).toBe(404);
  });
});

describe('the calendar', () => {
  it('is adopted by one click, once, however often it is pressed', async () => {
    const { officeId } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const tries = await Promise.allSettled([1, 2, 3].map(() => adoptCalendar(house, officeId, null)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { studies, codes } = await listCodes(house, officeId);
    const editions = studies.filter(({ kind }) => kind === 'edition');
    expect(editions.map(({ name, targetPerPlace }) => [name, targetPerPlace])).toEqual([
      ['Wiosna 2027', 10],
      ['Jesień 2027', 10],
    ]);
    expect(codes).toHaveLength(6);
    const app = appFor(officeId);
    expect((await app.request('/zbieranie/edycje/kalendarz', { method: 'POST' })).status).toBe(409);
    expect(await (await app.request('/zbieranie/edycje/kalendarz')).text()).not.toContain('Przyjmij kalendarz');
  });
});

describe('pages of editions', () => {
  it.each(['pl', 'en'] as const)('are valid in every state, in %s', async (language) => {
    const { officeId } = await officeWithCodes(house, ['Rejestracja pojazdu']);
    await adoptCalendar(house, officeId, null);
    const bare = await storage.newOffice();
    const app = appFor(officeId, { language });
    const { studies } = await listCodes(house, officeId);
    const pages = await Promise.all([
      app.request('/zbieranie/edycje?gotowe=adopted'),
      app.request('/zbieranie/edycje/nowa'),
      app.request('/zbieranie/edycje/kalendarz'),
      ...studies.map(({ id }) => app.request(`/zbieranie/edycje/${id}`)),
      appFor(bare, { language }).request('/zbieranie/edycje'),
      appFor(bare, { language }).request('/zbieranie/edycje/kalendarz'),
      appFor(officeId, { language, isSample: true }).request('/zbieranie/edycje'),
    ]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object/);
    }
  });

  it('change nothing for a reader or in a sample', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    for (const change of [{ roles: ['reader'] as const }, { isSample: true }]) {
      const app = appFor(officeId, change);
      expect((await begun(app, codes[0]!.serviceId!)).status).toBe(403);
      expect((await app.request('/zbieranie/edycje/nowa')).status).toBe(403);
      expect((await app.request('/zbieranie/edycje/kalendarz', { method: 'POST' })).status).toBe(403);
    }
    expect((await listCodes(house, officeId)).studies).toHaveLength(1);
  });
});
