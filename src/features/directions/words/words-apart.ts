// Words that one group of comments has more than the other: log-odds with a prior, corrected for many words. The groups
// are two periods, never two ratings (decision 0093).
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import { textWords, wordKey } from '#domain/polish-words/text-words.ts';
import { normalTwoSidedP } from '#statistics/distributions.ts';
import { logOddsDirichlet } from '#statistics/log-odds-dirichlet.ts';
import { isDefined, isUndefined } from '#statistics/outcome.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import { isRead } from '../themes/theme-counts.ts';

/** Of both groups together, and of each. */
export const commentsForWords = 100;
export const commentsOfEachGroup = 20;
/** A word stands in at least this many comments of both groups together. */
export const commentsWithWord = 5;

/** What all comments together say beforehand of each word weighs as much as this many words. */
const PRIOR_WORDS = 200;
const FALSE_SHARE = 0.05;
const MOST_WORDS = 12;

export interface WordApart {
  /** base form, with "nie" where it is negated */
  readonly word: string;
  /** comments with the word in each group */
  readonly now: number;
  readonly past: number;
  /** standardised difference: an order, not a size */
  readonly z: number;
  /** p after Benjamini–Hochberg over all words compared */
  readonly adjustedP: number;
}

export type WordsApart =
  | {
      readonly kind: 'shown';
      readonly commentsNow: number;
      readonly commentsPast: number;
      /** words compared; the method part names it */
      readonly compared: number;
      /** the firmest first, at most twelve each; empty = nothing sets the groups apart */
      readonly ofNow: readonly WordApart[];
      readonly ofPast: readonly WordApart[];
    }
  | {
      readonly kind: 'too-few-comments';
      readonly commentsNow: number;
      readonly commentsPast: number;
      readonly needed: number;
      readonly neededOfEach: number;
    };

/** The words of a text that are compared, each once. */
export function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    textWords(text)
      .filter((word) => !word.isStop && word.end - word.start > 2)
      .map(wordKey),
  );
}

/** In how many comments each word stands; a word said twice by one client counts once. */
function commentsByWord(comments: readonly ShownComment[], wordsOf: typeof tellingWords): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of comments) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Compares the words of two groups of shown comments in Polish; those in other languages are left out.
 *
 * @param now comments of this period
 * @param past comments of the period before
 * @param wordsOf the words of a text, where somebody has read it already
 */
export function wordsApart(
  now: Disclosed<readonly ShownComment[]>,
  past: Disclosed<readonly ShownComment[]>,
  wordsOf = tellingWords,
): Disclosed<WordsApart> {
  return derive<readonly ShownComment[], WordsApart>(now, () =>
    compared(now.filter(isRead), past.filter(isRead), wordsOf),
  );
}

function compared(
  now: readonly ShownComment[],
  past: readonly ShownComment[],
  wordsOf: typeof tellingWords,
): WordsApart {
  const [commentsNow, commentsPast] = [now.length, past.length];
  if (commentsNow + commentsPast < commentsForWords || Math.min(commentsNow, commentsPast) < commentsOfEachGroup) {
    const needed = { needed: commentsForWords, neededOfEach: commentsOfEachGroup };
    return { kind: 'too-few-comments', commentsNow, commentsPast, ...needed };
  }
  const [a, b] = [commentsByWord(now, wordsOf), commentsByWord(past, wordsOf)];
  const countOf = (word: string) => (a.get(word) ?? 0) + (b.get(word) ?? 0);
  const words = [...new Set([...a.keys(), ...b.keys()])]
    .filter((word) => countOf(word) >= commentsWithWord)
    .toSorted((one, two) => (one < two ? -1 : 1));
  const found = words.length < 2 ? [] : apart(words, a, b, countOf);
  const side = (sign: number) =>
    found
      .filter(({ z, adjustedP }) => z * sign > 0 && adjustedP <= FALSE_SHARE)
      .toSorted((one, two) => Math.abs(two.z) - Math.abs(one.z) || (one.word < two.word ? -1 : 1))
      .slice(0, MOST_WORDS);
  return {
    kind: 'shown',
    commentsNow,
    commentsPast,
    compared: words.length,
    ofNow: side(1),
    ofPast: side(-1),
  };
}

function apart(
  words: readonly string[],
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  countOf: (word: string) => number,
): WordApart[] {
  const total = words.reduce((sum, word) => sum + countOf(word), 0);
  const got = logOddsDirichlet(
    words.map((word) => a.get(word) ?? 0),
    words.map((word) => b.get(word) ?? 0),
    words.map((word) => (PRIOR_WORDS * countOf(word)) / total),
  );
  if (isUndefined(got)) return [];
  const measured = words.flatMap((word, at) => {
    const z = got.z[at]!;
    return isDefined(z) ? [{ word, now: a.get(word) ?? 0, past: b.get(word) ?? 0, z }] : [];
  });
  const adjusted = pAdjust(
    measured.map(({ z }) => normalTwoSidedP(z)),
    'bh',
  );
  return measured.map((each, at) => ({ ...each, adjustedP: adjusted[at]! }));
}
