// The interval of a mean rating on a scale of K categories: right for few answers and for "everybody gives a 5".
// Method page: docs/methods/rating-interval.md
import { betaQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';

/** Level (default 0.95), size of the whole population where it is known, and the scores (default 1 … K). */
export interface RatingIntervalOptions {
  readonly conf?: number | undefined;
  readonly populationSize?: number | undefined;
  readonly scores?: readonly number[] | undefined;
}

/**
 * Dirichlet–beta interval for the mean of a rating, from the counts of the K categories (lowest first).
 *
 * Each category gets 1/K of an imaginary answer; the mean of the resulting Dirichlet law is matched, by its mean and
 * variance, with a beta law stretched over the scale, whose equal-tailed limits are the interval. It is then widened
 * to contain the plain mean, and ends at the end of the scale when everybody chose that end.
 * With the size of the population, counts are first multiplied by (N−1)/(N−n); when all answered, it is the point.
 *
 * Why not Student's interval: on skewed ratings it covers 65–90 % at n ≤ 20 instead of 95 %, and has width 0 when all
 * agree. Assumes independent answers. No answers → `too-few-answers`; fewer than two categories → `undefined`.
 *
 * Source: Probierz's own definition, checked by simulation (tests/statistics); the prior is Perks W. (1947).
 *
 * @example
 * ratingInterval([1, 2, 5, 22, 70]); // { n: 100, mean: 4.58, lower: 4.4001, upper: 4.7053 }
 */
export function ratingInterval(
  counts: readonly number[],
  { conf = 0.95, populationSize, scores }: RatingIntervalOptions = {},
): Outcome<Limits & { n: number; mean: number }> {
  const categories = counts.length;
  if (counts.some((count) => !(count >= 0 && count < Infinity))) {
    return undefinedBecause('counts must be zero or more', 0);
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  if (!(n <= Number.MAX_SAFE_INTEGER)) return undefinedBecause('more answers than can be counted exactly', n);
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  const score = scores ?? counts.map((_, k) => k + 1);
  if (score.length !== categories) return undefinedBecause('as many scores as categories are needed', n);
  const lowest = Math.min(...score);
  const range = Math.max(...score) - lowest;
  if (!(range > 0 && range < Infinity)) return undefinedBecause('a rating needs at least two different scores', n);

  let sum = 0;
  for (let k = 0; k < categories; k++) sum += counts[k]! * score[k]!;
  const mean = sum / n;
  if (populationSize !== undefined && !(populationSize >= n && populationSize >= 1)) {
    return undefinedBecause('more answers than people in the population', n);
  }
  if (populationSize === n) return result({ n, mean, lower: mean, upper: mean });
  const stretch =
    populationSize === undefined || populationSize === Infinity ? 1 : (populationSize - 1) / (populationSize - n);

  // Mean and variance of the scaled score (0 … 1) under the posterior; the variance about the mean avoids cancellation.
  let weight = 0;
  let weighted = 0;
  for (let k = 0; k < categories; k++) {
    const a = counts[k]! * stretch + 1 / categories;
    weight += a;
    weighted += (a * (score[k]! - lowest)) / range;
  }
  const centre = weighted / weight;
  let spread = 0;
  for (let k = 0; k < categories; k++) {
    const a = counts[k]! * stretch + 1 / categories;
    spread += (a * ((score[k]! - lowest) / range - centre) ** 2) / weight;
  }
  const precision = (centre * (1 - centre) * (weight + 1)) / spread - 1;
  const tail = (1 - conf) / 2;
  const alpha = centre * precision;
  const beta = (1 - centre) * precision;
  const scaledMean = (mean - lowest) / range;
  const lower = scaledMean === 0 ? 0 : Math.min(scaledMean, betaQuantile(tail, alpha, beta));
  const upper = scaledMean === 1 ? 1 : Math.max(scaledMean, betaQuantile(1 - tail, alpha, beta));
  return result({ n, mean, lower: lowest + range * lower, upper: lowest + range * upper });
}
