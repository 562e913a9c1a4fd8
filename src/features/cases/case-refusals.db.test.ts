// Hostile files of cases, who may import and set, and settings that two tabs change at once.
import { describe, expect, it } from 'vitest';
import { caseImportPages, idIn } from '../../../tests/factories/case-import-pages.factory.ts';
import { caseHead, goodCases, officeWithTerms } from '../../../tests/factories/cases.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { caseFigures } from './case-figures.actions.ts';
import { caseSettings } from './case-settings.actions.ts';

const { storage, house, routes, send, run, columnFields, versionOf } = await caseImportPages();

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
