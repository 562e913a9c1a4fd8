// Cohen's kappa: the worked example, weights, one category only.
import { describe, expect, it } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';

describe('cohenKappa', () => {
  it('gives the worked example', () => {
    expect(
      cohenKappa(
        [
          [1, 1],
          [2, 2],
          [3, 2],
          [1, 1],
        ],
        'unweighted',
      ),
    ).toMatchObject({ kappa: expect.closeTo(0.6, 12), n: 4 });
  });

  it('weighs by positions of used categories, not by their numbers', () => {
    const pairs = [
      [1, 1],
      [2, 3],
      [3, 3],
      [1, 2],
      [3, 1],
    ];
    const spread = pairs.map((pair) => pair.map((value) => 10 ** value));
    for (const weight of ['equal', 'squared'] as const)
      expect(cohenKappa(spread, weight)).toEqual(cohenKappa(pairs, weight));
  });

  it('makes no difference between weights for two categories', () => {
    const pairs = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
      [1, 2],
    ];
    expect(cohenKappa(pairs, 'squared')).toEqual(cohenKappa(pairs, 'unweighted'));
  });

  it('is undefined with one category, and leaves gaps out', () => {
    expect(
      cohenKappa([
        [1, 1],
        [1, 1],
      ]).kind,
    ).toBe('undefined');
    expect(
      cohenKappa([
        [1, null],
        [null, 2],
      ]).kind,
    ).toBe('too-few-answers');
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'a'],
        ['b', 'b'],
        ['b', null],
      ]),
    ).toMatchObject({ n: 3, kappa: expect.closeTo(0.4, 12) });
  });
});
