// The full archive on the real database: asked for with a reason, made once, read in again, gone after a day.
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/ids.ts';
import { rowMapper } from '#features/answer-import/index.ts';
import type { TableMapping } from '#features/answer-import/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { exportingOffice, query, sheetsOf } from '../../../tests/factories/exporting-office.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { answerExportTasks } from './exports.jobs.ts';

const { storage, clock, broken, house, administrator, appFor, officeId, app } = await exportingOffice();

const reason = 'Kontrola zarządcza za rok 2026';
const ask = (of = app, change: Record<string, string | string[]> = {}) =>
  of.request('/zbieranie/eksport/archiwum', {
    method: 'POST',
    body: query({ uklad: 'szeroki', powod: reason, ...change }),
  });
async function made(change: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await ask(app, change);
  expect(answer.status).toBe(303);
  const path = answer.headers.get('location')!;
  const exportId = path.split('/').at(-1)!;
  await answerExportTasks(house)['make-answer-archive']!(
    { officeId, exportId },
    { signal: AbortSignal.timeout(20_000), attempt: 1 },
  );
  expect(broken).toEqual([]);
  return path;
}
const logged = (what: string) =>
  storage.inOffice(officeId, (work) =>
    work.query<{ who: string; target: string; details: Record<string, unknown> | null }>(
      'select who, target, details from audit_trail where office_id = $1 and what = $2 order by at',
      [officeId, what],
    ),
  );

describe('the full archive', () => {
  it('is not made without a reason, and keeps what was typed', async () => {
    const before = (await logged('answer-archive-asked')).length;
    const answer = await ask(app, { powod: 'bo tak', format: 'ods' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('Opisz powód');
    expect(page).toContain('bo tak</textarea>');
    expect(page).toMatch(/value="ods" checked/);
    expect((await logged('answer-archive-asked')).length).toBe(before);
  });

  it('is for the administrator who asked, of this office', async () => {
    expect((await ask(appFor(officeId, { roles: ['quality'] }))).status).toBe(403);
    expect((await ask(appFor(officeId, { isSample: true }))).status).toBe(403);
    const path = await made();
    const colleague = appFor(officeId, { personId: crypto.randomUUID() as PersonId });
    const other = await officeWithCodes(house);
    for (const stranger of [colleague, appFor(other.officeId)])
      for (const end of ['', '/plik']) expect((await stranger.request(path + end)).status).toBe(404);
    expect((await colleague.request(`${path}/usuniecie`, { method: 'POST' })).status).toBe(404);
    expect((await app.request('/zbieranie/eksport/archiwum/nie-ma')).status).toBe(404);
  });

  it('comes again by itself while it is made, one at a time, and ends in a file', async () => {
    const path = (await ask()).headers.get('location')!;
    const waiting = await app.request(path);
    expect(waiting.headers.get('refresh')).toBe('3');
    expect(await htmlFaults(await waiting.text())).toEqual([]);
    expect((await ask()).status).toBe(422);
    const exportId = path.split('/').at(-1)!;
    const tools = { signal: AbortSignal.timeout(20_000), attempt: 1 };
    await answerExportTasks(house)['make-answer-archive']!({ officeId, exportId }, tools);
    await answerExportTasks(house)['make-answer-archive']!({ officeId, exportId }, tools);
    const ready = await app.request(path);
    expect(ready.headers.get('refresh')).toBe(null);
    const page = await ready.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('Pobierz archiwum');
    const file = await app.request(`${path}/plik`);
    expect(file.headers.get('content-disposition')).toContain('archiwum-odpowiedzi-core-visit-2026-11-21.zip');
    expect((await file.arrayBuffer()).byteLength).toBe(Number(file.headers.get('content-length')));
  });

  it('writes who, when and why into the audit trail, and shows it', async () => {
    const exportId = (await made({ powod: 'Przekazanie do archiwum zakładowego' })).split('/').at(-1)!;
    const asked = (await logged('answer-archive-asked')).find(({ target }) => target === exportId)!;
    expect(asked.who).toBe(administrator);
    expect(asked.details).toMatchObject({ reason: 'Przekazanie do archiwum zakładowego', questionnaire: 'core-visit' });
    const page = await (await app.request('/zbieranie/eksport/archiwum')).text();
    expect(page).toContain('Przekazanie do archiwum zakładowego');
    expect(await htmlFaults(page)).toEqual([]);
    await app.request(`/zbieranie/eksport/archiwum/${exportId}/plik`);
    expect((await logged('answer-archive-taken')).some(({ target }) => target === exportId)).toBe(true);
  });

  it.each(['csv', 'xlsx', 'ods'])(
    'as %s holds every released answer, and nothing finer than its batch',
    async (format) => {
      const path = await made({ format });
      const file = Buffer.from(await (await app.request(`${path}/plik`)).arrayBuffer());
      const { dane, uwagi, zmienne, opis } = await sheetsOf(file, format, ['dane', 'uwagi', 'zmienne', 'opis', 'kody']);
      const stored = await storage.inOffice(officeId, (work) =>
        work.query<{ ratings: number[]; response_id: string; batch_id: string }>(
          'select ratings, response_id, batch_id from responses where office_id = $1 and batch_id is not null',
          [officeId],
        ),
      );
      const first = dane!.head.indexOf('overall');
      const codes = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).toSorted();
      expect(codes(dane!.rows.map((row) => row.slice(first)))).toEqual(codes(stored.map(({ ratings }) => ratings)));
      const explained = new Set(zmienne!.rows.map(([name]) => name));
      expect([...dane!.head, ...uwagi!.head].filter((name) => !explained.has(name))).toEqual([]);
      expect(Number(zmienne!.rows.find(([name]) => name === 'overall')!.at(-1))).toBeGreaterThan(80);
      expect(opis!.rows[0]![1]).toContain('nie wolno publikować');
      const text = JSON.stringify([dane, uwagi]);
      for (const { response_id: id, batch_id: batch } of stored) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(batch);
      }
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}/);
      expect(text).not.toContain('Kowalski');
      expect(text).not.toContain('601 234 567');
      expect(text).toContain('HYPERLINK');
      const comment = uwagi!.rows.find((row) => row.at(-1)?.includes('HYPERLINK'))!.at(-1)!;
      expect(comment.startsWith(format === 'csv' ? "'=" : '=')).toBe(true);
    },
  );

  it('in long form holds the same values', async () => {
    const read = async (uklad: string, names: string[]) => {
      const answer = await app.request(`${await made({ uklad })}/plik`);
      return sheetsOf(Buffer.from(await answer.arrayBuffer()), 'csv', names);
    };
    const wide = (await read('szeroki', ['dane']))['dane']!;
    const { dane, wartosci } = await read('dlugi', ['dane', 'wartosci']);
    expect(dane!.rows).toEqual(wide.rows.map((row) => row.slice(0, dane!.head.length)));
    const values = new Map(wartosci!.rows.map(([number, variable, code]) => [`${number} ${variable}`, code]));
    const first = wide.head.indexOf('overall');
    for (const row of wide.rows)
      for (const [place, name] of wide.head.entries())
        if (place >= first) expect(values.get(`${row[0]} ${name}`)).toBe(row[place]);
  });

  it('can be read in again by the import of tables, code for code', async () => {
    const file = Buffer.from(await (await app.request(`${await made()}/plik`)).arrayBuffer());
    const { dane, kody } = await sheetsOf(file, 'csv', ['dane', 'kody']);
    const version = (await answerPicture(house, officeId, 'core-visit'))!.version;
    const every = kody!.rows.filter(([name]) => name === '(każda)').map(([, code]) => code!);
    const mapping: TableMapping = {
      columns: dane!.head.map((column) => {
        const own = kody!.rows.filter(([name]) => name === column).map(([, code]) => code!);
        const isQuestion = version.columns.some(({ code }) => code === column);
        if (isQuestion)
          return {
            column,
            use: {
              kind: 'question',
              questionId: column,
              words: [...own, ...every].map((code) => [code, Number(code)] as const),
            },
          };
        return { column, use: column === 'usluga' ? { kind: 'service' } : { kind: 'ignored', why: 'chosen' } };
      }),
    };
    const columns = dane!.head.map((name, place) => ({ place, heading: name, name }));
    const map = rowMapper({ columns, mapping, today: '2026-11-21' });
    for (const row of dane!.raw) {
      const mapped = map(row);
      if (mapped.kind !== 'answer') throw new Error(mapped.kind);
      expect(version.columns.map(({ code }) => String(mapped.answer.codes.get(code)))).toEqual(
        row.cells.slice(dane!.head.indexOf('overall')),
      );
      expect(mapped.answer.service).toBe(row.cells[dane!.head.indexOf('usluga')]);
    }
  });

  it('goes when its owner says so, and after a day', async () => {
    const files = async () =>
      (
        await storage.inOffice(officeId, (work) =>
          work.query('select 1 from stored_file_chunks where office_id = $1', [officeId]),
        )
      ).length;
    const path = await made();
    expect((await app.request(`${path}/usuniecie`, { method: 'POST' })).status).toBe(303);
    expect((await app.request(path)).status).toBe(404);
    expect(await files()).toBeGreaterThan(0);
    clock.set('2026-11-22T09:01:00Z');
    await answerExportTasks(house)['clear-answer-archives']!({}, { signal: AbortSignal.timeout(9_000), attempt: 1 });
    expect(await files()).toBe(0);
    clock.set('2026-11-21T09:00:00Z');
  });

  it('says so when the work broke off', async () => {
    const path = (await ask()).headers.get('location')!;
    clock.set('2026-11-21T09:31:00Z');
    expect(await (await app.request(path)).text()).toContain('Archiwum nie powstało');
    clock.set('2026-11-21T09:00:00Z');
  });
});
