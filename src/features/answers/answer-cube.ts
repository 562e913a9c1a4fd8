// Released answers counted by all that tells people apart, question by question. Blocks add up; rows are not kept.
import type { PooledGroup } from './answer-groups.ts';
import { CountedAnswers } from './counted-answers.ts';
import { alikeRows } from './alike-rows.ts';
import { growingCounts, type Counts } from './growing-counts.ts';
import { numberedGroups, type GroupColumns } from './numbered-groups.ts';
import type { ColumnBlock } from './column-block.ts';
import { countRows, extraPlaces, widthOf, type CountedQuestion } from './question-counts.ts';

/** Counts of an office's answers; never changed once made, so that a page under way sees one state. */
export interface AnswerCube extends GroupColumns {
  readonly questions: readonly CountedQuestion[];
  /** responses of each group, whatever they answered */
  readonly people: Uint32Array;
  /** of each question, group after group: its counts, "does not apply", and people with an answer */
  readonly counts: readonly Counts[];
  /** of a number question the values by group, null of any other */
  readonly values: readonly (readonly (readonly number[])[] | null)[];
}

export interface CubeBuilder {
  /** Counts the rows of a block: some milliseconds for ten thousand of them. */
  add(block: ColumnBlock): void;
  /** What was counted so far, as a cube that stays as it is; more blocks may follow. */
  finish(): AnswerCube;
}

/** @param start a cube of the same questions to go on from, which stays as it is */
export function cubeBuilder(questions: readonly CountedQuestion[], start?: AnswerCube): CubeBuilder {
  const { numbers, strides, people, counts, values } = beginning(questions, start);
  return {
    add(block) {
      const { groupOfRow, rowOfGroup } = alikeRows(block);
      const groups = numbers.numbersOf(block, rowOfGroup);
      const inBlock = new Uint32Array(groups.length);
      for (const group of groupOfRow) inBlock[group]! += 1;
      people.add(groups, inBlock);
      for (const [place, question] of questions.entries()) {
        const ofBlock = new Uint32Array(groups.length * strides[place]!);
        const own = values[place] ?? null;
        const given: number[][] | null = own && [];
        countRows(block, groupOfRow, question, { counts: ofBlock, values: given });
        counts[place]!.add(groups, ofBlock);
        given?.forEach((added, group) => (own![groups[group]!] ??= []).push(...added));
      }
    },
    finish: () => ({
      ...numbers.finish(),
      questions,
      people: new Uint32Array(people.finish(numbers.count())),
      counts: counts.map((ofQuestion) => ofQuestion.finish(numbers.count())),
      values: values.map((ofQuestion) => ofQuestion && ofQuestion.map((ofGroup) => [...ofGroup])),
    }),
  };
}

/** Apart, so that no function of the builder holds on to `start`. */
function beginning(questions: readonly CountedQuestion[], start: AnswerCube | undefined) {
  const strides = questions.map(({ columns }) => widthOf(columns) + extraPlaces);
  return {
    numbers: numberedGroups(start),
    strides,
    people: growingCounts(1, start?.people),
    counts: strides.map((stride, place) => growingCounts(stride, start?.counts[place])),
    values: questions.map(({ columns }, place): number[][] | null =>
      columns[0]?.kind === 'digit' ? (start?.values[place] ?? []).map((ofGroup) => [...ofGroup]) : null,
    ),
  };
}

/** The answers to the question at the place, pooled; channels and groups are made where they are asked for. */
export function pooledAnswers(cube: AnswerCube, place: number): PooledGroup[] {
  return new CountedAnswers(cube, {
    stride: widthOf(cube.questions[place]!.columns) + extraPlaces,
    counts: cube.counts[place]!,
    values: cube.values[place] ?? null,
  }).pools();
}
