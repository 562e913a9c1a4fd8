// An attack on the rows drivers are computed from: whatever views are asked for, no group under ten can be told apart.
import { describe, expect, it } from 'vitest';
import { contains } from '#domain/period.ts';
import {
  aboutOnePerson,
  declaredViews,
  isSilent,
  smallOffice,
  solver,
  twins,
} from '../../../../tests/factories/disclosure-attack.ts';
import { driverMembership, wholeAnswers } from '../../../../tests/factories/driver-rows.ts';
import { releasedStates } from '../../../../tests/factories/successive-releases.ts';
import { smallestPiece } from '../piece.ts';
import { isFiltered, liesInScope } from '../view.ts';
import { unsettledFrom } from './shown-rows.ts';

const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 6 }, (_, place) => place + 1);
/** Offices that show nothing: such a test says nothing of them, so they must be few. */
const silent = new Set<string>();
const fewSilent = seeds.length / 8;
/** As if everything had settled: then most is shown. */
const unsettled = 200_000;

describe.each([
  ['drivers about the service', false],
  ['drivers of which one is about the employee', true],
])('attack over all declared views of %s', (_name, aboutEmployee) => {
  it.each(seeds)('no group under ten is told apart, and nobody outside a view is in it (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const views = declaredViews(office).filter((view) => !isFiltered(view));
    const members = driverMembership(office, views, seed, unsettled);
    if (isSilent(office, members)) silent.add(`${aboutEmployee} ${seed}`);
    for (const group of twins(members)) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);

    const whole = wholeAnswers(office.rows, seed);
    const recoverable = solver(members, office.rows.length);
    let hidden = 0;
    views.forEach(({ scope, period }, place) => {
      const cell = office.rows.flatMap((row, person) => {
        const given = { first: row.firstMonth, last: row.lastMonth };
        return whole[person] && liesInScope(row, scope) && contains(period, given) ? [person] : [];
      });
      const inCell = new Set(cell);
      expect(members[place]!.every((person) => inCell.has(person))).toBe(true);
      if (cell.length === 0 || cell.length >= smallestPiece) return;
      hidden += 1;
      expect(recoverable(cell)).toBe(false);
    });
    expect(hidden).toBeGreaterThan(0);
  });

  it('nearly every office shows something to attack', () => {
    const ofThese = [...silent].filter((key) => key.startsWith(String(aboutEmployee)));
    expect(ofThese.length).toBeLessThanOrEqual(fewSilent);
  });
});

it.each(seeds)('no row is about somebody who works alone (office %i)', (seed) => {
  const office = smallOffice(seed, true);
  const views = declaredViews(office).filter((view) => !isFiltered(view));
  const alone = aboutOnePerson(office);
  const used = driverMembership(office, views, seed, unsettled).flat();
  expect(used.filter((person) => alone.has(person))).toEqual([]);
});

describe('attack over successive releases', () => {
  it.each(seeds)(
    'rows of sources change by whole pieces of ten only, whoever skipped a question (office %i)',
    (seed) => {
      const office = smallOffice(seed, false);
      const views = declaredViews(office).filter((view) => !isFiltered(view));
      const usedEver: number[][] = [];
      for (const { rows, month } of releasedStates(office, seed))
        usedEver.push(...driverMembership({ ...office, rows: [...rows] }, views, seed, unsettledFrom(month)));
      const groups = twins(usedEver);
      expect(groups.length).toBeGreaterThan(0);
      for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);
    },
  );
});
