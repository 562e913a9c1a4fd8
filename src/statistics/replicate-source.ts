// Where a bootstrap replicate of driver importance takes its covariances from: complete answers, or EM over the gaps.
// Method page: docs/methods/driver-bootstrap.md
import { emCovariance } from './em-covariance.ts';
import { addUpGroups, correlationsInto, covarianceOfSums, flatGroups } from './group-sums.ts';
import { addUpPatterns, collectPatterns } from './group-patterns.ts';
import type { Moments } from './moments.ts';
import { isUndefined } from './outcome.ts';
import { partialCovariance } from './partial-covariance.ts';

/** Covariances of all answers and of replicates drawn from random groups. */
export interface ReplicateSource {
  /** Non-empty groups. */
  readonly groups: number;
  /** Answers that count. */
  readonly n: number;
  /** Drivers, controls not counted. */
  readonly drivers: number;
  /** Covariances (response first, controls swept out); each group `times[g]` times, once unless given. */
  covariance(times?: Uint16Array): readonly (readonly number[])[] | undefined;
  /** Fills the lattice's matrix (drivers first, response last); false where the response does not vary. */
  correlations(matrix: Float64Array, times: Uint16Array): boolean;
}

/**
 * Sums of complete answers: the quick way.
 *
 * @example
 * completeSource(groups, [1]).drivers; // one less than without the control
 */
export function completeSource(groups: readonly Moments[], controls: readonly number[]): ReplicateSource {
  const flat = flatGroups(groups);
  const sums = new Float64Array(flat.width);
  const covariance = (times?: Uint16Array): readonly (readonly number[])[] | undefined =>
    afterControls(covarianceOfSums(addUpGroups(flat, times, sums), flat.variables), controls);
  const everyone = controls.length === 0 || flat.groups === 0 ? undefined : covariance();
  return {
    groups: flat.groups,
    n: flat.n,
    drivers: flat.variables - 1 - controls.length,
    covariance,
    correlations: (matrix, times) =>
      controls.length === 0
        ? correlationsInto(matrix, addUpGroups(flat, times, sums), flat.variables)
        : intoLattice(matrix, covariance(times), everyone),
  };
}

/**
 * EM on the pattern sums of each replicate, begun at the fit to all answers.
 *
 * @example
 * emSource(groups, []).n; // all answers, also those with gaps
 */
export function emSource(groups: readonly Moments[], controls: readonly number[]): ReplicateSource {
  const collected = collectPatterns(groups);
  const whole = emCovariance(addUpPatterns(collected));
  const start = isUndefined(whole) ? undefined : whole;
  const covariance = (times?: Uint16Array): readonly (readonly number[])[] | undefined => {
    const fit =
      times === undefined
        ? whole
        : emCovariance(addUpPatterns(collected, times), {
            tolerance: 1e-5,
            maxIterations: 500,
            ...(start ? { start: { mean: start.mean as number[], cov: start.cov as number[][] } } : {}),
          });
    if (isUndefined(fit) || fit.cov.some((row) => row.some(isUndefined))) return undefined;
    return afterControls(fit.cov as number[][], controls);
  };
  const everyone = covariance();
  return {
    groups: collected.groups.length,
    n: collected.n,
    drivers: collected.variables - 1 - controls.length,
    covariance,
    correlations: (matrix, times) => intoLattice(matrix, covariance(times), everyone),
  };
}

function afterControls(
  covariance: readonly (readonly number[])[],
  controls: readonly number[],
): readonly (readonly number[])[] | undefined {
  if (controls.length === 0) return covariance;
  const partial = partialCovariance(covariance, controls);
  return isUndefined(partial) ? undefined : partial.covariance;
}

/** What is left of a variance below this share of that of all answers is rounding. */
const NOTHING_LEFT = 1e-10;

function intoLattice(
  matrix: Float64Array,
  covariance: readonly (readonly number[])[] | undefined,
  whole: readonly (readonly number[])[] | undefined,
): boolean {
  if (covariance === undefined || whole === undefined) return false;
  const width = covariance.length;
  const scale = covariance.map((row, at) => {
    const variance = row[at]!;
    return variance > 0 && variance > NOTHING_LEFT * whole[at]![at]! ? 1 / Math.sqrt(variance) : 0;
  });
  if (scale[0] === 0) return false;
  const correlation = (i: number, j: number): number =>
    Math.max(-1, Math.min(1, covariance[i]![j]! * scale[i]! * scale[j]!));
  for (let i = 1; i < width; i++) {
    const row = (i - 1) * width;
    for (let j = i; j < width; j++) matrix[row + j - 1] = i === j ? Math.sign(scale[i]!) : correlation(i, j);
    matrix[row + width - 1] = correlation(i, 0);
  }
  return true;
}
