// The noncentral t law: what the power of a t-test is computed from.
// Method page: docs/methods/distributions.md
import { HALF_LOG_TWO_PI, stirlingError } from './log-gamma.ts';
import { normalCdf } from './normal-distribution.ts';

/**
 * P(T > t) for T = (Z + ncp)/√(χ²/df), by the trapezoidal rule over the logarithm of √(χ²/df).
 *
 * The integrand is positive, analytic and log-concave there, so the rule converges exponentially and keeps relative
 * precision in the tails; the usual series loses it for large ncp. Definition: Johnson, Kotz & Balakrishnan 1995, ch. 31.
 *
 * @example noncentralTUpperTail(2, 10, 2); // 0.5190268471820931
 */
export function noncentralTUpperTail(t: number, df: number, ncp: number): number {
  return integrate((s) => normalCdf(ncp - t * s), t, df, ncp);
}

/** P(T ≤ t) of the noncentral t law. @example noncentralTCdf(0, 5, 0); // 0.5 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  return integrate((s) => normalCdf(t * s - ncp), t, df, ncp);
}

function integrate(tail: (s: number) => number, t: number, df: number, ncp: number): number {
  if (df === Infinity) return tail(1);
  const half = df / 2;
  // log density of u = log s: s^df e^(−df s²/2) up to the constant, written about its mode u = 0.
  const logConstant = Math.LN2 + 0.5 * Math.log(half) - HALF_LOG_TWO_PI - stirlingError(half);
  const integrand = (u: number): number => {
    const logDensity = logConstant + half * (2 * u - Math.expm1(2 * u));
    return logDensity < -745 ? 0 : Math.exp(logDensity) * tail(Math.exp(u));
  };
  const width = 1 / Math.sqrt(2 * df);
  const reach = 40;
  const step = Math.min(width, 1 / (1 + Math.abs(t)), 1 / (1 + Math.abs(ncp))) / 4;
  const low = -reach * width - 2 * Math.log1p(reach / df);
  const high = Math.min(reach * width, 5);
  const steps = Math.min(100_000, Math.ceil((high - low) / step));
  const spacing = (high - low) / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) sum += integrand(low + k * spacing);
  return Math.min(1, sum * spacing);
}
