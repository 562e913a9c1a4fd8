// The list of ideas as somebody wants to see it: searched, filtered, sorted; and what an idea has become.
import type { Action } from '#features/improvement/index.ts';
import { listed, listView } from '#features/office/index.ts';
import type { ListView } from '#features/office/index.ts';
import { ideaKinds, ideaStates } from './idea.ts';
import type { Idea, IdeaKind, IdeaState } from './idea.ts';

/** An idea beside its names, and the actions that came of it. */
export interface IdeaRow {
  readonly idea: Idea;
  /** an action makes it "taken", whatever was said before */
  readonly state: IdeaState;
  readonly service: string | null;
  readonly unit: string | null;
  readonly author: string | null;
  readonly actions: readonly Action[];
}

export interface IdeasQuery extends ListView {
  readonly kind: IdeaKind | null;
  /** `open`: neither answered, taken nor put off */
  readonly state: IdeaState | 'open' | null;
  readonly serviceId: string;
  /** from 1 */
  readonly page: number;
}

export const ideaSorts = ['numer', 'slychac', 'stan'] as const;

export function ideasQuery(query: (name: string) => string | undefined): IdeasQuery {
  const state = query('stan');
  return {
    ...listView((name) => (name === 'sort' ? (query('sort') ?? '-numer') : query(name)), ideaSorts),
    kind: ideaKinds.find((each) => each === query('rodzaj')) ?? null,
    state: state === 'open' ? state : (ideaStates.find((each) => each === state) ?? null),
    serviceId: query('usluga') ?? '',
    page: /^[1-9]\d{0,3}$/.test(query('strona') ?? '') ? Number(query('strona')) : 1,
  };
}

export const isOpenIdea = (state: IdeaState): boolean => state === 'new' || state === 'considered';

export function stateOfIdea({ state }: Pick<Idea, 'state'>, actions: readonly Action[]): IdeaState {
  return actions.length > 0 && isOpenIdea(state) ? 'taken' : state;
}

/** Actions by the idea they were started from. */
export function actionsByIdea(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  return Map.groupBy(
    actions.filter(({ origin }) => origin.kind === 'idea'),
    ({ origin }) => (origin.kind === 'idea' ? origin.ideaId : ''),
  );
}

export function listedIdeas(rows: readonly IdeaRow[], query: IdeasQuery): IdeaRow[] {
  const { kind, state, serviceId } = query;
  const chosen = rows.filter(
    (row) =>
      (kind === null || row.idea.kind === kind) &&
      (state === null || (state === 'open' ? isOpenIdea(row.state) : row.state === state)) &&
      (serviceId === '' || row.idea.serviceId === serviceId),
  );
  return listed(
    chosen,
    query,
    ({ idea, service, unit, author }) => [idea.number, idea.content, idea.answer, service, unit, author].join(' '),
    ({ idea, state: become }, sort) => {
      if (sort === 'slychac') return `${idea.heard}`;
      return sort === 'stan' ? `${ideaStates.indexOf(become)} ${idea.number}` : `${idea.number}`;
    },
  );
}

const ideasPerPage = 40;

/** One page; a page beyond the last is the last. */
export function ideasPage(rows: readonly IdeaRow[], page: number) {
  const pages = Math.max(1, Math.ceil(rows.length / ideasPerPage));
  const at = Math.min(page, pages);
  return { page: at, pages, rows: rows.slice((at - 1) * ideasPerPage, at * ideasPerPage) };
}
