// An attack on the disclosure: everything the declared family of views shows is collected, and then solved.
//
// The attacker is stronger than any reader: of every number shown he knows exactly whose answers are in it (found by
// giving each person an answer of their own and looking where it turns up). If two answers lie in exactly the same shown numbers, no
// calculation can tell them apart; so the smallest group of such twins is the smallest group about which anything can be
// learned. And the linear system over all shown numbers is solved for every cell that was hidden.
import { describe, expect, it } from 'vitest';
import { contains } from '#domain/period.ts';
import {
  aboutOnePerson,
  declaredViews,
  membership,
  smallOffice,
  solver,
  twins,
} from '../../../tests/factories/disclosure-attack.ts';
import { releasedStates } from '../../../tests/factories/successive-releases.ts';
import { smallestPiece } from './piece.ts';
import { smallestBatch } from './release-plan.ts';
import { isFiltered, liesInScope, passesFilter } from './view.ts';

const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 6 }, (_, place) => place + 1);

describe.each([
  ['a question about the service', false],
  ['a question about the employee', true],
])('attack over all declared views of %s', (_name, aboutEmployee) => {
  it.each(seeds)('recovers no hidden cell and isolates no group under ten (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const views = declaredViews(office);
    const members = membership(office, views);

    for (const group of twins(members)) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);
    const alone = aboutOnePerson(office);
    expect(members.flatMap((set) => set ?? []).filter((person) => alone.has(person))).toEqual([]);

    const recoverable = solver(
      members.filter((set) => set !== null),
      office.rows.length,
    );
    let hidden = 0;
    views.forEach((view, place) => {
      const cell = office.rows.flatMap((row, person) => {
        const given = { first: row.firstMonth, last: row.lastMonth };
        const isInView = liesInScope(row, view.scope) && contains(view.period, given) && passesFilter(row, view);
        return row.ratings[0]! <= 5 && isInView ? [person] : [];
      });
      if (members[place] !== null || cell.length === 0 || cell.length >= smallestPiece) return;
      hidden += 1;
      expect(recoverable(cell)).toBe(false);
    });
    expect(hidden).toBeGreaterThan(0);

    // whose employees are rated under a place is known by all to be served nowhere else
    const atPlaces = views.flatMap(({ locationId }, place) =>
      locationId && aboutEmployee ? [[locationId, place]] : [],
    );
    for (const [locationId, place] of atPlaces as [string, number][])
      for (const person of members[place] ?? [])
        expect(office.rules.placeOfService!(office.rows[person]!.service)).toBe(locationId);
  });
});

describe('attack over successive releases', () => {
  it.each(seeds)('what is shown never moves by fewer than five answers (office %i)', (seed) => {
    const office = smallOffice(seed, false);
    const views = declaredViews(office).filter((view) => !isFiltered(view));
    const shownEver: number[][] = [];
    for (const { rows } of releasedStates(office, seed))
      for (const set of membership({ ...office, rows: [...rows] }, views)) if (set) shownEver.push(set);
    const indistinguishable = twins(shownEver);
    expect(indistinguishable.length).toBeGreaterThan(0);
    for (const group of indistinguishable) expect(group.length).toBeGreaterThanOrEqual(smallestBatch);
  });
});

describe('the attack itself', () => {
  it('would find a cell left open by subtraction', () => {
    // total of fifteen and a part of twelve are shown: the other three follow
    const total = Array.from({ length: 15 }, (_, person) => person);
    const recoverable = solver([total, total.slice(0, 12)], 15);
    expect(recoverable([12, 13, 14])).toBe(true);
    expect(recoverable([13, 14])).toBe(false);
  });
});
