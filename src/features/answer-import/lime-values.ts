// Turns what a results CSV writes for an answer back into its code: full texts, yes and no, digits for ticks, masked formulas.
import type { ForeignTexts } from './foreign-survey.ts';
import type { NoteList } from './import-note.ts';
import type { LimeColumn } from './lime-columns.ts';
import { fixedWords, otherWords } from './lime-letters.data.ts';
import type { CellReader } from './lime-rows.ts';
import { comparable } from './plain-text.ts';

/** Distinct values of each closed column with their counts. */
export type SeenValues = ReadonlyMap<LimeColumn, ReadonlyMap<string, number>>;

const yes = new Set(['tak', 'yes', 'так']);
const no = new Set(['nie', 'no', 'ні']);

/** How a tick or a yes/no was written in this file. */
interface Conversion {
  readonly yes: string;
  readonly no: string;
}

/** Decides once for the whole file how answers are written, and reports what was turned and what is unknown. */
export function valueReader(seen: SeenValues, notes: NoteList): CellReader {
  const isFull = looksFull(seen);
  const conversion = isFull ? null : conversionIn(seen);
  if (isFull) notes.add('converted-words');
  if (conversion) notes.add('converted-digits', '', `Y = ${conversion.yes}, N = ${conversion.no}`);
  const codes = new Map(
    [...seen.keys()].map((column) => [column, isFull ? wordsOf(column) : new Map<string, string>()]),
  );
  return (column, written) => {
    if (written === null) return null;
    const text = written.startsWith("'=") ? written.slice(1) : written;
    if (column.meaning === 'tick') return tickOf(text, conversion, isFull);
    if (conversion && column.letter === 'Y') return yesNoOf(text, conversion);
    // The conversion also fills the empty "other" texts of multiple choices.
    if (conversion && column.meaning === 'text' && 'MP'.includes(column.letter) && column.key.endsWith('.other'))
      return text === conversion.no ? '' : text;
    if (!isFull) return text;
    if (text === 'N/A' && column.meaning !== 'text') return null;
    return codes.get(column)?.get(comparable(text)) ?? text;
  };
}

/** Full answers: most filled cells of closed columns are texts of options and not their codes. */
function looksFull(seen: SeenValues): boolean {
  let asCodes = 0;
  let asWords = 0;
  for (const [column, values] of seen) {
    const words = wordsOf(column);
    const codes = new Set(column.codes);
    for (const [value, count] of values) {
      if (value === '' || codes.has(value)) asCodes += value === '' ? 0 : count;
      else if (words.has(comparable(value)) || yes.has(comparable(value)) || no.has(comparable(value)))
        asWords += count;
    }
  }
  return asWords > asCodes;
}

/** Texts that stand for a code, in any language of the questionnaire. One text for two codes stands for none. */
function wordsOf({ question, codes, letter, key }: LimeColumn): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const doubled = new Set<string>();
  const put = (text: string, code: string) => {
    const word = comparable(text);
    if ((words.get(word) ?? code) !== code) doubled.add(word);
    words.set(word, code);
  };
  for (const { code, texts } of namedCodes(question, key))
    if (codes.includes(code)) for (const text of texts.values()) put(text, code);
  for (const [code, each] of fixedWords.get(letter) ?? []) for (const text of each) put(text, code);
  if (codes.includes('-oth-')) for (const text of otherWords) put(text, '-oth-');
  for (const word of doubled) words.delete(word);
  return words;
}

/** In a ranking of 7.x the subquestions are what is ranked; a dual scale has its own options for each column. */
function namedCodes(
  { letter, parts, options }: LimeColumn['question'],
  key: string,
): readonly { readonly code: string; readonly texts: ForeignTexts }[] {
  if (letter === 'R' && parts.length > 0) return parts;
  return letter === '1' ? options.filter(({ scale }) => key.endsWith(`#${scale}`)) : options;
}

function tickOf(text: string, conversion: Conversion | null, isFull: boolean): string | null {
  if (text === '' || text === 'Y') return text;
  if (conversion) return text === conversion.yes ? 'Y' : text === conversion.no ? '' : text;
  if (!isFull) return text;
  if (text === 'N/A') return null;
  if (yes.has(comparable(text))) return 'Y';
  return no.has(comparable(text)) ? '' : text;
}

function yesNoOf(text: string, conversion: Conversion): string {
  if (text === conversion.yes) return 'Y';
  return text === conversion.no ? 'N' : text;
}

/**
 * Ticks and yes/no written with two chosen values: no tick column holds a `Y`, and all hold the same two values.
 * An unticked box always gets a value, so the more frequent of the two in multiple choices need not be "no":
 * the exporting form proposes 1 and 2, and only a pair of which one is smaller can be told apart.
 */
function conversionIn(seen: SeenValues): Conversion | null {
  const values = new Set<string>();
  for (const [column, each] of seen) {
    if (column.meaning !== 'tick' && column.letter !== 'Y') continue;
    for (const value of each.keys()) if (value !== '') values.add(value);
  }
  if (values.has('Y') || values.has('N') || values.size !== 2) return null;
  const [first, second] = [...values].toSorted((one, other) => Number(one) - Number(other));
  const isPair = (first === '1' && second === '2') || (first === '0' && second === '1');
  if (!isPair || first === undefined || second === undefined) return null;
  return first === '0' ? { yes: '1', no: '0' } : { yes: '1', no: '2' };
}
