// What the parts of a questionnaire's results page are given, and the addresses they link to.
import type { CommentsFigure, Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import type { ClientGroup } from '#features/office/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { parameterNames } from '../diagnosis-query.ts';
import type { StartAction } from '../shown-diagnosis.ts';
import { surveyParameters } from './survey-query.ts';
import type { SurveyQuery } from './survey-query.ts';
import type { SurveyView } from './survey-view.ts';

export interface NamedScope {
  readonly scope: Scope;
  readonly name: string;
}

/** How many people were asked in a year: the form that says it, for those who may. */
export interface CensusForm {
  readonly year: number;
  readonly value: string;
  readonly version: number;
  readonly fault: string | null;
}

export interface ShownSurvey {
  readonly asking: Asking;
  readonly language: StaffLanguage;
  readonly name: string;
  readonly view: SurveyView;
  readonly picture: AnswerPicture;
  readonly months: Period | null;
  readonly periodWords: string;
  /** the period compared with, by the name of its edition where it has one */
  readonly comparedWords: string | null;
  readonly scopes: readonly NamedScope[];
  readonly clientGroups: readonly ClientGroup[];
  readonly comments: Disclosed<CommentsFigure> | 'not-allowed';
  readonly responseRate: string;
  /** what "how it was computed" says of weights */
  readonly weights: readonly (readonly [string, string])[];
  /** another study asked the same questionnaire in the time of this edition */
  readonly pooledWithOthers: boolean;
  readonly census: CensusForm | null;
  readonly saved: boolean;
  readonly startAction: StartAction | null;
}

/** The same page with some of its parameters changed. */
export function surveyHref(
  { view }: Pick<ShownSurvey, 'view'>,
  change: Partial<SurveyQuery> = {},
  anchor = '',
): string {
  return withQuery(diagnosisPaths.survey(view.version.questionnaire), surveyParameters(view.query, change)) + anchor;
}

/** The numbers of one chart of the page as a file, of the period that is shown. */
export function surveyCsvHref({ view }: Pick<ShownSurvey, 'view'>, chart: string): string {
  const file = diagnosisPaths.chartFile(diagnosisPaths.survey(view.version.questionnaire), `${chart}.csv`);
  const parameters = surveyParameters(view.query, { search: '' });
  return withQuery(file, { ...parameters, [parameterNames.period]: view.period.key });
}

/** Where a question's figure stands on the page, and the name of its file. */
export function questionAnchor(questionId: string): string {
  return `pytanie-${questionId}`;
}
