// Two-sided geometric noise for counts published beyond the contracted offices.
// Method page: docs/methods/discrete-laplace.md
import { result, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** The law of the noise. */
export interface DiscreteLaplace {
  /** exp(−epsilon/sensitivity). */
  readonly alpha: number;
  /** P(noise = k) for a whole number k. */
  probability(k: number): number;
  readonly variance: number;
  /** Smallest m with P(|noise| ≤ m) ≥ 0.95. */
  readonly q95: number;
}

/**
 * Discrete Laplace (two-sided geometric) law: P(k) = (1−α)/(1+α)·α^|k| with α = exp(−ε/sensitivity).
 *
 * Added to a count that one person changes by at most `sensitivity`, it gives ε-differential privacy. ε and
 * sensitivity must be positive.
 *
 * Source: Ghosh A., Roughgarden T., Sundararajan M. (2012), SIAM J Comput 41:1673–1693.
 *
 * @example
 * discreteLaplace(1); // { alpha: 0.3679, variance: 1.8413, q95: 3, … }
 */
export function discreteLaplace(epsilon: number, sensitivity = 1): Outcome<DiscreteLaplace> {
  const rate = epsilon / sensitivity;
  if (!(epsilon > 0 && sensitivity > 0 && rate > 0 && rate < Infinity)) {
    return undefinedBecause('epsilon and sensitivity must be positive', 0);
  }
  const alpha = Math.exp(-rate);
  const complement = -Math.expm1(-rate);
  const variance = (2 * alpha) / complement ** 2;
  if (!Number.isFinite(variance)) return undefinedBecause('epsilon is too small for any noise to be useful', 0);
  // P(|noise| > m) = 2α^(m+1)/(1+α).
  const within = (m: number): boolean => (2 * Math.exp(-rate * (m + 1))) / (1 + alpha) <= 0.05 * (1 + 1e-12);
  let q95 = Math.max(0, Math.ceil(-Math.log(0.025 * (1 + alpha)) / rate - 1));
  while (q95 > 0 && within(q95 - 1)) q95 -= 1;
  while (!within(q95)) q95 += 1;
  const atZero = complement / (1 + alpha);
  return result({ alpha, probability: (k: number) => atZero * Math.exp(-rate * Math.abs(k)), variance, q95 });
}

/**
 * One draw of that noise from two uniforms in [0, 1): the difference of two geometric numbers.
 *
 * For real publication the uniforms must come from the operating system's generator, not from a seed.
 *
 * @example
 * discreteLaplaceNoise(1, 0.9, 0.2); // 2
 */
export function discreteLaplaceNoise(rate: number, uniform1: number, uniform2: number): number {
  const geometric = (u: number): number => Math.floor(-Math.log1p(-u) / rate);
  return geometric(uniform1) - geometric(uniform2);
}
