// The attack on questions of many columns: of ticks, of best and worst, of numbers no more people are told apart than of one tap.
import { describe, expect, it } from 'vitest';
import { quarterPeriod } from '#domain/period.ts';
import type { Column } from '#features/questionnaires/index.ts';
import {
  declaredViews,
  membership,
  months,
  smallOffice,
  twins,
  type SmallOffice,
} from '../../../tests/factories/disclosure-attack.ts';
import { cubeBuilder, pooledAnswers } from './answer-cube.ts';
import { blockOf } from './column-block.ts';
import { discloseQuestion, type QuestionDisclosure } from './disclosure.ts';
import { numberFigure } from './number-figure.ts';
import { smallestPiece } from './piece.ts';
import { widthOf } from './question-counts.ts';
import type { View } from './view.ts';

const skipped = 253;
const watchedAtOnce = 100;
const full = process.env['PROBIERZ_FULL'] === '1';
const seeds = Array.from({ length: full ? 40 : 4 }, (_, place) => place + 1);

/** A question under attack: what each watched person answers so that they can be recognised, and where they turn up. */
interface Attacked {
  readonly name: string;
  readonly columns: readonly Column[];
  /** codes of a watched person by their number, or of anybody else (null) */
  answer(watched: number | null): number[];
  /** numbers of the watched people in what is shown; null where nothing is */
  found(question: QuestionDisclosure, view: View): number[] | null;
}

const column = (code: string, kind: Column['kind'], categories: number): Column => ({
  code,
  questionId: 'q',
  kind,
  categories,
});
const placesOver = (counts: readonly number[]) => counts.flatMap((count, place) => (count > 0 ? [place] : []));

const attacked: readonly Attacked[] = [
  {
    name: 'ticks',
    columns: Array.from({ length: watchedAtOnce }, (_, place) => column(`q.${place}`, 'picked', 2)),
    answer: (watched) => Array.from({ length: watchedAtOnce }, (_, place) => (place === watched ? 1 : 2)),
    found(question, view) {
      const figure = question.figure(view);
      return figure.kind === 'shown' ? placesOver(figure.counts) : null;
    },
  },
  {
    name: 'best and worst',
    columns: [column('q.best', 'choice', watchedAtOnce + 2), column('q.worst', 'choice', watchedAtOnce + 2)],
    answer: (watched) => (watched === null ? [watchedAtOnce + 1, watchedAtOnce + 2] : [watchedAtOnce + 2, watched + 1]),
    found(question, view) {
      const figure = question.figure(view);
      if (figure.kind !== 'shown') return null;
      expect(figure.counts).toHaveLength(2 * (watchedAtOnce + 2));
      return placesOver(figure.counts.slice(watchedAtOnce + 2)).filter((place) => place < watchedAtOnce);
    },
  },
  {
    name: 'numbers',
    columns: [column('q.high', 'digit', 251), column('q.low', 'digit', 251)],
    answer: (watched) => (watched === null ? [3, 1] : [1, watched + 1]),
    found(question, view) {
      const values = question.values(view);
      const told = numberFigure(question.figure(view), values);
      expect(told.kind === 'shown').toBe(values !== null);
      if (told.kind === 'shown') expect(told.n).toBe(values!.length);
      return values && [...values].filter((value) => value < watchedAtOnce).toSorted((a, b) => a - b);
    },
  },
];

function membersOf(office: SmallOffice, views: readonly View[], attack: Attacked) {
  const { columns } = attack;
  const people = office.rows.flatMap((row, person) => (row.ratings[0]! <= 5 ? [person] : []));
  const members: (number[] | null)[] = views.map(() => null);
  for (let from = 0; from < people.length; from += watchedAtOnce) {
    const watched = people.slice(from, from + watchedAtOnce);
    const numbers = new Map(watched.map((person, place) => [person, place]));
    const rows = office.rows.map((row, person) => ({
      ...row,
      ratings: row.ratings[0]! <= 5 ? attack.answer(numbers.get(person) ?? null) : columns.map(() => skipped),
    }));
    const builder = cubeBuilder([{ columns, places: columns.map((_, place) => place) }]);
    builder.add(blockOf(rows, columns.length));
    const question = discloseQuestion(
      pooledAnswers(builder.finish(), 0),
      widthOf(columns),
      office.rules,
      quarterPeriod(months.last).first,
    );
    views.forEach((view, place) => {
      const set = attack.found(question, view);
      members[place] = set && [...(members[place] ?? []), ...set.map((number) => watched[number]!)];
    });
  }
  return members;
}

describe.each(attacked)('attack on $name', (question) => {
  it.each(seeds)('shows whom a question of one tap would show, and isolates no group under ten (office %i)', (seed) => {
    const office = smallOffice(seed, false);
    // who finds that it does not apply passes such a question by
    const passing = {
      ...office,
      rows: office.rows.map((row) => ({ ...row, ratings: row.ratings[0]! <= 5 ? row.ratings : [skipped] })),
    };
    const views = declaredViews(passing);
    const members = membersOf(passing, views, question);
    expect(members).toEqual(membership(passing, views).slice(0, views.length));
    const groups = twins(members);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(smallestPiece);
  });
});
