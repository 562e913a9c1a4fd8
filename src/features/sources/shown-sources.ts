// What the parts of a page of sources are given, and the addresses they link to.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import {
  contextKey,
  parameterNames,
  scopeParameter,
  scopeWord,
  type AnswersBehind,
  type DiagnosisView,
  type StartAction,
} from '#features/diagnosis/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { diagnosisPaths, type DiagnosisSubject } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { strengthsParameters, strengthsPaths, strengthsPlace } from '#ui/paths/strengths.ts';
import type { DriverModel } from './driver-model.ts';

export type SourcesTab = 'sources' | 'importance';

export interface ShownSources {
  readonly asking: Asking;
  readonly language: StaffLanguage;
  readonly tab: SourcesTab;
  readonly subject: DiagnosisSubject;
  readonly view: DiagnosisView;
  readonly model: DriverModel;
  /** of the service or unit; null: the whole office */
  readonly name: string | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly periodWords: string;
  readonly months: Period | null;
  /** the answers behind the page: channels, response rate, weights */
  readonly behind: AnswersBehind;
  readonly thisMonth: MonthNumber;
  /** answers a month over the last four closed quarters */
  readonly perMonth: number;
  /** another questionnaire than the core: its key and its name */
  readonly questionnaire: { readonly key: string; readonly name: string } | null;
  /** the period was chosen by the reader */
  readonly chosenPeriod: boolean;
  /** revision of the office's answers */
  readonly asOf: number;
  readonly startAction: StartAction | null;
  /** themes of comments; none where the page is of another questionnaire than the core */
  readonly themes: readonly MatterTheme[];
}

/** A theme of comments, and the matter it belongs to. */
export interface MatterTheme {
  readonly id: string;
  readonly name: Localised<StaffLanguage>;
  readonly driver: string | null;
}

interface Change {
  readonly tab?: SourcesTab;
  readonly context?: SurveyContext;
  readonly period?: string;
}

export const questionnaireParameter = 'ankieta';

const parameters = ({ view, chosenPeriod, questionnaire }: ShownSources, { context, period }: Change) => {
  const way = context ?? view.query.context;
  return {
    [parameterNames.period]: period ?? (chosenPeriod ? view.period.key : undefined),
    [parameterNames.context]: way === null ? undefined : contextKey(way),
    [questionnaireParameter]: questionnaire?.key,
  };
};

export function sourcesHref(shown: ShownSources, change: Change = {}): string {
  const page = (change.tab ?? shown.tab) === 'sources' ? sourcesPaths.sources : sourcesPaths.importance;
  return withQuery(page(shown.subject), parameters(shown, change));
}

export function sourcesCsvHref(shown: ShownSources): string {
  return withQuery(sourcesPaths.csv(shown.subject), parameters(shown, {}));
}

/** The diagnosis of the same subject, period and way of contact; of another questionnaire its results. */
export function diagnosisHref(shown: ShownSources, anchor = ''): string {
  const { view, subject, questionnaire } = shown;
  if (questionnaire)
    return withQuery(diagnosisPaths.survey(questionnaire.key), {
      [parameterNames.period]: view.period.key,
      [scopeParameter]: scopeWord(view.scope),
    });
  const period = { [parameterNames.period]: view.period.key, [parameterNames.context]: contextKey(view.context) };
  return withQuery(diagnosisPaths.subject(subject), period) + anchor;
}

/** Strengths and weaknesses of the same subject: held against promises, the rest of the office and the past. */
export function strengthsHref({ subject, view }: ShownSources): string {
  return withQuery(strengthsPaths.page(), {
    [strengthsParameters.where]: strengthsPlace(subject) || undefined,
    [parameterNames.context]: contextKey(view.context),
  });
}

/** The comments of one theme, of the same subject, period and way of contact. */
export function themeHref({ view }: ShownSources, id: string): string {
  return withQuery(directionsPaths.theme(id), {
    [parameterNames.period]: view.period.key,
    [parameterNames.context]: contextKey(view.context),
    [scopeParameter]: view.scope.kind === 'office' ? undefined : scopeWord(view.scope),
  });
}
