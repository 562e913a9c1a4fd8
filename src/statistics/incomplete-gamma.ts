// The regularised incomplete gamma function, both tails, and its inverse: beneath chi-squared, gamma and Poisson.
// Method page: docs/methods/distributions.md
import { deviancePart, HALF_LOG_TWO_PI, logGamma, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal-distribution.ts';

/** log of x^a e^−x / Γ(a+1), without cancellation at large a. */
function logKernel(a: number, x: number): number {
  return -stirlingError(a) - deviancePart(a, x) - HALF_LOG_TWO_PI - 0.5 * Math.log(a);
}

function logOfComplement(l: number): number {
  return l > -Math.LN2 ? Math.log(-Math.expm1(l)) : Math.log1p(-Math.exp(l));
}

function logTails(a: number, x: number): { lower: number; upper: number; kernel: number } {
  const kernel = logKernel(a, x);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; k < 10_000_000; k++) {
      term *= x / (a + k);
      sum += term;
      if (term < sum * 1e-17) break;
    }
    const lower = Math.min(0, kernel + Math.log(sum));
    return { lower, upper: logOfComplement(lower), kernel };
  }
  // Legendre's continued fraction (Abramowitz & Stegun 6.5.31), modified Lentz.
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000_000; k++) {
    const an = -k * (k - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  const upper = Math.min(0, kernel + Math.log(a * value));
  return { lower: logOfComplement(upper), upper, kernel };
}

/**
 * Both tails of the gamma law with shape a > 0 and scale 1 at x ≥ 0.
 *
 * Series below a + 1, continued fraction above. Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
 *
 * @example gammaTails(1, 1); // { lower: 1 − 1/e, upper: 1/e }
 */
export function gammaTails(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const { lower, upper } = logTails(a, x);
  return { lower: Math.exp(lower), upper: Math.exp(upper) };
}

/**
 * The x with the given tail probability (in (0, 1)) under the gamma law with shape a, scale 1.
 *
 * Newton's method on the logarithm of the smaller tail as a function of log x, where it is concave.
 *
 * @example gammaQuantile(1 - Math.exp(-1), 1); // 1
 */
export function gammaQuantile(p: number, a: number, tail: 'lower' | 'upper' = 'lower'): number {
  const side = p <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const probability = p <= 0.5 ? p : 1 - p;
  const target = Math.log(probability);
  const sign = side === 'lower' ? 1 : -1;
  const z = sign * normalQuantile(probability);
  const cubeRoot = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const logLower = side === 'lower' ? target : Math.log1p(-probability);
  let u = cubeRoot > 0.3 ? Math.log(a) + 3 * Math.log(cubeRoot) : (logLower + logGamma(a + 1)) / a;
  u = Math.max(-700, Math.min(700, u));
  for (let step = 0; step < 200; step++) {
    const x = Math.exp(u);
    const tails = logTails(a, x);
    const log = tails[side];
    const slope = sign * a * Math.exp(tails.kernel - log);
    const newton = (log - target) / slope;
    const next = Math.max(-700, Math.min(700, u - Math.max(-40, Math.min(40, newton))));
    const moved = Math.abs(next - u);
    u = next;
    if (!(moved > 4e-16 * (1 + Math.abs(u)))) break;
  }
  return Math.exp(u);
}
