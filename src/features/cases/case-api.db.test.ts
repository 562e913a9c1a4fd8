// POST /api/sprawy on the real database: keys, shapes, rules, sending again, too often.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { officeWithTerms } from '../../../tests/factories/cases.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { casesApi } from './cases.api.ts';
import { casesRoutes } from './cases.routes.tsx';
import { makeKey } from './case-settings.actions.ts';
import { requestRate } from './request-rate.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T10:00:00Z');
const house = houseOn(storage, clock);

function sender(address = '198.51.100.0') {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('networkAddress', address);
    await next();
  });
  app.route('/', casesApi(house));
  return async (key: string, body: unknown) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.request('/api/sprawy', { method: 'POST', headers, body: text });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
}
const two = [
  {
    znak: 'KM.5410.1.2026.JK',
    wplyw: '2026-09-01',
    zakonczenie: '2026-10-12',
    przerwy: [{ od: '2026-09-10', do: '2026-09-19', przyczyna: 'wezwanie' }],
  },
  { znak: 'KM.5410.2.2026.JK', usluga: 'Prawo jazdy', wplyw: '2026-11-02' },
];
const count = async (officeId: OfficeId) =>
  (await storage.inOffice(officeId, (office) => office.query('select 1 from cases'))).length;

describe('cases sent by another program', () => {
  it('are taken, answered one by one, and change nothing when sent again', async () => {
    const officeId = await officeWithTerms(storage);
    const key = (await makeKey(house, officeId, 'EZD', null))!;
    const send = sender();
    const first = await send(key, { sprawy: two });
    expect(first).toMatchObject({ status: 200, body: { przyjeto: true, dodane: 2, odrzucone: 0 } });
    expect(first.body['sprawy']).toEqual([
      { nr: 1, stan: 'dodana' },
      { nr: 2, stan: 'dodana' },
    ]);
    expect((await send(key, { sprawy: two })).body).toMatchObject({ dodane: 0, bez_zmian: 2, zmienione: 0 });
    const closed = [two[0], { ...two[1], zakonczenie: '2026-11-20' }];
    expect((await send(key, { sprawy: closed })).body).toMatchObject({ zmienione: 1, bez_zmian: 1 });
    const kept = await storage.inOffice(officeId, (office) => office.query('select former from case_changes'));
    expect(kept).toMatchObject([{ former: { closed_on: null } }]);
  });

  it('one refused refuses all, unless the good ones are to be kept', async () => {
    const officeId = await officeWithTerms(storage);
    const key = (await makeKey(house, officeId, 'EZD', null))!;
    const send = sender();
    const mixed = [
      ...two,
      { znak: 'KM.5410.1.2026.ZZ', wplyw: '03.04.2026', zakonczenie: '2026-01-01' },
      { znak: 'x', wplyw: '2026-09-01' },
    ];
    const all = await send(key, { sprawy: mixed });
    expect(all).toMatchObject({ status: 422, body: { przyjeto: false, dodane: 0, odrzucone: 2 } });
    expect((all.body['sprawy'] as unknown[])[0]).toEqual({ nr: 1, stan: 'niezapisana' });
    expect((all.body['sprawy'] as unknown[])[2]).toMatchObject({
      stan: 'odrzucona',
      powody: [{ kod: 'received-wrong' }],
    });
    expect(await count(officeId)).toBe(0);
    const good = await send(key, { sprawy: mixed, zachowaj_dobre: true });
    expect(good).toMatchObject({ status: 200, body: { przyjeto: true, dodane: 2, odrzucone: 2 } });
    const doubled = await send(key, { sprawy: [two[0], two[0]] });
    expect((doubled.body['sprawy'] as { powody?: { powod: string }[] }[])[1]!.powody![0]!.powod).toContain('Wiersz 1');
    expect(await count(officeId)).toBe(2);
  });

  it('in another shape are refused with the place of the fault', async () => {
    const officeId = await officeWithTerms(storage);
    const key = (await makeKey(house, officeId, 'EZD', null))!;
    const send = sender();
    for (const body of [
      '{',
      '[]',
      '""',
      {},
      { sprawy: [] },
      { sprawy: [{}] },
      { sprawy: [{ znak: 1 }] },
      { sprawy: [{ ...two[0], nazwisko: 'Kowalski' }] },
    ])
      expect((await send(key, body)).status, JSON.stringify(body)).toBe(400);
    const faulty = await send(key, { sprawy: [{ znak: 'x', przerwy: [{ od: 5 }] }] });
    expect(faulty.body['pola']).toEqual([{ pole: 'sprawy.0.przerwy.0.od', kod: 'invalid_type' }]);
    const many = Array.from({ length: 1_001 }, (_, n) => ({ znak: `KM.5410.${n}.2026`, wplyw: '2026-09-01' }));
    expect((await send(key, { sprawy: many })).status).toBe(400);
    expect((await send(key, { sprawy: [{ ...two[0], przerwy: [{ od: '2026-09-01\0' }] }] })).status).toBe(422);
    expect(await count(officeId)).toBe(0);
  });

  it('at once from two sides are taken once each', async () => {
    const officeId = await officeWithTerms(storage);
    const key = (await makeKey(house, officeId, 'EZD', null))!;
    const send = sender();
    const answers = await Promise.all([send(key, { sprawy: two }), send(key, { sprawy: two.toReversed() })]);
    expect(new Set(answers.map(({ body }) => body['dodane']))).toEqual(new Set([0, 2]));
    expect(await count(officeId)).toBe(2);
  });
});

describe('keys', () => {
  it('are shown once, kept nowhere, and work until they are revoked', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(casesRoutes(house), officeId, { roles: ['quality'] });
    expect((await pages.post('/sprawy/klucze', { nazwa: ' ' })).status).toBe(422);
    const made = await pages.post('/sprawy/klucze', { nazwa: 'EZD' });
    const key = /prb_[\w-]{43}/.exec(made.text.replaceAll(/<wbr ?\/?>/g, ''))![0];
    expect(await htmlFaults(made.text)).toEqual([]);
    expect((await pages.get('/sprawy/klucze')).text).not.toContain('prb_');
    for (const table of ['api_keys', 'directory', 'audit_trail']) {
      const rows = await storage.inOffice(officeId, (office) => office.query(`select * from ${table}`));
      expect(JSON.stringify(rows)).not.toContain(key.slice(4, 20));
    }
    const send = sender();
    expect((await send(key, { sprawy: two })).status).toBe(200);
    const list = (await pages.get('/sprawy/klucze')).text;
    expect(list).toContain('21.11.2026');
    const revoke = /\/sprawy\/klucze\/[\w-]+\/uniewaznienie/.exec(list)![0];
    const others = staffPages(casesRoutes(house), await officeWithTerms(storage), { roles: ['quality'] });
    expect((await others.post(revoke, {})).status).toBe(404);
    expect((await pages.post(revoke, {})).status).toBe(303);
    expect((await pages.post(revoke, {})).status).toBe(404);
    expect((await send(key, { sprawy: two })).status).toBe(401);
  });

  it('that are none are refused, and after some tries told to wait', async () => {
    const send = sender('203.0.113.0');
    const statuses: number[] = [];
    for (let round = 0; round < 21; round += 1)
      statuses.push((await send(`prb_${'x'.repeat(43)}`, { sprawy: two })).status);
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses[20]).toBe(429);
    expect((await send('', {})).headers.get('retry-after')).toBe('6');
  });

  it('may send sixty times a minute, with a reserve', () => {
    const rate = requestRate({ burst: 2, perMinute: 60, remembered: 2 });
    expect([rate.count('a', 0), rate.count('a', 0), rate.count('a', 0)]).toEqual([0, 0, 1]);
    expect([rate.count('a', 900), rate.count('a', 1_900), rate.count('b', 1_900)]).toEqual([1, 0, 0]);
    expect(rate.count('c', 1_900)).toBe(0);
    // 'a' is forgotten: memory is bounded
    expect([rate.count('a', 1_900), rate.count('a', 1_900)]).toEqual([0, 0]);
  });
});
