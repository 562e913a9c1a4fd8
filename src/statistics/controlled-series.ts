// Effect of an action in one unit, measured against units that did nothing, with placebo comparisons beside it.
// Method page: docs/methods/controlled-series.md
import { actionEffect } from './action-effect.ts';
import type { ActionEffect, ActionEffectOptions } from './action-effect.ts';
import { isDefined, isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** The controlled effect, its placebos, and what both say together. */
export interface ControlledSeries {
  /** Mean effect since the action on (treated − mean of the comparison units). */
  readonly effect: ActionEffect;
  /** The same for each comparison unit against the other comparison units, in their order. */
  readonly placebos: readonly Outcome<ActionEffect>[];
  /** Share of all units, the treated included, whose absolute effect is at least the treated one's. */
  readonly placeboP: number;
  /** 1/(placebos + 1): what this design can show at best. */
  readonly smallestP: number;
  /**
   * `effect`: the interval excludes 0 and no placebo is as large; `no-effect-shown`: the interval holds 0;
   * `undecided`: the two disagree ("nie do rozstrzygnięcia").
   */
  readonly verdict: 'effect' | 'no-effect-shown' | 'undecided';
}

/**
 * Controlled interrupted time series with placebos (one treated unit).
 *
 * The series of the treated unit minus the mean of the comparison series goes through `actionEffect`; then every
 * comparison unit is treated as if it had acted. All series must cover the same months.
 * At least two comparison units are needed; fewer than 8 points on either side of the action → `too-few-answers`.
 *
 * Sources: Bernal J.L. et al. (2018) for controlled series; Abadie A. et al. (2010) for placebos.
 *
 * @example
 * controlledSeries(treated, [unitA, unitB, unitC], { changeAt: 13 }).verdict; // 'effect'
 */
export function controlledSeries(
  treated: readonly number[],
  comparisons: readonly (readonly number[])[],
  options: ActionEffectOptions,
): Outcome<ControlledSeries> {
  const n = treated.length;
  if (comparisons.length < 2) return tooFewAnswers(comparisons.length, 2, 'at least 2 comparison units are needed');
  if (comparisons.some((series) => series.length !== n)) {
    return undefinedBecause('the series do not cover the same months', n);
  }
  const shorter = Math.min(options.changeAt - 1, n - options.changeAt + 1);
  if (shorter < 8) return tooFewAnswers(Math.max(0, shorter), 8, 'at least 8 points before and after are needed');
  const against = (series: readonly number[], others: readonly (readonly number[])[]): number[] => {
    const meanOfOthers = (t: number): number => others.reduce((sum, other) => sum + other[t]!, 0) / others.length;
    return series.map((value, t) => value - meanOfOthers(t));
  };
  return controlledDifferences(
    against(treated, comparisons),
    comparisons.map((series, unit) =>
      against(
        series,
        comparisons.filter((_, other) => other !== unit),
      ),
    ),
    options,
  );
}

/**
 * The same from differences that were already taken: of the treated from the mean of the others, and of each other unit
 * from the rest. Months without a value, or that may not count, are null; the series need not have the same gaps.
 *
 * @example
 * controlledDifferences(difference, [ofUnitA, ofUnitB, ofUnitC], { changeAt: 13, step: true }).verdict; // 'effect'
 */
export function controlledDifferences(
  treated: readonly (number | null)[],
  others: readonly (readonly (number | null)[])[],
  options: ActionEffectOptions,
): Outcome<ControlledSeries> {
  const effect = actionEffect(treated, options);
  if (isUndefined(effect)) return effect;
  const placebos = others.map((series) => actionEffect(series, options));
  const sizes = placebos.filter(isDefined).map((placebo) => Math.abs(placebo.effect));
  const asLarge = sizes.filter((size) => size >= Math.abs(effect.effect) - 1e-12).length;
  const excludesZero = effect.lower > 0 || effect.upper < 0;
  return result<ControlledSeries>({
    effect,
    placebos,
    placeboP: (1 + asLarge) / (1 + sizes.length),
    smallestP: 1 / (1 + sizes.length),
    verdict: !excludesZero ? 'no-effect-shown' : asLarge === 0 ? 'effect' : 'undecided',
  });
}
