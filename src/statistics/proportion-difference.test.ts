// Newcombe's interval for a difference of shares: the published example, its ends, empty groups.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { proportionDifference } from './proportion-difference.ts';

describe('proportionDifference', () => {
  it('gives the values of the worked example', () => {
    const outcome = proportionDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.diff).toBeCloseTo(0.2, 14);
    expect(outcome.lower).toBeCloseTo(0.0524, 4);
    expect(outcome.upper).toBeCloseTo(0.3339, 4);
  });

  it('turns round with its groups and stays within −1 … 1', () => {
    for (const [x1, n1, x2, n2] of [
      [10, 10, 0, 10],
      [0, 3, 3, 3],
      [1, 5, 40, 45],
    ] as const) {
      const one = proportionDifference({ successes: x1, n: n1 }, { successes: x2, n: n2 });
      const other = proportionDifference({ successes: x2, n: n2 }, { successes: x1, n: n1 });
      if (isUndefined(one) || isUndefined(other)) throw new Error('a result was expected');
      expect(one.lower).toBeCloseTo(-other.upper, 12);
      expect(one.lower).toBeGreaterThanOrEqual(-1);
      expect(one.upper).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it('answers undefined for an empty or impossible group', () => {
    expect(proportionDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 }).kind).toBe('too-few-answers');
    expect(proportionDifference({ successes: 1, n: 2 }, { successes: 0, n: 0 }).kind).toBe('too-few-answers');
    expect(proportionDifference({ successes: 3, n: 2 }, { successes: 0, n: 1 }).kind).toBe('undefined');
  });
});
