// How much months of one unit differ beyond their sampling, when nothing is done: from stretches that each keep a mean of their own.
// Method page: docs/methods/effect-of-an-action.md

/** One month: value of weight w (answers, cases), and the sampling variance of a value of weight 1 (0: unknown). */
export interface MonthValue {
  readonly value: number;
  readonly weight: number;
  readonly variance: number;
}

/** Variance between months beyond sampling, with how many degrees of freedom it was estimated, and how they hang together. */
export interface MonthSpread {
  readonly between: number;
  readonly df: number;
  /** correlation of neighbouring months in what they differ by beyond sampling */
  readonly phi: number;
}

/** What is taken for phi where months are too few to tell: 0.3, give or take 0.2. */
export const usualPhi = 0.3;
const usualPhiVariance = 0.2 ** 2;

/**
 * Variance of months about the mean of their stretch, beyond sampling: DerSimonian–Laird over all stretches together,
 * not below 0. Where the sampling variance is unknown, the plain variance of the months.
 *
 * Stretches of one month add nothing. No stretch of two months → df 0. `phi` is the lag-one correlation about the means
 * of the stretches, freed of its bias −(1+3φ)/length (Kendall 1954) and of the sampling noise, and drawn to 0.3 by as much as the months
 * leave it uncertain.
 *
 * Source: DerSimonian & Laird 1986.
 *
 * @example
 * monthSpread([[{ value: 1, weight: 1, variance: 0 }, { value: 3, weight: 1, variance: 0 }]]); // { between: 2, df: 1, phi: … }
 */
export function monthSpread(stretches: readonly (readonly MonthValue[])[]): MonthSpread {
  const usable = stretches.filter((months) => months.length > 1);
  const df = usable.reduce((sum, months) => sum + months.length - 1, 0);
  if (df === 0) return { between: 0, df, phi: usualPhi };
  const isSampled = usable.every((months) => months.every(({ variance, weight }) => variance > 0 && weight > 0));
  let scatter = 0;
  let divisor = 0;
  let [products, squares, pairs] = [0, 0, 0];
  for (const months of usable) {
    const weights = months.map(({ weight, variance }) => (isSampled ? weight / variance : 1));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = months.reduce((sum, { value }, at) => sum + weights[at]! * value, 0) / total;
    scatter += months.reduce((sum, { value }, at) => sum + weights[at]! * (value - mean) ** 2, 0);
    const errors = months.map(({ value }, at) => Math.sqrt(weights[at]!) * (value - mean));
    products += errors.slice(1).reduce((sum, error, at) => sum + error * errors[at]!, 0);
    squares += errors.reduce((sum, error) => sum + error * error, 0);
    pairs += months.length - 1;
    divisor += total - weights.reduce((sum, w) => sum + w * w, 0) / total;
  }
  const excess = Math.max(0, scatter - (isSampled ? df : 0));
  const length = (pairs + usable.length) / usable.length;
  const seen = squares > 0 ? products / pairs / (squares / (pairs + usable.length)) : 0;
  const lagged = (seen + 1 / length) / Math.max(0.5, 1 - 3 / length);
  return { between: excess / divisor, df, phi: phiOf(lagged, pairs, scatter > 0 ? excess / scatter : 0) };
}

/** The correlation of the whole, freed of the share that is sampling, and drawn to what is usual. */
function phiOf(lagged: number, pairs: number, excessShare: number): number {
  if (excessShare === 0) return usualPhi;
  const variance = 1 / (pairs * excessShare * excessShare);
  const weight = usualPhiVariance / (usualPhiVariance + variance);
  return Math.min(0.7, Math.max(0, weight * (lagged / excessShare) + (1 - weight) * usualPhi));
}

/**
 * What months that hang together cost: the variance of a mean of many of them is (1+φ)/(1−φ) times that of independent
 * ones.
 *
 * @example togetherness(0.3); // 1.857
 */
export function togetherness(phi: number): number {
  return (1 + phi) / (1 - phi);
}

/**
 * Variance of the weighted mean of months: sampling, and what months differ by beyond it.
 *
 * @example
 * varianceOfMean([{ value: 4, weight: 10, variance: 1 }], { between: 0.1, df: 8, phi: 0.3 }); // 0.1 + 0.1857
 */
export function varianceOfMean(months: readonly MonthValue[], { between, phi }: MonthSpread): number {
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return 0;
  const sampling = months.reduce((sum, { weight, variance }) => sum + weight * variance, 0) / (total * total);
  const share = months.reduce((sum, { weight }) => sum + weight * weight, 0) / (total * total);
  return sampling + between * togetherness(phi) * share;
}
