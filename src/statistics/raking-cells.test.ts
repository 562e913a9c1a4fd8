// Raking on cells: rows are gathered into distinct combinations, also where these are far too many for a table.
import { describe, expect, it } from 'vitest';
import { collectCells, rakeCells } from './raking-cells.ts';

describe('collectCells', () => {
  it('numbers distinct combinations in the order of their first row', () => {
    const { cells, cellOfRow } = collectCells(
      [Uint8Array.of(0, 1, 0, 1), Uint8Array.of(2, 0, 2, 1)],
      [2, 3],
      [1, 2, 3, 4],
    );
    expect([...cellOfRow]).toEqual([0, 1, 0, 2]);
    expect([...cells.weight]).toEqual([4, 2, 4]);
    expect(cells.categories.map((margin) => [...margin])).toEqual([
      [0, 1, 1],
      [2, 0, 1],
    ]);
  });

  it('gives the same cells when the combinations exceed any table', () => {
    const codes = Array.from({ length: 12 }, (_, margin) => Uint16Array.of(margin, 5, margin));
    const { cellOfRow } = collectCells(
      codes,
      codes.map(() => 60_000),
      [1, 1, 1],
    );
    expect([...cellOfRow]).toEqual([0, 1, 0]);
  });
});

describe('rakeCells', () => {
  it('stops when the margins are met and says how far it came', () => {
    const cells = { categories: [Int32Array.of(0, 1)], weight: Float64Array.of(1, 3) };
    const fit = rakeCells(cells, [[2, 2]], 1e-9, 100);
    expect(fit).toMatchObject({ converged: true, iterations: 1, largestError: 0 });
    expect([...fit.factor]).toEqual([2, 2 / 3]);
  });

  it('leaves a category without target alone', () => {
    const cells = { categories: [Int32Array.of(0, 1)], weight: Float64Array.of(1, 3) };
    expect([...rakeCells(cells, [[2, undefined]], 1e-9, 100).factor]).toEqual([2, 1]);
  });
});
