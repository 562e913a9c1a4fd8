// The plain figures of one rating question from its category counts: mean, median, top two, bottom two, index.
// Method page: docs/methods/rating-summary.md
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';

/** Figures of one rating question on the scale 1 … K; shares from 0 to 1. */
export interface RatingSummary {
  readonly n: number;
  readonly mean: number;
  /** Of the answers: the mean of the two middle ones for an even number. */
  readonly median: number;
  /** Share of the two highest categories. */
  readonly top2: number;
  /** Share of the two lowest categories. */
  readonly bottom2: number;
  /** 100(mean−1)/(K−1): undefined on a scale of one category. */
  readonly index0to100: Measure;
}

/**
 * Summary of a rating from the counts of the categories 1 … K, lowest first.
 *
 * No answers → `too-few-answers`.
 *
 * @example
 * ratingSummary([1, 2, 5, 22, 70]); // { n: 100, mean: 4.58, median: 5, top2: 0.92, bottom2: 0.03, index0to100: 89.5 }
 */
export function ratingSummary(counts: readonly number[]): Outcome<RatingSummary> {
  const categories = counts.length;
  if (counts.some((count) => !(count >= 0 && count < Infinity))) {
    return undefinedBecause('counts must be zero or more', 0);
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  const mean = counts.reduce((sum, count, k) => sum + count * (k + 1), 0) / n;
  const share = (part: readonly number[]): number => part.reduce((sum, count) => sum + count, 0) / n;
  return result({
    n,
    mean,
    median: (categoryAt(counts, (n + 1) / 2, 'low') + categoryAt(counts, (n + 1) / 2, 'high')) / 2,
    top2: share(counts.slice(-2)),
    bottom2: share(counts.slice(0, 2)),
    index0to100:
      categories < 2
        ? undefinedBecause('a scale of one category has no index', n)
        : (100 * (mean - 1)) / (categories - 1),
  });
}

/** Category of the answer at a place (1 = lowest answer); halfway places go to the neighbour named. */
function categoryAt(counts: readonly number[], place: number, neighbour: 'low' | 'high'): number {
  const rank = neighbour === 'low' ? Math.floor(place) : Math.ceil(place);
  let seen = 0;
  for (let k = 0; k < counts.length; k++) {
    seen += counts[k]!;
    if (seen >= rank) return k + 1;
  }
  return counts.length;
}
