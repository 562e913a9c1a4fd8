// Praise among comments: those that hold words of thanks or esteem and none of blame. Chosen by words; ratings stay out of it.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';
import { textWords } from '#domain/polish-words/text-words.ts';
import type { TextWord } from '#domain/polish-words/text-words.ts';
import { blameWords, praiseWords, turningWords } from './praise.data.ts';

const praise: ReadonlySet<string> = new Set(praiseWords);
const blame: ReadonlySet<string> = new Set(blameWords);
const turning: ReadonlySet<string> = new Set(turningWords);

const speaksOf = ({ lemmas }: TextWord, words: ReadonlySet<string>) => lemmas.some((lemma) => words.has(lemma));

/**
 * Whether a comment praises and does nothing else. Rather too few than too many: a single word of blame, a praise that
 * is negated or a turn ("ale", "jednak") leaves it out. Polish only.
 */
export function isPraise({ text, language }: Pick<ShownComment, 'text' | 'language'>): boolean {
  if (language !== 'pl') return false;
  const words = textWords(text);
  if (words.some((word) => speaksOf(word, turning))) return false;
  // "bez kolejki" and "niedługo" are no blame: a word of blame counts where it is not negated
  if (words.some((word) => !word.negated && speaksOf(word, blame))) return false;
  if (words.some((word) => word.negated && speaksOf(word, praise))) return false;
  return words.some((word) => speaksOf(word, praise));
}

/** Praise among the comments of a view, the newest months first; what hides the comments hides it too. */
export function praiseOf(figure: Disclosed<CommentsFigure>): Disclosed<ShownComment>[] {
  if (figure.kind !== 'shown') return [];
  return figure.comments
    .filter(isPraise)
    .toSorted((a, b) => b.period.last - a.period.last)
    .map((comment) => derive(figure, () => comment));
}
