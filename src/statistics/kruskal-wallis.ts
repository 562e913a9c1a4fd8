// Do several groups give different answers? The Kruskal–Wallis rank test with an effect size.
// Method page: docs/methods/kruskal-wallis.md
import { chiSquaredUpperTail } from './distributions.ts';
import { result, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';
import { ranks } from './ranks.ts';

/** The test of no difference between groups; `epsilonSquared` (0 … 1) says how large the difference is. */
export interface KruskalWallis {
  readonly h: Measure;
  readonly df: number;
  readonly p: Measure;
  readonly epsilonSquared: Measure;
}

/**
 * Kruskal–Wallis test, corrected for ties, p by the chi-squared approximation with (groups − 1) degrees of freedom.
 *
 * ε² = H/(n−1): 0 = no difference, 1 = groups do not overlap. Each value with the name of its group. Needs about five
 * answers per group for the approximation. Fewer than two groups (df 0) or all answers equal: no test.
 *
 * Sources: Kruskal W.H., Wallis W.A. (1952), JASA 47:583–621; ε²: Kelley 1935, Tomczak & Tomczak 2014.
 *
 * @example
 * kruskalWallis([1, 2, 3, 4, 5, 6], ['a', 'a', 'a', 'b', 'b', 'b']); // { h: 3.857, df: 1, p: 0.0495, epsilonSquared: 0.771 }
 */
export function kruskalWallis(values: readonly number[], groups: readonly (string | number)[]): Outcome<KruskalWallis> {
  const n = values.length;
  const ranked = ranks(values);
  const sums = new Map<string | number, { n: number; sum: number }>();
  values.forEach((_, index) => {
    const group = sums.get(groups[index]!) ?? { n: 0, sum: 0 };
    sums.set(groups[index]!, { n: group.n + 1, sum: group.sum + ranked.ranks[index]! });
  });
  const df = Math.max(0, sums.size - 1);
  const correction = 1 - ranked.tieSum / (n ** 3 - n);
  if (df === 0 || !(correction > 0)) {
    const missing = undefinedBecause(df === 0 ? 'fewer than two groups' : 'all answers are equal', n);
    return result({ h: missing, df, p: missing, epsilonSquared: missing });
  }
  let between = 0;
  for (const group of sums.values()) between += group.n * (group.sum / group.n - (n + 1) / 2) ** 2;
  const h = ((12 / (n * (n + 1))) * between) / correction;
  return result({ h, df, p: chiSquaredUpperTail(h, df), epsilonSquared: Math.min(1, h / (n - 1)) });
}
