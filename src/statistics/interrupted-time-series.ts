// Effect of an action on one series: segmented regression with Newey–West standard errors.
// Method page: docs/methods/interrupted-time-series.md
import { leastSquares } from './least-squares.ts';
import { multiply, transpose, zeros } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';
import { isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome, Undefined } from './outcome.ts';
import { segmentedDesign } from './segmented-design.ts';

/** Where the action falls and how the series is modelled; `changeAt` counts from 1. */
export interface SegmentedOptions {
  readonly changeAt: number;
  /** Months over which errors may hang together; the rule of thumb ⌊4(n/100)^(2/9)⌋ by default. */
  readonly lag?: number | undefined;
  /** Pairs of seasonal waves; only from 24 months. */
  readonly harmonics?: number | undefined;
  readonly period?: number | undefined;
}

/** Coefficients in the order of `columns` with three kinds of standard errors, and residual diagnostics. */
export interface InterruptedTimeSeries {
  readonly columns: readonly string[];
  readonly coef: readonly number[];
  readonly seOls: readonly Measure[];
  readonly seNeweyWest: readonly Measure[];
  /** Newey–West with the variance times n/(n−k). */
  readonly seNeweyWestAdjusted: readonly Measure[];
  readonly covarianceAdjusted: Matrix | Undefined;
  readonly residualDf: number;
  readonly sigma: Measure;
  readonly durbinWatson: Measure;
  readonly lag1: Measure;
}

/**
 * Segmented linear regression of a series on level, slope and their change at the action (plus seasonal waves).
 *
 * Standard errors: ordinary; Newey–West with Bartlett weights 1 − l/(lag+1), fixed lag, no prewhitening; and the same
 * adjusted for the number of columns. Assumes a straight course before the action that would have gone on.
 * Fewer points than columns + 1, an action before the second or after the last but one point → undefined.
 * A month without a value (null) keeps its place in time; its neighbours count as neighbours for the lag.
 * Without any scatter (a perfectly flat series) standard errors are 0 and the residual diagnostics undefined.
 *
 * In 24 months without any effect these standard errors claim one in 14 % instead of 5 % of series, in more when
 * neighbours hang together (simulated): claims are made with `actionEffect`.
 *
 * Sources: Wagner A.K. et al. (2002); Newey W.K., West K.D. (1987); Bernal J.L. et al. (2017).
 *
 * @example
 * interruptedTimeSeries([4, 4, 4, 4, 5, 5, 5, 5], { changeAt: 5 }).coef; // [4, 0, 1, 0]
 */
export function interruptedTimeSeries(
  series: readonly (number | null)[],
  { changeAt, lag, harmonics = 0, period = 12 }: SegmentedOptions,
): Outcome<InterruptedTimeSeries> {
  const values = series.filter((value) => value !== null);
  const n = values.length;
  const k = 4 + 2 * Math.max(0, Math.floor(harmonics));
  if (n < k) return tooFewAnswers(n, k + 1, `${n} points for ${k} coefficients`);
  if (harmonics > 0 && !(period > 0)) return undefinedBecause('a season needs a length', n);
  const { columns, rows: design } = segmentedDesign(series.length, changeAt, harmonics, period);
  const rows = design.filter((_, t) => series[t] !== null);
  const fit = leastSquares(rows, values);
  if (isUndefined(fit)) return undefinedBecause('the action leaves too few points before or after it', n);
  const coef = fit.coefficients;
  if (fit.residualDf === 0) {
    const none = tooFewAnswers(n, k + 1, 'as many points as coefficients: nothing left to judge errors by');
    const missing = columns.map(() => none);
    return result({
      columns,
      coef,
      seOls: missing,
      seNeweyWest: missing,
      seNeweyWestAdjusted: missing,
      covarianceAdjusted: none,
      residualDf: 0,
      sigma: none,
      durbinWatson: none,
      lag1: none,
    });
  }
  const e = fit.residuals;
  const sigmaSquared = fit.residualSumOfSquares / fit.residualDf;
  const span = Math.max(0, Math.floor(lag ?? 4 * (n / 100) ** (2 / 9)));
  const newey = multiply(multiply(fit.inverseCrossProduct, bartlett(rows, e, span)), fit.inverseCrossProduct);
  const adjusted = newey.map((row) => row.map((value) => (value * n) / fit.residualDf));
  const roots = (m: Matrix): number[] => m.map((row, i) => Math.sqrt(Math.max(0, row[i]!)));
  const scale = values.reduce((sum, value) => sum + value * value, 0);
  const diagnostics = residualDiagnostics(e, scale);
  return result({
    columns,
    coef,
    seOls: fit.inverseCrossProduct.map((row, i) => Math.sqrt(row[i]! * sigmaSquared)),
    seNeweyWest: roots(newey),
    seNeweyWestAdjusted: roots(adjusted),
    covarianceAdjusted: adjusted,
    residualDf: fit.residualDf,
    sigma: Math.sqrt(sigmaSquared),
    ...diagnostics,
  });
}

/** Σ over lags of the weighted cross-products of x·e: the middle of the sandwich. */
function bartlett(rows: Matrix, e: readonly number[], lag: number): Matrix {
  const scores = rows.map((row, t) => row.map((value) => value * e[t]!));
  const k = rows[0]!.length;
  const middle = zeros(k, k);
  for (let l = 0; l <= Math.min(lag, rows.length - 1); l++) {
    const weight = 1 - l / (lag + 1);
    const product = multiply(transpose(scores.slice(l)), scores.slice(0, scores.length - l));
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        middle[i]![j]! += l === 0 ? product[i]![j]! : weight * (product[i]![j]! + product[j]![i]!);
      }
    }
  }
  return middle;
}

function residualDiagnostics(e: readonly number[], scale: number): { durbinWatson: Measure; lag1: Measure } {
  const squares = e.reduce((sum, value) => sum + value * value, 0);
  if (!(squares > 1e-24 * scale)) {
    const missing = undefinedBecause('the series follows the lines exactly', e.length);
    return { durbinWatson: missing, lag1: missing };
  }
  let steps = 0;
  let lagged = 0;
  for (let t = 1; t < e.length; t++) {
    steps += (e[t]! - e[t - 1]!) ** 2;
    lagged += e[t]! * e[t - 1]!;
  }
  return { durbinWatson: steps / squares, lag1: lagged / squares };
}
