// A learning plan: what a team learns, what for, who sees to it and until when; and what it did to the answers of clients.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';

/** shadowing: watching colleagues at work · standard: one of the office's standards is practised */
export const learningKinds = ['training', 'coaching', 'shadowing', 'standard'] as const;
export type LearningKind = (typeof learningKinds)[number];

/** measured: closed with its effect · dropped: will not be done */
export const planStates = ['planned', 'done', 'measured', 'dropped'] as const;
export type PlanState = (typeof planStates)[number];

/** The area for development a plan came from, in the words of that day. */
export interface PlanFinding {
  readonly key: string;
  /** Polish, as it is kept with actions */
  readonly sentence: string;
  readonly n: number;
  /** months that raised it: never part of a baseline */
  readonly period: Period | null;
}

export interface LearningPlan {
  readonly id: string;
  /** null: everybody in the office */
  readonly unitId: string | null;
  readonly kind: LearningKind;
  readonly standardId: string | null;
  readonly competenceId: string | null;
  /** as it was called on the day of the plan */
  readonly competenceName: Localised<StaffLanguage> | null;
  readonly purpose: string;
  /** a post */
  readonly owner: string;
  readonly ownerPersonId: string | null;
  /** YYYY-MM-DD, as all days here */
  readonly dueOn: string;
  readonly decidedOn: string;
  /** null: planned by hand */
  readonly finding: PlanFinding | null;
  readonly indicatorId: string | null;
  readonly state: PlanState;
  readonly doneOn: string | null;
  /** the first day that was ever named; kept when it was put right or taken back */
  readonly firstDoneOn: string | null;
  /** on which it was said last; null: not yet, or before this was kept */
  readonly doneSaidOn: string | null;
  /** as it was measured when the plan was closed; never computed anew */
  readonly effectAtEnd: MeasuredEffect | null;
  readonly outcome: string;
  readonly version: number;
}

export type NewPlan = Omit<
  LearningPlan,
  'id' | 'state' | 'doneOn' | 'firstDoneOn' | 'doneSaidOn' | 'effectAtEnd' | 'outcome' | 'version'
>;

/** Planned, and its day has passed. */
export function isOverdue({ state, dueOn }: Pick<LearningPlan, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'planned' && dueOn < today;
}
