// From a covariance matrix to the correlations the driver analyses work on, and their rank.
// Method page: docs/methods/driver-importance.md
import type { Matrix } from './linear-algebra.ts';
import { type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface DriverCorrelation {
  /** Correlations among the drivers; a driver that never varies has a row of zeros. */
  readonly drivers: Matrix;
  /** Correlation of each driver with the response. */
  readonly response: number[];
  /** Eigenvalues of `drivers` in falling order and their unit vectors. */
  readonly values: number[];
  readonly vectors: Matrix;
  /** Eigenvalues above 1e-10 times the largest. */
  readonly rank: number;
}

/** Eigenvalues at most this share of the largest count as zero: those drivers repeat each other. */
export const RANK_TOLERANCE = 1e-10;

/**
 * Correlations of a response (first variable) and its drivers (the others), with the eigenvalues of the latter.
 *
 * Covariances may be undefined (nobody answered both questions): then so is the result. A response that never varies has no R² → `undefined`. A driver that never varies explains nothing: it stays in the
 * list with correlation 0 and lowers the rank.
 *
 * @example
 * driverCorrelation([[4, 2, 0], [2, 4, 0], [0, 0, 9]]); // response 0.5 and 0, rank 2
 */
export function driverCorrelation(given: readonly (readonly Measure[])[]): Outcome<DriverCorrelation> {
  const covariance = given as readonly (readonly number[])[];
  const size = covariance.length;
  if (size < 2) return undefinedBecause('no drivers', 0);
  const whole = covariance.every((row) => row.length === size && row.every((value) => Number.isFinite(value)));
  if (!whole) return undefinedBecause('a covariance is missing', size - 1);
  const scale = covariance.map((row, at) => (row[at]! > 0 ? 1 / Math.sqrt(row[at]!) : 0));
  if (scale[0] === 0) return undefinedBecause('the response does not vary', size - 1);
  const correlate = (i: number, j: number): number =>
    i === j ? Math.sign(scale[i]!) : covariance[i]![j]! * scale[i]! * scale[j]!;
  const indices = Array.from({ length: size - 1 }, (_, at) => at + 1);
  const drivers = indices.map((i) => indices.map((j) => correlate(i, j)));
  const { values, vectors } = symmetricEigen(drivers);
  const rank = values.filter((value) => value > 0 && value > RANK_TOLERANCE * values[0]!).length;
  return result({ drivers, response: indices.map((i) => correlate(i, 0)), values, vectors, rank });
}

/**
 * True when sweeping drivers out one after the other gives the same R² as the generalised inverse of every subset.
 *
 * With full rank it always does: eigenvalues of subsets lie between those of the whole. With repeated drivers it does
 * when the eigenvalues fall into clearly positive and clearly zero ones; a matrix with negative eigenvalues (pairwise
 * covariances) or doubtful ones must be taken apart subset by subset.
 *
 * @example
 * canSweep(correlation); // true for twins, false where pairwise covariances contradict each other
 */
export function canSweep(correlation: DriverCorrelation): boolean {
  const largest = correlation.values[0] ?? 0;
  return (
    correlation.rank === correlation.values.length ||
    correlation.values.every((value) => value > 1e-5 * largest || Math.abs(value) <= 1e-12 * largest)
  );
}
