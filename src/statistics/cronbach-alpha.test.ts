// Cronbach's alpha: the worked example, gaps, items that never vary or cancel out.
import { describe, expect, it } from 'vitest';
import { cronbachAlpha, itemCovariance } from './cronbach-alpha.ts';

describe('cronbachAlpha', () => {
  it('gives the worked example', () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 2],
        [3, 4],
        [4, 5],
      ]),
    ).toMatchObject({
      alpha: expect.closeTo(0.967_032_967, 8),
      standardized: expect.closeTo(0.972_635_8, 6),
      n: 4,
      k: 2,
    });
  });

  it('leaves out people with a gap', () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, null],
        [2, 2],
        [3, 4],
        [4, 5],
      ]),
    ).toMatchObject({ n: 4, alpha: expect.closeTo(0.967_032_967, 8) });
  });

  it('is undefined where the sum never varies, or with one item or one person', () => {
    for (const items of [
      [
        [3.1, 3.1],
        [3.1, 3.1],
      ],
      [
        [1, 2],
        [2, 1],
      ],
      [[1], [2]],
      [[1, 2]],
      [],
    ]) {
      expect(cronbachAlpha(items)).toMatchObject({
        alpha: { kind: expect.any(String) },
        feldt: { kind: expect.any(String) },
      });
    }
  });

  it('has no standardised alpha with an item that never varies', () => {
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [1, 3, 5],
        [1, 1, 2],
      ]),
    ).toMatchObject({
      alpha: expect.any(Number),
      standardized: { kind: 'undefined' },
    });
  });
});

describe('itemCovariance', () => {
  it('has divisor n−1 and exact zeros for constant items', () => {
    expect(
      itemCovariance(
        [
          [0.1, 1],
          [0.1, 3],
          [0.1, 2],
        ],
        2,
      ),
    ).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(itemCovariance([[1, 2]], 2)).toEqual([]);
  });
});
