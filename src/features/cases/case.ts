// A case as it is kept: what happened when, and nothing about the person it is of.
import type { DayNumber } from '#domain/calendar-day.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';

/** How a case ended. The first six were settled by the office; the rest only left it. */
export const closingWays = [
  'decision',
  'refusal',
  'certificate',
  'other',
  'discontinued',
  'tacit',
  'withdrawn',
  'unexamined',
  'passed-on',
] as const;
export type ClosingWay = (typeof closingWays)[number];

/** Whether a case that ended so counts in days and terms. An unnamed way counts. */
export function isSettledBy(way: ClosingWay | null): boolean {
  return way !== 'withdrawn' && way !== 'unexamined' && way !== 'passed-on';
}

/** How the case reached the office. */
export const filingChannels = ['in-person', 'letter', 'electronic', 'oral', 'other'] as const;
export type FilingChannel = (typeof filingChannels)[number];

/** Days that do not count (KPA art. 35 § 5), both ends among them; `to` null: still running. */
export interface Stop {
  readonly from: DayNumber;
  readonly to: DayNumber | null;
  /** as the register says it, at most 200 characters */
  readonly reason: string;
}

/** Notice under KPA art. 36: the day it was given and the new last day it names. */
export interface Notice {
  readonly on: DayNumber;
  readonly until: DayNumber;
}

export interface CaseFacts {
  readonly serviceId: ServiceId;
  readonly unitId: UnitId;
  readonly jrwa: string | null;
  readonly receivedOn: DayNumber;
  /** null: open */
  readonly closedOn: DayNumber | null;
  readonly way: ClosingWay | null;
  readonly channel: FilingChannel | null;
  /** particularly complex (KPA art. 35 § 3) */
  readonly isComplex: boolean;
  /** in order of time, none overlapping another */
  readonly stops: readonly Stop[];
  /** in order of time */
  readonly notices: readonly Notice[];
}
