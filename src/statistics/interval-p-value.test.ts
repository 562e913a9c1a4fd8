// The p-value an interval implies: the score test for shares, near its level under no difference, 1 where there is no interval.
import { describe, expect, it } from 'vitest';
import { normalTwoSidedP } from './distributions.ts';
import { intervalPValue } from './interval-p-value.ts';
import { isUndefined, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { ratingDifference } from './rating-difference.ts';
import { seededRandom } from './seeded-random.ts';

describe('the p-value of an interval', () => {
  it.each([
    [60, 100, 0.5],
    [3, 40, 0.2],
    [195, 200, 0.9],
    [0, 30, 0.1],
  ])('of %i in %i against %d is that of the score test', (successes, n, value) => {
    const z = (successes / n - value) / Math.sqrt((value * (1 - value)) / n);
    expect(intervalPValue((conf) => wilsonInterval(successes, n, conf), value)).toBeCloseTo(normalTwoSidedP(z), 9);
  });

  it('is below 0.05 just where the 95 % interval leaves the value out', () => {
    const random = seededRandom(4);
    for (let trial = 0; trial < 200; trial += 1) {
      const n = 10 + random.integer(200);
      const successes = random.integer(n + 1);
      const { lower, upper } = wilsonInterval(successes, n) as { lower: number; upper: number };
      const p = intervalPValue((conf) => wilsonInterval(successes, n, conf), 0.6);
      expect(p < 0.05).toBe(lower > 0.6 || upper < 0.6);
    }
  });

  it('is what halving finds, in a fifth of its steps', () => {
    const random = seededRandom(6);
    let asked = 0;
    const pairs = 300;
    for (let pair = 0; pair < pairs; pair += 1) {
      const most = 2 + random.integer(pair % 2 === 0 ? 30 : 3_000);
      const [one, other] = [0, 1].map(() => Array.from({ length: 5 }, () => random.integer(most)));
      const limitsAt = (conf: number) => ratingDifference(one!, other!, { conf });
      const p = intervalPValue((conf) => {
        asked += 1;
        return limitsAt(conf);
      }, 0.2);
      const halved = byHalves(limitsAt, 0.2);
      expect(Math.abs(p - halved)).toBeLessThan(halved > 1e-9 ? 1e-6 * halved + 1e-9 : 1e-9);
    }
    expect(asked / pairs).toBeLessThan(44 / 4);
  });

  it('is 1 where there is no interval, and where the value is the estimate', () => {
    expect(intervalPValue(() => tooFewAnswers(0, 1, 'no answers'), 0)).toBe(1);
    expect(intervalPValue(() => undefinedBecause('all alike', 3), 0)).toBe(1);
    expect(intervalPValue((conf) => wilsonInterval(50, 100, conf), 0.5)).toBeCloseTo(1, 9);
  });

  it('of two equal groups of skewed ratings is small about as often as it says', () => {
    const random = seededRandom(5);
    const shape = [0.02, 0.03, 0.05, 0.2, 0.7];
    const draw = (n: number) => {
      const counts = shape.map(() => 0);
      for (let answer = 0; answer < n; answer += 1) counts[random.category(shape)]! += 1;
      return counts;
    };
    const pairs = 1_500;
    const p = Array.from({ length: pairs }, () => {
      const [one, other] = [draw(10 + random.integer(60)), draw(300)];
      return intervalPValue((conf) => ratingDifference(one, other, { conf }), 0);
    });
    const below = (level: number) => p.filter((each) => each < level).length / pairs;
    expect(below(0.05)).toBeLessThan(0.08);
    expect(below(0.01)).toBeLessThan(0.03);
    expect(below(0.5)).toBeGreaterThan(0.35);
  });
});

/** The same p by 44 halves of the range of z. */
function byHalves(limitsAt: (conf: number) => Outcome<Limits>, value: number): number {
  let [outside, inside] = [0, 8];
  for (let step = 0; step < 44; step += 1) {
    const z = (outside + inside) / 2;
    const limits = limitsAt(1 - normalTwoSidedP(z));
    if (!isUndefined(limits) && (limits.lower > value || limits.upper < value)) outside = z;
    else inside = z;
  }
  return outside === 0 ? 1 : normalTwoSidedP((outside + inside) / 2);
}
