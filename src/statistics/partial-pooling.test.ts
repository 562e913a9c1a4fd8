// Partial pooling: the worked example, no variance between units, one unit, impossible variances.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { partialPooling } from './partial-pooling.ts';

describe('partialPooling', () => {
  it('gives the worked example', () => {
    expect(partialPooling([4, 4.4, 3.8], [0.01, 0.04, 0.01])).toMatchObject({
      q: expect.closeTo(7.555_556, 5),
      dl: { tau2: expect.closeTo(0.041_666_67, 7), mu: expect.closeTo(4.020_155, 5) },
    });
  });

  it('gives everybody the common mean when units do not differ', () => {
    expect(partialPooling([4, 4, 4], [0.1, 0.2, 0.4])).toMatchObject({
      q: 0,
      i2: 0,
      qP: 1,
      blup: [4, 4, 4],
      shrinkage: [0, 0, 0],
    });
  });

  it('moves with the scale', () => {
    const values = [3.1, 4.2, 4.9, 3.8];
    const variances = [0.1, 0.05, 0.2, 0.02];
    const one = partialPooling(values, variances);
    const ten = partialPooling(
      values.map((value) => 10 * value + 7),
      variances.map((v) => 100 * v),
    );
    if (isUndefined(one) || isUndefined(ten)) throw new Error('no result');
    for (const method of ['dl', 'reml', 'pm'] as const) {
      expect(ten[method].tau2).toBeCloseTo(100 * one[method].tau2, 9);
      expect(ten[method].mu).toBeCloseTo(10 * one[method].mu + 7, 9);
    }
    expect(ten.blup).toEqual(one.blup.map((value) => expect.closeTo(10 * value + 7, 9)));
  });

  it('gives limits from four units on, inside the shrunken range', () => {
    expect(partialPooling([4, 4.4, 3.8], [0.01, 0.04, 0.01])).toMatchObject({
      limits: [{ kind: 'too-few-answers' }, {}, {}],
    });
    const got = partialPooling([4, 4.4, 3.8, 4.1], [0.01, 0.04, 0.01, 0.02]);
    if (isUndefined(got)) throw new Error(got.reason);
    for (const [at, limits] of got.limits.entries()) {
      if (isUndefined(limits)) throw new Error(limits.reason);
      expect(limits.lower).toBeLessThan(got.blup[at]!);
      expect(limits.upper).toBeGreaterThan(got.blup[at]!);
    }
  });

  it('knows no variance between units from a single one, and refuses impossible variances', () => {
    expect(partialPooling([3], [2])).toMatchObject({ q: 0, qP: 1, dl: { tau2: 0, mu: 3 } });
    expect(partialPooling([], []).kind).toBe('too-few-answers');
    expect(partialPooling([1, 2], [0, 1]).kind).toBe('undefined');
  });
});
