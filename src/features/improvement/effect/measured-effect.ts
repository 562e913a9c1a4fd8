// The measured effect of an action: before, after, what others did meanwhile, and what may be claimed of it.
import type { Period } from '#domain/period.ts';
import { fewestForSpread } from '#statistics/change-against-others.ts';
import { evidenceOf } from './effect-evidence.ts';
import type { Evidence } from './effect-evidence.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';
import { effectUnits, fewestAnswers } from './effect-units.ts';
import { effectWindows, monthsThatCount } from './effect-windows.ts';
import { pointsIn, windowOf } from './unit-figures.ts';

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
  | 'season-not-covered'
  | 'later-months-left-out';

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

/** Months since the start before which nothing is called kept, better or worse. */
export const monthsToKeep = 6;

/**
 * What an action changed, as far as its indicator can tell (docs/methods/effect-of-an-action.md).
 *
 * The baseline is the whole months after the decision and before the start; the months that raised the finding never
 * feed it, and neither do months later than two years after the start. Values and differences are on the scale of the indicator; shares 0–1.
 */
export function measuredEffect(input: EffectInput): MeasuredEffect {
  const { startedOn, measure, better } = input;
  if (startedOn === null) return { ...nothing, verdict: 'too-early', reasons: ['not-started'] };
  const windows = effectWindows({ ...input, startedOn });
  const units = effectUnits(input, windows);
  const { monthsSinceStart, breaksInside } = windows;
  const isEarly = monthsSinceStart < monthsToKeep;
  const windowOfAll = (side: 'before' | 'after') =>
    windowOf(
      units.treated.flatMap((unit) => unit[side]),
      measure,
    );
  const [before, after] = [windowOfAll('before'), windowOfAll('after')];
  const season: EffectReason[] = units.others.length > 0 ? [] : ['no-comparisons', 'season-not-covered'];
  const common = { ...nothing, before, after, monthsSinceStart, leftOut: units.leftOut };
  const early: EffectReason[] = isEarly ? ['under-six-months'] : [];
  const late: EffectReason[] = monthsSinceStart > monthsThatCount ? ['later-months-left-out'] : [];
  if (breaksInside.length > 0) {
    const reasons = [...new Set(breaksInside.map(({ kind }) => breakReasons[kind]))];
    return { ...common, grade: 'C', verdict: 'no-claim', reasons };
  }
  if (after === null || isThin(units.treated[0]!.after)) {
    const reason = after === null ? 'no-figures-after' : 'few-figures-after';
    return { ...common, verdict: isEarly ? 'too-early' : 'too-little-data', reasons: [...early, reason] };
  }
  if (before === null || isThin(units.treated[0]!.before)) {
    return withoutBaseline(input, common, [...early, before === null ? 'no-baseline' : 'few-figures-before']);
  }
  const evidence = evidenceOf(input, windows, units);
  if (evidence === null) {
    const verdict = isEarly ? 'too-early' : 'too-little-data';
    return { ...common, method: 'before-after', grade: 'C', verdict, reasons: [...early, 'too-little-spread'] };
  }
  const { difference, others, effect, placebos, method } = evidence;
  const judged = judge(evidence, better);
  const verdict = isEarly ? 'too-early' : judged.verdict;
  return {
    ...common,
    difference,
    others,
    effect,
    placebos,
    method,
    grade: method === 'controlled-series' || method === 'difference-in-differences' ? 'A' : 'B',
    verdict,
    reasons: [...early, ...judged.reasons, ...season, ...fewOf(units.others.length), ...late],
    mayBeKept: !isEarly,
  };
}

const breakReasons = { instrument: 'instrument-changed', 'channel-mix': 'channel-mix-changed' } as const;

const fewOf = (units: number): EffectReason[] => (units > 0 && units < fewestForSpread ? ['few-comparisons'] : []);

/** Answers below the number shown at all; of values without answers behind them, a single month. */
function isThin(points: readonly EffectPoint[]): boolean {
  const isCounted = points.every(({ counts, numerator }) => counts !== null || numerator !== null);
  if (isCounted) return points.reduce((sum, { n }) => sum + n, 0) < fewestAnswers;
  return points.length < 2;
}

/** After only, or held against the very months that raised the finding: the second would flatter any action. */
function withoutBaseline(
  input: EffectInput,
  common: Omit<MeasuredEffect, 'verdict' | 'reasons'>,
  reasons: readonly EffectReason[],
): MeasuredEffect {
  const isEarly = reasons.includes('under-six-months');
  const before = common.before ?? windowOf(pointsIn(input.series, input.findingPeriod), input.measure);
  const method = before === null ? 'after-only' : 'before-after';
  const verdict = isEarly ? 'too-early' : 'undecided';
  return { ...common, before, method, grade: 'C', verdict, reasons, mayBeKept: !isEarly };
}

/**
 * Better or worse only when the interval leaves out 0 and the placebos agree; no effect shown when both say so;
 * "nie do rozstrzygnięcia" when they do not agree.
 */
function judge(
  { effect, agree }: Evidence,
  better: EffectInput['better'],
): { readonly verdict: EffectVerdict; readonly reasons: readonly EffectReason[] } {
  const { estimate, lower, upper } = effect!;
  const isClear = lower > 0 || upper < 0;
  const reasons: EffectReason[] = isClear ? [] : ['interval-holds-zero'];
  if (isClear && agree === false) return { verdict: 'undecided', reasons: ['placebos-as-large'] };
  if (better === 'neither') return { verdict: 'no-claim', reasons: [...reasons, 'neither-way-better'] };
  if (!isClear && agree === true) return { verdict: 'undecided', reasons: [...reasons, 'placebos-smaller'] };
  if (!isClear) return { verdict: 'no-effect-shown', reasons };
  return { verdict: estimate > 0 === (better === 'higher') ? 'better' : 'worse', reasons };
}
