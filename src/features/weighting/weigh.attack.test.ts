// An attack on weighted figures: with every weight known, do they tell of anybody whom the shown figures protect?
//
// The attacker knows of every part exactly whose answers are in it, which is more than a weighted share says. The parts
// of all offices, units and periods are added to the whole declared family; then the smallest group that can be told
// apart is looked for, and the linear system is solved for every hidden cell.
import { describe, expect, it } from 'vitest';
import { contains } from '#domain/period.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import {
  declaredViews,
  membership,
  smallOffice,
  solver,
  twins,
  watchedQuestions,
} from '../../../tests/factories/disclosure-attack.ts';
import type { SmallOffice } from '../../../tests/factories/disclosure-attack.ts';
import { weigher } from './weighted-picture.ts';

const smallestPiece = 10;
const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 6 }, (_, place) => place + 1);

type View = ReturnType<typeof declaredViews>[number];

/** Whose answers are in each part of every weighted figure, and how many figures there are. */
function weightedSets(
  office: SmallOffice,
  views: readonly View[],
  seed: number,
): { sets: number[][]; weighted: number } {
  const random = seededRandom(seed);
  const served = new Map(office.services.map(({ id }) => [id, random.next() < 0.9 ? random.integer(4000) : null]));
  const services = office.services.map(({ id, unit }) => ({ id, name: id, unitId: unit, active: true }));
  const sets = new Map<string, number[]>();
  let weighted = 0;
  for (const { question, found } of watchedQuestions(office)) {
    const weigh = weigher({
      picture: { rating: (_question, view) => question.figure(view), months: null },
      services: services as unknown as Parameters<typeof weigher>[0]['services'],
      choiceIn: () => 'people-served',
      peopleOf: (id) => served.get(id) ?? null,
    });
    for (const [place, view] of views.entries()) {
      const { figure, weighing } = weigh('who', view);
      if (weighing?.kind !== 'weighted' || figure.kind !== 'shown') continue;
      weighted += 1;
      expect(figure.parts?.reduce((n, part) => n + part.n, 0)).toBe(figure.n);
      for (const part of figure.parts ?? []) {
        expect(part.n).toBeGreaterThanOrEqual(smallestPiece);
        const key = `${place} ${part.key}`;
        sets.set(key, [...(sets.get(key) ?? []), ...found(part.counts)]);
      }
    }
  }
  return { sets: [...sets.values()], weighted };
}

describe.each([
  ['a question about the service', false],
  ['a question about the employee', true],
])('attack on weighted figures of %s', (_name, aboutEmployee) => {
  let attacked = 0;

  it.each(seeds)('isolates no group under ten and recovers no hidden cell (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const views = declaredViews(office);
    const unfiltered = views.filter(({ channel, clientGroupId }) => !channel && !clientGroupId);
    const members = membership(office, views);
    const { sets, weighted } = weightedSets(office, unfiltered, seed);
    attacked += weighted;
    const all = [...members, ...sets];

    for (const group of twins(all)) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);
    // the shown figures alone tell people apart exactly as well: the parts add nothing
    const apart = (found: ReturnType<typeof twins>) => found.map((group) => group.join(' ')).toSorted();
    expect(apart(twins(all))).toEqual(apart(twins(members)));

    const recoverable = solver(
      all.filter((set) => set !== null),
      office.rows.length,
    );
    unfiltered.forEach(({ scope, period }) => {
      const cell = office.rows.flatMap((row, person) => {
        const isThere = scope.kind === 'office' || (scope.kind === 'unit' ? row.unit : row.service) === scope.id;
        const given = { first: row.firstMonth, last: row.lastMonth };
        return row.ratings[0]! <= 5 && isThere && contains(period, given) ? [person] : [];
      });
      if (cell.length > 0 && cell.length < smallestPiece) expect(recoverable(cell)).toBe(false);
    });
  });

  it('had weighted figures to attack', () => {
    expect(attacked).toBeGreaterThan(20);
  });
});
