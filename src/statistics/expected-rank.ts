// Expected rank: where a unit stands among others when its mean is only known with error.
// Method page: docs/methods/expected-rank.md
import { normalCdf } from './distributions.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface ExpectedRank {
  /** 1 + the probabilities that each other unit is better; 1 = highest mean. In the order of the input. */
  readonly expectedRank: readonly Measure[];
}

/**
 * Expected ranks from means and standard errors, units taken as independent normals.
 *
 * Where errors are large all expected ranks draw together towards the middle, which is the honest message of a
 * ranking of small offices.
 *
 * - **Convention**: the highest mean has the lowest rank; two units known without error and equal share the place.
 * - **Assumes** independent, nearly normal estimates (posterior means and standard errors from partial pooling).
 * - **Too few answers**: no unit → `too-few-answers`; a unit without mean or error takes no part and has no rank.
 * - **Source**: Goldstein & Spiegelhalter (1996), JRSS A 159, 385–443; Laird & Louis (1989).
 *
 * @example
 * expectedRank([4.5, 4.0], [0.3, 0.4]); // 1.1587 and 1.8413
 */
export function expectedRank(
  means: readonly (number | null)[],
  errors: readonly (number | null)[],
): Outcome<ExpectedRank> {
  const known = means.map((mean, at) => isKnown(mean) && isKnown(errors[at]) && errors[at] >= 0);
  const units = known.filter(Boolean).length;
  if (units === 0) return tooFewAnswers(0, 1);
  const ranks = means.map((mean, at): Measure => {
    if (!known[at]) return undefinedBecause('the unit has no mean or no standard error', units);
    let rank = 1;
    for (const [other, otherMean] of means.entries()) {
      if (other === at || !known[other]) continue;
      const difference = otherMean! - mean!;
      const spread = Math.hypot(errors[at]!, errors[other]!);
      if (spread === 0) rank += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
      else rank += normalCdf(difference / spread);
    }
    return rank;
  });
  return result({ expectedRank: ranks });
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
