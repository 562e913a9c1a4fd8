// What the address of a diagnosis says: period, filters by channel, client group and place, way of contact, search in comments, page.
import { isChannel } from '#domain/channel.ts';
import type { Channel } from '#domain/channel.ts';
import { isUuid } from '#domain/ids.ts';
import type { Filter } from '#features/answers/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { periodAsked } from './periods/period-choice.ts';
import type { PeriodChoice } from './periods/period-choice.ts';

export interface DiagnosisQuery {
  /** null: the page chooses the best one */
  readonly period: PeriodChoice | null;
  readonly channel: Channel | null;
  readonly clientGroupId: string | null;
  readonly locationId?: string | null;
  /** null: the way of contact with most answers */
  readonly context: SurveyContext | null;
  /** words looked for in comments */
  readonly search: string;
  /** page of comments, from 1 */
  readonly page: number;
}

export const parameterNames = {
  period: 'okres',
  channel: 'kanal',
  clientGroup: 'grupa',
  location: 'miejsce',
  context: 'kontakt',
  search: 'szukaj',
  page: 'strona',
} as const;

const contextKeys: Readonly<Record<SurveyContext, string>> = { visit: 'wizyta', case: 'sprawa' };

/** Reads a query string; what it does not understand counts as not said. */
export function diagnosisQuery(parameter: (name: string) => string | undefined): DiagnosisQuery {
  const channel = parameter(parameterNames.channel);
  const group = parameter(parameterNames.clientGroup);
  const context = parameter(parameterNames.context);
  const location = parameter(parameterNames.location);
  const page = Number(parameter(parameterNames.page));
  return {
    period: periodAsked(parameter(parameterNames.period) ?? ''),
    channel: isChannel(channel) ? channel : null,
    clientGroupId: isUuid(group) ? group : null,
    locationId: isUuid(location) ? location : null,
    context: (['visit', 'case'] as const).find((known) => contextKeys[known] === context) ?? null,
    search: (parameter(parameterNames.search) ?? '').trim().slice(0, 100),
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** The query string of the same view with some of it changed; the page of comments is always left behind. */
export function parametersOf(query: DiagnosisQuery, change: Partial<DiagnosisQuery> = {}) {
  const asked = { ...query, page: 1, ...change };
  return {
    [parameterNames.period]: asked.period?.key,
    [parameterNames.channel]: asked.channel ?? undefined,
    [parameterNames.clientGroup]: asked.clientGroupId ?? undefined,
    [parameterNames.location]: asked.locationId ?? undefined,
    [parameterNames.context]: asked.context === null ? undefined : contextKeys[asked.context],
    [parameterNames.search]: asked.search,
    [parameterNames.page]: asked.page > 1 ? String(asked.page) : undefined,
  };
}

export function contextKey(context: SurveyContext): string {
  return contextKeys[context];
}

export function filterOf({ channel, clientGroupId, locationId = null }: DiagnosisQuery): Filter {
  return {
    ...(channel === null ? {} : { channel }),
    ...(clientGroupId === null ? {} : { clientGroupId }),
    ...(locationId === null ? {} : { locationId }),
  };
}
