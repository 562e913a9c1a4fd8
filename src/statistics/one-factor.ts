// One common factor behind a correlation matrix, by maximum likelihood.
// Method page: docs/methods/omega-total.md
import { cholesky, choleskySolve, inversePositiveDefinite } from './linear-algebra.ts';
import { isUndefined, type Outcome, result, undefinedBecause } from './outcome.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniqueness: readonly number[];
}

interface Profile {
  readonly value: number;
  readonly slope: number[];
  readonly loadings: number[];
}

/**
 * Minimises the ML discrepancy over the logarithms of the uniquenesses; for given uniquenesses the best loadings are
 * the first eigenvector of the rescaled correlations. Newton with differences of the slope, inside the bounds.
 *
 * @example
 * fitOneFactor([[1, 0.48, 0.4], [0.48, 1, 0.3], [0.4, 0.3, 1]]); // loadings 0.8, 0.6, 0.5
 */
export function fitOneFactor(correlation: readonly (readonly number[])[], lowest = 0.005): Outcome<OneFactor> {
  const k = correlation.length;
  const inverse = inversePositiveDefinite(correlation.map((row) => [...row]));
  if (isUndefined(inverse)) return undefinedBecause('the correlation matrix is singular', k);
  const floor = Math.log(lowest);
  const inside = (x: readonly number[]): number[] => x.map((value) => Math.min(0, Math.max(floor, value)));
  // Squared multiple correlations give the usual starting point.
  let at = inside(inverse.map((row, i) => Math.log((1 - 0.5 / k) / row[i]!)));
  let here = profile(correlation, at);
  for (let round = 0; round < 500; round++) {
    const step = direction(correlation, at, here, floor);
    let moved = false;
    for (let length = 1; length > 1e-12 && !moved; length /= 2) {
      const next = inside(at.map((value, i) => value + length * step[i]!));
      const there = profile(correlation, next);
      const change = Math.max(...next.map((value, i) => Math.abs(value - at[i]!)));
      if (there.value <= here.value + 1e-14) {
        moved = change > 1e-11;
        at = next;
        here = there;
        break;
      }
    }
    if (!moved) break;
  }
  const sign = here.loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return result({ loadings: here.loadings.map((loading) => sign * loading), uniqueness: at.map(Math.exp) });
}

/** Discrepancy with the best loadings, its slope by log-uniqueness, and those loadings. */
function profile(correlation: readonly (readonly number[])[], x: readonly number[]): Profile {
  const root = x.map((value) => Math.exp(value / 2));
  const { values, vectors } = symmetricEigen(
    correlation.map((row, i) => row.map((value, j) => value / (root[i]! * root[j]!))),
  );
  const size = Math.sqrt(Math.max(0, values[0]! - 1));
  const loadings = vectors[0]!.map((part, i) => part * size * root[i]!);
  let value = 0;
  for (const [at, eigenvalue] of values.entries())
    if (at > 0 || eigenvalue < 1) value += eigenvalue - Math.log(eigenvalue) - 1;
  const slope = loadings.map(
    (loading, i) => (loading * loading) / root[i]! ** 2 + 1 - correlation[i]![i]! / root[i]! ** 2,
  );
  return { value, slope, loadings };
}

/** Newton direction of the coordinates that are free to move; down the slope where the curvature is not positive. */
function direction(
  correlation: readonly (readonly number[])[],
  at: readonly number[],
  here: Profile,
  floor: number,
): number[] {
  const free = at.flatMap((value, i) => {
    const stuck = (value <= floor && here.slope[i]! > 0) || (value >= 0 && here.slope[i]! < 0);
    return stuck ? [] : [i];
  });
  const width = 1e-5;
  const bend = free.map((i) => {
    const ahead = profile(
      correlation,
      at.map((value, j) => (i === j ? value + width : value)),
    );
    const behind = profile(
      correlation,
      at.map((value, j) => (i === j ? value - width : value)),
    );
    return free.map((j) => (ahead.slope[j]! - behind.slope[j]!) / (2 * width));
  });
  const symmetric = bend.map((row, a) => row.map((value, b) => (value + bend[b]![a]!) / 2));
  const lower = cholesky(symmetric, 1e-8);
  const down = free.map((i) => -here.slope[i]!);
  const step = isUndefined(lower) ? down : choleskySolve(lower, down);
  const longest = Math.max(1, ...step.map(Math.abs));
  const whole = at.map(() => 0);
  for (const [a, i] of free.entries()) whole[i] = step[a]! / longest;
  return whole;
}
