// How large an effect must be to be found by the rule that will judge it: an interval without zero, and placebos that are smaller.
// Method page: docs/methods/effect-of-an-action.md
import { placebosAllowed } from './change-against-others.ts';
import { logGamma, normalCdf, normalDensity, studentQuantile } from './distributions.ts';
import { solveIncreasing } from './solve-increasing.ts';

/** The rule an effect will be judged by, and how well its error is known beforehand. */
export interface EffectRule {
  /** degrees of freedom of the interval */
  readonly df: number;
  /** units that did not act and serve as placebos; 0: none */
  readonly placebos: number;
  /** least error the rule will work with, as a part of the true one; 0: none */
  readonly floor: number;
  /** degrees of freedom of the error as it was estimated before the start; Infinity: known */
  readonly knownBy: number;
  readonly conf?: number | undefined;
}

/**
 * Chance that an effect of `size` true standard errors is called an effect in its own direction: its interval, with the
 * error estimated on `df`, lies on that side of 0, and no more placebos are as large than the rule allows.
 *
 * The placebos are taken as independent draws of the same error. `knownBy` is not used here.
 *
 * @example
 * powerOfEffect(3.24, { df: 12, placebos: 13, floor: 0, knownBy: Infinity }); // 0.8
 */
export function powerOfEffect(size: number, rule: EffectRule): number {
  return powerAt(size, chancesSeen(rule));
}

/**
 * Size in estimated standard errors that is found with the given power, the error itself being known only as well as
 * `knownBy` says; null where no size reaches it.
 *
 * @example
 * effectFoundBy({ df: 12, placebos: 13, floor: 0, knownBy: Infinity }); // 3.24
 */
export function effectFoundBy(rule: EffectRule, power = 0.8): number | null {
  const known = spreadLaw(rule.knownBy, 9);
  const seen = chancesSeen(rule);
  // the true error may be larger or smaller than the estimated one by 1/s
  const chance = (size: number): number =>
    known.reduce((sum, { at, weight }) => sum + weight * powerAt(size * at, seen), 0);
  return solveIncreasing((size) => chance(size) - power, 0.5, 4, 200);
}

const step = 0.04;

/** Chance that an effect seen as so many true errors, in steps is called one, whatever the true effect is. */
function chancesSeen({ df, placebos, floor, conf = 0.95 }: EffectRule): readonly number[] {
  const t = -studentQuantile((1 - conf) / 2, df);
  const allowed = placebosAllowed(placebos);
  const spread = spreadLaw(df, 60);
  const most = Math.max(10, 3 * t);
  return Array.from({ length: Math.ceil(most / step) }, (_, k) => {
    const seen = (k + 0.5) * step;
    const clear = spread.reduce((sum, { at, weight }) => sum + (seen > t * Math.max(at, floor) ? weight : 0), 0);
    return clear * smallerPlacebos(seen, placebos, allowed);
  });
}

/** The chances of what is seen, over how what is seen scatters about the true size; beyond the list they are 1. */
function powerAt(size: number, chances: readonly number[]): number {
  const top = chances.length * step;
  return chances.reduce(
    (sum, chance, k) => sum + chance * step * normalDensity((k + 0.5) * step - size),
    normalCdf(size - top),
  );
}

/** Points and weights of √(χ²/df): how an estimated error scatters about the true one. */
function spreadLaw(df: number, points: number): { at: number; weight: number }[] {
  if (!(df < 1e6)) return [{ at: 1, weight: 1 }];
  const width = 1 / Math.sqrt(2 * df);
  const low = -4 * width - 2 / df;
  const step = (4 * width + Math.min(4 * width, 1.5) + 2 / df) / points;
  const half = df / 2;
  const constant = Math.LN2 + half * Math.log(half) - logGamma(half);
  const law = Array.from({ length: points }, (_, k) => {
    const u = low + (k + 0.5) * step;
    return { at: Math.exp(u), weight: Math.exp(constant + df * u - half * Math.exp(2 * u)) * step };
  });
  const total = law.reduce((sum, { weight }) => sum + weight, 0);
  return law.map(({ at, weight }) => ({ at, weight: weight / total }));
}

/** Chance that at most `allowed` of `count` placebos are as large as `size` errors. */
function smallerPlacebos(size: number, count: number, allowed: number): number {
  if (count < 2) return 1;
  const larger = 2 * normalCdf(-size);
  let term = (1 - larger) ** count;
  let sum = term;
  for (let k = 1; k <= allowed; k++) {
    term *= ((count - k + 1) / k) * (larger / Math.max(1e-300, 1 - larger));
    sum += term;
  }
  return Math.min(1, sum);
}
