// An attack on weighted figures: with every weight known, do they tell of anybody whom the shown figures protect?
//
// The attacker knows of every part exactly whose answers are in it, which is more than a weighted share says. The parts
// of all offices, units and periods, by services and by services and places, are added to the whole declared family; then
// the smallest group that can be told apart is looked for, and the linear system is solved for every hidden cell.
import { describe, expect, it } from 'vitest';
import type { LocationId, ServiceId } from '#domain/ids.ts';
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
import { cellsOf, restAtPlaces } from './raked-parts.ts';
import { weigher } from './weighted-picture.ts';

const smallestPiece = 10;
const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 6 }, (_, place) => place + 1);

type View = ReturnType<typeof declaredViews>[number];

/**
 * Whose answers are in every cell of services and places of the office, in all periods: also where the rule leaves places
 * out, because too few answers have one.
 */
function cellSets(office: SmallOffice, views: readonly View[]): number[][] {
  const sets = new Map<string, number[]>();
  const places = ['b0', 'b1'].map((id) => ({ id, name: id, people: 1000 }));
  for (const { question, found } of watchedQuestions(office)) {
    for (const [place, view] of views.entries()) {
      const whole = question.figure(view);
      if (view.scope.kind !== 'office' || view.locationId || whole.kind !== 'shown') continue;
      const at = (of: View) =>
        places.map((one) => ({ ...one, figure: question.figure({ ...of, locationId: one.id }) }));
      const parts = office.services.flatMap(({ id }) => {
        const own: View = { scope: { kind: 'service', id: id as ServiceId }, period: view.period };
        const figure = question.figure(own);
        if (figure.kind !== 'shown') return [];
        const atPlaces = at(own).flatMap(({ id: placeId, figure: there }) =>
          there.kind === 'shown' ? [{ placeId, n: there.n, counts: there.counts }] : [],
        );
        return [{ key: id, name: id, n: figure.n, counts: figure.counts, weight: 1, atPlaces }];
      });
      const counts = whole.counts.map((count, k) => parts.reduce((left, part) => left - (part.counts[k] ?? 0), count));
      const n = parts.reduce((left, part) => left - part.n, whole.n);
      const rest = { key: '', name: '', n, counts, weight: 1, atPlaces: restAtPlaces(at(view), parts) };
      for (const cell of [...parts, ...(n > 0 ? [rest] : [])].flatMap((part) => cellsOf(part, at(view)))) {
        expect(cell.n).toBeGreaterThanOrEqual(smallestPiece);
        const key = `${place} ${cell.margins.join(' ')}`;
        sets.set(key, [...(sets.get(key) ?? []), ...found(cell.counts)]);
      }
    }
  }
  return [...sets.values()];
}

interface Weighted {
  readonly sets: number[][];
  /** figures with weights, and those of them raked to places too */
  readonly weighted: number;
  readonly raked: number;
}

/** Whose answers are in each part of every weighted figure, and how many figures there are. */
function weightedSets(
  office: SmallOffice,
  views: readonly View[],
  seed: number,
  choice: 'people-served' | 'people-served-and-places',
): Weighted {
  const random = seededRandom(seed);
  const served = new Map(office.services.map(({ id }) => [id, random.next() < 0.9 ? random.integer(4000) : null]));
  const services = office.services.map(({ id, unit }) => ({ id, name: id, unitId: unit, active: true }));
  const atPlaces = new Map(['b0', 'b1'].map((id) => [id, 400 + random.integer(2000)]));
  const sets = new Map<string, number[]>();
  let weighted = 0;
  let raked = 0;
  for (const { question, found } of watchedQuestions(office)) {
    const weigh = weigher({
      picture: { rating: (_question, view) => question.figure(view), months: null },
      services: services as unknown as Parameters<typeof weigher>[0]['services'],
      choiceIn: () => choice,
      peopleOf: (id) => served.get(id) ?? null,
      places: [...atPlaces.keys()].map((id) => ({ id: id as LocationId, name: id })),
      peopleAt: (id) => atPlaces.get(id) ?? null,
    });
    for (const [place, view] of views.entries()) {
      const { figure, weighing } = weigh('who', view);
      if (weighing?.kind !== 'weighted' || figure.kind !== 'shown') continue;
      weighted += 1;
      if (weighing.byPlaces?.kind === 'raked') raked += 1;
      expect(figure.parts?.reduce((n, part) => n + part.n, 0)).toBe(figure.n);
      for (const part of figure.parts ?? []) {
        expect(part.n).toBeGreaterThanOrEqual(smallestPiece);
        const key = `${place} ${part.key} ${part.margins?.[1] ?? 'whole'}`;
        sets.set(key, [...(sets.get(key) ?? []), ...found(part.counts)]);
      }
    }
  }
  return { sets: [...sets.values()], weighted, raked };
}

describe.each([
  ['a question about the service', false],
  ['a question about the employee', true],
])('attack on weighted figures of %s', (_name, aboutEmployee) => {
  const attacked = { weighted: 0, raked: 0, cells: 0 };

  it.each(seeds)('isolates no group under ten and recovers no hidden cell (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const views = declaredViews(office);
    const unfiltered = views.filter(({ channel, clientGroupId }) => !channel && !clientGroupId);
    const members = membership(office, views);
    const byServices = weightedSets(office, unfiltered, seed, 'people-served');
    const byPlaces = weightedSets(office, unfiltered, seed, 'people-served-and-places');
    attacked.weighted += byServices.weighted;
    attacked.raked += byPlaces.raked;
    const cells = cellSets(office, unfiltered);
    attacked.cells += cells.length;
    const all = [...members, ...byServices.sets, ...byPlaces.sets, ...cells];

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
    expect(attacked.weighted).toBeGreaterThan(20);
    expect(attacked.cells).toBeGreaterThan(100);
    // ratings of the employee are divided by place only where a service is given in one: then nothing is raked
    if (!aboutEmployee) expect(attacked.raked).toBeGreaterThan(0);
  });
});
