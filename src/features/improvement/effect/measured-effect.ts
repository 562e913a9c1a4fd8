// The measured effect of an action: before, after, what others did meanwhile, and what may be claimed of it.
import type { Period } from '#domain/period.ts';
import type { EffectInput } from './effect-input.ts';

/** Figures of one unit over one run of months. */
export interface EffectWindow {
  readonly period: Period;
  readonly n: number;
  readonly months: number;
  readonly value: number;
  /** of samples only: 95 % */
  readonly interval: readonly [number, number] | null;
}

export interface EffectInterval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** A: comparison · B: before and after with a clean baseline · C: after only, or the finding's own months · D: opinion */
export type EffectGrade = 'A' | 'B' | 'C' | 'D';
export type EffectVerdict =
  | 'better'
  | 'worse'
  | 'no-effect-shown'
  | 'undecided'
  | 'too-early'
  | 'too-little-data'
  | 'no-claim';
export type EffectMethod =
  | 'difference-in-differences'
  | 'controlled-series'
  | 'before-after-with-comparison'
  | 'before-after'
  | 'after-only'
  | 'none';

/** Why the verdict is what it is; keys of texts. */
export type EffectReason =
  | 'not-started'
  | 'under-six-months'
  | 'no-figures-after'
  | 'few-figures-after'
  | 'no-baseline'
  | 'few-figures-before'
  | 'too-little-spread'
  | 'instrument-changed'
  | 'channel-mix-changed'
  | 'placebos-as-large'
  | 'placebos-smaller'
  | 'interval-holds-zero'
  | 'neither-way-better'
  | 'no-comparisons'
  | 'few-comparisons'
  | 'season-not-covered';

/** The same measure taken of units where nothing was changed, as if each had acted. */
export interface Placebos {
  readonly count: number;
  /** how many show a change as large as the one measured */
  readonly asLarge: number;
  /** share of all units whose change is at least as large, and the smallest it could be */
  readonly p: number;
  readonly smallestP: number;
}

export interface MeasuredEffect {
  readonly before: EffectWindow | null;
  readonly after: EffectWindow | null;
  /** after − before, on the scale of the indicator: positive is a rise */
  readonly difference: EffectInterval | null;
  /** the same difference where nothing was changed */
  readonly others: (EffectInterval & { readonly units: number }) | null;
  /** what remains of the difference beyond the others: what the verdict is given on */
  readonly effect: EffectInterval | null;
  readonly method: EffectMethod;
  readonly grade: EffectGrade;
  readonly verdict: EffectVerdict;
  readonly reasons: readonly EffectReason[];
  readonly placebos: Placebos | null;
  /** whole months since the start, the last one with its figures */
  readonly monthsSinceStart: number;
  /** six months have passed and a verdict was given */
  readonly mayBeKept: boolean;
  /** ids of comparison series without figures in these months */
  readonly leftOut: readonly string[];
}

const nothing: Omit<MeasuredEffect, 'verdict' | 'reasons'> = {
  before: null,
  after: null,
  difference: null,
  others: null,
  effect: null,
  method: 'none',
  grade: 'D',
  placebos: null,
  monthsSinceStart: 0,
  mayBeKept: false,
  leftOut: [],
};

export function measuredEffect(input: EffectInput): MeasuredEffect {
  if (input.startedOn === null) return { ...nothing, verdict: 'too-early', reasons: ['not-started'] };
  return { ...nothing, verdict: 'too-little-data', reasons: ['no-figures-after'] };
}
