// What is told and when: figures that are missed, reviews, terms; who is told.
import { expect, test } from 'vitest';
import type { PersonId } from '#domain/ids.ts';
import { registerFigure } from '#domain/register-figure.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { CorrectiveAction, Indicator, IndicatorRow, Standard } from '#features/standards/index.ts';
import { asMeasured, drawnKinds, drawnSeries, firstMonth } from '../../../tests/factories/indicator-series.factory.ts';
import { dueEvents, missingMonth, readersOf } from './notice.ts';

const kind = drawnKinds['share of cases 85 %']!;
const months = (n: number) => drawnSeries(kind, seededRandom(7), n);
const indicator = (change: Partial<Indicator> & { source?: Indicator['content']['source'] } = {}): Indicator => {
  const { source = { kind: 'manual', entry: 'share' } as const, ...more } = change;
  const made = asMeasured(kind, months(1)).indicator;
  return { ...made, ...more, content: { ...made.content, source } };
};
const day = (month: number, of: string) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${of}`;
const missing = (n: number, today: string, of = indicator()) =>
  missingMonth({ indicator: of, points: registerFigure(months(n)) }, today);

test('a figure of a month is missed from the middle of the next, and named by the month it is of', () => {
  const last = firstMonth + 5;
  expect(missing(6, day(last + 2, '14'))).toBeNull();
  expect(missing(6, day(last + 2, '15'))).toBe(last + 1);
  // the same event in later months, until a figure comes
  expect(missing(6, day(last + 5, '20'))).toBe(last + 1);
});

test('what comes once a quarter is missed after a quarter', () => {
  const points = registerFigure(months(12).filter((_, at) => at % 3 === 2));
  const of = { indicator: indicator(), points };
  expect(missingMonth(of, day(firstMonth + 13, '20'))).toBeNull();
  expect(missingMonth(of, day(firstMonth + 15, '20'))).toBe(firstMonth + 14);
});

test('one never measured is missed after its first whole month; answers of clients are never missed', () => {
  const never = indicator({ createdOn: '2026-03-20' });
  expect(missing(0, '2026-05-14', never)).toBeNull();
  expect(missing(0, '2026-05-15', never)).toBe(2026 * 12 + 3);
  const survey = { kind: 'survey-mean', questionnaire: 'core-visit', questionId: 'overall', channel: null } as const;
  const asked = indicator({ source: { ...survey, scope: { kind: 'office' }, clientGroupId: null } });
  expect(missing(3, '2029-01-20', asked)).toBeNull();
});

const content = { promise: { pl: 'x', en: '' }, reviewOn: '2026-12-01' } as Standard['content'];
const standard = (change: Partial<Standard> = {}): Standard => ({
  id: 's',
  content,
  indicatorId: null,
  goalId: null,
  libraryKey: null,
  ownerPersonId: null,
  publishedNumber: 1,
  published: content,
  withdrawnOn: null,
  version: 1,
  ...change,
});
const action = (change: Partial<CorrectiveAction> = {}): CorrectiveAction => ({
  id: 'a',
  standardId: 's',
  content: 'x',
  owner: 'y',
  dueOn: '2026-11-20',
  begunOn: '2026-10-01',
  doneOn: null,
  version: 1,
  ...change,
});
const told = (
  today: string,
  { standards = [standard()], actions = [] as CorrectiveAction[], indicatorRows = [] as IndicatorRow[] },
) =>
  dueEvents({ today, standards, actions, indicatorRows }).map(({ kind: what, event, owners }) => [what, event, owners]);

test('a review is told two weeks ahead, of standards in force only, and anew when its day was moved', () => {
  expect(told('2026-11-16', {})).toEqual([]);
  expect(told('2026-11-17', {})).toEqual([['review', 'review s 2026-12-01', []]]);
  expect(told('2027-02-01', {})).toEqual([['review', 'review s 2026-12-01', []]]);
  const later = standard({ ownerPersonId: 'p', published: { ...content, reviewOn: '2026-12-02' } });
  expect(told('2026-12-03', { standards: [later] })).toEqual([['review', 'review s 2026-12-02', ['p']]]);
  expect(told('2026-12-03', { standards: [standard({ publishedNumber: null, published: null })] })).toEqual([]);
  expect(told('2026-12-03', { standards: [standard({ withdrawnOn: '2026-12-02' })] })).toEqual([]);
});

test('an action is told on the day after its term, unless it is done', () => {
  const standards = [standard({ published: { ...content, reviewOn: null }, ownerPersonId: 'p' })];
  expect(told('2026-11-20', { standards, actions: [action()] })).toEqual([]);
  expect(told('2026-11-21', { standards, actions: [action()] })).toEqual([
    ['action-overdue', 'action a 2026-11-20', ['p']],
  ]);
  expect(told('2026-11-21', { standards, actions: [action({ doneOn: '2026-11-20' })] })).toEqual([]);
});

test('a change is one event while its run goes on; its owner is the indicator’s, else the standard’s', () => {
  const random = seededRandom(3);
  const long = drawnSeries(drawnKinds['days without n']!, random, 36, 20, 4);
  const events = [30, 33, 36].map((length) => {
    const measured = asMeasured(drawnKinds['days without n']!, long.slice(0, length));
    const same = { ...measured, indicator: { ...measured.indicator, id: 'i', ownerPersonId: null } };
    const source = { kind: 'survey-mean' } as Indicator['content']['source'];
    same.indicator = { ...same.indicator, content: { ...same.indicator.content, source } };
    const row = { measured: same, listed: { change: 'worse', adjustedP: 0.001 } } as IndicatorRow;
    const using = standard({ indicatorId: 'i', ownerPersonId: 'p', published: { ...content, reviewOn: null } });
    return told('2026-11-16', { indicatorRows: [row], standards: [using] });
  });
  expect(new Set(events.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(events[0]).toEqual([['worse', expect.stringMatching(/^change i worse \d+$/), ['p']]]);
});

test('told are owners who are still here, else quality, else administrators', () => {
  const people = [
    { personId: 'o' as PersonId, roles: ['employee'] },
    { personId: 'q' as PersonId, roles: ['quality', 'head'] },
    { personId: 'a' as PersonId, roles: ['administrator'] },
  ];
  expect(readersOf({ owners: ['o', 'left'] }, people)).toEqual(['o']);
  expect(readersOf({ owners: ['left'] }, people)).toEqual(['q']);
  expect(readersOf({ owners: [] }, [people[0]!, people[2]!])).toEqual(['a']);
});
