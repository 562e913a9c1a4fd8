// Fisher's F law: tails and quantiles.
// Method page: docs/methods/distributions.md
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';

function tails(f: number, df1: number, df2: number): { lower: number; upper: number } {
  if (f <= 0) return { lower: 0, upper: 1 };
  if (f === Infinity) return { lower: 1, upper: 0 };
  const numerator = df1 * f;
  const whole = numerator + df2;
  return betaTails(numerator / whole, df2 / whole, df1 / 2, df2 / 2);
}

/** P(F ≤ f) with `df1` and `df2` degrees of freedom. @example fCdf(4.964602743730714, 1, 10); // 0.95 */
export function fCdf(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).lower;
}

/** P(F > f): the p-value of an F statistic. @example fUpperTail(4.964602743730714, 1, 10); // 0.05 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).upper;
}

/** The f with P(F ≤ f) = p. @example fQuantile(0.95, 1, 10); // 4.964602743730714 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  return (df2 / df1) * Math.exp(betaLogitQuantile(p, df1 / 2, df2 / 2));
}
