// Effect of an action: worked example, a planted effect, months without values, too few points.
import { describe, expect, it } from 'vitest';
import { actionEffect } from './action-effect.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

const monthlyRatings = [
  3.999, 4.266, 3.949, 4.108, 4.305, 4.028, 4.043, 4.024, 4.066, 4.117, 4.247, 4.004, 4.22, 4.331, 4.221, 4.333, 4.278,
  4.088, 4.379, 4.319, 4.458, 4.463, 4.526, 4.435,
];

describe('actionEffect', () => {
  it('gives the values of the worked example', () => {
    const outcome = actionEffect(monthlyRatings, { changeAt: 13 });
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.effect).toBeCloseTo(0.24, 2);
    expect(outcome.lower).toBeCloseTo(-0.01, 2);
    expect(outcome.upper).toBeCloseTo(0.49, 2);
    expect(outcome.phi).toBeCloseTo(0, 6);
    expect(outcome.effect).toBeCloseTo(outcome.level + 5.5 * outcome.slopeChange, 12);
  });

  it('finds a planted effect through a season and a gap', () => {
    const random = seededRandom(4);
    const values = Array.from({ length: 60 }, (_, t) =>
      t === 20 ? null : 4 + 0.3 * Math.sin((2 * Math.PI * (t + 1)) / 12) + (t >= 30 ? 0.5 : 0) + 0.05 * random.normal(),
    );
    const outcome = actionEffect(values, { changeAt: 31, harmonics: 1 });
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.lower).toBeLessThan(0.5);
    expect(outcome.upper).toBeGreaterThan(0.5);
    expect(outcome.lower).toBeGreaterThan(0.3);
  });

  it('answers undefined for few points and flat series', () => {
    expect(actionEffect(monthlyRatings, { changeAt: 20 })).toMatchObject({ kind: 'too-few-answers', n: 5, needed: 8 });
    expect(
      actionEffect(
        Array.from({ length: 24 }, () => 4),
        { changeAt: 13 },
      ).kind,
    ).toBe('undefined');
    expect(actionEffect([], { changeAt: 1 }).kind).toBe('too-few-answers');
  });
});
