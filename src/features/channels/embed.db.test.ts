// A survey on the office's own site: only sites of the list may frame it, and its answers bear the channel "embed".
import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { makeServer } from '#web/server.tsx';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { embedRoutes } from './embed.routes.tsx';
import { originOf } from './embed-sites.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
const server = makeServer(house);

function appFor(
  officeId: OfficeId,
  change: Partial<Asking> = {},
  publicUrl: string | null = 'https://opinie.example.pl',
) {
  const personId = crypto.randomUUID() as PersonId;
  const facts = { officeId, officeName: 'Próbno', personId, name: 'x', headOf: [], sessionId: 'x' } as const;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, isSample: false, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', embedRoutes(houseOn(storage, house.clock, publicUrl)));
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

describe('the list of sites', () => {
  it.each([
    ['https://www.gmina.example.pl/kontakt?x=1', 'https://www.gmina.example.pl'],
    ['HTTPS://BIP.Gmina.example.pl', 'https://bip.gmina.example.pl'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://*.example.pl', null],
    ['https://a.pl;script-src', null],
    ['https://user:secret@a.pl', null],
    ['javascript:alert(1)', null],
    ['www.gmina.pl', null],
    ["'self'", null],
    ['x'.repeat(400), null],
  ])('reads "%s" as %s', (line, origin) => {
    expect(originOf(line)).toBe(origin);
  });

  it('is kept, shown, and refused when stale or wrong', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const path = `/zbieranie/${codes[0]!.id}/strona`;
    const app = appFor(officeId);
    const wrong = await app.request(path, form({ version: '1', strony: 'https://a.example.pl\ngmina' }));
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('gmina</textarea>');
    const many = Array.from({ length: 11 }, (_, n) => `https://a${n}.pl`).join('\n');
    expect((await app.request(path, form({ version: '1', strony: many }))).status).toBe(422);
    expect((await app.request(path, form({ version: '1', strony: 'https://a.example.pl/x' }))).status).toBe(303);
    expect((await app.request(path, form({ version: '1', strony: '' }))).status).toBe(409);
    expect((await listCodes(house, officeId)).codes[0]!.embedSites).toEqual(['https://a.example.pl']);
    const other = await officeWithCodes(house);
    expect((await appFor(other.officeId).request(path)).status).toBe(404);
    expect((await appFor(other.officeId).request(path, form({ version: '2', strony: '' }))).status).toBe(404);
    expect((await appFor(officeId, { isSample: true }).request(path, form({ version: '2' }))).status).toBe(403);
    expect((await appFor(officeId, { roles: ['reader'] }).request(path)).status).toBe(403);
    for (const language of ['pl', 'en'] as const)
      for (const page of [
        await appFor(officeId, { language }).request(`${path}?gotowe=saved`),
        await appFor(officeId, { language }, null).request(path),
        await appFor(officeId, { language, isSample: true }).request(path),
      ])
        expect(await htmlFaults(await page.text())).toEqual([]);
  });
});

describe('a survey in a frame', () => {
  it('is shown by the sites of its own code only, on every page, and its answers say where they came from', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const [framed, alone] = codes;
    await appFor(officeId).request(
      `/zbieranie/${framed!.id}/strona`,
      form({ version: '1', strony: 'https://www.gmina.example.pl' }),
    );
    const begin = await server.request(`/ankieta/${framed!.code}?z=strona`);
    const address = begin.headers.get('location')!;
    expect(address).toContain('z=strona');
    const page = await server.request(address);
    const posted = await server.request(address, form({ odpowiedz: '4' }));
    for (const answer of [begin, page, posted])
      expect(policyOf(answer)).toMatch(/; frame-ancestors https:\/\/www\.gmina\.example\.pl$/);
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toContain('z=strona');
    expect(policyOf(await server.request(`/ankieta/${alone!.code}`))).toMatch(/frame-ancestors 'none'$/);
    const rows = await storage.inOffice(officeId, (office) =>
      office.query<{ channel: string }>('select channel from responses where office_id = $1', [officeId]),
    );
    expect(rows).toEqual([{ channel: 'embed' }]);
  });
});
