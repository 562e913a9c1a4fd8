// Raking: weights that make the answers meet several known totals at once.
// Method page: docs/methods/raking.md
import { kishEffectiveSize } from './kish-effective-size.ts';
import { isUndefined, type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';
import { collectCells, rakeCells } from './raking-cells.ts';

export interface RakingOptions {
  /** Largest relative margin error at which the fit counts as reached; 1e-9 unless told. */
  readonly tolerance?: number;
  /** 10,000 unless told; a fit that has not come by then is reported, not hidden. */
  readonly maxIterations?: number;
}

export interface Raking {
  /** One weight per answer; the starting weights where nothing could be adjusted. */
  readonly weights: Float64Array;
  /** True when every margin is met within the tolerance. */
  readonly converged: boolean;
  readonly iterations: number;
  /** Categories with a positive target that no answer with a positive weight belongs to. */
  readonly unreachable: Readonly<Record<string, readonly string[]>>;
  /** Categories of weighted answers for which no target was given. */
  readonly withoutTarget: Readonly<Record<string, readonly string[]>>;
  /** Kish's effective number of answers and design effect, of the raked weights. */
  readonly nEff: Measure;
  readonly deff: Measure;
}

/**
 * Raking (iterative proportional fitting) of answer weights to known margins.
 *
 * An office knows how many clients each service had, and how many came in person. Raking finds the smallest change of
 * weights (in the sense of relative entropy) with which the answers add up to all of these totals.
 *
 * - **Convention**: classical IPF from the given weights, margin after margin, until the largest relative margin error
 *   is below the tolerance. Margins are totals, not shares. An answer of weight 0 keeps 0.
 * - **Reported, never hidden**: a category with a positive target but no weight is `unreachable`, one with weight but
 *   no target is `withoutTarget`; in both cases nothing is adjusted and `converged` is false. Margins with different
 *   totals cannot be met: `converged` is false.
 * - **Assumes** the margins describe the people who could have answered; weighting repairs only these margins.
 * - **Too few answers**: none, or a weight or target that is negative or missing → `undefined`. Practice rule: 30
 *   answers and 5 in every category.
 * - **Source**: Deming & Stephan (1940), Ann. Math. Stat. 11, 427–444; Deville & Särndal (1992), JASA 87, 376–382.
 *
 * @param factors per margin the category of each answer
 * @param margins per margin the wanted total of each category
 *
 * @example
 * rake({ place: ['a', 'a', 'a', 'b'] }, { place: { a: 50, b: 50 } }, [1, 1, 1, 1]);
 * // weights 16.667, 16.667, 16.667, 50; nEff 3, deff 1.3333
 */
export function rake(
  factors: Readonly<Record<string, readonly (string | null)[]>>,
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>,
  weights: ArrayLike<number>,
  options: RakingOptions = {},
): Outcome<Raking> {
  const names = Object.keys(margins);
  const rows = weights.length;
  if (rows === 0) return undefinedBecause('no answers', 0);
  for (let row = 0; row < rows; row++) {
    const weight = weights[row];
    if (typeof weight !== 'number' || !(weight >= 0 && weight < Infinity))
      return undefinedBecause('a weight is negative or missing', rows);
  }
  const relative = relativeToLargest(weights);
  const coded = names.map((name) => encode(factors[name] ?? [], margins[name]!, relative));
  const lengths = names.every((name) => factors[name]?.length === rows);
  if (!lengths) return undefinedBecause('a margin without the category of every answer', rows);
  const targets = coded.map((margin) => margin.targets);
  if (targets.flat().some((target) => target !== undefined && !(target >= 0 && target < Infinity))) {
    return undefinedBecause('a margin total is negative or missing', rows);
  }
  const unreachable = named(names, coded, (margin) => margin.unreachable);
  const withoutTarget = named(names, coded, (margin) => margin.withoutTarget);
  if (Object.keys(unreachable).length > 0 || Object.keys(withoutTarget).length > 0) {
    return finish(Float64Array.from(weights), false, 0, unreachable, withoutTarget);
  }
  const { cells, cellOfRow } = collectCells(
    coded.map((margin) => margin.codes),
    coded.map((margin) => Math.max(1, margin.targets.length)),
    relative,
  );
  const scale = Math.max(0, ...targets.flat().map((target) => target ?? 0));
  const wanted = targets.map((margin) => margin.map((target) => (target! > 1e-200 * scale ? target : target && 0)));
  const fit = rakeCells(cells, wanted, options.tolerance ?? 1e-9, options.maxIterations ?? 10_000);
  const raked = new Float64Array(rows);
  for (let row = 0; row < rows; row++) raked[row] = relative[row]! * fit.factor[cellOfRow[row]!]!;
  return finish(raked, fit.converged, fit.iterations, unreachable, withoutTarget);
}

/** Weights as shares of the largest (raking does not see their scale); what is 200 digits smaller counts as zero. */
function relativeToLargest(weights: ArrayLike<number>): Float64Array {
  let largest = 0;
  for (let row = 0; row < weights.length; row++) largest = Math.max(largest, weights[row]!);
  const relative = new Float64Array(weights.length);
  for (let row = 0; row < relative.length; row++) {
    const weight = weights[row]!;
    relative[row] = weight > 1e-200 * largest ? weight / largest : 0;
  }
  return relative;
}

interface CodedMargin {
  readonly codes: Int32Array;
  readonly targets: (number | undefined)[];
  readonly unreachable: string[];
  readonly withoutTarget: string[];
}

/** Numbers the categories of one margin: those of the target first, then those only answers have. */
function encode(
  values: readonly (string | null)[],
  margin: Readonly<Record<string, number>>,
  weights: ArrayLike<number>,
): CodedMargin {
  const index = new Map<string | null, number>(Object.keys(margin).map((category, at) => [category, at]));
  const targets: (number | undefined)[] = Object.values(margin);
  const held = targets.map(() => 0);
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let at = index.get(value);
    if (at === undefined) {
      at = index.size;
      index.set(value, at);
      targets.push(undefined);
      held.push(0);
    }
    codes[row] = at;
    held[at] = held[at]! + (weights[row] ?? 0);
  }
  const categories = [...index.keys()].map((category) => category ?? '(missing)');
  return {
    codes,
    targets,
    unreachable: categories.filter((_, at) => (targets[at] ?? 0) > 0 && held[at] === 0),
    withoutTarget: categories.filter((_, at) => targets[at] === undefined && held[at]! > 0),
  };
}

function named(
  names: readonly string[],
  coded: readonly CodedMargin[],
  pick: (margin: CodedMargin) => string[],
): Record<string, string[]> {
  const entries = names.map((name, at): [string, string[]] => [name, pick(coded[at]!)]);
  return Object.fromEntries(entries.filter(([, categories]) => categories.length > 0));
}

function finish(
  weights: Float64Array,
  converged: boolean,
  iterations: number,
  unreachable: Record<string, string[]>,
  withoutTarget: Record<string, string[]>,
): Outcome<Raking> {
  const kish = kishEffectiveSize(weights);
  return result({
    weights,
    converged,
    iterations,
    unreachable,
    withoutTarget,
    nEff: isUndefined(kish) ? kish : kish.nEff,
    deff: isUndefined(kish) ? kish : kish.deff,
  });
}
