// Sums of complete answers per random group, laid out flat so that a bootstrap replicate is one weighted sum.
// Method page: docs/methods/driver-bootstrap.md
import { type Moments, productIndex } from './moments.ts';

/** One row per non-empty group: weight, sums, cross-products (upper triangle), about a common centre. */
export interface FlatGroups {
  readonly groups: number;
  readonly variables: number;
  /** Numbers per row: 1 + v + v(v+1)/2. */
  readonly width: number;
  readonly rows: Float64Array;
  /** Complete answers. */
  readonly n: number;
}

/**
 * Takes the complete pattern of every group and shifts it to the overall means, against cancellation.
 *
 * @example
 * flatGroups(momentsByGroup([Uint8Array.of(0, 4)], Uint16Array.of(0, 1), 2)); // 2 groups, n 2
 */
export function flatGroups(groups: readonly Moments[]): FlatGroups {
  const variables = groups[0]?.variables ?? 0;
  const complete = 2 ** variables - 1;
  const parts = groups.flatMap((group) => group.patterns.get(complete) ?? []).filter((part) => part.weight > 0);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const centre = Array.from(
    { length: variables },
    (_, i) => parts.reduce((sum, part) => sum + part.sums[i]!, 0) / weight,
  );
  const width = 1 + variables + (variables * (variables + 1)) / 2;
  const rows = new Float64Array(parts.length * width);
  for (const [group, part] of parts.entries()) {
    const from = group * width;
    rows[from] = part.weight;
    for (let i = 0; i < variables; i++) {
      rows[from + 1 + i] = part.sums[i]! - part.weight * centre[i]!;
      for (let j = i; j < variables; j++) {
        const at = productIndex(i, j, variables);
        rows[from + 1 + variables + at] =
          part.products[at]! -
          part.sums[i]! * centre[j]! -
          centre[i]! * part.sums[j]! +
          part.weight * centre[i]! * centre[j]!;
      }
    }
  }
  return { groups: parts.length, variables, width, rows, n: parts.reduce((sum, part) => sum + part.n, 0) };
}

/**
 * Sum of the groups' rows, each taken `times` times (once unless given).
 *
 * @example
 * addUpGroups(flat, Uint16Array.of(2, 0)); // the first group twice, the second not at all
 */
export function addUpGroups(
  { groups, width, rows }: FlatGroups,
  times: Uint16Array | undefined,
  into: Float64Array = new Float64Array(width),
): Float64Array {
  into.fill(0);
  for (let group = 0; group < groups; group++) {
    const factor = times === undefined ? 1 : times[group]!;
    if (factor === 0) continue;
    const from = group * width;
    for (let at = 0; at < width; at++) into[at] = into[at]! + factor * rows[from + at]!;
  }
  return into;
}

/**
 * Covariance matrix (divisor n) of summed rows, in the order of the variables.
 *
 * @example
 * covarianceOfSums(Float64Array.of(2, 0, 8), 1); // [[4]]: weight 2, sum 0, sum of squares 8
 */
export function covarianceOfSums(sums: Float64Array, variables: number): number[][] {
  const weight = sums[0]!;
  return Array.from({ length: variables }, (_, i) =>
    Array.from({ length: variables }, (_u, j) => {
      const at = 1 + variables + productIndex(Math.min(i, j), Math.max(i, j), variables);
      const product = sums[at]! / weight;
      const value = product - (sums[1 + i]! / weight) * (sums[1 + j]! / weight);
      return i === j && value <= 1e-13 * product ? 0 : value;
    }),
  );
}

/**
 * Correlations in the layout of the R² lattice: drivers first, response (variable 0) last, upper triangle. A driver
 * that does not vary gets zeros. False when the response does not vary.
 *
 * @example
 * correlationsInto(matrix, addUpGroups(flat, undefined), flat.variables); // true
 */
export function correlationsInto(matrix: Float64Array, sums: Float64Array, variables: number): boolean {
  const weight = sums[0]!;
  const scale = new Float64Array(variables);
  const covariance = (i: number, j: number): number =>
    sums[1 + variables + productIndex(i, j, variables)]! / weight - (sums[1 + i]! / weight) * (sums[1 + j]! / weight);
  for (let i = 0; i < variables; i++) {
    const variance = covariance(i, i);
    const square = sums[1 + variables + productIndex(i, i, variables)]! / weight;
    scale[i] = variance > 1e-13 * square ? 1 / Math.sqrt(variance) : 0;
  }
  if (!(scale[0]! > 0)) return false;
  const drivers = variables - 1;
  for (let i = 0; i < drivers; i++) {
    for (let j = i; j < drivers; j++) {
      matrix[i * variables + j] =
        i === j ? Math.sign(scale[i + 1]!) : covariance(i + 1, j + 1) * scale[i + 1]! * scale[j + 1]!;
    }
    matrix[i * variables + drivers] = covariance(0, i + 1) * scale[0]! * scale[i + 1]!;
  }
  return true;
}
