// The p-value an interval implies: how sure it is that a value lies outside, found by widening the interval until it does not.
// Method page: docs/methods/rating-difference.md
import { normalTwoSidedP } from './distributions.ts';
import { isUndefined } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';

const widestZ = 9;
const steps = 44;

/**
 * Two-sided p of `value`: 1 minus the highest level at which the interval still leaves it out. What stands beside a
 * number as its interval and what is claimed of it thus come from one method. 1 where the interval is undefined;
 * levels beyond z = 9 are not told apart.
 *
 * @param limitsAt the interval at a level between 0 and 1; wider at higher levels
 *
 * @example
 * intervalPValue((conf) => wilsonInterval(60, 100, conf), 0.5); // 0.0455, that of the score test
 */
export function intervalPValue(limitsAt: (conf: number) => Outcome<Limits>, value: number): number {
  const leavesOut = (z: number) => {
    const limits = limitsAt(1 - normalTwoSidedP(z));
    return !isUndefined(limits) && (limits.lower > value || limits.upper < value);
  };
  let outside = 0;
  let inside = widestZ;
  for (let step = 0; step < steps; step += 1) {
    const z = (outside + inside) / 2;
    if (leavesOut(z)) outside = z;
    else inside = z;
  }
  return outside === 0 ? 1 : normalTwoSidedP((outside + inside) / 2);
}
