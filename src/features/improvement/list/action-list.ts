// Actions as a list and a board: found, filtered and sorted, with what is late and what stands still.
import type { StaffLanguage } from '#domain/language.ts';
import { holds } from '#features/standards/index.ts';
import { inWordOrder } from '#ui/formats.ts';
import { actionNumber, stages } from '../action.ts';
import type { Action, Stage } from '../action.ts';
import { isOverdue, stillSince } from '../stages/stage-rules.ts';

export const listStates = ['open', 'overdue', 'still', 'ended', 'all'] as const;
export type ListState = (typeof listStates)[number];
export const listSorts = ['numer', 'tytul', 'termin', 'etap', 'zmiana'] as const;

export interface ListQuery {
  readonly search: string;
  readonly stage: Stage | null;
  /** the post, as it is printed */
  readonly owner: string;
  readonly unitId: string;
  readonly state: ListState;
  readonly sort: (typeof listSorts)[number];
}

export interface ListedAction {
  readonly action: Action;
  readonly isOverdue: boolean;
  /** the day since which it stands still */
  readonly stillSince: string | null;
}

/** The query as parameters of the address; what is usual stays out. */
export function listParameters(query: ListQuery, change: Partial<ListQuery> = {}) {
  const { search, stage, owner, unitId, state, sort } = { ...query, ...change };
  return {
    szukaj: search,
    etap: stage ?? '',
    wlasciciel: owner,
    zespol: unitId,
    stan: state === 'open' ? '' : state,
    sort: sort === 'numer' ? '' : sort,
  };
}

/** What an address asks for; what it does not know is left out. */
export function listQuery(parameter: (name: string) => string | undefined): ListQuery {
  const text = (name: string) => (parameter(name) ?? '').slice(0, 150);
  return {
    search: text('szukaj').trim(),
    stage: stages.find((stage) => stage === text('etap')) ?? null,
    owner: text('wlasciciel'),
    unitId: text('zespol'),
    state: listStates.find((state) => state === text('stan')) ?? 'open',
    sort: listSorts.find((sort) => sort === text('sort')) ?? 'numer',
  };
}

export function listed(action: Action, today: string): ListedAction {
  return { action, isOverdue: isOverdue(action, today), stillSince: stillSince(action, today) };
}

export function listedActions(
  actions: readonly Action[],
  query: ListQuery,
  today: string,
  language: StaffLanguage,
): ListedAction[] {
  const found = actions
    .map((action) => listed(action, today))
    .filter((row) => hasState(row, query.state))
    .filter(({ action }) => query.stage === null || action.stage === query.stage)
    .filter(({ action }) => query.owner === '' || action.owner === query.owner)
    .filter(({ action }) => query.unitId === '' || action.unitId === query.unitId)
    .filter(({ action }) => holds(searched(action), query.search));
  switch (query.sort) {
    case 'tytul':
      return inWordOrder(language, found, ({ action }) => action.title);
    case 'termin':
      return found.toSorted((a, b) => (a.action.deadline ?? '9999').localeCompare(b.action.deadline ?? '9999'));
    case 'etap':
      return found.toSorted((a, b) => stages.indexOf(a.action.stage) - stages.indexOf(b.action.stage));
    case 'zmiana':
      return found.toSorted((a, b) => b.action.changedOn.localeCompare(a.action.changedOn));
    default:
      return found;
  }
}

function hasState({ action, isOverdue: late, stillSince: still }: ListedAction, state: ListState): boolean {
  if (state === 'all') return true;
  if (state === 'overdue') return late;
  if (state === 'still') return still !== null;
  return (action.ended !== null) === (state === 'ended');
}

const searched = (action: Action) =>
  [actionNumber(action), action.title, action.problem, action.goal, action.owner, action.steps].join(' ');

/** Posts that own an action, each once. */
export function ownersOf(actions: readonly Action[], language: StaffLanguage): string[] {
  const owners = [...new Set(actions.map(({ owner }) => owner).filter((owner) => owner !== ''))];
  return inWordOrder(language, owners, (owner) => owner);
}
