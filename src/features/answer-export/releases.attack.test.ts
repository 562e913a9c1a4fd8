// The attack over time: everything pages, charts, filters, sources and files ever showed of a small office whose answers
// came over eighteen months. Whoever kept all of it learns nothing of fewer than five people.
//
// Of sources the figures that add up are the ratings beside each matter: views of pages like any other. What is computed
// of whole answers (shares, ties, in whole per cents) is no sum; its rows are attacked on their own, as if it were one.
import { describe, expect, it } from 'vitest';
import { contains, lastFourQuarters, quarterPeriod, yearPeriod } from '#domain/period.ts';
import type { View } from '#features/answers/index.ts';
import { declaredViews, membership, smallOffice, solver, twins } from '../../../tests/factories/disclosure-attack.ts';
import type { SmallOffice } from '../../../tests/factories/disclosure-attack.ts';
import { driverMembership, wholeAnswers } from '../../../tests/factories/driver-rows.ts';
import { everyExportedView } from '../../../tests/factories/exported-family.ts';
import { releasedStates } from '../../../tests/factories/successive-releases.ts';

const seeds = process.env['PROBIERZ_FULL'] === '1' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1, 2, 3];
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

/** Every set of people a number was ever shown of, each once. */
function shownOver(office: SmallOffice, seed: number) {
  const plain = [...declaredViews(office).filter((view) => !isFiltered(view)), ...everyExportedView(office)];
  const filtered = filteredViews(office);
  const sets = new Map<string, number[]>();
  const ofSources = new Map<string, number[]>();
  let people = 0;
  let last: SmallOffice = office;
  for (const { month, openFrom, rows } of releasedStates(office, seed)) {
    const now = { ...office, rows: [...rows] };
    // channels and groups are told apart in closed quarters, so what they show changes where one has just been closed;
    // a piece that lies wholly in one place is of that place at any time
    const views = [...plain, ...filtered.filter((view) => month === openFrom || view.locationId !== undefined)];
    for (const set of membership(now, views, openFrom)) keep(sets, set);
    for (const set of driverMembership(now, plain, seed, quarterPeriod(month - 1).first)) keep(ofSources, set);
    people = rows.length;
    last = now;
  }
  return {
    sets: [...sets.values()],
    ofSources: [...ofSources.values()],
    people,
    last,
    plain,
    filtered,
  };
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

describe('everything ever shown, over successive releases', () => {
  it.each(seeds)('recovers no cell of fewer than five answers (office %i)', (seed) => {
    const office = smallOffice(seed, false);
    const { sets, ofSources, people, last, plain, filtered } = shownOver(office, seed);
    expect(sets.length).toBeGreaterThan(5);
    const recoverable = solver(sets, people);
    const small = [...plain, ...filtered]
      .map((view) => cellOf(last, view))
      .filter((cell) => cell.length > 0 && cell.length < smallestBatch);
    expect(small.length).toBeGreaterThan(0);
    for (const cell of small) expect(recoverable(cell)).toBe(false);

    const fromSources = solver(ofSources, people);
    const whole = wholeAnswers(last.rows, seed);
    const hidden = plain
      .map((view) => cellOf(last, view).filter((person) => whole[person]))
      .filter((cell) => cell.length > 0 && cell.length < smallestPiece);
    expect(hidden.length).toBeGreaterThan(0);
    for (const cell of hidden) expect(fromSources(cell)).toBe(false);
  });

  it('without filters tells apart no group of fewer than five', () => {
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
