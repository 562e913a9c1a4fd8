// What an import refuses, and whom: broken and hostile files, other offices, other roles, files that lie too long.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { limeArchive, officeSheet } from '../../../tests/factories/import-files.factory.ts';
import {
  idIn,
  importPages,
  plain,
  sent,
  toPreview,
  upload,
  whereTo,
  work,
} from '../../../tests/factories/import-steps.factory.ts';
import { zipOf } from '../../../tests/foreign-files/make-sheets.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { importTasks } from './import.jobs.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const bytes = (buffer: Buffer) => new Uint8Array(buffer);
const count = (officeId: OfficeId, table: string) =>
  storage.inOffice(officeId, async (office) => {
    const [row] = await office.query<{ n: number }>(`select count(*)::int as n from ${table} where office_id = $1`, [
      officeId,
    ]);
    return row!.n;
  });

const hostile: readonly (readonly [what: string, content: Uint8Array<ArrayBuffer> | string, said: RegExp])[] = [
  ['an empty file', '', /pusty|Wybierz plik/],
  ['headings alone', 'Data;Ocena', /ani jednej odpowiedzi/],
  ['a hundred thousand columns', `${'a;'.repeat(100_000)}\n1`, /Za dużo kolumn/],
  ['an old spreadsheet', bytes(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(1)])), /stary format/],
  ['bytes that are no text', bytes(Buffer.from([65, 0, 0, 0, 66, 59, 67, 10, 0])), /bajty|kodowania/],
  ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><document>&b;</document>', /DOCTYPE/],
  ['a page of a website', '<html><body>nie</body></html>', /LimeSurvey/],
  ['a zip bomb', bytes(zipOf({ 'survey_1.lss': 'a'.repeat(30_000_000) })), /bomby zip|rozpakow/],
  ['an archive in an archive', bytes(zipOf({ 'a.lsa': 'x' })), /drugie archiwum/],
  ['a damaged archive', bytes(limeArchive(10)).slice(0, 900), /uszkodzone|ucięte/],
  ['a quotation mark that never closes', `Data;Ocena\n01.03.2026;"${'x'.repeat(1_200_000)}`, /za długa|Cudzysłów/],
  ['no archive at all', bytes(Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync('x')])), /uszkodzone/],
];

describe('a file that cannot be trusted', () => {
  it.each(hostile)('%s is refused with its reason and forgotten', async (_, content, said) => {
    const { officeId } = await officeWithCodes(house);
    const answer = await upload(importPages(house, officeId), content, 'plik.csv');
    expect(answer.status).toBe(422);
    const page = await plain(answer);
    expect(page).toMatch(said);
    expect(await htmlFaults(page)).toEqual([]);
    expect([await count(officeId, 'stored_files'), await count(officeId, 'answer_imports')]).toEqual([0, 0]);
  });

  it('is refused with 413 and words above the limit', async () => {
    const { officeId } = await officeWithCodes(house);
    const answer = await upload(importPages(house, officeId), new Uint8Array(64_000_001).fill(97), 'a.csv');
    expect(answer.status).toBe(413);
    expect(await plain(answer)).toContain('większy niż 64 MB');
    expect(await count(officeId, 'stored_files')).toBe(0);
  });

  it('is no form: 400', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await app.request('/zbieranie/import/nowy', { method: 'POST', body: 'abc', headers })).status).toBe(400);
    const empty = await app.request('/zbieranie/import/nowy', { method: 'POST', body: '--x--\r\n', headers });
    expect(empty.status).toBe(422);
  });

  it('shows its values as text', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const rows = '01.03.2026;<script>alert(1)</script>;=1+1\n01.03.2026;dobrze;ok';
    const one = whereTo(await upload(app, `Data;Ocena wizyty;Uwagi\n${rows}`)).replace('/kolumny', '');
    await sent(app, `${one}/kolumny`, { 'kolumna-1': 'q:overall', 'kolumna-2': 'c:comment' });
    const words = await (await app.request(`${one}/slowa`)).text();
    expect(words).toContain('&lt;script>');
    await sent(app, `${one}/slowa`);
    expect(await (await app.request(`${one}/podglad`)).text()).not.toContain('<script>');
  });
});

describe('a form that is not filled in', () => {
  it('is shown again with what to do, and keeps what was typed', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = whereTo(await upload(app, 'Ocena wizyty;Druga\ndobrze;dobrze')).replace('/kolumny', '');
    const both = { 'kolumna-0': 'q:overall', 'kolumna-1': 'q:overall', nazwa: 'Moja nazwa' };
    const answer = await sent(app, `${one}/kolumny`, both);
    expect(answer.status).toBe(422);
    const page = await plain(answer);
    expect(page).toContain('Dwie kolumny mają to samo przypisanie');
    expect(page).toContain('W pliku nie ma daty');
    expect(page).toContain('value="Moja nazwa"');
    expect(await htmlFaults(page)).toEqual([]);
    const none = await sent(app, `${one}/kolumny`, {
      'kolumna-0': 'ignored',
      'kolumna-1': 'ignored',
      nazwa: '',
      dzien: 'x',
    });
    expect(await plain(none)).toContain('Przypisz co najmniej jedną kolumnę');
  });
});

describe('who may import', () => {
  it('nobody of another office, whatever the address', async () => {
    const mine = await officeWithCodes(house);
    const other = importPages(house, (await officeWithCodes(house)).officeId);
    const one = await toPreview(importPages(house, mine.officeId), officeSheet(12));
    for (const step of ['', '/kolumny', '/slowa', '/podglad', '/odrzucone.csv', '/wycofanie'])
      expect([step, (await other.request(one + step)).status]).toEqual([step, 404]);
    for (const step of ['/kolumny', '/slowa', '/podglad', '/wycofanie', '/usuniecie']) {
      const body = new URLSearchParams({ version: '3' });
      expect([step, (await other.request(one + step, { method: 'POST', body })).status]).toEqual([step, 404]);
    }
    const nothing = '/zbieranie/import/00000000-0000-4000-8000-000000000000';
    expect((await other.request(nothing)).status).toBe(404);
    expect((await other.request('/zbieranie/import/x')).status).toBe(404);
  });

  it('nobody without the permission; a visitor of a sample looks at the list only', async () => {
    const { officeId } = await officeWithCodes(house);
    const reader = importPages(house, officeId, { roles: ['reader'] });
    expect((await reader.request('/zbieranie/import')).status).toBe(403);
    expect((await upload(reader, officeSheet(5))).status).toBe(403);
    const visitor = importPages(house, officeId, { isSample: true, language: 'en' });
    expect(await plain(await visitor.request('/zbieranie/import'))).toContain('nothing can be imported here');
    expect((await visitor.request('/zbieranie/import/nowy')).status).toBe(403);
    expect((await upload(visitor, officeSheet(5))).status).toBe(403);
  });
});

describe('uploaded files', () => {
  it('are removed by the person, or after seven days', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = await toPreview(app, officeSheet(12));
    expect(whereTo(await sent(app, `${one}/podglad`, {}, `${one}/usuniecie`))).toContain('/zbieranie/import');
    expect(await count(officeId, 'stored_files')).toBe(0);
    const later = await toPreview(app, officeSheet(13, { lines: ['x;99.99.2026;;;dobrze;;;'] }));
    const age = (days: number) =>
      storage.inOffice(officeId, (office) =>
        office.query('update stored_files set created_on = created_on - $2::int where office_id = $1', [
          officeId,
          days,
        ]),
      );
    const lookAfter = () =>
      importTasks(house)['look-after-imports']!({}, { signal: new AbortController().signal, attempt: 1 });
    await age(6);
    await lookAfter();
    expect(await count(officeId, 'stored_files')).toBe(1);
    await sent(app, `${later}/podglad`);
    await work(house, officeId, later);
    await age(8);
    await lookAfter();
    expect(await count(officeId, 'stored_files')).toBe(0);
    expect((await app.request(`${later}/odrzucone.csv`)).status).toBe(404);
    expect((await app.request(later)).status).toBe(200);
  });

  it('are taken up again when the program was killed while it worked', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = await toPreview(app, officeSheet(12));
    await sent(app, `${one}/podglad`);
    const jobs = () =>
      storage.asOwner<{ n: number }>(`select count(*)::int as n from graphile_worker.jobs where key = $1`, [
        `import-answers ${idIn(one)}`,
      ]);
    expect(await jobs()).toEqual([{ n: 1 }]);
    await storage.asOwner(`delete from graphile_worker._private_jobs where key = $1`, [`import-answers ${idIn(one)}`]);
    const lookAfter = () =>
      importTasks(house)['look-after-imports']!({}, { signal: new AbortController().signal, attempt: 1 });
    await lookAfter();
    expect(await jobs()).toEqual([{ n: 0 }]);
    await storage.inOffice(officeId, (office) =>
      office.query(`update answer_imports set beat_at = now() - interval '2 minutes' where office_id = $1`, [officeId]),
    );
    await lookAfter();
    expect(await jobs()).toEqual([{ n: 1 }]);
  });
});
