// Sample sizes: worked examples, agreement with the power functions, impossible plans.
import { describe, expect, it } from 'vitest';
import { powerOfMeans, powerOfProportions } from './detectable-difference.ts';
import { isUndefined } from './outcome.ts';
import { sampleSizeForMargin, sampleSizeForMeans, sampleSizeForProportions } from './sample-size.ts';

describe('sample sizes', () => {
  it('gives the values of the worked examples', () => {
    const margin = sampleSizeForMargin({ share: 0.5, margin: 0.05, populationSize: 2000 });
    const means = sampleSizeForMeans({ difference: 0.2, sd: 0.9 });
    const shares = sampleSizeForProportions({ p1: 0.7, p2: 0.8 });
    if (isUndefined(margin) || isUndefined(means) || isUndefined(shares)) throw new Error('results were expected');
    expect([margin.n.toFixed(1), margin.nRounded]).toEqual(['322.4', 323]);
    expect([means.nPerGroup.toFixed(2), means.nRounded]).toEqual(['318.84', 319]);
    expect([shares.nPerGroup.toFixed(2), shares.nRounded]).toEqual(['293.15', 294]);
  });

  it('reaches exactly the power asked for, for tiny and for large differences', () => {
    for (const effect of [0.01, 0.2, 1, 3]) {
      const means = sampleSizeForMeans({ difference: effect, sd: 1, power: 0.9, alpha: 0.01 });
      if (isUndefined(means)) throw new Error(means.reason);
      expect(powerOfMeans(means.nPerGroup, effect, 0.01)).toBeCloseTo(0.9, 9);
    }
    const shares = sampleSizeForProportions({ p1: 0.9, p2: 0.8, power: 0.9, alpha: 0.01 });
    if (isUndefined(shares)) throw new Error(shares.reason);
    expect(powerOfProportions(shares.nPerGroup, 0.9, 0.8, 0.01)).toBeCloseTo(0.9, 9);
  });

  it('answers undefined for impossible plans', () => {
    expect(sampleSizeForMargin({ share: 0.5, margin: 0 }).kind).toBe('undefined');
    expect(sampleSizeForMargin({ share: 2, margin: 0.1 }).kind).toBe('undefined');
    expect(sampleSizeForMeans({ difference: 0, sd: 1 }).kind).toBe('undefined');
    expect(sampleSizeForMeans({ difference: 1, sd: 0 }).kind).toBe('undefined');
    expect(sampleSizeForMeans({ difference: 1e9, sd: 1 }).kind).toBe('undefined');
    expect(sampleSizeForProportions({ p1: 0.5, p2: 0.5 }).kind).toBe('undefined');
    expect(sampleSizeForProportions({ p1: 0.5, p2: 1.5 }).kind).toBe('undefined');
  });
});
