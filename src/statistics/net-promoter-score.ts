// Net Promoter Score with its uncertainty: only where an office already uses it, never the headline.
// Method page: docs/methods/net-promoter-score.md
import { normalQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';

/** Score and limits on −100 … 100; `variance` of one answer on the scale −1 … 1. */
export interface NetPromoterScore {
  readonly n: number;
  readonly nps: number;
  readonly variance: number;
  readonly se: number;
  /** nps ± z·se, not clipped: has width 0 when all agree. */
  readonly wald: Limits;
  /** Three answers added, as Rocks recommends; clipped to −100 … 100. */
  readonly adjustedWald: Limits;
}

/**
 * Share of promoters (9–10) minus share of detractors (0–6), times 100.
 *
 * Variance p + d − (p−d)². The adjusted interval adds ¾ promoter, 1½ passives and ¾ detractor and is centred on the
 * score of the n + 3 answers. No answers → `too-few-answers`.
 *
 * Sources: Reichheld F. (2003); Rocks B. (2016), Am Stat 70:365–372, "(3, T)".
 *
 * @example
 * netPromoterScore({ promoters: 60, passives: 25, detractors: 15 }); // { nps: 45, se: 7.40, wald: 30.5 … 59.5, … }
 */
export function netPromoterScore(
  counts: { readonly promoters: number; readonly passives: number; readonly detractors: number },
  conf = 0.95,
): Outcome<NetPromoterScore> {
  const { promoters, passives, detractors } = counts;
  if (![promoters, passives, detractors].every((count) => count >= 0 && count < Infinity)) {
    return undefinedBecause('counts must be zero or more', 0);
  }
  const n = promoters + passives + detractors;
  if (n === 0) return tooFewAnswers(0, 1, 'no answers');
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  const z = -normalQuantile((1 - conf) / 2);
  const plain = scoreOf(promoters, detractors, n);
  const adjusted = scoreOf(promoters + 0.75, detractors + 0.75, n + 3);
  return result({
    n,
    ...plain,
    wald: { lower: plain.nps - z * plain.se, upper: plain.nps + z * plain.se },
    adjustedWald: {
      lower: Math.max(-100, adjusted.nps - z * adjusted.se),
      upper: Math.min(100, adjusted.nps + z * adjusted.se),
    },
  });
}

function scoreOf(promoters: number, detractors: number, n: number): { nps: number; variance: number; se: number } {
  const difference = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - difference * difference);
  return { nps: 100 * difference, variance, se: 100 * Math.sqrt(variance / n) };
}
