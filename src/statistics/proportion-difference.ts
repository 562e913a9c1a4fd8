// Difference of two shares with an interval: two periods or two groups of different people.
// Method page: docs/methods/proportion-difference.md
import { isUndefined, result } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';
import { wilsonInterval } from './proportion-interval.ts';

/**
 * Newcombe's hybrid score interval for share 1 − share 2 of two independent groups (method 10, no continuity correction).
 *
 * The distances of the Wilson limits from their shares are combined as the root of the sum of squares; the interval
 * stays in [−1, 1] and is right at shares of 0 and 1. A group without answers → `too-few-answers`.
 *
 * Source: Newcombe R.G. (1998b), Stat Med 17:873–890, method 10.
 *
 * @example
 * proportionDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 }); // { diff: 0.2, lower: 0.0524, upper: 0.3339 }
 */
export function proportionDifference(
  first: { readonly successes: number; readonly n: number },
  second: { readonly successes: number; readonly n: number },
  conf = 0.95,
): Outcome<Limits & { diff: number }> {
  const one = wilsonInterval(first.successes, first.n, conf);
  if (isUndefined(one)) return one;
  const two = wilsonInterval(second.successes, second.n, conf);
  if (isUndefined(two)) return two;
  const p1 = first.successes / first.n;
  const p2 = second.successes / second.n;
  const diff = p1 - p2;
  return result({
    diff,
    lower: diff - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: diff + Math.hypot(one.upper - p1, p2 - two.lower),
  });
}
