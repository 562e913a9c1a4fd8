// What an instrument is: a questionnaire ready to be used as it stands, or to start an own one from.
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { QuestionnaireContent } from './questionnaire.ts';

export interface Instrument {
  /** also the name under which its versions are kept */
  readonly id: string;
  readonly name: Localised<StaffLanguage>;
  /** whom it asks, when, and what it is good for */
  readonly about: Localised<StaffLanguage>;
  readonly content: QuestionnaireContent;
  /** languages whose texts a person has read through; the Ukrainian texts await a native translator */
  readonly reviewed: readonly SurveyLanguage[];
  /** how its questions are put together in a report, where it follows a known frame */
  readonly areas?: readonly { readonly name: Localised<StaffLanguage>; readonly questionIds: readonly string[] }[];
}
