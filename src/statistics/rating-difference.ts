// Difference of two mean ratings with an interval: two periods or two groups, also small, uneven and skewed ones.
// Method page: docs/methods/rating-difference.md
import { isUndefined, result } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';
import { ratingInterval } from './rating-interval.ts';
import type { RatingIntervalOptions } from './rating-interval.ts';

/**
 * Mean of the first minus mean of the second group, from the counts of the categories 1 … K of each.
 *
 * The distances of the rating-interval limits from their means are combined as the root of the sum of squares, as
 * Newcombe does for shares. Welch's t-interval misleads here: with 5 answers against 45 where most people give a 5, it
 * finds a difference in 16 of 100 comparisons of equal groups (simulated); this interval in about 5.
 * Assumes different people in the two groups. A group without answers → `too-few-answers`.
 *
 * Sources: Zou G.Y., Donner A. (2008), Stat Med 27:1693–1702 (the general method); Newcombe 1998b.
 *
 * @example
 * ratingDifference([1, 2, 5, 22, 70], [4, 6, 10, 30, 50]); // { diff: 0.42, lower: 0.158, upper: 0.684 }
 */
export function ratingDifference(
  first: readonly number[],
  second: readonly number[],
  options: Omit<RatingIntervalOptions, 'populationSize'> = {},
): Outcome<Limits & { diff: number }> {
  const one = ratingInterval(first, options);
  if (isUndefined(one)) return one;
  const two = ratingInterval(second, options);
  if (isUndefined(two)) return two;
  const diff = one.mean - two.mean;
  return result({
    diff,
    lower: diff - Math.hypot(one.mean - one.lower, two.upper - two.mean),
    upper: diff + Math.hypot(one.upper - one.mean, two.mean - two.lower),
  });
}
