// Released answers counted by all that may tell people apart: service, unit, period, channel and client group.
import type { MonthNumber } from '#domain/period.ts';

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
