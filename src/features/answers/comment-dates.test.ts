// Comments are dated no more exactly than the answers around them may be shown.
import { expect, it } from 'vitest';
import type { ServiceId } from '#domain/ids.ts';
import { monthPeriod, quarterPeriod, yearPeriod, type Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { cubeBuilder } from './answer-cube.ts';
import { countedQuestions, pictureOf } from './answer-picture.ts';
import { blockOf, type ColumnBlock } from './column-block.ts';

const january = 24_300; // January 2025
const version = {
  columns: [{ questionId: 'overall', kind: 'rating', categories: 5 }],
  questions: [{ id: 'overall' }],
} as unknown as PublishedVersion;

/** The dates of one comment a month, in a service of so many people and so many answers a month. */
function cubeOf(block: ColumnBlock) {
  const builder = cubeBuilder(countedQuestions(version));
  builder.add(block);
  return builder.finish();
}
function datesOf(perMonth: readonly number[], staff: StaffNumber, period: Period) {
  const months = perMonth.map((n, place) => ({ month: january + place, n }));
  const rows = months.flatMap(({ month, n }) =>
    Array.from({ length: n }, () => ({
      service: 'A',
      unit: 'U',
      channel: 'qr',
      clientGroup: '',
      language: 'pl',
      location: '',
      firstMonth: month,
      lastMonth: month,
      ratings: [4],
    })),
  );
  const picture = pictureOf({
    revision: 1,
    version,
    cube: cubeOf(blockOf(rows, 1)),
    comments: months.map(({ month }) => ({
      id: `comment of ${month}`,
      hidden: false,
      text: 'Uwaga',
      language: 'pl' as const,
      service: 'A',
      unit: 'U',
      period: monthPeriod(month),
    })),
    staffOfService: () => staff,
    staffOfUnit: () => staff,
    openFrom: january + 24,
  })([]);
  const figure = picture.comments({ scope: { kind: 'service', id: 'A' as ServiceId }, period });
  return figure.kind === 'shown' ? figure.comments.map((comment) => comment.period) : figure.kind;
}

it('by the month where the month may be shown', () => {
  expect(datesOf([10, 12, 11], '5+', quarterPeriod(january))).toEqual([0, 1, 2].map((n) => monthPeriod(january + n)));
});
it('by the quarter where two to four people work', () => {
  expect(datesOf([10, 12, 11], '2-4', quarterPeriod(january))).toEqual(
    Array.from({ length: 3 }, () => quarterPeriod(january)),
  );
});
it('by the quarter where the months have fewer than ten answers', () => {
  expect(datesOf([5, 6, 7], '5+', quarterPeriod(january))).toEqual(
    Array.from({ length: 3 }, () => quarterPeriod(january)),
  );
});
it('by the year, or by all there is, where the quarters have fewer than ten', () => {
  expect(datesOf([5, 0, 0, 6], '5+', yearPeriod(january))).toEqual(
    Array.from({ length: 4 }, () => yearPeriod(january)),
  );
  const everything = { first: 0, last: 120_000 };
  expect(datesOf([5, ...Array.from({ length: 12 }, () => 0), 6], '5+', everything)).toEqual(
    Array.from({ length: 14 }, () => ({ first: january, last: january + 13 })),
  );
});
