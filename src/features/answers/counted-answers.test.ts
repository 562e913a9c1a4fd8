// What is counted without making objects of every group must be what the objects say, in every view and filter.
import { expect, it } from 'vitest';
import type { Channel } from '#domain/channel.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { cubeBuilder, pooledAnswers } from './answer-cube.ts';
import { pooledGroups } from './answer-groups.ts';
import { blockOf, type ReleasedRow } from './column-block.ts';
import { discloseQuestion } from './disclosure.ts';
import type { CutRules } from './piece.ts';
import type { Filter, Scope } from './view.ts';

const january = 24_300;
const openFrom = january + 12;
const questions = [
  { columns: [{ code: 'overall', questionId: 'overall', kind: 'rating', categories: 5 }], places: [0] },
] as const;
const rules: CutRules = {
  aboutEmployee: false,
  staffOfService: (service) => (service === 'C' ? '2-4' : '5+'),
  staffOfUnit: () => '5+',
  placeOfService: (service) => (service === 'A' ? 'north' : ''),
};
const scopes: Scope[] = [
  { kind: 'office' },
  { kind: 'unit', id: 'U' as UnitId },
  ...['A', 'B', 'C'].map((id): Scope => ({ kind: 'service', id: id as ServiceId })),
];
const channels: (Channel | undefined)[] = [undefined, 'web', 'paper', 'phone'];
const clientGroups = [undefined, 'many', 'some', 'few', 'none', ''];
const filters = channels.flatMap((channel) =>
  clientGroups.flatMap((clientGroupId) =>
    [undefined, 'north'].map((locationId): Filter => ({ channel, clientGroupId, locationId })),
  ),
);
const periods = [
  { first: january, last: january + 2 },
  { first: january, last: january + 11 },
  { first: 0, last: 120_000 },
];

it.each([1, 2, 3])('counts as the groups do (office %i)', (seed) => {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[random.integer(items.length)]!;
  const rows = Array.from({ length: 1_500 }, (): ReleasedRow => {
    const service = pick(['A', 'A', 'B', 'C']);
    const month = january + random.integer(14);
    return {
      service,
      unit: service === 'C' ? 'V' : 'U',
      firstMonth: month,
      lastMonth: month,
      channel: pick(['web', 'web', 'web', 'paper', 'phone']),
      clientGroup: pick(['many', 'many', 'many', 'many', 'some', 'some', 'few', '']),
      language: 'pl',
      location: service === 'A' ? 'north' : pick(['north', 'south']),
      ratings: [pick([1, 2, 3, 4, 5, 252, 253])],
    };
  });
  const builder = cubeBuilder(questions);
  for (let from = 0; from < rows.length; from += 400) builder.add(blockOf(rows.slice(from, from + 400), 1));
  const pooled = pooledAnswers(builder.finish(), 0);
  const groups = pooled.flatMap((pool) => pool.parts()).flatMap((lane) => lane.parts());
  const counted = discloseQuestion(pooled, 5, rules, openFrom);
  const made = discloseQuestion(pooledGroups(groups), 5, rules, openFrom);
  let shown = 0;
  for (const scope of scopes)
    for (const filter of filters) {
      expect(counted.series(scope, filter)).toEqual(made.series(scope, filter));
      for (const period of periods) {
        const figure = counted.figure({ scope, period, ...filter });
        expect(figure).toEqual(made.figure({ scope, period, ...filter }));
        if (figure.kind === 'shown') shown += 1;
      }
    }
  expect(shown).toBeGreaterThan(50);
});
