// Proportional-odds regression: ordered answers explained by other answers, without pretending they are numbers.
// Method page: docs/methods/proportional-odds.md
import { inversePositiveDefinite } from './linear-algebra.ts';
import { newtonMaximum } from './newton-maximum.ts';
import { givenCoefficients, givenStandardErrors, type OrthogonalBasis, orthogonalBasis } from './orthogonal-basis.ts';
import { isUndefined, type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import { collectOrdinal, type OrdinalData, ordinalLikelihood } from './ordinal-likelihood.ts';

export interface ProportionalOdds {
  /** One coefficient per column; positive = higher answers more likely. */
  readonly beta: readonly Measure[];
  /** One threshold between each two neighbouring categories that occur. */
  readonly thresholds: readonly Measure[];
  /** Standard errors of beta, from the observed information. */
  readonly se: readonly Measure[];
  /** The maximum, or the bound it creeps up to under separation. */
  readonly logLik: number;
  /** The categories that occur, in order. */
  readonly categories: readonly number[];
}

/**
 * Cumulative logit model P(y ≤ k) = logit⁻¹(αₖ − x'β), by maximum likelihood.
 *
 * - **Convention**: sign as in R's polr and clm; only categories that occur have thresholds; a column that repeats
 *   earlier ones (or is constant) has no coefficient. Weights are frequencies; rows of weight 0 are dropped.
 * - **Assumes** the same odds ratio at every threshold and independent rows.
 * - **Too few answers**: no rows → `too-few-answers`; one category only → `undefined`; separation → coefficients,
 *   thresholds and errors undefined, `logLik` is the bound.
 * - **Source**: McCullagh (1980), JRSS B 42, 109–142; Venables & Ripley, MASS, ch. 7.
 *
 * @example
 * proportionalOdds([1, 2, 3, 1, 2, 3], [[0], [0], [0], [1], [1], [1]], [3, 2, 1, 1, 2, 3]);
 * // beta 1.6094 (ln 5), thresholds 0 and 1.6094, logLik −12.1369
 */
export function proportionalOdds(
  y: readonly (number | null)[],
  x: readonly (readonly (number | null)[])[],
  weights?: readonly number[],
): Outcome<ProportionalOdds> {
  const data = collectOrdinal(y, x, weights);
  const n = data.rows;
  if (n === 0) return tooFewAnswers(0, 2);
  if (data.categories.length < 2) return undefinedBecause('only one category occurs', n);
  const columns = Array.from({ length: data.columns }, (_, at) => at);
  const fit = fitOrdinal(data, columns);
  const cuts = data.categories.length - 1;
  const repeated = undefinedBecause('the column repeats earlier ones', n);
  const separated = undefinedBecause('the answers are separated: no finite estimate exists', n);
  const covariance = fit.exists ? inversePositiveDefinite(fit.information) : separated;
  if (isUndefined(covariance)) {
    const none = columns.map(() => separated);
    const thresholds = data.counts.slice(1).map(() => separated);
    return result({ beta: none, thresholds, se: none, logLik: fit.value, categories: data.categories });
  }
  // The thresholds took the place of the constant column: its coefficient, with sign, is what they all have in common.
  const [constant, ...beta] = givenCoefficients(fit.basis, [0, ...fit.at.slice(cuts)]);
  const padded = [
    [0, ...fit.at.slice(cuts).map(() => 0)],
    ...covariance.slice(cuts).map((row) => [0, ...row.slice(cuts)]),
  ];
  const errors = givenStandardErrors(fit.basis, padded).slice(1);
  const places = columns.map((column) => fit.basis.kept.indexOf(column + 1) - 1);
  return result({
    beta: places.map((at) => beta[at] ?? repeated),
    thresholds: fit.at.slice(0, cuts).map((value) => value - constant!),
    se: places.map((at) => errors[at] ?? repeated),
    logLik: fit.value,
    categories: data.categories,
  });
}

export interface OrdinalFit {
  /** Thresholds first, then the coefficients of the basis without its constant column. */
  readonly at: number[];
  readonly value: number;
  readonly information: number[][];
  readonly exists: boolean;
  /** Basis of the constant and the given columns. */
  readonly basis: OrthogonalBasis;
}

/**
 * Fits the model with the given columns. `start`: thresholds and basis coefficients of the same columns without the
 * last one; it saves steps.
 *
 * @example
 * fitOrdinal(collectOrdinal([1, 2], [[], []]), []).value; // −1.3863
 */
export function fitOrdinal(data: OrdinalData, columns: readonly number[], start?: readonly number[]): OrdinalFit {
  const basis = orthogonalBasis(data.cells.map((cell) => [1, ...columns.map((column) => cell.x[column]!)]));
  const rows = basis.rows.map((row) => row.slice(1));
  const cuts = startingThresholds(data);
  const size = cuts.length + basis.kept.length - 1;
  const begin = start ? [...start, 0].slice(0, size) : [];
  const whole = begin.length === size ? begin : [...cuts, ...Array.from({ length: size - cuts.length }, () => 0)];
  return { ...newtonMaximum((at) => ordinalLikelihood(data, rows, at), whole), basis };
}

/**
 * Thresholds of the model without columns: the logits of the cumulative shares.
 *
 * @example
 * startingThresholds(collectOrdinal([1, 2, 2, 3], [[], [], [], []])); // −1.0986 and 1.0986
 */
export function startingThresholds(data: OrdinalData): number[] {
  const total = data.counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return data.counts.slice(0, -1).map((count) => {
    below += count;
    return Math.log(below / (total - below));
  });
}
