// Logistic regression by maximum likelihood, with an honest "does not exist" when the outcome is separated.
// Method page: docs/methods/logistic-regression.md
import { inversePositiveDefinite } from './linear-algebra.ts';
import { newtonMaximum } from './newton-maximum.ts';
import { givenCoefficients, givenStandardErrors, orthogonalBasis } from './orthogonal-basis.ts';
import { isUndefined, type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface LogisticRegression {
  /** Intercept first; a column that repeats earlier ones has none. */
  readonly coefficients: readonly Measure[];
  readonly standardErrors: readonly Measure[];
  /** Probability of each row. */
  readonly fitted: readonly number[];
  readonly logLik: number;
}

/**
 * Logistic regression with intercept: log-odds of y = 1 as a straight line in x.
 *
 * - **Convention**: Newton on the likelihood; standard errors from the information at the estimate; a column that is
 *   a combination of earlier ones (the intercept included) is left out and has no coefficient.
 * - **Assumes** independent rows and linear log-odds; practice rule 10 events per covariate.
 * - **Too few answers**: no rows → `too-few-answers`; separation (also y all 0 or all 1) → `undefined`: use
 *   `firthLogistic`.
 * - **Source**: Cox (1958), JRSS B 20; Albert & Anderson (1984), Biometrika 71 (existence).
 *
 * @example
 * logisticRegression([[0], [0], [0], [1], [1], [1]], [0, 0, 1, 0, 1, 1]); // −0.6931 and 1.3863
 */
export function logisticRegression(
  x: readonly (readonly number[])[],
  y: readonly number[],
): Outcome<LogisticRegression> {
  const n = y.length;
  if (n === 0) return tooFewAnswers(0, 2);
  if (x.length !== n) return undefinedBecause('as many rows as outcomes are needed', n);
  if (y.every((value) => value === y[0])) return undefinedBecause('the outcome is the same in all rows', n);
  const design = x.map((row) => [1, ...row]);
  const basis = orthogonalBasis(design);
  const { kept, rows } = basis;
  const summit = newtonMaximum(
    (beta) => bernoulliLikelihood(rows, y, beta),
    kept.map(() => 0),
  );
  const covariance = summit.exists ? inversePositiveDefinite(summit.information) : undefined;
  if (covariance === undefined || isUndefined(covariance)) {
    return undefinedBecause('the outcome is separated: no finite estimate exists', n);
  }
  const repeated = undefinedBecause('the column repeats earlier ones', n);
  const columns = design[0]!.map((_, column) => kept.indexOf(column));
  const beta = givenCoefficients(basis, summit.at);
  const errors = givenStandardErrors(basis, covariance);
  return result({
    coefficients: columns.map((at) => beta[at] ?? repeated),
    standardErrors: columns.map((at) => errors[at] ?? repeated),
    fitted: rows.map((row) => probability(dot(row, summit.at))),
    logLik: summit.value,
  });
}

/** Log-likelihood of 0/1 outcomes with its slope and information. */
function bernoulliLikelihood(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  beta: readonly number[],
): { value: number; slope: number[]; information: number[][] } {
  let value = 0;
  const slope = beta.map(() => 0);
  const information = beta.map(() => beta.map(() => 0));
  for (const [at, row] of rows.entries()) {
    const eta = dot(row, beta);
    const p = probability(eta);
    value += logProbability(y[at]! > 0 ? eta : -eta);
    const weight = p * probability(-eta);
    for (let i = 0; i < row.length; i++) {
      slope[i]! += (y[at]! - p) * row[i]!;
      for (let j = 0; j <= i; j++) information[i]![j]! += weight * row[i]! * row[j]!;
    }
  }
  for (let i = 0; i < beta.length; i++) for (let j = 0; j < i; j++) information[j]![i] = information[i]![j]!;
  return { value, slope, information };
}

/**
 * 1/(1+e^−eta).
 *
 * @example
 * probability(0); // 0.5
 */
export function probability(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}

/**
 * Logarithm of `probability`, precise at both ends.
 *
 * @example
 * logProbability(-800); // −800
 */
export function logProbability(eta: number): number {
  return eta > 0 ? -Math.log1p(Math.exp(-eta)) : eta - Math.log1p(Math.exp(eta));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
