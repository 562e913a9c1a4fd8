// The regularised incomplete beta function, both tails, and its inverse: beneath beta, binomial, t and F.
// Method page: docs/methods/distributions.md
import { deviancePart, HALF_LOG_TWO_PI, stirlingError } from './log-gamma.ts';
import { roughUpperQuantile } from './normal-distribution.ts';

/** A point of the unit interval with both distances, so that neither end loses digits. */
interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

/** The two parameters with the part of the density that does not depend on the point. */
interface BetaShape {
  readonly a: number;
  readonly b: number;
  readonly logConstant: number;
}

function betaShape(a: number, b: number): BetaShape {
  const n = a + b;
  const logRoot = 0.5 * (Math.log(a) + Math.log(b / n));
  return { a, b, logConstant: logRoot - HALF_LOG_TWO_PI + stirlingError(n) - stirlingError(a) - stirlingError(b) };
}

/** log of x^a y^b / B(a,b), by Loader's saddle-point form: no cancellation at large a and b. */
function logKernel({ a, b, logConstant }: BetaShape, { x, y }: UnitPoint): number {
  const n = a + b;
  return logConstant - deviancePart(a, n * x) - deviancePart(b, n * y);
}

/** The continued fraction of I_x(a,b)·a·B/(x^a y^b) (Abramowitz & Stegun 26.5.8), by the modified Lentz method. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let value = d;
  for (let m = 1; m < 20_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return value;
}

/** Natural logarithms of the two tails at an inner point. */
function logTails(shape: BetaShape, point: UnitPoint): { lower: number; upper: number; kernel: number } {
  const { a, b } = shape;
  const kernel = logKernel(shape, point);
  if (point.x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(0, kernel + Math.log(continuedFraction(a, b, point.x) / a));
    return { lower, upper: logOfComplement(lower), kernel };
  }
  const upper = Math.min(0, kernel + Math.log(continuedFraction(b, a, point.y) / b));
  return { lower: logOfComplement(upper), upper, kernel };
}

/** log(1 − e^l). */
function logOfComplement(l: number): number {
  return l > -Math.LN2 ? Math.log(-Math.expm1(l)) : Math.log1p(-Math.exp(l));
}

/**
 * Both tails of the beta law with parameters a, b > 0 at x, given with y = 1 − x so that no digits are lost near 1.
 *
 * @example betaTails(0.3, 0.7, 1, 1); // { lower: 0.3, upper: 0.7 }
 */
export function betaTails(x: number, y: number, a: number, b: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const { lower, upper } = logTails(betaShape(a, b), { x, y });
  return { lower: Math.exp(lower), upper: Math.exp(upper) };
}

/** Density of the beta law times x·y: the density on the logit scale. */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  return x <= 0 || y <= 0 ? 0 : Math.exp(logKernel(betaShape(a, b), { x, y }));
}

const LOGIT_LIMIT = 700;

/**
 * The point with the given lower-tail probability, on the logit scale: u with I(a,b) at 1/(1+e^−u) equal to p.
 *
 * On that scale the law is log-concave, so Newton's method on the logarithm of the tail cannot miss. p in (0, 1).
 *
 * @example betaLogitQuantile(0.5, 2, 2); // 0, the middle
 */
export function betaLogitQuantile(p: number, a: number, b: number): number {
  return p <= 0.5 ? lowerTailLogit(p, a, b) : -lowerTailLogit(1 - p, b, a);
}

function lowerTailLogit(p: number, a: number, b: number): number {
  const shape = betaShape(a, b);
  const target = Math.log(p);
  const spread = Math.sqrt(1 / a + 1 / b);
  // what a step leaves is about its cube, in units of the spread; where the law has no bell there is no such promise
  const nearEnough = spread * (a > 1 && b > 1 ? 1e-6 : 1e-15);
  let u = clampLogit(startLogit(p, a, b, spread));
  for (let step = 0; step < 200; step++) {
    const point = { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) };
    const { lower, kernel } = logTails(shape, point);
    const slope = Math.exp(kernel - lower);
    const newton = (lower - target) / slope;
    const bend = (newton * (a * point.y - b * point.x - slope)) / 2;
    const change = Math.abs(bend) < 0.5 ? newton / (1 - bend) : newton;
    const next = clampLogit(u - change);
    const moved = Math.abs(next - u);
    u = next;
    if (!(moved > 1e-15 * (1 + Math.abs(u)) && moved > nearEnough)) break;
  }
  return u;
}

/** Where the search begins. Source: Abramowitz & Stegun 1964, 26.5.22, which needs a and b above 1. */
function startLogit(p: number, a: number, b: number, spread: number): number {
  const z = roughUpperQuantile(p);
  if (a <= 1 || b <= 1) return Math.log(a / b) - z * Math.min(spread, 3);
  const [ofA, ofB] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const h = 2 / (ofA + ofB);
  const bend = (z * z - 3) / 6;
  const w = (z * Math.sqrt(Math.max(0, h + bend))) / h - (ofB - ofA) * (bend + 5 / 6 - 2 / (3 * h));
  return Math.log(a / b) - 2 * w;
}

function clampLogit(u: number): number {
  return Math.max(-LOGIT_LIMIT, Math.min(LOGIT_LIMIT, u));
}
