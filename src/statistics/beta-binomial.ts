// Beta-binomial pooling of shares: small units are drawn towards what units of this kind usually reach.
// Method page: docs/methods/beta-binomial.md
import { betaBinomialLikelihood, bestMean, type BetaBinomialCounts, countAbove } from './beta-binomial-likelihood.ts';
import { betaQuantile } from './distributions.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface BetaBinomial {
  /** Parameters of the law of the units' shares; undefined when the units differ no more than chance. */
  readonly alpha: Measure;
  readonly beta: Measure;
  readonly mean: Measure;
  /** alpha + beta: how many answers the prior knowledge is worth. */
  readonly precision: Measure;
  /** Per unit, posterior mean and equal-tailed limits. */
  readonly posteriorMean: readonly Measure[];
  readonly lower: readonly Measure[];
  readonly upper: readonly Measure[];
  /** With the binomial coefficients. */
  readonly logLik: Measure;
}

/** 1/precision beyond which shares are all or nothing, and below which units do not differ. */
const WIDEST = 1e6;
const NARROWEST = 1e-9;

/**
 * Empirical Bayes for shares: the units' true shares follow a beta law whose parameters are estimated by maximum
 * likelihood from all units.
 *
 * - **Convention**: ML of alpha and beta; posterior Beta(alpha + x, beta + n − x) with equal-tailed limits.
 * - **Assumes** exchangeable units; practice rule 5 units of 30 answers.
 * - **Too few answers**: fewer than 2 units with answers → `too-few-answers`; units that differ no more than chance →
 *   the precision has no finite estimate: every unit gets the common share, without limits; shares that are all 0 or
 *   all 1, or a precision that tends to 0 → undefined.
 * - **Source**: Griffiths (1973), Biometrics 29, 637–648; Morris (1983), JASA 78.
 *
 * @example
 * betaBinomial([45, 20, 30], [50, 40, 36]); // mean 0.7436, precision 7.511, first unit 0.8796
 */
export function betaBinomial(
  yes: readonly number[],
  answers: readonly number[],
  confidence = 0.95,
): Outcome<BetaBinomial> {
  const isCount = (n: number | undefined): boolean => Number.isSafeInteger(n) && n! >= 0;
  const valid = answers.every((n, unit) => isCount(n) && isCount(yes[unit]) && yes[unit]! <= n);
  const units = answers.filter((n) => n > 0).length;
  if (!valid || yes.length !== answers.length)
    return undefinedBecause('a count is missing, no whole number, or larger than its n', units);
  if (units < 2) return tooFewAnswers(units, 2, 'fewer than two units with answers');
  const total = answers.reduce((sum, n) => sum + n, 0);
  const pooled = yes.reduce((sum, x) => sum + x, 0) / total;
  const logCoefficients = betaBinomialLikelihood.logCoefficients(yes, answers);
  if (pooled === 0 || pooled === 1) {
    return allAlike(answers, pooled, logCoefficients, 'all answers are the same', units);
  }
  const counts = countAbove(yes, answers);
  const { spread, mean } = summit(counts, pooled);
  if (!(spread > NARROWEST)) {
    const logLik = logCoefficients + betaBinomialLikelihood.value(counts, pooled, 0);
    return allAlike(answers, pooled, logLik, 'the units differ no more than chance', units);
  }
  if (!(spread < WIDEST)) {
    const none = undefinedBecause('every unit is all or nothing: the precision tends to zero', units);
    const each = answers.map(() => none);
    return result({
      alpha: none,
      beta: none,
      mean: none,
      precision: none,
      logLik: none,
      posteriorMean: each,
      lower: each,
      upper: each,
    });
  }
  const alpha = mean / spread;
  const beta = (1 - mean) / spread;
  const limit = (p: number): number[] => answers.map((n, at) => betaQuantile(p, alpha + yes[at]!, beta + n - yes[at]!));
  return result({
    alpha,
    beta,
    mean,
    precision: alpha + beta,
    posteriorMean: answers.map((n, at) => (alpha + yes[at]!) / (alpha + beta + n)),
    lower: limit((1 - confidence) / 2),
    upper: limit((1 + confidence) / 2),
    logLik: logCoefficients + betaBinomialLikelihood.value(counts, mean, spread),
  });
}

/** No finite precision: the common share for everybody, and no limits that would claim certainty. */
function allAlike(
  answers: readonly number[],
  mean: number,
  logLik: number,
  reason: string,
  units: number,
): Outcome<BetaBinomial> {
  const none = undefinedBecause(reason, units);
  const each = answers.map(() => none);
  return result({
    alpha: none,
    beta: none,
    mean,
    precision: none,
    logLik,
    posteriorMean: answers.map(() => mean),
    lower: each,
    upper: each,
  });
}

/** Best spread (1/precision) with the mean that belongs to it: looked over on a grid, then narrowed by the slope. */
function summit(counts: BetaBinomialCounts, pooled: number): { spread: number; mean: number } {
  const grid = [0];
  for (let power = Math.log10(NARROWEST); power <= Math.log10(WIDEST) + 1e-9; power += 0.25) grid.push(10 ** power);
  let mean = pooled;
  let best = { at: 0, value: -Infinity };
  for (const [at, spread] of grid.entries()) {
    mean = bestMean(counts, spread, mean);
    const value = betaBinomialLikelihood.value(counts, mean, spread);
    if (value > best.value + 1e-12 * Math.abs(value)) best = { at, value };
  }
  const slopeAt = (spread: number): number => {
    mean = bestMean(counts, spread, mean);
    return betaBinomialLikelihood.slopeBySpread(counts, mean, spread);
  };
  let low = grid[Math.max(0, best.at - 1)]!;
  let high = grid[Math.min(grid.length - 1, best.at + 1)]!;
  if (best.at === grid.length - 1 && slopeAt(high) > 0) return { spread: Infinity, mean };
  if (slopeAt(low) <= 0) return { spread: low, mean };
  for (let step = 0; step < 100 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) low = middle;
    else high = middle;
  }
  const spread = (low + high) / 2;
  return { spread, mean: bestMean(counts, spread, mean) };
}
