// Importance–performance analysis: which matters are important and well done, and which are not.
// Method page: docs/methods/importance-performance.md
import { normalQuantile } from './distributions.ts';
import { type Outcome, result, type Undefined, undefinedBecause } from './outcome.ts';

/** `keep`: important and good. `concentrate`: important, not good. `overkill`: good only. `lowPriority`: neither. */
export type Quadrant = 'keep' | 'concentrate' | 'overkill' | 'lowPriority';

export interface ImportancePerformance {
  readonly crossImportance: number;
  readonly crossPerformance: number;
  /** One per attribute, in the order of the input; undefined where either figure is missing. */
  readonly quadrant: readonly (Quadrant | Undefined)[];
}

/** Relative slack with which a value still counts as equal to the mean: rounding of a sum must not move a point. */
const SLACK = 1e-12;

/**
 * Importance–performance analysis after Martilla and James, with derived importance (LMG), never stated importance.
 *
 * - **Convention**: the cross-hair stands at the two means (or medians); a value equal to the cross-hair is high.
 * - **Assumes** importance and performance are comparable across attributes (same scale for all).
 * - **Too few answers**: no attribute with both figures → `undefined`; an attribute with one of them missing has no
 *   quadrant and takes no part in the cross-hair.
 * - **Source**: Martilla & James (1977), Journal of Marketing 41(1), 77–79.
 *
 * @example
 * importancePerformance([0.3, 0.1, 0.2], [4.5, 4.4, 3.1]);
 * // cross 0.2 and 4; quadrants keep, overkill, concentrate
 */
export function importancePerformance(
  importance: readonly (number | null)[],
  performance: readonly (number | null)[],
  crosshair: 'mean' | 'median' = 'mean',
): Outcome<ImportancePerformance> {
  const pairs = importance.map((value, at): [number | null, number | null] => [value, performance[at] ?? null]);
  const complete = pairs.filter((pair): pair is [number, number] => pair[0] !== null && pair[1] !== null);
  if (complete.length === 0) return undefinedBecause('no attribute with importance and performance', 0);
  const centre = crosshair === 'mean' ? meanOf : medianOf;
  const crossImportance = centre(complete.map(([value]) => value));
  const crossPerformance = centre(complete.map(([, value]) => value));
  const quadrant = pairs.map(([important, performed]): Quadrant | Undefined => {
    if (important === null || performed === null) return undefinedBecause('a figure is missing', complete.length);
    const high = isHigh(important, crossImportance);
    if (isHigh(performed, crossPerformance)) return high ? 'keep' : 'overkill';
    return high ? 'concentrate' : 'lowPriority';
  });
  return result({ crossImportance, crossPerformance, quadrant });
}

function isHigh(value: number, cross: number): boolean {
  return value >= cross - SLACK * Math.max(Math.abs(value), Math.abs(cross));
}

function meanOf(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value / values.length, 0);
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** An estimate with its 95 % interval. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Rating that a matter needs which goes with nothing, which has an equal part, and at most; of a scale from 1 to 5. */
export const neededOfNothing = 3;
export const neededOfEqualPart = 4;
export const neededAtMost = 4.5;

/**
 * The diagonal of importance and performance: the rating on a scale from 1 to 5 that a matter of this importance needs.
 *
 * - **Convention**: the middle of the scale (3) without any importance, "good" (4) with a part that is equal for all,
 *   in a straight line through both, and never more than 4.5, which half of all people giving a 5 make with the rest
 *   giving a 4. Set by Probierz, not measured (decision 0104); no mean of the matters enters.
 * - **Source**: Slack (1994), International Journal of Operations & Production Management 14(5): a bound of performance
 *   that rises with importance; Bacon (2003), International Journal of Market Research 45(1): diagonals before quadrants.
 *
 * @param importance part of what all matters explain together, 0–1
 * @param equalPart 1 / number of matters
 *
 * @example
 * neededPerformance(0.25, 0.25); // 4
 */
export function neededPerformance(importance: number, equalPart: number): number {
  const rise = (neededOfEqualPart - neededOfNothing) / equalPart;
  return Math.min(neededAtMost, neededOfNothing + rise * importance);
}

/** `short`: surely rated lower than its importance needs; `enough`: surely not lower. */
export type ImportanceGap = Estimated & { readonly verdict: 'short' | 'enough' | 'undecided' };

/**
 * How far a rating stays below what its importance needs, with an interval that holds for all matters of a list at once.
 *
 * - **Convention**: the distances of each limit from its estimate add as squares (the method of variance estimates
 *   recovery), widened from 95 % for one matter to 95 % for all (Bonferroni); an interval that holds 0 decides nothing.
 * - **Assumes** importance and rating of a matter err independently of each other; that limits widen as normal ones do.
 * - **Source**: Zou & Donner (2008), Statistics in Medicine 27(10), for the interval of a difference from two others.
 *
 * @param matters matters that are judged at once
 *
 * @example
 * importanceGap({ value: 0.5, low: 0.4, high: 0.6 }, { value: 3.1, low: 3, high: 3.2 }, 0.25, 4); // 1.4, 'short'
 */
export function importanceGap(
  importance: Estimated,
  rating: Estimated,
  equalPart: number,
  matters: number,
): ImportanceGap {
  const [needed, least, most] = [importance.value, importance.low, importance.high].map((each) =>
    neededPerformance(each, equalPart),
  ) as [number, number, number];
  const wider = normalQuantile(1 - 0.025 / matters) / normalQuantile(0.975);
  const value = needed - rating.value;
  const low = value - wider * Math.hypot(needed - least, rating.high - rating.value);
  const high = value + wider * Math.hypot(most - needed, rating.value - rating.low);
  return { value, low, high, verdict: low > 0 ? 'short' : high <= 0 ? 'enough' : 'undecided' };
}
