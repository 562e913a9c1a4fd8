// Non-negative matrix factorisation of a sparse table: rows (comments) as sums of a few parts (themes).
// Method page: docs/methods/non-negative-factors.md
import { leadingDirections, tableTimes, transposedTimes } from './leading-directions.ts';
import type { SparseTable } from './leading-directions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export interface NonNegativeFactors {
  /** one array for each part, over columns, of length 1; the part that explains most comes first */
  readonly parts: readonly Float64Array[];
  /** one array for each part, over rows: how much of it a row holds */
  readonly weights: readonly Float64Array[];
  /** root of the sum of squared differences between the table and its rebuilt form */
  readonly error: number;
  readonly rounds: number;
}

const MOST_ROUNDS = 200;
const TOLERANCE = 1e-6;

type Columns = Float64Array[];

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
/** Products of each with each; every pair is multiplied once. */
function gram(vectors: Columns): number[][] {
  const products = vectors.map(() => Array.from({ length: vectors.length }, () => 0));
  for (const [i, a] of vectors.entries())
    for (let j = 0; j <= i; j++) products[i]![j] = products[j]![i] = dot(a, vectors[j]!);
  return products;
}

/** NNDSVD: of each leading pair of directions the heavier of its positive and its negative half. */
function start(table: SparseTable, count: number): { weights: Columns; parts: Columns } {
  const { sizes, left, right } = leadingDirections(table, count);
  const half = (vector: Float64Array, sign: number) => vector.map((value) => Math.max(0, sign * value));
  const [weights, parts]: [Columns, Columns] = [[], []];
  for (const [k, size] of sizes.entries()) {
    const [plus, minus] = [1, -1].map((sign) => ({ u: half(left[k]!, sign), v: half(right[k]!, sign) }));
    const heft = (pair: { u: Float64Array; v: Float64Array }) => Math.sqrt(dot(pair.u, pair.u) * dot(pair.v, pair.v));
    const { u, v } = heft(plus!) >= heft(minus!) ? plus! : minus!;
    const [lengthU, lengthV] = [Math.sqrt(dot(u, u)), Math.sqrt(dot(v, v))];
    const scale = Math.sqrt(size * lengthU * lengthV);
    weights.push(u.map((value) => (lengthU > 0 ? (value * scale) / lengthU : 0)));
    parts.push(v.map((value) => (lengthV > 0 ? (value * scale) / lengthV : 0)));
  }
  return { weights, parts };
}

/** One round of HALS for one side: each column the best non-negative one, the others held. */
function improve(side: Columns, products: Columns, other: number[][]): void {
  for (const [k, column] of side.entries()) {
    const square = other[k]![k]!;
    if (!(square > 1e-300)) continue;
    const rest = products[k]!.slice();
    for (const [j, held] of side.entries()) {
      const share = other[j]![k]!;
      if (j === k || share === 0) continue;
      for (let i = 0; i < rest.length; i++) rest[i]! -= held[i]! * share;
    }
    for (let i = 0; i < column.length; i++) column[i] = Math.max(0, rest[i]! / square);
  }
}

/**
 * Rows ≈ weights × parts with nothing below zero, by least squares.
 *
 * - **Convention**: start by NNDSVD from the leading directions, so the same table always gives the same parts; rounds of
 *   HALS until the squared error falls by less than 1e-6 of itself, at most 200. Parts have length 1 and are ordered by
 *   what they explain (length of their weights).
 * - **Assumes** a table without negative values. The best solution is not unique and not surely found: parts are
 *   suggestions, to be checked on subsamples and named by a person.
 * - **Too few answers**: fewer rows or columns than parts → too-few-answers; all zero or below zero → undefined. Practice
 *   rule: 500 comments.
 * - **Source**: Lee & Seung (1999), Nature 401, 788–791; Boutsidis & Gallopoulos (2008), Pattern Recognition 41 (NNDSVD);
 *   Cichocki & Phan (2009), IEICE Trans. E92-A (HALS).
 *
 * @example
 * const table = { columns: 2, rows: [{ at: [0, 1], values: [2, 1] }, { at: [0, 1], values: [1, 2] }] };
 * nonNegativeFactors(table, 1); // one part (0.7071, 0.7071), weights 2.1213, error 1
 */
export function nonNegativeFactors(table: SparseTable, count: number): Outcome<NonNegativeFactors> {
  const n = table.rows.length;
  if (!(count >= 1 && Number.isInteger(count)))
    return undefinedBecause('the number of parts is a whole number from 1', n);
  if (n < count || table.columns < count) return tooFewAnswers(n, count, 'fewer rows or columns than parts');
  const values = table.rows.flatMap((row) => row.values);
  const total = values.reduce((sum, value) => sum + value * value, 0);
  if (!(values.every((value) => value >= 0) && total > 0 && total < Infinity))
    return undefinedBecause('the table must hold something and nothing below zero', n);

  const { weights, parts } = start(table, count);
  let last = Infinity;
  let squared = total;
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    improve(
      weights,
      parts.map((part) => tableTimes(table, part)),
      gram(parts),
    );
    const back = weights.map((weight) => transposedTimes(table, weight));
    improve(parts, back, gram(weights));
    const [w, p] = [gram(weights), gram(parts)];
    const fitted = parts.reduce((sum, part, k) => sum + dot(back[k]!, part), 0);
    const rebuilt = w.reduce((sum, row, i) => sum + row.reduce((inner, value, j) => inner + value * p[i]![j]!, 0), 0);
    squared = Math.max(0, total - 2 * fitted + rebuilt);
    if (last - squared <= TOLERANCE * squared || squared <= 1e-14 * total) break;
    last = squared;
  }
  return result({ ...ordered(weights, parts), error: Math.sqrt(squared), rounds });
}

/** Parts of length 1, the heaviest first. Parts that came out empty are left out. */
function ordered(weights: Columns, parts: Columns): { weights: Columns; parts: Columns } {
  const pairs = parts
    .map((part, k) => {
      const length = Math.sqrt(dot(part, part));
      const weight = weights[k]!.map((value) => value * length);
      return { part: part.map((value) => (length > 0 ? value / length : 0)), weight, heft: dot(weight, weight) };
    })
    .filter(({ heft }) => heft > 0)
    .sort((a, b) => b.heft - a.heft);
  return { weights: pairs.map(({ weight }) => weight), parts: pairs.map(({ part }) => part) };
}
