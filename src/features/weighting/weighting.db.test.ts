// Choosing weights on the real database: before the first released answer, once, by those who may, in their own office.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import { monthOfDay } from '#domain/period.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { importResponses, releaseWaitingAnswers } from '#features/answers/index.ts';
import { ensureContinuousStudy, listCodes } from '#features/studies/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { studyChoice } from './weighting.actions.ts';
import { weightingRoutes } from './weighting.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

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
  return app.route('/', weightingRoutes(house));
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const chosen = { wagi: 'people-served', version: '0' };

async function freshStudy() {
  const { officeId } = await officeWithCodes(house);
  const { studies } = await listCodes(house, officeId);
  const study = studies.find(({ context }) => context === 'visit')!;
  return { officeId, study, path: `/zbieranie/edycje/${study.id}/wagi` };
}

describe('the weights of a study', () => {
  it('are none until somebody chooses; the choice is kept, shown and logged', async () => {
    const { officeId, study, path } = await freshStudy();
    const app = appFor(officeId);
    const before = await (await app.request(path)).text();
    expect(await htmlFaults(before)).toEqual([]);
    expect(before).toMatch(/value="none"[^>]*checked/);
    const answer = await app.request(path, form(chosen));
    expect(answer.status).toBe(303);
    const after = await (await app.request(answer.headers.get('location')!)).text();
    expect(after).toContain('Wybór jest zapisany.');
    expect(after).toMatch(/value="people-served"[^>]*checked/);
    const rows = await storage.readInOffice<{ details: { weights: string } }>(officeId, {
      name: 'test-weights-log',
      text: `select details from audit_trail where office_id = $1 and what = 'study-weights-chosen' and target = $2`,
      values: [officeId, study.id],
    });
    expect(rows.map(({ details }) => details.weights)).toEqual(['people-served']);
  });

  it('may be by services and places; a choice of before can be changed until the first answer is released', async () => {
    const { officeId, study, path } = await freshStudy();
    const app = appFor(officeId);
    await app.request(path, form(chosen));
    const answer = await app.request(path, form({ wagi: 'people-served-and-places', version: '1' }));
    expect(answer.status).toBe(303);
    const page = await (await app.request(path)).text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toMatch(/value="people-served-and-places"[^>]*checked/);
    expect(page).toContain('href="/zbieranie/obsluzeni/miejsca"');
    expect((await studyChoice(house, officeId, study.id)).chosen).toMatchObject({
      weights: 'people-served-and-places',
      version: 2,
    });
  });

  it('refuse what is no choice with a fault at the field', async () => {
    const { officeId, path } = await freshStudy();
    const answer = await appFor(officeId).request(path, form({ wagi: 'na oko', version: '0' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('href="#wagi"');
  });

  it('tell the second of two tabs that somebody was faster, also at the first choice', async () => {
    const { officeId, study, path } = await freshStudy();
    const app = appFor(officeId);
    const both = await Promise.all([
      app.request(path, form(chosen)),
      app.request(path, form({ ...chosen, wagi: 'none' })),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect((await app.request(path, form({ wagi: 'none', version: '7' }))).status).toBe(409);
    expect((await app.request(path, form({ wagi: 'none', version: '' }))).status).toBe(409);
    expect((await studyChoice(house, officeId, study.id)).chosen.version).toBe(1);
  });

  it('are for those who run studies, of their own office, never a visitor of a sample', async () => {
    const { officeId, path } = await freshStudy();
    const other = await freshStudy();
    expect((await appFor(officeId, { roles: ['employee'] }).request(path)).status).toBe(403);
    expect((await appFor(officeId, { roles: ['employee'] }).request(path, form(chosen))).status).toBe(403);
    expect((await appFor(officeId, { isSample: true }).request(path, form(chosen))).status).toBe(403);
    expect((await appFor(other.officeId).request(path)).status).toBe(404);
    expect((await appFor(other.officeId).request(path, form(chosen))).status).toBe(404);
    expect((await appFor(officeId).request('/zbieranie/edycje/nic/wagi')).status).toBe(404);
    const visitor = await (await appFor(officeId, { isSample: true }).request(path)).text();
    expect(visitor).not.toContain('<form method="post" action="/zbieranie/edycje');
  });

  it('are locked by the first released answer, and the page says why', async () => {
    const month = monthOfDay('2026-08-01');
    const { officeId } = await ratedOffice(
      house,
      [{ name: 'Mapa', unit: 'Wydział Geodezji' }],
      [{ service: 'Mapa', first: month, last: month, perMonth: 12 }],
    );
    const [study] = (await listCodes(house, officeId)).studies;
    const path = `/zbieranie/edycje/${study!.id}/wagi`;
    const app = appFor(officeId);
    const page = await (await app.request(path)).text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('pierwsze odpowiedzi tego badania są ujawnione');
    expect(page).not.toContain('name="wagi"');
    const answer = await app.request(path, form(chosen));
    expect(answer.status).toBe(422);
    expect(await htmlFaults(await answer.text())).toEqual([]);
    expect((await studyChoice(house, officeId, study!.id)).chosen.weights).toBe('none');
  });

  it('wait for a release that is under way, and are locked by it', async () => {
    const { officeId, study, path } = await freshStudy();
    const app = appFor(officeId);
    let answer: Promise<Response> | undefined;
    await storage.inOffice(officeId, async (office) => {
      const { serviceId } = (await listCodes(house, officeId)).codes[0]!;
      const rows = Array.from({ length: 6 }, () => ({
        studyId: study.id,
        versionId: study.versionId,
        serviceId,
        unitId: null,
        locationId: null,
        clientGroupId: null,
        channel: 'qr' as const,
        language: 'pl' as const,
        visitDay: '2026-08-12',
        ratings: [4, 1, 4, 4, 4, 4, 4, 4],
        comment: undefined,
      }));
      await importResponses(office, rows, house.clock.today());
      answer = Promise.resolve(app.request(path, form(chosen)));
      await new Promise((wait) => setTimeout(wait, 150));
    });
    expect((await answer!).status).toBe(422);
    expect((await studyChoice(house, officeId, study.id)).lock).toBe('answers-released');
  });

  it('are not offered where people served are not counted', async () => {
    const { officeId } = await freshStudy();
    const study = await storage.inOffice(officeId, (office) => ensureContinuousStudy(house, office, 'case'));
    const answer = await appFor(officeId).request(`/zbieranie/edycje/${study.id}/wagi`);
    const page = (await answer.text()).replaceAll('\u00a0', ' ');
    expect(page).toContain('W tym badaniu wag nie ma');
    await releaseWaitingAnswers(house, officeId);
    expect((await studyChoice(house, officeId, study.id)).lock).toBe('people-not-counted');
  });
});
