// Tiers instead of ranks: groups of items that the data cannot tell apart.
// Method page: docs/methods/tiers.md
import type { Limits } from './outcome.ts';

/** Items of one tier (places in the input), strongest tier first. */
export type Tier = readonly number[];

/**
 * Splits items into tiers from bootstrap replicates: a border is drawn only where the replicates are sure of it.
 *
 * Items are taken in falling order of their estimate. A border stands between two of them only when *every* item under it
 * is below *every* item over it in at least `conf` of the replicates (one-sided; 0.975 for 95 % intervals of the
 * difference): one item that fails takes its whole tier up. So no order is claimed within a tier, and what a border says
 * holds for each pair across it.
 *
 * `replicates[b][item]`: estimates of replicate b. No items → no tiers; no replicates → one tier of all.
 *
 * @example
 * tiers([0.4, 0.1, 0.38], [[0.41, 0.1, 0.38], [0.37, 0.12, 0.4], [0.4, 0.08, 0.37]]); // [[0, 2], [1]]
 */
export function tiers(estimates: readonly number[], replicates: readonly ArrayLike<number>[], conf = 0.975): Tier[] {
  const surelyBelow = (lower: number, higher: number): boolean => {
    if (replicates.length === 0) return false;
    let below = 0;
    for (const replicate of replicates) if (replicate[lower]! < replicate[higher]!) below += 1;
    return below >= conf * replicates.length;
  };
  return split(estimates, surelyBelow);
}

/**
 * The same from intervals alone, where no replicates are kept: one item is surely below another when its interval lies
 * wholly below the other's. Stricter than `tiers`: intervals may overlap although the
 * difference is sure.
 *
 * @example
 * tiersFromIntervals([0.4, 0.1, 0.38], [{ lower: 0.3, upper: 0.5 }, { lower: 0, upper: 0.2 }, { lower: 0.3, upper: 0.4 }]);
 * // [[0, 2], [1]]
 */
export function tiersFromIntervals(estimates: readonly number[], intervals: readonly Limits[]): Tier[] {
  return split(estimates, (lower, higher) => intervals[lower]!.upper < intervals[higher]!.lower);
}

function split(estimates: readonly number[], surelyBelow: (lower: number, higher: number) => boolean): Tier[] {
  const order = estimates.map((_, item) => item).sort((i, j) => estimates[j]! - estimates[i]!);
  const found: number[][] = [];
  order.forEach((item, place) => {
    const [over, under] = [order.slice(0, place), order.slice(place)];
    const isBorder = under.every((lower) => over.every((higher) => surelyBelow(lower, higher)));
    if (isBorder) found.push([item]);
    else found.at(-1)!.push(item);
  });
  return found;
}
