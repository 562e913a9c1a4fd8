// Median and quartiles of numbers that have no upper end, such as minutes or visits, with an interval of the median.
// Method page: docs/methods/median-interval.md
import { binomialCdf } from './binomial-distribution.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome, Undefined } from './outcome.ts';

export interface MedianSummary {
  readonly n: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** two of the given values; undefined where even the smallest and the largest do not reach the level */
  readonly limits: Limits | Undefined;
}

/**
 * Median, quartiles and the interval of the median from order statistics: its limits are the d-th smallest and the d-th
 * largest value, d as large as the binomial law with p = ½ allows, so the interval covers at least as stated.
 *
 * Quartiles by linear interpolation between neighbours (type 7 of Hyndman and Fan, as R and spreadsheets do). Assumes
 * independent answers and nothing of their spread. No answers → `too-few-answers`; below six answers at 95 % there is
 * no interval.
 *
 * Sources: Conover W.J. (1999), Practical Nonparametric Statistics, 3.2; Hyndman R.J., Fan Y. (1996), Am Stat 50:361–365.
 *
 * @example
 * medianInterval([5, 1, 2, 3, 4, 6, 7, 8, 9, 10]); // { n: 10, median: 5.5, lowerQuartile: 3.25, upperQuartile: 7.75, limits: { lower: 2, upper: 9 } }
 */
export function medianInterval(values: readonly number[], conf = 0.95): Outcome<MedianSummary> {
  const n = values.length;
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  if (!values.every(Number.isFinite)) return undefinedBecause('values must be numbers', n);
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  const sorted = Float64Array.from(values).sort();
  const place = depthOfLimits(n, (1 - conf) / 2);
  return result({
    n,
    median: quantileOf(sorted, 0.5),
    lowerQuartile: quantileOf(sorted, 0.25),
    upperQuartile: quantileOf(sorted, 0.75),
    limits:
      place === 0
        ? tooFewAnswers(n, smallestForLimits(conf), 'even the smallest and the largest value do not reach the level')
        : { lower: sorted[place - 1]!, upper: sorted[n - place]! },
  });
}

/** The largest d with P(X ≤ d − 1) ≤ tail for X binomial (n, ½); 0 where there is none. */
function depthOfLimits(n: number, tail: number): number {
  let low = 0;
  let high = Math.ceil(n / 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (binomialCdf(middle - 1, n, 0.5) <= tail) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The fewest answers of which the smallest and the largest form an interval at this level. */
function smallestForLimits(conf: number): number {
  return Math.ceil(1 - Math.log2(1 - conf));
}

function quantileOf(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}
