// An attack on the rows drivers are computed from: whatever views are asked for, no group under ten can be told apart.
import { describe, expect, it } from 'vitest';
import { contains } from '#domain/period.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { declaredViews, smallOffice, solver, twins } from '../../../../tests/factories/disclosure-attack.ts';
import { blockOf, type ReleasedRow } from '../column-block.ts';
import { smallestPiece } from '../piece.ts';
import { liesInScope, type View } from '../view.ts';
import type { DriverRequest } from './driver-request.ts';
import { pooledBlocks, shownRows } from './shown-rows.ts';

const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 6 }, (_, place) => place + 1);
const points = 250;

/** Each answer with a code of its own in the first column, so that a shown row names its person; some skip a driver. */
function peopleOf(rows: readonly ReleasedRow[], from: number, seed: number): ReleasedRow[] {
  const random = seededRandom(seed);
  return rows.map((row, person) => {
    const driver = random.next() < 0.9 ? 3 : 253;
    const isWatched = person >= from && person < from + points - 1;
    return { ...row, ratings: [isWatched ? person - from + 1 : points, driver] };
  });
}

function membersOf(office: ReturnType<typeof smallOffice>, views: readonly View[], seed: number): number[][] {
  const { rules, services, rows } = office;
  const staffOf = (names: readonly string[], of: (name: string) => '1' | '2-4' | '5+') =>
    Object.fromEntries(names.map((name) => [name, of(name)]));
  const members: number[][] = views.map(() => []);
  for (let from = 0; from < rows.length; from += points - 1) {
    const blocksOf = pooledBlocks();
    const people = peopleOf(rows, from, seed);
    const half = people.length >> 1;
    const blocks = [people.slice(0, half), people.slice(half)].map((part) => blocksOf.pooled('v', blockOf(part, 2)));
    views.forEach(({ scope, period }, place) => {
      const request: DriverRequest = {
        officeId: 'o',
        questionnaire: 'q',
        versions: [{ id: 'v', places: [0, 1] }],
        drivers: 1,
        outcomes: 0,
        points,
        scope,
        period,
        aboutEmployee: rules.aboutEmployee,
        staffOfService: staffOf(
          services.map(({ id }) => id),
          (id) => rules.staffOfService(id),
        ),
        staffOfUnit: staffOf(
          services.map(({ unit }) => unit),
          (id) => rules.staffOfUnit(id),
        ),
      };
      const { columns, n } = shownRows(blocksOf.pools, blocks, request);
      expect(columns[0]!.length).toBe(n);
      for (const code of columns[0]!) if (code < points) members[place]!.push(from + code - 1);
    });
  }
  return members;
}

describe.each([
  ['drivers about the service', false],
  ['drivers of which one is about the employee', true],
])('attack over all declared views of %s', (_name, aboutEmployee) => {
  it.each(seeds)('no group under ten is told apart, and nobody outside a view is in it (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const views = declaredViews(office).filter((view) => !view.channel && !view.clientGroupId);
    const members = membersOf(office, views, seed);
    const groups = twins(members);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);

    const whole = peopleOf(office.rows, 0, seed).map(({ ratings }) => ratings[1]! <= 5);
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
});

it.each(seeds)('what holds answers about somebody who works alone holds five about others (office %i)', (seed) => {
  const office = smallOffice(seed, true);
  const views = declaredViews(office).filter((view) => !view.channel && !view.clientGroupId);
  const groups = twins(membersOf(office, views, seed));
  expect(groups.length).toBeGreaterThan(0);
  const alone = office.services.filter(({ id }) => office.rules.staffOfService(id) === '1');
  for (const group of groups)
    for (const { id } of alone) {
      const about = group.filter((person) => office.rows[person]!.service === id).length;
      if (about > 0) expect(group.length - about).toBeGreaterThanOrEqual(5);
    }
});
