// What is kept of a gathering comes back for the same answers and structure only, and never grows without bound.
import { expect, test } from 'vitest';
import { seededResults } from '../../../tests/factories/seeded-results.factory.ts';
import { quarterPeriod } from '#domain/period.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { Gathering } from './gathered.ts';
import { keptByGathering } from './kept-by-gathering.ts';

const found = seededResults(
  { servicesOfUnit: [1], perMonth: () => 12, months: 6, shape: [0.1, 0.1, 0.2, 0.3, 0.3] },
  seededRandom(3),
);
const gathering: Gathering = {
  picture: found.pictures.visit!,
  context: 'visit',
  period: quarterPeriod(2026 * 12 + 6),
  structure: found.structure,
  targets: [],
  today: found.today,
};

test('comes back for the same gathering and question', () => {
  const kept = keptByGathering<string>(5);
  expect(kept.find(gathering, 'teams')).toBeUndefined();
  expect(kept.keep(gathering, 'teams', 'made')).toBe('made');
  expect(kept.find({ ...gathering }, 'teams')).toBe('made');
  expect(kept.find(gathering, 'services')).toBeUndefined();
});

test('is made anew for other answers, another period, other people in a unit or service, another day', () => {
  const kept = keptByGathering<string>(5);
  kept.keep(gathering, 'teams', 'made');
  const { picture, structure } = gathering;
  const alone = <One extends object>(places: readonly One[]) =>
    places.map((place) => ({ ...place, staffNumber: '1' as const }));
  const others: Partial<Gathering>[] = [
    { picture: { ...picture, rating: (...asked) => picture.rating(...asked) } },
    { period: quarterPeriod(2026 * 12 + 3) },
    { structure: { ...structure, services: alone(structure.services) } },
    { structure: { ...structure, units: alone(structure.units) } },
    { today: '2026-11-22' },
  ];
  expect(others.map((other) => kept.find({ ...gathering, ...other }, 'teams'))).toEqual(others.map(() => undefined));
});

test('forgets the oldest when more was made than it may keep', () => {
  const kept = keptByGathering<number>(2);
  for (const what of [1, 2, 3]) kept.keep(gathering, what, what);
  expect([1, 2, 3].map((what) => kept.find(gathering, what))).toEqual([undefined, 2, 3]);
});
