// A new version goes on with what it asks in the same words, and with nothing else.
import { expect, it } from 'vitest';
import type { VersionId } from '#domain/ids.ts';
import { columnsOf, coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { blockOf } from './column-block.ts';
import { asInVersion } from './same-series.ts';

const core = coreQuestionnaires['core-visit'];
const version = (id: string, number: number, questions: readonly Question[]): PublishedVersion => ({
  ...core,
  questions,
  id: id as VersionId,
  number,
  columns: columnsOf(questions),
  publishedOn: '2026-01-01',
});
const first = version('a', 1, core.questions);
const reworded = core.questions
  .filter(({ id }) => id !== 'outcome')
  .map((question) =>
    question.id === 'courtesy'
      ? { ...question, text: { ...question.text, pl: 'Jak ocenia Pani/Pan uprzejmość?' } }
      : question,
  );
const second = version('b', 2, [...reworded.slice(3), ...reworded.slice(0, 3)]);
const row = {
  service: 's',
  unit: 'u',
  firstMonth: 312,
  lastMonth: 312,
  channel: 'qr',
  clientGroup: '',
  language: 'pl',
  location: '',
  ratings: [1, 2, 3, 4, 5, 1, 2, 252],
};

it('lays older answers out in the new order; a reworded question begins anew, a removed one is gone', () => {
  const block = asInVersion(blockOf([row, row], 8), first, second);
  const codes = Object.fromEntries(second.columns.map(({ code }, at) => [code, [...block.ratings[at]!]]));
  expect(codes).toEqual({
    courtesy: [254, 254],
    information: [1, 1],
    waiting: [2, 2],
    building: [252, 252],
    overall: [1, 1],
    right_person: [3, 3],
    knowledge: [4, 4],
  });
  expect(block.rows).toBe(2);
  expect(asInVersion(block, second, second)).toBe(block);
});
