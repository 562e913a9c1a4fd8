// The pages about cases on the real database: from the sheet to the report, what is refused, and who may do what.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { caseHead, goodCases, officeWithTerms } from '../../../tests/factories/cases.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { caseFigures } from './case-figures.actions.ts';
import { openImport } from './case-import.actions.ts';
import { caseSettings } from './case-settings.actions.ts';
import { casesRoutes } from './cases.routes.tsx';
import { casesTasks } from './cases.jobs.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T10:00:00Z'));
const routes = casesRoutes(house);
const tasks = casesTasks(house);

/** Sends a file as a browser does; gives status, redirect and text. */
async function send(officeId: OfficeId, content: string | Uint8Array, name = 'sprawy.csv') {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const facts = { officeId, officeName: 'Urząd', personId: null, name: 'Anna', headOf: [], sessionId: '' };
    c.set('asking', makeAsking({ ...facts, roles: ['quality'], isSample: false, language: 'pl' }));
    await next();
  });
  app.route('/', routes);
  const body = new FormData();
  body.append('plik', new File([content as string], name));
  const answer = await app.request('/sprawy/importy/nowy', { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
}
const idIn = (address: string) => address.split('/')[3]!.replace(/\?.*/, '');
const run = (officeId: OfficeId, importId: string) =>
  tasks['cases-import']!({ officeId, importId }, { signal: new AbortController().signal, attempt: 1 });

/** As a form would send it: each column with its proposed meaning. */
async function columnFields(officeId: OfficeId, id: string) {
  const { version, mapping, sights } = await openImport(house, officeId, id);
  const fields: Record<string, string> = { version: String(version) };
  for (const [place, { column }] of sights.entries()) {
    const mapped = mapping!.columns.find((each) => each.column === column)!;
    fields[`kolumna-${place}`] = mapped.use ?? 'pomin';
    if (mapped.order) fields[`daty-${place}`] = mapped.order;
  }
  return fields;
}
const versionOf = async (officeId: OfficeId, id: string) => String((await openImport(house, officeId, id)).version);

describe('an import by its pages', () => {
  it('goes from the sheet to the report, in both languages, on valid pages', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const english = staffPages(routes, officeId, { roles: ['quality'], language: 'en' });
    const seen = async (path: string) => {
      for (const one of [pages, english]) {
        const page = await one.get(path);
        expect(page.status, path).toBe(200);
        expect(await htmlFaults(page.text), path).toEqual([]);
      }
      return (await pages.get(path)).text;
    };
    for (const path of ['/sprawy', '/sprawy/importy', '/sprawy/importy/nowy', '/sprawy/ustawienia', '/sprawy/klucze'])
      await seen(path);
    const sent = await send(officeId, goodCases.join('\r\n'));
    expect(sent.status).toBe(303);
    const id = idIn(sent.to);
    const columns = await seen(sent.to);
    expect(columns).toContain('dane osób');
    expect(columns).not.toContain('Kowalski');
    const mapped = await pages.post(`/sprawy/importy/${id}/kolumny`, await columnFields(officeId, id));
    expect(mapped.to).toBe(`/sprawy/importy/${id}/podglad`);
    await seen(`/sprawy/importy/${id}/podglad`);
    await seen(`/sprawy/importy/${id}/nazwy`);
    const nothing = await pages.post(`/sprawy/importy/${id}/podglad`, { version: await versionOf(officeId, id) });
    expect([nothing.status, nothing.text.includes('Zaznacz, co zrobić')]).toEqual([422, true]);
    const version = await versionOf(officeId, id);
    const started = await pages.post(`/sprawy/importy/${id}/podglad`, { version, odrzucone: 'nic' });
    expect(started.to).toBe(`/sprawy/importy/${id}`);
    expect(await seen(`/sprawy/importy/${id}`)).toContain('Wczytujemy sprawy');
    // the button pressed twice, and the page open in another tab
    expect(await pages.post(`/sprawy/importy/${id}/podglad`, { version, odrzucone: 'dobre' })).toMatchObject({
      status: 303,
      to: `/sprawy/importy/${id}`,
    });
    expect((await pages.post(`/sprawy/importy/${id}/usuniecie`, { version })).status).toBe(409);
    expect((await pages.post(`/sprawy/importy/${id}/kolumny`, { ...(await columnFields(officeId, id)) })).status).toBe(
      409,
    );
    await run(officeId, id);
    expect(await seen(`/sprawy/importy/${id}`)).toContain('Sprawy wczytano');
    expect(await seen('/sprawy?okres=2026-K3&sort=-mediana')).toContain('Jak to policzono');
    const summary = await seen('/sprawy');
    expect(summary).toContain('2\u00a0z\u00a03');
    const service = /(\/sprawy\/usluga\/[\w-]+)"[^>]*>Rejestracja/.exec(summary)![1]!;
    await seen(service);
    const csv = (await pages.get('/sprawy/terminy.csv')).text;
    expect(csv).toContain('Rejestracja pojazdu;3;2;3;0,6667;');
    expect((await pages.get(`${service}/miesiace.csv`)).text.split('\r\n').length).toBeGreaterThan(2);
    // the same headings again: straight to the preview
    const again = await send(officeId, goodCases.join('\r\n'));
    expect(again.to).toMatch(/\/podglad\?znane=tak$/);
    expect((await pages.get(again.to)).text).toContain('Znamy te nagłówki');
    const other = idIn(again.to);
    expect((await pages.post(`/sprawy/importy/${other}/usuniecie`, { version: '1' })).to).toContain('gotowe=usunieto');
    expect((await pages.get(`/sprawy/importy/${other}`)).status).toBe(404);
  });

  it('asks for the order of days and for a mark before it goes on', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const sent = await send(officeId, 'Sprawa nr;Wpłynęło\nKM.5410.1.2026;03.04.2026\nKM.5410.2.2026;05.06.2026');
    const id = idIn(sent.to);
    const fields = { version: '1', 'kolumna-0': 'pomin', 'kolumna-1': 'received' };
    const page = await pages.post(`/sprawy/importy/${id}/kolumny`, fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Wskaż kolumnę: znak sprawy.');
    expect(page.text).toContain('Zaznacz, jak czytać daty w kolumnie: Wpłynęło.');
    expect(await htmlFaults(page.text)).toEqual([]);
    const said = { ...fields, 'kolumna-0': 'mark', 'daty-1': 'day-first' };
    expect((await pages.post(`/sprawy/importy/${id}/kolumny`, said)).status).toBe(303);
    expect((await openImport(house, officeId, id)).mapping!.columns[1]).toMatchObject({ order: 'day-first' });
  });

  it('matches unknown names once, and leaves out what is to be left out', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const lines = [
      'Znak sprawy;Usługa;Data wpływu;Data zakończenia',
      '1/2026;Rej. poj.;2026-09-01;2026-09-20',
      '2/2026;REJ. POJ. ;2026-09-01;2026-09-21',
      '3/2026;Archiwum;2026-09-01;2026-09-22',
    ];
    const id = idIn((await send(officeId, lines.join('\n'))).to);
    await pages.post(`/sprawy/importy/${id}/kolumny`, await columnFields(officeId, id));
    expect((await pages.get(`/sprawy/importy/${id}/podglad`)).text).toContain('Dopasuj nieznane nazwy (2)');
    const names = (await pages.get(`/sprawy/importy/${id}/nazwy`)).text;
    expect(names).toContain('Rej. poj.');
    const serviceId = /value="([\w-]{36})">Rejestracja pojazdu/.exec(names)![1]!;
    const matching = (target: string) => ({
      'rodzaj-0': 'service',
      'napis-0': 'Rej. poj.',
      'nazwa-0': target,
      'rodzaj-1': 'service',
      'napis-1': 'Archiwum',
      'nazwa-1': 'pomijaj',
    });
    // an id of another office, and one of nothing
    expect((await pages.post(`/sprawy/importy/${id}/nazwy`, matching(officeId))).status).toBe(404);
    expect((await pages.post(`/sprawy/importy/${id}/nazwy`, matching('x'))).status).toBe(404);
    expect((await pages.post(`/sprawy/importy/${id}/nazwy`, matching(serviceId))).status).toBe(303);
    await pages.post(`/sprawy/importy/${id}/podglad`, { version: await versionOf(officeId, id), odrzucone: 'nic' });
    await run(officeId, id);
    expect(await openImport(house, officeId, id)).toMatchObject({
      state: 'done',
      counts: { rows: 3, added: 2, leftOut: 1, refused: 0 },
    });
    expect((await pages.get('/sprawy/ustawienia')).text).toContain('pomijane');
    await pages.post('/sprawy/ustawienia/nazwa', { rodzaj: 'service', napis: 'archiwum' });
    expect((await pages.get('/sprawy/ustawienia')).text).not.toContain('pomijane');
    expect((await pages.post('/sprawy/ustawienia/nazwa', { rodzaj: 'x', napis: 'x' })).status).toBe(404);
  });

  it('gives refused rows back as a sheet', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const id = idIn((await send(officeId, [...goodCases, 'KM.5410.9.2026;32.09.2026;;X;;'].join('\n'))).to);
    await pages.post(`/sprawy/importy/${id}/kolumny`, await columnFields(officeId, id));
    expect((await pages.get(`/sprawy/importy/${id}/podglad`)).text).toContain('Data wpływu nie jest datą');
    await pages.post(`/sprawy/importy/${id}/podglad`, { version: await versionOf(officeId, id), odrzucone: 'nic' });
    await run(officeId, id);
    const report = (await pages.get(`/sprawy/importy/${id}`)).text;
    expect(report).toContain('Niczego nie wczytano');
    expect(await htmlFaults(report)).toEqual([]);
    expect((await pages.get(`/sprawy/importy/${id}/odrzucone.csv`)).text).toContain('KM.5410.9.2026;32.09.2026');
    await tasks['cases-clean']!({}, { signal: new AbortController().signal, attempt: 1 });
    expect((await openImport(house, officeId, id)).refusedFileId).not.toBeNull();
  });
});

describe('hostile and mistaken files', () => {
  it.each([
    ['', 'pusty.csv', 'Wybierz plik.'],
    [`${caseHead}\r\n`, 'naglowki.csv', 'nie ma żadnej sprawy'],
    ['%PDF-1.7 abc', 'sprawy.csv', 'CSV, XLSX albo ODS'],
    ['<html><table><tr><td>Znak sprawy</td></tr></table></html>', 'sprawy.xls.csv', 'CSV, XLSX albo ODS'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'sprawy.csv', 'stary format arkusza'],
    [`a;b\n${'"'.repeat(3)}x;y`, 'cudzyslow.csv', ''],
    ['PK\u0003\u0004 zepsuty', 'sprawy.xlsx', ''],
  ])('%j as %s is refused with a reason', async (content, name, words) => {
    const officeId = await officeWithTerms(storage);
    const sent = await send(officeId, content, name);
    expect([sent.status, sent.text.includes(words)]).toEqual([422, true]);
    expect(await htmlFaults(sent.text)).toEqual([]);
    expect(await storage.inOffice(officeId, (office) => office.query('select 1 from stored_files'))).toEqual([]);
  });

  it('a sheet of more than 50 MB is refused without being kept', async () => {
    const officeId = await officeWithTerms(storage);
    const sent = await send(officeId, new Uint8Array(50 * 1_048_576 + 1).fill(65));
    expect([sent.status, sent.text.includes('więcej niż 50 MB')]).toEqual([413, true]);
  });

  it('names, formulas and control signs in a file stay text', async () => {
    const officeId = await officeWithTerms(storage);
    const lines = ['Znak sprawy;Data wpływu;<script>', '=1+1;2026-09-01;<b>', 'KM.5410.1.2026;2026-09-01;x'];
    const sent = await send(officeId, lines.join('\n'), '../../<i>sprawy</i>.csv');
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const page = await pages.get(sent.to);
    expect(page.text).not.toMatch(/<script>|<i>sprawy/);
    expect(await htmlFaults(page.text)).toEqual([]);
  });
});

describe('who may', () => {
  it('import, set and make keys: those who manage cases; a visitor only looks', async () => {
    const officeId = await officeWithTerms(storage);
    const visitor = staffPages(routes, officeId, { roles: ['quality'], isSample: true });
    const reader = staffPages(routes, officeId, { roles: ['reader'] });
    expect((await reader.get('/sprawy')).status).toBe(200);
    expect((await reader.get('/sprawy/importy')).status).toBe(403);
    const officer = staffPages(routes, officeId, { roles: ['data-protection'] });
    expect((await officer.get('/sprawy/ustawienia')).status).toBe(200);
    expect((await officer.get('/sprawy')).status).toBe(403);
    expect((await staffPages(routes, officeId, { roles: ['keying'] }).get('/sprawy')).status).toBe(403);
    for (const path of ['/sprawy', '/sprawy/importy', '/sprawy/ustawienia', '/sprawy/klucze'])
      expect((await visitor.get(path)).status, path).toBe(200);
    for (const path of ['/sprawy/ustawienia', '/sprawy/klucze', '/sprawy/ustawienia/nazwa', '/sprawy/importy/nowy'])
      expect((await visitor.post(path, {})).status, path).toBe(403);
  });

  it('nothing of another office', async () => {
    const [ours, theirs] = [await officeWithTerms(storage), await officeWithTerms(storage)];
    const id = idIn((await send(theirs, goodCases.join('\n'))).to);
    const pages = staffPages(routes, ours, { roles: ['quality'] });
    for (const page of ['', '/kolumny', '/nazwy', '/podglad', '/odrzucone.csv'])
      expect((await pages.get(`/sprawy/importy/${id}${page}`)).status, page).toBe(404);
    for (const page of ['/kolumny', '/nazwy', '/podglad', '/usuniecie'])
      expect((await pages.post(`/sprawy/importy/${id}${page}`, { version: '1' })).status, page).toBe(404);
    for (const wrong of ['x', "1'--", '00000000-0000-4000-8000-000000000000']) {
      expect((await pages.get(`/sprawy/importy/${encodeURIComponent(wrong)}`)).status).toBe(404);
      expect((await pages.get(`/sprawy/usluga/${encodeURIComponent(wrong)}`)).status).toBe(404);
    }
    // filters of another office's ids show the own office
    const query = `?wydzial=${theirs}&usluga=${theirs}&okres=xx&sort=zz`;
    expect((await pages.get(`/sprawy${query}`)).status).toBe(200);
    const period = { first: 0, last: 100_000 };
    expect((await caseFigures(house, ours, { scope: { kind: 'office' }, period })).closed).toBe(0);
  });
});

describe('settings', () => {
  it('marks are readable only where the office says so, and two tabs do not overwrite each other', async () => {
    const officeId = await officeWithTerms(storage);
    const pages = staffPages(routes, officeId, { roles: ['quality'] });
    const set = (version: number, znaki: string) =>
      pages.post('/sprawy/ustawienia', { version: String(version), znaki });
    expect((await set(0, 'czytelne')).status).toBe(303);
    const { version } = await caseSettings(house, officeId);
    const id = idIn((await send(officeId, goodCases.join('\n'))).to);
    await pages.post(`/sprawy/importy/${id}/kolumny`, await columnFields(officeId, id));
    await pages.post(`/sprawy/importy/${id}/podglad`, { version: await versionOf(officeId, id), odrzucone: 'nic' });
    await run(officeId, id);
    const marks = () =>
      storage.inOffice(officeId, (office) => office.query('select mark from cases order by mark nulls first limit 1'));
    expect(await marks()).toEqual([{ mark: 'KM.5410.1.2026' }]);
    expect((await set(version, 'skrot')).status).toBe(303);
    expect((await set(version, 'czytelne')).status).toBe(409);
    expect(await marks()).toEqual([{ mark: null }]);
  });
});
