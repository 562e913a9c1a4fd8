// When learning took place, and whether that may still be changed: the start of a measurement is not chosen after the fact.
import { dayNumber } from '#domain/calendar-day.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { daysToCorrect, latestSaying } from './learning.data.ts';
import type { LearningPlan } from './learning-plan.ts';

type Said = Pick<LearningPlan, 'doneOn' | 'firstDoneOn' | 'doneSaidOn'>;

/** Plans of before this was kept count as said on the day itself. */
const saidOn = ({ doneOn, firstDoneOn, doneSaidOn }: Said): string | null => doneSaidOn ?? doneOn ?? firstDoneOn;

/** Once a day was named and the days for a mistake have passed, it stays; nor is the plan open again. */
export function isLocked(plan: Said, today: string): boolean {
  const said = saidOn(plan);
  return said !== null && dayNumber(today) - dayNumber(said) > daysToCorrect;
}

/** Named so long after the fact that figures of months since then may have been seen before. */
export function isSaidLate(plan: Said): boolean {
  const { doneOn } = plan;
  const said = saidOn(plan);
  return doneOn !== null && said !== null && dayNumber(said) - dayNumber(doneOn) > latestSaying;
}

/** What may be said of an effect whose start was named late: the figures, and no claim. */
export function withoutClaim(effect: MeasuredEffect): MeasuredEffect {
  const isEarly = effect.verdict === 'too-early' || effect.verdict === 'too-little-data';
  return {
    ...effect,
    difference: null,
    others: null,
    effect: null,
    placebos: null,
    grade: 'D',
    verdict: isEarly ? effect.verdict : 'no-claim',
    reasons: isEarly ? effect.reasons : [],
    mayBeKept: false,
  };
}
