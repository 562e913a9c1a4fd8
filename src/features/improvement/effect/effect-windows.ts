// Which months count: the baseline after the decision and before the start, the months since, and what lies outside both.
import { contains, monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { EffectInput, EffectPoint, SeriesBreak } from './effect-input.ts';

export interface EffectWindows {
  /** whole months after the decision and before the start; null where there are none */
  readonly baseline: Period | null;
  /** whole months since the start, the first two years of them; null where there are none */
  readonly after: Period | null;
  /** months before those that raised the finding; no figure of a run that was picked because it looked bad */
  readonly history: Period | null;
  /** what raised the action: its finding's months, up to and with the month of the decision */
  readonly raised: Period;
  readonly monthsSinceStart: number;
  /** breaks between the first month of the baseline and the last that counts since the start */
  readonly breaksInside: readonly SeriesBreak[];
}

/** Where no finding names its months: those people had before their eyes when they decided. */
const monthsLookedAt = 3;

/** Months since the start that a verdict is given on: later ones are shown, and say nothing of this action any more. */
export const monthsThatCount = 24;

export function effectWindows(input: Omit<EffectInput, 'startedOn'> & { readonly startedOn: string }): EffectWindows {
  const { findingPeriod, decidedOn, startedOn, lastMonth, breaks, series } = input;
  const decided = monthOfDay(decidedOn);
  const started = monthOfDay(startedOn);
  const firstAfter = startedOn.endsWith('-01') ? started : started + 1;
  const raised: Period = {
    first: Math.min(findingPeriod?.first ?? decided - monthsLookedAt, decided),
    last: Math.max(findingPeriod?.last ?? decided, decided),
  };
  const baseline = periodOrNull(raised.last + 1, started - 1);
  const after = periodOrNull(firstAfter, Math.min(lastMonth, firstAfter + monthsThatCount - 1));
  const first = Math.min(...series.map(({ period }) => period.first), raised.first);
  // a break before the baseline leaves only the months since it
  const brokenAt = Math.max(first, ...breaks.map(({ month }) => month).filter((month) => month <= raised.last + 1));
  const from = baseline?.first ?? findingPeriod?.first ?? firstAfter;
  return {
    baseline,
    after,
    history: periodOrNull(brokenAt, raised.first - 1),
    raised,
    monthsSinceStart: Math.max(0, lastMonth - firstAfter + 1),
    breaksInside: breaks.filter(({ month }) => month > from && month <= (after?.last ?? lastMonth)),
  };
}

function periodOrNull(first: MonthNumber, last: MonthNumber): Period | null {
  return first <= last ? { first, last } : null;
}

export const monthsIn = ({ first, last }: Period): number => last - first + 1;

/** The day of the start; while there is none, the first day after the months that are known. */
export function startSoFar({ startedOn, lastMonth }: Pick<EffectInput, 'startedOn' | 'lastMonth'>): string {
  const next = lastMonth + 1;
  return startedOn ?? `${yearOf(next)}-${String(monthInYear(next)).padStart(2, '0')}-01`;
}

/** Whether an action begun on that day (YYYY-MM-DD) would have no whole month between its decision and its start. */
export function lacksBaseline(input: EffectInput, startedOn: string): boolean {
  return effectWindows({ ...input, startedOn }).baseline === null;
}

export type EffectPart = 'history' | 'raised' | 'baseline' | 'running' | 'after' | 'later';

/** Which window a figure belongs to; one that reaches over an edge counts nowhere and stands with what it touches. */
export function partOf({ period }: EffectPoint, { history, baseline, after, raised }: EffectWindows): EffectPart {
  if (after && contains(after, period)) return 'after';
  if (after && period.last > after.last) return 'later';
  if (baseline && contains(baseline, period)) return 'baseline';
  if (history && contains(history, period)) return 'history';
  if (period.first <= raised.last) return period.last < raised.first ? 'history' : 'raised';
  return 'running';
}
