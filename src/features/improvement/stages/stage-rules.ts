// What each stage asks for, what is late and what stands still, and how an action may end: rules with the day given.
import { dayNumber } from '#domain/calendar-day.ts';
import type { Action, Ending, HistoryEntry, Stage } from '../action.ts';
import { stages } from '../action.ts';
import type { MeasuredEffect } from '../effect/measured-effect.ts';

/** What may be missing before the next stage. */
export const requirements = [
  'goal',
  'owner',
  'decided',
  'started',
  'steps',
  'indicator',
  'six-months',
  'effect',
] as const;
export type Requirement = (typeof requirements)[number];

export interface Required {
  readonly what: Requirement;
  readonly isMet: boolean;
}

/** What is known beside the action itself. `effect` null: not measured, or not to be measured. */
export interface StageFacts {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly effect: MeasuredEffect | null;
}

export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null;
}

export function stageBefore(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null;
}

type Asked = Pick<Action, 'stage' | 'goal' | 'owner' | 'decidedOn' | 'startedOn' | 'steps' | 'indicatorId'>;

/** The list a person ticks off before the next stage. Empty for the last one. */
export function requiredFor(action: Asked, { today, effect }: StageFacts): Required[] {
  const { goal, owner, decidedOn, startedOn, steps, indicatorId } = action;
  switch (action.stage) {
    case 'plan':
      return [
        { what: 'goal', isMet: goal !== '' },
        { what: 'owner', isMet: owner !== '' },
        { what: 'decided', isMet: decidedOn !== null && decidedOn <= today },
      ];
    case 'do':
      return [{ what: 'steps', isMet: steps !== '' }];
    case 'check':
      return [
        { what: 'indicator', isMet: indicatorId !== null },
        { what: 'six-months', isMet: startedOn !== null && sixMonthsAfter(startedOn) <= today },
        { what: 'effect', isMet: effect !== null && effect.mayBeKept && effect.verdict === 'better' },
      ];
    default:
      return [];
  }
}

export const isReady = (action: Asked, facts: StageFacts): boolean =>
  requiredFor(action, facts).every(({ isMet }) => isMet);

export type StartFault =
  | 'no-day'
  | 'in-the-future'
  | 'before-the-decision'
  | 'before-it-was-taken-back'
  | 'after-the-deadline';

/**
 * Why an action cannot start on a day; null: it can. `startedOn` null: the day could not be read. A measure is chosen before
 * the months it is judged by: one chosen anew in Plan cannot reach back to those that were seen already.
 */
export function startFault(
  { decidedOn, deadline }: Pick<Action, 'decidedOn' | 'deadline'>,
  startedOn: string | null,
  { today, takenBackOn }: { readonly today: string; readonly takenBackOn: string | null },
): StartFault | null {
  if (startedOn === null) return 'no-day';
  if (startedOn > today) return 'in-the-future';
  if (decidedOn !== null && startedOn < decidedOn) return 'before-the-decision';
  if (takenBackOn !== null && startedOn < takenBackOn) return 'before-it-was-taken-back';
  if (deadline !== null && deadline < startedOn) return 'after-the-deadline';
  return null;
}

/** The last day on which a started action went back to Plan, by itself or for another round; null: it never did. */
export function startTakenBackOn(history: readonly Pick<HistoryEntry, 'day' | 'what' | 'details'>[]): string | null {
  const days = history
    .filter(({ what, details }) => what === 'repeated' || typeof details['startTakenBack'] === 'string')
    .map(({ day }) => day);
  return days.toSorted().at(-1) ?? null;
}

/** The same day six months on; the last day of a shorter month: 2026-08-31 → 2027-02-28. */
export function sixMonthsAfter(day: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}

export function isOverdue({ ended, deadline }: Pick<Action, 'ended' | 'deadline'>, today: string): boolean {
  return ended === null && deadline !== null && deadline < today;
}

/** Days without a change, comment or file after which an action is said to stand still. */
export const stillDays: Readonly<Record<Stage, number>> = { plan: 60, do: 30, check: 30, keep: 60 };

/**
 * The day since which an action stands still; null: it goes on. In Sprawdzenie waiting for figures is work: days are
 * counted from the six months on.
 */
export function stillSince(
  action: Pick<Action, 'ended' | 'stage' | 'changedOn' | 'startedOn'>,
  today: string,
): string | null {
  const { ended, stage, changedOn, startedOn } = action;
  if (ended !== null) return null;
  const waited = stage === 'check' && startedOn !== null ? sixMonthsAfter(startedOn) : changedOn;
  const since = waited > changedOn ? waited : changedOn;
  return dayNumber(today) - dayNumber(since) > stillDays[stage] ? since : null;
}

/** The day on which the effect may first be judged for good; null before the start. */
export function judgedFrom({ startedOn }: Pick<Action, 'startedOn'>): string | null {
  return startedOn === null ? null : sixMonthsAfter(startedOn);
}

/** What may be done with an action that is not ended: an end, or once more round. */
export const conclusions = ['kept', 'repeat', 'no-effect', 'abandoned'] as const;
export type Conclusion = (typeof conclusions)[number];

export function offeredConclusions(action: Asked & Pick<Action, 'ended'>, facts: StageFacts): Conclusion[] {
  if (action.ended !== null) return [];
  const isChecked = action.stage === 'check' || action.stage === 'keep';
  const mayBeKept = isReady({ ...action, stage: 'check' }, facts);
  return conclusions.filter((one) => {
    if (one === 'abandoned') return true;
    return isChecked && (one !== 'kept' || mayBeKept);
  });
}

export const endingOf = (conclusion: Conclusion): Ending | null => (conclusion === 'repeat' ? null : conclusion);

/** The cautious end of the interval after the start, rounded away from what was reached: what may be promised. */
export function proposedTarget(
  effect: Pick<MeasuredEffect, 'after'> | null,
  { measure, better }: { readonly measure: 'share' | 'mean' | 'count' | 'amount'; readonly better: string },
): { comparator: 'at-least' | 'at-most'; value: number } | null {
  const after = effect?.after;
  if (!after || (better !== 'higher' && better !== 'lower')) return null;
  const cautious = better === 'higher' ? (after.interval?.[0] ?? after.value) : (after.interval?.[1] ?? after.value);
  const step = measure === 'share' ? 0.01 : measure === 'mean' ? 0.1 : 1;
  const steps = cautious / step;
  const rounded = (better === 'higher' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9)) * step;
  const value = Math.max(0, measure === 'share' ? Math.min(1, rounded) : rounded);
  return { comparator: better === 'higher' ? 'at-least' : 'at-most', value: Number(value.toFixed(4)) };
}

/** One year on: when a promise is looked at again. 29 February → 28. */
export function oneYearAfter(day: string): string {
  return sixMonthsAfter(sixMonthsAfter(day));
}
