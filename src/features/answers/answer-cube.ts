// Released answers counted by all that tells people apart, question by question. Blocks add up; rows are not kept.
import type { AnswerPool, ChannelGroup, CountedGroup, PooledGroup } from './answer-groups.ts';
import { numberedGroups, type GroupColumns } from './numbered-groups.ts';
import type { ColumnBlock } from './column-block.ts';
import { countRows, extraPlaces, widthOf, type CountedQuestion } from './question-counts.ts';

/** Counts of an office's answers; never changed once made, so that a page under way sees one state. */
export interface AnswerCube extends GroupColumns {
  readonly questions: readonly CountedQuestion[];
  /** responses of each group, whatever they answered */
  readonly people: Uint32Array;
  /** of each question, group after group: its counts, "does not apply", and people with an answer */
  readonly counts: readonly Uint32Array[];
  /** of a number question the values by group, null of any other */
  readonly values: readonly (readonly (readonly number[])[] | null)[];
}

export interface CubeBuilder {
  /** Counts the rows of a block: some milliseconds for ten thousand of them. */
  add(block: ColumnBlock): void;
  /** What was counted so far, as a cube that stays as it is; more blocks may follow. */
  finish(): AnswerCube;
}

export function cubeBuilder(questions: readonly CountedQuestion[]): CubeBuilder {
  const numbers = numberedGroups();
  const strides = questions.map(({ columns }) => widthOf(columns) + extraPlaces);
  let capacity = 256;
  let people = new Uint32Array(capacity);
  let counts = strides.map((stride) => new Uint32Array(capacity * stride));
  const values = questions.map(({ columns }): number[][] | null => (columns[0]?.kind === 'digit' ? [] : null));
  let shown = false;
  return {
    add(block) {
      const groupOfRow = numbers.groupOfRows(block);
      while (capacity < numbers.count()) capacity = Math.ceil(capacity * 1.25);
      // a cube that was handed out keeps what it has
      if (shown || capacity > people.length) {
        people = grown(people, capacity);
        counts = counts.map((ofQuestion, place) => grown(ofQuestion, capacity * strides[place]!));
        shown = false;
      }
      for (const group of groupOfRow) people[group]! += 1;
      questions.forEach((question, place) =>
        countRows(block, groupOfRow, question, { counts: counts[place]!, values: values[place] ?? null }),
      );
    },
    finish() {
      const length = numbers.count();
      shown = true;
      return {
        ...numbers.finish(),
        questions,
        people: people.subarray(0, length),
        counts: counts.map((ofQuestion, place) => ofQuestion.subarray(0, length * strides[place]!)),
        values: values.map((ofQuestion) => ofQuestion && ofQuestion.map((ofGroup) => [...ofGroup])),
      };
    },
  };
}

/** The answers to the question at the place, pooled; channels and groups are made where they are asked for. */
export function pooledAnswers(cube: AnswerCube, place: number): PooledGroup[] {
  const stride = widthOf(cube.questions[place]!.columns) + extraPlaces;
  const counts = cube.counts[place]!;
  const values = cube.values[place];
  const inPools = addedUp(counts, cube.poolOfGroup, cube.pools.length, stride);
  let inLanes: Uint32Array | undefined;

  const groupsOf = (pool: AnswerPool, lane: number): CountedGroup[] =>
    cube.groupsOfLane()[lane]!.flatMap((group): CountedGroup[] => {
      const counted = countedAt(counts, group, stride);
      if (!counted) return [];
      const clientGroup = cube.clientGroups[cube.clientGroupOfGroup[group]!]!;
      const own = values ? { values: values[group] ?? [] } : {};
      return [{ ...pool, channel: cube.lanes[lane]!.channel, clientGroup, ...counted, ...own }];
    });
  const lanesOf = (pool: AnswerPool, number: number): ChannelGroup[] => {
    const sums = (inLanes ??= addedUp(counts, cube.laneOfGroup, cube.lanes.length, stride));
    return cube.lanesOfPool()[number]!.flatMap((lane): ChannelGroup[] => {
      const counted = countedAt(sums, lane, stride);
      const { channel } = cube.lanes[lane]!;
      return counted ? [{ ...pool, ...counted, channel, parts: once(() => groupsOf(pool, lane)) }] : [];
    });
  };
  return cube.pools.flatMap((pool, number): PooledGroup[] => {
    const counted = countedAt(inPools, number, stride);
    return counted ? [{ ...pool, ...counted, parts: once(() => lanesOf(pool, number)) }] : [];
  });
}

/** Counts of groups added up in what each of them belongs to. */
function addedUp(counts: Uint32Array, partOfGroup: ArrayLike<number>, parts: number, stride: number): Uint32Array {
  const sums = new Uint32Array(parts * stride);
  for (let group = 0, at = 0; group < partOfGroup.length; group += 1) {
    const to = partOfGroup[group]! * stride;
    for (let place = 0; place < stride; place += 1, at += 1) sums[to + place]! += counts[at]!;
  }
  return sums;
}

/** The counts that stand there; null where nobody answered. */
function countedAt(counts: Uint32Array, part: number, stride: number) {
  const from = part * stride;
  const n = counts[from + stride - 1]!;
  const notApplicable = counts[from + stride - 2]!;
  if (n + notApplicable === 0) return null;
  const own: number[] = [];
  for (let at = from; at < from + stride - extraPlaces; at += 1) own.push(counts[at]!);
  return { n, notApplicable, counts: own };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function grown(column: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(column);
  return larger;
}
