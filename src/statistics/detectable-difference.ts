// The smallest difference a given number of answers can be expected to find (minimum detectable effect).
// Method page: docs/methods/detectable-difference.md
import { noncentralTUpperTail, normalCdf, normalQuantile, studentQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { solveIncreasing } from './solve-increasing.ts';

/** Chance of finding the difference (power) and of finding one where there is none (alpha, two-sided). */
export interface PowerOptions {
  readonly power?: number | undefined;
  readonly alpha?: number | undefined;
}

/**
 * Power of the two-sided t-test with n per group for a difference of `effect` standard deviations, far tail ignored.
 *
 * @example
 * powerOfMeans(64, 0.5, 0.05); // 0.8015
 */
export function powerOfMeans(nPerGroup: number, effect: number, alpha: number): number {
  const df = 2 * nPerGroup - 2;
  return noncentralTUpperTail(-studentQuantile(alpha / 2, df), df, Math.sqrt(nPerGroup / 2) * effect);
}

/**
 * Power of the two-sided comparison of two shares with n per group (normal approximation, pooled variance under H₀).
 *
 * @example
 * powerOfProportions(294, 0.7, 0.8, 0.05); // 0.801
 */
export function powerOfProportions(nPerGroup: number, p1: number, p2: number, alpha: number): number {
  const pooled = (p1 + p2) * (1 - (p1 + p2) / 2);
  const separate = p1 * (1 - p1) + p2 * (1 - p2);
  const excess = Math.sqrt(nPerGroup) * Math.abs(p1 - p2) + normalQuantile(alpha / 2) * Math.sqrt(pooled);
  if (separate === 0) return excess > 0 ? 1 : 0;
  return normalCdf(excess / Math.sqrt(separate));
}

/**
 * Smallest difference of two means that n answers per group find with the given power; `sd` of single answers.
 *
 * Fewer than two per group → `too-few-answers`; no spread → undefined.
 *
 * Source: Cohen J. (1988), chapter 2.
 *
 * @example
 * detectableDifferenceOfMeans({ n: 50, sd: 0.9 }); // { difference: 0.5093 }
 */
export function detectableDifferenceOfMeans(
  plan: { readonly n: number; readonly sd: number } & PowerOptions,
): Outcome<{ difference: number }> {
  const { n, sd, power = 0.8, alpha = 0.05 } = plan;
  if (!(n >= 2)) return tooFewAnswers(Math.max(0, n || 0), 2);
  if (!(sd > 0 && power > 0 && power < 1 && alpha > 0 && alpha < 1)) {
    return undefinedBecause('a positive spread, power and alpha within 0 … 1 are needed', n);
  }
  const z = -normalQuantile(alpha / 2) + Math.max(0, normalQuantile(power));
  const effect = solveIncreasing((d) => powerOfMeans(n, d, alpha) - power, 1e-7, (2 * z) / Math.sqrt(n / 2));
  if (effect === null) return undefinedBecause('the power asked for is below the chance of a false alarm', n);
  return result({ difference: effect * sd });
}

/**
 * Smallest rise from share p1 that n answers per group find with the given power: the larger solution p2 > p1.
 *
 * Undefined when not even a rise to 1 would be found.
 *
 * Source: Fleiss J.L. (1981), section 3.2.
 *
 * @example
 * detectableDifferenceOfProportions({ p1: 0.8, n: 100 }); // { p2: 0.9338, difference: 0.1338 }
 */
export function detectableDifferenceOfProportions(
  plan: { readonly p1: number; readonly n: number } & PowerOptions,
): Outcome<{ p2: number; difference: number }> {
  const { p1, n, power = 0.8, alpha = 0.05 } = plan;
  if (!(n > 0)) return tooFewAnswers(Math.max(0, n || 0), 1);
  if (!(p1 >= 0 && p1 <= 1 && power > 0 && power < 1 && alpha > 0 && alpha < 1)) {
    return undefinedBecause('a share, power and alpha within 0 … 1 are needed', n);
  }
  const p2 = solveIncreasing((p) => powerOfProportions(n, p1, p, alpha) - power, p1, 1, 1);
  if (p2 === null) return undefinedBecause('no rise from this share would be found with this power', n);
  return result({ p2, difference: p2 - p1 });
}
