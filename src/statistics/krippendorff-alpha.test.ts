// Krippendorff's alpha: the worked example, levels of measurement, text, gaps, agreement without variation.
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { isUndefined } from './outcome.ts';

const ratings = [
  [1, 2, 3, 3],
  [1, 2, 3, 4],
];

describe('krippendorffAlpha', () => {
  it('gives the worked example', () => {
    expect(krippendorffAlpha(ratings, 'nominal')).toMatchObject({
      alpha: expect.closeTo(1 - 14 / 46, 12),
      pairable: 8,
    });
  });

  it('does not see the names of categories, the order of raters, or units rated once', () => {
    const words = ratings.map((rater) => rater.map((value) => `c${value}`));
    const plain = krippendorffAlpha(ratings, 'nominal');
    expect(krippendorffAlpha(words, 'nominal')).toEqual(plain);
    expect(krippendorffAlpha(ratings.toReversed(), 'nominal')).toEqual(plain);
    expect(
      krippendorffAlpha(
        [
          [...ratings[0]!, 1],
          [...ratings[1]!, null],
        ],
        'nominal',
      ),
    ).toEqual(plain);
  });

  it('forgives near misses on an ordered scale', () => {
    const [nominal, interval] = (['nominal', 'interval'] as const).map((level) => krippendorffAlpha(ratings, level));
    if (nominal === undefined || interval === undefined || isUndefined(nominal) || isUndefined(interval))
      throw new Error('no result');
    expect(interval.alpha as number).toBeGreaterThan(nominal.alpha as number);
  });

  it('is undefined without pairs, without variation, and for ratios that cancel out', () => {
    expect(krippendorffAlpha([[1, 2]], 'nominal')).toMatchObject({ alpha: { kind: 'undefined' }, pairable: 0 });
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toMatchObject({ alpha: { kind: 'undefined' }, pairable: 4 });
    expect(
      krippendorffAlpha(
        [
          [1, -1],
          [-1, 1],
        ],
        'ratio',
      ),
    ).toMatchObject({ alpha: { kind: 'undefined' } });
    expect(
      krippendorffAlpha(
        [
          ['a', 'b'],
          ['a', 'a'],
        ],
        'interval',
      ),
    ).toMatchObject({ alpha: { kind: 'undefined' } });
  });
});
