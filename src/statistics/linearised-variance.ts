// Variance of a weighted mean under the sampling design: strata, clusters, finite population (Taylor linearisation).
// Method page: docs/methods/survey-mean.md
import { isUndefined, type Measure, type Undefined, undefinedBecause } from './outcome.ts';

/** How the answers came about; every array has one entry per answer. */
export interface SurveyDesign {
  /** Design weights; 1 unless given. An answer of weight 0 belongs to the design but says nothing. */
  readonly weights?: readonly (number | null)[];
  readonly strata?: readonly (string | number)[];
  /** Primary sampling units (a counter, a day); every answer is its own unless given. */
  readonly clusters?: readonly (string | number)[];
  /** Size of the answer's stratum in the population, counted in answers or, with `clusters`, in clusters. */
  readonly populationSizes?: readonly number[];
}

export interface LinearisedMean {
  readonly mean: number;
  /** Design-based variance of the mean. */
  readonly variance: Measure;
  /** Sampling units minus strata, of the answers with a positive weight. */
  readonly df: number;
  /** Σw(y−ȳ)²/Σw · 1/(n−1): the variance a simple random sample of the same n would have, drawn with replacement. */
  readonly simpleVariance: Measure;
  /** Answers with a value and a positive weight. */
  readonly n: number;
}

interface Stratum {
  readonly units: Map<string | number, number>;
  readonly population: number | undefined;
}

/**
 * Weighted mean with its linearised variance: for each stratum the spread of the totals of its sampling units, times
 * n_h/(n_h−1), and times 1 − n_h/N_h where the population size is given.
 *
 * An answer without a value counts like one of weight 0: it stays in the design, as in an analysis of a subgroup. A
 * stratum with a single sampling unit has no variance of its own; then the variance is undefined rather than too
 * small, unless that unit is the whole population of its stratum.
 *
 * Source: Binder (1983), Int. Stat. Review 51, 279–292; Lumley (2010), Complex Surveys, ch. 2.
 *
 * @example
 * linearisedMean([1, 2, 3, 4], {}); // mean 2.5, variance 0.4167 (s²/n)
 */
export function linearisedMean(values: readonly (number | null)[], design: SurveyDesign): LinearisedMean | Undefined {
  const rows = values.length;
  const weight = values.map((value, row) => {
    const given = design.weights ? design.weights[row] : 1;
    return value === null || given === null || given === undefined ? 0 : given;
  });
  if (weight.some((w) => !(w >= 0 && w < Infinity))) return undefinedBecause('a weight is negative', rows);
  const total = weight.reduce((sum, w) => sum + w, 0);
  const n = weight.filter((w) => w > 0).length;
  if (n === 0) return undefinedBecause('no answer has a positive weight', n);
  const mean = values.reduce<number>((sum, value, row) => sum + (weight[row]! / total) * (value ?? 0), 0);

  const strata = new Map<string | number, Stratum>();
  const activeUnits = new Set<string>();
  const activeStrata = new Set<string | number>();
  let squares = 0;
  for (const [row, value] of values.entries()) {
    const name = design.strata?.[row] ?? '';
    const unit = design.clusters?.[row] ?? row;
    const stratum = strata.get(name) ?? { units: new Map(), population: design.populationSizes?.[row] };
    strata.set(name, stratum);
    const share = weight[row]! / total;
    const deviation = (value ?? mean) - mean;
    stratum.units.set(unit, (stratum.units.get(unit) ?? 0) + share * deviation);
    squares += share * deviation * deviation;
    if (share > 0) {
      activeUnits.add(`${name} ${typeof unit}${unit}`);
      activeStrata.add(name);
    }
  }
  return {
    mean,
    variance: oneAnswer(n, strata) ?? designVariance(strata, n),
    df: activeUnits.size - activeStrata.size,
    simpleVariance: n > 1 ? squares / (n - 1) : undefinedBecause('one answer has no spread', n),
    n,
  };
}

/** A single answer shows no spread, whatever stands around it with weight zero, unless it is all there is. */
function oneAnswer(n: number, strata: ReadonlyMap<string | number, Stratum>): Undefined | undefined {
  const census = [...strata.values()].every(({ units, population }) => population === units.size);
  return n > 1 || census ? undefined : undefinedBecause('one answer has no spread', n);
}

function designVariance(strata: ReadonlyMap<string | number, Stratum>, n: number): Measure {
  let variance = 0;
  for (const [name, { units, population }] of strata) {
    const part = stratumVariance([...units.values()], population, name, n);
    if (isUndefined(part)) return part;
    variance += part;
  }
  return variance;
}

function stratumVariance(
  totals: readonly number[],
  population: number | undefined,
  name: string | number,
  n: number,
): Measure {
  const units = totals.length;
  if (population !== undefined && !(population >= units)) {
    return undefinedBecause(`more sampling units than the population of stratum "${name}"`, n);
  }
  const left = population === undefined || population === Infinity ? 1 : (population - units) / population;
  if (left === 0) return 0;
  if (units < 2) return undefinedBecause(`only one sampling unit in stratum "${name}"`, n);
  const middle = totals.reduce((sum, value) => sum + value, 0) / units;
  const squares = totals.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return (left * squares * units) / (units - 1);
}
