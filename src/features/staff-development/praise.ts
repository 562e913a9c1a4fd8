// Praise among comments in three languages: words of thanks or esteem and none of blame. Ratings stay out of it.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';
import { textWords } from '#domain/polish-words/text-words.ts';
import type { TextWord } from '#domain/polish-words/text-words.ts';
import { blameWords, otherPraise, praiseWords, turningWords } from './praise.data.ts';
import type { OtherWords } from './praise.data.ts';

const praise: ReadonlySet<string> = new Set(praiseWords);
const blame: ReadonlySet<string> = new Set(blameWords);
const turning: ReadonlySet<string> = new Set(turningWords);

const speaksOf = ({ lemmas }: TextWord, words: ReadonlySet<string>) => lemmas.some((lemma) => words.has(lemma));

/**
 * Whether a comment praises and does nothing else. Rather too few than too many: a single word of blame, a praise that
 * is negated or a turn ("ale", "jednak") leaves it out. English and Ukrainian are read without base forms, so there any
 * negation at all leaves a comment out.
 */
export function isPraise({ text, language }: Pick<ShownComment, 'text' | 'language'>): boolean {
  if (language !== 'pl') return praisesInWords(text, otherPraise[language]);
  const words = textWords(text);
  if (words.some((word) => speaksOf(word, turning))) return false;
  // "bez kolejki" and "niedługo" are no blame: a word of blame counts where it is not negated
  if (words.some((word) => !word.negated && speaksOf(word, blame))) return false;
  if (words.some((word) => word.negated && speaksOf(word, praise))) return false;
  return words.some((word) => speaksOf(word, praise));
}

const wordPattern = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

function praisesInWords(text: string, { praise: praised, ruledOut, emptyPhrases }: OtherWords): boolean {
  const plain = text.toLowerCase().replaceAll(/[’ʼ`]/g, "'").replaceAll(/\s+/g, ' ');
  const words = emptyPhrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), plain).match(wordPattern) ?? [];
  return words.some((word) => isAmong(word, praised)) && !words.some((word) => isAmong(word, ruledOut));
}

/** A star stands for any ending. */
const isAmong = (word: string, entries: readonly string[]) =>
  entries.some((entry) => (entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry));

/** Praise among the comments of a view, the newest months first; what hides the comments hides it too. */
export function praiseOf(figure: Disclosed<CommentsFigure>): Disclosed<ShownComment>[] {
  if (figure.kind !== 'shown') return [];
  return figure.comments
    .filter(isPraise)
    .toSorted((a, b) => b.period.last - a.period.last)
    .map((comment) => derive(figure, () => comment));
}
