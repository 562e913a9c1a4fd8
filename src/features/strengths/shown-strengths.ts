// What the parts of the page are given, and the addresses they link to.
import type { StaffLanguage } from '#domain/language.ts';
import type { Scope } from '#features/answers/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { AnswersBehind, ChosenPeriod, StartAction } from '#features/diagnosis/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { Period } from '#domain/period.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import type { StrengthGround } from './strength-findings.ts';
import type { StrengthsView, TableQuery } from './strengths-view.ts';
import { parametersOf } from './strengths-query.ts';
import type { StrengthsQuery } from './strengths-query.ts';

export interface ShownStrengths {
  readonly asking: Asking;
  readonly language: StaffLanguage;
  readonly view: StrengthsView;
  readonly ground: StrengthGround;
  readonly structure: OfficeStructure;
  readonly query: StrengthsQuery;
  readonly table: TableQuery;
  readonly page: Scope;
  readonly period: ChosenPeriod;
  readonly offered: readonly Pick<ChosenPeriod, 'key' | 'kind' | 'period'>[];
  /** months with answers, for the names of periods */
  readonly months: Period | null;
  readonly context: SurveyContext;
  readonly contexts: readonly SurveyContext[];
  readonly periodWords: string;
  /** answers released in the page's scope and period */
  readonly released: number;
  readonly waiting: number;
  /** the answers behind the page: channels, response rate, weights */
  readonly behind: AnswersBehind;
  readonly startAction: StartAction | null;
}

export function pageHref({ query }: ShownStrengths, change: Partial<StrengthsQuery> = {}): string {
  return withQuery(strengthsPaths.page(), parametersOf(query, change));
}

export function csvHref({ query }: ShownStrengths): string {
  return withQuery(strengthsPaths.csv(), parametersOf(query, { page: 1 }));
}
