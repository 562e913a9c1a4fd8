// Case-mix comparison: what a unit reached against what its kind of cases and clients let expect.
// Method page: docs/methods/case-mix.md
import { normalQuantile } from './distributions.ts';
import { logisticRegression } from './logistic-regression.ts';
import { isUndefined, type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface CaseMix {
  /** Coefficients of the model over all rows, intercept first, with standard errors. */
  readonly coefficients: readonly Measure[];
  readonly standardErrors: readonly Measure[];
  /** Units sorted by character code; the lists below are in this order. */
  readonly units: readonly string[];
  readonly observed: readonly number[];
  readonly expected: readonly Measure[];
  /** Observed / expected. */
  readonly ratio: readonly Measure[];
  /** Ratio times the overall share. */
  readonly standardisedRate: readonly Measure[];
  /** Byar's limits of the ratio, the expected number taken as known. */
  readonly byarLower: readonly Measure[];
  readonly byarUpper: readonly Measure[];
}

/**
 * Indirect standardisation: logistic model of the outcome on the case mix over all units together, then observed
 * against expected events per unit.
 *
 * - **Convention**: Byar's limits with the expected number fixed; lower limit 0 when nothing was observed.
 * - **Assumes** the model carries what differs between clients; the unit itself is not in the model.
 * - **Too few answers**: no rows → `too-few-answers`; outcome the same in all rows, or separated by the covariates → no
 *   model exists: units and observed events only. Practice rule: 10 events per covariate.
 * - **Source**: Breslow & Day (1987), Vol. II, 2.3 (Byar); Iezzoni (2013), Risk Adjustment.
 *
 * @example
 * caseMix([1, 0, 1, 0, 1, 1], [[], [], [], [], [], []], ['a', 'a', 'a', 'b', 'b', 'b']);
 * // no covariates: expected 2 and 2, ratio 1 and 1, Byar 0.1122 to 3.6104
 */
export function caseMix(
  y: readonly number[],
  x: readonly (readonly number[])[],
  unit: readonly string[],
  confidence = 0.95,
): Outcome<CaseMix> {
  const n = y.length;
  if (n === 0) return tooFewAnswers(0, 2);
  if (x.length !== n || unit.length !== n) return undefinedBecause('as many rows and units as outcomes are needed', n);
  const model = logisticRegression(x, y);
  const units = [...new Set(unit)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const sumOf = (values: readonly number[], name: string): number =>
    values.reduce((sum, value, row) => sum + (unit[row] === name ? value : 0), 0);
  const observed = units.map((name) => sumOf(y, name));
  if (isUndefined(model)) {
    const each = units.map(() => model);
    const columns = [model, ...x[0]!.map(() => model)];
    return result({
      coefficients: columns,
      standardErrors: columns,
      units,
      observed,
      expected: each,
      ratio: each,
      standardisedRate: each,
      byarLower: each,
      byarUpper: each,
    });
  }
  const expected = units.map((name) => sumOf(model.fitted, name));
  const overall = y.reduce((sum, value) => sum + value, 0) / n;
  const none = undefinedBecause('nothing is expected', n);
  const per = (value: number, at: number): Measure => (expected[at]! > 0 ? value / expected[at]! : none);
  const limits = observed.map((count) => byarLimits(count, confidence));
  return result({
    coefficients: model.coefficients,
    standardErrors: model.standardErrors,
    units,
    observed,
    expected,
    ratio: observed.map(per),
    standardisedRate: observed.map((count, at) => per(count * overall, at)),
    byarLower: limits.map(({ lower }, at) => per(lower, at)),
    byarUpper: limits.map(({ upper }, at) => per(upper, at)),
  });
}

/** Byar's approximation to the exact Poisson limits of a count. */
function byarLimits(count: number, confidence: number): { lower: number; upper: number } {
  const z = normalQuantile((1 + confidence) / 2);
  const next = count + 1;
  return {
    lower: count > 0 ? Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3) : 0,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
