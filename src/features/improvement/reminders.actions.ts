// What the owners of actions are told: past the term, standing still, six months since the start. Each once.
import type { OfficeId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import type { ToldEvent } from '#features/notices/index.ts';
import { formatDay } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { actionNumber } from './action.ts';
import type { Action } from './action.ts';
import { listActions } from './actions.actions.ts';
import { improvementTexts } from './improvement.texts.ts';
import { isOverdue, judgedFrom, stillSince } from './stages/stage-rules.ts';

export async function actionEvents(house: House, officeId: OfficeId): Promise<ToldEvent[]> {
  return remindersOf(await listActions(house, officeId), house.clock.today());
}

/** An event is named by the action and the day it turns on: a new term or a new change makes a new one. */
export function remindersOf(actions: readonly Action[], today: string): ToldEvent[] {
  return actions.flatMap((action) => {
    if (action.ended !== null) return [];
    const still = stillSince(action, today);
    const judged = judgedFrom(action);
    const isJudged = action.stage !== 'keep' && judged !== null && judged <= today;
    return [
      ...(isOverdue(action, today) ? [event(action, 'overdue', action.deadline!)] : []),
      ...(still === null ? [] : [event(action, 'still', still)]),
      ...(isJudged ? [event(action, 'sixMonths', action.startedOn!)] : []),
    ];
  });
}

function event(action: Action, kind: 'overdue' | 'still' | 'sixMonths', day: string): ToldEvent {
  return {
    event: `improvement ${kind} ${action.id} ${day}`,
    what: inBoth((language) => improvementTexts[language].reminders[kind](formatDay(language, day))),
    label: inBoth((language) => improvementTexts[language].reminders.action),
    name: `${actionNumber(action)} ${action.title}`,
    path: improvementPaths.action(action.id),
    owners: action.ownerPersonId === null ? [] : [action.ownerPersonId],
  };
}

const inBoth = (words: (language: StaffLanguage) => string): Localised<StaffLanguage> => ({
  pl: words('pl'),
  en: words('en'),
});
