// Of a few people of one group nothing is told but how many they are: not even who passed a question by.
import { expect, it } from 'vitest';
import { yearPeriod } from '#domain/period.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { cubeBuilder } from './answer-cube.ts';
import { countedQuestions, pictureOf } from './answer-picture.ts';
import { blockOf, type ColumnBlock } from './column-block.ts';

const january = 24_300; // January 2025
const ids = ['overall', 'signs', 'waiting'];
const version = {
  columns: ids.map((questionId) => ({ questionId, kind: 'rating', categories: 5 })),
  questions: ids.map((id) => ({ id })),
} as unknown as PublishedVersion;
const row = (clientGroup: string, ratings: readonly number[]) => ({
  service: 'A',
  unit: 'U',
  channel: 'qr',
  clientGroup,
  language: 'pl',
  location: '',
  firstMonth: january,
  lastMonth: january,
  ratings,
});
function cubeOf(block: ColumnBlock) {
  const builder = cubeBuilder(countedQuestions(version));
  builder.add(block);
  return builder.finish();
}
const picture = pictureOf({
  revision: 1,
  version,
  cube: cubeOf(
    blockOf(
      [
        ...Array.from({ length: 20 }, () => row('many', [4, 4, 253])),
        row('few', [1, 253, 2]),
        row('few', [5, 252, 253]),
      ],
      3,
    ),
  ),
  comments: [],
  staffOfService: () => '5+',
  staffOfUnit: () => '5+',
  openFrom: january + 24,
})([]);
const view = { scope: { kind: 'office' as const }, period: yearPeriod(january) };

it('says the same number of people at every question', () => {
  const counts = ids.map((id) => picture.rating(id, { ...view, clientGroupId: 'few' }));
  expect(counts).toEqual(ids.map(() => ({ kind: 'count-only', collected: 2, needed: 10 })));
});
it('counts the answers to each question where there are ten people or no filter', () => {
  expect(picture.rating('signs', { ...view, clientGroupId: 'many' })).toMatchObject({ kind: 'shown', n: 20 });
  expect(picture.rating('waiting', view)).toMatchObject({ kind: 'count-only', collected: 1 });
});
