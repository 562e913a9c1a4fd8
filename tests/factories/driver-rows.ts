// Whose answers the sources of a small office are computed from, view by view: for attacks on them.
import type { MonthNumber } from '#domain/period.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { blockOf, type ReleasedRow } from '../../src/features/answers/column-block.ts';
import type { DriverRequest } from '../../src/features/answers/drivers/driver-request.ts';
import { pooledBlocks, shownRows } from '../../src/features/answers/drivers/shown-rows.ts';
import type { View } from '../../src/features/answers/view.ts';
import type { SmallOffice } from './disclosure-attack.ts';

const points = 250;
const skipped = 253;

/** One of ten skips a driver, so that whole answers are fewer than answers; the same ones however many rows follow. */
export function wholeAnswers(rows: readonly ReleasedRow[], seed: number): boolean[] {
  const random = seededRandom(seed);
  return rows.map(() => random.next() < 0.9);
}

/** People in the rows of each view: each with a code of its own in the first column, so that a shown row names them. */
export function driverMembership(
  { rules, services, rows }: SmallOffice,
  views: readonly View[],
  seed: number,
  unsettledFrom: MonthNumber,
): number[][] {
  const whole = wholeAnswers(rows, seed);
  const staffOf = (names: readonly string[], of: (name: string) => '1' | '2-4' | '5+') =>
    Object.fromEntries(names.map((name) => [name, of(name)]));
  const ids = services.map(({ id }) => id);
  const units = services.map(({ unit }) => unit);
  const members: number[][] = views.map(() => []);
  for (let from = 0; from < rows.length; from += points - 1) {
    const isWatched = (person: number) => person >= from && person < from + points - 1;
    const people = rows.map((row, person) => ({
      ...row,
      ratings: [isWatched(person) ? person - from + 1 : points, whole[person] ? 3 : skipped],
    }));
    const blocksOf = pooledBlocks();
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
        unsettledFrom,
        aboutEmployee: rules.aboutEmployee,
        staffOfService: staffOf(ids, (id) => rules.staffOfService(id)),
        staffOfUnit: staffOf(units, (id) => rules.staffOfUnit(id)),
      };
      const { columns, n } = shownRows(blocksOf.pools, blocks, request);
      if (columns[0]!.length !== n) throw new Error('the number of rows is not the number said');
      for (const code of columns[0]!) if (code < points) members[place]!.push(from + code - 1);
    });
  }
  return members;
}
