// Kish's effective sample size: how many equal-weight answers the weighted ones are worth.
// Method page: docs/methods/kish-effective-size.md
import { type Outcome, result, undefinedBecause } from './outcome.ts';

export interface KishEffectiveSize {
  /** (Σw)²/Σw²: the number of equally weighted answers with the same precision. */
  readonly nEff: number;
  /** Design effect of weighting: answers with a positive weight divided by `nEff`, never below 1. */
  readonly deff: number;
  /** Answers with a positive weight. */
  readonly n: number;
}

/**
 * Effective number of answers and design effect of unequal weights, after Kish.
 *
 * Weights make some answers count for more than others; the more uneven they are, the less the whole set tells.
 * 200 answers may be worth only 120.
 *
 * - **Convention**: zero weights are dropped first, so `n` is the number of positive weights and `deff = n / nEff`.
 * - **Assumes** that weights are unrelated to how much the answers vary; where strata were sampled on purpose the
 *   linearised standard error (`surveyMean`) is the better figure.
 * - **Too few answers**: no positive weight, or a negative or missing one → `undefined`.
 * - **Source**: Kish (1965), Survey Sampling, 11.2C; Kish (1992), J. Official Statistics 8, 183–200.
 *
 * @example
 * kishEffectiveSize([0, 1, 2, 0, 3, 1]); // nEff 3.2667 (49/15), deff 1.2245, n 4
 */
export function kishEffectiveSize(weights: ArrayLike<number>): Outcome<KishEffectiveSize> {
  let largest = 0;
  let n = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (typeof weight !== 'number' || !(weight >= 0 && weight < Infinity))
      return undefinedBecause('a weight is negative or missing', weights.length);
    if (weight > 0) n++;
    if (weight > largest) largest = weight;
  }
  if (n === 0) return undefinedBecause('no answer has a positive weight', weights.length);
  // Divided by the largest weight, so that squares neither overflow nor vanish.
  let sum = 0;
  let sumOfSquares = 0;
  for (let i = 0; i < weights.length; i++) {
    const share = weights[i]! / largest;
    sum += share;
    sumOfSquares += share * share;
  }
  const nEff = (sum * sum) / sumOfSquares;
  return result({ nEff, deff: n / nEff, n });
}
