// Linearised variance: a plain sample is the textbook case, lonely units have no variance, a census has none left.
import { describe, expect, it } from 'vitest';
import { linearisedMean } from './linearised-variance.ts';
import { isUndefined } from './outcome.ts';

describe('linearisedMean', () => {
  it('is s²/n for a simple sample', () => {
    expect(linearisedMean([1, 2, 3, 4], {})).toMatchObject({ mean: 2.5, variance: expect.closeTo(5 / 12, 14), df: 3 });
  });

  it('counts answers without a value as part of the design', () => {
    const got = linearisedMean([1, 2, null, 4], { strata: ['a', 'a', 'b', 'b'] });
    expect(got).toMatchObject({ n: 3, df: 1 });
  });

  it('knows no variance of a stratum with one unit, unless it is the whole stratum', () => {
    const design = { strata: ['a', 'a', 'b'] };
    const lonely = linearisedMean([1, 2, 3], design);
    expect(!isUndefined(lonely) && isUndefined(lonely.variance)).toBe(true);
    const certain = linearisedMean([1, 2, 3], { ...design, populationSizes: [9, 9, 1] });
    expect(!isUndefined(certain) && typeof certain.variance).toBe('number');
  });

  it('has no variance left in a census and refuses more units than the population', () => {
    expect(linearisedMean([1, 2], { populationSizes: [2, 2] })).toMatchObject({ variance: 0 });
    const impossible = linearisedMean([1, 2], { populationSizes: [1, 1] });
    expect(!isUndefined(impossible) && isUndefined(impossible.variance)).toBe(true);
  });

  it('is undefined without weight', () => {
    expect(isUndefined(linearisedMean([1, 2], { weights: [0, 0] }))).toBe(true);
    expect(isUndefined(linearisedMean([], {}))).toBe(true);
    expect(isUndefined(linearisedMean([1, 2], { weights: [-1, 2] }))).toBe(true);
  });
});
