// Partial pooling of means: every unit drawn towards the common mean by as much as its own noise deserves.
// Method page: docs/methods/partial-pooling.md
import {
  betweenVarianceDl,
  betweenVariancePm,
  betweenVarianceReml,
  pooledMean,
  type PooledMean,
} from './between-variance.ts';
import { chiSquaredUpperTail, normalQuantile } from './distributions.ts';
import { type Limits, type Outcome, result, tooFewAnswers, type Undefined, undefinedBecause } from './outcome.ts';

export interface PartialPooling {
  /** Cochran's Q: Σ(y−ŷ)²/v about the precision-weighted mean. */
  readonly q: number;
  /** P(χ² with k−1 df > q); 1 for a single unit. */
  readonly qP: number;
  /** Share of the variation beyond chance, in percent: max(0, 100(q−(k−1))/q). */
  readonly i2: number;
  /** Variance between units, common mean and its standard error: DerSimonian–Laird, REML, Paule–Mandel. */
  readonly dl: PooledMean;
  readonly reml: PooledMean;
  readonly pm: PooledMean;
  /** Per unit, from DL: the shrunken value, its standard error, and the weight B of the unit's own value. */
  readonly blup: readonly number[];
  readonly blupSe: readonly number[];
  readonly shrinkage: readonly number[];
  /** Per unit, 95 % limits to show: Morris's correction, which allows for τ² being estimated; needs 4 units. */
  readonly limits: readonly (Limits | Undefined)[];
}

/** Variances beyond these are no variances: their squares leave the range of numbers. */
const SMALLEST = 1e-150;

/**
 * Empirical Bayes for k means with known sampling variances (normal–normal model).
 *
 * A unit with few answers is mostly drawn to the common mean, one with many keeps its own; so chance does not pose as
 * success. When the units differ no more than chance would (τ² = 0), all get the common mean.
 *
 * - **Convention**: B = τ²/(τ²+v) is the weight of the own value; standard error √(B·v + (1−B)²·se²), which includes
 *   the uncertainty of the common mean but not that of τ²; alone it covers too seldom. What is shown are `limits`.
 * - **Assumes** exchangeable units (comparable offices) and known variances; practice rule 5 units of 30 answers.
 * - **Too few answers**: no unit → `too-few-answers`; a variance that is zero, negative or missing → `undefined`; one
 *   unit → τ² 0, q 0.
 * - **Source**: DerSimonian & Laird (1986), Controlled Clin. Trials 7; Morris (1983), JASA 78, 47–55 (limits); Paule & Mandel
 *   (1982); Viechtbauer (2005), J. Educ. Behav. Stat. 30 (REML).
 *
 * @example
 * partialPooling([4.0, 4.4, 3.8], [0.01, 0.04, 0.01]); // q 7.5556, dl tau2 0.0417, mu 4.0202
 */
export function partialPooling(values: readonly number[], variances: readonly number[]): Outcome<PartialPooling> {
  const k = values.length;
  if (k === 0) return tooFewAnswers(0, 2, 'no unit');
  if (
    variances.length !== k ||
    !variances.every((v) => v > SMALLEST && v < 1 / SMALLEST) ||
    !values.every(Number.isFinite)
  ) {
    return undefinedBecause('a unit has no value or no positive variance', k);
  }
  const fixed = pooledMean(values, variances, 0);
  const q = values.reduce((sum, y, at) => sum + (y - fixed.mu) ** 2 / variances[at]!, 0);
  const dl = pooledMean(values, variances, betweenVarianceDl(values, variances));
  const weight = variances.map((v) => dl.tau2 / (dl.tau2 + v));
  return result({
    q,
    qP: k === 1 ? 1 : chiSquaredUpperTail(q, k - 1),
    i2: q > 0 ? Math.max(0, (100 * (q - (k - 1))) / q) : 0,
    dl,
    reml: pooledMean(values, variances, betweenVarianceReml(values, variances)),
    pm: pooledMean(values, variances, betweenVariancePm(values, variances)),
    blup: weight.map((own, at) => own * values[at]! + (1 - own) * dl.mu),
    blupSe: weight.map((own, at) => Math.sqrt(own * variances[at]! + (1 - own) ** 2 * dl.se ** 2)),
    shrinkage: weight,
    limits: values.map((y, at) => morrisLimits(y, variances[at]!, dl, variances)),
  });
}

/**
 * Morris's empirical Bayes interval: shrinks a little less, (k−3)/(k−1) times, and adds to the variance what the
 * estimation of the mean and of τ² costs.
 */
function morrisLimits(
  y: number,
  v: number,
  { tau2, mu }: PooledMean,
  variances: readonly number[],
): Limits | Undefined {
  const k = variances.length;
  if (k < 4) return tooFewAnswers(k, 4, 'limits need at least four units');
  const weights = variances.map((each) => 1 / (each + tau2));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const typical = variances.reduce((sum, each, at) => sum + each * weights[at]!, 0) / total;
  const towards = ((k - 3) / (k - 1)) * (v / (v + tau2));
  const estimate = y - towards * (y - mu);
  const own = v * (1 - (1 - 1 / (v + tau2) / total) * towards);
  const guessed = (2 / (k - 3)) * towards ** 2 * ((typical + tau2) / (v + tau2)) * (y - mu) ** 2;
  const reach = normalQuantile(0.975) * Math.sqrt(own + guessed);
  return { lower: estimate - reach, upper: estimate + reach };
}
