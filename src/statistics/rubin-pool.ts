// Rubin's rules: one result from several imputed data sets.
// Method page: docs/methods/rubin-pool.md
import { finiteOr, type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface RubinPool {
  readonly estimate: number;
  /** Mean of the variances within the imputed data sets. */
  readonly within: number;
  /** Variance of the estimates between them, divisor m−1. */
  readonly between: Measure;
  /** within + (1 + 1/m)·between. */
  readonly total: Measure;
  /** Degrees of freedom for intervals; undefined where they are infinite. */
  readonly df: Measure;
  /** Share of the information that is missing. */
  readonly fmi: Measure;
  /** Relative increase of variance: (1 + 1/m)·between/within. */
  readonly riv: Measure;
}

/**
 * Pools the estimates of m imputed data sets with Rubin's rules.
 *
 * Used only for the ordinal sensitivity model; averages and drivers use EM, which needs no imputation.
 *
 * - **Convention**: without `dfComplete` Rubin's df = (m−1)(1 + 1/riv)²; with it Barnard and Rubin's small-sample df.
 *   fmi = (riv + 2/(df+3))/(riv + 1).
 * - **Assumes** proper imputations and nearly normal estimates.
 * - **Too few answers**: none → `too-few-answers`; one → the estimate without a total; no spread between them and no
 *   `dfComplete` → df infinite, given as `undefined`, fmi 0; all variances zero → no riv and fmi.
 * - **Source**: Rubin (1987), Multiple Imputation; Barnard & Rubin (1999), Biometrika 86, 948–955.
 *
 * @example
 * rubinPool([1, 2, 3], [0.5, 0.5, 0.5]); // estimate 2, between 1, total 1.8333, df 3.78, fmi 0.8075
 */
export function rubinPool(
  estimates: readonly number[],
  variances: readonly number[],
  dfComplete?: number,
): Outcome<RubinPool> {
  const m = estimates.length;
  if (m === 0) return tooFewAnswers(0, 2);
  if (variances.length !== m || variances.some((variance) => !(variance >= 0 && variance < Infinity))) {
    return undefinedBecause('a variance is missing or negative', m);
  }
  const same = estimates.every((value) => value === estimates[0]);
  const estimate = same ? estimates[0]! : estimates.reduce((sum, value) => sum + value, 0) / m;
  const within = variances.reduce((sum, variance) => sum + variance, 0) / m;
  if (m === 1) {
    const few = tooFewAnswers(1, 2);
    return result({ estimate, within, between: few, total: few, df: few, fmi: few, riv: few });
  }
  const between = estimates.reduce((sum, value) => sum + (value - estimate) ** 2, 0) / (m - 1);
  const added = (1 + 1 / m) * between;
  const total = within + added;
  if (total === 0) {
    const none = undefinedBecause('no variance within or between', m);
    return result({ estimate, within, between, total, df: none, fmi: none, riv: none });
  }
  const df = degreesOfFreedom(m, added / total, dfComplete);
  const finite = Number.isFinite(df) ? df : undefinedBecause('the degrees of freedom are infinite', m);
  if (within === 0) {
    const none = undefinedBecause('no variance within the data sets', m);
    return result({ estimate, within, between, total, df: finite, fmi: none, riv: none });
  }
  const riv = added / within;
  const overflow = 'the variance within is too small to compare with';
  return result({
    estimate,
    within,
    between,
    total,
    df: finite,
    fmi: finiteOr((riv + 2 / (df + 3)) / (riv + 1), overflow, m),
    riv: finiteOr(riv, overflow, m),
  });
}

/** Rubin's df (m−1)/λ², λ = share of the total variance that lies between; with `dfComplete` after Barnard & Rubin. */
function degreesOfFreedom(m: number, lambda: number, dfComplete: number | undefined): number {
  const large = lambda === 0 ? Infinity : (m - 1) / (lambda * lambda);
  if (dfComplete === undefined || dfComplete === Infinity) return large;
  const observed = ((dfComplete + 1) / (dfComplete + 3)) * dfComplete * (1 - lambda);
  if (large === Infinity) return observed;
  return observed === 0 ? 0 : (large * observed) / (large + observed);
}
