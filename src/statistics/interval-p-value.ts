// The p-value an interval implies: how sure it is that a value lies outside, found by widening the interval until it does not.
// Method page: docs/methods/rating-difference.md
import { normalTwoSidedP } from './distributions.ts';
import { isUndefined } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';

const widestZ = 8;
/** Beyond this z nothing is told apart from `widestZ`. */
const nearlyWidestZ = 7.99;
/** z this close are one: p is exact to some ten digits, and to some seven below one in a thousand million. */
const closeZ = 1e-11;
const mostSteps = 200;

/** A z, and how far the value lies outside its interval there: NaN where that is not known. */
interface End {
  readonly z: number;
  readonly distance: number;
}

/**
 * Two-sided p of `value`: 1 minus the highest level at which the interval still leaves it out. What stands beside a
 * number as its interval and what is claimed of it thus come from one method. 1 where the interval is undefined;
 * levels beyond z = 8 are not told apart.
 *
 * @param limitsAt the interval at a level between 0 and 1; wider at higher levels
 *
 * @example
 * intervalPValue((conf) => wilsonInterval(60, 100, conf), 0.5); // 0.0455, that of the score test
 */
export function intervalPValue(limitsAt: (conf: number) => Outcome<Limits>, value: number): number {
  /** how far the value lies outside, below 0 inside; NaN where there is no interval */
  const distanceAt = (conf: number): number => {
    const limits = limitsAt(conf);
    return isUndefined(limits) ? Number.NaN : Math.max(limits.lower - value, value - limits.upper);
  };
  let outside: End = { z: 0, distance: Number.NaN };
  let inside: End = { z: widestZ, distance: Number.NaN };
  let before: End = inside;
  for (let step = 0; step < mostSteps; step += 1) {
    const secant = crossing(outside, inside);
    // now and then a half, so that a bent distance cannot hold up the secant
    const z = secant > outside.z && secant < inside.z && step % 8 < 7 ? secant : (outside.z + inside.z) / 2;
    const p = normalTwoSidedP(z);
    // far out, levels so close to 1 are a grid: neighbours on it are one as well
    if (Math.abs(z - before.z) < Math.max(closeZ, Number.EPSILON / p) || outside.z > nearlyWidestZ) break;
    const end = { z, distance: distanceAt(1 - p) };
    // the Illinois rule: an end that has stayed twice counts half
    if (end.distance > 0) {
      if (before === outside) inside = { ...inside, distance: inside.distance / 2 };
      outside = end;
    } else {
      if (before === inside) outside = { ...outside, distance: outside.distance / 2 };
      inside = end;
    }
    before = end;
  }
  return outside.z === 0 ? 1 : normalTwoSidedP(before.z);
}

/** Where the line through both ends is 0; NaN where one of them is not known. */
function crossing(outside: End, inside: End): number {
  return (outside.z * inside.distance - inside.z * outside.distance) / (inside.distance - outside.distance);
}
