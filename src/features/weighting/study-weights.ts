// Which answers are weighted: the choice made for each study, and what it means for a period.
import { monthOfDay } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Study } from '#features/studies/index.ts';

export const weightsChoices = ['none', 'people-served', 'people-served-and-places'] as const;
export type StudyWeights = (typeof weightsChoices)[number];

export interface ChosenWeights {
  readonly studyId: string;
  readonly weights: StudyWeights;
  /** 0: nobody has chosen yet */
  readonly version: number;
}

/** Why the choice of a study cannot be changed: people are counted for visits only, or a result may have been seen. */
export type Lock = 'answers-released' | 'people-not-counted';

export function lockOf({ context }: Pick<Study, 'context'>, released: boolean): Lock | null {
  if (context !== 'visit') return 'people-not-counted';
  return released ? 'answers-released' : null;
}

type AskingStudy = Pick<Study, 'id' | 'from' | 'to'>;

/**
 * What the studies that asked a questionnaire in a period chose. An answer knows its month and not its study, so answers
 * are weighted only where all of them chose it, and by places only where all of them chose that.
 */
export function choiceIn(
  studies: readonly AskingStudy[],
  chosen: readonly ChosenWeights[],
  period: Period,
): StudyWeights | 'studies-differ' {
  const asking = studies.filter(
    ({ from, to }) => monthOfDay(from) <= period.last && (to === null || monthOfDay(to) >= period.first),
  );
  const choices = new Set(asking.map(({ id }) => chosen.find(({ studyId }) => studyId === id)?.weights ?? 'none'));
  if (choices.size === 0) return 'none';
  if (choices.has('none')) return choices.size === 1 ? 'none' : 'studies-differ';
  return choices.has('people-served') ? 'people-served' : 'people-served-and-places';
}
