// Bootstrap of driver importance without rows: replicates are weighted sums over random groups of answers.
// Method page: docs/methods/driver-bootstrap.md
import { driverImportance } from './driver-importance.ts';
import { explainedVarianceLattice, latticeShapley, latticeWorkspace } from './explained-variance-lattice.ts';
import { quantileOfSorted } from './funnel.ts';
import { addUpGroups, correlationsInto, covarianceOfSums, flatGroups, type FlatGroups } from './group-sums.ts';
import type { Moments } from './moments.ts';
import { isUndefined, type Limits, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
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
  /** Complete answers. */
  readonly n: number;
}

export interface DriverBootstrapOptions {
  readonly replicates?: number;
  readonly confidence?: number;
}

/**
 * Grouped bootstrap of LMG: every answer belongs at random to one of G groups (say 1,000), the groups keep their sums,
 * and a replicate draws G groups with replacement. Its cost does not depend on the number of answers; with as many
 * groups as answers it is the ordinary bootstrap.
 *
 * - **Convention**: percentile limits; 1,000 replicates unless told; complete answers only (variables in the order
 *   response, drivers). A replicate in which the response does not vary is drawn again.
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
  const flat = flatGroups(groups);
  const p = flat.variables - 1;
  if (flat.groups < 3)
    return tooFewAnswers(flat.groups, 3, `${flat.groups} of at least 3 groups with complete answers`);
  if (p > MOST_DRIVERS) return undefinedBecause(`more than ${MOST_DRIVERS} drivers`, flat.n);
  const everyone = covarianceOfSums(addUpGroups(flat, undefined), flat.variables);
  const point = driverImportance(everyone);
  if (isUndefined(point)) return undefinedBecause(point.reason, flat.n);
  const draws = options.replicates ?? 1000;
  const replicates = drawReplicates(flat, random, draws, p);
  if (replicates === undefined) return undefinedBecause('the response hardly varies: replicates fail', flat.n);
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
    n: flat.n,
  });
}

/** LMG of every replicate; undefined when the response is constant again and again. */
function drawReplicates(flat: FlatGroups, random: SeededRandom, draws: number, p: number): Float64Array[] | undefined {
  const replicates: Float64Array[] = [];
  const workspace = latticeWorkspace(p);
  const scratch = new Float64Array(2 ** p);
  const times = new Uint16Array(flat.groups);
  const sums = new Float64Array(flat.width);
  let failures = 0;
  while (replicates.length < draws) {
    times.fill(0);
    for (let draw = 0; draw < flat.groups; draw++) times[random.integer(flat.groups)]!++;
    addUpGroups(flat, times, sums);
    if (!correlationsInto(workspace.levels[0]!, sums, flat.variables)) {
      if (++failures > draws) return undefined;
      continue;
    }
    const lattice = explainedVarianceLattice(workspace);
    replicates.push(latticeShapley(lattice, p, scratch));
  }
  return replicates;
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
}
