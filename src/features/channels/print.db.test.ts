// Printing everything at once: one tagged PDF for the chosen places, the paragraph for letters, and what is refused.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { beginEdition, closeCode } from '#features/studies/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { pdfText } from '../../../tests/factories/pdf.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { mostPages, printKinds, readPrintForm } from './print-choice.ts';
import { letterParagraph } from './print.texts.ts';
import { printRoutes } from './print.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));

function appFor(
  officeId: OfficeId,
  change: Partial<Asking> = {},
  publicUrl: string | null = 'https://opinie.example.pl',
) {
  const facts = { officeId, officeName: 'Próbno', personId: null, name: 'x', headOf: [], sessionId: 'x' } as const;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, isSample: false, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', printRoutes(houseOn(storage, house.clock, publicUrl)));
}
const query = (places: readonly string[], kinds: readonly string[]) =>
  new URLSearchParams([...places.map((id) => ['miejsce', id]), ...kinds.map((kind) => ['rodzaj', kind])]).toString();

describe('printed matter', () => {
  it('is one tagged PDF with a page of each kind for each place, paragraphs together on one', async () => {
    const names = [
      'Rejestracja pojazdu',
      'Zezwolenie na sprzedaż napojów alkoholowych o zawartości powyżej 18% alkoholu',
    ];
    const { officeId, codes } = await officeWithCodes(house, names);
    const path = `/zbieranie/druk/materialy.pdf?${query(
      codes.map(({ id }) => id),
      printKinds,
    )}`;
    const answer = await appFor(officeId).request(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const text = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang ?\(pl(-PL)?\)/);
    expect(text).toContain('pdfuaid');
    expect(text).toMatch(/\/Type ?\/Pages[\s\S]{0,400}\/Count 7\b|\/Count 7\b[\s\S]{0,400}\/Type ?\/Pages/);
  });

  it('is chosen on a page that is valid and holds the paragraph for letters', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const bare = await storage.newOffice();
    for (const language of ['pl', 'en'] as const) {
      const pages = [
        await appFor(officeId, { language }).request('/zbieranie/druk'),
        await appFor(officeId, { language }, null).request('/zbieranie/druk'),
        await appFor(bare, { language }).request('/zbieranie/druk'),
      ];
      for (const page of pages) {
        expect(page.status).toBe(200);
        const html = await page.text();
        expect(await htmlFaults(html)).toEqual([]);
        expect(html).not.toMatch(/<script|undefined|\[object/);
      }
    }
    const html = await (await appFor(officeId).request('/zbieranie/druk')).text();
    expect(html).toContain(`https://opinie.example.pl/ankieta/${codes[0]!.code}`);
  });

  it('shows one study by itself, all of it ticked', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const places = { serviceIds: [codes[0]!.serviceId!], unitIds: [], wholeOffice: true };
    const days = { context: 'visit', kind: 'edition', from: '2026-10-05', to: '2026-10-23' } as const;
    const study = await beginEdition(
      house,
      officeId,
      { name: 'Jesień', ...days, ...places, targetPerPlace: null },
      null,
    );
    const ticked = async (query: string) => {
      const html = await (await appFor(officeId).request(`/zbieranie/druk${query}`)).text();
      expect(await htmlFaults(html)).toEqual([]);
      return ['name="miejsce"', 'name="miejsce" value="[^"]+" checked'].map(
        (pattern) => html.match(new RegExp(pattern, 'g'))?.length ?? 0,
      );
    };
    expect(await ticked('')).toEqual([4, 0]);
    expect(await ticked(`?badanie=${study.id}`)).toEqual([2, 2]);
    expect(await ticked('?badanie=nic')).toEqual([4, 0]);
  });

  it('says what to put right, and keeps what was ticked', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const answer = await appFor(officeId).request(`/zbieranie/druk/materialy.pdf?${query([codes[0]!.id], [])}`);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toMatch(new RegExp(`value="${codes[0]!.id}"[^>]*checked|checked[^>]*value="${codes[0]!.id}"`));
    const places = Array.from({ length: mostPages }, (_, place) => ({ codeId: String(place) }));
    const all = places.map(({ codeId }) => codeId);
    expect(readPrintForm({ places: all, kinds: ['plakat'] }, places, 'pl').ok).toBe(true);
    expect(readPrintForm({ places: all, kinds: ['plakat', 'kartka'] }, places, 'pl')).toMatchObject({ ok: false });
  });

  it('is for open places of the own office, with the right and with an address', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const other = await officeWithCodes(house);
    const path = `/zbieranie/druk/materialy.pdf?${query([codes[0]!.id], ['kartka'])}`;
    expect((await appFor(other.officeId).request(path)).status).toBe(422);
    expect((await appFor(officeId, { roles: ['reader'] }).request(path)).status).toBe(403);
    expect((await appFor(officeId, {}, null).request(path)).status).toBe(409);
    await closeCode(house, officeId, { codeId: codes[0]!.id, version: 1, who: null });
    expect((await appFor(officeId).request(path)).status).toBe(422);
  });
});

describe('the paragraph for letters', () => {
  it('asks about the visit or the case, in short sentences, and promises no effect on the case', () => {
    const texts = (['visit', 'case'] as const).map((context) =>
      letterParagraph(context, 'https://x.pl/ankieta/k7m2qd'),
    );
    expect(texts[0]).toContain('wizytę');
    expect(texts[1]).toContain('tej sprawy');
    for (const text of texts)
      for (const sentence of text.split(/(?<=[.:]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
  });
});
