// What falls into the management review: the last twelve months, the next quarter, the part of a team.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Idea, LearningPlan } from '#features/staff-development/index.ts';
import { aheadIn, endedLately, learningOf, nextQuarter, ofTeam, quarterName, underWay } from './management-review.ts';

const today = '2026-11-22';
const action = (change: Partial<Action>) => ({ id: 'a', title: 't', ended: null, deadline: null, ...change }) as Action;
const plan = (change: Partial<LearningPlan>) =>
  ({ id: 'p', purpose: 'u', state: 'planned', dueOn: '2027-02-01', doneOn: null, ...change }) as LearningPlan;
const idea = (change: Partial<Idea>) => ({ state: 'new', recordedIn: monthOfDay(today), ...change }) as Idea;
const nothing = { findings: [], actions: [], plans: [], ideas: [] };

describe('the management review', () => {
  it('tells of actions that ended in the last twelve months, the latest first', () => {
    const ended = ['2025-11-22', '2025-11-23', '2026-11-22', '2026-11-23', '2026-05-01'].map((on) =>
      action({ id: on, ended: { on, how: 'kept' } }),
    );
    expect(endedLately([...ended, action({})], today).map(({ id }) => id)).toEqual([
      '2026-11-22',
      '2026-05-01',
      '2025-11-23',
    ]);
  });

  it('lists what is under way by deadline, those without one at the end', () => {
    const all = [
      action({ id: 'late', deadline: '2027-05-01' }),
      action({ id: 'none' }),
      action({ id: 'soon', deadline: '2026-12-01' }),
      action({ id: 'over', ended: { on: today, how: 'abandoned' } }),
    ];
    expect(underWay(all).map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
  });

  it('knows the next quarter, over the turn of the year', () => {
    expect(quarterName(nextQuarter(today))).toEqual({ number: 'I', year: 2027 });
    expect(quarterName(nextQuarter('2026-03-31'))).toEqual({ number: 'II', year: 2026 });
  });

  it('gathers the terms of the next quarter; of reviews the first, with their number', () => {
    const review = {
      ...nothing,
      actions: [
        action({ id: 'in', deadline: '2027-03-31' }),
        action({ id: 'before', deadline: '2026-12-31' }),
        action({ id: 'after', deadline: '2027-04-01' }),
      ],
      plans: [plan({ id: 'learn' }), plan({ id: 'done', state: 'done' })],
    };
    const standards = ['2027-02-03', '2027-01-02', '2027-07-01', null].map((reviewOn, at) => ({
      id: `s${at}`,
      reviewOn,
      words: '',
    }));
    const { ahead, reviews } = aheadIn(nextQuarter(today), review, standards);
    expect(ahead.map(({ id }) => id)).toEqual(['s1', 'learn', 'in']);
    expect(reviews).toBe(2);
    expect(aheadIn(nextQuarter(today), nothing, [])).toEqual({ ahead: [], reviews: 0 });
  });

  it('counts learning and ideas of a year', () => {
    const plans = [
      plan({}),
      plan({ state: 'done', doneOn: '2026-02-01' }),
      plan({ state: 'done', doneOn: '2024-02-01' }),
    ];
    const ideas = [
      idea({}),
      idea({ state: 'answered' }),
      idea({ state: 'taken', recordedIn: monthOfDay('2025-11-01') }),
    ];
    expect(learningOf({ ...nothing, plans, ideas }, today)).toEqual({ planned: 1, done: 1, recorded: 2, answered: 1 });
  });

  it('shows a team its own part, and no findings of the whole office', () => {
    const findings = [{}] as never;
    const all = {
      findings,
      actions: [action({ unitId: 'u' }), action({ unitId: 'v' })],
      plans: [plan({ unitId: null })],
      ideas: [idea({ unitId: 'u' })],
    };
    const part = ofTeam(all, 'u');
    expect([part.findings.length, part.actions.length, part.plans.length, part.ideas.length]).toEqual([0, 1, 0, 1]);
    expect(ofTeam(all, null)).toBe(all);
  });
});
