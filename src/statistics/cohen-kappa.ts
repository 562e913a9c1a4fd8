// Cohen's kappa: agreement of two raters beyond chance, plain or weighted.
// Method page: docs/methods/cohen-kappa.md
import { type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

/** `equal`: disagreement grows with the distance of the categories; `squared`: with its square. */
export type KappaWeight = 'unweighted' | 'equal' | 'squared';

export interface CohenKappa {
  /** 1 = complete agreement, 0 = what chance gives. */
  readonly kappa: number;
  /** Units rated by both. */
  readonly n: number;
}

/**
 * Cohen's kappa, 1 − observed / expected disagreement, with optional weights on ordered categories.
 *
 * - **Convention**: weights on the positions of the categories used by either rater, sorted; a category nobody used
 *   takes no position. A unit with a rating missing is left out.
 * - **Assumes** the same two raters throughout, rating independently.
 * - **Too few answers**: no unit → `too-few-answers`; both raters always gave one and the same category → `undefined`.
 * - **Source**: Cohen (1960), Educ. Psychol. Measurement 20; Cohen (1968), Psychological Bulletin 70.
 *
 * @example
 * cohenKappa([[1, 1], [2, 2], [3, 2], [1, 1]], 'unweighted'); // kappa 0.6
 */
export function cohenKappa(
  ratings: readonly (readonly (number | string | null)[])[],
  weight: KappaWeight = 'unweighted',
): Outcome<CohenKappa> {
  const pairs = ratings.flatMap(([one, other]) =>
    one === null || one === undefined || other === null || other === undefined ? [] : [{ one, other }],
  );
  const n = pairs.length;
  if (n === 0) return tooFewAnswers(0, 1);
  const categories = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  );
  const position = new Map(categories.map((value, at) => [value, at]));
  const first = categories.map(() => 0);
  const second = categories.map(() => 0);
  const distance = (i: number, j: number): number => {
    if (weight === 'unweighted') return i === j ? 0 : 1;
    return weight === 'equal' ? Math.abs(i - j) : (i - j) ** 2;
  };
  let observed = 0;
  for (const { one, other } of pairs) {
    const i = position.get(one)!;
    const j = position.get(other)!;
    first[i]!++;
    second[j]!++;
    observed += distance(i, j);
  }
  let expected = 0;
  for (const [i, a] of first.entries()) for (const [j, b] of second.entries()) expected += a * b * distance(i, j);
  if (expected === 0) return undefinedBecause('both raters used one and the same category only', n);
  return result({ kappa: 1 - (n * observed) / expected, n });
}
