// One question's counts as pools, channels and groups. There may be thousands of each, so an object holds little and makes
// what is inside it when it is asked.
import type { MonthNumber } from '#domain/period.ts';
import type { AnswerPool, ChannelGroup, Counted, CountedGroup, PooledGroup } from './answer-groups.ts';
import type { Counts } from './growing-counts.ts';
import { membersIn, type GroupColumns } from './numbered-groups.ts';
import { extraPlaces } from './question-counts.ts';
import type { Filter } from './view.ts';

interface QuestionColumn {
  /** how many counts a group has */
  readonly stride: number;
  /** group after group: its counts, "does not apply", and people with an answer */
  readonly counts: Counts;
  /** of a number question the values by group */
  readonly values: readonly (readonly number[])[] | null;
}

export class CountedAnswers {
  readonly #groups: GroupColumns;
  readonly #of: QuestionColumn;
  #inLanes: Uint32Array | undefined;

  constructor(groups: GroupColumns, of: QuestionColumn) {
    this.#groups = groups;
    this.#of = of;
  }

  pools(): PooledGroup[] {
    const { pools, poolOfGroup } = this.#groups;
    const { counts, stride } = this.#of;
    const sums = addedUp(counts, poolOfGroup, pools.length, stride);
    const made: PooledGroup[] = [];
    for (let number = 0; number < pools.length; number += 1) {
      const counted = countedAt(sums, number, stride);
      if (counted) made.push(new CountedPool(this, number, pools[number]!, counted));
    }
    return made;
  }

  lanesOf(pool: AnswerPool, number: number): ChannelGroup[] {
    const { counts, stride } = this.#of;
    const { lanes, laneOfGroup } = this.#groups;
    const sums = (this.#inLanes ??= addedUp(counts, laneOfGroup, lanes.length, stride));
    const made: ChannelGroup[] = [];
    for (const lane of membersIn(this.#groups.lanesOfPool(), number)) {
      const counted = countedAt(sums, lane, stride);
      if (counted) made.push(new CountedLane(this, lane, lanes[lane]!.channel, pool, counted));
    }
    return made;
  }

  /** Answers of a pool that came by the channel and from the client group, without making objects of them. */
  answersOf(number: number, { channel, clientGroupId }: Pick<Filter, 'channel' | 'clientGroupId'>): number {
    const { counts, stride } = this.#of;
    const { lanes, clientGroups, clientGroupOfGroup } = this.#groups;
    const from = clientGroupId === undefined ? -1 : clientGroups.indexOf(clientGroupId);
    let n = 0;
    for (const lane of membersIn(this.#groups.lanesOfPool(), number)) {
      if (channel !== undefined && lanes[lane]!.channel !== channel) continue;
      for (const group of membersIn(this.#groups.groupsOfLane(), lane))
        if (clientGroupId === undefined || clientGroupOfGroup[group] === from)
          n += counts[group * stride + stride - 1]!;
    }
    return n;
  }

  groupsOf({ service, unit, location, first, last }: AnswerPool, channel: string, lane: number): CountedGroup[] {
    const { counts, stride, values } = this.#of;
    const { clientGroups, clientGroupOfGroup } = this.#groups;
    const made: CountedGroup[] = [];
    for (const group of membersIn(this.#groups.groupsOfLane(), lane)) {
      const counted = countedAt(counts, group, stride);
      if (!counted) continue;
      const clientGroup = clientGroups[clientGroupOfGroup[group]!]!;
      const own = values ? { values: values[group] ?? [] } : {};
      made.push({ service, unit, location, first, last, channel, clientGroup, ...counted, ...own });
    }
    return made;
  }
}

/** What a pool and a lane have in common. */
class CountedPart implements AnswerPool, Counted {
  readonly service: string;
  readonly unit: string;
  readonly location: string;
  readonly first: MonthNumber;
  readonly last: MonthNumber;
  readonly n: number;
  readonly counts: readonly number[];
  readonly notApplicable: number;

  constructor({ service, unit, location, first, last }: AnswerPool, { n, counts, notApplicable }: Counted) {
    this.service = service;
    this.unit = unit;
    this.location = location;
    this.first = first;
    this.last = last;
    this.n = n;
    this.counts = counts;
    this.notApplicable = notApplicable;
  }
}

class CountedPool extends CountedPart implements PooledGroup {
  readonly #answers: CountedAnswers;
  readonly #number: number;

  constructor(answers: CountedAnswers, number: number, pool: AnswerPool, counted: Counted) {
    super(pool, counted);
    this.#answers = answers;
    this.#number = number;
  }

  /** Not kept: what is divided by channel keeps what it needs. */
  parts(): readonly ChannelGroup[] {
    return this.#answers.lanesOf(this, this.#number);
  }

  answersOf(filter: Pick<Filter, 'channel' | 'clientGroupId'>): number {
    return this.#answers.answersOf(this.#number, filter);
  }
}

class CountedLane extends CountedPart implements ChannelGroup {
  readonly channel: string;
  readonly #answers: CountedAnswers;
  readonly #lane: number;

  constructor(answers: CountedAnswers, lane: number, channel: string, pool: AnswerPool, counted: Counted) {
    super(pool, counted);
    this.channel = channel;
    this.#answers = answers;
    this.#lane = lane;
  }

  /** Not kept either. */
  parts(): readonly CountedGroup[] {
    return this.#answers.groupsOf(this, this.channel, this.#lane);
  }
}

/** Counts of groups added up in what each of them belongs to. */
function addedUp(counts: Counts, partOfGroup: ArrayLike<number>, parts: number, stride: number): Uint32Array {
  const sums = new Uint32Array(parts * stride);
  for (let group = 0, at = 0; group < partOfGroup.length; group += 1) {
    const from = partOfGroup[group]! * stride;
    for (let to = from; to < from + stride; to += 1, at += 1) sums[to]! += counts[at]!;
  }
  return sums;
}

/** The counts that stand there; null where nobody answered. */
function countedAt(counts: Counts, part: number, stride: number): Counted | null {
  const from = part * stride;
  const n = counts[from + stride - 1]!;
  const notApplicable = counts[from + stride - 2]!;
  if (n + notApplicable === 0) return null;
  const own: number[] = [];
  for (let at = from; at < from + stride - extraPlaces; at += 1) own.push(counts[at]!);
  return { n, notApplicable, counts: own };
}
