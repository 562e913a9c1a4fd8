// The leading directions of a sparse table (truncated singular value decomposition), always the same for the same table.
// Method page: docs/methods/non-negative-factors.md
import { seededRandom } from './seeded-random.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** A table with few entries: for each row its columns, and the value in each of them. */
export interface SparseTable {
  readonly columns: number;
  readonly rows: readonly { readonly at: readonly number[]; readonly values: readonly number[] }[];
}

export interface LeadingDirections {
  /** singular values in falling order, at most `count` of them, none below 1e-10 of the first */
  readonly sizes: number[];
  /** unit vectors over rows and over columns, one pair for each size */
  readonly left: Float64Array[];
  readonly right: Float64Array[];
}

const ROUNDS = 30;

/** Table times vector: one number a row. */
export function tableTimes(table: SparseTable, vector: Float64Array): Float64Array {
  const { rows } = table;
  const products = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const { at, values } = rows[row]!;
    let sum = 0;
    for (let i = 0; i < at.length; i++) sum += values[i]! * vector[at[i]!]!;
    products[row] = sum;
  }
  return products;
}

/** Transposed table times vector: one number a column. */
export function transposedTimes(table: SparseTable, vector: Float64Array): Float64Array {
  const { rows } = table;
  const sums = new Float64Array(table.columns);
  for (let row = 0; row < rows.length; row++) {
    const weight = vector[row]!;
    if (weight === 0) continue;
    const { at, values } = rows[row]!;
    for (let i = 0; i < at.length; i++) sums[at[i]!]! += values[i]! * weight;
  }
  return sums;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Makes vectors perpendicular and of length 1, in place; one that depends on those before it becomes zero. */
function straighten(vectors: Float64Array[]): void {
  for (const [k, vector] of vectors.entries()) {
    const before = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass++) {
      for (const earlier of vectors.slice(0, k)) {
        const part = dot(vector, earlier);
        for (let i = 0; i < vector.length; i++) vector[i]! -= part * earlier[i]!;
      }
    }
    const length = Math.sqrt(dot(vector, vector));
    const factor = length > 1e-12 * before ? 1 / length : 0;
    for (let i = 0; i < vector.length; i++) vector[i]! *= factor;
  }
}

/**
 * The `count` largest singular values with their directions, by subspace iteration from a fixed start: 30 rounds, enough
 * to begin a factorisation from, exact to many digits where the values lie apart.
 *
 * Source: Golub & Van Loan 2013, section 8.2.4 (orthogonal iteration with Ritz values).
 *
 * @example
 * leadingDirections({ columns: 2, rows: [{ at: [0, 1], values: [2, 1] }, { at: [0, 1], values: [1, 2] }] }, 1).sizes; // [3]
 */
export function leadingDirections(table: SparseTable, count: number): LeadingDirections {
  const kept = Math.min(count, table.columns, table.rows.length);
  const random = seededRandom(1);
  const width = Math.min(kept + 2, table.columns);
  let basis: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: table.columns }, () => random.normal()),
  );
  straighten(basis);
  for (let round = 0; round < ROUNDS; round++) {
    basis = basis.map((vector) => transposedTimes(table, tableTimes(table, vector)));
    straighten(basis);
  }
  const images = basis.map((vector) => tableTimes(table, vector));
  const ritz = symmetricEigen(images.map((a) => images.map((b) => dot(a, b))));
  const sizes: number[] = [];
  const [left, right]: [Float64Array[], Float64Array[]] = [[], []];
  for (let k = 0; k < kept; k++) {
    const size = Math.sqrt(Math.max(0, ritz.values[k]!));
    if (!(size > 1e-10 * Math.max(size, sizes[0] ?? 0))) break;
    const mixed = (vectors: readonly Float64Array[], factor: number): Float64Array => {
      const sum = new Float64Array(vectors[0]!.length);
      for (const [j, vector] of vectors.entries()) {
        const share = ritz.vectors[k]![j]! / factor;
        for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]! * share;
      }
      return sum;
    };
    sizes.push(size);
    right.push(mixed(basis, 1));
    left.push(mixed(images, size));
  }
  return { sizes, left, right };
}
