// Tests of column blocks: what goes in comes out, and blocks add up.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import {
  blockOf,
  decodeBlock,
  encodeBlock,
  mergedBlock,
  monthOfColumn,
  type ColumnBlock,
  type ReleasedRow,
} from './column-block.ts';

const row = fc.record({
  service: fc.constantFrom('', 'a', 'b', 'ż'),
  unit: fc.constantFrom('', 'u'),
  firstMonth: fc.integer({ min: monthOfDay('2020-01-01'), max: monthOfDay('2040-12-01') }),
  lastMonth: fc.integer({ min: monthOfDay('2020-01-01'), max: monthOfDay('2040-12-01') }),
  channel: fc.constantFrom('web', 'paper'),
  clientGroup: fc.constantFrom('', 'g'),
  language: fc.constantFrom('pl', 'en', 'uk'),
  location: fc.constantFrom('', 'l'),
  ratings: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }),
});
const rows = fc.array(row, { maxLength: 40 });

function rowsOf(block: ColumnBlock): ReleasedRow[] {
  const name = (column: keyof ColumnBlock['names'], at: number) => block.names[column][block.named[column][at]!]!;
  return Array.from({ length: block.rows }, (_, at) => ({
    service: name('service', at),
    unit: name('unit', at),
    firstMonth: monthOfColumn(block.firstMonth[at]!),
    lastMonth: monthOfColumn(block.lastMonth[at]!),
    channel: name('channel', at),
    clientGroup: name('clientGroup', at),
    language: name('language', at),
    location: name('location', at),
    ratings: block.ratings.map((column) => column[at]!),
  }));
}

describe('column block', () => {
  it('gives back its rows after being stored', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(rowsOf(decodeBlock(encodeBlock(blockOf(given, 3))))).toEqual(given);
      }),
    );
  });

  it('merges to the same rows in the same order, however they were split', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const merged = mergedBlock([blockOf(a, 3), blockOf(b, 3), blockOf(c, 3)], 3);
        expect(rowsOf(merged)).toEqual([...a, ...b, ...c]);
        const inSteps = mergedBlock([mergedBlock([blockOf(a, 3), blockOf(b, 3)], 3), blockOf(c, 3)], 3);
        expect(rowsOf(inSteps)).toEqual(rowsOf(merged));
      }),
    );
  });

  it('refuses bytes that were cut short', () => {
    const bytes = encodeBlock(
      blockOf(
        [
          {
            service: 'a',
            unit: 'u',
            firstMonth: 24_300,
            lastMonth: 24_300,
            channel: 'web',
            clientGroup: '',
            language: 'pl',
            location: '',
            ratings: [1, 2, 3],
          },
        ],
        3,
      ),
    );
    expect(() => decodeBlock(bytes.subarray(0, bytes.length - 1))).toThrow('cut short');
  });
});
