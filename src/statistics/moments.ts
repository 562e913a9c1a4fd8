// Moments: sums and cross-products of several questions per pattern of missing answers, the additive base of models.
// Method page: docs/methods/tally.md
import { addArrays, FIRST_NO_VALUE } from './tally.ts';
import type { Column } from './tally.ts';

/** Sums over the rows that answered exactly the same questions. */
export interface PatternMoments {
  /** Bit j is set when variable j was answered. */
  readonly pattern: number;
  readonly n: number;
  /** Σw and Σw²; both equal n without weights. */
  readonly weight: number;
  readonly weightSquares: number;
  /** Σw·x of each variable (0 where not answered). */
  readonly sums: Float64Array;
  /** Σw·x·xᵀ, upper triangle by rows: (0,0), (0,1) … (0,p−1), (1,1) …; see `productIndex`. */
  readonly products: Float64Array;
}

/**
 * Moments of `variables` questions by missing pattern. They never leave the process: a pattern with n = 1 is an answer.
 */
export interface Moments {
  readonly variables: number;
  readonly patterns: ReadonlyMap<number, PatternMoments>;
}

/** At most 30 variables: a pattern is the bits of one small integer. */
export const MOST_VARIABLES = 30;

/** Place of the product of variables i ≤ j among `variables`. @example productIndex(0, 1, 3); // 1 */
export function productIndex(i: number, j: number, variables: number): number {
  return i * variables - (i * (i - 1)) / 2 + (j - i);
}

/** Moments of nothing: adding them changes nothing. @example emptyMoments(3).patterns.size; // 0 */
export function emptyMoments(variables: number): Moments {
  return { variables, patterns: new Map() };
}

type Growing = { -readonly [K in keyof PatternMoments]: PatternMoments[K] };

function emptyPattern(pattern: number, variables: number): Growing {
  return {
    pattern,
    n: 0,
    weight: 0,
    weightSquares: 0,
    sums: new Float64Array(variables),
    products: new Float64Array((variables * (variables + 1)) / 2),
  };
}

/** Which rows to take and how to weigh them. Without weights every row weighs 1. */
export interface MomentsOptions {
  readonly rows?: readonly number[] | Int32Array | undefined;
  readonly weights?: readonly number[] | Float64Array | undefined;
}

/**
 * Moments of columns of answer codes; the value of code c is the rating c + 1. Rows without any answer are left out.
 *
 * Sums of whole numbers are exact up to 2⁵³.
 *
 * @example
 * momentsOf([Uint8Array.of(4, 253), Uint8Array.of(2, 0)]);
 * // pattern 0b11: n 1, sums 5 3, products 25 15 9; pattern 0b10: n 1, sums 0 1
 */
export function momentsOf(columns: readonly Column[], options: MomentsOptions = {}): Moments {
  return momentsByGroup(columns, undefined, 1, options)[0]!;
}

/**
 * The same per group of rows: `groupOf[row]` from 0 to `groups` − 1. With random groups this is what a bootstrap
 * without rows draws from; the groups' sum is `momentsOf`.
 *
 * @example
 * momentsByGroup([Uint8Array.of(4, 0)], Uint16Array.of(0, 1), 2).length; // 2
 */
export function momentsByGroup(
  columns: readonly Column[],
  groupOf: Uint16Array | Uint32Array | undefined,
  groups: number,
  { rows, weights }: MomentsOptions = {},
): Moments[] {
  const variables = columns.length;
  if (variables > MOST_VARIABLES) throw new RangeError(`at most ${MOST_VARIABLES} variables, got ${variables}`);
  const length = rows?.length ?? columns[0]?.length ?? 0;
  const tables = Array.from({ length: groups }, () => new Map<number, Growing>());
  const complete = 2 ** variables - 1;
  const completeOf: (Growing | undefined)[] = Array.from({ length: groups }, () => undefined);
  const values = new Float64Array(variables);
  for (let k = 0; k < length; k++) {
    const row = rows === undefined ? k : rows[k]!;
    let pattern = 0;
    for (let j = 0; j < variables; j++) {
      const code = columns[j]![row]!;
      if (code < FIRST_NO_VALUE) {
        pattern |= 1 << j;
        values[j] = code + 1;
      } else values[j] = 0;
    }
    if (pattern === 0) continue;
    const group = groupOf === undefined ? 0 : groupOf[row]!;
    let moments = pattern === complete ? completeOf[group] : tables[group]!.get(pattern);
    if (moments === undefined) {
      moments = emptyPattern(pattern, variables);
      tables[group]!.set(pattern, moments);
      if (pattern === complete) completeOf[group] = moments;
    }
    addRow(moments, values, weights === undefined ? 1 : weights[row]!);
  }
  return tables.map((patterns) => ({ variables, patterns }));
}

function addRow(moments: Growing, values: Float64Array, weight: number): void {
  moments.n += 1;
  moments.weight += weight;
  moments.weightSquares += weight * weight;
  const { sums, products } = moments;
  const variables = values.length;
  let at = 0;
  for (let i = 0; i < variables; i++) {
    const value = weight * values[i]!;
    sums[i]! += value;
    for (let j = i; j < variables; j++) products[at++]! += value * values[j]!;
  }
}

/** Sum of two moments of the same variables: associative, commutative, `emptyMoments` is the zero. */
export function addMoments(left: Moments, right: Moments): Moments {
  if (left.variables !== right.variables) throw new RangeError('moments of different questions cannot be added');
  const patterns = new Map(left.patterns);
  for (const [pattern, more] of right.patterns) {
    const already = patterns.get(pattern);
    patterns.set(
      pattern,
      already === undefined
        ? more
        : {
            pattern,
            n: already.n + more.n,
            weight: already.weight + more.weight,
            weightSquares: already.weightSquares + more.weightSquares,
            sums: addArrays(already.sums, more.sums),
            products: addArrays(already.products, more.products),
          },
    );
  }
  return { variables: left.variables, patterns };
}
