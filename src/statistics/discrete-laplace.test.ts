// Geometric noise: worked example, the law sums to one, draws follow it, impossible settings.
import { describe, expect, it } from 'vitest';
import { discreteLaplace, discreteLaplaceNoise } from './discrete-laplace.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

describe('discreteLaplace', () => {
  it('gives the values of the worked examples', () => {
    const law = discreteLaplace(1);
    if (isUndefined(law)) throw new Error(law.reason);
    expect(law.alpha).toBeCloseTo(0.3679, 4);
    expect(law.variance).toBeCloseTo(1.8413, 4);
    expect(law.q95).toBe(3);
    expect(discreteLaplaceNoise(1, 0.9, 0.2)).toBe(2);
  });

  it('sums to one, has the stated variance, and q95 is the smallest that suffices', () => {
    for (const epsilon of [0.05, 0.5, 2, 30]) {
      const law = discreteLaplace(epsilon);
      if (isUndefined(law)) throw new Error(law.reason);
      let total = 0;
      let variance = 0;
      for (let k = -2000; k <= 2000; k++) {
        total += law.probability(k);
        variance += k * k * law.probability(k);
      }
      expect(total).toBeCloseTo(1, 10);
      expect(variance / law.variance).toBeCloseTo(1, 8);
      const within = (m: number) =>
        Array.from({ length: 2 * m + 1 }, (_, i) => law.probability(i - m)).reduce((sum, p) => sum + p, 0);
      expect(within(law.q95)).toBeGreaterThanOrEqual(0.95);
      if (law.q95 > 0) expect(within(law.q95 - 1)).toBeLessThan(0.95);
    }
  });

  it('draws numbers of that law', () => {
    const random = seededRandom(9);
    const draws = Array.from({ length: 50_000 }, () => discreteLaplaceNoise(0.5, random.next(), random.next()));
    const law = discreteLaplace(0.5);
    if (isUndefined(law)) throw new Error(law.reason);
    const mean = draws.reduce((sum, k) => sum + k, 0) / draws.length;
    const variance = draws.reduce((sum, k) => sum + k * k, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(variance / law.variance).toBeCloseTo(1, 1);
  });

  it('answers undefined for impossible settings', () => {
    expect(discreteLaplace(0).kind).toBe('undefined');
    expect(discreteLaplace(1, 0).kind).toBe('undefined');
    expect(discreteLaplace(1e-300).kind).toBe('undefined');
  });
});
