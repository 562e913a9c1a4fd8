// What the list of places shows: studies as groups, looked through, filtered and put in order.
import type { PlaceRow } from './collecting.ts';
import type { Study } from './study.ts';

export type PlaceOrder = 'miejsce' | 'odpowiedzi';

export interface CollectingQuery {
  /** words that the place or the code must hold; '' for all */
  readonly words: string;
  /** '': studies that run or are to come; 'wszystkie'; or the id of one */
  readonly study: string;
  readonly state: '' | 'otwarte' | 'zamkniete';
  readonly order: PlaceOrder;
}

export const allStudies = 'wszystkie';

/** Reads the address; anything unknown counts as not given. */
export function readCollectingQuery(get: (name: string) => string | undefined): CollectingQuery {
  const state = get('stan');
  return {
    words: (get('szukaj') ?? '').trim().slice(0, 100),
    study: get('badanie') ?? '',
    state: state === 'otwarte' || state === 'zamkniete' ? state : '',
    order: get('kolejnosc') === 'odpowiedzi' ? 'odpowiedzi' : 'miejsce',
  };
}

/** The query as an address carries it. */
export function addressedQuery(query: CollectingQuery): Record<string, string | undefined> {
  return {
    szukaj: query.words || undefined,
    badanie: query.study || undefined,
    stan: query.state || undefined,
    kolejnosc: query.order === 'miejsce' ? undefined : query.order,
  };
}

/** The places of one study. */
export interface PlaceGroup {
  readonly study: Study;
  readonly rows: readonly PlaceRow[];
}

/** For searching: small letters, no diacritics. */
export const withoutMarks = (text: string) =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');

/** Whether a study is over: closed, or past its last day. */
export function isOver(study: Study, today: string): boolean {
  return study.closed || (study.to !== null && study.to < today);
}

/** The studies of the places: the main ones first, then other continuous ones, then editions, the latest first. */
export function studiesOf(places: readonly PlaceRow[]): Study[] {
  const studies = [...new Map(places.map(({ study }) => [study.id, study])).values()];
  const rank = (study: Study) =>
    study.kind === 'edition' ? 3 : study.isMain ? (study.context === 'visit' ? 0 : 1) : 2;
  return studies.sort((a, b) => rank(a) - rank(b) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

/** Groups with at least one place, in the order of `studiesOf`; within one, by name or the fewest answers first. */
export function listed(places: readonly PlaceRow[], query: CollectingQuery, today: string): PlaceGroup[] {
  const words = withoutMarks(query.words);
  const isFound = (row: PlaceRow) =>
    (words === '' || withoutMarks(`${row.name ?? ''} ${row.code}`).includes(words)) &&
    (query.state === '' || (query.state === 'otwarte') === row.isOpen);
  const isListed = (study: Study) =>
    query.study === '' ? !isOver(study, today) : query.study === allStudies || query.study === study.id;
  const answers = ({ answers: own, collected }: PlaceRow) =>
    own ?? (collected === null ? 0 : collected.released + collected.waiting);
  return studiesOf(places)
    .filter(isListed)
    .map((study) => {
      const rows = places.filter((row) => row.study.id === study.id && isFound(row));
      return { study, rows: query.order === 'miejsce' ? rows : rows.toSorted((a, b) => answers(a) - answers(b)) };
    })
    .filter(({ rows }) => rows.length > 0);
}
