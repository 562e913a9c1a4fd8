// Files of results and archives on the real database: who may, what is in them, what is not, and what stays in the log.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { rowMapper, type TableMapping } from '#features/answer-import/index.ts';
import { openArchive } from '#files/archive.ts';
import { byteSource } from '#files/byte-source.ts';
import type { DataRow } from '#files/foreign-table.ts';
import { readTable } from '#files/table-file.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { answerExportRoutes } from './export.routes.tsx';
import { answerExportTasks } from './exports.jobs.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const broken: unknown[] = [];
const quiet = houseOn(storage, clock);
const house = { ...quiet, log: { ...quiet.log, error: (...said: unknown[]) => void broken.push(said) } };
const administrator = crypto.randomUUID() as PersonId;
const hostile = '=HYPERLINK("http://zly.example.pl";"kliknij") <script>alert(1)</script>';
const reason = 'Kontrola zarządcza za rok 2026';

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const personId = administrator;
    c.set('asking', makeAsking({ ...facts, personId, roles: ['administrator'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', answerExportRoutes(house));
}

const month = monthOfDay('2026-08-01');
const office = await ratedOffice(
  house,
  [
    { name: 'Dowód osobisty', unit: 'Sprawy obywatelskie' },
    { name: 'Prawo jazdy', unit: 'Komunikacja' },
    { name: 'Wypis z rejestru', unit: 'Geodezja' },
  ],
  [
    {
      service: 'Dowód osobisty',
      first: month - 2,
      last: month,
      perMonth: 24,
      comment: (_, client) =>
        client === 3 ? hostile : client === 4 ? 'Pan Jan Kowalski, tel. 601 234 567' : undefined,
    },
    { service: 'Prawo jazdy', first: month, last: month, perMonth: 15 },
    { service: 'Wypis z rejestru', first: month, last: month, perMonth: 6 },
  ],
);
const { officeId } = office;
const app = appFor(officeId);
const query = (change: Record<string, string | string[]> = {}) => {
  const parts = new URLSearchParams();
  const form = {
    ankieta: 'core-visit',
    od: '2026-K2',
    do: '2026-K3',
    krok: 'kwartal',
    zakres: ['urzad', 'wydzialy', 'uslugi'],
    uklad: 'dlugi',
    format: 'csv',
    ...change,
  };
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) parts.append(name, one);
  return parts;
};

/** Every sheet of a file: head and rows, as our own readers find them. */
async function sheetsOf(file: Buffer, format: string, names: readonly string[]) {
  const sheets: Record<string, { head: string[]; rows: (string | null)[][]; raw: DataRow[] }> = {};
  const zip = format === 'csv' ? await openArchive(file, { entries: 10, inflatedBytes: 50_000_000, ratio: 200 }) : null;
  for (const name of names) {
    const entry = zip?.ok ? zip.value.find((each) => each.name === `${name}.csv`) : null;
    const content = entry ? await buffer(Readable.from(entry.chunks())) : file;
    const table = await readTable(byteSource(content), format === 'csv' ? {} : { sheet: name });
    if (!table.ok) throw new Error(`${name}: ${table.faults[0]?.message.en}`);
    const raw: DataRow[] = [];
    for await (const row of table.value.rows()) {
      if (row.kind !== 'row') throw new Error(row.fault.message.en);
      raw.push(row);
    }
    sheets[name] = {
      head: table.value.columns.map(({ heading }) => heading),
      rows: raw.map(({ cells }) => [...cells]),
      raw,
    };
  }
  return sheets;
}
const results = async (change: Record<string, string | string[]> = {}) => {
  const answer = await app.request(`/zbieranie/eksport/wyniki?${query(change)}`);
  expect(answer.status).toBe(200);
  const format = String(change['format'] ?? 'csv');
  return sheetsOf(Buffer.from(await answer.arrayBuffer()), format, ['dane', 'opis', 'zmienne', 'kody']);
};

describe('results as a file', () => {
  it('show what the picture shows, and nothing of a service with six answers', async () => {
    const { dane } = await results();
    const at = (name: string) => dane!.head.indexOf(name);
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    const scope = { kind: 'service', id: office.service('Dowód osobisty').id } as const;
    const figure = picture.rating('overall', { scope, period: { first: month - 1, last: month + 1 } });
    const own = dane!.rows.filter(
      (row) =>
        row[at('usluga')] === 'Dowód osobisty' && row[at('okres')] === '2026-K3' && row[at('pytanie')] === 'overall',
    );
    expect(figure.kind === 'shown' && own.map((row) => Number(row[at('liczba')]))).toEqual(
      figure.kind === 'shown' ? [...figure.counts, figure.notApplicable] : [],
    );
    const thin = dane!.rows.filter((row) => row[at('usluga')] === 'Wypis z rejestru' && row[at('zakres')] === 'usługa');
    expect(thin.length).toBeGreaterThan(0);
    expect(thin.every((row) => row[at('liczba')] === null && row[at('n')] === null && row[at('kod')] === null)).toBe(
      true,
    );
    expect(dane!.rows.some((row) => row[at('liczba')] !== null)).toBe(true);
  });

  it.each(['csv', 'xlsx', 'ods'])('as %s hold the same numbers, wide and long', async (format) => {
    const long = (await results({ format }))['dane']!;
    const wide = (await results({ format, uklad: 'szeroki' }))['dane']!;
    const at = (name: string) => long.head.indexOf(name);
    for (const row of long.rows.filter((each) => each[at('kod')] !== null)) {
      const same = wide.rows.find((other) => [0, 1, 2, 3].every((place) => other[place] === row[place]))!;
      expect(same[wide.head.indexOf(`${row[at('pytanie')]}_${row[at('kod')]}`)]).toBe(row[at('liczba')]);
      expect(same[wide.head.indexOf(`${row[at('pytanie')]}_n`)]).toBe(row[at('n')]);
    }
  });

  it.each(['dlugi', 'szeroki'])('the codebook explains every column, question and code (%s)', async (uklad) => {
    const { dane, zmienne, kody, opis } = await results({ uklad });
    const explained = new Set(zmienne!.rows.map(([name]) => name));
    expect(dane!.head.filter((name) => !explained.has(name))).toEqual([]);
    const codes = new Set(kody!.rows.map(([name, code]) => `${name} ${code}`));
    for (const code of [252, 253, 254, 255]) expect(codes).toContain(`(każda) ${code}`);
    if (uklad === 'dlugi')
      for (const row of dane!.rows.filter((each) => each[8] !== null)) {
        expect(explained).toContain(row[6]);
        expect(codes.has(`${row[6]} ${row[8]}`) || codes.has(`(każda) ${row[8]}`)).toBe(true);
      }
    const words = zmienne!.rows.filter((row) => row[4] !== null);
    expect(words.length).toBeGreaterThan(5);
    expect(words.every((row) => row[4] && row[5] && row[6])).toBe(true);
    expect(opis!.rows.map(([what]) => what)).toEqual(expect.arrayContaining(['Metoda', 'Progi', 'Jednostka']));
  });

  it('are for those who see results; a choice that is none is told with the input kept', async () => {
    const address = `/zbieranie/eksport/wyniki?${query()}`;
    expect((await appFor(officeId, { roles: ['reader'] }).request(address)).status).toBe(200);
    expect((await appFor(officeId, { roles: ['keying'] }).request(address)).status).toBe(403);
    expect((await appFor(officeId, { roles: ['data-protection'] }).request('/zbieranie/eksport')).status).toBe(403);
    const wrong = await app.request(
      `/zbieranie/eksport/wyniki?${query({ od: '2026-K3', do: '2026-K2', uklad: 'szeroki' })}`,
    );
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toMatch(/value="szeroki" checked/);
    const other = await officeWithCodes(house);
    const foreign = query({ usluga: office.service('Prawo jazdy').id });
    // an office without answers has nothing to choose from: its page says so, whatever was asked for
    const empty = await appFor(other.officeId).request(`/zbieranie/eksport/wyniki?${foreign}`);
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/zbieranie/eksport']);
    expect(await empty.text()).toBe('');
  });

  it('say that there is nothing yet', async () => {
    const { officeId: empty } = await officeWithCodes(house);
    for (const path of ['/zbieranie/eksport', '/zbieranie/eksport/archiwum']) {
      const page = await (await appFor(empty).request(path)).text();
      expect(page).toContain('Nie ma jeszcze czego pobrać');
      expect(await htmlFaults(page)).toEqual([]);
    }
  });
});

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
