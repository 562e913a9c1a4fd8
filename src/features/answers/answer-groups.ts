// Released answers counted by all that may tell people apart: service, unit, period, channel and client group.
import { notApplicable } from '#domain/answer-code.ts';
import type { MonthNumber } from '#domain/period.ts';
import { monthOfColumn, type ColumnBlock } from './column-block.ts';

/** Answers alike in everything a view may ask about. '' = not named. */
export interface AnswerGroup {
  readonly service: string;
  readonly unit: string;
  readonly first: MonthNumber;
  readonly last: MonthNumber;
  readonly channel: string;
  readonly clientGroup: string;
  /** number that groups share which differ in channel and client group only */
  readonly pool: number;
}

/** Answers to one question: counts of the points 1 … K, and "does not apply". */
export interface Counted {
  /** answers with a value, the sum of `counts` */
  readonly n: number;
  readonly counts: readonly number[];
  readonly notApplicable: number;
}

/** One question's answers in one group. */
export interface CountedGroup extends AnswerGroup, Counted {}

/** Groups that differ in channel and client group only, counted together: most views ask for neither. */
export interface PooledGroup extends AnswerPool, Counted {
  parts(): readonly CountedGroup[];
}

export type AnswerPool = Omit<AnswerGroup, 'channel' | 'clientGroup' | 'pool'>;

/** Which group each answer belongs to. */
export interface Grouping {
  readonly groups: readonly AnswerGroup[];
  readonly groupOfRow: Uint32Array;
  readonly pools: readonly AnswerPool[];
  readonly poolOfRow: Uint32Array;
  /** positions of each pool's groups */
  readonly groupsOfPool: readonly (readonly number[])[];
}

/** Groups the rows of a block once, for all its questions. */
export function groupRows(block: ColumnBlock): Grouping {
  const { service, unit, channel, clientGroup } = block.named;
  const { names } = block;
  const channels = names.channel.length;
  const clientGroups = names.clientGroup.length;
  const units = names.unit.length;
  const months = block.lastMonth.reduce((latest, month) => Math.max(latest, month), 0) + 1;
  const numbers = { groups: new Map<number, number>(), pools: new Map<number, number>() };
  const groups: AnswerGroup[] = [];
  const pools: AnswerPool[] = [];
  const groupsOfPool: number[][] = [];
  const groupOfRow = new Uint32Array(block.rows);
  const poolOfRow = new Uint32Array(block.rows);
  // one number for each combination: far below the largest exact one, even with thousands of services and units
  for (let row = 0; row < block.rows; row += 1) {
    const first = block.firstMonth[row]!;
    const last = block.lastMonth[row]!;
    const where = (service[row]! * units + unit[row]!) * months * months + first * months + last;
    const pool = numberOf(numbers.pools, where);
    if (pool === pools.length) {
      groupsOfPool.push([]);
      pools.push({
        service: names.service[service[row]!]!,
        unit: names.unit[unit[row]!]!,
        first: monthOfColumn(first),
        last: monthOfColumn(last),
      });
    }
    const group = numberOf(numbers.groups, (where * channels + channel[row]!) * clientGroups + clientGroup[row]!);
    if (group === groups.length) {
      groupsOfPool[pool]!.push(group);
      groups.push({
        ...pools[pool]!,
        channel: names.channel[channel[row]!]!,
        clientGroup: names.clientGroup[clientGroup[row]!]!,
        pool,
      });
    }
    poolOfRow[row] = pool;
    groupOfRow[row] = group;
  }
  return { groups, groupOfRow, pools, poolOfRow, groupsOfPool };
}

/**
 * Counts one column of codes; what nobody answered or marked "does not apply" is left out. Groups are counted where
 * they are asked for: there are thousands, and most views ask for none.
 */
export function countColumn(grouping: Grouping, codes: Uint8Array, categories: number): PooledGroup[] {
  const { groups, groupOfRow, pools, poolOfRow, groupsOfPool } = grouping;
  let ofGroups: Uint32Array | undefined;
  const partsOf = (pool: number) => {
    const counts = (ofGroups ??= tallied(groupOfRow, groups.length, codes, categories));
    return groupsOfPool[pool]!.flatMap((group) => withCounts(groups[group]!, counts, group, categories));
  };
  const ofPools = tallied(poolOfRow, pools.length, codes, categories);
  return pools.flatMap((about, pool) => {
    let parts: CountedGroup[] | undefined;
    return withCounts({ ...about, parts: () => (parts ??= partsOf(pool)) }, ofPools, pool, categories);
  });
}

/** Counts of each part, one after another: the points 1 … K, then "does not apply". */
function tallied(partOfRow: Uint32Array, parts: number, codes: Uint8Array, categories: number): Uint32Array {
  const width = categories + 1;
  const counts = new Uint32Array(parts * width);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    const place = code >= 1 && code <= categories ? code - 1 : code === notApplicable ? categories : -1;
    if (place >= 0) counts[partOfRow[row]! * width + place]! += 1;
  }
  return counts;
}

/** The part with its counts; none where nobody answered. */
function withCounts<Part>(part: Part, counts: Uint32Array, position: number, categories: number): (Part & Counted)[] {
  const from = position * (categories + 1);
  const ofPart: number[] = [];
  let n = 0;
  for (let place = 0; place < categories; place += 1) {
    ofPart.push(counts[from + place]!);
    n += counts[from + place]!;
  }
  const doesNotApply = counts[from + categories]!;
  return n + doesNotApply > 0 ? [{ ...part, n, counts: ofPart, notApplicable: doesNotApply }] : [];
}

/** Groups that are known one by one, pooled. */
export function pooledGroups(groups: readonly CountedGroup[]): PooledGroup[] {
  return Array.from(Map.groupBy(groups, ({ pool }) => pool).values(), (parts): PooledGroup => {
    const { service, unit, first, last, counts } = parts[0]!;
    return { service, unit, first, last, ...summed(parts, counts.length), parts: () => parts };
  });
}

/** Counts of all groups together. */
export function summed(groups: readonly Counted[], categories: number): Counted {
  const counts = Array.from({ length: categories }, () => 0);
  let notApplicable = 0;
  for (const group of groups) {
    notApplicable += group.notApplicable;
    for (let place = 0; place < categories; place += 1) counts[place]! += group.counts[place]!;
  }
  return { n: answersIn(groups), counts, notApplicable };
}

/** Answers with a value in all groups together. */
export function answersIn(groups: readonly Counted[]): number {
  return groups.reduce((sum, group) => sum + group.n, 0);
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
