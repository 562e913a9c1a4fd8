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
export interface PooledGroup extends Omit<AnswerGroup, 'channel' | 'clientGroup' | 'pool'>, Counted {
  readonly parts: readonly CountedGroup[];
}

/** Which group each answer belongs to. */
export interface Grouping {
  readonly groups: readonly AnswerGroup[];
  readonly groupOfRow: Uint32Array;
}

/** Groups the rows of a block once, for all its questions. */
export function groupRows(block: ColumnBlock): Grouping {
  const { service, unit, channel, clientGroup } = block.named;
  const { names } = block;
  const positions = new Map<number, number>();
  const pools = new Map<number, number>();
  const groups: AnswerGroup[] = [];
  const groupOfRow = new Uint32Array(block.rows);
  const channels = names.channel.length;
  const clientGroups = names.clientGroup.length;
  const units = names.unit.length;
  const months = block.lastMonth.reduce((latest, month) => Math.max(latest, month), 0) + 1;
  // one number for each combination: far below the largest exact one, even with thousands of services and units
  for (let row = 0; row < block.rows; row += 1) {
    const first = block.firstMonth[row]!;
    const last = block.lastMonth[row]!;
    const place = (service[row]! * units + unit[row]!) * months * months + first * months + last;
    const key = (place * channels + channel[row]!) * clientGroups + clientGroup[row]!;
    let position = positions.get(key);
    if (position === undefined) {
      position = groups.length;
      positions.set(key, position);
      groups.push({
        service: names.service[service[row]!]!,
        unit: names.unit[unit[row]!]!,
        first: monthOfColumn(first),
        last: monthOfColumn(last),
        channel: names.channel[channel[row]!]!,
        clientGroup: names.clientGroup[clientGroup[row]!]!,
        pool: numberOf(pools, place),
      });
    }
    groupOfRow[row] = position;
  }
  return { groups, groupOfRow };
}

/** Counts one column of codes by group; groups in which nobody answered or marked "does not apply" are left out. */
export function countGroups(grouping: Grouping, codes: Uint8Array, categories: number): CountedGroup[] {
  const width = categories + 1;
  const counts = new Uint32Array(grouping.groups.length * width);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    const place = code >= 1 && code <= categories ? code - 1 : code === notApplicable ? categories : -1;
    if (place >= 0) counts[grouping.groupOfRow[row]! * width + place]! += 1;
  }
  const counted: CountedGroup[] = [];
  grouping.groups.forEach(({ service, unit, first, last, channel, clientGroup, pool }, position) => {
    const from = position * width;
    const ofGroup: number[] = [];
    let n = 0;
    for (let place = 0; place < categories; place += 1) {
      ofGroup.push(counts[from + place]!);
      n += counts[from + place]!;
    }
    const doesNotApply = counts[from + categories]!;
    if (n + doesNotApply === 0) return;
    // written out: a copy by spreading costs several times as much, and there are thousands
    counted.push({
      service,
      unit,
      first,
      last,
      channel,
      clientGroup,
      pool,
      n,
      counts: ofGroup,
      notApplicable: doesNotApply,
    });
  });
  return counted;
}

/** The groups without the difference of channel and client group. */
export function pooledGroups(groups: readonly CountedGroup[]): PooledGroup[] {
  return Array.from(Map.groupBy(groups, ({ pool }) => pool).values(), (parts) => {
    const { service, unit, first, last, counts } = parts[0]!;
    const { n, counts: all, notApplicable } = parts.length === 1 ? parts[0]! : summed(parts, counts.length);
    return { service, unit, first, last, n, counts: all, notApplicable, parts };
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
