// Relative weights: a second opinion on driver importance, cheap for any number of drivers.
// Method page: docs/methods/relative-weights.md
import { driverCorrelation, RANK_TOLERANCE } from './driver-correlation.ts';
import { multiplyVector } from './linear-algebra.ts';
import { isUndefined, type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';
import { symmetricFunction } from './symmetric-eigen.ts';

export interface RelativeWeights {
  readonly r2: number;
  /** R² split among the drivers; adds up to `r2`, never negative. */
  readonly weights: readonly number[];
  /** As shares of `r2`; undefined when nothing is explained. */
  readonly share: readonly Measure[];
}

/**
 * Johnson's relative weights (the same as Genizi's split of R²).
 *
 * The drivers are replaced by the closest uncorrelated variables; what those explain is handed back to the drivers in
 * proportion to how much of each of them they carry.
 *
 * - **Convention**: symmetric square root of the drivers' correlation matrix, eigenvalues ≤ 1e-10 of the largest
 *   dropped; first variable = response.
 * - **Assumes** a linear relation. The split is a convention without the fairness axioms of LMG (Thomas et al. 2014),
 *   hence second opinion and stand-in beyond 20 drivers.
 * - **Too few answers**: a missing covariance or a response that never varies → `undefined`; R² = 0 → no shares.
 * - **Source**: Genizi (1993), Statistica Sinica 3, 407–420; Johnson (2000), Multivariate Behavioral Research 35.
 *
 * @example
 * relativeWeights([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]); // r2 0.3333, weights 0.1667 and 0.1667
 */
export function relativeWeights(covariance: readonly (readonly Measure[])[]): Outcome<RelativeWeights> {
  const correlation = driverCorrelation(covariance);
  if (isUndefined(correlation)) return correlation;
  const limit = RANK_TOLERANCE * Math.max(0, correlation.values[0]!);
  const root = symmetricFunction(correlation, (value) => (value > limit ? Math.sqrt(value) : 0));
  const inverseRoot = symmetricFunction(correlation, (value) => (value > limit ? 1 / Math.sqrt(value) : 0));
  const loadings = multiplyVector(inverseRoot, correlation.response);
  const weights = root.map((row) => row.reduce((sum, part, k) => sum + (part * loadings[k]!) ** 2, 0));
  const r2 = loadings.reduce((sum, loading) => sum + loading * loading, 0);
  const nothing = undefinedBecause('the drivers explain nothing', weights.length);
  return result({ r2, weights, share: weights.map((weight) => (r2 > 1e-15 ? weight / r2 : nothing)) });
}
