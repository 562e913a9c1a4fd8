// Importance–performance analysis: which matters are important and well done, and which are not.
// Method page: docs/methods/importance-performance.md
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
