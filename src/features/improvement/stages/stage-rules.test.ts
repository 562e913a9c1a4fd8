// What stages ask for, what is late, what stands still, how an action may end, and the target its data propose.
import { describe, expect, it } from 'vitest';
import type { Action, HistoryEntry } from '../action.ts';
import type { MeasuredEffect } from '../effect/measured-effect.ts';
import {
  isOverdue,
  isReady,
  offeredConclusions,
  proposedTarget,
  requiredFor,
  sixMonthsAfter,
  startFault,
  startTakenBackOn,
  stillSince,
} from './stage-rules.ts';

const today = '2026-11-22';
const action = {
  stage: 'plan',
  goal: 'mediana najwyżej 15 minut',
  owner: 'kierownik',
  decidedOn: '2026-03-01',
  startedOn: null,
  steps: '',
  indicatorId: 'a',
  ended: null,
  deadline: null,
  changedOn: '2026-11-01',
} as unknown as Action;
const better = { verdict: 'better', mayBeKept: true } as MeasuredEffect;

describe('what the next stage requires', () => {
  it('is a goal, an owner and a decision before Wykonanie', () => {
    expect(isReady(action, { today, effect: null })).toBe(true);
    for (const missing of [{ goal: '' }, { owner: '' }, { decidedOn: null }, { decidedOn: '2026-11-23' }])
      expect(isReady({ ...action, ...missing }, { today, effect: null })).toBe(false);
  });

  it('is what was done before Sprawdzenie', () => {
    const done = { ...action, stage: 'do', startedOn: '2026-04-01' } as Action;
    expect(isReady(done, { today, effect: null })).toBe(false);
    expect(isReady({ ...done, steps: 'rezerwacja wizyt' }, { today, effect: null })).toBe(true);
  });

  it('is six months and a measured improvement before Utrwalenie', () => {
    const checked = { ...action, stage: 'check', startedOn: '2026-05-22' } as Action;
    expect(isReady(checked, { today, effect: better })).toBe(true);
    expect(isReady({ ...checked, startedOn: '2026-05-23' }, { today, effect: better })).toBe(false);
    for (const verdict of ['worse', 'undecided', 'too-early', 'no-effect-shown'] as const)
      expect(isReady(checked, { today, effect: { ...better, verdict } })).toBe(false);
    expect(isReady(checked, { today, effect: { ...better, mayBeKept: false } })).toBe(false);
    const names = requiredFor({ ...checked, indicatorId: null }, { today, effect: null });
    expect(names.filter(({ isMet }) => !isMet).map(({ what }) => what)).toEqual(['indicator', 'effect']);
  });
});

it('a start is a day between the decision and today, and not after the term', () => {
  const first = { today, takenBackOn: null };
  expect(startFault(action, '2026-11-22', first)).toBeNull();
  expect(startFault(action, '2026-11-23', first)).toBe('in-the-future');
  expect(startFault(action, '2026-02-28', first)).toBe('before-the-decision');
  expect(startFault({ ...action, deadline: '2026-05-01' }, '2026-06-01', first)).toBe('after-the-deadline');
  expect(startFault(action, null, first)).toBe('no-day');
});

it('a start that was taken back cannot be had again: the next one is not before that day', () => {
  const moved = (day: string, details: object) => ({ day, what: 'moved', details }) as HistoryEntry;
  const onward = moved('2026-04-02', { from: 'plan', to: 'do', startedOn: '2026-04-01' });
  const back = moved('2026-09-10', { from: 'do', to: 'plan', startTakenBack: '2026-04-01' });
  const repeated = { day: '2026-10-05', what: 'repeated', details: { round: 1 } } as unknown as HistoryEntry;
  expect(startTakenBackOn([onward])).toBeNull();
  expect(startTakenBackOn([back, onward])).toBe('2026-09-10');
  expect(startTakenBackOn([repeated, back, onward])).toBe('2026-10-05');
  const again = { today, takenBackOn: '2026-09-10' };
  expect(startFault(action, '2026-09-09', again)).toBe('before-it-was-taken-back');
  expect(startFault(action, '2026-09-10', again)).toBeNull();
});

it('six months end on the last day of a shorter month', () => {
  expect(['2026-08-31', '2026-01-15', '2025-08-29', '2027-08-30'].map(sixMonthsAfter)).toEqual([
    '2027-02-28',
    '2026-07-15',
    '2026-02-28',
    '2028-02-29',
  ]);
});

describe('late and standing still', () => {
  it('is late from the day after its term, and never once it is ended', () => {
    expect(isOverdue({ ...action, deadline: today }, today)).toBe(false);
    expect(isOverdue({ ...action, deadline: '2026-11-21' }, today)).toBe(true);
    const ended = { on: '2026-11-20', how: 'kept' } as const;
    expect(isOverdue({ ...action, deadline: '2026-11-01', ended }, today)).toBe(false);
  });

  it('stands still after thirty days in Wykonanie, sixty in Plan; in Sprawdzenie the six months are work', () => {
    const since = (change: Partial<Action>) => stillSince({ ...action, ...change } as Action, today);
    expect(since({ stage: 'do', changedOn: '2026-10-22' })).toBe('2026-10-22');
    expect(since({ stage: 'do', changedOn: '2026-10-23' })).toBeNull();
    expect(since({ stage: 'plan', changedOn: '2026-10-01' })).toBeNull();
    expect(since({ stage: 'check', startedOn: '2026-05-01', changedOn: '2026-06-01' })).toBeNull();
    expect(since({ stage: 'check', startedOn: '2026-03-01', changedOn: '2026-06-01' })).toBe('2026-09-01');
    expect(since({ stage: 'check', startedOn: '2026-03-01', changedOn: '2026-11-01' })).toBeNull();
  });
});

it('an action that was not checked can only be stopped; keeping needs the effect', () => {
  const offered = (change: Partial<Action>, effect: MeasuredEffect | null) =>
    offeredConclusions({ ...action, ...change } as Action, { today, effect });
  expect(offered({}, better)).toEqual(['abandoned']);
  expect(offered({ stage: 'check', startedOn: '2026-05-01' }, null)).toEqual(['repeat', 'no-effect', 'abandoned']);
  expect(offered({ stage: 'check', startedOn: '2026-05-01' }, better)[0]).toBe('kept');
  expect(offered({ ended: { on: today, how: 'kept' } }, better)).toEqual([]);
});

it('the target is the cautious end of what was measured, rounded to what can be kept', () => {
  const after = (value: number, interval: [number, number] | null) =>
    ({ after: { value, interval } }) as unknown as MeasuredEffect;
  const target = (effect: MeasuredEffect, measure: 'share' | 'mean' | 'amount', better_: string) =>
    proposedTarget(effect, { measure, better: better_ });
  expect(target(after(0.91, [0.864, 0.94]), 'share', 'higher')).toEqual({ comparator: 'at-least', value: 0.86 });
  expect(target(after(4.2, [4.08, 4.3]), 'mean', 'higher')).toEqual({ comparator: 'at-least', value: 4 });
  expect(target(after(17, [15.2, 18.4]), 'amount', 'lower')).toEqual({ comparator: 'at-most', value: 19 });
  expect(target(after(17, null), 'amount', 'lower')).toEqual({ comparator: 'at-most', value: 17 });
  expect(target(after(17, null), 'amount', 'neither')).toBeNull();
  expect(proposedTarget(null, { measure: 'mean', better: 'higher' })).toBeNull();
});
