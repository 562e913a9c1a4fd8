// What the management review says beyond standards: findings, actions with their ends, learning, and what falls in the next quarter.
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';
import { monthInYear, monthOfDay, quarterPeriod, yearOf } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Idea, LearningPlan } from '#features/staff-development/index.ts';

export interface ManagementReview {
  /** those of the strictest rule: strengths and weaknesses that stand at the level of the overview */
  readonly findings: readonly Disclosed<Finding>[];
  readonly actions: readonly Action[];
  readonly plans: readonly LearningPlan[];
  readonly ideas: readonly Idea[];
}

/** The part of one team, or all of it. Findings and ideas know no team here and are left out of a part. */
export function ofTeam(review: ManagementReview, unitId: string | null): ManagementReview {
  if (unitId === null) return review;
  return {
    findings: [],
    actions: review.actions.filter((action) => action.unitId === unitId),
    plans: review.plans.filter((plan) => plan.unitId === unitId),
    ideas: review.ideas.filter((idea) => idea.unitId === unitId),
  };
}

/** Ended in the last twelve months, the latest first. */
export function endedLately(actions: readonly Action[], today: string): Action[] {
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return actions
    .filter(({ ended }) => ended !== null && ended.on > from && ended.on <= today)
    .toSorted((a, b) => b.ended!.on.localeCompare(a.ended!.on));
}

/** Under way, the nearest deadline first; without one at the end. */
export function underWay(actions: readonly Action[]): Action[] {
  const key = ({ deadline }: Action) => deadline ?? '9999';
  return actions.filter(({ ended }) => ended === null).toSorted((a, b) => key(a).localeCompare(key(b)));
}

export interface Learning {
  readonly planned: number;
  /** done or measured since a year ago */
  readonly done: number;
  readonly recorded: number;
  readonly answered: number;
}

/** What teams learned and staff said in the last twelve months. */
export function learningOf({ plans, ideas }: ManagementReview, today: string): Learning {
  const from = monthOfDay(today) - 12;
  const lately = ideas.filter(({ recordedIn }) => recordedIn > from);
  return {
    planned: plans.filter(({ state }) => state === 'planned').length,
    done: plans.filter(({ doneOn }) => doneOn !== null && monthOfDay(doneOn) > from).length,
    recorded: lately.length,
    answered: lately.filter(({ state }) => state !== 'new' && state !== 'considered').length,
  };
}

/** Something with a day in the next quarter. */
export interface Ahead {
  readonly day: string;
  readonly kind: 'action' | 'learning' | 'review';
  readonly words: string;
  readonly id: string;
}

export function nextQuarter(today: string): Period {
  return quarterPeriod(quarterPeriod(monthOfDay(today)).last + 1);
}

/** Deadlines of actions, days of learning, and the first of the reviews of standards, in order of time. */
export function aheadIn(
  quarter: Period,
  { actions, plans }: ManagementReview,
  standards: readonly { readonly id: string; readonly reviewOn: string | null; readonly words: string }[],
): { readonly ahead: readonly Ahead[]; readonly reviews: number } {
  const all: Ahead[] = [
    ...underWay(actions).map(({ id, deadline, title }) => ({
      day: deadline ?? '',
      kind: 'action' as const,
      words: title,
      id,
    })),
    ...plans
      .filter(({ state }) => state === 'planned')
      .map(({ id, dueOn, purpose }) => ({ day: dueOn, kind: 'learning' as const, words: purpose, id })),
    ...standards.map(({ id, reviewOn, words }) => ({ day: reviewOn ?? '', kind: 'review' as const, words, id })),
  ];
  const isIn = ({ day }: Ahead) => day !== '' && quarter.first <= monthOfDay(day) && monthOfDay(day) <= quarter.last;
  const ahead = all.filter(isIn).toSorted((a, b) => a.day.localeCompare(b.day));
  const reviews = ahead.filter(({ kind }) => kind === 'review');
  return { ahead: ahead.filter((each) => each.kind !== 'review' || each === reviews[0]), reviews: reviews.length };
}

/** "I kw. 2027": the Roman number says which quarter it is in both languages. */
export function quarterName({ first }: Period): { readonly number: 'I' | 'II' | 'III' | 'IV'; readonly year: number } {
  const names = ['I', 'II', 'III', 'IV'] as const;
  return { number: names[Math.floor((monthInYear(first) - 1) / 3)]!, year: yearOf(first) };
}
