// What the address of the page says: where, which period, which way of contact, which rows of the table.
import { isUuid } from '#domain/ids.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { Scope } from '#features/answers/index.ts';
import { contextKey, diagnosisQuery, parameterNames } from '#features/diagnosis/index.ts';
import type { DiagnosisQuery } from '#features/diagnosis/index.ts';
import { strengthsParameters as names, strengthsPlace } from '#ui/paths/strengths.ts';

export interface StrengthsQuery extends Pick<DiagnosisQuery, 'period' | 'context' | 'search' | 'page'> {
  readonly scope: Scope;
  /** every comparison, not only those that stand */
  readonly all: boolean;
}

/** Reads a query string; what it does not understand counts as not said. */
export function strengthsQuery(parameter: (name: string) => string | undefined): StrengthsQuery {
  const { period, context, search, page } = diagnosisQuery(parameter);
  return {
    period,
    context,
    search,
    page,
    scope: scopeIn(parameter(names.where)),
    all: parameter(names.show) === 'wszystkie',
  };
}

function scopeIn(text = ''): Scope {
  const [kind, id = ''] = text.split('.');
  if (kind === 'jednostka' && isUuid(id)) return { kind: 'unit', id: id as UnitId };
  if (kind === 'usluga' && isUuid(id)) return { kind: 'service', id: id as ServiceId };
  return { kind: 'office' };
}

export function parametersOf(query: StrengthsQuery, change: Partial<StrengthsQuery> = {}) {
  const { scope, period, context, search, all, page } = { ...query, page: 1, ...change };
  return {
    [names.where]: strengthsPlace(scope),
    [parameterNames.period]: period?.key,
    [parameterNames.context]: context === null ? undefined : contextKey(context),
    [names.show]: all ? 'wszystkie' : undefined,
    [parameterNames.search]: search,
    [parameterNames.page]: page > 1 ? String(page) : undefined,
  };
}
