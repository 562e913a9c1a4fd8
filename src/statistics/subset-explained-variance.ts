// R² of every subset of drivers, by the quick lattice where it is exact and by generalised inverses where it is not.
// Method page: docs/methods/driver-importance.md
import { canSweep, type DriverCorrelation, RANK_TOLERANCE } from './driver-correlation.ts';
import { explainedVarianceLattice, latticeWorkspace } from './explained-variance-lattice.ts';
import { symmetricEigen, symmetricFunction } from './symmetric-eigen.ts';

/** More drivers than this would need millions of subsets: then relative weights answer. */
export const MOST_DRIVERS = 20;

/** Doubtful matrices are taken apart subset by subset up to here; beyond, only their sound part is swept. */
const MOST_TAKEN_APART = 12;

/**
 * 2^p values of R², index = bit mask of the drivers in the subset.
 *
 * Singular subsets use the generalised inverse (eigenvalues at most 1e-10 of the largest dropped). With more than 12
 * drivers that contradict each other (negative eigenvalues), those directions are dropped once for all subsets.
 *
 * @example
 * subsetExplainedVariance(correlation); // for uncorrelated drivers 0, r₁², r₂², r₁² + r₂²
 */
export function subsetExplainedVariance(correlation: DriverCorrelation): Float64Array {
  const { response, rank } = correlation;
  const p = response.length;
  const sound = canSweep(correlation);
  if (!sound && p <= MOST_TAKEN_APART) return byGeneralisedInverse(correlation);
  const limit = RANK_TOLERANCE * Math.max(0, correlation.values[0]!);
  const drivers = sound ? correlation.drivers : symmetricFunction(correlation, (value) => (value > limit ? value : 0));
  const workspace = latticeWorkspace(p);
  const start = workspace.levels[0]!;
  for (let i = 0; i < p; i++) {
    for (let j = i; j < p; j++) start[i * (p + 1) + j] = drivers[i]![j]!;
    start[i * (p + 1) + p] = response[i]!;
  }
  return rank === p ? explainedVarianceLattice(workspace, 0) : explainedVarianceLattice(workspace);
}

/** The definition, subset by subset: r'R⁺r. Slow (2^p eigen-decompositions) and only for doubtful matrices. */
function byGeneralisedInverse({ drivers, response }: DriverCorrelation): Float64Array {
  const p = drivers.length;
  const r2 = new Float64Array(2 ** p);
  for (let mask = 1; mask < r2.length; mask++) {
    const members: number[] = [];
    for (let driver = 0; driver < p; driver++) if (mask & (1 << driver)) members.push(driver);
    const { values, vectors } = symmetricEigen(members.map((i) => members.map((j) => drivers[i]![j]!)));
    const limit = RANK_TOLERANCE * Math.max(0, values[0]!);
    let explained = 0;
    for (const [k, value] of values.entries()) {
      if (!(value > limit)) continue;
      const along = vectors[k]!.reduce((sum, part, at) => sum + part * response[members[at]!]!, 0);
      explained += (along * along) / value;
    }
    r2[mask] = explained;
  }
  return r2;
}
