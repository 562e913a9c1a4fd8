// Search in comments by base form: "kolejka" finds "kolejki" and "kolejce", with or without Polish marks, and shows where.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';
import { withoutMarks } from '#domain/polish-words/spelling.ts';
import { textWords } from '#domain/polish-words/text-words.ts';
import type { TextWord } from '#domain/polish-words/text-words.ts';

export interface FoundComment {
  readonly comment: Disclosed<ShownComment>;
  /** where the words looked for stand, in UTF-16 units */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const MOST_WORDS = 10;
/** From this many letters on, the beginning of a word is enough: "dostęp" finds "dostępność". */
const SHORTEST_BEGINNING = 4;

interface Sought {
  readonly plain: string;
  readonly lemmas: ReadonlySet<string>;
  /** "nie miło" looks for what is negated; "miło" for both */
  readonly onlyNegated: boolean;
}

function sought(search: string): Sought[] {
  const words = textWords(search);
  const telling = words.filter(({ isStop }) => !isStop);
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).map((word) => ({
    plain: withoutMarks(search.slice(word.start, word.end)),
    lemmas: new Set(word.lemmas),
    onlyNegated: word.negated,
  }));
}

function isFound(word: TextWord, text: string, { plain, lemmas, onlyNegated }: Sought): boolean {
  if (onlyNegated && !word.negated) return false;
  if (word.lemmas.some((lemma) => lemmas.has(lemma))) return true;
  const written = withoutMarks(text.slice(word.start, word.end));
  return written === plain || (plain.length >= SHORTEST_BEGINNING && written.startsWith(plain));
}

/** Where the words of a search stand in a text; null where one of them is missing. An empty search finds every text. */
export function foundIn(text: string, search: string): FoundComment['spans'] | null {
  return foundBy(text, sought(search));
}

function foundBy(text: string, all: readonly Sought[]): FoundComment['spans'] | null {
  if (all.length === 0) return [];
  const words = textWords(text);
  const spans = new Map<number, { start: number; end: number }>();
  for (const each of all) {
    const hits = words.filter((word) => isFound(word, text, each));
    if (hits.length === 0) return null;
    for (const { start, end } of hits) spans.set(start, { start, end });
  }
  return [...spans.values()].toSorted((a, b) => a.start - b.start);
}

/** The shown comments that hold every word of the search, newest month first. */
export function searchComments(
  figure: Disclosed<Extract<CommentsFigure, { kind: 'shown' }>>,
  search: string,
): FoundComment[] {
  const all = sought(search);
  const isEmpty = search.trim() === '';
  return figure.comments
    .map((comment) => {
      // What is no word (a number, a sign) is looked for as it is typed.
      const spans = isEmpty || all.length > 0 ? foundBy(comment.text, all) : literally(comment.text, search.trim());
      return { comment, spans };
    })
    .filter((found): found is { comment: ShownComment; spans: FoundComment['spans'] } => found.spans !== null)
    .toSorted((a, b) => b.comment.period.last - a.comment.period.last)
    .map(({ comment, spans }) => ({ comment: derive(figure, () => comment), spans }));
}

function literally(text: string, search: string): FoundComment['spans'] | null {
  const start = text.indexOf(search);
  return start < 0 ? null : [{ start, end: start + search.length }];
}
