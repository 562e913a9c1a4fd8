// Difference of two independent estimates that each have an interval, however it was found.
// Method page: docs/methods/rating-difference.md
import type { Limits } from './outcome.ts';

/** An estimate between its limits. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * First minus second, with limits from the distances of each estimate to its own limits, combined as the root of the sum
 * of squares. Of two Wilson intervals this is Newcombe's method 10, of two rating intervals `ratingDifference`; it also
 * serves estimates of small populations, whose intervals are narrower. Assumes different people in the two groups.
 *
 * Source: Zou G.Y., Donner A. (2008), Stat Med 27:1693–1702.
 *
 * @example
 * intervalDifference({ value: 0.8, low: 0.7, high: 0.9 }, { value: 0.6, low: 0.5, high: 0.7 }); // { diff: 0.2, lower: 0.0586, upper: 0.3414 }
 */
export function intervalDifference(first: Estimate, second: Estimate): Limits & { readonly diff: number } {
  const diff = first.value - second.value;
  return {
    diff,
    lower: diff - Math.hypot(first.value - first.low, second.high - second.value),
    upper: diff + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
