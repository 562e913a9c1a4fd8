// XmR chart with the NHS "Making Data Count" rules: what the control chart draws for means, times and counts.
// Method page: docs/methods/xmr-chart.md
import { isUndefined, result, tooFewAnswers } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';
import { preciseMean, sideOf } from './precise-mean.ts';

/** Mean, limits and, for each point, whether it is part of a signal of each rule. */
export interface XmrChart {
  readonly mean: number;
  /** Mean moving range, after screening; undefined below two points. */
  readonly meanMovingRange: Measure;
  readonly unscreenedMeanMovingRange: Measure;
  readonly limits: Limits | Undefined;
  /** Strictly beyond a limit. */
  readonly outside: readonly boolean[];
  /** Seven or more in a row strictly on one side of the mean. */
  readonly shift7: readonly boolean[];
  /** Seven or more points rising, or falling, without a break. */
  readonly trend7: readonly boolean[];
  /** Two or three of three consecutive points on one side lie in the outer third, but not beyond the limit. */
  readonly twoOfThree: readonly boolean[];
}

/**
 * Individuals and moving-range chart: limits mean ± 2.66 × mean moving range.
 *
 * With `screenOutliers` (the default) moving ranges of at least 3.267 times their mean are dropped, once, before the
 * limits are set (not when the mean moving range is 0: flat data have limits equal to the mean). One point: no limits.
 * No point → `too-few-answers`. These rules are drawn without words; verdicts come from `frozenLimitChart`.
 *
 * Sources: Shewhart W.A. (1931); Wheeler D.J. (2000), Understanding Variation; NHS England, Making Data Count.
 *
 * @example
 * xmrChart([1, 2, 3, 4, 5, 6, 7, 8]); // { mean: 4.5, limits: { lower: 1.84, upper: 7.16 }, trend7: all true, … }
 */
export function xmrChart(
  values: readonly number[],
  { screenOutliers = true }: { readonly screenOutliers?: boolean | undefined } = {},
): Outcome<XmrChart> {
  if (values.length === 0) return tooFewAnswers(0, 1, 'no points');
  const mean = preciseMean(values);
  const sides = values.map((value) => sideOf(value, mean));
  const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  const unscreened: Measure = ranges.length > 0 ? preciseMean(ranges) : tooFewAnswers(1, 2, '1 of at least 2 points');
  const meanMovingRange = isUndefined(unscreened) || !screenOutliers ? unscreened : screened(ranges, unscreened);
  const half = isUndefined(meanMovingRange) ? null : 2.66 * meanMovingRange;
  const distances = values.map((value) => Math.abs(value - mean));
  // A point on a limit is not beyond it, even when the last digit of a computed limit says so.
  const beyond = (distance: number, limit: number): boolean =>
    distance > limit + 1e-12 * Math.max(limit, Math.abs(mean));
  const outside = values.map((_, i) => half !== null && sides[i] !== 0 && beyond(distances[i]!, half));
  const near = values.map((_, i) => half !== null && !outside[i] && beyond(distances[i]!, (2 / 3) * half));
  return result({
    mean,
    meanMovingRange,
    unscreenedMeanMovingRange: unscreened,
    limits: half === null ? tooFewAnswers(1, 2, '1 of at least 2 points') : { lower: mean - half, upper: mean + half },
    outside,
    shift7: inRunsOf(7, sides),
    trend7: inTrendsOf(7, values),
    twoOfThree: twoOfThree(sides, near),
  });
}

function screened(ranges: readonly number[], mean: number): number {
  if (mean === 0) return 0;
  return preciseMean(ranges.filter((range) => range < 3.267 * mean));
}

/** Marks members of runs of at least `length` equal, non-zero signs. */
function inRunsOf(length: number, signs: readonly number[]): boolean[] {
  const marked = signs.map(() => false);
  let start = 0;
  for (let i = 1; i <= signs.length; i++) {
    if (i < signs.length && signs[i] === signs[start]) continue;
    if (signs[start] !== 0 && i - start >= length) marked.fill(true, start, i);
    start = i;
  }
  return marked;
}

/** Marks members of stretches of at least `length` points that rise, or fall, at every step. */
function inTrendsOf(length: number, values: readonly number[]): boolean[] {
  const steps = values.slice(1).map((value, i) => Math.sign(value - values[i]!));
  const marked = values.map(() => false);
  inRunsOf(length - 1, steps).forEach((part, i) => {
    if (part) marked.fill(true, i, i + 2);
  });
  return marked;
}

function twoOfThree(sides: readonly number[], near: readonly boolean[]): boolean[] {
  const marked = near.map(() => false);
  for (let i = 0; i + 2 < sides.length; i++) {
    if (sides[i] === 0 || sides[i] !== sides[i + 1] || sides[i] !== sides[i + 2]) continue;
    const close = [i, i + 1, i + 2].filter((k) => near[k]);
    if (close.length >= 2) for (const k of close) marked[k] = true;
  }
  return marked;
}
