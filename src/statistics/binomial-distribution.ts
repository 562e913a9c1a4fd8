// The binomial law: probabilities, tails and quantiles, exact at counts of a billion.
// Method page: docs/methods/distributions.md
import { betaKernel, betaTails } from './incomplete-beta.ts';

/** P(X = k) for n trials with probability p. @example binomialProbability(2, 4, 0.5); // 0.375 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n || !Number.isInteger(k)) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return (betaKernel(p, 1 - p, k, n - k) * n) / (k * (n - k));
}

/** P(X ≤ k). @example binomialCdf(1, 2, 0.5); // 0.75 */
export function binomialCdf(k: number, n: number, p: number): number {
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return betaTails(p, 1 - p, whole + 1, n - whole).upper;
}

/** P(X > k). @example binomialUpperTail(1, 2, 0.5); // 0.25 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  const whole = Math.floor(k);
  if (whole < 0) return 1;
  if (whole >= n) return 0;
  return betaTails(p, 1 - p, whole + 1, n - whole).lower;
}

/** The smallest k with P(X ≤ k) ≥ probability. @example binomialQuantile(0.05, 99, 0.5); // 41 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  // A hair of slack, so that a probability computed as exactly the target counts as reaching it.
  const target = probability * (1 - 64 * Number.EPSILON);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
