// The summit of a smooth likelihood by Newton steps that are halved whenever they overshoot.
// Method page: docs/methods/logistic-regression.md
import { cholesky, choleskySolve, type Matrix } from './linear-algebra.ts';
import { isUndefined } from './outcome.ts';

/** A likelihood at one point. `information` is minus its second derivative (or its expectation). */
export interface LikelihoodAt {
  readonly value: number;
  readonly slope: readonly number[];
  readonly information: Matrix;
}

export interface Summit {
  readonly at: number[];
  /** Height of the likelihood; where no summit exists, the bound it creeps up to. */
  readonly value: number;
  readonly information: Matrix;
  /**
   * False when the likelihood rises for ever along some direction (separation): steps stay long while the curvature
   * dies away.
   */
  readonly exists: boolean;
}

/**
 * Maximises a concave likelihood.
 *
 * `value` −Infinity marks points outside the domain. Stops when no step would move a parameter by more than 1e-12 of
 * its size (or steps of that order no longer shrink), or when the information is singular to working precision, which
 * for full-rank data means separation. Parameters should be of order one: use an orthogonal basis of the columns.
 *
 * @example
 * newtonMaximum(([x]) => ({ value: -((x - 2) ** 2), slope: [-2 * (x - 2)], information: [[2]] }), [0]).at; // [2]
 */
export function newtonMaximum(
  likelihood: (at: readonly number[]) => LikelihoodAt,
  start: readonly number[],
  rounds = 400,
): Summit {
  let at = [...start];
  let here = likelihood(at);
  let shortest = Infinity;
  let standing = 0;
  for (let round = 0; round < rounds; round++) {
    const lower = cholesky(here.information, 1e-13);
    if (isUndefined(lower)) return { at, value: here.value, information: here.information, exists: false };
    const step = choleskySolve(lower, here.slope);
    const longest = Math.max(0, ...step.map((value, k) => Math.abs(value) / (1 + Math.abs(at[k]!))));
    // Tiny steps that no longer get shorter are rounding noise about the summit.
    standing = longest < 1e-8 && longest >= shortest ? standing + 1 : 0;
    shortest = Math.min(shortest, longest);
    if (!(longest > 1e-12) || standing > 5)
      return { at, value: here.value, information: here.information, exists: true };
    let moved = false;
    for (let length = 1; length > 1e-12 && !moved; length /= 2) {
      const next = at.map((value, k) => value + length * step[k]!);
      const there = likelihood(next);
      if (there.value >= here.value - 1e-14 * (1 + Math.abs(here.value))) {
        at = next;
        here = there;
        moved = true;
      }
    }
    // No step upwards is left: the summit is reached as closely as rounding allows.
    if (!moved) return { at, value: here.value, information: here.information, exists: longest < 1e-6 };
  }
  return { at, value: here.value, information: here.information, exists: false };
}
