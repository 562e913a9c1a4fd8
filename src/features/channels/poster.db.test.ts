// The poster: tagged, with title and language, on one page, its code large enough, and refused where it would lead nowhere.
import { inflateSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { placeOfCode } from '#features/studies/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { posterData } from './poster.document.ts';
import { posterRoutes } from './poster.routes.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));

function appFor(officeId: OfficeId, publicUrl: string | null = 'https://opinie.example.pl') {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const facts = { officeId, officeName: 'x', personId: null, name: 'x', headOf: [], sessionId: 'x' };
    c.set('asking', makeAsking({ ...facts, roles: ['quality'], language: 'pl', isSample: false }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', posterRoutes(houseOn(storage, house.clock, publicUrl)));
}

/** The PDF as text with its compressed streams opened, to look for what stands in it. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + streams.join('\n');
}

describe('poster', () => {
  it.each([
    ['short names', 'Rejestracja pojazdu', 'Starostwo Powiatowe w Próbnie', 'https://opinie.example.pl'],
    [
      'long names',
      'Zezwolenie na sprzedaż napojów alkoholowych o zawartości powyżej 18% alkoholu w miejscu sprzedaży',
      'Urząd Miasta i Gminy w Nowym Mieście nad Bardzo Długą Rzeką Wielkopolskim',
      'https://ankieta-klienta.bardzo-dluga-nazwa-gminy.bip.example.pl',
    ],
  ])('is one tagged page with title and language: %s', async (_, service, name, publicUrl) => {
    const { officeId, codes } = await officeWithCodes(house, [service], { name });
    const answer = await appFor(officeId, publicUrl).request(`/zbieranie/${codes[0]!.id}/plakat.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer());
    const text = opened(pdf);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang ?\(pl(-PL)?\)/);
    expect(text).toContain('pdfuaid');
    expect(text).toContain('/Title');
    expect(text).toMatch(/\/Type ?\/Pages[\s\S]{0,200}\/Count 1\b|\/Count 1\b[\s\S]{0,200}\/Type ?\/Pages/);
  });

  it('carries name, service, link, privacy line and three languages', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const place = (await placeOfCode(house, officeId, codes[0]!.id))!;
    const data = posterData(place, 'https://opinie.example.pl');
    expect(data.labels).toEqual([{ label: 'Usługa', name: 'Rejestracja pojazdu' }]);
    expect(data.link).toBe(`opinie.example.pl/ankieta/${place.code}`);
    expect(data.qrAlt).toContain(data.link);
    expect(data.privacyLink).toContain('/jak-chronimy-dane/');
    expect(Object.keys(data.sentences)).toEqual(['pl', 'en', 'uk']);
  });

  it('is refused with the reason without the public address, and hidden from other offices', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const other = await officeWithCodes(house);
    const path = `/zbieranie/${codes[0]!.id}/plakat.pdf`;
    const refused = await appFor(officeId, null).request(path);
    expect([refused.status, await refused.text()]).toEqual([409, 'no-public-url']);
    expect((await appFor(other.officeId).request(path)).status).toBe(404);
    expect((await appFor(officeId).request('/zbieranie/x/plakat.pdf')).status).toBe(404);
  });
});
