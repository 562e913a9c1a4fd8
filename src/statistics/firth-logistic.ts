// Firth's logistic regression: finite estimates also when the outcome is separated.
// Method page: docs/methods/firth-logistic.md
import { independentColumns } from './independent-columns.ts';
import { cholesky, choleskyLogDeterminant, choleskySolve, inversePositiveDefinite } from './linear-algebra.ts';
import { logProbability, probability } from './logistic-regression.ts';
import {
  isUndefined,
  type Measure,
  type Outcome,
  result,
  tooFewAnswers,
  type Undefined,
  undefinedBecause,
} from './outcome.ts';

export interface FirthLogistic {
  /** Intercept first; a column that repeats earlier ones has none. */
  readonly coefficients: readonly Measure[];
  /** From the inverse information at the estimate. */
  readonly standardErrors: readonly Measure[];
  /** logLik + ½ ln det(information). */
  readonly penalizedLogLik: number;
}

interface PenalisedAt {
  readonly value: number;
  readonly step: number[];
  readonly information: number[][];
}

/**
 * Logistic regression with Firth's penalty (Jeffreys prior): the bias of small samples is removed and an estimate
 * exists for every data set with independent columns.
 *
 * - **Convention**: modified score Σ (y − p + h(½ − p))x = 0, h = leverages; scoring steps, halved when the penalised
 *   likelihood would fall.
 * - **Assumes** independent rows.
 * - **Too few answers**: no rows → `too-few-answers`; a column that repeats earlier ones has no coefficient.
 * - **Source**: Firth (1993), Biometrika 80, 27–38; Heinze & Schemper (2002), Stat. in Medicine 21, 2409–2419.
 *
 * @example
 * firthLogistic([[0], [0], [1], [1]], [0, 0, 1, 1]); // −1.6094 and 3.2189 (ln 5 and 2 ln 5)
 */
export function firthLogistic(x: readonly (readonly number[])[], y: readonly number[]): Outcome<FirthLogistic> {
  const n = y.length;
  if (n === 0) return tooFewAnswers(0, 1);
  const design = x.map((row) => [1, ...row]);
  const kept = independentColumns(design);
  const rows = design.map((row) => kept.map((column) => row[column]!));
  let at = kept.map(() => 0);
  let here = penalisedAt(rows, y, at);
  if (isUndefined(here)) return here;
  for (let round = 0; round < 5000; round++) {
    const longest = Math.max(...here.step.map((value, k) => Math.abs(value) / (1 + Math.abs(at[k]!))));
    if (longest < 1e-13) break;
    const moved = walk(rows, y, at, here);
    if (moved === undefined) break;
    at = moved.at;
    here = moved.here;
  }
  const covariance = inversePositiveDefinite(here.information);
  if (isUndefined(covariance)) return undefinedBecause('the information is singular', n);
  const repeated = undefinedBecause('the column repeats earlier ones', n);
  const columns = design[0]!.map((_, column) => kept.indexOf(column));
  return result({
    coefficients: columns.map((k) => (k < 0 ? repeated : at[k]!)),
    standardErrors: columns.map((k) => (k < 0 ? repeated : Math.sqrt(covariance[k]![k]!))),
    penalizedLogLik: here.value,
  });
}

/** The longest halved step that does not lower the penalised likelihood. */
function walk(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  at: readonly number[],
  here: PenalisedAt,
): { at: number[]; here: PenalisedAt } | undefined {
  const widest = Math.max(
    ...rows.map((row) => Math.abs(row.reduce((sum, value, k) => sum + value * here.step[k]!, 0))),
  );
  for (let length = Math.min(1, 5 / widest); length > 1e-10; length /= 2) {
    const next = at.map((value, k) => value + length * here.step[k]!);
    const there = penalisedAt(rows, y, next);
    if (!isUndefined(there) && there.value >= here.value - 1e-14 * (1 + Math.abs(here.value)))
      return { at: next, here: there };
  }
  return undefined;
}

/** Penalised likelihood, information and scoring step at one point. */
function penalisedAt(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  beta: readonly number[],
): PenalisedAt | Undefined {
  const size = beta.length;
  const information = beta.map(() => beta.map(() => 0));
  const chances = rows.map((row) => {
    const eta = row.reduce((sum, value, k) => sum + value * beta[k]!, 0);
    const p = probability(eta);
    const weight = p * probability(-eta);
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) information[i]![j]! += weight * row[i]! * row[j]!;
    return { eta, p, weight };
  });
  const lower = cholesky(information);
  if (isUndefined(lower)) return lower;
  let value = choleskyLogDeterminant(lower) / 2;
  const slope = beta.map(() => 0);
  for (const [at, row] of rows.entries()) {
    const { eta, p, weight } = chances[at]!;
    value += logProbability(y[at]! > 0 ? eta : -eta);
    const solved = choleskySolve(lower, row);
    const leverage = weight * row.reduce((sum, part, k) => sum + part * solved[k]!, 0);
    const residual = y[at]! - p + leverage * (0.5 - p);
    for (let i = 0; i < size; i++) slope[i]! += residual * row[i]!;
  }
  return { value, step: choleskySolve(lower, slope), information };
}
