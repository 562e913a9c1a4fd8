// Driver importance: how much of the differences in overall satisfaction goes with each question (LMG, Shapley of R²).
// Method page: docs/methods/driver-importance.md
import { driverCorrelation } from './driver-correlation.ts';
import { latticeShapley } from './explained-variance-lattice.ts';
import { isUndefined, type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';
import { MOST_DRIVERS, subsetExplainedVariance } from './subset-explained-variance.ts';
import { symmetricFunction } from './symmetric-eigen.ts';

export interface DriverImportance {
  /** Share of the variance of the response explained by all drivers together. */
  readonly r2: number;
  /** R² split among the drivers; adds up to `r2`. */
  readonly lmg: readonly number[];
  /** `lmg` as shares of `r2`; undefined when nothing is explained. */
  readonly lmgShare: readonly Measure[];
  /** R² of the driver alone. */
  readonly first: readonly number[];
  /** What R² loses when the driver is removed from the full model. */
  readonly last: readonly number[];
  /** Standardised coefficients; undefined when drivers repeat each other. Expert view only. */
  readonly betaStd: readonly Measure[];
  /** betaStd times the correlation with the response. Expert view only. */
  readonly pratt: readonly Measure[];
  /** Variance inflation factors. */
  readonly vif: readonly Measure[];
  /** Number of drivers that do not repeat others. */
  readonly rank: number;
}

/** R² at or below this is rounding noise: nothing is explained. */
const NOTHING = 1e-15;

/**
 * LMG importance of drivers: the gain in R² a driver brings, averaged over all orders in which drivers may enter.
 *
 * Correlated drivers share what they explain together, nobody gets a negative part, and the parts add up to R².
 *
 * - **Convention**: first variable = response; computed on correlations; singular subsets use the generalised inverse
 *   (eigenvalues ≤ 1e-10 of the largest dropped), so twins share equally and a driver that never varies gets 0;
 *   rank < number of drivers → `betaStd`, `pratt`, `vif` undefined.
 * - **Assumes** a linear relation; it says what goes together with satisfaction, never what causes it.
 * - **Too few answers**: this function takes a covariance matrix and cannot know n; the display rule is
 *   n ≥ max(100, 15·p) and R² ≥ 0.10. A missing covariance or a response that never varies → `undefined`; more than
 *   20 drivers → `undefined` (use `relativeWeights`).
 * - **Source**: Lindeman, Merenda & Gold (1980); Kruskal (1987), Amer. Statistician 41; Grömping (2006), J. Stat.
 *   Software 17(1); Grömping (2007), Amer. Statistician 61.
 *
 * @param covariance (p+1)×(p+1), response first
 *
 * @example
 * driverImportance([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]); // r2 0.3333, lmg 0.1667 and 0.1667
 */
export function driverImportance(covariance: readonly (readonly Measure[])[]): Outcome<DriverImportance> {
  const correlation = driverCorrelation(covariance);
  if (isUndefined(correlation)) return correlation;
  const { drivers, response, rank } = correlation;
  const p = drivers.length;
  if (p > MOST_DRIVERS) return undefinedBecause(`more than ${MOST_DRIVERS} drivers: use relative weights`, p);
  const lattice = subsetExplainedVariance(correlation);
  const everybody = lattice.length - 1;
  const r2 = lattice[everybody]!;
  const lmg = [...latticeShapley(lattice, p)];
  const repeated = undefinedBecause('drivers repeat each other: coefficients are not determined', p);
  const inverse = rank === p ? symmetricFunction(correlation, (value) => 1 / value) : undefined;
  const beta = inverse?.map((row) => row.reduce((sum, value, at) => sum + value * response[at]!, 0));
  return result({
    r2,
    lmg,
    lmgShare: lmg.map((part) => (r2 > NOTHING ? part / r2 : undefinedBecause('the drivers explain nothing', p))),
    first: response.map((_, at) => lattice[1 << at]!),
    last: response.map((_, at) => r2 - lattice[everybody ^ (1 << at)]!),
    betaStd: response.map((_, at) => beta?.[at] ?? repeated),
    pratt: response.map((r, at) => (beta ? beta[at]! * r : repeated)),
    vif: response.map((_, at) => inverse?.[at]?.[at] ?? repeated),
    rank,
  });
}
