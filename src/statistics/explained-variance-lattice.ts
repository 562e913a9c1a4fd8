// R² of every subset of the drivers at once: the lattice from which LMG, dominance and their bootstrap are read.
// Method page: docs/methods/driver-importance.md

/** A pivot below this share of the (unit) variance counts as "already explained by the drivers before it". */
const PIVOT_GUARD = 1e-9;

/** Room for one lattice, so that 1,000 bootstrap replicates allocate nothing. */
export interface LatticeWorkspace {
  readonly drivers: number;
  /** 2^p values: `r2[mask]` is R² of the drivers whose bits are set in `mask` (bit 0 = first driver). */
  readonly r2: Float64Array;
  /** One (p+1)×(p+1) matrix per depth of pivoting, upper triangle used; the response is the last row. */
  readonly levels: readonly Float64Array[];
}

/**
 * Allocates the room for `drivers` drivers: 2^p doubles and p + 1 small matrices.
 *
 * @example
 * latticeWorkspace(2).r2.length; // 4
 */
export function latticeWorkspace(drivers: number): LatticeWorkspace {
  const size = (drivers + 1) * (drivers + 1);
  return {
    drivers,
    r2: new Float64Array(2 ** drivers),
    levels: Array.from({ length: drivers + 1 }, () => new Float64Array(size)),
  };
}

/**
 * R² of all 2^p subsets of p drivers, by branching Schur complements.
 *
 * Walk through the drivers in order. At each one the remaining covariance matrix either stays as it is (driver left
 * out, nothing to do) or has that driver swept out of it (driver taken in). What the sweep takes from the variance of
 * the response is the driver's gain. Matrices shrink on the way down, so the whole lattice costs about 3·2^p
 * multiply-adds instead of 2^p regressions.
 *
 * - **Input**: `workspace.levels[0]` holds the upper triangle of the *correlation* matrix (unit diagonal), drivers
 *   first, response last, row-major with row length p+1. A driver that never varies has a zero row.
 * - **Collinear drivers**: a driver whose remaining variance is below `guard` adds nothing, which is what a
 *   generalised inverse gives.
 * - **Writes** `workspace.r2`, and returns it.
 *
 * @example
 * const workspace = latticeWorkspace(2);
 * workspace.levels[0].set([1, 0, 0.6, 0, 1, 0.3, 0, 0, 1]);
 * explainedVarianceLattice(workspace); // 0, 0.36, 0.09, 0.45
 */
export function explainedVarianceLattice(workspace: LatticeWorkspace, guard = PIVOT_GUARD): Float64Array {
  const { drivers, r2, levels } = workspace;
  const width = drivers + 1;
  r2[0] = 0;

  const branch = (level: number, first: number, mask: number, explained: number): void => {
    const matrix = levels[level]!;
    for (let k = first; k < drivers; k++) {
      const row = k * width;
      const pivot = matrix[row + k]!;
      const taken = mask | (1 << k);
      if (!(pivot > guard)) {
        r2[taken] = explained;
        if (k + 1 < drivers) branch(level, k + 1, taken, explained);
        continue;
      }
      const withResponse = matrix[row + drivers]!;
      const now = explained + (withResponse * withResponse) / pivot;
      r2[taken] = now;
      if (k + 1 === drivers) continue;
      const next = levels[level + 1]!;
      for (let i = k + 1; i < drivers; i++) {
        const factor = matrix[row + i]! / pivot;
        const at = i * width;
        for (let j = i; j <= drivers; j++) next[at + j] = matrix[at + j]! - factor * matrix[row + j]!;
      }
      branch(level + 1, k + 1, taken, now);
    }
  };
  branch(0, 0, 0, 0);
  return r2;
}

/**
 * Shapley value of a set function given on the lattice: each driver's gain, averaged over all orders of entry.
 *
 * Weight of a gain at a subset of size s: s!(p−s−1)!/p!. Written as a sum over subsets that contain the driver, the
 * whole vector takes 2·2^p additions: fold the lattice in half, once per driver.
 *
 * @param scratch at least 2^p doubles, overwritten
 * @returns p values that add up to `values[2^p − 1] − values[0]`
 *
 * @example
 * latticeShapley(Float64Array.of(0, 0.36, 0.09, 0.45), 2); // 0.36, 0.09
 */
export function latticeShapley(
  values: Float64Array,
  drivers: number,
  scratch: Float64Array = new Float64Array(values.length),
  into: Float64Array = new Float64Array(drivers),
): Float64Array {
  const weight = shapleyWeights(drivers);
  const sizes = subsetSizes(drivers);
  let outside = 0;
  for (let mask = 0; mask < values.length; mask++) {
    const size = sizes[mask]!;
    const value = values[mask]!;
    const asNonMember = weight[size]!;
    outside += value * asNonMember;
    scratch[mask] = value * ((size > 0 ? weight[size - 1]! : 0) + asNonMember);
  }
  for (let driver = drivers - 1; driver >= 0; driver--) {
    const half = 1 << driver;
    let members = 0;
    for (let mask = 0; mask < half; mask++) {
      const upper = scratch[mask + half]!;
      members += upper;
      scratch[mask] = scratch[mask]! + upper;
    }
    into[driver] = members - outside;
  }
  return into;
}

/** s!(p−s−1)!/p! for s = 0 … p−1, and 0 for s = p (nobody is outside the full set). */
function shapleyWeights(drivers: number): Float64Array {
  const weight = new Float64Array(drivers + 1);
  if (drivers === 0) return weight;
  weight[0] = 1 / drivers;
  for (let size = 1; size < drivers; size++) weight[size] = (weight[size - 1]! * size) / (drivers - size);
  return weight;
}

let sizesOfSubsets = new Uint8Array([0]);

/**
 * Number of set bits of 0 … 2^p − 1; kept between calls, because a bootstrap asks for it a thousand times.
 *
 * @example
 * subsetSizes(2); // begins with 0, 1, 1, 2
 */
export function subsetSizes(drivers: number): Uint8Array {
  if (sizesOfSubsets.length < 2 ** drivers) {
    const sizes = new Uint8Array(2 ** drivers);
    for (let mask = 1; mask < sizes.length; mask++) sizes[mask] = sizes[mask >> 1]! + (mask & 1);
    sizesOfSubsets = sizes;
  }
  return sizesOfSubsets;
}
