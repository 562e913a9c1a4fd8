// The likelihood of ordered answers under the cumulative logit model, on distinct combinations of answers.
// Method page: docs/methods/proportional-odds.md
import { probability } from './logistic-regression.ts';
import type { LikelihoodAt } from './newton-maximum.ts';

/** All rows with the same answers, as one cell with their weight. */
export interface OrdinalCell {
  /** Index of the category of y among `categories`. */
  readonly category: number;
  readonly x: readonly number[];
  readonly weight: number;
}

export interface OrdinalData {
  readonly cells: readonly OrdinalCell[];
  /** Categories that occur, in order, and the weight of each. */
  readonly categories: readonly number[];
  readonly counts: readonly number[];
  readonly columns: number;
  /** Complete rows with a positive weight. */
  readonly rows: number;
}

/**
 * Drops incomplete rows and rows without weight, and gathers equal rows.
 *
 * @example
 * collectOrdinal([1, 3, 3], [[1], [2], [2]]); // 2 cells, categories 1 and 3, counts 1 and 2
 */
export function collectOrdinal(
  y: readonly (number | null)[],
  x: readonly (readonly (number | null)[])[],
  weights?: readonly number[],
): OrdinalData {
  const gathered = new Map<string, { y: number; x: number[]; weight: number }>();
  let rows = 0;
  for (const [at, value] of y.entries()) {
    const row = x[at] ?? [];
    const weight = weights ? (weights[at] ?? 0) : 1;
    if (value === null || row.some((entry) => entry === null) || !(weight > 0 && weight < Infinity)) continue;
    rows++;
    const key = `${value}|${row.join('|')}`;
    const cell = gathered.get(key);
    if (cell) cell.weight += weight;
    else gathered.set(key, { y: value, x: row as number[], weight });
  }
  const found = [...gathered.values()];
  const categories = [...new Set(found.map((cell) => cell.y))].sort((a, b) => a - b);
  const counts = categories.map(() => 0);
  const cells = found.map((cell) => {
    const category = categories.indexOf(cell.y);
    counts[category]! += cell.weight;
    return { category, x: cell.x, weight: cell.weight };
  });
  return { cells, categories, counts, columns: x[0]?.length ?? 0, rows };
}

/**
 * Log-likelihood, slope and observed information at thresholds (first) and coefficients of `rows`, which hold the
 * explaining values of each cell. −Infinity where the thresholds are not in order.
 *
 * @example
 * ordinalLikelihood(collectOrdinal([1, 2], [[], []]), [[], []], [0]).value; // 2 ln ½ = −1.3863
 */
export function ordinalLikelihood(
  data: OrdinalData,
  rows: readonly (readonly number[])[],
  at: readonly number[],
): LikelihoodAt {
  const cuts = data.categories.length - 1;
  const size = at.length;
  const slope = Array.from({ length: size }, () => 0);
  const information = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let cut = 1; cut < cuts; cut++) {
    if (!(at[cut]! > at[cut - 1]!)) return { value: -Infinity, slope, information };
  }
  let value = 0;
  // Where the upper and lower bound of a cell move when a parameter moves: ±1 for thresholds, −x for coefficients.
  const upperBy = new Float64Array(size);
  const lowerBy = new Float64Array(size);
  for (const [place, { category, weight }] of data.cells.entries()) {
    const x = rows[place]!;
    let eta = 0;
    for (let k = 0; k < x.length; k++) eta += at[cuts + k]! * x[k]!;
    const upper = category < cuts ? at[category]! - eta : Infinity;
    const lower = category > 0 ? at[category - 1]! - eta : -Infinity;
    const chance = between(lower, upper);
    if (!(chance > 0)) return { value: -Infinity, slope, information };
    value += weight * Math.log(chance);

    const [up, low] = [density(upper) / chance, density(lower) / chance];
    const bendUp = up * (1 - 2 * probability(upper)) - up * up;
    const bendLow = -low * (1 - 2 * probability(lower)) - low * low;
    const cross = up * low;
    upperBy.fill(0, 0, cuts);
    lowerBy.fill(0, 0, cuts);
    if (category < cuts) upperBy[category] = 1;
    if (category > 0) lowerBy[category - 1] = 1;
    for (let k = 0; k < x.length; k++) {
      upperBy[cuts + k] = -x[k]!;
      lowerBy[cuts + k] = -x[k]!;
    }
    for (let i = 0; i < size; i++) {
      const [u, l] = [upperBy[i]!, lowerBy[i]!];
      if (u === 0 && l === 0) continue;
      slope[i]! += weight * (up * u - low * l);
      const withUpper = bendUp * u + cross * l;
      const withLower = bendLow * l + cross * u;
      const row = information[i]!;
      for (let j = 0; j <= i; j++) row[j]! -= weight * (withUpper * upperBy[j]! + withLower * lowerBy[j]!);
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) information[j]![i] = information[i]![j]!;
  return { value, slope, information };
}

/** Logistic density. */
function density(z: number): number {
  return probability(z) * probability(-z);
}

/** F(upper) − F(lower), from the side on which both are small. */
function between(lower: number, upper: number): number {
  return lower > 0 ? probability(-lower) - probability(-upper) : probability(upper) - probability(lower);
}
