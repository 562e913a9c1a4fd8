// Tiers of drivers: groups that the data tell apart, and inside which no order is claimed.
// Method page: docs/methods/driver-tiers.md
import type { DriverBootstrap } from './driver-bootstrap.ts';

export interface DriverTiers {
  /** Driver indices, the most important tier first; inside a tier in the order of the input. */
  readonly tiers: readonly (readonly number[])[];
}

/**
 * Tiers instead of ranks: sorts drivers by importance and draws a border only where, in nearly all bootstrap
 * replicates, every driver above it was ahead of every driver below it.
 *
 * Drivers of one tier "cannot be told apart". With equal drivers a border appears in at most 5 % of surveys (held by a
 * simulation); the more drivers, the rarer.
 *
 * - **Convention**: a border needs agreement of at least `certainty` (0.975) of the replicates; equal values are not
 *   ahead of each other.
 * - **Assumes** what the bootstrap assumes.
 * - **Too few answers**: few answers give wide replicates and so a single tier; no drivers, no tiers.
 * - **Source**: own rule; compare Goldstein & Spiegelhalter (1996), JRSS A 159, on ranks.
 *
 * @example
 * driverTiers({ lmg: [0.3, 0.1, 0.12], replicates: Float64Array.of(0.31, 0.1, 0.12, 0.29, 0.12, 0.1) });
 * // tiers [[0], [1, 2]]
 */
export function driverTiers(bootstrap: Pick<DriverBootstrap, 'lmg' | 'replicates'>, certainty = 0.975): DriverTiers {
  const drivers = bootstrap.lmg.length;
  const order = [...bootstrap.lmg.keys()].sort((a, b) => bootstrap.lmg[b]! - bootstrap.lmg[a]!);
  const draws = drivers === 0 ? 0 : bootstrap.replicates.length / drivers;
  const agreeing = order.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    // From the bottom up: the best of those below each border; from the top down: the worst of those above it.
    const from = draw * drivers;
    const bestBelow = order.map(() => -Infinity);
    for (let place = drivers - 2; place >= 0; place--) {
      bestBelow[place] = Math.max(bestBelow[place + 1]!, bootstrap.replicates[from + order[place + 1]!]!);
    }
    let worstAbove = Infinity;
    for (let place = 0; place < drivers - 1; place++) {
      worstAbove = Math.min(worstAbove, bootstrap.replicates[from + order[place]!]!);
      if (worstAbove > bestBelow[place]!) agreeing[place]!++;
    }
  }
  const tiers: number[][] = [];
  let current: number[] = [];
  for (const [place, driver] of order.entries()) {
    current.push(driver);
    if (place === drivers - 1 || (draws > 0 && agreeing[place]! >= certainty * draws)) {
      tiers.push(current.sort((a, b) => a - b));
      current = [];
    }
  }
  return { tiers };
}
