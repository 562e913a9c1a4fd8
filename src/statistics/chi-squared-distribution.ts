// The chi-squared law: tails and quantiles.
// Method page: docs/methods/distributions.md
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts';

/** P(X ≤ x) with `df` > 0 degrees of freedom. @example chiSquaredCdf(3.841458820694124, 1); // 0.95 */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).lower;
}

/** P(X > x): the p-value of a chi-squared statistic. @example chiSquaredUpperTail(3.841458820694124, 1); // 0.05 */
export function chiSquaredUpperTail(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper;
}

/** The x with P(X ≤ x) = p. @example chiSquaredQuantile(0.95, 1); // 3.841458820694124 */
export function chiSquaredQuantile(p: number, df: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  return 2 * gammaQuantile(p, df / 2);
}
