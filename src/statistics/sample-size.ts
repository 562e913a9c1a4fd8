// How many answers are needed: for a margin of error, to tell two means apart, to tell two shares apart.
// Method page: docs/methods/sample-size.md
import { normalQuantile } from './distributions.ts';
import { result, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { solveIncreasing } from './solve-increasing.ts';
import { powerOfMeans } from './detectable-difference.ts';
import type { PowerOptions } from './detectable-difference.ts';

function impossiblePlan({ power = 0.8, alpha = 0.05 }: PowerOptions): boolean {
  return !(power > 0 && power < 1 && alpha > 0 && alpha < 1);
}

/**
 * Answers needed for a margin of error of a share: n₀ = z²p(1−p)/margin², with a population of N n₀/(1+(n₀−1)/N).
 *
 * `nRounded` is n rounded up. The margin must be positive; p = 0.5 is the careful choice.
 *
 * Source: Cochran W.G. (1977), section 4.4.
 *
 * @example
 * sampleSizeForMargin({ share: 0.5, margin: 0.05, populationSize: 2000 }); // { n: 322.4, nRounded: 323 }
 */
export function sampleSizeForMargin(plan: {
  readonly share: number;
  readonly margin: number;
  readonly populationSize?: number | undefined;
  readonly conf?: number | undefined;
}): Outcome<{ n: number; nRounded: number }> {
  const { share, margin, populationSize = Infinity, conf = 0.95 } = plan;
  if (!(margin > 0 && share >= 0 && share <= 1 && conf > 0 && conf < 1 && populationSize > 0)) {
    return undefinedBecause('the margin and the population must be positive, the share within 0 … 1', 0);
  }
  const z = normalQuantile((1 - conf) / 2);
  const endless = (z * z * share * (1 - share)) / (margin * margin);
  const n = populationSize === Infinity ? endless : endless / (1 + (endless - 1) / populationSize);
  if (!(n >= 0 && n < Infinity)) return undefinedBecause('no number of answers gives this margin', 0);
  return result({ n, nRounded: Math.ceil(n) });
}

/**
 * Answers per group, two equal groups, to find a difference of means `difference` with standard deviation `sd`.
 *
 * Exact power of the two-sided t-test (noncentral t, 2n−2 degrees of freedom, n not rounded), the far tail ignored.
 * No difference or no spread → undefined.
 *
 * Source: Cohen J. (1988), chapter 2.
 *
 * @example
 * sampleSizeForMeans({ difference: 0.2, sd: 0.9 }); // { nPerGroup: 318.84, nRounded: 319 }
 */
export function sampleSizeForMeans(
  plan: { readonly difference: number; readonly sd: number } & PowerOptions,
): Outcome<{ nPerGroup: number; nRounded: number }> {
  const { power = 0.8, alpha = 0.05 } = plan;
  const effect = Math.abs(plan.difference) / plan.sd;
  if (impossiblePlan(plan) || !(plan.sd > 0 && effect > 0 && effect < Infinity)) {
    return undefinedBecause('a positive difference, spread, power and alpha are needed', 0);
  }
  // Below the normal approximation's answer the t-test needs a little more, never much less.
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const guess = 2 * (Math.max(z, 0.01) / effect) ** 2;
  const nPerGroup = solveIncreasing((n) => powerOfMeans(n, effect, alpha) - power, 1.5, Math.max(4, 2 * guess + 10));
  if (nPerGroup === null) return undefinedBecause('two answers per group are already enough, or none suffice', 0);
  return result({ nPerGroup, nRounded: Math.ceil(nPerGroup) });
}

/**
 * Answers per group, two equal groups, to tell the shares p1 and p2 apart.
 *
 * Normal approximation, pooled variance under "no difference", no continuity correction. Equal shares → undefined.
 *
 * Source: Fleiss J.L. (1981), section 3.2.
 *
 * @example
 * sampleSizeForProportions({ p1: 0.7, p2: 0.8 }); // { nPerGroup: 293.15, nRounded: 294 }
 */
export function sampleSizeForProportions(
  plan: { readonly p1: number; readonly p2: number } & PowerOptions,
): Outcome<{ nPerGroup: number; nRounded: number }> {
  const { p1, p2, power = 0.8, alpha = 0.05 } = plan;
  const within = [p1, p2].every((p) => p >= 0 && p <= 1);
  if (impossiblePlan(plan) || !within || p1 === p2) {
    return undefinedBecause('two different shares, power and alpha within 0 … 1 are needed', 0);
  }
  const pooled = (p1 + p2) * (1 - (p1 + p2) / 2);
  const separate = p1 * (1 - p1) + p2 * (1 - p2);
  const reach = -normalQuantile(alpha / 2) * Math.sqrt(pooled) + normalQuantile(power) * Math.sqrt(separate);
  if (!(reach > 0)) return undefinedBecause('any number of answers reaches this power', 0);
  const nPerGroup = (reach / (p1 - p2)) ** 2;
  return result({ nPerGroup, nRounded: Math.ceil(nPerGroup) });
}
