// Iterative proportional fitting on distinct cells: one factor for all answers that share their categories.
// Method page: docs/methods/raking.md

/** Distinct combinations of categories with the weight each of them holds. */
export interface RakingCells {
  /** Per margin: the category index of each cell. */
  readonly categories: readonly Int32Array[];
  /** Starting weight of each cell, the sum over its answers. */
  readonly weight: Float64Array;
}

export interface FittedCells {
  /** Per cell: what the starting weight is multiplied by. */
  readonly factor: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  /** Largest relative error of a margin at the end (against the grand total where the target is zero). */
  readonly largestError: number;
}

/**
 * Classical iterative proportional fitting: scale the cells to the first margin, then to the second, … until every
 * margin is met within `tolerance`.
 *
 * Rows with the same categories always share their factor, so the work is cells × margins, not answers × margins.
 *
 * @param targets per margin the wanted total of each category; `undefined` = no target, the category stays as it is
 * @param tolerance largest relative margin error at which the fit counts as reached
 * @example
 * rakeCells({ categories: [Int32Array.of(0, 1)], weight: Float64Array.of(1, 3) }, [[2, 2]], 1e-9, 100).factor; // 2, 2/3
 */
export function rakeCells(
  cells: RakingCells,
  targets: readonly (readonly (number | undefined)[])[],
  tolerance: number,
  maxIterations: number,
): FittedCells {
  const count = cells.weight.length;
  const weight = Float64Array.from(cells.weight);
  const sums = targets.map((margin) => new Float64Array(margin.length));
  const scale = Math.max(...targets.flat().map((target) => target ?? 0), 0);
  let largestError = marginError(cells, weight, targets, sums, scale);
  let iterations = 0;
  let standing = 0;
  // Margins that cannot be met together leave an error that no longer falls: no use in going on.
  while (!(largestError < tolerance) && iterations < maxIterations && standing < 20) {
    for (const [index, margin] of targets.entries()) {
      const categories = cells.categories[index]!;
      const sum = addUp(sums[index]!, categories, weight);
      for (const [category, target] of margin.entries()) {
        const have = sum[category]!;
        sum[category] = target === undefined || !(have > 1e-290) ? 1 : target / have;
      }
      for (let cell = 0; cell < count; cell++) weight[cell] = weight[cell]! * sum[categories[cell]!]!;
    }
    iterations++;
    const error = marginError(cells, weight, targets, sums, scale);
    if (!Number.isFinite(error)) break;
    standing = error >= largestError * (1 - 1e-12) ? standing + 1 : 0;
    largestError = error;
  }
  const factor = weight.map((now, cell) => (cells.weight[cell]! > 0 ? now / cells.weight[cell]! : 1));
  return { factor, converged: largestError < tolerance, iterations, largestError };
}

/** Weight per category, written into `into`. */
function addUp(into: Float64Array, categories: Int32Array, weight: Float64Array): Float64Array {
  into.fill(0);
  for (let cell = 0; cell < weight.length; cell++) {
    const category = categories[cell]!;
    into[category] = into[category]! + weight[cell]!;
  }
  return into;
}

/** The largest relative error over all categories with a target. */
function marginError(
  cells: RakingCells,
  weight: Float64Array,
  targets: readonly (readonly (number | undefined)[])[],
  sums: readonly Float64Array[],
  scale: number,
): number {
  let largest = 0;
  for (const [index, margin] of targets.entries()) {
    const sum = addUp(sums[index]!, cells.categories[index]!, weight);
    for (const [category, target] of margin.entries()) {
      if (target === undefined) continue;
      const off = Math.abs(sum[category]! - target);
      const error = off === 0 ? 0 : off / (target > 0 ? target : scale);
      if (!(error <= largest)) largest = error;
    }
  }
  return largest;
}

/**
 * Groups rows into distinct cells.
 *
 * @param codes per margin the category index of each row, 0 … size−1
 * @param sizes number of categories of each margin
 * @returns the cells and, for each row, the index of its cell
 * @example
 * collectCells([Uint8Array.of(0, 1, 0)], [2], [1, 2, 3]).cells.weight; // 4, 2
 */
export function collectCells(
  codes: readonly ArrayLike<number>[],
  sizes: readonly number[],
  weights: ArrayLike<number>,
): { cells: RakingCells; cellOfRow: Int32Array } {
  const rows = weights.length;
  const combinations = sizes.reduce((product, size) => product * size, 1);
  const cellOfRow = new Int32Array(rows);
  const firstRow: number[] = [];
  const weight: number[] = [];
  // A dense table where it fits in 16 MB, otherwise a map: many margins have far more combinations than answers.
  const dense = combinations <= 4_000_000 ? new Int32Array(combinations).fill(-1) : undefined;
  const sparse = new Map<number | string, number>();
  for (let row = 0; row < rows; row++) {
    let key = 0;
    for (let margin = 0; margin < codes.length; margin++) key = key * sizes[margin]! + codes[margin]![row]!;
    const known = dense ? dense[key]! : (sparse.get(exactKey(key, codes, row)) ?? -1);
    const cell = known >= 0 ? known : firstRow.length;
    if (known < 0) {
      firstRow.push(row);
      weight.push(0);
      if (dense) dense[key] = cell;
      else sparse.set(exactKey(key, codes, row), cell);
    }
    cellOfRow[row] = cell;
    weight[cell] = weight[cell]! + weights[row]!;
  }
  const categories = codes.map((code) => Int32Array.from(firstRow, (row) => code[row]!));
  return { cells: { categories, weight: Float64Array.from(weight) }, cellOfRow };
}

/** The mixed-radix number while it is exact, beyond 2⁵³ the categories as text. */
function exactKey(key: number, codes: readonly ArrayLike<number>[], row: number): number | string {
  return Number.isSafeInteger(key) ? key : codes.map((code) => code[row]).join(' ');
}
