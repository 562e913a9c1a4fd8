// Did the units that acted change more than those that did not? Judged by how much the others' changes differ.
// Method page: docs/methods/effect-of-an-action.md
import { betweenVarianceDl, pooledMean } from './between-variance.ts';
import { studentQuantile } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';

/** Change of one unit (after − before) and the variance chance alone gives it: sampling, or months that differ. */
export interface ObservedChange {
  readonly change: number;
  readonly variance: number;
}

/** The same change taken of units where nothing was done, each against the rest of them. */
export interface PlaceboCheck {
  readonly count: number;
  /** how many are, for their own precision, at least as large as the one measured */
  readonly asLarge: number;
  /** (1 + asLarge)/(1 + count), and the smallest it could be */
  readonly p: number;
  readonly smallestP: number;
  /** asLarge is no more than a p of 0.05, or of the smallest possible p, allows */
  readonly agree: boolean;
}

/** Change beyond the others', with the parts it is made of. */
export interface ChangeAgainstOthers {
  readonly effect: Limits & { readonly estimate: number };
  readonly own: Limits & { readonly estimate: number };
  readonly others: Limits & { readonly estimate: number };
  readonly se: number;
  readonly df: number;
  /** variance of changes between units beyond chance */
  readonly between: number;
  readonly placebos: PlaceboCheck;
}

/** Units below which the spread between them is no measure: months have to stand in for it. */
export const fewestForSpread = 4;

/**
 * Mean change of `treated` minus the mean change of `others`, weights 1/(v + τ²), Student's t.
 *
 * From four other units on, τ² is how much their changes differ beyond their variances v (DerSimonian–Laird, not below
 * 0: the sampling variance is the floor), with as many degrees of freedom as other units less one. With one to three,
 * `months` says how many degrees of freedom the variances themselves were estimated with, and τ² is 0.
 * Every other unit is then held against the rest as if it had acted; sizes are compared in units of their own error.
 * No unit on a side → `too-few-answers`; no variance at all → undefined.
 *
 * Source: the one-unit comparison of Conley & Taber (2011) and Donald & Lang (2007); placebos: Abadie et al. (2010).
 *
 * @example
 * changeAgainstOthers([{ change: 1, variance: 0.04 }], others, { months: 20 }).effect; // { estimate: 0.9, lower: 0.4, upper: 1.4 }
 */
export function changeAgainstOthers(
  treated: readonly ObservedChange[],
  others: readonly ObservedChange[],
  { months, conf = 0.95 }: { readonly months: number; readonly conf?: number | undefined },
): Outcome<ChangeAgainstOthers> {
  const least = Math.min(treated.length, others.length);
  if (least === 0) return tooFewAnswers(0, 1, 'no unit on one of the two sides');
  const hasSpread = others.length >= fewestForSpread;
  const df = hasSpread ? others.length - 1 : months;
  if (!(df >= 1)) return tooFewAnswers(0, 1, 'nothing to judge the change by');
  const between = hasSpread ? spreadBeyondChance(others) : 0;
  const mine = meanChange(treated, between);
  const theirs = meanChange(others, between);
  const se = Math.hypot(mine.se, theirs.se);
  if (!(se > 0)) return undefinedBecause('no unit differs from another and no month from the next', others.length);
  const t = -studentQuantile((1 - conf) / 2, df);
  const estimate = mine.mean - theirs.mean;
  return result({
    effect: limitsOf(estimate, t * se),
    own: limitsOf(mine.mean, t * mine.se),
    others: limitsOf(theirs.mean, t * theirs.se),
    se,
    df,
    between,
    placebos: placeboCheck(
      estimate / se,
      others.length < 2
        ? []
        : others.map((unit, at) => {
            const rest = meanChange(
              others.filter((_, other) => other !== at),
              between,
            );
            const error = Math.sqrt(unit.variance + between + rest.se ** 2);
            return error > 0 ? (unit.change - rest.mean) / error : 0;
          }),
    ),
  });
}

/**
 * How many placebos are at least as large as the effect, both in units of their own error.
 *
 * @example placeboCheck(3, [0.2, -1.4, 0.9]).p; // 0.25
 */
export function placeboCheck(size: number, placebos: readonly number[]): PlaceboCheck {
  const count = placebos.length;
  const asLarge = placebos.filter((placebo) => Math.abs(placebo) >= Math.abs(size) - 1e-12).length;
  const p = (1 + asLarge) / (1 + count);
  const smallestP = 1 / (1 + count);
  return { count, asLarge, p, smallestP, agree: p <= Math.max(0.05, smallestP) + 1e-12 };
}

/** How many placebos may be as large before they speak against an effect. @example placebosAllowed(39); // 1 */
export function placebosAllowed(count: number): number {
  return Math.max(0, Math.floor(0.05 * (count + 1) + 1e-9) - 1);
}

function spreadBeyondChance(units: readonly ObservedChange[]): number {
  if (units.every(({ variance }) => variance > 0)) {
    return betweenVarianceDl(
      units.map(({ change }) => change),
      units.map(({ variance }) => variance),
    );
  }
  const mean = units.reduce((sum, { change }) => sum + change, 0) / units.length;
  return units.reduce((sum, { change }) => sum + (change - mean) ** 2, 0) / (units.length - 1);
}

function meanChange(units: readonly ObservedChange[], between: number): { mean: number; se: number } {
  if (units.some(({ variance }) => variance + between <= 0)) {
    return { mean: units.reduce((sum, { change }) => sum + change, 0) / units.length, se: 0 };
  }
  const { mu, se } = pooledMean(
    units.map(({ change }) => change),
    units.map(({ variance }) => variance),
    between,
  );
  return { mean: mu, se };
}

const limitsOf = (estimate: number, half: number) => ({ estimate, lower: estimate - half, upper: estimate + half });
