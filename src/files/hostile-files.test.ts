// Hostile and random files: refused within bounded time and memory, never thrown, and what is written is read back.
import { crc32, deflateRawSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOds, makeXlsx, odsAround, zipOf } from '../../tests/foreign-files/make-sheets.ts';
import { openArchive } from './archive.ts';
import { byteSource } from './byte-source.ts';
import type { ForeignCell } from './foreign-table.ts';
import { readTable } from './table-file.ts';
import { readXml } from './xml-events.ts';

const limits = { entries: 20, inflatedBytes: 200 * 1_048_576, ratio: 200 };
const xmlLimits = { bytes: 20 * 1_048_576, depth: 12, characters: 65_536 };
const silent = { open: () => {}, close: () => {}, text: () => {} };

/** Rows read, or the kinds of what was refused; and that memory did not grow beyond the bound. */
async function outcomeOf(bytes: Buffer): Promise<readonly string[] | number> {
  const before = process.memoryUsage().rss;
  const table = await readTable(byteSource(bytes));
  const kinds: string[] = table.ok ? [] : table.faults.map(({ kind }) => kind);
  let rows = 0;
  if (table.ok)
    for await (const row of table.value.rows()) {
      if (row.kind === 'row') rows += 1;
      else kinds.push(row.fault.kind);
    }
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576);
  return kinds.length > 0 ? kinds : rows;
}

/** A zip of one entry of zeros. */
function bombOf(name: string, megabytes: number): Buffer {
  const zeros = Buffer.alloc(megabytes * 1_048_576);
  const packed = deflateRawSync(zeros, { level: 1 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(zeros), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(zeros.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
  const versionMadeBy = Buffer.from([20, 0]);
  const directory = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    versionMadeBy,
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(head.length, 12);
  return Buffer.concat([head, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const refusal = async (bytes: Buffer) => {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive.faults[0]?.kind;
  return archive.value.length;
};

/** Sets two bytes in the directory of the first entry. */
function patched(bytes: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + offset);
  return copy;
}

describe('archives', () => {
  it('refuse a bomb of zeros, declared or not', async () => {
    const bomb = bombOf('a.lss', 210);
    expect(await refusal(bomb)).toBe('archive-inflates');
    expect(await refusal(bombOf('a.lss', 100))).toBe('archive-ratio');
    // The directory says 1 KB: what inflates beyond it is refused while it is read.
    const archive = await openArchive(patched(bomb, 24, 1024), limits);
    const read = archive.ok && (await readXml(archive.value[0]!, xmlLimits, silent));
    expect(read).toMatchObject({ ok: false, faults: [{ kind: 'archive-damaged' }] });
  });

  it.each(['../../x.lss', '/etc/x.lss', 'C:\\x.lss', 'a/../../x.lss', '..\\x.lss'])(
    'refuse the name %s',
    async (name) => {
      expect(await refusal(zipOf({ [name]: 'x' }))).toBe('archive-path');
    },
  );

  it('refuse too many entries, passwords, unknown packing, and a cut file', async () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.txt`, 'x']));
    expect(await refusal(zipOf(many))).toBe('archive-entries');
    const good = zipOf({ 'a.lss': 'x'.repeat(5000) });
    const encrypted = Buffer.from(good);
    encrypted.writeUInt16LE(1, encrypted.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8);
    expect(await refusal(encrypted)).toBe('archive-encrypted');
    const method = Buffer.from(good);
    method.writeUInt16LE(99, method.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 10);
    expect(await refusal(method)).toBe('archive-method');
    expect(await refusal(good.subarray(0, good.length - 5))).toBe('archive-damaged');
    expect(await refusal(Buffer.from('PK\u0003\u0004nonsense'))).toBe('archive-damaged');
  });

  it('find out changed content by its checksum', async () => {
    const archive = await openArchive(patched(zipOf({ 'a.lss': '<a>x</a>' }), 16, 12_345), limits);
    const read = archive.ok && (await readXml(archive.value[0]!, xmlLimits, silent));
    expect(read).toMatchObject({ ok: false, faults: [{ kind: 'archive-damaged' }] });
  });

  it('random bytes never throw', async () => {
    const good = zipOf({ 'a.lss': '<a>x</a>', 'b.lsr': '<b/>' });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (place, value) => {
        const bytes = Buffer.from(good);
        bytes[place] = value;
        const archive = await openArchive(bytes, limits);
        const reads = archive.ok ? archive.value.map((entry) => readXml(entry, xmlLimits, silent)) : [];
        expect((await Promise.all(reads)).every(({ ok }) => typeof ok === 'boolean')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('sheets', () => {
  it('of a million columns are refused', async () => {
    expect(await outcomeOf(Buffer.from(`${'x;'.repeat(1_000_000)}\n1;2\n`))).toEqual(['too-many-columns']);
    expect(await outcomeOf(Buffer.from(`${'x;'.repeat(5_000)}\n1;2\n`))).toEqual(['too-many-columns']);
    expect(await outcomeOf(makeXlsx([['a', 'b'], [{ raw: '<c r="XFD2"><v>1</v></c>' }]]))).toEqual([
      'too-many-columns',
    ]);
    const repeated =
      '<table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/>';
    expect(await outcomeOf(makeOds([['a', 'b'], [{ raw: repeated }]]))).toEqual(['too-many-columns']);
  });

  it('with a billion repeated rows are refused', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
    const rows = `<table:table-row>${cell}${cell}</table:table-row><table:table-row table:number-rows-repeated="1000000000">${cell}</table:table-row>`;
    expect(await outcomeOf(odsAround(`<table:table>${rows}</table:table>`))).toEqual(['too-many-rows']);
  });

  it('with a DOCTYPE, deep nesting or a bomb inside are refused', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><x/>';
    expect(await outcomeOf(zipOf({ mimetype: 'x', 'content.xml': doctype }))).toEqual(['doctype']);
    expect(await outcomeOf(makeXlsx([['a', 'b']], { 'xl/worksheets/sheet1.xml': doctype }))).toEqual(['doctype']);
    expect(await outcomeOf(odsAround('<table:table>'.repeat(5000)))).toEqual(['xml-depth']);
    expect(await outcomeOf(zipOf({ 'content.xml': ' '.repeat(40_000_000) }))).toEqual(['archive-ratio']);
  });

  it('an unclosed quotation mark does not swallow the file', async () => {
    expect(await outcomeOf(Buffer.from(`a;b\n"${'1;2\n'.repeat(2_000_000)}`))).toEqual(['cell-too-long']);
  });

  it('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await outcomeOf(Buffer.from(bytes))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(
      fc.array(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
          .map((text) => text.replaceAll(/\p{C}|\uFFFE|\uFFFF/gu, 'x')),
        { minLength: width, maxLength: width },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  );
  const readBack = async (bytes: Buffer): Promise<(readonly ForeignCell[])[]> => {
    const read = await readTable(byteSource(bytes));
    const rows: (readonly ForeignCell[])[] = [];
    if (read.ok) for await (const row of read.value.rows()) if (row.kind === 'row') rows.push(row.cells);
    return rows;
  };

  it('give back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (rows, delimiter) => {
        const whole = [rows[0]!.map((_, at) => `k${at}`), ...rows];
        const csv = stringify(whole, { delimiter, quoted: true, bom: true });
        const ods = await readBack(makeOds(whole));
        expect(await readBack(Buffer.from(csv))).toEqual(rows);
        expect(ods).toEqual(rows);
        expect(await readBack(makeXlsx(whole))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
