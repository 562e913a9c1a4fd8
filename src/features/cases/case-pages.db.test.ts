// An import of cases by its pages on the real database: from the sheet to the report, names matched, refused rows given back.
import { describe, expect, it } from 'vitest';
import { caseImportPages, idIn } from '../../../tests/factories/case-import-pages.factory.ts';
import { goodCases, officeWithTerms } from '../../../tests/factories/cases.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { openImport } from './case-import.actions.ts';

const { storage, house, routes, tasks, send, run, columnFields, versionOf } = await caseImportPages();

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
