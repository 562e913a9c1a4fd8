// A piece: answers that are shown together or not at all, and the rules by which pieces are cut.
import type { Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { PooledGroup } from './answer-groups.ts';

/** Fewer answers with a value are never shown by themselves (methods, section 2). */
export const smallestPiece = 10;

/** Answers that are shown together or not at all. */
export interface Piece {
  /** '' in a piece of a whole unit or office */
  readonly service: string;
  /** '' in a piece of the whole office */
  readonly unit: string;
  readonly period: Period;
  readonly groups: readonly PooledGroup[];
}

/** What decides how finely answers may be cut. */
export interface CutRules {
  /** the question rates the employee (knowledge, courtesy) */
  readonly aboutEmployee: boolean;
  staffOfService(service: string): StaffNumber;
  staffOfUnit(unit: string): StaffNumber;
  /** the only place of a service; '' where it has several or none: ratings of its employees then stand under no place */
  placeOfService?(service: string): string;
  /** thin quarters of a service never wait for their year: a later quarter then changes nothing in an earlier one */
  readonly nothingWaits?: boolean;
}
