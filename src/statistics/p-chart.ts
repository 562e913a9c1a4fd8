// Control chart of a share with its own n each month: binomial limits and Laney's p′ for large or uneven months.
// Method page: docs/methods/p-chart.md
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';

/** Centre and, per point, its share, limits and standardised distance. */
export interface PChart {
  readonly center: number;
  readonly p: readonly Measure[];
  /** Centre ± 3 binomial standard deviations, within 0 … 1. */
  readonly limits: readonly (Limits | Undefined)[];
  readonly z: readonly Measure[];
  /** Mean moving range of z over 1.128: above 1 the months scatter more than chance. Use p′ above 1.1. */
  readonly sigmaZ: Measure;
  /** Centre ± sigma_z × 3 standard deviations, within 0 … 1. */
  readonly laneyLimits: readonly (Limits | Undefined)[];
}

/**
 * p chart and Laney p′ chart of `successes` out of `n` per point.
 *
 * Centre = Σx/Σn. A centre of 0 or 1 leaves no spread: limits equal the centre, z and sigma_z undefined. A point
 * without answers has no share and no limits and is passed over in the moving ranges. No answers → `too-few-answers`.
 *
 * Source: Laney D.B. (2002), Quality Engineering 14:531–537; Montgomery D.C. (1991) for the binomial limits.
 *
 * @example
 * pChart([12, 15, 8], [50, 50, 50]).center; // 0.2333
 */
export function pChart(successes: readonly number[], n: readonly number[]): Outcome<PChart> {
  const valid = successes.every((x, i) => x >= 0 && n[i]! >= x && n[i]! < Infinity);
  if (!valid || successes.length !== n.length) return undefinedBecause('successes must lie in 0 … n', n.length);
  const total = n.reduce((sum, value) => sum + value, 0);
  if (total === 0) return tooFewAnswers(0, 1, 'no answers');
  const center = successes.reduce((sum, x) => sum + x, 0) / total;
  const noAnswers = tooFewAnswers(0, 1, 'no answers at this point');
  const noSpread = undefinedBecause('the share is 0 or 1 at every point', total);
  const p = successes.map((x, i): Measure => (n[i]! > 0 ? x / n[i]! : noAnswers));
  const sigmas = n.map((count) => (count > 0 ? Math.sqrt((center * (1 - center)) / count) : null));
  const z = p.map((share, i): Measure => {
    if (typeof share !== 'number') return share;
    return sigmas[i]! > 0 ? (share - center) / sigmas[i]! : noSpread;
  });
  const known = z.filter((value) => typeof value === 'number');
  const sigmaZ = sigmaOf(known, center, total, noSpread);
  const limitsAt = (factor: Measure): (Limits | Undefined)[] =>
    sigmas.map((sigma) => {
      if (sigma === null) return noAnswers;
      if (sigma === 0) return { lower: center, upper: center };
      if (typeof factor !== 'number') return factor;
      return { lower: Math.max(0, center - factor * sigma), upper: Math.min(1, center + factor * sigma) };
    });
  return result({
    center,
    p,
    limits: limitsAt(3),
    z,
    sigmaZ,
    laneyLimits: limitsAt(typeof sigmaZ === 'number' ? 3 * sigmaZ : sigmaZ),
  });
}

function sigmaOf(z: readonly number[], center: number, total: number, noSpread: Undefined): Measure {
  if (center === 0 || center === 1) return noSpread;
  if (z.length < 2) return tooFewAnswers(z.length, 2, `${z.length} of at least 2 points (${total} answers)`);
  const ranges = z.slice(1).map((value, i) => Math.abs(value - z[i]!));
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
}
