// What the effect of an action is measured from: series of figures, the months that count, and what broke inside them.
import type { MonthNumber, Period } from '#domain/period.ts';

/** One figure of a series. Months of few answers come as one point of several months. */
export interface EffectPoint {
  readonly period: Period;
  /** share 0–1, or the value in its unit */
  readonly value: number;
  /** answers, cases or things it rests on */
  readonly n: number;
  /** answers by point of the scale, where clients answered */
  readonly counts: readonly number[] | null;
  /** of a share: how many of n */
  readonly numerator: number | null;
}

/** Figures of one unit: a service, an indicator. */
export interface EffectSeries {
  readonly id: string;
  readonly name: string;
  readonly points: readonly EffectPoint[];
}

export type BreakKind = 'instrument' | 'channel-mix';

/** From this month on the question, or the ways people answer, are no longer what they were. */
export interface SeriesBreak {
  readonly month: MonthNumber;
  readonly kind: BreakKind;
}

export interface EffectInput {
  readonly measure: 'share' | 'mean' | 'count' | 'amount';
  readonly better: 'higher' | 'lower' | 'neither';
  readonly series: readonly EffectPoint[];
  /** several treated units: the other treated ones; empty for one */
  readonly alsoTreated: readonly EffectSeries[];
  /** units where nothing was changed */
  readonly comparisons: readonly EffectSeries[];
  /** months that raised the finding: never part of a baseline */
  readonly findingPeriod: Period | null;
  /** YYYY-MM-DD */
  readonly decidedOn: string;
  /** YYYY-MM-DD; null: not started yet */
  readonly startedOn: string | null;
  /** last whole month, by the office's clock */
  readonly lastMonth: MonthNumber;
  readonly breaks: readonly SeriesBreak[];
  /** by how much the action wants to improve the indicator, on its scale; null or missing: not said */
  readonly goalChange?: number | null;
}
