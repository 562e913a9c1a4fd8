// What a questionnaire is: questions in three languages, and the frozen columns their answers are stored in.
import type { VersionId } from '#domain/ids.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';

export type QuestionKind = 'rating' | 'single-choice' | 'client-group' | 'text';
export type QuestionRole = 'overall' | 'outcome' | 'driver' | 'client-group' | 'comment';
/** A visit that just ended, or a case that is finished (also online). */
export type SurveyContext = 'visit' | 'case';
export type CoreQuestionnaire = 'core-visit' | 'core-case';

export interface QuestionOption {
  /** stored byte, 1 … 251 */
  readonly code: number;
  readonly label: Localised<SurveyLanguage>;
}

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
  /** in the order shown; empty for a text and for client groups, which are the office's own */
  readonly options: readonly QuestionOption[];
  /** offers "does not apply" after a divider */
  readonly notApplicable: boolean;
  /** of a text, in characters as a person counts them (code points) */
  readonly maxLength?: number;
}

export interface Column {
  readonly code: string;
  readonly questionId: string;
  readonly kind: 'rating' | 'choice';
  /** values 1 … categories */
  readonly categories: number;
}

/** What is frozen by publishing; everything a page or an analysis needs, and nothing that may change later. */
export interface QuestionnaireContent {
  readonly questionnaire: string;
  readonly context: SurveyContext;
  readonly scaleVersion: number;
  readonly questions: readonly Question[];
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

/** The columns a list of questions owns, in the order of the questions. Client group and text own none. */
export function columnsOf(questions: readonly Question[]): Column[] {
  return questions.flatMap((question): Column[] => {
    if (question.kind !== 'rating' && question.kind !== 'single-choice') return [];
    const kind = question.kind === 'rating' ? 'rating' : 'choice';
    return [{ code: question.id, questionId: question.id, kind, categories: question.options.length }];
  });
}

/** The context a core questionnaire asks about. */
export function contextOf(core: CoreQuestionnaire): SurveyContext {
  return core === 'core-visit' ? 'visit' : 'case';
}

/** The core questionnaire of a context. */
export function coreOf(context: SurveyContext): CoreQuestionnaire {
  return context === 'visit' ? 'core-visit' : 'core-case';
}
