// Words by which a card is found: base forms without Polish marks, for what is written and for what is looked for.
import { readWord } from '#domain/polish-words/word-reading.ts';
import { stopWords } from '#domain/polish-words/dictionary.data.ts';

const pieces = /[\p{L}\p{N}]+/gu;
const polishMarks = /[ąćęłńóśźż]/i;
const mostLetters = 60_000;
const mostQueryWords = 12;

/** Small letters without any marks: "Łódź" → "lodz". */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const isTelling = (word: string) => word.length > 1 && !stopWords().has(word);

/** The forms under which one word is kept or looked for: as written and every base form, without marks. */
function keysOf(word: string, textHasNoMarks: boolean): string[] {
  const lemmas = /\p{N}/u.test(word) ? [] : readWord(word, textHasNoMarks).lemmas;
  return [...new Set([word, ...lemmas].map(folded))].filter((key) => key !== '');
}

/** Keys of all words of a text that tell something, each once. */
export function textKeys(text: string): string[] {
  const read = text.slice(0, mostLetters).toLowerCase();
  const hasNoMarks = !polishMarks.test(read);
  const words = new Set([...read.matchAll(pieces)].map(([word]) => word.slice(0, 40)));
  return [...new Set([...words].filter(isTelling).flatMap((word) => keysOf(word, hasNoMarks)))];
}

/** A word looked for: a card has it when it has one of the keys, or a word that begins so. */
export interface QueryWord {
  readonly keys: readonly string[];
  readonly beginning: string;
}

/** Every word looked for has to be there, in any order. Words that tell nothing count only where there is nothing else. */
export function queryWords(text: string): QueryWord[] {
  const read = text.toLowerCase();
  const hasNoMarks = !polishMarks.test(read);
  const all = [...new Set([...read.matchAll(pieces)].map(([word]) => word.slice(0, 40)))].slice(0, mostQueryWords);
  const telling = all.filter(isTelling);
  return (telling.length > 0 ? telling : all).map((word) => ({
    keys: keysOf(word, hasNoMarks),
    beginning: folded(word),
  }));
}
