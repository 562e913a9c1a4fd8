// Power of the rule that judges effects: against known laws where there are no placebos, and against drawn ones.
import { describe, expect, it } from 'vitest';
import { noncentralTUpperTail, normalCdf, studentQuantile } from './distributions.ts';
import { effectFoundBy, powerOfEffect } from './effect-power.ts';
import { seededRandom } from './seeded-random.ts';

const plain = { df: Infinity, placebos: 0, floor: 0, knownBy: Infinity };

describe('powerOfEffect', () => {
  it('is that of the z-test with a known error, and of the t-test with an estimated one', () => {
    expect(powerOfEffect(2.8, plain)).toBeCloseTo(normalCdf(2.8 - 1.959964), 2);
    for (const df of [3, 12, 40]) {
      const exact = noncentralTUpperTail(-studentQuantile(0.025, df), df, 3);
      expect(Math.abs(powerOfEffect(3, { ...plain, df }) - exact)).toBeLessThan(0.02);
    }
  });

  it('falls with placebos as drawn ones say', () => {
    const random = seededRandom(5);
    let found = 0;
    for (let k = 0; k < 20_000; k++) {
      const seen = 3 + random.normal();
      const largest = Math.max(...Array.from({ length: 13 }, () => Math.abs(random.normal())));
      if (seen > 1.959964 && seen > largest) found += 1;
    }
    expect(Math.abs(powerOfEffect(3, { ...plain, placebos: 13 }) - found / 20_000)).toBeLessThan(0.015);
  });
});

describe('effectFoundBy', () => {
  it('gives the size that is found four times in five', () => {
    expect(effectFoundBy(plain)).toBeCloseTo(2.8, 1);
    const rule = { df: 12, placebos: 13, floor: 0.8, knownBy: Infinity };
    expect(powerOfEffect(effectFoundBy(rule)!, rule)).toBeCloseTo(0.8, 3);
  });

  it('asks for more where the error is known less well, and for more certainty', () => {
    const rough = effectFoundBy({ ...plain, knownBy: 6 })!;
    expect(rough).toBeGreaterThan(effectFoundBy(plain)!);
    expect(effectFoundBy(plain, 0.9)).toBeGreaterThan(effectFoundBy(plain, 0.8)!);
  });
});
