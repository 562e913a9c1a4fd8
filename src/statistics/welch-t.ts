// Difference of two means with unequal spreads: Welch's t-test and its interval.
// Method page: docs/methods/welch-t.md
import { studentQuantile, studentTwoSidedP } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';

/** n, Σx and Σx² of one group: all that the test needs, so tallies are enough. */
export interface GroupSums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Mean of x minus mean of y, and the test of no difference (two-sided). */
export interface WelchT {
  readonly diff: number;
  readonly t: Measure;
  readonly df: Measure;
  readonly p: Measure;
  readonly interval: Limits | Undefined;
}

/**
 * Welch's test from raw values of two independent groups.
 *
 * Degrees of freedom after Welch–Satterthwaite. A group of one: the difference, but no test (`needed` 2). No spread in
 * either group: the difference, but no test. An empty group → `too-few-answers`.
 *
 * Source: Welch B.L. (1947), Biometrika 34:28–35.
 *
 * @example
 * welchT([1, 2, 3], [3, 4, 6]); // { diff: -2.33, t: -2.214, df: 3.448, p: 0.1021, interval: -5.454 … 0.788 }
 */
export function welchT(x: readonly number[], y: readonly number[], conf = 0.95): Outcome<WelchT> {
  return welchTOfMoments(momentsAbout(x), momentsAbout(y), conf);
}

/**
 * The same from sums of each group (n, Σx, Σx²), for whole-number ratings, whose sums are exact.
 *
 * @example
 * welchTFromSums({ n: 3, sum: 6, sumOfSquares: 14 }, { n: 3, sum: 13, sumOfSquares: 61 }); // as above
 */
export function welchTFromSums(x: GroupSums, y: GroupSums, conf = 0.95): Outcome<WelchT> {
  const moments = ({ n, sum, sumOfSquares }: GroupSums): GroupMoments => ({
    n,
    mean: n > 0 ? sum / n : 0,
    variance: n > 1 ? Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1)) : 0,
  });
  return welchTOfMoments(moments(x), moments(y), conf);
}

interface GroupMoments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

function momentsAbout(values: readonly number[]): GroupMoments {
  const n = values.length;
  const first = values.reduce((sum, value) => sum + value, 0) / n;
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}

function welchTOfMoments(x: GroupMoments, y: GroupMoments, conf: number): Outcome<WelchT> {
  const least = Math.min(x.n, y.n);
  if (!(least >= 1)) return tooFewAnswers(Math.max(0, least), 1, 'a group has no answers');
  const diff = x.mean - y.mean;
  const untested = (reason: Undefined): Outcome<WelchT> =>
    result({ diff, t: reason, df: reason, p: reason, interval: reason });
  if (least < 2) return untested(tooFewAnswers(least, 2, 'a group of one answer has no spread'));
  const vx = x.variance / x.n;
  const vy = y.variance / y.n;
  const se = Math.sqrt(vx + vy);
  if (!(se > 1e-13 * Math.max(Math.abs(x.mean), Math.abs(y.mean)))) {
    return untested(undefinedBecause('all answers in each group are equal', x.n + y.n));
  }
  const df = (vx + vy) ** 2 / (vx ** 2 / (x.n - 1) + vy ** 2 / (y.n - 1));
  if (!Number.isFinite(df)) return untested(undefinedBecause('the spread is too large to be squared', x.n + y.n));
  const t = diff / se;
  const half = -studentQuantile((1 - conf) / 2, df) * se;
  const interval =
    conf > 0 && conf < 1
      ? { lower: diff - half, upper: diff + half }
      : undefinedBecause('the level must lie between 0 and 1', x.n + y.n);
  return result({ diff, t, df, p: studentTwoSidedP(t, df), interval });
}
