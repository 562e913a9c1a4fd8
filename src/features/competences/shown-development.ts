// What the parts of the page are given, and the addresses they link to.
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { contextKey, parameterNames } from '#features/diagnosis/index.ts';
import type { AnswersBehind, ChosenPeriod, DiagnosisQuery } from '#features/diagnosis/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { StrengthGround } from '#features/strengths/index.ts';
import { competencesPaths } from '#ui/paths/competences.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { Competence } from './competence.ts';
import type { TeamSignal, TeamSignals } from './team-signals.ts';

/** Where learning is planned from a finding; null where nobody can. The room of staff development fills it. */
export type PlanLearning = (asking: Asking, findingKey: string) => string | null;

export const teamParameter = 'zespol';

export interface DevelopmentArea {
  readonly signal: TeamSignal;
  readonly competences: readonly Competence[];
  /** a few comments about the team in the period; none where they may not be read or shown */
  readonly comments: readonly Disclosed<ShownComment>[];
}

export interface ShownDevelopment {
  readonly asking: Asking;
  readonly language: StaffLanguage;
  readonly query: Pick<DiagnosisQuery, 'period' | 'context'>;
  /** '' for all */
  readonly unitId: string;
  readonly structure: OfficeStructure;
  readonly team: TeamSignals;
  /** those of the chosen team, in the order of the table */
  readonly rows: readonly TeamSignal[];
  readonly areas: readonly DevelopmentArea[];
  readonly ground: StrengthGround;
  readonly period: ChosenPeriod;
  readonly offered: readonly Pick<ChosenPeriod, 'key' | 'kind' | 'period'>[];
  readonly months: Period | null;
  readonly context: SurveyContext;
  readonly contexts: readonly SurveyContext[];
  readonly periodWords: string;
  readonly released: number;
  readonly waiting: number;
  /** the answers behind the page: channels, response rate, weights */
  readonly behind: AnswersBehind;
  readonly planLearning: PlanLearning | null;
}

function parametersOf({ query, unitId }: ShownDevelopment) {
  return {
    [parameterNames.period]: query.period?.key,
    [parameterNames.context]: query.context === null ? undefined : contextKey(query.context),
    [teamParameter]: unitId,
  };
}

export function pageHref(shown: ShownDevelopment): string {
  return withQuery(competencesPaths.development(), parametersOf(shown));
}

export function csvHref(shown: ShownDevelopment): string {
  return withQuery(competencesPaths.csv(), parametersOf(shown));
}
