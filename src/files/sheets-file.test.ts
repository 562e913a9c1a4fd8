// What leaves as CSV, XLSX and ODS is read back cell by cell, by our own readers and by one that is not ours.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { byteSource } from './byte-source.ts';
import { divided, registerRows, type LeavingSheet } from './leaving-sheets.ts';
import { sheetFormats, writeSheets, type SheetFormat } from './sheets-file.ts';
import { tellableText } from './xml-text.ts';
import { readTable } from './table-file.ts';

const nasty = [
  '=1+1',
  '+48 61 297',
  '-2',
  '@SUM(A1)',
  '=HYPERLINK("http://x";"y")',
  '<script>alert(1)</script> & "cudzysłów"',
  'dwa  odstępy, tabulator\t i\nnowy wiersz',
  ' brzegi ',
  '_x0041_ nie jest literą A',
  'їжак; przecinek, cudzysłów "',
  'zły\u0000znak\u0008',
  '\ud800samotny',
];
const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]): LeavingSheet => ({
  name,
  head: ['nr', 'treść', 'koniec'],
  mostRows: rows.length,
  batches: () => [registerRows(rows)],
});
const rows = nasty.map((text, place) => [place, text, place % 2 === 0 ? null : 3.5]);
const whole = (format: SheetFormat, sheets: readonly LeavingSheet[]) =>
  buffer(writeSheets(format, 'pl', sheets, '2026-11-21'));

/** What a reader should find: in CSV disarmed. */
const kept = (text: string, format: SheetFormat) =>
  format === 'csv' ? (/^[=+\-@]/.test(text) ? `'${text}` : text) : text;

async function cellsOf(format: SheetFormat, file: Buffer, name: string) {
  let content = file;
  if (format === 'csv') {
    const archive = await openArchive(file, { entries: 10, inflatedBytes: 10_000_000, ratio: 100 });
    if (!archive.ok) throw new Error('no archive');
    const entry = archive.value.find((each) => each.name === `${name}.csv`)!;
    content = await buffer(Readable.from(entry.chunks()));
  }
  const table = await readTable(byteSource(content), format === 'csv' ? {} : { sheet: name });
  if (!table.ok) throw new Error(table.faults[0]?.message.en);
  const found: (readonly (string | null)[])[] = [];
  for await (const row of table.value.rows()) if (row.kind === 'row') found.push(row.cells);
  return { headings: table.value.columns.map(({ heading }) => heading), found };
}

it('leaves out signs that are no text', () => {
  expect(tellableText('zły\u0000znak\u0008\t\n\ud800')).toBe('złyznak\t\n\ufffd');
});

describe.each(sheetFormats)('%s', (format) => {
  it('is read back as it was written, hostile text too', async () => {
    const file = await whole(format, [sheet('dane', rows), sheet('opis', [[1, 'słownik', null]])]);
    const { headings, found } = await cellsOf(format, file, 'dane');
    expect(headings).toEqual(['nr', 'treść', 'koniec']);
    expect(found).toEqual(
      rows.map(([place, text, end]) => [
        String(place),
        kept(tellableText(String(text)), format),
        end === null ? null : format === 'csv' ? '3,5' : '3.5',
      ]),
    );
    expect((await cellsOf(format, file, 'opis')).found).toEqual([['1', 'słownik', null]]);
  });

  it('holds a sheet without rows', async () => {
    const { headings, found } = await cellsOf(format, await whole(format, [sheet('dane', [])]), 'dane');
    expect([headings.length, found.length]).toEqual([3, 0]);
  });

  it('says nothing of the time of day it was made at', async () => {
    const file = await whole(format, [sheet('dane', rows)]);
    expect(await whole(format, [sheet('dane', rows)])).toEqual(file);
  });

  it('breaks off with the error of its rows, and ends their work when the reader goes away', async () => {
    const broken: LeavingSheet = {
      ...sheet('dane', rows),
      batches: () => {
        throw new Error('no rows');
      },
    };
    await expect(whole(format, [broken])).rejects.toThrow('no rows');
    let ended = false;
    const endless: LeavingSheet = {
      ...sheet('dane', rows),
      *batches() {
        try {
          for (;;) yield registerRows(rows);
        } finally {
          ended = true;
        }
      },
    };
    const stream = writeSheets(format, 'pl', [endless], '2026-11-21');
    let bytes = 0;
    for await (const piece of stream) if ((bytes += (piece as Buffer).length) > 3_000) break;
    await expect.poll(() => ended).toBe(true);
  });
});

it('an XLSX opens in a reader that is not ours, and no cell of it is a formula', async () => {
  const file = await whole('xlsx', [sheet('dane', rows)]);
  const found = await readSheet(file);
  expect(found.length).toBe(rows.length + 1);
  expect(found[1]).toEqual([0, '=1+1', null]);
  expect(found[4]![1]).toBe('@SUM(A1)');
  const archive = await openArchive(file, { entries: 20, inflatedBytes: 10_000_000, ratio: 100 });
  const part = archive.ok && archive.value.find(({ name }) => name.endsWith('sheet1.xml'));
  const text = part ? (await buffer(Readable.from(part.chunks()))).toString() : '';
  expect(text).toContain('s="2" t="inlineStr"');
  expect(text).not.toContain('<f>');
});

it('an ODS begins with its kind, uncompressed, as other programs expect', async () => {
  const file = await whole('ods', [sheet('dane', rows)]);
  expect(file.toString('latin1', 30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
});

it('a long sheet is divided, and no row is lost or doubled', async () => {
  const long: LeavingSheet = {
    ...sheet('dane', []),
    mostRows: 25,
    batches: () => [7, 1, 17].map((n, at) => registerRows(Array.from({ length: n }, (_, k) => [at, String(k), null]))),
  };
  const parts = divided(long, 10);
  expect(parts.map(({ name }) => name)).toEqual(['dane', 'dane 2', 'dane 3']);
  const counts: number[] = [];
  const all: unknown[] = [];
  for (const part of parts) {
    let n = 0;
    for await (const some of part.rows()) {
      n += some.length;
      all.push(...some.map(([at, k]) => `${at} ${k}`));
    }
    counts.push(n);
  }
  expect(counts).toEqual([10, 10, 5]);
  expect(new Set(all).size).toBe(25);
});
