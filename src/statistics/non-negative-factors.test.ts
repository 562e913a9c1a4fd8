// Factors of a sparse table: worked examples, known answers, the same answer every time, refusals.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingDirections, tableTimes, transposedTimes } from './leading-directions.ts';
import type { SparseTable } from './leading-directions.ts';
import { nonNegativeFactors } from './non-negative-factors.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

function sparse(rows: readonly (readonly number[])[]): SparseTable {
  return {
    columns: rows[0]?.length ?? 0,
    rows: rows.map((row) => {
      const at = row.flatMap((value, column) => (value === 0 ? [] : [column]));
      return { at, values: at.map((column) => row[column]!) };
    }),
  };
}

describe('leadingDirections', () => {
  it('gives the worked example', () => {
    const { sizes, left, right } = leadingDirections(
      sparse([
        [2, 1],
        [1, 2],
      ]),
      2,
    );
    expect(sizes).toEqual([expect.closeTo(3, 10), expect.closeTo(1, 10)]);
    expect(left[0]!.map(Math.abs)[0]).toBeCloseTo(Math.SQRT1_2, 10);
    expect(right[0]!.map(Math.abs)[1]).toBeCloseTo(Math.SQRT1_2, 10);
  });

  it('finds the rank, and multiplies both ways', () => {
    const table = sparse([
      [1, 2],
      [2, 4],
    ]);
    expect(leadingDirections(table, 2).sizes).toEqual([expect.closeTo(5, 10)]);
    expect([...tableTimes(table, Float64Array.of(1, 1))]).toEqual([3, 6]);
    expect([...transposedTimes(table, Float64Array.of(1, 1))]).toEqual([3, 6]);
  });
});

describe('nonNegativeFactors', () => {
  it('gives the worked example', () => {
    const got = nonNegativeFactors(
      sparse([
        [2, 1],
        [1, 2],
      ]),
      1,
    );
    if (isUndefined(got)) throw new Error(got.reason);
    expect([...got.parts[0]!]).toEqual([expect.closeTo(Math.SQRT1_2, 5), expect.closeTo(Math.SQRT1_2, 5)]);
    expect([...got.weights[0]!]).toEqual([expect.closeTo(2.121_32, 5), expect.closeTo(2.121_32, 5)]);
    expect(got.error).toBeCloseTo(1, 6);
  });

  it('takes apart what was put together from separate parts, exactly', () => {
    const got = nonNegativeFactors(
      sparse([
        [3, 4, 0, 0],
        [6, 8, 0, 0],
        [0, 0, 5, 12],
        [0, 0, 0, 0],
      ]),
      2,
    );
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.error).toBeCloseTo(0, 5);
    expect([...got.parts[0]!]).toEqual([0, 0, 0.385, 0.923].map((value) => expect.closeTo(value, 3)));
    expect([...got.parts[1]!]).toEqual([0.6, 0.8, 0, 0].map((value) => expect.closeTo(value, 3)));
    expect(got.weights.map((weight) => weight[3])).toEqual([0, 0]);
  });

  it('finds planted themes in noise, the same ones every time', () => {
    const random = seededRandom(7);
    const rows = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 12 }, (_unused, column) =>
        Math.floor(column / 4) === row % 3 ? 0.5 + random.next() : random.next() < 0.1 ? 0.3 : 0,
      ),
    );
    const got = nonNegativeFactors(sparse(rows), 3);
    expect(nonNegativeFactors(sparse(rows), 3)).toEqual(got);
    if (isUndefined(got)) throw new Error(got.reason);
    const blocks = got.parts.map((part) => {
      const top = [...part.keys()].sort((a, b) => part[b]! - part[a]!).slice(0, 4);
      return new Set(top.map((column) => Math.floor(column / 4)));
    });
    expect(blocks.map((block) => block.size)).toEqual([1, 1, 1]);
    expect(new Set(blocks.flatMap((block) => [...block])).size).toBe(3);
  });

  it('says why there is no answer', () => {
    expect(nonNegativeFactors(sparse([]), 1).kind).toBe('too-few-answers');
    expect(nonNegativeFactors(sparse([[1, 1]]), 2).kind).toBe('too-few-answers');
    expect(nonNegativeFactors(sparse([[0, 0]]), 1).kind).toBe('undefined');
    expect(nonNegativeFactors(sparse([[1, -1]]), 1).kind).toBe('undefined');
    expect(nonNegativeFactors(sparse([[1, 1]]), 0.5).kind).toBe('undefined');
  });

  it('never gives anything below zero or worse than nothing', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true }));
    const table = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (rows, count) => {
        const got = nonNegativeFactors(sparse(rows), count);
        if (isUndefined(got)) return;
        const all = [...got.parts, ...got.weights].flatMap((vector) => [...vector]);
        expect(all.every((each) => each >= 0 && Number.isFinite(each))).toBe(true);
        const length = Math.sqrt(rows.flat().reduce((sum, each) => sum + each * each, 0));
        expect(got.error).toBeLessThanOrEqual(length * (1 + 1e-9));
      }),
    );
  });
});
