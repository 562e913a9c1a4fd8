// Cases on the real database: sheets in, figures out; what is sent twice, changed, refused, broken off.
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#domain/calendar-day.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { officeStructure } from '#features/office/index.ts';
import { caseHead, goodCases, officeWithTerms } from '../../../tests/factories/cases.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { caseFigures, caseSeries } from './case-figures.actions.ts';
import { beginImport, keepMapping, openImport, previewImport, refusedSheet } from './case-import.actions.ts';
import { uploadSheet } from './case-upload.actions.ts';
import { casesTasks } from './cases.jobs.ts';
import { importSheetNow } from './import-now.jobs.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T10:00:00Z');
const house = houseOn(storage, clock);
const tasks = casesTasks(house);

const sheet = (lines: readonly string[], name = 'sprawy.csv') => ({ name, bytes: Buffer.from(lines.join('\r\n')) });
/** Uploads, keeps the proposed mapping and runs the job; gives the import as it stands then. */
async function imported(officeId: OfficeId, lines: readonly string[], keepGood = false) {
  const uploaded = await uploadSheet(house, officeId, null, sheet(lines));
  if (!uploaded.ok) throw new Error(JSON.stringify(uploaded));
  const id = uploaded.importId;
  const found = await openImport(house, officeId, id);
  if (!uploaded.isKnown) await keepMapping(house, officeId, { id, version: found.version, who: null }, found.mapping!);
  const { version } = await openImport(house, officeId, id);
  await beginImport(house, officeId, { id, version, who: null }, keepGood);
  await tasks['cases-import']!({ officeId, importId: id }, { signal: new AbortController().signal, attempt: 1 });
  return openImport(house, officeId, id);
}
const rowsOf = (officeId: OfficeId, text: string) =>
  storage.inOffice(officeId, (office) => office.query<Record<string, unknown>>(text, [officeId]));
const month = (day: string) => monthOfDay(day);

describe('a sheet of cases', () => {
  it('is taken over whole, without names and initials, and figures come of it', async () => {
    const officeId = await officeWithTerms(storage);
    const done = await imported(officeId, goodCases);
    expect(done).toMatchObject({
      state: 'done',
      counts: { rows: 4, added: 4, changed: 0, unchanged: 0, leftOut: 0, refused: 0 },
      dropped: [{ column: 'Nazwisko strony', why: 'personal' }],
      fileId: null,
    });
    const stored = await rowsOf(officeId, 'select * from cases where office_id = $1');
    expect(JSON.stringify(stored)).not.toMatch(/Kowalski|JK|KM\.5410/);
    expect(stored.map(({ mark }) => mark)).toEqual([null, null, null, null]);
    const files = await rowsOf(officeId, 'select count(*)::integer as n from stored_files where office_id = $1');
    expect(files).toEqual([{ n: 0 }]);
    const period = { first: month('2026-09-01'), last: month('2026-11-01') };
    expect(await caseFigures(house, officeId, { scope: { kind: 'office' }, period })).toMatchObject({
      closed: 3,
      withinTerm: { numerator: 2, denominator: 3 },
      overrunsWithoutNotice: { numerator: 1, denominator: 3 },
      median: { value: 31, n: 3 },
      p90: { value: 56 },
    });
    const series = await caseSeries(house, officeId, { scope: { kind: 'office' }, figure: 'within-term' });
    expect(series.map(({ period: { first }, numerator, n }) => [first - month('2026-01-01'), numerator, n])).toEqual([
      [8, 1, 1],
      [9, 1, 2],
    ]);
  });

  it('sent again changes nothing; a changed case is changed and what it was is kept', async () => {
    const officeId = await officeWithTerms(storage);
    await imported(officeId, goodCases);
    const again = await imported(officeId, goodCases);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    expect(await rowsOf(officeId, 'select * from case_changes where office_id = $1')).toEqual([]);
    const changed = await imported(officeId, [
      ...goodCases.slice(0, 4),
      'KM.5410.4.2026.ZZ;10.11.2026;20.11.2026;Zając;;',
    ]);
    expect(changed.counts).toMatchObject({ added: 0, changed: 1, unchanged: 3 });
    const kept = await rowsOf(officeId, 'select version, former from case_changes where office_id = $1');
    expect(kept).toMatchObject([{ version: 1, former: { closed_on: null, received_on: '2026-11-10' } }]);
    expect(await rowsOf(officeId, 'select version from cases where office_id = $1 and version > 1')).toEqual([
      { version: 2 },
    ]);
  });

  it('with bad rows keeps the good ones or none, as was chosen, and gives the bad ones back with reasons', async () => {
    const bad = [
      ...goodCases,
      'KM.5410.5.2026.JK;31.02.2026;;X;;',
      'KM.5410.6.2026.JK;10.09.2026;01.09.2026;X;;',
      'KM.5410.1.2026.XX;01.09.2026;;X;;',
      'KM.9999.7.2026.JK;01.09.2026;;X;;',
      'KM.5410.8.2026.JK;01.09.2026;01.11.2026;X;10.09.2026;',
    ];
    const officeId = await officeWithTerms(storage);
    const none = await imported(officeId, bad);
    expect(none).toMatchObject({ state: 'refused', counts: { refused: 5, added: 4 } });
    expect(await rowsOf(officeId, 'select 1 from cases where office_id = $1')).toEqual([]);
    const some = await imported(officeId, bad, true);
    expect(some).toMatchObject({ state: 'done', counts: { rows: 9, added: 4, refused: 5 } });
    expect(some.refused.map(({ row, faults }) => [row, faults.map(({ kind }) => kind)])).toEqual([
      [6, ['received-wrong']],
      [7, ['closed-before-received']],
      [8, ['duplicate']],
      [9, ['service-unknown']],
      [10, ['stop-open']],
    ]);
    const csv = (await refusedSheet(house, officeId, some.id)).toString();
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFZnak sprawy;Data wpływu;Data zakończenia;Wstrzymanie od;Wstrzymanie do;Wiersz;Powód odrzucenia',
    );
    expect(csv).toContain('KM.5410.5.2026.JK;31.02.2026;;;;6;Data wpływu nie jest datą z kalendarza.');
    expect(csv).not.toContain(';X;');
    // put right and sent again: the two added columns are left aside
    const mended = await imported(
      officeId,
      csv.replace('\uFEFF', '').replace('31.02.2026', '28.02.2026').split('\r\n').slice(0, 2),
    );
    expect(mended).toMatchObject({ state: 'done', counts: { added: 1, refused: 0 } });
    expect(mended.dropped.map(({ column }) => column)).toEqual(['Wiersz', 'Powód odrzucenia']);
  });

  it('asks which of day and month comes first where the column does not say', async () => {
    const officeId = await officeWithTerms(storage);
    const uploaded = await uploadSheet(
      house,
      officeId,
      null,
      sheet(['Znak sprawy;Data wpływu', 'KM.5410.1.2026;03.04.2026', 'KM.5410.2.2026;2026-04-03']),
    );
    const found = await openImport(house, officeId, (uploaded as { importId: string }).importId);
    expect(found.mapping!.columns[1]).toMatchObject({ use: 'received', order: null });
    const asked = { columns: found.mapping!.columns.map((each) => ({ ...each, order: 'month-first' as const })) };
    const preview = await previewImport(house, officeId, { ...found, mapping: asked });
    expect(preview.first.map(({ arrived }) => arrived.received)).toEqual(
      ['2026-03-04', '2026-04-03'].map((day) => dayNumber(day)),
    );
  });

  it('broken off in the middle leaves nothing behind, and the next run takes all', async () => {
    const officeId = await officeWithTerms(storage);
    const lines = [caseHead, ...Array.from({ length: 6_000 }, (_, n) => `KM.5410.${n + 1}.2026.JK;2026-09-01;;X;;`)];
    const uploaded = await uploadSheet(house, officeId, null, sheet(lines));
    const id = (uploaded as { importId: string }).importId;
    const { version, mapping } = await openImport(house, officeId, id);
    await keepMapping(house, officeId, { id, version, who: null }, mapping!);
    await beginImport(house, officeId, { id, version: version + 1, who: null }, false);
    const stopped = new AbortController();
    stopped.abort();
    const run = (signal: AbortSignal) => tasks['cases-import']!({ officeId, importId: id }, { signal, attempt: 1 });
    await expect(run(stopped.signal)).rejects.toThrow('stopping');
    expect(await rowsOf(officeId, 'select 1 from cases where office_id = $1')).toEqual([]);
    expect(await openImport(house, officeId, id)).toMatchObject({ state: 'waiting' });
    const fresh = new AbortController().signal;
    await Promise.all([run(fresh), run(fresh)]);
    expect(await openImport(house, officeId, id)).toMatchObject({ state: 'done', counts: { added: 6_000 } });
    await run(fresh);
    expect(await rowsOf(officeId, 'select count(*)::integer as n from cases where office_id = $1')).toEqual([
      { n: 6_000 },
    ]);
  });

  it('is taken in at once for the command line, when its headings say everything', async () => {
    const officeId = await officeWithTerms(storage);
    const done = await importSheetNow(house, officeId, sheet(goodCases), false);
    expect(done).toMatchObject({ kind: 'ended', found: { state: 'done', counts: { added: 4 } } });
    const unsaid = sheet(['Kolumna A;Kolumna B', 'x;y']);
    expect((await importSheetNow(house, officeId, unsaid, false)).kind).toBe('mapping');
    expect((await importSheetNow(house, officeId, sheet(['Znak sprawy;Data wpływu']), false)).kind).toBe('empty');
    expect(await rowsOf(officeId, 'select 1 from stored_files where office_id = $1')).toEqual([]);
  });

  it('a changed term of a service is counted anew', async () => {
    const officeId = await officeWithTerms(storage);
    await imported(officeId, goodCases);
    const { services } = await officeStructure(house, officeId);
    const period = { first: month('2026-09-01'), last: month('2026-11-01') };
    const share = async () => (await caseFigures(house, officeId, { scope: { kind: 'office' }, period })).withinTerm;
    expect(await share()).toMatchObject({ numerator: 2 });
    await rowsOf(officeId, `update services set term_number = 3 where office_id = $1`);
    await share();
    await tasks['cases-recount']!({ officeId }, { signal: new AbortController().signal, attempt: 1 });
    expect(services).toHaveLength(2);
    expect(await share()).toMatchObject({ numerator: 3, denominator: 3 });
  });
});
