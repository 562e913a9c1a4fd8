// Intervals for a share of answers: Wilson for everything that is shown, four others to check it against.
// Method page: docs/methods/proportion-interval.md
import { betaQuantile, normalQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome, Undefined } from './outcome.ts';

/** What stands in the way of any interval for a share; null when nothing does. */
function obstacle(successes: number, n: number, conf: number): Undefined | null {
  if (!(n > 0)) return tooFewAnswers(Math.max(0, n || 0), 1, 'no answers');
  if (!(n < Infinity && successes >= 0 && successes <= n)) return undefinedBecause('successes must lie in 0 … n', n);
  if (!(conf > 0 && conf < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  return null;
}

function zOf(conf: number): number {
  return -normalQuantile((1 - conf) / 2);
}

/** A lower and an upper limit brought into [0, 1]. */
function withinUnit(lower: number, upper: number): Outcome<Limits> {
  return result({ lower: Math.min(1, Math.max(0, lower)), upper: Math.min(1, Math.max(0, upper)) });
}

/**
 * Wilson score interval for a share (no continuity correction): the interval of every percentage in Probierz.
 *
 * The set of shares that a score test at the same level would not reject. Stays in [0, 1], exact at 0 and n, covers
 * about as stated (down to 91 % at unlucky shares). `n` may be an effective sample size, so both numbers may be
 * fractions. Assumes independent answers with one common probability. No answers → `too-few-answers`.
 *
 * Source: Wilson E.B. (1927), JASA 22:209–212; Newcombe R.G. (1998), Stat Med 17:857–872, method 3.
 *
 * @example
 * wilsonInterval(81, 263); // { kind: 'result', lower: 0.2553, upper: 0.3662 }
 */
export function wilsonInterval(successes: number, n: number, conf = 0.95): Outcome<Limits> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  const z = zOf(conf);
  const square = z * z;
  const half = z * Math.sqrt((successes * (n - successes)) / n + square / 4);
  const centre = successes + square / 2;
  // At the ends one limit is exactly 0 or 1; the formula would leave a rounding error there.
  const lower = successes === 0 ? 0 : (centre - half) / (n + square);
  const upper = successes === n ? 1 : (centre + half) / (n + square);
  return withinUnit(lower, upper);
}

/**
 * Wilson interval with continuity correction: wider, for comparison with published tables only.
 *
 * 0 at no successes, 1 at all. At exactly half of an even n there is nothing to correct (the usual software compares
 * with ½ there), and the plain interval comes back.
 *
 * Source: Newcombe 1998, method 4, as in R's prop.test.
 *
 * @example
 * wilsonContinuityInterval(81, 263); // { lower: 0.2535, upper: 0.3682 }
 */
export function wilsonContinuityInterval(successes: number, n: number, conf = 0.95): Outcome<Limits> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  if (2 * successes === n) return wilsonInterval(successes, n, conf);
  const z = zOf(conf);
  const square = z * z;
  const p = successes / n;
  const q = 1 - p;
  const lowerRoot = Math.sqrt(Math.max(0, square - 2 - 1 / n + 4 * p * (n * q + 1)));
  const upperRoot = Math.sqrt(Math.max(0, square + 2 - 1 / n + 4 * p * (n * q - 1)));
  const lower = successes === 0 ? 0 : (2 * n * p + square - 1 - z * lowerRoot) / (2 * (n + square));
  const upper = successes === n ? 1 : (2 * n * p + square + 1 + z * upperRoot) / (2 * (n + square));
  return withinUnit(lower, upper);
}

/**
 * Clopper–Pearson ("exact") interval: never covers less than stated, usually more. For legal "at least" claims.
 *
 * Source: Clopper C.J., Pearson E.S. (1934), Biometrika 26:404–413.
 *
 * @example
 * clopperPearsonInterval(0, 20); // { lower: 0, upper: 0.1684 }
 */
export function clopperPearsonInterval(successes: number, n: number, conf = 0.95): Outcome<Limits> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  if (n > Number.MAX_SAFE_INTEGER) return undefinedBecause('more answers than can be counted exactly', n);
  const tail = (1 - conf) / 2;
  return withinUnit(
    successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  );
}

/**
 * Jeffreys interval: equal-tailed limits of the Beta(x+½, n−x+½) posterior, 0 at no successes and 1 at all.
 *
 * Source: Brown L.D., Cai T.T., DasGupta A. (2001), Stat Sci 16:101–133.
 *
 * @example
 * jeffreysInterval(0, 20); // { lower: 0, upper: 0.1166 }
 */
export function jeffreysInterval(successes: number, n: number, conf = 0.95): Outcome<Limits> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  if (n > Number.MAX_SAFE_INTEGER) return undefinedBecause('more answers than can be counted exactly', n);
  const tail = (1 - conf) / 2;
  return withinUnit(
    successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, n - successes + 0.5),
    successes === n ? 1 : betaQuantile(1 - tail, successes + 0.5, n - successes + 0.5),
  );
}

/**
 * Agresti–Coull interval: z² answers are added, half of each kind, and the simple formula is used; clipped to [0, 1].
 *
 * Source: Agresti A., Coull B.A. (1998), Am Stat 52:119–126.
 *
 * @example
 * agrestiCoullInterval(0, 20); // { lower: 0, upper: 0.1898 }
 */
export function agrestiCoullInterval(successes: number, n: number, conf = 0.95): Outcome<Limits> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  const z = zOf(conf);
  const total = n + z * z;
  const centre = (successes + (z * z) / 2) / total;
  const half = z * Math.sqrt((centre * (1 - centre)) / total);
  return withinUnit(centre - half, centre + half);
}

/**
 * Wilson interval for a share of a small population of N people, of whom n answered.
 *
 * n is replaced by nEff = n(N−1)/(N−n), the share stays. n = N: everybody answered, the interval is the point and
 * `nEff` is undefined. Right only if those who answered are a random part or a census was attempted. N must be ≥ n.
 *
 * Source: Cochran W.G. (1977), Sampling Techniques, chapters 2–3.
 *
 * @example
 * wilsonIntervalFinite(40, 50, 60); // { nEff: 295, lower: 0.7506, upper: 0.8417 }
 */
export function wilsonIntervalFinite(
  successes: number,
  n: number,
  populationSize: number,
  conf = 0.95,
): Outcome<Limits & { nEff: number | Undefined }> {
  const fault = obstacle(successes, n, conf);
  if (fault !== null) return fault;
  if (!(populationSize >= n)) return undefinedBecause('more answers than people in the population', n);
  if (populationSize === n) {
    const share = successes / n;
    return result({ lower: share, upper: share, nEff: undefinedBecause('everybody answered', n) });
  }
  const nEff = populationSize === Infinity ? n : (n * (populationSize - 1)) / (populationSize - n);
  const limits = wilsonInterval((nEff * successes) / n, nEff, conf);
  return limits.kind === 'result' ? { ...limits, nEff } : limits;
}
