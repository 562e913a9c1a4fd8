// The attack over time: everything pages, charts, filters, sources and files ever showed of a small office whose answers
// came over eighteen months. Whoever kept all of it learns nothing of fewer than five people.
//
// Of sources the figures that add up are the ratings beside each matter: views of pages like any other. What is computed
// of whole answers (shares, ties, in whole per cents) is no sum; its rows are attacked on their own, as if it were one.
//
// Two rules meet here. What one day shows is made of pieces of ten or more (decision 0010), so of one day alone no cell
// under ten follows. What two days show differs by the batches released between them, each of five or more, so over time
// a cell of five to nine may follow, but only where it is made of whole batches.
import { afterAll, describe, expect, it } from 'vitest';
import { contains, lastFourQuarters, quarterPeriod, yearPeriod } from '#domain/period.ts';
import type { View } from '#features/answers/index.ts';
import {
  aboutOnePerson,
  declaredViews,
  membership,
  smallOffice,
  solver,
  twins,
} from '../../../tests/factories/disclosure-attack.ts';
import type { SmallOffice } from '../../../tests/factories/disclosure-attack.ts';
import { driverMembership, wholeAnswers } from '../../../tests/factories/driver-rows.ts';
import { everyExportedView } from '../../../tests/factories/exported-family.ts';
import { releasedStates } from '../../../tests/factories/successive-releases.ts';

const seeds = Array.from({ length: process.env['PROBIERZ_FULL'] === '1' ? 24 : 3 }, (_, place) => place + 1);
const smallestBatch = 5;
const smallestPiece = 10;

const isFiltered = (view: View) => [view.channel, view.clientGroupId, view.locationId].some((one) => one !== undefined);

/** Filtered views of one filter, over the periods that a page of a place or group opens with. */
function filteredViews(office: SmallOffice): View[] {
  const whole = (view: View) =>
    [quarterPeriod, yearPeriod, lastFourQuarters].some((around) => {
      const { first, last } = around(view.period.last);
      return first === view.period.first && last === view.period.last;
    });
  return declaredViews(office).filter(
    (view) =>
      [view.channel, view.clientGroupId, view.locationId].filter((one) => one !== undefined).length === 1 &&
      whole(view),
  );
}

interface Day {
  readonly office: SmallOffice;
  /** people of every number shown that day */
  readonly sets: readonly number[][];
}

/** Every set of people a number was ever shown of, each once; and what the last days of quarters show by themselves. */
function shownOver(office: SmallOffice, seed: number) {
  const plain = [...declaredViews(office).filter((view) => !isFiltered(view)), ...everyExportedView(office)];
  const filtered = filteredViews(office);
  const sets = new Map<string, number[]>();
  const ofSources = new Map<string, number[]>();
  const days: Day[] = [];
  let last: SmallOffice = office;
  let batchOf: readonly number[] = [];
  for (const state of releasedStates(office, seed)) {
    const { month, openFrom } = state;
    const now = { ...office, rows: [...state.rows] };
    // channels and groups are told apart in closed quarters, so what they show changes where one has just been closed;
    // a piece that lies wholly in one place is of that place at any time
    const views = [...plain, ...filtered.filter((view) => month === openFrom || view.locationId !== undefined)];
    const shown = membership(now, views, openFrom).filter((set) => set !== null);
    for (const set of shown) keep(sets, set);
    if (month === openFrom + 2) days.push({ office: now, sets: shown });
    if (!office.rules.aboutEmployee)
      for (const set of driverMembership(now, plain, seed, quarterPeriod(month - 1).first)) keep(ofSources, set);
    ({ batchOf } = state);
    last = now;
  }
  return { sets: [...sets.values()], ofSources: [...ofSources.values()], days, last, batchOf, plain, filtered };
}

function keep(sets: Map<string, number[]>, set: readonly number[] | null): void {
  if (set === null || set.length === 0) return;
  const sorted = set.toSorted((a, b) => a - b);
  sets.set(sorted.join(' '), sorted);
}

/** People of the office in a view. */
function cellOf({ rows }: SmallOffice, view: View): number[] {
  const { scope } = view;
  return rows.flatMap((row, person) => {
    const isIn =
      (scope.kind === 'office' || (scope.kind === 'unit' ? row.unit : row.service) === scope.id) &&
      contains(view.period, { first: row.firstMonth, last: row.lastMonth }) &&
      (view.channel === undefined || row.channel === view.channel) &&
      (view.clientGroupId === undefined || row.clientGroup === view.clientGroupId) &&
      (view.locationId === undefined || row.location === view.locationId);
    return isIn ? [person] : [];
  });
}

/** Whether a cell is made of whole batches. */
function isOfBatches(cell: readonly number[], batchOf: readonly number[]): boolean {
  const inside = new Set(cell);
  const batches = new Set(cell.map((person) => batchOf[person]));
  return batchOf.every((batch, person) => !batches.has(batch) || inside.has(person));
}

describe.each([
  ['of a question about the service', false],
  ['of a question about the employee', true],
])('everything ever shown %s, over successive releases', (_name, aboutEmployee) => {
  // a very small office may show next to nothing; were they many, the attack would prove little
  let quiet = 0;
  afterAll(() => expect(quiet).toBeLessThanOrEqual(seeds.length / 8));

  it.each(seeds)('recovers nothing smaller than a batch, and of one day nothing under ten (office %i)', (seed) => {
    const { sets, ofSources, days, last, batchOf, plain, filtered } = shownOver(smallOffice(seed, aboutEmployee), seed);
    const views = [...plain, ...filtered];
    const cellsIn = (office: SmallOffice) =>
      views.map((view) => cellOf(office, view)).filter(({ length }) => length > 0);
    const isSmall = ({ length }: number[]) => length < smallestPiece;
    // whoever keeps the figures of two days can subtract: a batch about somebody who works alone must be in neither
    const alone = aboutOnePerson(last);
    if (sets.length <= 5 && last.rows.length - alone.size >= 2 * smallestPiece) quiet += 1;
    expect(sets.flat().filter((person) => alone.has(person))).toEqual([]);

    const recoverable = solver(sets, last.rows.length);
    const cells = cellsIn(last).filter(isSmall);
    expect(cells.some(({ length }) => length < smallestBatch)).toBe(true);
    expect(cells.some(({ length }) => length >= smallestBatch)).toBe(true);
    for (const cell of cells)
      if (recoverable(cell)) expect([cell.length >= smallestBatch, isOfBatches(cell, batchOf)]).toEqual([true, true]);

    let looked = 0;
    for (const day of days) {
      const onThatDay = solver(day.sets, day.office.rows.length);
      for (const cell of cellsIn(day.office).filter(isSmall)) {
        looked += 1;
        expect(onThatDay(cell)).toBe(false);
      }
    }
    expect(looked).toBeGreaterThan(50);

    if (aboutEmployee) return;
    const fromSources = solver(ofSources, last.rows.length);
    const whole = wholeAnswers(last.rows, seed);
    const hidden = plain
      .map((view) => cellOf(last, view).filter((person) => whole[person]))
      .filter((cell) => cell.length > 0 && cell.length < smallestPiece);
    expect(hidden.length).toBeGreaterThan(0);
    for (const cell of hidden) expect(fromSources(cell)).toBe(false);
  });
});

describe('views without filters, over successive releases', () => {
  it('tell apart no group of fewer than five', () => {
    const office = smallOffice(2, false);
    const plain = [...declaredViews(office).filter((view) => !isFiltered(view)), ...everyExportedView(office)];
    const shownEver = [...releasedStates(office, 2)].flatMap(({ rows, openFrom }) =>
      membership({ ...office, rows: [...rows] }, plain, openFrom),
    );
    const groups = twins(shownEver);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(smallestBatch);
  });
});
