// An improvement action: a problem with its fact, a goal with an owner, four stages, and an end that says what came of it.
import type { PersonId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { MeasuredEffect } from './effect/measured-effect.ts';

/** Plan · Wykonanie · Sprawdzenie · Utrwalenie */
export const stages = ['plan', 'do', 'check', 'keep'] as const;
export type Stage = (typeof stages)[number];

/** What it was born from. Words are kept as they stood then: what is told later may be another thing. */
export type Origin =
  | { readonly kind: 'finding'; readonly key: string; readonly sentence: string; readonly n: number }
  | { readonly kind: 'indicator'; readonly indicatorId: string }
  | { readonly kind: 'idea'; readonly ideaId: string; readonly text: string }
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'practice'; readonly cardId: string; readonly title: string; readonly office: string }
  | { readonly kind: 'standard'; readonly standardId: string; readonly promise: string }
  | { readonly kind: 'hand' };
export type OriginKind = Origin['kind'];

export const endings = ['kept', 'no-effect', 'abandoned'] as const;
export type Ending = (typeof endings)[number];

export interface Action {
  readonly id: string;
  /** "2026/14": the number within the year it was made in */
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly origin: Origin;
  readonly problem: string;
  readonly goal: string;
  /** by how much the indicator is to improve: points of a percentage, of a rating, or in its unit; null: not said */
  readonly goalChange: number | null;
  /** who is told; the owner that is printed is a post */
  readonly ownerPersonId: PersonId | null;
  readonly owner: string;
  readonly unitId: string | null;
  /** hours of work */
  readonly hours: number | null;
  /** zł */
  readonly cost: number | null;
  /** YYYY-MM-DD, as all days here */
  readonly deadline: string | null;
  readonly stage: Stage;
  /** 1, and one more for each "Popraw i powtórz" */
  readonly round: number;
  readonly decidedOn: string | null;
  readonly startedOn: string | null;
  /** months that raised the finding: never part of a baseline */
  readonly findingPeriod: Period | null;
  readonly indicatorId: string | null;
  /** series it is held against; null: all that are proposed */
  readonly comparisonIds: readonly string[] | null;
  /** what is done, one step a line */
  readonly steps: string;
  /** what would be done otherwise */
  readonly lessons: string;
  readonly conclusion: string;
  readonly ended: { readonly on: string; readonly how: Ending } | null;
  /** as it was measured on the day of the end; never computed anew */
  readonly effectAtEnd: MeasuredEffect | null;
  readonly publicSentence: Localised<StaffLanguage> | null;
  /** the standard it became */
  readonly standardId: string | null;
  /** the practice card it was taken from */
  readonly parent: string | null;
  readonly createdOn: string;
  /** of the latest change, comment or file */
  readonly changedOn: string;
  readonly version: number;
}

export const isEnded = ({ ended }: Pick<Action, 'ended'>): boolean => ended !== null;

/** "2026/14" */
export const actionNumber = ({ year, number }: Pick<Action, 'year' | 'number'>): string => `${year}/${number}`;

/** What happened to an action: who, when, what. `details` differ by kind. */
export interface HistoryEntry {
  readonly position: number;
  readonly day: string;
  readonly who: PersonId | null;
  readonly what: HistoryKind;
  readonly details: Readonly<Record<string, unknown>>;
}
export const historyKinds = [
  'created',
  'changed',
  'moved',
  'repeated',
  'comparisons',
  'ended',
  'standard',
  'sentence',
  'comment-removed',
  'file-added',
  'file-removed',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

export interface ActionComment {
  readonly id: string;
  readonly day: string;
  readonly who: PersonId | null;
  readonly content: string;
}

export interface ActionFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly day: string;
  readonly who: PersonId | null;
}
