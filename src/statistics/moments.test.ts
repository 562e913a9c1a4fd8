// Moments: sums per missing pattern, the laws of addition, groups, weights and relabelled questions.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoments, emptyMoments, momentsByGroup, momentsOf, productIndex } from './moments.ts';
import { seededRandom } from './seeded-random.ts';

const rows = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 1, 2, 3, 4, 252, 253))), { maxLength: 40 });
const columnsOf = (table: number[][]) => [0, 1, 2].map((j) => Uint8Array.from(table, (row) => row[j]!));

describe('moments', () => {
  it('sums each missing pattern on its own', () => {
    const moments = momentsOf([Uint8Array.of(4, 253, 253), Uint8Array.of(2, 0, 252)]);
    expect([...moments.patterns.keys()].sort((a, b) => a - b)).toEqual([0b10, 0b11]);
    const full = moments.patterns.get(0b11)!;
    expect([full.n, ...full.sums, ...full.products]).toEqual([1, 5, 3, 25, 15, 9]);
    const second = moments.patterns.get(0b10)!;
    expect([second.n, ...second.sums, ...second.products]).toEqual([1, 0, 1, 0, 0, 1]);
    expect(full.products[productIndex(0, 1, 2)]).toBe(15);
    expect(productIndex(0, 1, 3)).toBe(1);
    expect(productIndex(2, 2, 3)).toBe(5);
    expect(emptyMoments(3).patterns.size).toBe(0);
    expect(momentsByGroup([Uint8Array.of(4, 0)], Uint16Array.of(0, 1), 2).length).toBe(2);
  });

  it('adds associatively and commutatively; parts make the whole', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((table) => momentsOf(columnsOf(table))) as [
          ReturnType<typeof momentsOf>,
          ReturnType<typeof momentsOf>,
          ReturnType<typeof momentsOf>,
        ];
        expect(addMoments(addMoments(x, y), z)).toEqual(addMoments(x, addMoments(y, z)));
        expect(addMoments(x, y)).toEqual(addMoments(y, x));
        expect(addMoments(x, emptyMoments(3))).toEqual(x);
        expect(momentsOf(columnsOf([...a, ...b]))).toEqual(addMoments(x, y));
      }),
    );
  });

  it('tallies a filter as the filtered rows, and weights of 1 change nothing', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (table, step) => {
        const kept = table.map((_, row) => row).filter((row) => row % step === 0);
        const filtered = momentsOf(columnsOf(table), { rows: kept });
        expect(filtered).toEqual(momentsOf(columnsOf(kept.map((row) => table[row]!))));
        expect(momentsOf(columnsOf(table), { weights: table.map(() => 1) })).toEqual(momentsOf(columnsOf(table)));
      }),
    );
  });

  it('splits into groups whose sum is the whole', () => {
    const random = seededRandom(11);
    const columns = [0, 1, 2, 3].map(() =>
      Uint8Array.from({ length: 500 }, () => (random.next() < 0.1 ? 253 : random.integer(5))),
    );
    const groupOf = Uint16Array.from({ length: 500 }, () => random.integer(20));
    const groups = momentsByGroup(columns, groupOf, 20);
    expect(groups.reduce(addMoments, emptyMoments(4))).toEqual(momentsOf(columns));
  });

  it('permutes the sums when questions are relabelled', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const [a, b, c] = columnsOf(table) as [Uint8Array, Uint8Array, Uint8Array];
        const straight = momentsOf([a, b, c]).patterns.get(0b111);
        const turned = momentsOf([c, a, b]).patterns.get(0b111);
        expect(turned?.n).toBe(straight?.n);
        if (straight === undefined || turned === undefined) return;
        expect([...turned.sums]).toEqual([straight.sums[2], straight.sums[0], straight.sums[1]]);
        expect(turned.products[productIndex(0, 1, 3)]).toBe(straight.products[productIndex(0, 2, 3)]);
      }),
    );
  });
});
