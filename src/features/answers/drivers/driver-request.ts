// What the thread of the drivers is asked, and what it answers: figures of whole pieces, never rows.
import type { MonthNumber, Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { Scope } from '../view.ts';

/** A question about one scope and period of one questionnaire. Everything in it can be sent to another thread. */
export interface DriverRequest {
  readonly officeId: string;
  readonly questionnaire: string;
  /** of each version: where its columns stand in its blocks, in the order overall, outcome, drivers; -1 = not asked so */
  readonly versions: readonly { readonly id: string; readonly places: readonly number[] }[];
  readonly drivers: number;
  /** options of the outcome question, which stands after the overall one; 0: it is not asked */
  readonly outcomes: number;
  /** points of the rating scale */
  readonly points: number;
  readonly scope: Scope;
  readonly period: Period;
  /** first month that is not settled: answers may still come in, so rows from there on wait (decision 0085) */
  readonly unsettledFrom: MonthNumber;
  /** one of the drivers rates the employee */
  readonly aboutEmployee: boolean;
  readonly staffOfService: Readonly<Record<string, StaffNumber>>;
  readonly staffOfUnit: Readonly<Record<string, StaffNumber>>;
}

/** A share of what the drivers explain together, 0–1, with its 95 % bootstrap interval; rounded to whole percents. */
export interface DriverShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Bad rather than good ratings move the overall one (`spoils`), good rather than bad ones (`pleases`), both surely
 * (`both`), or neither can be said.
 */
export type Asymmetry = 'spoils' | 'pleases' | 'both' | 'undecided' | 'too-few-extremes';

export interface OrdinalCheck {
  /** answers it was made on */
  readonly n: number;
  /** pairs [stronger, weaker] of different tiers that stand the other way round when ratings are only ordered */
  readonly swapped: readonly (readonly [number, number])[];
}

/** Drivers are numbered in the order of the request. */
export interface ShownDrivers {
  readonly kind: 'shown';
  /** answers in which all of it was answered, of whole pieces */
  readonly n: number;
  /** the same, also those that stay hidden */
  readonly collected: number;
  /** adjusted R² of the drivers after the outcome, 0–1 */
  readonly explained: number;
  /** share of the variance of the overall rating that goes with the outcome; null where it is not asked */
  readonly byOutcome: number | null;
  readonly shares: readonly DriverShare[];
  readonly tiers: readonly (readonly number[])[];
  /** drivers that measure almost the same */
  readonly twins: readonly (readonly [number, number])[];
  readonly asymmetry: { readonly n: number; readonly each: readonly Asymmetry[] } | null;
  /** null: not checked, too few answers or too many drivers */
  readonly ordinal: OrdinalCheck | null;
}

/** Whole answers of a quarter that is not settled: how many there are, which any view of that quarter says too. */
export interface WaitingQuarter {
  readonly first: MonthNumber;
  readonly n: number;
}

export interface TooFewForDrivers {
  readonly kind: 'too-few-answers';
  readonly n: number;
  readonly collected: number;
  /** part of `collected`, the earlier quarter first */
  readonly waiting: readonly WaitingQuarter[];
  readonly needed: number;
  /** plain correlations of each driver with the overall rating, from 50 answers on; null of one that never varies */
  readonly correlations: readonly (DriverShare | null)[] | null;
}

export type DriverAnswer =
  | ShownDrivers
  | TooFewForDrivers
  | { readonly kind: 'explains-too-little'; readonly n: number; readonly collected: number; readonly explained: number }
  /** everybody rated alike: there is nothing to explain */
  | { readonly kind: 'no-differences'; readonly n: number; readonly collected: number };

/** Answers needed before the drivers are told apart (methods, section 2). */
export function answersForDrivers(drivers: number): number {
  return Math.max(100, 15 * drivers);
}

/** From here on plain correlations are shown. */
export const answersForCorrelations = 50;

/** Drivers that explain less of the differences are not shown. */
export const leastExplained = 0.1;
