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

/**
 * Means and variances of the answers there are, no correlations.
 *
 * @example
 * emStart([...momentsOfRows([[-1], [1]]).moments.patterns.values()], [0], 1); // mean 0, variance 1
 */
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

/**
 * One pass: the expected sums of the completed answers given the current state, turned into the next state.
 *
 * For each pattern the current covariance is swept by the answered variables, which yields the regression of the others
 * on them; sums and cross-products of the gaps follow. Flat arrays, because a bootstrap runs this thousands of times.
 *
 * @example
 * emStep(patterns, [0, 1], emStart(patterns, [0, 1], 2)); // complete answers: already the covariance
 */
export function emStep(
  patterns: readonly PatternMoments[],
  used: readonly number[],
  state: CompletedSums,
): CompletedSums {
  const variables = state.mean.length;
  const total = patterns.reduce((sum, pattern) => sum + pattern.weight, 0);
  const room = stepRoom(variables);
  room.current.set(state.cov.flat());
  room.shift.fill(0);
  room.squares.fill(0);
  for (const pattern of patterns) addCompleted(pattern, used, state.mean, room);
  const move = Array.from(room.shift, (value) => value / total);
  return {
    mean: state.mean.map((value, at) => value + move[at]!),
    cov: move.map((a, i) => move.map((b, j) => room.squares[i * variables + j]! / total - a * b)),
  };
}

interface StepRoom {
  readonly current: Float64Array;
  readonly swept: Float64Array;
  readonly spread: Float64Array;
  readonly filled: Float64Array;
  readonly squares: Float64Array;
  readonly shift: Float64Array;
}

function stepRoom(variables: number): StepRoom {
  const square = (): Float64Array => new Float64Array(variables * variables);
  return {
    current: square(),
    swept: square(),
    spread: square(),
    filled: square(),
    squares: square(),
    shift: new Float64Array(variables),
  };
}

/** Adds one pattern's completed sums about the current means to `shift` and `squares`. */
function addCompleted(pattern: PatternMoments, used: readonly number[], mean: readonly number[], room: StepRoom): void {
  const { swept, spread, filled, squares, shift } = room;
  const v = mean.length;
  const seen = used.filter((at) => pattern.pattern & (1 << at));
  const missing = used.filter((at) => !(pattern.pattern & (1 << at)));
  for (const i of seen) {
    shift[i]! += pattern.sums[i]! - pattern.weight * mean[i]!;
    for (const j of seen) {
      const value = centredProduct(pattern, i, j, mean);
      spread[i * v + j] = value;
      squares[i * v + j]! += value;
    }
  }
  if (missing.length === 0) return;
  sweepSeen(room, v, seen, used);
  for (const i of missing) {
    for (const j of seen) {
      let value = 0;
      for (const k of seen) value += swept[i * v + k]! * spread[k * v + j]!;
      filled[i * v + j] = value;
      squares[i * v + j]! += value;
      squares[j * v + i]! += value;
      shift[i]! += swept[i * v + j]! * (pattern.sums[j]! - pattern.weight * mean[j]!);
    }
  }
  for (const i of missing) {
    for (const j of missing) {
      let value = pattern.weight * swept[i * v + j]!;
      for (const k of seen) value += filled[i * v + k]! * swept[j * v + k]!;
      squares[i * v + j]! += value;
    }
  }
}

/**
 * Sweeps the answered variables out of the current covariance: rows of the others then hold their slopes on the
 * answered ones and the covariance that is left. Answered variables that repeat others (or never vary) get slope 0,
 * as a generalised inverse would give.
 */
function sweepSeen({ current, swept }: StepRoom, v: number, seen: readonly number[], used: readonly number[]): void {
  swept.set(current);
  const passed: number[] = [];
  for (const k of seen) {
    const pivot = swept[k * v + k]!;
    if (!(pivot > 1e-12 * current[k * v + k]!)) {
      passed.push(k);
      continue;
    }
    for (const i of used) {
      const factor = swept[i * v + k]! / pivot;
      if (i === k || factor === 0) continue;
      for (const j of used) if (j !== k) swept[i * v + j]! -= factor * swept[k * v + j]!;
      swept[i * v + k] = factor;
    }
    for (const j of used) if (j !== k) swept[k * v + j]! /= -pivot;
    swept[k * v + k] = 1 / pivot;
  }
  for (const k of passed) for (const i of used) swept[i * v + k] = 0;
}

function centredProduct(pattern: PatternMoments, i: number, j: number, mean: readonly number[]): number {
  const product = pattern.products[productIndex(Math.min(i, j), Math.max(i, j), mean.length)]!;
  return product - pattern.sums[i]! * mean[j]! - mean[i]! * pattern.sums[j]! + pattern.weight * mean[i]! * mean[j]!;
}

/**
 * Observed-data log-likelihood; undefined where the covariance of a pattern is singular.
 *
 * @example
 * observedLogLikelihood([...momentsOfRows([[-1], [1]]).moments.patterns.values()], { mean: [0], cov: [[1]] }); // −2.8379
 */
export function observedLogLikelihood(patterns: readonly PatternMoments[], state: CompletedSums): number | undefined {
  let sum = 0;
  for (const pattern of patterns) {
    const seen = state.mean.map((_, at) => at).filter((at) => pattern.pattern & (1 << at));
    const lower = cholesky(
      seen.map((i) => seen.map((j) => state.cov[i]![j]!)),
      1e-11,
    );
    if (isUndefined(lower)) return undefined;
    const spread = seen.map((i) => seen.map((j) => centredProduct(pattern, i, j, state.mean)));
    const trace = spread.reduce((total, column, at) => total + choleskySolve(lower, column)[at]!, 0);
    sum -= (pattern.weight * (seen.length * Math.log(2 * Math.PI) + choleskyLogDeterminant(lower)) + trace) / 2;
  }
  return sum;
}
