// Cronbach's alpha: do the questions of a set move together?
// Method page: docs/methods/cronbach-alpha.md
import { fQuantile } from './distributions.ts';
import {
  isUndefined,
  type Limits,
  type Measure,
  type Outcome,
  result,
  tooFewAnswers,
  type Undefined,
  undefinedBecause,
} from './outcome.ts';

export interface CronbachAlpha {
  /** People who answered every item. */
  readonly n: number;
  /** Items. */
  readonly k: number;
  readonly alpha: Measure;
  /** From the mean correlation of the items instead of their covariances. */
  readonly standardized: Measure;
  /** Alpha of the other items; undefined when fewer than two are left. */
  readonly alphaIfDeleted: readonly Measure[];
  readonly feldt: Limits | Undefined;
}

/** A variance below this share of what it is compared with is rounding, not spread. */
const ROUNDING = 1e-13;

/**
 * Cronbach's alpha with Feldt's interval.
 *
 * - **Convention**: people with any item missing are left out; alpha = k/(k−1)·(1 − Σ item variances / variance of the
 *   sum); Feldt limits 1 − (1−α)·F with df n−1 and (n−1)(k−1).
 * - **Assumes** items on one scale, keyed the same way (turn round negative ones first). Alpha is a lower bound of
 *   reliability only for items that share one cause equally; it is no gate (Sijtsma 2009).
 * - **Too few answers**: fewer than 2 people or items, or a sum that never varies → no alpha; an item that never varies
 *   → no standardised alpha. Practice rule: 50 people.
 * - **Source**: Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30; Sijtsma (2009), Psychometrika 74.
 *
 * @example
 * cronbachAlpha([[1, 2], [2, 2], [3, 4], [4, 5]]); // alpha 0.9670, standardised 0.9726
 */
export function cronbachAlpha(
  items: readonly (readonly (number | null)[])[],
  confidence = 0.95,
): Outcome<CronbachAlpha> {
  const k = items[0]?.length ?? 0;
  const rows = items.filter((row): row is number[] => row.length === k && row.every((value) => value !== null));
  const n = rows.length;
  const covariance = itemCovariance(rows, k);
  const all = Array.from({ length: k }, (_, item) => item);
  const alpha = alphaOf(covariance, all, n);
  return result({
    n,
    k,
    alpha,
    standardized: standardizedAlpha(covariance, n),
    alphaIfDeleted: all.map((item) =>
      alphaOf(
        covariance,
        all.filter((other) => other !== item),
        n,
      ),
    ),
    feldt: isUndefined(alpha) ? alpha : feldtLimits(alpha, n, k, confidence),
  });
}

/**
 * Covariances of complete rows, divisor n−1; an empty matrix below two rows.
 *
 * @example
 * itemCovariance([[0.1, 1], [0.1, 3], [0.1, 2]], 2); // [[0, 0], [0, 1]]
 */
export function itemCovariance(rows: readonly (readonly number[])[], k: number): number[][] {
  const n = rows.length;
  if (n < 2) return [];
  const means = Array.from({ length: k }, (_, item) => rows.reduce((sum, row) => sum + row[item]!, 0) / n);
  const covariance = means.map(() => means.map(() => 0));
  for (const row of rows) {
    for (let i = 0; i < k; i++) {
      const deviation = row[i]! - means[i]!;
      for (let j = i; j < k; j++) covariance[i]![j]! += (deviation * (row[j]! - means[j]!)) / (n - 1);
    }
  }
  for (let i = 0; i < k; i++) {
    // Answers that are all equal have no spread, even where their mean is rounded.
    if (rows.every((row) => row[i] === rows[0]![i]))
      for (const at of means.keys()) covariance[Math.min(i, at)]![Math.max(i, at)] = 0;
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) covariance[i]![j] = covariance[j]![i]!;
  return covariance;
}

function alphaOf(covariance: readonly (readonly number[])[], items: readonly number[], n: number): Measure {
  const k = items.length;
  if (n < 2) return tooFewAnswers(n, 2);
  if (k < 2) return undefinedBecause('alpha needs at least two items', n);
  const own = items.reduce((sum, item) => sum + covariance[item]![item]!, 0);
  const total = items.reduce((sum, i) => sum + items.reduce((part, j) => part + covariance[i]![j]!, 0), 0);
  if (!(total > ROUNDING * own)) return undefinedBecause('the sum of the items does not vary', n);
  return (k / (k - 1)) * (1 - own / total);
}

function standardizedAlpha(covariance: readonly (readonly number[])[], n: number): Measure {
  const k = covariance.length;
  if (n < 2) return tooFewAnswers(n, 2);
  if (k < 2) return undefinedBecause('alpha needs at least two items', n);
  let sum = 0;
  for (let i = 0; i < k; i++) {
    if (covariance[i]![i] === 0) return undefinedBecause('an item never varies', n);
    for (let j = 0; j < i; j++) sum += covariance[i]![j]! / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!);
  }
  const mean = sum / ((k * (k - 1)) / 2);
  const divisor = 1 + (k - 1) * mean;
  if (!(divisor > ROUNDING)) return undefinedBecause('the sum of the standardised items does not vary', n);
  return (k * mean) / divisor;
}

function feldtLimits(alpha: number, n: number, k: number, confidence: number): Limits | Undefined {
  if (!(confidence > 0 && confidence < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  return {
    lower: 1 - (1 - alpha) * fQuantile((1 + confidence) / 2, df1, df2),
    upper: 1 - (1 - alpha) * fQuantile((1 - confidence) / 2, df1, df2),
  };
}
