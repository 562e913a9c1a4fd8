// Sheets as offices have them are read alike from CSV, XLSX and ODS; what cannot be read is said with its row and reason.
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { makeOds, makeXlsx, odsAround, zipOf, type Cell } from '../../tests/foreign-files/make-sheets.ts';
import { byteSource } from './byte-source.ts';
import type { ForeignCell } from './foreign-table.ts';
import { readTable } from './table-file.ts';

/** Characters of the upper half of Windows-1250 that Polish needs. */
const in1250: Readonly<Record<string, number>> = {
  ą: 0xb9,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0x9c,
  ź: 0x9f,
  ż: 0xbf,
  Ż: 0xaf,
  '„': 0x84,
  '”': 0x94,
};

function windows1250(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => in1250[character] ?? character.codePointAt(0) ?? 0));
}

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

async function read(bytes: Buffer, sheet?: string) {
  const table = await readTable(byteSource(bytes), sheet === undefined ? {} : { sheet });
  if (!table.ok) return { ...table, kinds: table.faults.map(({ kind }) => kind) };
  const rows: (readonly ForeignCell[])[] = [];
  const refused: [number, string][] = [];
  const broken: string[] = [];
  for await (const row of table.value.rows()) {
    if (row.kind === 'row') rows.push(row.cells);
    else if (row.kind === 'refused-row') refused.push([row.number, row.fault.kind]);
    else broken.push(row.fault.message.pl);
  }
  return {
    ok: true as const,
    format: table.value.format,
    names: table.value.columns.map(({ name }) => name),
    notes: table.value.notes,
    rows,
    refused,
    broken,
  };
}

const text = 'Dzień;Ocena;Uwagi\r\n2026-10-01;4,5;„Żółć” gęślą\r\n2026-10-02;bardzo źle;\r\n';
const cells = [
  ['2026-10-01', '4,5', '„Żółć” gęślą'],
  ['2026-10-02', 'bardzo źle', null],
];

describe('CSV', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['windows-1250', windows1250(text)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', utf16be(text)],
  ])('is read in %s', async (encoding, bytes) => {
    const table = await read(bytes);
    expect(table).toMatchObject({ ok: true, names: ['Dzień', 'Ocena', 'Uwagi'], rows: cells, refused: [], broken: [] });
    expect(table.ok && table.notes).toContainEqual({ kind: 'encoding', encoding });
  });

  it('finds Windows-1250 although its only Polish letter stands in the last row', async () => {
    const long = `a;b\n${'1;2\n'.repeat(40_000)}1;źle\n`;
    const table = await read(windows1250(long));
    expect(table.ok && table.rows.at(-1)).toEqual(['1', 'źle']);
  });

  it.each([
    [';', 'a;b\n1,5;2,5\n'],
    [',', 'a,b\n1,2\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [';', '"a,b,c";d\n"1,2,3";4\n'],
    [';', 'sep=;\na;b\n1;2\n'],
  ])('finds the separator %j', async (separator, written) => {
    const table = await read(Buffer.from(written));
    expect(table.ok && table.notes).toContainEqual({ kind: 'separator', separator });
    expect(table.ok && table.rows[0]?.length).toBe(2);
  });

  it('tells nothing written from an empty text, and keeps lines inside quotes', async () => {
    const table = await read(Buffer.from('a;b;c\n"";;"x\ny ""z"""\n'));
    expect(table.ok && table.rows).toEqual([['', null, 'x\ny "z"']]);
  });

  it('refuses only the row whose values may have shifted, fills up short ones', async () => {
    const table = await read(Buffer.from('a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n'));
    expect(table).toMatchObject({ rows: [['1', '2', '3'], ['1', '2', null], ['1', '2', '3', null, null].slice(0, 3)] });
    expect(table.ok && table.refused).toEqual([[4, 'too-many-cells']]);
  });

  it('passes titles above the headings, makes repeated headings unique', async () => {
    const table = await read(Buffer.from('Wyniki ankiety;;\n;;\nOcena;Ocena;;Uwagi\n1;2;3;x\n'));
    expect(table.ok && table.names).toEqual(['Ocena', 'Ocena (2)', 'C', 'Uwagi']);
    expect(table.ok && table.notes).toContainEqual({ kind: 'lines-above', count: 1 });
  });

  it('a quotation mark that is never closed breaks the file and says where', async () => {
    const opening = await read(Buffer.from(`a;b\n1;2\n"x;${'y;z\n'.repeat(9)}`));
    expect(opening.ok ? '' : opening.faults[0]?.message.pl).toMatch(/^Wiersz 3: .*[Cc]udzysłów/);
    const later = await read(Buffer.from(`a;b\n${'1;2\n'.repeat(90_000)}"x;y`));
    expect(later.ok && later.broken[0]).toMatch(/^Wiersz 90002: .*[Cc]udzysłów/);
  });

  it('refuses what is no text, and an empty file', async () => {
    expect(await read(Buffer.from('a;b\n1;\u0000\u0000\u0000\n'))).toMatchObject({ kinds: ['binary-in-text'] });
    expect(await read(Buffer.from([0x61, 0x3b, 0x81, 0x90, 0x98, 0x0a]))).toMatchObject({ kinds: ['encoding'] });
    expect(await read(Buffer.alloc(0))).toMatchObject({ kinds: ['empty'] });
    expect(await read(Buffer.from('\n\n;;\n'))).toMatchObject({ kinds: ['no-headings'] });
    expect(await read(Buffer.from('<html><table>'))).toMatchObject({ kinds: ['unknown-kind'] });
    expect(await read(Buffer.from('%PDF-1.7'))).toMatchObject({ kinds: ['unknown-kind'] });
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatchObject({ kinds: ['old-spreadsheet'] });
    expect(await read(zipOf({ 'a.txt': 'x' }))).toMatchObject({ kinds: ['unknown-kind'] });
  });
});

const sheet: readonly (readonly Cell[])[] = [
  ['Dzień', 'Ocena', 'Uwagi'],
  ['2026-10-01', 4.5, 'Żółć & <b>gęś</b>\ndruga  linia'],
  [null, null, null],
  ['2026-10-02', 4.1, null],
];
const sheetRows = [
  ['2026-10-01', '4.5', 'Żółć & <b>gęś</b>\ndruga  linia'],
  ['2026-10-02', '4.1', null],
];

describe.each([
  ['xlsx', makeXlsx],
  ['ods', makeOds],
] as const)('%s', (format, make) => {
  it('is read as the same table', async () => {
    const expected = { ok: true, format, names: ['Dzień', 'Ocena', 'Uwagi'], rows: sheetRows, refused: [], broken: [] };
    expect(await read(make(sheet))).toMatchObject(expected);
  });

  it('says that a sheet is not there', async () => {
    expect(await read(make(sheet), 'Arkusz7')).toMatchObject({ ok: false });
    expect(await read(make(sheet), 'Arkusz1')).toMatchObject({ ok: true, rows: sheetRows });
  });

  it('refuses a damaged archive', async () => {
    const bytes = make(sheet);
    expect(await read(bytes.subarray(0, bytes.length - 30))).toMatchObject({ kinds: ['archive-damaged'] });
  });
});

describe('XLSX', () => {
  it('is read as an independent reader reads it', async () => {
    const bytes = makeXlsx(sheet);
    const theirs = await readSheet(new Uint8Array(bytes).buffer);
    const ours = await read(bytes);
    const filled = theirs.slice(1).filter((row) => row.some((cell) => cell !== null));
    expect(ours.ok && ours.rows).toEqual(filled.map((row) => row.map((cell) => (cell === null ? null : String(cell)))));
  });

  it('reads shared texts, dates, formulas as their saved value, booleans and errors', async () => {
    const bytes = makeXlsx(
      [
        ['a', 'b', 'c', 'd', 'e', 'f'],
        [
          { raw: '<c r="A2" t="s"><v>1</v></c>' },
          { raw: '<c r="B2" s="1"><v>46296</v></c>' },
          { raw: '<c r="C2" s="2"><v>46296.4375</v></c>' },
          { raw: '<c r="D2"><f>HYPERLINK("x")</f><v>4.0999999999999996</v></c>' },
          { raw: '<c r="E2" t="b"><v>1</v></c>' },
          { raw: '<c r="F2" t="e"><v>#N/A</v></c>' },
        ],
      ],
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>zero</t></si><si><r><t>dob</t></r><r><t>rze</t></r><rPh><t>no</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    const table = await read(bytes);
    expect(table.ok && table.rows).toEqual([['dobrze', '2026-10-01', '2026-10-01 10:30:00', '4.1', 'TRUE', null]]);
  });
});

describe('ODS', () => {
  const typed = (attributes: string, shown: string) => ({
    raw: `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`,
  });

  it('reads dates, percentages, times, and passes notes and repeated empty cells', async () => {
    const note = '<office:annotation><text:p>notatka</text:p></office:annotation>';
    const bytes = makeOds([
      ['a', 'b', 'c', 'd', 'e'],
      [
        typed('office:value-type="date" office:date-value="2026-10-01"', '01.10.2026'),
        typed('office:value-type="percentage" office:value="0.25"', '25%'),
        typed('office:value-type="time" office:time-value="PT09H05M00S"', '9:05'),
        { raw: `<table:table-cell office:value-type="string">${note}<text:p>bez</text:p></table:table-cell>` },
        typed('office:value-type="date" office:date-value="2026-10-01T10:30:00"', 'x'),
        { raw: '<table:table-cell table:number-columns-repeated="16380"/>' },
      ],
      [{ raw: '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>' }],
    ]);
    const table = await read(bytes);
    expect(table.ok && table.rows).toEqual([
      ['2026-10-01', '0.25', '09:05:00', 'bez', '2026-10-01 10:30:00'],
      ['5', '5', null, null, null],
    ]);
  });

  it('passes a million empty rows at the end, and says that a password is needed', async () => {
    const rows =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>';
    expect(await read(odsAround(`<table:table>${rows}</table:table>`))).toMatchObject({ names: ['a'], rows: [] });
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await read(makeOds(sheet, { 'META-INF/manifest.xml': manifest }))).toMatchObject({
      kinds: ['archive-encrypted'],
    });
  });
});
