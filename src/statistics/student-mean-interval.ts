// Mean, standard deviation and Student's interval of ratings: the textbook answer, kept as a cross-check.
// Method page: docs/methods/student-mean-interval.md
import { studentQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';
import type { RatingIntervalOptions } from './rating-interval.ts';

/**
 * Mean and Student's t interval from category counts; not clipped to the scale.
 *
 * Standard deviation with divisor n−1. With the size N of the population, the half-width is multiplied by √(1−n/N).
 * Right for large n and mild skewness only: `ratingInterval` is what people see. One answer: the mean, but neither
 * standard deviation nor interval. No answers → `too-few-answers`.
 *
 * Source: Student (1908), Biometrika 6:1–25; Cochran 1977 for the finite population.
 *
 * @example
 * studentMeanInterval([1, 2, 5, 22, 70]); // { n: 100, mean: 4.58, sd: 0.7678, limits: { lower: 4.4277, upper: 4.7323 } }
 */
export function studentMeanInterval(
  counts: readonly number[],
  { conf = 0.95, populationSize, scores }: RatingIntervalOptions = {},
): Outcome<{ n: number; mean: number; sd: Measure; limits: Limits | Undefined }> {
  if (counts.some((count) => !(count >= 0 && count < Infinity))) {
    return undefinedBecause('counts must be zero or more', 0);
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  if (!(n <= Number.MAX_SAFE_INTEGER)) return undefinedBecause('more answers than can be counted exactly', n);
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  const score = scores ?? counts.map((_, k) => k + 1);
  if (score.length !== counts.length) return undefinedBecause('as many scores as categories are needed', n);
  const mean = counts.reduce((sum, count, k) => sum + count * score[k]!, 0) / n;
  if (n < 2) {
    const missing = tooFewAnswers(n, 2, 'one answer has no spread');
    return result({ n, mean, sd: missing, limits: missing });
  }
  const squares = counts.reduce((sum, count, k) => sum + count * (score[k]! - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (n - 1));
  if (populationSize !== undefined && !(populationSize >= n)) {
    return result({ n, mean, sd, limits: undefinedBecause('more answers than people in the population', n) });
  }
  const remaining = populationSize === undefined ? 1 : 1 - n / populationSize;
  const half = -studentQuantile((1 - conf) / 2, n - 1) * sd * Math.sqrt(remaining / n);
  return result({ n, mean, sd, limits: { lower: mean - half, upper: mean + half } });
}
