// How much months of one unit differ beyond their sampling, when nothing is done: from stretches that each keep a mean of their own.
// Method page: docs/methods/effect-of-an-action.md

/** One month: value of weight w (answers, cases), and the sampling variance of a value of weight 1 (0: unknown). */
export interface MonthValue {
  readonly value: number;
  readonly weight: number;
  readonly variance: number;
}

/** Variance between months beyond sampling, and with how many degrees of freedom it was estimated. */
export interface MonthSpread {
  readonly between: number;
  readonly df: number;
}

/**
 * Variance of months about the mean of their stretch, beyond sampling: DerSimonian–Laird over all stretches together,
 * not below 0. Where the sampling variance is unknown, the plain variance of the months.
 *
 * Stretches of one month add nothing. No stretch of two months → df 0.
 *
 * Source: DerSimonian & Laird 1986.
 *
 * @example
 * monthSpread([[{ value: 1, weight: 1, variance: 0 }, { value: 3, weight: 1, variance: 0 }]]); // { between: 2, df: 1 }
 */
export function monthSpread(stretches: readonly (readonly MonthValue[])[]): MonthSpread {
  const usable = stretches.filter((months) => months.length > 1);
  const df = usable.reduce((sum, months) => sum + months.length - 1, 0);
  if (df === 0) return { between: 0, df };
  const isSampled = usable.every((months) => months.every(({ variance, weight }) => variance > 0 && weight > 0));
  let scatter = 0;
  let divisor = 0;
  for (const months of usable) {
    const weights = months.map(({ weight, variance }) => (isSampled ? weight / variance : 1));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const mean = months.reduce((sum, { value }, at) => sum + weights[at]! * value, 0) / total;
    scatter += months.reduce((sum, { value }, at) => sum + weights[at]! * (value - mean) ** 2, 0);
    divisor += total - weights.reduce((sum, w) => sum + w * w, 0) / total;
  }
  return { between: Math.max(0, scatter - (isSampled ? df : 0)) / divisor, df };
}

/**
 * What months that hang together cost: the variance of a mean of them is up to (1+φ)/(1−φ) times that of independent
 * ones, with φ = 0.3 as the correlation of neighbours allowed for where a series is too short to estimate it.
 */
export const togetherness = 1.3 / 0.7;

/**
 * Variance of the weighted mean of months: sampling, and what months differ by beyond it.
 *
 * @example
 * varianceOfMean([{ value: 4, weight: 10, variance: 1 }], { between: 0.1, df: 8 }); // 0.1 + 0.1857
 */
export function varianceOfMean(months: readonly MonthValue[], { between }: MonthSpread): number {
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return 0;
  const sampling = months.reduce((sum, { weight, variance }) => sum + weight * variance, 0) / (total * total);
  const share = months.reduce((sum, { weight }) => sum + weight * weight, 0) / (total * total);
  return sampling + between * togetherness * share;
}
