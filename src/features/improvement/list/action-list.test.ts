// The list of actions: found, filtered, sorted, by an address that says all of it; reminders from the same rules.
import { describe, expect, it } from 'vitest';
import type { Action } from '../action.ts';
import { listedActions, listParameters, listQuery, ownersOf } from './action-list.ts';
import { remindersOf } from '../reminders.actions.ts';

const today = '2026-11-22';
const action = (number: number, change: Partial<Action>): Action =>
  ({
    id: `id-${number}`,
    year: 2026,
    number,
    title: `Działanie ${number}`,
    problem: '',
    goal: '',
    steps: '',
    owner: '',
    ownerPersonId: null,
    unitId: null,
    stage: 'plan',
    deadline: null,
    startedOn: null,
    ended: null,
    changedOn: today,
    ...change,
  }) as Action;

const actions = [
  action(4, { title: 'Żółta linia', owner: 'kierownik', stage: 'do', deadline: '2026-11-01', startedOn: '2026-03-01' }),
  action(3, { title: 'Ławki', owner: 'sekretarz', unitId: 'u', stage: 'check', deadline: '2027-01-01' }),
  action(2, { title: 'Formularze', owner: 'sekretarz', changedOn: '2026-08-01' }),
  action(1, { title: 'Dawne', ended: { on: '2026-05-01', how: 'no-effect' }, deadline: '2026-01-01' }),
];

const numbers = (query: string) => {
  const parameters = new URLSearchParams(query);
  const asked = listQuery((name) => parameters.get(name) ?? undefined);
  return listedActions(actions, asked, today, 'pl').map(({ action: { number } }) => number);
};

describe('the list', () => {
  it('shows what runs, the newest first, unless asked otherwise', () => {
    expect(numbers('')).toEqual([4, 3, 2]);
    expect(numbers('stan=ended')).toEqual([1]);
    expect(numbers('stan=all')).toEqual([4, 3, 2, 1]);
    expect(numbers('stan=overdue')).toEqual([4]);
    expect(numbers('stan=still')).toEqual([2]);
    expect(numbers('stan=nonsens&etap=nic&sort=x')).toEqual([4, 3, 2]);
  });

  it('finds by words without diacritics, by stage, owner and team, and sorts by Polish order', () => {
    expect(numbers('szukaj=zolta')).toEqual([4]);
    expect(numbers('szukaj=2026/3')).toEqual([3]);
    expect(numbers('etap=check')).toEqual([3]);
    expect(numbers('wlasciciel=sekretarz')).toEqual([3, 2]);
    expect(numbers('zespol=u')).toEqual([3]);
    expect(numbers('sort=tytul')).toEqual([2, 3, 4]);
    expect(numbers('sort=termin')).toEqual([4, 3, 2]);
    expect(numbers('sort=etap')).toEqual([2, 4, 3]);
    expect(ownersOf(actions, 'pl')).toEqual(['kierownik', 'sekretarz']);
  });

  it('has an address that leaves out what is usual', () => {
    const query = listQuery((name) => ({ szukaj: 'a', stan: 'open', sort: 'termin' })[name]);
    const set = Object.entries(listParameters(query)).filter(([, value]) => value !== '');
    expect(Object.fromEntries(set)).toEqual({ szukaj: 'a', sort: 'termin' });
  });
});

it('reminders name their event by the day it turns on, and are silent once an action is ended', () => {
  const told = remindersOf(actions, today).map(({ event }) => event);
  expect(told).toEqual([
    'improvement overdue id-4 2026-11-01',
    'improvement sixMonths id-4 2026-03-01',
    'improvement still id-2 2026-08-01',
  ]);
});
