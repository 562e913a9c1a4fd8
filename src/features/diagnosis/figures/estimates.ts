// Estimates with intervals of any question, from disclosed counts; narrower where nearly everybody who was asked answered.
import type { AnswerPart, Firmness } from '#domain/disclosed.ts';
import { intervalDifference } from '#statistics/interval-difference.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { postStratifiedMean, postStratifiedShare } from '#statistics/post-stratified.ts';
import { wilsonInterval, wilsonIntervalFinite } from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import type { ShownMean, ShownShare } from '#ui/shown-number.ts';

/** Answers of which an estimate is made, and of how many people in all where a census was attempted. */
export interface Base {
  readonly n: number;
  readonly firmness: Firmness;
  readonly population: number | null;
}

/** From this share of a known population on its size narrows the interval (methods, section 3). */
const countsFrom = 0.05;

/** The size of the population where it matters: known, not smaller than the answers, and answered by enough of them. */
export function countingPopulation({ n, population }: Pick<Base, 'n' | 'population'>): number | null {
  if (population === null || population < n) return null;
  return n / population > countsFrom ? population : null;
}

/** Share with the Wilson interval. */
export function shareEstimate(successes: number, base: Base): ShownShare {
  const { n, firmness } = base;
  const population = countingPopulation(base);
  const limits = population === null ? wilsonInterval(successes, n) : wilsonIntervalFinite(successes, n, population);
  if (isUndefined(limits)) throw new RangeError(limits.reason);
  return { kind: 'share', n, firmness, value: successes / n, low: limits.lower, high: limits.upper };
}

/** Mean of scored categories with the rating interval, times `unit`. */
export function meanEstimate(
  counts: readonly number[],
  base: Base,
  { scores, unit = 1, digits = 1 }: { scores?: readonly number[]; unit?: number; digits?: number } = {},
): ShownMean {
  const population = countingPopulation(base) ?? undefined;
  const mean = ratingInterval(counts, { scores, populationSize: population });
  if (isUndefined(mean)) throw new RangeError(mean.reason);
  return {
    kind: 'mean',
    n: base.n,
    firmness: base.firmness,
    value: mean.mean * unit,
    low: mean.lower * unit,
    high: mean.upper * unit,
    digits,
  };
}

/** Share of the answers at some places of the counts, every part weighted. */
export function weightedShare(parts: readonly AnswerPart[], places: readonly number[], { firmness }: Base): ShownShare {
  const share = postStratifiedShare(parts, places);
  if (isUndefined(share)) throw new RangeError(share.reason);
  return { kind: 'share', n: share.n, firmness, value: share.value, low: share.lower, high: share.upper };
}

/** Mean of scored categories, every part weighted. */
export function weightedMean(
  parts: readonly AnswerPart[],
  { firmness }: Base,
  { scores, unit = 1, digits = 1 }: { scores: readonly number[]; unit?: number; digits?: number },
): ShownMean {
  const mean = postStratifiedMean(parts, scores);
  if (isUndefined(mean)) throw new RangeError(mean.reason);
  const [value, low, high] = [mean.value * unit, mean.lower * unit, mean.upper * unit];
  return { kind: 'mean', n: mean.n, firmness, value, low, high, digits };
}

/** Now minus before, in the units of both. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** the interval contains 0 */
  readonly mayBeChance: boolean;
  /** one side has fewer than 30 answers */
  readonly indicative: boolean;
}

export function differenceOf(now: ShownShare | ShownMean, before: ShownShare | ShownMean): Difference {
  const { diff, lower, upper } = intervalDifference(now, before);
  return {
    value: diff,
    low: lower,
    high: upper,
    mayBeChance: lower <= 0 && upper >= 0,
    indicative: now.firmness === 'indicative' || before.firmness === 'indicative',
  };
}
