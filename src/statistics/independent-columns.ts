// Which columns of a model say something of their own: later ones that repeat earlier ones are left out.
// Method page: docs/methods/linear-algebra.md

/**
 * Indices of the columns that are not a combination of the kept ones before them.
 *
 * A dropped column's coefficient cannot be determined; leaving it out changes neither fitted values nor likelihood.
 * Gram–Schmidt with one repetition; a column counts as repeated when less than `tolerance` of its length is left.
 *
 * @example
 * independentColumns([[1, 2, 2], [1, 3, 3], [1, 5, 5]]); // [0, 1]
 */
export function independentColumns(rows: readonly (readonly number[])[], tolerance = 1e-9): number[] {
  const columns = rows[0]?.length ?? 0;
  const basis: number[][] = [];
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const rest = rows.map((row) => row[column]!);
    const length = Math.hypot(...rest);
    if (length === 0) continue;
    for (let round = 0; round < 2; round++) {
      for (const unit of basis) {
        const along = unit.reduce((sum, value, at) => sum + value * rest[at]!, 0);
        for (const [at, value] of unit.entries()) rest[at] = rest[at]! - along * value;
      }
    }
    const left = Math.hypot(...rest);
    if (!(left > tolerance * length)) continue;
    basis.push(rest.map((value) => value / left));
    kept.push(column);
  }
  return kept;
}
