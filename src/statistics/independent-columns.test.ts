// Independent columns: repeated, constant and empty ones.
import { describe, expect, it } from 'vitest';
import { independentColumns } from './independent-columns.ts';

describe('independentColumns', () => {
  it('gives the worked example', () => {
    expect(
      independentColumns([
        [1, 2, 2],
        [1, 3, 3],
        [1, 5, 5],
      ]),
    ).toEqual([0, 1]);
  });

  it('drops zero columns, sums of others, and everything beyond the number of rows', () => {
    expect(
      independentColumns([
        [1, 0, 1, 2],
        [1, 0, 4, 5],
        [1, 0, 2, 3],
      ]),
    ).toEqual([0, 2]);
    expect(independentColumns([[1, 7, 3]])).toEqual([0]);
    expect(independentColumns([])).toEqual([]);
  });

  it('keeps columns of very different size', () => {
    expect(
      independentColumns([
        [1, 1e9],
        [1, 2e9],
        [1, 1e-9],
      ]),
    ).toEqual([0, 1]);
  });
});
