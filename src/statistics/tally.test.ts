// Tallies: counting by code, the laws of addition, and a filter before or after.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as tally from './tally.ts';

const codes = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 252, 253, 254, 255), { maxLength: 60 });
const counted = codes.map((values) => tally.countAnswers(Uint8Array.from(values), 5));

describe('tally', () => {
  it('counts categories and the four reasons for no value', () => {
    const counts = tally.countAnswers(Uint8Array.of(4, 4, 3, 253, 252, 254, 255, 255), 5);
    expect([...counts.categories]).toEqual([0, 0, 0, 1, 2]);
    expect(counts).toMatchObject({ notApplicable: 1, skipped: 1, notAsked: 1, notReached: 2 });
    expect(tally.answered(counts)).toBe(3);
    expect(tally.answered(tally.countAnswers(Uint8Array.of(1, 253), 5))).toBe(1);
    expect(tally.emptyCounts(5).categories.length).toBe(5);
    expect(tally.emptyPairCounts(2, 3).cells.length).toBe(6);
    expect([...tally.countPairs(Uint8Array.of(0, 1, 1), 2, Uint8Array.of(0, 1, 253), 2).cells]).toEqual([1, 0, 0, 1]);
  });

  it('refuses codes of another version of the question', () => {
    expect(() => tally.countAnswers(Uint8Array.of(5), 5)).toThrow(RangeError);
    expect(() => tally.addCounts(tally.emptyCounts(5), tally.emptyCounts(4))).toThrow(RangeError);
  });

  it('adds associatively and commutatively, with the empty tally as zero', () => {
    fc.assert(
      fc.property(counted, counted, counted, (a, b, c) => {
        expect(tally.addCounts(tally.addCounts(a, b), c)).toEqual(tally.addCounts(a, tally.addCounts(b, c)));
        expect(tally.addCounts(a, b)).toEqual(tally.addCounts(b, a));
        expect(tally.addCounts(a, tally.emptyCounts(5))).toEqual(a);
      }),
    );
  });

  it('tallies a filter as the filtered rows, and parts as the whole', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 60 }), (values, cut) => {
        const column = Uint8Array.from(values);
        const kept = [...column.keys()].filter((row) => row % 3 === cut % 3);
        expect(tally.countAnswers(column, 5, kept)).toEqual(
          tally.countAnswers(
            Uint8Array.from(kept, (row) => column[row]!),
            5,
          ),
        );
        expect(
          tally.addCounts(tally.countAnswers(column.slice(0, cut), 5), tally.countAnswers(column.slice(cut), 5)),
        ).toEqual(tally.countAnswers(column, 5));
      }),
    );
  });

  it('adds cross-counts like counts', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 60 }), (values, cut) => {
        const first = Uint8Array.from(values);
        const second = Uint8Array.from(values.toReversed());
        const whole = tally.countPairs(first, 5, second, 5);
        const parts = tally.addPairCounts(
          tally.countPairs(first.slice(0, cut), 5, second.slice(0, cut), 5),
          tally.countPairs(first.slice(cut), 5, second.slice(cut), 5),
        );
        expect(parts).toEqual(whole);
      }),
    );
  });
});
