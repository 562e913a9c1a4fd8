// A median or another quantile of whole numbers that came as counts (days of cases), with its interval by ranks.
// Method page: docs/methods/count-quantile.md
import { binomialQuantile } from './binomial-distribution.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome, Undefined } from './outcome.ts';

export interface CountedValue {
  readonly value: number;
  /** how many times the value occurred, whole */
  readonly count: number;
}

/** The value at a rank, 1 … n, of values in ascending order. */
function atRank(sorted: readonly CountedValue[], rank: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (passed >= rank) return value;
  }
  return sorted.at(-1)!.value;
}

/**
 * The smallest value that a share of at least `probability` does not exceed, and its interval.
 *
 * Quantile by the inverse of the distribution (definition 1 of Hyndman & Fan), so that "nine of ten within 25 days" is
 * true of the data. The interval is free of any shape: two ranks from the binomial law with at least `conf` between
 * them; with equal values it covers more than stated. Too few values for both ranks: the quantile comes with
 * `interval` undefined. No values → `too-few-answers`.
 *
 * Source: Hyndman R.J., Fan Y. (1996), Am Stat 50:361–365; Conover W.J. (1999), Practical Nonparametric Statistics, 3.2.
 *
 * @example
 * countQuantile([{ value: 3, count: 5 }, { value: 9, count: 5 }], 0.5); // { value: 3, n: 10, interval: { lower: 3, upper: 9 } }
 */
export function countQuantile(
  counts: readonly CountedValue[],
  probability: number,
  conf = 0.95,
): Outcome<{ value: number; n: number; interval: Limits | Undefined }> {
  const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  if (!(probability > 0 && probability < 1)) return undefinedBecause('the share must lie between 0 and 1', n);
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  if (n === 0) return tooFewAnswers(0, 1, 'no values');
  if (!Number.isSafeInteger(n) || sorted.some(({ value }) => !Number.isFinite(value)))
    return undefinedBecause('counts must be whole and values finite', n);
  const rank = Math.min(n, Math.max(1, Math.ceil(probability * n * (1 - 8 * Number.EPSILON))));
  return result({ value: atRank(sorted, rank), n, interval: rankInterval(sorted, n, probability, conf) });
}

function rankInterval(
  sorted: readonly CountedValue[],
  n: number,
  probability: number,
  conf: number,
): Limits | Undefined {
  const tail = (1 - conf) / 2;
  const lower = binomialQuantile(tail, n, probability);
  const upper = binomialQuantile(1 - tail, n, probability) + 1;
  const needed = Math.ceil(Math.log(tail) / Math.log(Math.max(probability, 1 - probability)));
  if (lower < 1 || upper > n) return tooFewAnswers(n, Math.max(needed, n + 1));
  return { lower: atRank(sorted, lower), upper: atRank(sorted, upper) };
}
