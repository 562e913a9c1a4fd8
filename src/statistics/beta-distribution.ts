// The beta law on the unit interval: tails and quantiles.
// Method page: docs/methods/distributions.md
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';

/** P(X ≤ x) under Beta(a, b), a and b positive. @example betaCdf(0.5, 2, 2); // 0.5 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).lower;
}

/** P(X > x) under Beta(a, b), precise where it is tiny. @example betaUpperTail(0.5, 2, 2); // 0.5 */
export function betaUpperTail(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).upper;
}

/** The x with P(X ≤ x) = p under Beta(a, b). @example betaQuantile(0.025, 1, 8); // 0.003159745 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return 1 / (1 + Math.exp(-betaLogitQuantile(p, a, b)));
}
