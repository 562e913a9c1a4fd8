// The beta-binomial likelihood by mean and spread, as sums of logarithms that stay exact when units hardly differ.
// Method page: docs/methods/beta-binomial.md
import { logGamma } from './distributions.ts';

/**
 * How many units have more than j yes, more than j no, more than j answers: with m = mean and s = spread = 1/precision
 * the log-likelihood is Σⱼ yes[j]·log(m+js) + no[j]·log(1−m+js) − all[j]·log(1+js).
 *
 * Beyond `DIRECT` answers neighbouring j with the same counts are gathered in blocks, each represented by two points
 * with the block's mean and variance (Gauss), so a billion answers cost no more than a few ten thousand.
 */
export interface BetaBinomialCounts {
  readonly yes: readonly Run[];
  readonly no: readonly Run[];
  readonly all: readonly Run[];
}

/** `weight` units at the place `at`, standing for `length` neighbouring places. */
interface Run {
  readonly at: number;
  readonly weight: number;
  readonly length: number;
}

/** Places summed one by one; further out neighbours within 1/128 of each other form a block (error below 1e-10). */
const DIRECT = 1024;

/**
 * Gathers the counts of all units.
 *
 * @example
 * countAbove([1], [2]).all.length; // 2: one unit has more than 0 and more than 1 answers
 */
export function countAbove(yes: readonly number[], answers: readonly number[]): BetaBinomialCounts {
  return {
    yes: runs(yes),
    no: runs(answers.map((n, unit) => n - yes[unit]!)),
    all: runs(answers),
  };
}

function runs(values: readonly number[]): Run[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: Run[] = [];
  let from = 0;
  for (const [rank, value] of sorted.entries()) {
    const weight = sorted.length - rank;
    while (from < value) {
      const step = from < DIRECT ? 1 : Math.floor(from / 128);
      const length = Math.min(step, value - from);
      const middle = from + (length - 1) / 2;
      const apart = Math.sqrt((length * length - 1) / 12);
      if (apart === 0) found.push({ at: middle, weight, length });
      else for (const at of [middle - apart, middle + apart]) found.push({ at, weight, length: length / 2 });
      from += length;
    }
  }
  return found;
}

function sumOver(parts: readonly Run[], term: (at: number) => number): number {
  let sum = 0;
  for (const { at, weight, length } of parts) sum += weight * length * term(at);
  return sum;
}

export const betaBinomialLikelihood = {
  /** Without binomial coefficients. */
  value(counts: BetaBinomialCounts, mean: number, spread: number): number {
    return (
      sumOver(counts.yes, (j) => Math.log(mean + j * spread)) +
      sumOver(counts.no, (j) => Math.log(1 - mean + j * spread)) -
      sumOver(counts.all, (j) => Math.log1p(j * spread))
    );
  },

  slopeBySpread(counts: BetaBinomialCounts, mean: number, spread: number): number {
    return (
      sumOver(counts.yes, (j) => j / (mean + j * spread)) +
      sumOver(counts.no, (j) => j / (1 - mean + j * spread)) -
      sumOver(counts.all, (j) => j / (1 + j * spread))
    );
  },

  logCoefficients(yes: readonly number[], answers: readonly number[]): number {
    return answers.reduce(
      (sum, n, unit) => sum + logGamma(n + 1) - logGamma(yes[unit]! + 1) - logGamma(n - yes[unit]! + 1),
      0,
    );
  },
};

/**
 * The mean that fits best at a given spread; the likelihood is concave in it, so Newton inside brackets cannot miss.
 *
 * @example
 * bestMean(countAbove([3, 9], [10, 20]), 0, 0.9); // 0.4
 */
export function bestMean(counts: BetaBinomialCounts, spread: number, start: number): number {
  let low = 0;
  let high = 1;
  let mean = start;
  for (let step = 0; step < 200; step++) {
    const slope =
      sumOver(counts.yes, (j) => 1 / (mean + j * spread)) - sumOver(counts.no, (j) => 1 / (1 - mean + j * spread));
    if (slope > 0) low = mean;
    else high = mean;
    const bend =
      sumOver(counts.yes, (j) => 1 / (mean + j * spread) ** 2) +
      sumOver(counts.no, (j) => 1 / (1 - mean + j * spread) ** 2);
    let next = mean + slope / bend;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - mean) < 1e-15) return next;
    mean = next;
  }
  return mean;
}
