// Does one group give higher answers than another? The Mann–Whitney rank test and the chance that x beats y.
// Method page: docs/methods/mann-whitney.md
import { normalTwoSidedP } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';
import { ranks } from './ranks.ts';

/** `probSuperiority`: chance that an answer of x is above one of y, ties counted half. */
export interface MannWhitney {
  readonly u: number;
  readonly p: Measure;
  readonly probSuperiority: number;
}

/**
 * Mann–Whitney test: u = rank sum of x − n₁(n₁+1)/2, two-sided p by the normal approximation with corrections for
 * ties and continuity (at any n, so that equal data give equal p).
 *
 * All answers equal: u and ½, but no p. An empty group → `too-few-answers`.
 *
 * Source: Mann H.B., Whitney D.R. (1947), Ann Math Stat 18:50–60.
 *
 * @example
 * mannWhitney([5, 5, 4], [3, 4, 2]); // { u: 8.5, p: 0.1157, probSuperiority: 0.9444 }
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): Outcome<MannWhitney> {
  const n1 = x.length;
  const n2 = y.length;
  if (n1 === 0 || n2 === 0) return tooFewAnswers(0, 1, 'a group has no answers');
  const n = n1 + n2;
  const ranked = ranks([...x, ...y]);
  const u = ranked.ranks.slice(0, n1).reduce((sum, rank) => sum + rank, 0) - (n1 * (n1 + 1)) / 2;
  const probSuperiority = u / (n1 * n2);
  const variance = ((n1 * n2) / 12) * (n + 1 - ranked.tieSum / (n * (n - 1)));
  if (!(variance > 1e-12 * n1 * n2)) {
    return result({ u, p: undefinedBecause('all answers are equal', n), probSuperiority });
  }
  const distance = u - (n1 * n2) / 2;
  const z = (distance - 0.5 * Math.sign(distance)) / Math.sqrt(variance);
  return result({ u, p: normalTwoSidedP(z), probSuperiority });
}
