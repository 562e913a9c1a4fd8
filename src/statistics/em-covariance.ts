// Means and covariances from answers with gaps, by maximum likelihood (EM), so that nobody's answers are thrown away.
// Method page: docs/methods/em-covariance.md
import { emLeap } from './em-acceleration.ts';
import { type CompletedSums, emStart, emStep, observedLogLikelihood } from './em-step.ts';
import type { Moments } from './moments.ts';
import { type Measure, type Outcome, result, tooFewAnswers, type Undefined, undefinedBecause } from './outcome.ts';

export interface EmCovariance {
  /** Undefined for a variable nobody answered. */
  readonly mean: readonly Measure[];
  /** Divisor n; undefined for variables nobody answered and for pairs nobody answered together. */
  readonly cov: readonly (readonly Measure[])[];
  /** Of the observed answers, with the 2π terms; undefined when the covariance is singular. */
  readonly logLik: Measure;
  /** Distinct missing patterns. */
  readonly patterns: number;
  /** Rows with at least one answer. */
  readonly n: number;
  readonly converged: boolean;
}

/** Passes before leaps begin. */
const PLAIN_PASSES = 60;

export interface EmOptions {
  /** Added to the means: what was subtracted before the sums were taken. */
  readonly centre?: readonly number[];
  /** Largest change of a mean or covariance, in standard deviations, at which the fit counts as reached (1e-12). */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Where to begin; a fit of nearly the same data saves steps. */
  readonly start?: { readonly mean: readonly number[]; readonly cov: readonly (readonly number[])[] };
}

/**
 * Maximum-likelihood mean and covariance of the multivariate normal when some answers were skipped.
 *
 * Each pass fills the gaps of a whole missing pattern at once with what the other answers let expect, and adds the
 * uncertainty of that filling; no single value is ever made up. One pass costs patterns × variables³, not rows.
 *
 * - **Convention**: divisor n; rows without any answer are left out; weights, where the moments have them, count as
 *   frequencies. "Nie dotyczy" is no gap: such people must be left out before.
 * - **Assumes** answers missing at random given the other answers; normality only for efficiency.
 * - **Too few answers**: no answer at all → `too-few-answers`; a variable never answered or a pair never answered
 *   together → undefined there; a singular covariance (one row, twins, a variable that never varies) → no logLik.
 * - **Source**: Dempster, Laird & Rubin (1977), JRSS B 39; Little & Rubin (2019), Statistical Analysis with Missing
 *   Data, ch. 11; Varadhan & Roland (2008) (leaps).
 *
 * @example
 * emCovariance(momentsOfRows([[1, 2], [2, 3], [3, 5], [4, null]]).moments, { centre: [2.5, 10 / 3] });
 * // mean 2.5 and 4.0833, covariances 1.25, 1.875, 2.8681
 */
export function emCovariance(moments: Moments, options: EmOptions = {}): Outcome<EmCovariance> {
  const patterns = [...moments.patterns.values()].filter((pattern) => pattern.weight > 0);
  const n = patterns.reduce((sum, pattern) => sum + pattern.n, 0);
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  const answered = patterns.reduce((bits, pattern) => bits | pattern.pattern, 0);
  const used = Array.from({ length: moments.variables }, (_, at) => at).filter((at) => answered & (1 << at));
  let state: CompletedSums = options.start
    ? { mean: [...options.start.mean], cov: options.start.cov.map((row) => [...row]) }
    : emStart(patterns, used, moments.variables);
  const tolerance = options.tolerance ?? 1e-12;
  let converged = false;
  for (let round = 0; round < (options.maxIterations ?? 5000) && !converged; round++) {
    // Most fits are there after a few dozen passes; those that creep are helped along.
    if (round >= PLAIN_PASSES) state = emLeap(patterns, used, state);
    const next = emStep(patterns, used, state);
    converged = largestChange(state, next, used) < tolerance;
    state = next;
  }
  const together = patterns.map((pattern) => pattern.pattern);
  const never = undefinedBecause('nobody answered it', n);
  const apart = undefinedBecause('nobody answered both', n);
  const known = (i: number, j: number): Undefined | undefined => {
    if (!(answered & (1 << i)) || !(answered & (1 << j))) return never;
    return together.some((pattern) => pattern & (1 << i) && pattern & (1 << j)) ? undefined : apart;
  };
  const logLik = observedLogLikelihood(patterns, state);
  return result({
    mean: state.mean.map((value, at) => known(at, at) ?? value + (options.centre?.[at] ?? 0)),
    cov: state.cov.map((row, i) => row.map((value, j) => known(i, j) ?? value)),
    logLik: logLik ?? undefinedBecause('the covariance is singular: the likelihood has no bound', n),
    patterns: patterns.length,
    n,
    converged,
  });
}

/** Largest change, in standard deviations (of a variable that varies). */
function largestChange(from: CompletedSums, to: CompletedSums, used: readonly number[]): number {
  const scale = from.mean.map((_, at) => Math.sqrt(Math.max(from.cov[at]![at]!, to.cov[at]![at]!)) || 1);
  let largest = 0;
  for (const i of used) {
    largest = Math.max(largest, Math.abs(to.mean[i]! - from.mean[i]!) / scale[i]!);
    for (const j of used) {
      largest = Math.max(largest, Math.abs(to.cov[i]![j]! - from.cov[i]![j]!) / (scale[i]! * scale[j]!));
    }
  }
  return largest;
}
