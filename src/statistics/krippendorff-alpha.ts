// Krippendorff's alpha: do several raters agree beyond chance, with missing ratings allowed?
// Method page: docs/methods/krippendorff-alpha.md
import { type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';

/** How far apart two values are: just different, ranks, differences, or proportions. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface KrippendorffAlpha {
  /** 1 = complete agreement, 0 = chance, negative = systematic disagreement. */
  readonly alpha: Measure;
  /** Values in units with at least two. */
  readonly pairable: number;
}

/**
 * Krippendorff's alpha through the coincidence matrix: 1 − observed / expected disagreement.
 *
 * - **Convention**: rows are raters, columns units, null = not rated; a unit with one value takes no part. Distances:
 *   nominal 0/1; ordinal (ranks between the two values)²; interval (c−k)²; ratio ((c−k)/(c+k))².
 * - **Assumes** interchangeable raters who rate independently.
 * - **Too few answers**: no unit with two values, or all values equal (no disagreement could be seen) → no alpha; a
 *   ratio scale with values that cancel out (c + k = 0) → no alpha. Practice rule: 10 units, 2 raters.
 * - **Source**: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff (2007).
 *
 * @example
 * krippendorffAlpha([[1, 2, 3, 3], [1, 2, 3, 4]], 'nominal'); // alpha 0.6957 (1 − 7·2/46), pairable 8
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | string | null)[])[],
  level: MeasurementLevel,
): Outcome<KrippendorffAlpha> {
  const units = ratings.reduce((most, rater) => Math.max(most, rater.length), 0);
  const pairableUnits: (number | string)[][] = [];
  for (let unit = 0; unit < units; unit++) {
    const values = ratings.map((rater) => rater[unit] ?? null).filter((value) => value !== null);
    if (values.length >= 2) pairableUnits.push(values);
  }
  const pairable = pairableUnits.reduce((sum, values) => sum + values.length, 0);
  if (pairable === 0) return result({ alpha: undefinedBecause('no unit was rated twice', 0), pairable });
  const categories = [...new Set(pairableUnits.flat())].sort(byValue);
  if (level !== 'nominal' && categories.some((value) => typeof value !== 'number')) {
    return result({ alpha: undefinedBecause('the values are not numbers', pairable), pairable });
  }
  const coincidences = coincidenceMatrix(pairableUnits, categories);
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const distance = distanceMatrix(categories, totals, level);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < categories.length; c++) {
    for (let k = c + 1; k < categories.length; k++) {
      observed += coincidences[c]![k]! * distance(c, k);
      expected += totals[c]! * totals[k]! * distance(c, k);
    }
  }
  if (!(expected > 0 && expected < Infinity)) {
    const reason = expected === 0 ? 'all ratings are equal' : 'a ratio of values that cancel out';
    return result({ alpha: undefinedBecause(reason, pairable), pairable });
  }
  return result({ alpha: 1 - ((pairable - 1) * observed) / expected, pairable });
}

function byValue(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/** o_ck = Σ over units of ordered pairs (c, k) / (values in the unit − 1). */
function coincidenceMatrix(
  units: readonly (number | string)[][],
  categories: readonly (number | string)[],
): number[][] {
  const index = new Map(categories.map((value, at) => [value, at]));
  const matrix = categories.map(() => categories.map(() => 0));
  for (const values of units) {
    const count = categories.map(() => 0);
    for (const value of values) count[index.get(value)!]!++;
    const used = [...new Set(values.map((value) => index.get(value)!))];
    for (const c of used) {
      for (const k of used) matrix[c]![k]! += (count[c]! * (count[k]! - (c === k ? 1 : 0))) / (values.length - 1);
    }
  }
  return matrix;
}

function distanceMatrix(
  categories: readonly (number | string)[],
  totals: readonly number[],
  level: MeasurementLevel,
): (c: number, k: number) => number {
  const value = (at: number): number => Number(categories[at]);
  if (level === 'nominal') return () => 1;
  if (level === 'interval') return (c, k) => (value(c) - value(k)) ** 2;
  if (level === 'ratio') return (c, k) => ((value(c) - value(k)) / (value(c) + value(k))) ** 2;
  const upTo = totals.map((_, at) => totals.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
  return (c, k) => (upTo[k]! - upTo[c]! + totals[c]! - (totals[c]! + totals[k]!) / 2) ** 2;
}
