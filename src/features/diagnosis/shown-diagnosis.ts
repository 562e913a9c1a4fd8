// What the parts of a diagnosis page are given, and the addresses they link to.
import type { CommentsFigure, Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { ClientGroup, Location } from '#features/office/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { AnswersBehind } from './method/answers-behind.ts';
import { parametersOf } from './diagnosis-query.ts';
import type { DiagnosisQuery } from './diagnosis-query.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import type { DiagnosisView } from './diagnosis-view.ts';
import type { ResultRow } from './list/result-rows.ts';

/** Where a finding begins an action; null where this person cannot start one. The room of actions fills it. */
export type StartAction = (asking: Asking, findingKey: string) => string | null;

/** What later rooms bring to the pages of this one. */
export interface DiagnosisSlots {
  readonly startAction?: StartAction;
}

export interface ShownDiagnosis {
  readonly asking: Asking;
  readonly language: StaffLanguage;
  readonly view: DiagnosisView;
  /** of what the page is of; null: the whole office */
  readonly name: string | null;
  /** unit of a service, for the way up */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly clientGroups: readonly ClientGroup[];
  readonly locations: readonly Location[];
  /** the period in words, and what it was cut to */
  readonly periodWords: string;
  readonly comments: Disclosed<CommentsFigure> | 'not-allowed' | 'not-divided';
  /** what "how it was computed" says of the answers: number, channels, response rate, weights */
  readonly behind: AnswersBehind;
  /** revision of the office's answers */
  readonly asOf: number;
  readonly startAction: StartAction | null;
  /** of a unit: its services, in the same period */
  readonly services: readonly ResultRow[];
}

/** The same page with some of its parameters changed. */
export function hrefWith({ view }: ShownDiagnosis, change: Partial<DiagnosisQuery> = {}, anchor = ''): string {
  return withQuery(diagnosisPaths.subject(view.subject), parametersOf(view.query, change)) + anchor;
}

/** The numbers of one chart of the page as a file. */
export function csvHref({ view }: ShownDiagnosis, chart: string): string {
  const page = diagnosisPaths.subject(view.subject);
  return withQuery(diagnosisPaths.chartFile(page, `${chart}.csv`), parametersOf(view.query, { search: '' }));
}

/** "Ocena ogólna obejmuje 46 z nich.": where some answers do not stand apart, or rate other questions only; else ''. */
export function overallCovers(
  { overall, collected }: Pick<DiagnosisView, 'overall' | 'collected'>,
  language: StaffLanguage,
): string {
  const isPart = overall.kind === 'shown' && overall.n < collected.released;
  return isPart ? diagnosisTexts[language].shownOfReleased(overall.n) : '';
}

/** Text with a capital first letter: "czas czekania" → "Czas czekania". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
