// McDonald's omega: reliability of a sum score from a one-factor model.
// Method page: docs/methods/omega-total.md
import { itemCovariance } from './cronbach-alpha.ts';
import { fitOneFactor } from './one-factor.ts';
import { isUndefined, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface OmegaTotal {
  /** Loadings of the standardised items; their sum is positive. */
  readonly loadingsStd: readonly number[];
  readonly uniquenessStd: readonly number[];
  /** (Σλ)²/((Σλ)² + Σψ) with loadings and uniquenesses on the items' own scales. */
  readonly omegaTotal: number;
  /** The same on standardised items. */
  readonly omegaStd: number;
  /** True when a uniqueness stands at its lower bound 0.005: the one-factor model hardly fits. */
  readonly heywood: boolean;
  /** People who answered every item. */
  readonly n: number;
}

/**
 * Omega total from a one-factor model fitted by maximum likelihood to the correlations.
 *
 * Unlike alpha it lets items carry the common cause in different strength.
 *
 * - **Convention**: ML on correlations, uniquenesses at least 0.005; people with an item missing are left out; the sum
 *   of the loadings is positive.
 * - **Assumes** one common factor and uncorrelated rests.
 * - **Too few answers**: fewer than 3 items (not identified), an item that never varies, or a singular correlation
 *   matrix (items that repeat each other, no more people than items) → `undefined`. Practice rule: 100 people.
 * - **Source**: McDonald (1999), Test Theory; Jöreskog (1967), Psychometrika 32, 443–482.
 *
 * @example
 * omegaTotal([[1, 2, 1], [2, 2, 3], [3, 4, 3], [4, 5, 5], [5, 4, 4], [2, 1, 2]]); // omegaStd 0.9347
 */
export function omegaTotal(items: readonly (readonly (number | null)[])[]): Outcome<OmegaTotal> {
  const k = items[0]?.length ?? 0;
  const rows = items.filter((row): row is number[] => row.length === k && row.every((value) => value !== null));
  const n = rows.length;
  if (n < 2) return tooFewAnswers(n, 4);
  if (k < 3) return undefinedBecause('one factor needs at least three items', n);
  const covariance = itemCovariance(rows, k);
  const sd = covariance.map((row, at) => Math.sqrt(row[at]!));
  if (sd.includes(0)) return undefinedBecause('an item never varies', n);
  const correlation = covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (sd[i]! * sd[j]!))));
  const fit = fitOneFactor(correlation);
  if (isUndefined(fit)) return undefinedBecause(fit.reason, n);
  const omega = (scale: readonly number[]): number => {
    const common = fit.loadings.reduce((sum, loading, at) => sum + loading * scale[at]!, 0) ** 2;
    const own = fit.uniqueness.reduce((sum, part, at) => sum + part * scale[at]! ** 2, 0);
    return common / (common + own);
  };
  return result({
    loadingsStd: fit.loadings,
    uniquenessStd: fit.uniqueness,
    omegaTotal: omega(sd),
    omegaStd: omega(sd.map(() => 1)),
    heywood: fit.uniqueness.some((part) => part <= LOWEST_UNIQUENESS * 1.0001),
    n,
  });
}

/** No item is explained by the factor to more than 99.5 %. */
export const LOWEST_UNIQUENESS = 0.005;
