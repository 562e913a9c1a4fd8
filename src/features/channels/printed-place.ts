// A place as it is printed: where its code hangs, and what its survey asks.
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';

/** What a survey asks, as far as a poster has to know it. */
export type AskedOnPoster = Pick<QuestionnaireContent, 'questions' | 'languages'>;

export interface PrintedPlace {
  readonly place: SurveyPlace;
  /** the version behind its code */
  readonly asked: AskedOnPoster;
}
