// What the address of a page of directions says: whose comments, of which time and way of contact, what is looked for.
import type { Scope } from '#features/answers/index.ts';
import { diagnosisQuery, parametersOf, scopeParameter, scopeWord, surveyQuery } from '#features/diagnosis/index.ts';
import type { DiagnosisQuery } from '#features/diagnosis/index.ts';

export interface DirectionsQuery extends Pick<DiagnosisQuery, 'period' | 'context' | 'search' | 'page'> {
  readonly scope: Scope;
}

/** Reads a query string; what it does not understand counts as not said. */
export function directionsQuery(parameter: (name: string) => string | undefined): DirectionsQuery {
  const { period, context, search, page } = diagnosisQuery(parameter);
  return { period, context, search, page, scope: surveyQuery(parameter).scope };
}

/** The query string of the same view with some of it changed; the page of comments is always left behind. */
export function directionsParameters(query: DirectionsQuery, change: Partial<DirectionsQuery> = {}) {
  const asked = { ...query, page: 1, ...change };
  return {
    ...parametersOf({ ...asked, channel: null, clientGroupId: null }, { page: asked.page }),
    [scopeParameter]: asked.scope.kind === 'office' ? undefined : scopeWord(asked.scope),
  };
}
