// Runs chart: is a series too orderly about its median to be chance? For ordinal indices.
// Method page: docs/methods/runs-chart.md
import { binomialQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';

/** The longest run and the number of crossings of the median, with their limits. */
export interface RunsChart {
  readonly median: number;
  /** Points not on the median. */
  readonly useful: number;
  readonly longest: number;
  readonly crossings: number;
  /** round(log₂(useful) + 3): a longer run is a signal. */
  readonly longestLimit: Measure;
  /** 5 % quantile of the binomial(useful − 1, ½): fewer crossings are a signal. */
  readonly crossingsLimit: Measure;
  readonly signal: boolean;
}

/**
 * Runs chart about the median; points on the median are left out.
 *
 * All points equal: no limits, no signal. No points → `too-few-answers`.
 *
 * Source: Anhøj J., Olesen A.V. (2014), PLoS ONE 9:e113825.
 *
 * @example
 * runsChart([4, 5, 4, 6, 3, 7, 3, 6, 5]); // { median: 5, useful: 7, longest: 2, crossings: 5, signal: false, … }
 */
export function runsChart(values: readonly number[]): Outcome<RunsChart> {
  const n = values.length;
  if (n === 0) return tooFewAnswers(0, 1, 'no points');
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((n - 1) / 2)]!;
  const high = sorted[Math.ceil((n - 1) / 2)]!;
  const median = low + (high - low) / 2;
  const sides = values.filter((value) => value !== median).map((value) => value > median);
  const useful = sides.length;
  if (useful === 0) {
    const missing = undefinedBecause('every point lies on the median', n);
    return result({
      median,
      useful,
      longest: 0,
      crossings: 0,
      longestLimit: missing,
      crossingsLimit: missing,
      signal: false,
    });
  }
  let longest = 1;
  let run = 1;
  let crossings = 0;
  for (let i = 1; i < useful; i++) {
    if (sides[i] === sides[i - 1]) run += 1;
    else {
      run = 1;
      crossings += 1;
    }
    longest = Math.max(longest, run);
  }
  const longestLimit = Math.round(Math.log2(useful) + 3);
  const crossingsLimit = binomialQuantile(0.05, useful - 1, 0.5);
  return result({
    median,
    useful,
    longest,
    crossings,
    longestLimit,
    crossingsLimit,
    signal: longest > longestLimit || crossings < crossingsLimit,
  });
}
