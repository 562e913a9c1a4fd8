// Themes nobody has named yet: words that come up together in many comments, proposed to a person. Always the same ones.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed } from '#domain/disclosed.ts';
import { textWords, wordKey } from '#domain/polish-words/text-words.ts';
import { nonNegativeFactors } from '#statistics/non-negative-factors.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SparseTable } from '#statistics/leading-directions.ts';
import { isRead } from '../themes/theme-counts.ts';
import type { ThemeMatcher } from '../themes/theme-matching.ts';

export const commentsForSuggestions = 500;

/** More comments than this are read in a random part of this size, drawn with a fixed seed. */
export const mostCommentsRead = 2000;
const MOST_WORDS = 300;
const WORDS_OF_THEME = 6;
const TOP_WORDS = 10;
const SUBSAMPLES = 10;
const SUBSAMPLE_SHARE = 0.8;
const NUMBERS_OF_PARTS = [3, 4, 5, 6, 8, 10];
/** A part must come back on the subsamples with at least this mean overlap of its leading words (Jaccard). */
const LEAST_STABILITY = 0.5;
/** A part is left out when this share of its comments has a theme of the office already. */
const COVERED = 0.8;

export interface SuggestedTheme {
  /** leading words, the heaviest first; ready to be the entries of a new theme */
  readonly words: readonly string[];
  /** comments of those read that hold at least two of the words */
  readonly count: number;
  /** mean overlap with the subsamples, 0 … 1 */
  readonly stability: number;
  /** up to three comments that show it best: positions in the comments of the figure */
  readonly examples: readonly number[];
}

export type SuggestedThemes =
  | { readonly kind: 'shown'; readonly read: number; readonly themes: readonly SuggestedTheme[] }
  | { readonly kind: 'too-few-comments'; readonly read: number; readonly needed: number }
  | Exclude<CommentsFigure, { kind: 'shown' }>;

interface Document {
  readonly position: number;
  readonly words: readonly string[];
  readonly hasTheme: boolean;
}

interface Part {
  readonly words: readonly number[];
  readonly weights: Float64Array;
}

/**
 * Proposes themes from 500 Polish comments on: TF-IDF, non-negative parts, the number of parts by how alike they come out
 * on ten subsamples. A person reads the examples and names a theme, or drops it. Takes seconds of
 * CPU: for a worker, never for the process that answers pages.
 */
export function suggestThemes(figure: Disclosed<CommentsFigure>, matcher: ThemeMatcher): Disclosed<SuggestedThemes> {
  return derive<CommentsFigure, SuggestedThemes>(figure, (given) => {
    if (given.kind !== 'shown') return given;
    const read = given.comments.flatMap((comment, position) => (isRead(comment) ? [{ comment, position }] : []));
    if (read.length < commentsForSuggestions)
      return { kind: 'too-few-comments', read: read.length, needed: commentsForSuggestions };
    const drawn =
      read.length > mostCommentsRead
        ? seededRandom(1)
            .shuffle([...read])
            .slice(0, mostCommentsRead)
        : read;
    const documents = drawn
      .toSorted((a, b) => a.position - b.position)
      .map(({ comment, position }) => ({
        position,
        words: textWords(comment.text)
          .filter((word) => !word.isStop && word.end - word.start > 2)
          .map(wordKey),
        hasTheme: matcher(comment.text).length > 0,
      }));
    return { kind: 'shown', read: drawn.length, themes: suggested(documents) };
  });
}

function suggested(documents: readonly Document[]): SuggestedTheme[] {
  const words = vocabulary(documents);
  const all = tableOf(documents, words);
  const samples = subsamples(documents.length).map((rows) => ({
    columns: words.length,
    rows: rows.map((at) => all.rows[at]!),
  }));
  let best: { parts: Part[]; stability: number[]; mean: number } | null = null;
  for (const count of NUMBERS_OF_PARTS) {
    const parts = partsOf(all, count);
    if (parts.length === 0) continue;
    const again = samples.map((sample) => partsOf(sample, count));
    const stability = parts.map((part) =>
      mean(again.map((others) => Math.max(0, ...others.map((other) => overlap(part, other))))),
    );
    const level = mean(stability);
    if (best === null || level > best.mean) best = { parts, stability, mean: level };
  }
  if (best === null) return [];
  return best.parts.flatMap((part, at) => {
    const theme = themeOf(part, best.stability[at]!, documents, words);
    return theme === null ? [] : [theme];
  });
}

/** Words in at least 1 % and five of the comments and in at most 40 %, the most frequent ones. */
function vocabulary(documents: readonly Document[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of documents) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(5, documents.length / 100);
  return [...counts]
    .filter(([, count]) => count >= least && count <= 0.4 * documents.length)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** TF-IDF as in `#statistics/tf-idf.ts`, kept sparse: thousands of comments times hundreds of words. */
function tableOf(documents: readonly Document[], words: readonly string[]): SparseTable {
  const column = new Map(words.map((word, at) => [word, at]));
  const counts = documents.map((document) => {
    const row = new Map<number, number>();
    for (const word of document.words) {
      const at = column.get(word);
      if (at !== undefined) row.set(at, (row.get(at) ?? 0) + 1);
    }
    return row;
  });
  const holding = words.map(() => 0);
  for (const row of counts) for (const at of row.keys()) holding[at]!++;
  const rows = counts.map((row) => {
    const at = [...row.keys()].toSorted((a, b) => a - b);
    const raw = at.map((each) => row.get(each)! * (Math.log((1 + documents.length) / (1 + holding[each]!)) + 1));
    const length = Math.hypot(...raw);
    return { at, values: raw.map((value) => value / length) };
  });
  return { columns: words.length, rows };
}

function subsamples(n: number): number[][] {
  const random = seededRandom(2);
  return Array.from({ length: SUBSAMPLES }, () =>
    random
      .shuffle(Array.from({ length: n }, (_, at) => at))
      .slice(0, Math.round(SUBSAMPLE_SHARE * n))
      .toSorted((a, b) => a - b),
  );
}

function partsOf(table: SparseTable, count: number): Part[] {
  const got = nonNegativeFactors(table, count);
  if (isUndefined(got)) return [];
  return got.parts.map((part, k) => ({
    words: [...part.keys()]
      .filter((at) => part[at]! > 0)
      .toSorted((a, b) => part[b]! - part[a]! || a - b)
      .slice(0, TOP_WORDS),
    weights: got.weights[k]!,
  }));
}

function overlap(a: Part, b: Part): number {
  const both = a.words.filter((word) => b.words.includes(word)).length;
  return both / (a.words.length + b.words.length - both);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function themeOf(
  part: Part,
  stability: number,
  documents: readonly Document[],
  words: readonly string[],
): SuggestedTheme | null {
  const leading = part.words.slice(0, WORDS_OF_THEME).map((at) => words[at]!);
  if (stability < LEAST_STABILITY || leading.length < 2) return null;
  const sought = new Set(leading);
  const holds = documents.filter((document) => new Set(document.words.filter((word) => sought.has(word))).size >= 2);
  const covered = holds.filter(({ hasTheme }) => hasTheme).length;
  if (holds.length < 5 || covered > COVERED * holds.length) return null;
  const examples = [...part.weights.keys()]
    .filter((at) => part.weights[at]! > 0)
    .toSorted((a, b) => part.weights[b]! - part.weights[a]! || a - b)
    .slice(0, 3)
    .map((at) => documents[at]!.position);
  return { words: leading, count: holds.length, stability, examples };
}
