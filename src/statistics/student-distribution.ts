// Student's t law: tails, quantiles and two-sided p-values for any positive degrees of freedom.
// Method page: docs/methods/distributions.md
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';
import { normalCdf, normalQuantile } from './normal-distribution.ts';

/** P(T > |t|): half the lower tail of Beta(df/2, ½) at df/(df+t²). */
function tailBeyond(t: number, df: number): number {
  if (df === Infinity) return normalCdf(-Math.abs(t));
  const square = t * t;
  if (square === Infinity) return 0;
  return 0.5 * betaTails(df / (df + square), square / (df + square), df / 2, 0.5).lower;
}

/** P(T ≤ t) with `df` degrees of freedom (df = Infinity is the normal law). @example studentCdf(0, 5); // 0.5 */
export function studentCdf(t: number, df: number): number {
  return t < 0 ? tailBeyond(t, df) : 1 - tailBeyond(t, df);
}

/** P(|T| > |t|): the two-sided p-value. @example studentTwoSidedP(2.2281388519862744, 10); // 0.05 */
export function studentTwoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * tailBeyond(t, df));
}

/**
 * The t with P(T ≤ t) = p. Source: Abramowitz & Stegun 1964, 26.7.1.
 *
 * @example studentQuantile(0.975, 10); // 2.2281388519862744
 */
export function studentQuantile(p: number, df: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (df === Infinity) return normalQuantile(p);
  return -Math.sqrt(df) * Math.exp(-betaLogitQuantile(2 * p, df / 2, 0.5) / 2);
}
