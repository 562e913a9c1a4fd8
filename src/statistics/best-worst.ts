// Best–worst counts: which proposals people pick as best more often than as worst.
// Method page: docs/methods/best-worst.md
import { isUndefined, type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';

export interface BestWorst {
  /** (best − worst)/shown, from −1 to 1. */
  readonly score: readonly Measure[];
  /** 1 = highest score; ties share the mean rank. */
  readonly rank: readonly Measure[];
}

/**
 * Best–worst scaling by counting.
 *
 * - **Convention**: score = (best − worst) / times shown; equal scores share the mean of their ranks.
 * - **Assumes** a balanced design: every proposal meets every other about equally often.
 * - **Too few answers**: a proposal never shown has no score and no rank. Practice rule: 10 votes per proposal.
 * - **Source**: Finn & Louviere (1992), J. Public Policy & Marketing 11, 12–25.
 *
 * @example
 * bestWorst([6, 2, 2], [0, 4, 4], [10, 10, 10]); // scores 0.6, −0.2, −0.2; ranks 1, 2.5, 2.5
 */
export function bestWorst(
  best: readonly number[],
  worst: readonly number[],
  shown: readonly number[],
): Outcome<BestWorst> {
  const score = shown.map((times, at): Measure => {
    const value = (best[at]! - worst[at]!) / times;
    return times > 0 && Number.isFinite(value) ? value : undefinedBecause('never shown', 0);
  });
  const rank = score.map((own): Measure => {
    if (isUndefined(own)) return own;
    const higher = score.filter((other) => !isUndefined(other) && other > own).length;
    const equal = score.filter((other) => other === own).length;
    return higher + (equal + 1) / 2;
  });
  return result({ score, rank });
}
