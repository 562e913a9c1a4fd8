// Did things improve more where something was done? Difference in differences with an exact randomisation test.
// Method page: docs/methods/difference-in-differences.md
import { isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';
import { randomisationP } from './randomisation-test.ts';

/** One answer: where (cluster), whether that place acted, whether after the start, and its value. */
export interface DifferenceRow {
  readonly y: number;
  readonly treated: boolean;
  readonly post: boolean;
  readonly cluster: string | number;
}

/** Means of the four cells: c not treated, t treated; 0 before, 1 after. */
export interface DifferenceInDifferences {
  readonly effect: number;
  /** Intercept, treated, post, treated×post. */
  readonly coef: readonly [number, number, number, number];
  readonly means: { readonly c0: number; readonly c1: number; readonly t0: number; readonly t1: number };
  readonly seOls: Measure;
  /** Cluster-robust, HC1 type: a supplement only below 40 clusters. */
  readonly seCluster: Measure;
  /** Heteroscedasticity-robust per row, not clustered. */
  readonly seHC2: Measure;
  readonly clusters: number;
  /** Exact randomisation of the clusters' changes; null assignments beyond 200,000. */
  readonly permutationP: Measure;
  /** The smallest p this design could give: 1 over the number of assignments. */
  readonly smallestP: Measure;
}

interface Cell {
  n: number;
  sum: number;
  squares: number;
}

/**
 * Effect = (mean after − mean before where treated) − (the same where not treated), over all rows.
 *
 * seOls from the pooled residual variance (n−4 degrees of freedom); seCluster with the factor G/(G−1)·(n−1)/(n−4);
 * seHC2 = root of the sum of the four cells' variances of the mean. The p-value is exact: each cluster's change (mean
 * after − mean before; clusters missing one are left out) is reassigned in all ways with as many treated clusters.
 * Assumes that without the action both sides would have moved alike. An empty cell → `too-few-answers`.
 *
 * Sources: Bertrand M., Duflo E., Mullainathan S. (2004); Bell R., McCaffrey D. (2002); Fisher's randomisation logic.
 *
 * @example
 * differenceInDifferences(rows).effect; // 0.11
 */
export function differenceInDifferences(rows: readonly DifferenceRow[]): Outcome<DifferenceInDifferences> {
  const n = rows.length;
  const cells: [Cell, Cell, Cell, Cell] = [emptyCell(), emptyCell(), emptyCell(), emptyCell()];
  for (const row of rows) {
    const cell = cells[cellOf(row)]!;
    cell.n += 1;
    cell.sum += row.y;
  }
  const least = Math.min(...cells.map((cell) => cell.n));
  if (least === 0) return tooFewAnswers(0, 1, 'no answers before or after on one of the two sides');
  const means = cells.map((cell) => cell.sum / cell.n);
  for (const row of rows) cells[cellOf(row)]!.squares += (row.y - means[cellOf(row)]!) ** 2;
  const [c0, c1, t0, t1] = means as [number, number, number, number];
  const effect = t1 - t0 - (c1 - c0);
  const changes = clusterChanges(rows);
  const randomised = randomisationP(changes.values);
  const clusters = new Set(rows.map((row) => row.cluster)).size;
  return result<DifferenceInDifferences>({
    effect,
    coef: [c0, t0 - c0, c1 - c0, effect],
    means: { c0, c1, t0, t1 },
    seOls: ordinaryError(cells, n),
    seCluster: clusterError(rows, cells, means, clusters),
    seHC2: robustError(cells, n),
    clusters,
    permutationP: isUndefined(randomised) ? randomised : randomised.p,
    smallestP: isUndefined(randomised) ? randomised : randomised.smallestP,
  });
}

function emptyCell(): Cell {
  return { n: 0, sum: 0, squares: 0 };
}

function cellOf(row: DifferenceRow): number {
  return (row.treated ? 2 : 0) + (row.post ? 1 : 0);
}

function ordinaryError(cells: readonly Cell[], n: number): Measure {
  if (n <= 4) return tooFewAnswers(n, 5, 'as many answers as coefficients');
  const variance = cells.reduce((sum, cell) => sum + cell.squares, 0) / (n - 4);
  return Math.sqrt(variance * cells.reduce((sum, cell) => sum + 1 / cell.n, 0));
}

function robustError(cells: readonly Cell[], n: number): Measure {
  if (cells.some((cell) => cell.n < 2)) return tooFewAnswers(n, 8, 'a single answer in one of the four cells');
  return Math.sqrt(cells.reduce((sum, cell) => sum + cell.squares / (cell.n * (cell.n - 1)), 0));
}

/** The interaction's influence of a row is ±(y − cell mean)/n of the cell; the sandwich sums it within clusters. */
function clusterError(
  rows: readonly DifferenceRow[],
  cells: readonly Cell[],
  means: readonly number[],
  clusters: number,
): Measure {
  const n = rows.length;
  if (clusters < 2) return undefinedBecause('one cluster only', n);
  if (n <= 4) return tooFewAnswers(n, 5, 'as many answers as coefficients');
  const sums = new Map<string | number, number>();
  for (const row of rows) {
    const cell = cellOf(row);
    const sign = row.treated === row.post ? 1 : -1;
    const influence = (sign * (row.y - means[cell]!)) / cells[cell]!.n;
    sums.set(row.cluster, (sums.get(row.cluster) ?? 0) + influence);
  }
  let total = 0;
  for (const sum of sums.values()) total += sum * sum;
  return Math.sqrt((total * clusters * (n - 1)) / ((clusters - 1) * (n - 4)));
}

/** Change of each cluster that has answers before and after. */
function clusterChanges(rows: readonly DifferenceRow[]): { values: { change: number; treated: boolean }[] } {
  const clusters = new Map<string | number, { treated: boolean; n: [number, number]; sum: [number, number] }>();
  for (const row of rows) {
    const cluster = clusters.get(row.cluster) ?? { treated: row.treated, n: [0, 0], sum: [0, 0] };
    const when = row.post ? 1 : 0;
    cluster.n[when] += 1;
    cluster.sum[when] += row.y;
    clusters.set(row.cluster, cluster);
  }
  const values = [...clusters.values()]
    .filter(({ n }) => n[0] > 0 && n[1] > 0)
    .map(({ treated, n, sum }) => ({ change: sum[1] / n[1] - sum[0] / n[0], treated }));
  return { values };
}
