// The standard normal law: density, both tails and quantiles, with full relative precision far out.
// Method page: docs/methods/distributions.md

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal law. @example normalDensity(0); // 0.3989422804014327 */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
}

/** P(Z > z) for z ≥ 0: positive series up to 2.5, Laplace's continued fraction beyond. */
function tailBeyond(z: number): number {
  const density = normalDensity(z);
  if (z < 2.5) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = z < 5 ? 90 : 30; k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}

/**
 * P(Z ≤ z) for the standard normal law.
 *
 * Sources: Abramowitz & Stegun 1964, 26.2.11 (series) and 26.2.14 (continued fraction).
 *
 * @example normalCdf(1.96); // 0.9750021048517795
 */
export function normalCdf(z: number): number {
  return z < 0 ? tailBeyond(-z) : 1 - tailBeyond(z);
}

/** P(Z > z), precise where the result is tiny. @example normalUpperTail(10); // 7.619853024160527e-24 */
export function normalUpperTail(z: number): number {
  return normalCdf(-z);
}

/** P(|Z| > |z|): the two-sided p-value. @example normalTwoSidedP(1.959963984540054); // 0.05 */
export function normalTwoSidedP(z: number): number {
  return Math.min(1, 2 * tailBeyond(Math.abs(z)));
}

/**
 * The z with P(Z ≤ z) = p. Ends of the line at p = 0 and p = 1.
 *
 * Rational start (Abramowitz & Stegun 26.2.23), then Halley's method on the logarithm of the tail.
 *
 * @example normalQuantile(0.975); // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  let z = Math.max(0, roughUpperQuantile(p));
  for (let step = 0; step < 3; step++) {
    const tail = tailBeyond(z);
    const hazard = normalDensity(z) / tail;
    const newton = -Math.log(tail / p) / hazard;
    const bend = (newton * (hazard - z)) / 2;
    z -= newton / (1 + (Math.abs(bend) < 0.5 ? bend : 0));
  }
  return -z;
}

/** The z with P(Z > z) = p for p in (0, ½], right to 0.00045: where another search only begins. A&S 26.2.23. */
export function roughUpperQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
