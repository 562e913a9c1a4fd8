// What the address of a questionnaire's results says: the same as of a diagnosis, and whose results they are.
import { isUuid } from '#domain/ids.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { Scope } from '#features/answers/index.ts';
import { diagnosisQuery, parametersOf } from '../diagnosis-query.ts';
import type { DiagnosisQuery } from '../diagnosis-query.ts';

export interface SurveyQuery extends DiagnosisQuery {
  readonly scope: Scope;
  /** charts of every rating, not only of those that say something */
  readonly allCharts: boolean;
}

export const scopeParameter = 'zakres';
const chartsParameter = 'wykresy';
const allCharts = 'wszystkie';
const office = 'urzad';

/** "urzad", "jednostka-1f89…", "usluga-77ab…" */
export function scopeWord(scope: Scope): string {
  if (scope.kind === 'office') return office;
  return `${scope.kind === 'unit' ? 'jednostka' : 'usluga'}-${scope.id}`;
}

function scopeOfWord(word: string | undefined): Scope {
  const [, kind, id] = /^(jednostka|usluga)-(.*)$/.exec(word ?? '') ?? [];
  if (!isUuid(id)) return { kind: 'office' };
  return kind === 'jednostka' ? { kind: 'unit', id: id as UnitId } : { kind: 'service', id: id as ServiceId };
}

/** Reads a query string; what it does not understand counts as not said. */
export function surveyQuery(parameter: (name: string) => string | undefined): SurveyQuery {
  return {
    ...diagnosisQuery(parameter),
    context: null,
    scope: scopeOfWord(parameter(scopeParameter)),
    allCharts: parameter(chartsParameter) === allCharts,
  };
}

/** The query string of the same view with some of it changed; the page of comments is always left behind. */
export function surveyParameters(query: SurveyQuery, change: Partial<SurveyQuery> = {}) {
  const asked = { ...query, page: 1, ...change };
  return {
    ...parametersOf(query, change),
    [scopeParameter]: asked.scope.kind === 'office' ? undefined : scopeWord(asked.scope),
    [chartsParameter]: asked.allCharts ? allCharts : undefined,
  };
}
