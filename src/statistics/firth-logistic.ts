// Firth's logistic regression: finite estimates also when the outcome is separated.
// Method page: docs/methods/firth-logistic.md
import { cholesky, choleskyLogDeterminant, choleskySolve, inversePositiveDefinite } from './linear-algebra.ts';
import { logProbability, probability } from './logistic-regression.ts';
import { givenCoefficients, givenStandardErrors, orthogonalBasis } from './orthogonal-basis.ts';
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

/** So many scoring steps before Newton steps take over. */
const SCORING_ROUNDS = 15;

interface PenalisedAt {
  readonly value: number;
  readonly slope: number[];
  /** Scoring step: inverse information times slope. */
  readonly step: number[];
  readonly information: number[][];
}

/**
 * Logistic regression with Firth's penalty (Jeffreys prior): the bias of small samples is removed and an estimate
 * exists for every data set with independent columns.
 *
 * - **Convention**: modified score Σ (y − p + h(½ − p))x = 0, h = leverages; scoring steps, then Newton steps, halved when
 *   the penalised likelihood would fall.
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
  if (x.length !== n) return undefinedBecause('as many rows as outcomes are needed', n);
  const design = x.map((row) => [1, ...row]);
  const basis = orthogonalBasis(design);
  const { kept, rows } = basis;
  let at = kept.map(() => 0);
  let here = penalisedAt(rows, y, at);
  if (isUndefined(here)) return here;
  let shortest = Infinity;
  let standing = 0;
  for (let round = 0; round < 1000 && standing < 10; round++) {
    // Scoring steps slow down where rows are few and well separated; Newton steps take over.
    const step = round < SCORING_ROUNDS ? here.step : (newtonStep(rows, y, at, here) ?? here.step);
    const longest = Math.max(...step.map(Math.abs));
    if (longest < 1e-13) break;
    // Steps that no longer get shorter are rounding noise about the summit.
    standing = longest < 1e-9 && longest >= shortest ? standing + 1 : 0;
    shortest = Math.min(shortest, longest);
    const moved = walk(rows, y, at, here, step);
    if (moved === undefined) break;
    at = moved.at;
    here = moved.here;
  }
  const covariance = inversePositiveDefinite(here.information);
  if (isUndefined(covariance)) return undefinedBecause('the information is singular', n);
  const repeated = undefinedBecause('the column repeats earlier ones', n);
  const columns = design[0]!.map((_, column) => kept.indexOf(column));
  const beta = givenCoefficients(basis, at);
  const errors = givenStandardErrors(basis, covariance);
  // The information of the given columns is Rᵀ·I·R, which adds the logarithms of R's diagonal.
  const units = basis.triangle.reduce((sum, row, k) => sum + Math.log(row[k]!), 0);
  return result({
    coefficients: columns.map((k) => beta[k] ?? repeated),
    standardErrors: columns.map((k) => errors[k] ?? repeated),
    penalizedLogLik: here.value + units,
  });
}

/** The longest halved step that does not lower the penalised likelihood. */
function walk(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  at: readonly number[],
  here: PenalisedAt,
  step: readonly number[],
): { at: number[]; here: PenalisedAt } | undefined {
  const widest = Math.max(...rows.map((row) => Math.abs(row.reduce((sum, value, k) => sum + value * step[k]!, 0))));
  for (let length = Math.min(1, 5 / widest); length > 1e-10; length /= 2) {
    const next = at.map((value, k) => value + length * step[k]!);
    const there = penalisedAt(rows, y, next);
    if (!isUndefined(there) && there.value >= here.value - 1e-14 * (1 + Math.abs(here.value)))
      return { at: next, here: there };
  }
  return undefined;
}

/** Newton step with the curvature of the penalised likelihood from differences of its slope, where it is concave. */
function newtonStep(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  at: readonly number[],
  here: PenalisedAt,
): number[] | undefined {
  const width = 1e-5;
  const bend: number[][] = [];
  for (const i of at.keys()) {
    const moved = [width, -width].map((by) =>
      penalisedAt(
        rows,
        y,
        at.map((value, k) => (k === i ? value + by : value)),
      ),
    );
    const [ahead, behind] = moved;
    if (ahead === undefined || behind === undefined || isUndefined(ahead) || isUndefined(behind)) return undefined;
    bend.push(ahead.slope.map((value, k) => (behind.slope[k]! - value) / (2 * width)));
  }
  const lower = cholesky(bend.map((row, i) => row.map((value, j) => (value + bend[j]![i]!) / 2)));
  return isUndefined(lower) ? undefined : choleskySolve(lower, here.slope);
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
  return { value, slope, step: choleskySolve(lower, slope), information };
}
