// Arguments: only proven effects are told, since when improvements count, and which small step is next.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { Action, MeasuredEffect } from '#features/improvement/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import type { Idea } from '../ideas/idea.ts';
import {
  achievedBy,
  anchorOf,
  hasArguments,
  isProven,
  nextStepOf,
  openIdeaFor,
  readableFirst,
  toldEffect,
} from './team-arguments.ts';
import type { NextStepTold, TeamArguments } from './team-arguments.ts';

const interval = { estimate: 0.3, lower: 0.1, upper: 0.5 };
const effect = (change: Partial<MeasuredEffect>) =>
  ({
    verdict: 'better',
    grade: 'A',
    effect: interval,
    difference: interval,
    others: null,
    method: 'before-after',
    ...change,
  }) as MeasuredEffect;

describe('an effect', () => {
  it.each<[Partial<MeasuredEffect>, boolean]>([
    [{}, true],
    [{ grade: 'B' }, true],
    [{ grade: 'C' }, false],
    [{ grade: 'D' }, false],
    [{ verdict: 'undecided' }, false],
    [{ verdict: 'worse' }, false],
    [{ verdict: 'no-effect-shown' }, false],
  ])('of %o is proven: %s', (change, proven) => {
    expect(isProven(effect(change))).toBe(proven);
  });

  it('is told with its interval and grade, and not at all where nothing is proven or its indicator is gone', () => {
    const indicators = new Map([['i', { id: 'i', content: { measure: 'mean' } } as Indicator]]);
    const tell = (change: Partial<MeasuredEffect>, indicatorId = 'i') =>
      toldEffect(
        { label: 'Kartka', effect: effect(change), indicatorId, href: '/x' },
        indicators,
        'pl',
        (_, value) => `+${value}`,
      );
    expect(tell({})?.sentence.replaceAll('\u00a0', ' ')).toBe('Zmierzony skutek: +0.3 (od +0.1 do +0.5). Dowód A.');
    expect(tell({ others: { ...interval, units: 4 } })?.sentence).toContain('ponad to, co zmieniło się u innych');
    expect(tell({ grade: 'C' })).toBeNull();
    expect(tell({}, 'gone')).toBeNull();
  });
});

it('improvements count since the last learning, else the last idea, else a year ago', () => {
  const plans = [
    { unitId: 'u', doneOn: '2026-03-05' },
    { unitId: 'u', doneOn: null },
    { unitId: 'other', doneOn: '2026-10-01' },
  ];
  const ideas = [{ unitId: 'u', recordedIn: 24_310 }];
  const month = 2026 * 12;
  expect(anchorOf('u', plans, ideas, month + 10)).toEqual({ kind: 'learning', month: month + 2 });
  expect(anchorOf('u', [], ideas, month + 10)).toEqual({ kind: 'idea', month: 24_310 });
  expect(anchorOf('u', [], [], month + 10)).toEqual({ kind: 'year', month: month - 2 });
});

it('improvements do not count from a learning or an idea so young that nothing can have shown', () => {
  const month = monthOfDay('2026-11-01');
  const plans = [
    { unitId: 'u', doneOn: '2026-10-05' },
    { unitId: 'u', doneOn: '2026-03-20' },
  ];
  expect(anchorOf('u', plans, [], month)).toEqual({ kind: 'learning', month: monthOfDay('2026-03-01') });
  // three whole months are enough
  expect(anchorOf('u', plans, [], month + 2)).toEqual({ kind: 'learning', month: monthOfDay('2026-10-01') });
  const idea = { unitId: 'u', recordedIn: month - 1 };
  expect(anchorOf('u', [], [idea], month)).toEqual({ kind: 'year', month: month - 12 });
});

it('words in the language of the reader come first, else in the order they had', () => {
  const comments = (['uk', 'pl', 'en', 'pl'] as const).map((language, at) => ({ language, at }));
  expect(readableFirst(comments, 'pl').map(({ at }) => at)).toEqual([1, 3, 0, 2]);
  expect(readableFirst(comments, 'en').map(({ at }) => at)).toEqual([2, 0, 1, 3]);
});

it('closed actions are counted all, told only where proven, similar ones first, two at most', () => {
  const action = (id: string, change: Partial<MeasuredEffect> | null) =>
    ({ id, effectAtEnd: change === null ? null : effect(change) }) as Action;
  const closed = [
    action('a', {}),
    action('b', { verdict: 'no-effect-shown' }),
    action('c', {}),
    action('d', null),
    action('e', {}),
    action('f', { method: 'none' }),
  ];
  const achieved = achievedBy(
    closed,
    ({ id }) => id === 'e',
    ({ id }) => ({ label: id, sentence: '', href: '' }) as never,
  );
  expect([achieved.measured, achieved.proven]).toEqual([4, 3]);
  expect(achieved.told.map(({ label }) => label)).toEqual(['e', 'a']);
});

describe('the next small step', () => {
  const step = (kind: NextStepTold['kind']): NextStepTold => ({ kind, label: kind, sentence: '', href: '' });
  it('is a plan, else an idea, else an area, else the first idea', () => {
    const first = step('first');
    expect(nextStepOf({ plan: step('plan'), idea: step('idea'), area: step('area'), first }).kind).toBe('plan');
    expect(nextStepOf({ plan: null, idea: step('idea'), area: step('area'), first }).kind).toBe('idea');
    expect(nextStepOf({ plan: null, idea: null, area: step('area'), first }).kind).toBe('area');
    expect(nextStepOf({ plan: null, idea: null, area: null, first }).kind).toBe('first');
  });

  it('takes the open idea of the team that most people hear, and no other team’s', () => {
    const idea = (number: number, change: Partial<Idea>) =>
      ({ number, state: 'new', unitId: null, heard: 0, ...change }) as Idea;
    const ideas = [
      idea(1, { heard: 90 }),
      idea(2, { unitId: 'u', heard: 1 }),
      idea(3, { unitId: 'u', heard: 5 }),
      idea(4, { unitId: 'u', heard: 50, state: 'answered' }),
      idea(5, { unitId: 'other', heard: 99 }),
    ];
    expect(openIdeaFor('u', ideas)?.number).toBe(3);
    expect(openIdeaFor('x', ideas)?.number).toBe(1);
    expect(openIdeaFor('x', [])).toBeNull();
  });
});

it('a next step alone is no argument', () => {
  const nothing = {
    praise: [],
    improved: [],
    achieved: { measured: 0, proven: 0, told: [] },
  } as unknown as TeamArguments;
  expect(hasArguments(nothing)).toBe(false);
  expect(hasArguments({ ...nothing, praise: [{}] } as unknown as TeamArguments)).toBe(true);
});
