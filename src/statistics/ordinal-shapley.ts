// Ordinal Shapley: the driver analysis repeated with a model for ordered answers, as a check of LMG.
// Method page: docs/methods/ordinal-shapley.md
import { latticeShapley } from './explained-variance-lattice.ts';
import { collectOrdinal } from './ordinal-likelihood.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import { fitOrdinal, proportionalOdds, startingThresholds } from './proportional-odds.ts';

export interface OrdinalShapley {
  /** McFadden's R²: 1 − logLik/logLikNull. */
  readonly mcfadden: number;
  readonly logLik: number;
  readonly logLikNull: number;
  /** McFadden's R² split among the drivers; adds up to it, or with controls to what they do not explain. */
  readonly shapley: readonly number[];
  readonly beta: readonly Measure[];
  readonly thresholds: readonly Measure[];
  readonly se: readonly Measure[];
}

/** Every further driver doubles the number of models. */
const MOST_ORDINAL_DRIVERS = 12;

/**
 * Shapley split of McFadden's R² of the proportional-odds model over all subsets of drivers.
 *
 * - **Convention**: R² = 1 − logLik/logLikNull; each subset is fitted, starting from a subset with one driver less;
 *   repeated drivers share equally; under separation the bound of the likelihood counts.
 * - **Controls** (columns of `x`) are in every model; the drivers, in their order, share what remains.
 * - **Assumes** proportional odds; rows with any answer missing are left out.
 * - **Too few answers**: no rows → `too-few-answers`; one category only, or more than 12 drivers → `undefined`.
 * - **Source**: McFadden (1974); Lipovetsky & Conklin (2001), Appl. Stoch. Models 17, 319–330 (Shapley of a fit).
 *
 * @example
 * ordinalShapley([1, 2, 3, 1, 2, 3, 2, 1], [[1], [2], [3], [2], [2], [2], [1], [1]]); // mcfadden 0.2529
 */
export function ordinalShapley(
  y: readonly (number | null)[],
  x: readonly (readonly (number | null)[])[],
  { controls = [] }: { readonly controls?: readonly number[] } = {},
): Outcome<OrdinalShapley> {
  const data = collectOrdinal(y, x);
  if (data.rows === 0) return tooFewAnswers(0, 2);
  if (data.categories.length < 2) return undefinedBecause('only one category occurs', data.rows);
  const drivers = Array.from({ length: data.columns }, (_, at) => at).filter((at) => !controls.includes(at));
  const p = drivers.length;
  if (p > MOST_ORDINAL_DRIVERS) return undefinedBecause(`more than ${MOST_ORDINAL_DRIVERS} drivers`, data.rows);
  const total = data.counts.reduce((sum, count) => sum + count, 0);
  const logLikNull = data.counts.reduce((sum, count) => sum + count * Math.log(count / total), 0);
  const lattice = new Float64Array(2 ** p);
  const starts: (readonly number[] | undefined)[] = [];
  let logLik = logLikNull;
  for (let mask = 0; mask < lattice.length; mask++) {
    // Without drivers and controls the thresholds are the answer.
    if (mask === 0 && controls.length === 0) {
      starts.push(startingThresholds(data));
      continue;
    }
    const entered = drivers.filter((_, at) => mask & (1 << at));
    const smaller = mask & ~(1 << drivers.indexOf(entered.at(-1) ?? -1));
    const fit = fitOrdinal(data, [...controls, ...entered], mask === 0 ? undefined : starts[smaller]);
    // A separated subset is a bad place to start from; those above it begin afresh.
    starts.push(fit.exists ? fit.at : undefined);
    lattice[mask] = 1 - fit.value / logLikNull;
    logLik = fit.value;
  }
  const full = proportionalOdds(y, x);
  if (full.kind !== 'result') return full;
  return result({
    mcfadden: lattice[lattice.length - 1]!,
    logLik,
    logLikNull,
    shapley: [...latticeShapley(lattice, p)],
    beta: full.beta,
    thresholds: full.thresholds,
    se: full.se,
  });
}
