// One pass of EM over the missing patterns, and the likelihood of what was observed.
// Method page: docs/methods/em-covariance.md
import type { Matrix } from './linear-algebra.ts';
import { cholesky, choleskyLogDeterminant, choleskySolve } from './linear-algebra.ts';
import { type PatternMoments, productIndex } from './moments.ts';
import { isUndefined } from './outcome.ts';

/** Current mean and covariance of all variables. */
export interface CompletedSums {
  readonly mean: number[];
  readonly cov: Matrix;
}

/** Means and variances of the answers there are, no correlations. */
export function emStart(
  patterns: readonly PatternMoments[],
  used: readonly number[],
  variables: number,
): CompletedSums {
  const mean = Array.from({ length: variables }, () => 0);
  const cov = mean.map(() => mean.map(() => 0));
  for (const i of used) {
    const answering = patterns.filter(({ pattern }) => pattern & (1 << i));
    const weight = answering.reduce((sum, part) => sum + part.weight, 0);
    const middle = answering.reduce((sum, part) => sum + part.sums[i]!, 0) / weight;
    const square = answering.reduce((sum, part) => sum + part.products[productIndex(i, i, variables)]!, 0) / weight;
    mean[i] = middle;
    const variance = square - middle * middle;
    cov[i]![i] = variance > 1e-13 * square ? variance : 0;
  }
  return { mean, cov };
}

/** Expected sums of the completed answers given the current state, turned into the next state. */
export function emStep(
  patterns: readonly PatternMoments[],
  used: readonly number[],
  state: CompletedSums,
): CompletedSums {
  const variables = state.mean.length;
  const total = patterns.reduce((sum, pattern) => sum + pattern.weight, 0);
  const shift = Array.from({ length: variables }, () => 0);
  const squares = shift.map(() => shift.map(() => 0));
  for (const pattern of patterns) {
    const seen = used.filter((at) => pattern.pattern & (1 << at));
    const missing = used.filter((at) => !(pattern.pattern & (1 << at)));
    const away = seen.map((at) => pattern.sums[at]! - pattern.weight * state.mean[at]!);
    const spread = centredProducts(pattern, seen, state.mean);
    for (const [a, i] of seen.entries()) {
      shift[i]! += away[a]!;
      for (const [b, j] of seen.entries()) squares[i]![j]! += spread[a]![b]!;
    }
    if (missing.length === 0) continue;
    const { slopes, left } = regression(state.cov, seen, missing);
    const filled = slopes.map((row) => seen.map((_, b) => dot(row, spread, b)));
    for (const [m, i] of missing.entries()) {
      shift[i]! += slopes[m]!.reduce((sum, slope, b) => sum + slope * away[b]!, 0);
      for (const [b, j] of seen.entries()) {
        squares[i]![j]! += filled[m]![b]!;
        squares[j]![i]! += filled[m]![b]!;
      }
      for (const [other, j] of missing.entries()) {
        const explained = filled[m]!.reduce((sum, value, b) => sum + value * slopes[other]![b]!, 0);
        squares[i]![j]! += explained + pattern.weight * left[m]![other]!;
      }
    }
  }
  const move = shift.map((value) => value / total);
  return {
    mean: state.mean.map((value, at) => value + move[at]!),
    cov: squares.map((row, i) => row.map((value, j) => value / total - move[i]! * move[j]!)),
  };
}

function dot(row: readonly number[], matrix: Matrix, column: number): number {
  let sum = 0;
  for (let a = 0; a < row.length; a++) sum += row[a]! * matrix[a]![column]!;
  return sum;
}

/** Cross-products of the seen variables about the current means. */
function centredProducts(pattern: PatternMoments, seen: readonly number[], mean: readonly number[]): Matrix {
  const variables = mean.length;
  return seen.map((i) =>
    seen.map((j) => {
      const product = pattern.products[productIndex(Math.min(i, j), Math.max(i, j), variables)]!;
      return product - pattern.sums[i]! * mean[j]! - mean[i]! * pattern.sums[j]! + pattern.weight * mean[i]! * mean[j]!;
    }),
  );
}

/**
 * Regression of the missing variables on the seen ones: slopes, and the covariance that is left. Seen variables that
 * repeat others (or never vary) are passed over, as a generalised inverse would.
 */
function regression(
  cov: Matrix,
  seen: readonly number[],
  missing: readonly number[],
): { slopes: Matrix; left: Matrix } {
  const all = [...seen, ...missing];
  const work = all.map((i) => all.map((j) => cov[i]![j]!));
  const unused = seen.map(() => false);
  for (let k = 0; k < seen.length; k++) {
    const pivot = work[k]![k]!;
    if (!(pivot > 1e-12 * cov[seen[k]!]![seen[k]!]!)) {
      unused[k] = true;
      continue;
    }
    const row = work[k]!;
    for (let i = 0; i < all.length; i++) {
      const factor = work[i]![k]! / pivot;
      if (i === k || factor === 0) continue;
      for (let j = 0; j < all.length; j++) if (j !== k) work[i]![j]! -= factor * row[j]!;
      work[i]![k] = factor;
    }
    for (let j = 0; j < all.length; j++) if (j !== k) row[j]! /= -pivot;
    row[k] = 1 / pivot;
  }
  const first = seen.length;
  return {
    slopes: missing.map((_, m) => seen.map((_unused, b) => (unused[b] ? 0 : work[first + m]![b]!))),
    left: missing.map((_, m) => missing.map((_unused, other) => work[first + m]![first + other]!)),
  };
}

/** Observed-data log-likelihood; undefined where the covariance of a pattern is singular. */
export function observedLogLikelihood(patterns: readonly PatternMoments[], state: CompletedSums): number | undefined {
  let sum = 0;
  for (const pattern of patterns) {
    const seen = state.mean.map((_, at) => at).filter((at) => pattern.pattern & (1 << at));
    const lower = cholesky(
      seen.map((i) => seen.map((j) => state.cov[i]![j]!)),
      1e-11,
    );
    if (isUndefined(lower)) return undefined;
    const spread = centredProducts(pattern, seen, state.mean);
    const trace = spread.reduce((total, column, at) => total + choleskySolve(lower, column)[at]!, 0);
    sum -= (pattern.weight * (seen.length * Math.log(2 * Math.PI) + choleskyLogDeterminant(lower)) + trace) / 2;
  }
  return sum;
}
