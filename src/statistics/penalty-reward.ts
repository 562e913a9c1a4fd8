// Penalty–reward contrast analysis: does a matter hurt when it is bad more than it pleases when it is good (Kano)?
// Method page: docs/methods/penalty-reward.md
import { leastSquares } from './least-squares.ts';
import { orthogonalBasis } from './orthogonal-basis.ts';
import { isUndefined, type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface PenaltyReward {
  readonly intercept: Measure;
  /** Per attribute: change of y when the attribute is bad / very good, against the middle. */
  readonly penalty: readonly Measure[];
  readonly reward: readonly Measure[];
  /** Standard errors: penalty₁, reward₁, penalty₂, reward₂, … */
  readonly se: readonly Measure[];
  readonly r2: Measure;
  /** reward − penalty: the whole span. */
  readonly iaRange: readonly Measure[];
  /** (reward + penalty)/(reward − penalty): negative = hurts more than it pleases. */
  readonly impactAsymmetry: readonly Measure[];
  /** Complete rows. */
  readonly n: number;
}

/**
 * OLS of overall satisfaction on two dummies per attribute: bad (x ≤ low) and very good (x ≥ high).
 *
 * - **Convention**: intercept = everything in the middle; rows with an answer missing are left out; a dummy nobody or
 *   everybody falls into, or that repeats earlier ones, has no coefficient.
 * - **Assumes** additive effects; practice rule 150 answers and 15 in each extreme.
 * - **Too few answers**: no complete row → `too-few-answers`; no more rows than coefficients → no standard errors;
 *   y never varies → no r2.
 * - **Source**: Brandt (1987); Mikulić & Prebežac (2011), Managing Service Quality 21, 46–66; Kano (1984).
 *
 * @example
 * penaltyReward([1, 3, 3, 5, 1, 4], [[1], [3], [4], [5], [2], [5]], 2, 5);
 * // intercept 3, penalty −2, reward 1.5, r2 0.9610, impact asymmetry −0.1429
 */
export function penaltyReward(
  y: readonly (number | null)[],
  x: readonly (readonly (number | null)[])[],
  low: number,
  high: number,
): Outcome<PenaltyReward> {
  if (x.length !== y.length) return undefinedBecause('as many rows as outcomes are needed', y.length);
  const rows = y.flatMap((value, at) => {
    const row = x[at]!;
    return value === null || row.some((entry) => entry === null) ? [] : [{ value, row: row as number[] }];
  });
  const n = rows.length;
  if (n === 0) return tooFewAnswers(0, 2, 'no complete row');
  const response = rows.map(({ value }) => value);
  const design = rows.map(({ row }) => [1, ...row.flatMap((entry) => [Number(entry <= low), Number(entry >= high)])]);
  const { kept } = orthogonalBasis(design);
  const fit = leastSquares(
    design.map((row) => kept.map((column) => row[column]!)),
    response,
  );
  if (isUndefined(fit)) return fit;
  const noCoefficient = undefinedBecause('nobody in that extreme, or no contrast to the others', n);
  const few = tooFewAnswers(n, kept.length + 1);
  const mean = response.reduce((sum, value) => sum + value, 0) / n;
  const total = response.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const constant = response.every((value) => value === response[0]);
  const variance = fit.residualSumOfSquares / fit.residualDf;
  const coefficient = (column: number): Measure => fit.coefficients[kept.indexOf(column)] ?? noCoefficient;
  const error = (column: number): Measure => {
    const at = kept.indexOf(column);
    if (at < 0) return noCoefficient;
    return fit.residualDf > 0 ? Math.sqrt(variance * fit.inverseCrossProduct[at]![at]!) : few;
  };
  const attributes = Array.from({ length: (design[0]!.length - 1) / 2 }, (_, at) => at);
  const penalty = attributes.map((at) => coefficient(2 * at + 1));
  const reward = attributes.map((at) => coefficient(2 * at + 2));
  const both = (at: number, combine: (lost: number, won: number) => number): Measure => {
    const [lost, won] = [penalty[at]!, reward[at]!];
    if (isUndefined(lost)) return lost;
    return isUndefined(won) ? won : combine(lost, won);
  };
  return result({
    intercept: coefficient(0),
    penalty,
    reward,
    se: attributes.flatMap((at) => [error(2 * at + 1), error(2 * at + 2)]),
    r2: constant ? undefinedBecause('overall satisfaction does not vary', n) : 1 - fit.residualSumOfSquares / total,
    iaRange: attributes.map((at) => both(at, (lost, won) => won - lost)),
    impactAsymmetry: attributes.map((at) => {
      const asymmetry = both(at, (lost, won) => (won - lost === 0 ? NaN : (won + lost) / (won - lost)));
      return Number.isNaN(asymmetry) ? undefinedBecause('penalty and reward are equal', n) : asymmetry;
    }),
    n,
  });
}
