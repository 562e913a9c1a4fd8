// Counts add up block by block, whatever way they came, to what counting row by row gives.
import { array, assert, constant, constantFrom, integer, property, record, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { notApplicable } from '#domain/answer-code.ts';
import { cubeBuilder, pooledAnswers, type AnswerCube } from './answer-cube.ts';
import { blockOf, type ReleasedRow } from './column-block.ts';
import { decodeCounts, encodeCounts } from './kept-counts.ts';

const january = 24_300; // January 2025
const questions = [
  { columns: [{ code: 'overall', questionId: 'overall', kind: 'rating', categories: 5 }], places: [0] },
  { columns: [{ code: 'signs', questionId: 'signs', kind: 'rating', categories: 3 }], places: [1] },
] as const;

const rows = array(
  record<ReleasedRow>({
    service: constantFrom('', 'A', 'B'),
    unit: constantFrom('', 'U', 'V'),
    firstMonth: integer({ min: january, max: january + 3 }),
    lastMonth: integer({ min: january + 3, max: january + 5 }),
    channel: constantFrom('web', 'paper'),
    clientGroup: constantFrom('', 'g1', 'g2'),
    language: constant('pl'),
    location: constant(''),
    ratings: tuple(constantFrom(1, 2, 3, 4, 5, 252, 253), constantFrom(1, 2, 3, 252, 255)),
  }),
  { maxLength: 60 },
);

const nameOf = (row: ReleasedRow) => [row.service, row.unit, row.firstMonth, row.lastMonth].join(' ');
const fullNameOf = (row: ReleasedRow) => [nameOf(row), row.channel, row.clientGroup].join(' ');

function countedByHand(
  of: readonly ReleasedRow[],
  place: number,
  categories: number,
  name: (row: ReleasedRow) => string,
) {
  const counted = Map.groupBy(of, name);
  return Object.fromEntries(
    [...counted].flatMap(([key, alike]) => {
      const codes = alike.map(({ ratings }) => ratings[place]!);
      const counts = Array.from({ length: categories }, (_, at) => codes.filter((code) => code === at + 1).length);
      const n = counts.reduce((sum, count) => sum + count, 0);
      const doesNotApply = codes.filter((code) => code === notApplicable).length;
      return n + doesNotApply > 0 ? [[key, { n, counts, notApplicable: doesNotApply }]] : [];
    }),
  );
}

function shown(cube: AnswerCube, place: number) {
  const pools = pooledAnswers(cube, place);
  const figures = ({ n, counts, notApplicable: none }: (typeof pools)[number]) => ({ n, counts, notApplicable: none });
  const groups = pools.flatMap((pool) => pool.parts()).flatMap((lane) => lane.parts());
  return {
    pools: Object.fromEntries(
      pools.map((pool) => [[pool.service, pool.unit, pool.first, pool.last].join(' '), figures(pool)]),
    ),
    groups: Object.fromEntries(
      groups.map(({ service, unit, first, last, channel, clientGroup, n, counts, notApplicable: none }) => [
        [service, unit, first, last, channel, clientGroup].join(' '),
        { n, counts, notApplicable: none },
      ]),
    ),
  };
}

it('counts as counting by hand does, in one block or many, from the start or going on', () => {
  assert(
    property(array(rows, { minLength: 1, maxLength: 4 }), (blocks) => {
      const all = blocks.flat();
      const atOnce = cubeBuilder(questions);
      for (const block of blocks) atOnce.add(blockOf(block, 2));
      const stepwise = cubeBuilder(questions);
      const cubes: { cube: AnswerCube; state: string }[] = [];
      for (const block of blocks) {
        stepwise.add(blockOf(block, 2));
        const made = stepwise.finish();
        cubes.push({ cube: made, state: JSON.stringify(made) });
      }
      for (const { cube: earlier, state } of cubes) expect(JSON.stringify(earlier)).toBe(state);
      const goingOn = cubes.at(-1)!.cube;
      const cube = atOnce.finish();
      expect(cube.people.reduce((sum, n) => sum + n, 0)).toBe(all.length);
      for (const [place, categories] of [5, 3].entries()) {
        const byHand = {
          pools: countedByHand(all, place, categories, nameOf),
          groups: countedByHand(all, place, categories, fullNameOf),
        };
        expect(shown(cube, place)).toEqual(byHand);
        expect(shown(goingOn, place)).toEqual(byHand);
      }
    }),
    { numRuns: 60 },
  );
});

it('counts on from counts that were kept as bytes as from those in memory, and the same counts are the same bytes', () => {
  assert(
    property(rows, rows, (first, second) => {
      const before = cubeBuilder(questions);
      before.add(blockOf(first, 2));
      const bytes = encodeCounts(before.finish());
      expect(encodeCounts(before.finish())).toEqual(bytes);
      const read = decodeCounts(bytes, questions);
      expect(shown(read, 0)).toEqual(shown(before.finish(), 0));
      const further = cubeBuilder(questions, read);
      for (const builder of [before, further]) builder.add(blockOf(second, 2));
      expect(JSON.stringify(further.finish())).toBe(JSON.stringify(before.finish()));
      expect(shown(read, 1)).toEqual(shown(decodeCounts(bytes, questions), 1));
    }),
    { numRuns: 60 },
  );
});
