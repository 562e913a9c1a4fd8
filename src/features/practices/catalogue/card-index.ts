// The catalogue in memory: cards in the order of their titles, and under each word those that have it.
import { isInSection } from '../practice-sections.data.ts';
import type { ListedCard, SizeClass, UnitKind } from '../practice-card.ts';
import type { EvidenceGrade } from '../evidence.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import { queryWords } from './search-words.ts';
import type { QueryWord } from './search-words.ts';

export const cardSorts = ['best', 'title', 'newest', 'grade', 'place'] as const;
export type CardSort = (typeof cardSorts)[number];

/** null: any */
export interface CardQuery {
  readonly search: string;
  readonly section: string | null;
  readonly unitKind: UnitKind | null;
  readonly voivodeship: string | null;
  readonly size: SizeClass | null;
  readonly grade: EvidenceGrade | null;
  readonly touchpoint: Touchpoint | null;
  readonly source: 'own' | 'brought' | null;
  readonly sort: CardSort;
}

export interface CardIndex {
  /** adds a card or replaces the one with its id; keys as `textKeys` gives them */
  put(card: ListedCard, keys: { readonly title: readonly string[]; readonly text: readonly string[] }): void;
  readonly size: number;
  /** more of what was replaced than of what is there: time to make it anew */
  readonly isWorn: boolean;
  /** all that match, in the order asked for; `best` puts words found in titles first and is by title without a search */
  find(query: CardQuery): ListedCard[];
}

interface Entry {
  readonly card: ListedCard;
  readonly titleKeys: ReadonlySet<string>;
  /** its number among all that ever were */
  readonly place: number;
}

const byWords = new Intl.Collator('pl', { numeric: true });
const shortestBeginning = 3;

export function emptyIndex(): CardIndex {
  const entries: (Entry | null)[] = [];
  const placeOf = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  /** entries in the order of titles */
  const titles: Entry[] = [];

  /** Where a title stands, or would stand. */
  function titlePlace(card: ListedCard): number {
    let [low, high] = [0, titles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = titles[middle]!.card;
      const order = byWords.compare(other.title, card.title) || (other.id < card.id ? -1 : other.id > card.id ? 1 : 0);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function remove(place: number): void {
    const entry = entries[place];
    if (!entry) return;
    titles.splice(titlePlace(entry.card), 1);
    entries[place] = null;
  }

  /** For each entry, how many of the words it has; null: nothing is looked for. */
  function wordsHad(words: readonly QueryWord[]): Uint8Array | null {
    if (words.length === 0) return null;
    const had = new Uint8Array(entries.length);
    words.forEach(({ keys, beginning }, at) => {
      // an entry counts once for a word, and only if it had all before it
      const mark = (places: readonly number[]) => {
        for (const place of places) if (had[place] === at) had[place] = at + 1;
      };
      const known = keys.flatMap((key) => byKey.get(key) ?? []);
      mark(known);
      // a word nobody wrote whole may be the beginning of one
      if (known.length > 0 || beginning.length < shortestBeginning) return;
      for (const [key, places] of byKey) if (key.startsWith(beginning)) mark(places);
    });
    return had;
  }

  return {
    get size() {
      return titles.length;
    },
    get isWorn() {
      return entries.length > 2 * titles.length + 500;
    },
    put(card, keys) {
      const before = placeOf.get(card.id);
      if (before !== undefined) remove(before);
      const place = entries.length;
      const entry: Entry = { card, titleKeys: new Set(keys.title), place };
      entries.push(entry);
      placeOf.set(card.id, place);
      for (const key of new Set([...keys.title, ...keys.text])) {
        const places = byKey.get(key);
        if (places) places.push(place);
        else byKey.set(key, [place]);
      }
      titles.splice(titlePlace(card), 0, entry);
    },
    find(query) {
      const words = queryWords(query.search);
      const had = wordsHad(words);
      // in the order of titles, which stays where the order asked for says nothing
      const found = titles.filter(
        ({ card, place }) => (had === null || had[place] === words.length) && isWanted(card, query),
      );
      if (query.sort !== 'best') return inOrder(found, query.sort);
      if (words.length === 0) return found.map(({ card }) => card);
      const byWordsInTitle = Map.groupBy(
        found,
        ({ titleKeys }) => words.filter(({ keys }) => keys.some((key) => titleKeys.has(key))).length,
      );
      return [...byWordsInTitle]
        .toSorted(([a], [b]) => b - a)
        .flatMap(([, entriesOf]) => entriesOf.map(({ card }) => card));
    },
  };
}

function inOrder(found: readonly Entry[], sort: CardSort): ListedCard[] {
  const cards = found.map(({ card }) => card);
  return sort === 'title' ? cards : cards.sort(orders[sort]);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const orders: Readonly<Record<CardSort, (a: ListedCard, b: ListedCard) => number>> = {
  best: () => 0,
  title: () => 0,
  newest: (a, b) => compare(b.enteredOn, a.enteredOn),
  grade: (a, b) => compare(a.grade, b.grade),
  place: (a, b) => compare(a.voivodeship, b.voivodeship) || compare(a.county, b.county),
};

function isWanted(card: ListedCard, query: CardQuery): boolean {
  return (
    (query.section === null || isInSection(card.section, query.section)) &&
    (query.unitKind === null || card.unitKind === query.unitKind) &&
    (query.voivodeship === null || card.voivodeship === query.voivodeship) &&
    (query.size === null || card.size === query.size) &&
    (query.grade === null || card.grade === query.grade) &&
    (query.touchpoint === null || card.touchpoint === query.touchpoint) &&
    (query.source === null || card.own === (query.source === 'own'))
  );
}
