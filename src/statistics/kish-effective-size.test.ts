// Kish's effective size: the worked example, equal weights, weights that say nothing.
import { describe, expect, it } from 'vitest';
import { kishEffectiveSize } from './kish-effective-size.ts';
import { isUndefined } from './outcome.ts';

describe('kishEffectiveSize', () => {
  it('gives the worked example', () => {
    expect(kishEffectiveSize([0, 1, 2, 0, 3, 1])).toMatchObject({ nEff: expect.closeTo(49 / 15, 12), n: 4 });
  });

  it('leaves n as it is when all weights are equal, whatever their size', () => {
    for (const weight of [1, 1e300, 1e-300]) {
      expect(kishEffectiveSize([weight, weight, weight])).toMatchObject({ nEff: 3, deff: 1 });
    }
  });

  it('is undefined without a positive weight and with an impossible one', () => {
    for (const weights of [[], [0, 0], [-1, 2], [NaN, 1], [Infinity, 1]]) {
      expect(isUndefined(kishEffectiveSize(weights))).toBe(true);
    }
  });
});
