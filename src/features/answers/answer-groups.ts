// Released answers counted by all that may tell people apart: service, unit, period, channel and client group.
import type { MonthNumber } from '#domain/period.ts';

/** Answers alike in place and time. '' = not named. */
export interface AnswerPool {
  readonly service: string;
  readonly unit: string;
  /** the building or counter it was about, where the code that led to the survey said so */
  readonly location: string;
  readonly first: MonthNumber;
  readonly last: MonthNumber;
}

/** Answers alike in everything a view may ask about. */
export interface AnswerGroup extends AnswerPool {
  readonly channel: string;
  readonly clientGroup: string;
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

/** Those of one pool that came by one channel; the groups are made where a view names a client group. */
export interface ChannelGroup extends AnswerPool, Counted {
  readonly channel: string;
  parts(): readonly CountedGroup[];
}

/** Those of one pool; its channels are told apart where a view filters: most do not. */
export interface PooledGroup extends AnswerPool, Counted {
  parts(): readonly ChannelGroup[];
  /** how many of its answers came by the channel and from the client group, where that is known without making parts */
  answersOf?(of: { readonly channel?: string | undefined; readonly clientGroupId?: string | undefined }): number;
}

/** Groups that are known one by one, pooled. */
export function pooledGroups(groups: readonly CountedGroup[]): PooledGroup[] {
  const together = <Part extends AnswerPool & Counted>(parts: readonly Part[]) => {
    const { service, unit, location, first, last, counts } = parts[0]!;
    return { service, unit, location, first, last, ...summed(parts, counts.length), parts: () => parts };
  };
  const byChannel = (parts: readonly CountedGroup[]) =>
    Array.from(
      Map.groupBy(parts, ({ channel }) => channel),
      ([channel, alike]) => ({ ...together(alike), channel }),
    );
  const pools = Map.groupBy(groups, ({ service, unit, location, first, last }) =>
    JSON.stringify([service, unit, location, first, last]),
  );
  return Array.from(pools.values(), (alike) => together(byChannel(alike)));
}

/** Counts of all groups together. */
export function summed(groups: readonly Counted[], categories: number): Counted {
  const counts: number[] = [];
  for (let place = 0; place < categories; place += 1) counts.push(0);
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
