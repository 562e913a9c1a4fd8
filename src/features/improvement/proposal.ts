// A new action as it is proposed, with what is known of it from where it is born.
import type { Period } from '#domain/period.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { Origin } from './action.ts';
import type { FindingOrigin } from './finding-origin.ts';

/** A new action as it is proposed: what is known already stands in the form. */
export interface Proposal {
  readonly origin: Origin;
  readonly title: string;
  readonly problem: string;
  readonly steps: string;
  readonly owner: string;
  readonly unitId: string | null;
  readonly findingPeriod: Period | null;
  readonly indicatorId: string | null;
  /** the measure of the finding, to be made where the office has none of it */
  readonly newMeasure: { readonly question: Question; readonly place: string; readonly found: FindingOrigin } | null;
  /** answers came since it was found: the fact is of today */
  readonly isRecomputed: boolean;
}

export const byHand: Proposal = {
  origin: { kind: 'hand' },
  title: '',
  problem: '',
  steps: '',
  owner: '',
  unitId: null,
  findingPeriod: null,
  indicatorId: null,
  newMeasure: null,
  isRecomputed: false,
};
