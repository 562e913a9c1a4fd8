// What a questionnaire is: questions in three languages, and the frozen columns their answers are stored in.
import type { Channel } from '#domain/channel.ts';
import type { VersionId } from '#domain/ids.ts';
import { surveyLanguages } from '#domain/language.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';

/** What a question looks like and what may be answered to it: `question-types.ts` holds a row for each. */
export type QuestionKind =
  | 'rating'
  | 'single-choice'
  | 'multiple-choice'
  | 'yes-no'
  | 'zero-to-ten'
  | 'number'
  | 'best-worst'
  | 'up-to-three'
  | 'client-group'
  | 'text';
/** What analysis may do with it. `direction`: what should change first; `other`: asked, and part of no model. */
export type QuestionRole = 'overall' | 'outcome' | 'driver' | 'client-group' | 'comment' | 'direction' | 'other';
/** A visit that just ended, or a case that is finished (also online). */
export type SurveyContext = 'visit' | 'case';
/** Also the office over a whole year, and the people who work in it: no single visit, no single case. */
export type AskedContext = SurveyContext | 'year' | 'staff';
export type CoreQuestionnaire = 'core-visit' | 'core-case';

export interface QuestionOption {
  /** stored byte, 1 … 251 */
  readonly code: number;
  readonly label: Localised<SurveyLanguage>;
}

/** One reason for asking; a question with several is asked where all of them hold. */
export type Condition =
  | { readonly kind: 'channel'; readonly channels: readonly Channel[] }
  | { readonly kind: 'context'; readonly contexts: readonly AskedContext[] }
  | { readonly kind: 'service'; readonly serviceIds: readonly string[] }
  /** an earlier question, answered by any of these codes */
  | { readonly kind: 'answer'; readonly questionId: string; readonly codes: readonly number[] };

export interface Question {
  /** stable for good: series and comparisons hang on it */
  readonly id: string;
  readonly role: QuestionRole;
  readonly kind: QuestionKind;
  readonly touchpoint: Touchpoint | null;
  /** the driver of overall this question measures; null for everything that is no driver */
  readonly driver: string | null;
  /** about the employee: shown by the staff rule (one person at the desk, two to four) */
  readonly aboutEmployee: boolean;
  readonly text: Localised<SurveyLanguage>;
  /** label on staff pages, in lower case as it stands in a list */
  readonly short: Localised<StaffLanguage>;
  readonly hint?: Localised<SurveyLanguage>;
  /** in the order shown; empty for a text, a number and for client groups, which are the office's own */
  readonly options: readonly QuestionOption[];
  /** offers "does not apply" after a divider */
  readonly notApplicable: boolean;
  /** of a text, in characters as a person counts them (code points) */
  readonly maxLength?: number;
  /** of a number, the largest that may be given */
  readonly most?: number;
  /** asked only where all of these hold; always when left out */
  readonly askedWhen?: readonly Condition[];
}

export interface Column {
  readonly code: string;
  readonly questionId: string;
  /** picked: 1 = this option was chosen, 2 = it was not; digit: of a number, base 251, the value is code - 1 */
  readonly kind: 'rating' | 'choice' | 'picked' | 'digit';
  /** values 1 … categories */
  readonly categories: number;
}

/** What is frozen by publishing; everything a page or an analysis needs, and nothing that may change later. */
export interface QuestionnaireContent {
  readonly questionnaire: string;
  /** the office's own name of it; the built-in core has its names in its data */
  readonly name?: string;
  readonly context: AskedContext;
  readonly scaleVersion: number;
  readonly questions: readonly Question[];
  /** languages it is asked in; all three when left out */
  readonly languages?: readonly SurveyLanguage[];
}

export interface PublishedVersion extends QuestionnaireContent {
  readonly id: VersionId;
  /** 1, 2, 3 … within one questionnaire of one office */
  readonly number: number;
  /** position in the stored `ratings` = position here */
  readonly columns: readonly Column[];
  /** YYYY-MM-DD */
  readonly publishedOn: string;
}

/** The languages a version is asked in, Polish first. */
export function languagesOf(content: Pick<QuestionnaireContent, 'languages'>): readonly SurveyLanguage[] {
  return content.languages ?? surveyLanguages;
}

/** The context a core questionnaire asks about. */
export function contextOf(core: CoreQuestionnaire): SurveyContext {
  return core === 'core-visit' ? 'visit' : 'case';
}

/** The core questionnaire of a context. */
export function coreOf(context: SurveyContext): CoreQuestionnaire {
  return context === 'visit' ? 'core-visit' : 'core-case';
}

/** The questionnaires that the diagnosis and comparisons rest on. */
export function isCore(questionnaire: string): questionnaire is CoreQuestionnaire {
  return questionnaire === 'core-visit' || questionnaire === 'core-case';
}
