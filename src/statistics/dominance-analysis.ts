// Dominance analysis: at which size of model does a driver add how much, and does one always add more than another?
// Method page: docs/methods/dominance-analysis.md
import { driverCorrelation } from './driver-correlation.ts';
import { latticeShapley, subsetSizes } from './explained-variance-lattice.ts';
import { isUndefined, type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';
import { MOST_DRIVERS, subsetExplainedVariance } from './subset-explained-variance.ts';

export interface DominanceAnalysis {
  readonly r2: number;
  /** Equal to LMG. */
  readonly general: readonly number[];
  /** `conditional[j][size]`: mean gain in R² from adding j to the subsets of `size` other drivers. */
  readonly conditional: readonly (readonly number[])[];
  /** `completeProportion[i][j]`: share of the subsets without i and j to which i adds strictly more than j. */
  readonly completeProportion: readonly (readonly number[])[];
}

/** Gains closer than this are equal: twins must not dominate each other by rounding. */
const TIE = 1e-12;

/**
 * Dominance analysis after Azen and Budescu.
 *
 * - **Convention**: gains in R² on correlations; general dominance = LMG; "strictly more" means by more than 1e-12;
 *   the diagonal of `completeProportion` is 0.
 * - **Assumes** a linear relation.
 * - **Too few answers**: as `driverImportance`.
 * - **Source**: Azen & Budescu (2003), Psychological Methods 8, 129–148.
 *
 * @example
 * dominanceAnalysis([[1, 0.6, 0.3], [0.6, 1, 0], [0.3, 0, 1]]);
 * // general 0.36 and 0.09; driver 1 adds more than driver 2 to every subset: completeProportion [[0, 1], [0, 0]]
 */
export function dominanceAnalysis(covariance: readonly (readonly Measure[])[]): Outcome<DominanceAnalysis> {
  const correlation = driverCorrelation(covariance);
  if (isUndefined(correlation)) return correlation;
  const p = correlation.drivers.length;
  if (p > MOST_DRIVERS) return undefinedBecause(`more than ${MOST_DRIVERS} drivers`, p);
  const lattice = subsetExplainedVariance(correlation);
  const drivers = Array.from({ length: p }, (_, at) => at);
  return result({
    r2: lattice[lattice.length - 1]!,
    general: [...latticeShapley(lattice, p)],
    conditional: drivers.map((driver) => gainsBySize(lattice, p, driver)),
    completeProportion: drivers.map((i) => drivers.map((j) => (i === j ? 0 : shareDominated(lattice, i, j)))),
  });
}

function gainsBySize(lattice: Float64Array, p: number, driver: number): number[] {
  const sizes = subsetSizes(p);
  const sum = Array.from({ length: p }, () => 0);
  const count = Array.from({ length: p }, () => 0);
  const bit = 1 << driver;
  for (let mask = 0; mask < lattice.length; mask++) {
    if (mask & bit) continue;
    const size = sizes[mask]!;
    sum[size] = sum[size]! + lattice[mask | bit]! - lattice[mask]!;
    count[size] = count[size]! + 1;
  }
  return sum.map((total, size) => total / count[size]!);
}

function shareDominated(lattice: Float64Array, i: number, j: number): number {
  const [one, other] = [1 << i, 1 << j];
  let more = 0;
  let subsets = 0;
  for (let mask = 0; mask < lattice.length; mask++) {
    if (mask & (one | other)) continue;
    subsets++;
    if (lattice[mask | one]! > lattice[mask | other]! + TIE) more++;
  }
  return more / subsets;
}
