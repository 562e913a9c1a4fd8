// What teams and staff are told of: new praise once a month at most, learning past its day, signed entries answered. Each once.
import { dayNumber } from '#domain/calendar-day.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { headsByUnit, peopleOfOffice } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { toldBefore } from '#features/notices/index.ts';
import type { ToldEvent } from '#features/notices/index.ts';
import { formatDay } from '#ui/formats.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import type { Idea } from './ideas/idea.ts';
import { listIdeas } from './ideas/ideas.actions.ts';
import { ideasTexts } from './ideas/ideas.texts.ts';
import { isOverdue } from './learning/learning-plan.ts';
import type { LearningPlan } from './learning/learning-plan.ts';
import { listPlans } from './learning/learning-plans.actions.ts';
import { learningTexts } from './learning/learning.texts.ts';
import { praisedTeams } from './praise.actions.ts';
import type { PraisedTeam } from './praise.actions.ts';
import { teamTexts } from './team.texts.ts';

/** Ids of people by the unit they head; a team without a head: those with the role of quality are told. */
type Heads = ReadonlyMap<string, readonly string[]>;

export async function teamEvents(house: House, officeId: OfficeId): Promise<ToldEvent[]> {
  const [teams, told, plans, heads, ideas, people] = await Promise.all([
    praisedTeams(house, officeId),
    toldBefore(house, officeId, 'praise '),
    listPlans(house, officeId),
    headsByUnit(house, officeId),
    listIdeas(house, officeId),
    peopleOfOffice(house, officeId),
  ]);
  const today = house.clock.today();
  const known = new Set(told.flatMap(({ items }) => items));
  return [
    ...praiseEvents(teams, known, heads, today),
    ...learningEvents(plans, heads, today),
    ...answeredEvents(ideas, new Set<string>(people.map(({ personId }) => personId)), today),
  ];
}

/**
 * One for each team with praise that was in no notice yet. An event is named by team and month: a second one in a month is
 * not told, and what it would have told of waits for the next.
 * @param known ids of comments that were told of
 */
export function praiseEvents(
  teams: readonly PraisedTeam[],
  known: ReadonlySet<string>,
  heads: Heads,
  today: string,
): ToldEvent[] {
  return teams.flatMap(({ unit, comments }) => {
    const items = comments.map(({ id }) => id).filter((id) => !known.has(id));
    if (items.length === 0) return [];
    return [
      {
        event: `praise ${unit.id} ${today.slice(0, 7)}`,
        what: inBoth((language) => teamTexts[language].notice.what(items.length)),
        label: inBoth((language) => teamTexts[language].notice.team),
        name: unit.name,
        path: staffDevelopmentPaths.team(unit.id),
        owners: heads.get(unit.id) ?? [],
        items,
      },
    ];
  });
}

/** An event is named by the plan and its day: a new day makes a new one. */
export function learningEvents(plans: readonly LearningPlan[], heads: Heads, today: string): ToldEvent[] {
  return plans
    .filter((plan) => isOverdue(plan, today))
    .map(({ id, dueOn, purpose, ownerPersonId, unitId }) => ({
      event: `learning overdue ${id} ${dueOn}`,
      what: inBoth((language) => learningTexts[language].reminder.overdue(formatDay(language, dueOn))),
      label: inBoth((language) => learningTexts[language].newTitle),
      name: purpose,
      path: staffDevelopmentPaths.plan(id),
      owners: ownerPersonId !== null ? [ownerPersonId] : (heads.get(unitId ?? '') ?? []),
    }));
}

/** Days after which an answer is no news any more. */
const answerIsNews = 31;

/**
 * What became of a signed entry, to whoever signed it. Nobody can be told of an unsigned one: it has no author; nor of one
 * whose author has left, for "your entry" would reach those who are told in place of a missing owner.
 * @param present ids of the office's people
 */
export function answeredEvents(ideas: readonly Idea[], present: ReadonlySet<string>, today: string): ToldEvent[] {
  return ideas.flatMap(({ id, number, state, decidedOn, authorPersonId }) => {
    if (authorPersonId === null || !present.has(authorPersonId) || decidedOn === null || state === 'new') return [];
    if (dayNumber(today) - dayNumber(decidedOn) > answerIsNews) return [];
    return [
      {
        event: `idea ${id} ${state} ${decidedOn}`,
        what: inBoth((language) => ideasTexts[language].notice.what(ideasTexts[language].states[state])),
        label: inBoth((language) => ideasTexts[language].notice.entry),
        name: String(number),
        path: staffDevelopmentPaths.idea(id),
        owners: [authorPersonId],
      },
    ];
  });
}

const inBoth = (words: (language: StaffLanguage) => string): Localised<StaffLanguage> => ({
  pl: words('pl'),
  en: words('en'),
});
