// Bootstrap of driver importance without rows: replicates are weighted sums over random groups of answers.
// Method page: docs/methods/driver-bootstrap.md
import { driverImportance } from './driver-importance.ts';
import { explainedVarianceLattice, latticeShapley, latticeWorkspace } from './explained-variance-lattice.ts';
import { quantileOfSorted } from './funnel.ts';
import type { Moments } from './moments.ts';
import { isUndefined, type Limits, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import { completeSource, emSource, type ReplicateSource } from './replicate-source.ts';
import type { SeededRandom } from './seeded-random.ts';
import { MOST_DRIVERS } from './subset-explained-variance.ts';

export interface DriverBootstrap {
  readonly r2: number;
  /** LMG importance of each driver, from all complete answers. */
  readonly lmg: readonly number[];
  /** Standard deviation of the replicates. */
  readonly bootstrapSe: readonly number[];
  /** Percentile limits (quantile type 7). */
  readonly limits: readonly Limits[];
  /** LMG of every replicate, as `tiers` takes them: `replicates[b][driver]`. */
  readonly replicates: readonly Float64Array[];
  /** Answers that count: complete ones, with EM all. */
  readonly n: number;
}

export interface DriverBootstrapOptions {
  readonly replicates?: number;
  readonly confidence?: number;
  /**
   * `complete` (quick) leaves out people who skipped a question; `em` keeps them, at the price of a fit per replicate.
   */
  readonly missing?: 'complete' | 'em';
  /** Variables that enter first and are swept out, such as the outcome of the matter; shares are of what remains. */
  readonly controls?: readonly number[];
}

/**
 * Grouped bootstrap of LMG: every answer belongs at random to one of G groups (say 1,000), the groups keep their sums,
 * and a replicate draws G groups with replacement. Its cost does not depend on the number of answers; with as many
 * groups as answers it is the ordinary bootstrap.
 *
 * - **Convention**: percentile limits; 1,000 replicates unless told; variables in the order response, others;
 *   complete answers unless `missing` says EM. A replicate in which the response does not vary is drawn again.
 * - **Assumes** groups assigned at random (a hash of the answer's id), never by time: serial structure would bias it.
 * - **Too few answers**: fewer than 3 non-empty groups → `too-few-answers`; a response that never varies → `undefined`.
 *   The limits are not for tiny n: drivers are shown from n ≥ max(100, 15·p).
 * - **Source**: Efron & Tibshirani (1993), An Introduction to the Bootstrap; Grömping (2006), J. Stat. Software 17(1).
 *
 * @param groups moments per group, as `momentsByGroup` makes them
 *
 * @example
 * // `columns`: response and drivers as answer codes; `groupOf`: a random group 0 … 999 per answer
 * driverBootstrap(momentsByGroup(columns, groupOf, 1000), seededRandom(1), { replicates: 1000 });
 */
export function driverBootstrap(
  groups: readonly Moments[],
  random: SeededRandom,
  options: DriverBootstrapOptions = {},
): Outcome<DriverBootstrap> {
  const controls = options.controls ?? [];
  const source = options.missing === 'em' ? emSource(groups, controls) : completeSource(groups, controls);
  if (source.groups < 3) return tooFewAnswers(source.groups, 3, `${source.groups} of at least 3 groups with answers`);
  if (source.drivers > MOST_DRIVERS) return undefinedBecause(`more than ${MOST_DRIVERS} drivers`, source.n);
  const everyone = source.covariance();
  if (everyone === undefined) return undefinedBecause('the covariances are not determined', source.n);
  const point = driverImportance(everyone);
  if (isUndefined(point)) return undefinedBecause(point.reason, source.n);
  const draws = options.replicates ?? 1000;
  const replicates = drawReplicates(source, random, draws);
  if (replicates === undefined) return undefinedBecause('the response hardly varies: replicates fail', source.n);
  const tail = (1 - (options.confidence ?? 0.95)) / 2;
  const columns = point.lmg.map((_, driver) => Float64Array.from(replicates, (replicate) => replicate[driver]!));
  return result({
    r2: point.r2,
    lmg: point.lmg,
    bootstrapSe: columns.map(standardDeviation),
    limits: columns.map((column): Limits => {
      column.sort();
      return { lower: quantileOfSorted(column, tail), upper: quantileOfSorted(column, 1 - tail) };
    }),
    replicates,
    n: source.n,
  });
}

/** LMG of every replicate; undefined when the response is constant again and again. */
function drawReplicates(source: ReplicateSource, random: SeededRandom, draws: number): Float64Array[] | undefined {
  const replicates: Float64Array[] = [];
  const workspace = latticeWorkspace(source.drivers);
  const scratch = new Float64Array(2 ** source.drivers);
  const times = new Uint16Array(source.groups);
  let failures = 0;
  while (replicates.length < draws) {
    times.fill(0);
    for (let draw = 0; draw < source.groups; draw++) times[random.integer(source.groups)]!++;
    if (!source.correlations(workspace.levels[0]!, times)) {
      if (++failures > draws) return undefined;
      continue;
    }
    replicates.push(latticeShapley(explainedVarianceLattice(workspace), source.drivers, scratch));
  }
  return replicates;
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
}
