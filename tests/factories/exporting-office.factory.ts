// An office with answers of three services, one of them too few to show, whose results and archives leave as files.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { openArchive } from '#files/archive.ts';
import { byteSource } from '#files/byte-source.ts';
import type { DataRow } from '#files/foreign-table.ts';
import { readTable } from '#files/table-file.ts';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { ratedOffice } from './rated-office.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { answerExportRoutes } from '../../src/features/answer-export/export.routes.tsx';

/** A comment that a table program would run. */
export const hostile = '=HYPERLINK("http://zly.example.pl";"kliknij") <script>alert(1)</script>';

/** The form of the choice as its address or its body. */
export const query = (change: Record<string, string | string[]> = {}) => {
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
export async function sheetsOf(file: Buffer, format: string, names: readonly string[]) {
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

/** Call at the top of the file. `broken`: what the log was told of mistakes. */
export async function exportingOffice() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const broken: unknown[] = [];
  const quiet = houseOn(storage, clock);
  const house = { ...quiet, log: { ...quiet.log, error: (...said: unknown[]) => void broken.push(said) } };
  const administrator = crypto.randomUUID() as PersonId;

  /** The administrator of an office, unless told otherwise. */
  const appFor = (officeId: OfficeId, change: Partial<Asking> = {}) =>
    pagesFor(someoneAsking(officeId, { personId: administrator, roles: ['administrator'], ...change })).route(
      '/',
      answerExportRoutes(house),
    );

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

  const results = async (change: Record<string, string | string[]> = {}) => {
    const answer = await app.request(`/zbieranie/eksport/wyniki?${query(change)}`);
    expect(answer.status).toBe(200);
    const format = String(change['format'] ?? 'csv');
    return sheetsOf(Buffer.from(await answer.arrayBuffer()), format, ['dane', 'opis', 'zmienne', 'kody']);
  };

  return { storage, clock, broken, house, administrator, appFor, month, office, officeId, app, results };
}
