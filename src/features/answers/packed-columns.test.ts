// Packed columns give back what they were given, in fewer bytes; blocks written before packing are still read.
import { array, assert, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, decodeBlock } from './column-block.ts';
import { packed, packedLength, unpacked, type Column } from './packed-columns.ts';

function there<Made extends Column>(column: Made, empty: Made) {
  const { packing, bytes } = packed(column);
  expect(bytes.length).toBe(packedLength(packing, column.length));
  expect(unpacked(packing, Uint8Array.from(bytes), empty)).toEqual(column);
  return bytes.length;
}

describe('packed columns', () => {
  it('come back as they were, whatever stands in them', () => {
    const spread = oneof(integer({ min: 0, max: 65_535 }), integer({ min: 300, max: 420 }), constantFrom(7, 9));
    assert(
      property(array(spread, { maxLength: 60 }), (entries) => {
        there(Uint16Array.from(entries), new Uint16Array(entries.length));
        there(Uint8Array.from(entries), new Uint8Array(entries.length));
      }),
    );
  });

  it('take nothing for one value, half a byte for sixteen, one for a narrow range and two otherwise', () => {
    const of = (values: number, step: number) => Uint16Array.from({ length: 1_000 }, (_, n) => (n % values) * step);
    const taken = [of(1, 1), of(16, 4_000), of(200, 1), of(300, 1)].map((column) =>
      there(column, new Uint16Array(column.length)),
    );
    expect(taken).toEqual([0, 500, 1_000, 2_000]);
  });
});

it('reads a block that was written before columns were packed', () => {
  const names = { service: ['s'], unit: ['u'], channel: ['web'], clientGroup: [''], language: ['pl'], location: [''] };
  const header = Buffer.from(JSON.stringify({ format: 1, rows: 2, names, ratings: 2 }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const named = Buffer.alloc(6 * 4);
  const months = Buffer.from(Uint16Array.of(300, 301, 300, 301).buffer);
  const row = {
    service: 's',
    unit: 'u',
    channel: 'web',
    clientGroup: '',
    language: 'pl',
    location: '',
  };
  const month = (stored: number) => ({ firstMonth: 24_000 + stored, lastMonth: 24_000 + stored });
  const wanted = blockOf(
    [
      { ...row, ...month(300), ratings: [1, 3] },
      { ...row, ...month(301), ratings: [2, 255] },
    ],
    2,
  );
  expect(decodeBlock(Buffer.concat([length, header, named, months, Buffer.from([1, 2, 3, 255])]))).toEqual(wanted);
});
