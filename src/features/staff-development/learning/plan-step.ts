// The next step of a learning plan as it was posted: it took place, was closed with its effect, will not be, or is open again.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { isDay } from '#features/office/index.ts';
import { isLocked } from './day-of-learning.ts';
import type { LearningPlan, PlanState } from './learning-plan.ts';
import { learningTexts } from './learning.texts.ts';

export interface PostedStep {
  readonly state: string;
  /** day on which it took place */
  readonly doneOn: string;
  readonly outcome: string;
  /** why it will not take place */
  readonly reason: string;
}

type Step = Pick<LearningPlan, 'state' | 'doneOn' | 'effectAtEnd' | 'outcome'>;

/** A verdict that says something of the effect, if only that none is to be seen. */
export function isVerdict({ verdict }: Pick<MeasuredEffect, 'verdict'>): boolean {
  return verdict !== 'too-early' && verdict !== 'too-little-data';
}

type Stepped = Pick<LearningPlan, 'state' | 'decidedOn' | 'doneOn' | 'firstDoneOn' | 'doneSaidOn' | 'outcome'>;

/**
 * What may come next. For some days a mistake is put right by opening the plan again. After them the day stays: what was
 * said by mistake can only be given up for a reason, with the day beside it. What was closed with its effect stays.
 */
export function offeredSteps(plan: Stepped, today: string): readonly PlanState[] {
  const locked = isLocked(plan, today);
  switch (plan.state) {
    case 'planned':
      return ['done', 'dropped'];
    case 'done':
      return locked ? ['measured', 'dropped'] : ['measured', 'planned'];
    case 'dropped':
      return locked ? [] : ['planned'];
    default:
      return [];
  }
}

/** @param effect as it stands today; null where nothing is measured */
export function planStep(
  plan: Stepped,
  posted: PostedStep,
  effect: MeasuredEffect | null,
  today: string,
  language: StaffLanguage,
): Outcome<Step> {
  const texts = learningTexts[language].faults;
  const refused = (...faults: Fault[]): Outcome<Step> => ({ ok: false, faults });
  const state = offeredSteps(plan, today).find((one) => one === posted.state);
  if (state === undefined) {
    const stays = plan.doneOn !== null && posted.state === 'planned';
    return refused({ field: 'kroki', message: stays ? texts.dayStays : texts.step });
  }
  if (state === 'done') {
    const message = !isDay(posted.doneOn)
      ? texts.doneOn
      : posted.doneOn > today
        ? texts.future
        : posted.doneOn < plan.decidedOn
          ? texts.before
          : null;
    if (message !== null) return refused({ field: 'dzien', message });
    return { ok: true, value: { state, doneOn: posted.doneOn, effectAtEnd: null, outcome: posted.outcome } };
  }
  if (state === 'dropped') {
    if (posted.reason === '') return refused({ field: 'powod', message: texts.reason });
    return { ok: true, value: { state, doneOn: null, effectAtEnd: null, outcome: posted.reason } };
  }
  if (state === 'measured') {
    if (plan.doneOn === null || effect === null || !isVerdict(effect))
      return refused({ field: 'kroki', message: texts.noVerdict });
    return { ok: true, value: { state, doneOn: plan.doneOn, effectAtEnd: effect, outcome: plan.outcome } };
  }
  return { ok: true, value: { state, doneOn: null, effectAtEnd: null, outcome: plan.outcome } };
}
