// A comment as words: where each stands, its base forms, whether it is negated. Survives masks, addresses, pictures, any script.
import { stopWords } from './dictionary.data.ts';
import { afterNieNoNegation, farNegators, lightWords, nearNegators } from './office-words.data.ts';
import { withoutMarks } from './spelling.ts';
import { readWord } from './word-reading.ts';
import type { WordReading } from './word-reading.ts';

export interface TextWord {
  /** place in the text, in UTF-16 units as `slice` counts them; end is the first unit after the word */
  readonly start: number;
  readonly end: number;
  readonly lemmas: readonly string[];
  /** by itself ("niemiła") or by what stands before ("nie była miła", "bez kolejki") */
  readonly negated: boolean;
  /** number of the clause, from 0: what is negated or belongs together stays within one */
  readonly clause: number;
  /** tells nothing by itself: who, which, in, on; also the negators */
  readonly isStop: boolean;
  readonly source: WordReading['source'];
}

/** How far a negator reaches, in words. */
const REACH = 6;
const MOST_LETTERS = 20_000;
/** A mask as masking leaves it, or a word: e-usługa and on-line are one word, biało-czarny is two. */
const pieces = /\[[^\][]{1,40}\]|(?:(?:\p{L}|on|wi)-)?[\p{L}\p{M}]+|\d+/giu;
const marks = /[ąćęłńóśźż]/i;
const joining: ReadonlySet<string> = new Set(['i', 'oraz', 'lub', 'albo', 'czy']);
const clauseEnd = /[.!?;:,\n()]/;

interface Negation {
  left: number;
  /** reaches over adjectives to the thing, and on to a second thing: "brak wiedzy i kultury" */
  far: boolean;
  /** the thing is reached: it goes on only after "i", "oraz", "lub" */
  waits: boolean;
}

/**
 * The words of a text in their order. Masks in square brackets, addresses, numbers and pictures are no words. Never
 * throws; of a text beyond 20,000 characters only the beginning is read.
 */
export function textWords(text: string): TextWord[] {
  const read = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text;
  const hasNoMarks = !marks.test(read);
  const words: TextWord[] = [];
  let clause = 0;
  let before = 0;
  let negation: Negation | null = null;
  for (const match of read.matchAll(pieces)) {
    const [piece] = match;
    const start = match.index;
    if (start < before) continue;
    if (clauseEnd.test(read.slice(before, start))) {
      clause++;
      negation = null;
    }
    before = start + piece.length;
    if (piece.startsWith('[') || /^\d/.test(piece)) continue;
    const address = addressEnd(read, start, before);
    if (address > before) {
      before = address;
      continue;
    }
    const small = piece.toLowerCase();
    const reading = readWord(small, hasNoMarks);
    const isNegator = nearNegators.has(small) || farNegators.has(small);
    const isLight = !isNegator && lightWords.has(withoutMarks(small));
    const isStop = isNegator || isStopWord(small, reading);
    if (negation !== null && small !== 'nie' && negation.left === REACH && afterNieNoNegation.has(small))
      negation = null;
    if (negation?.waits === true) {
      if (joining.has(small)) negation.waits = false;
      else negation = null;
    }
    const isReached = negation !== null && !isNegator && !isLight;
    const negated: boolean = reading.negated !== (isReached && !isStop);
    words.push({ start, end: before, lemmas: reading.lemmas, negated, clause, isStop, source: reading.source });
    if (isNegator) negation = { left: REACH, far: farNegators.has(small), waits: false };
    else if (negation !== null) {
      negation.left--;
      const goesOn: boolean = isLight || isStop || (negation.far && reading.isAdjective);
      if (negation.left <= 0 || (!goesOn && !negation.far)) negation = null;
      else if (!goesOn) negation.waits = true;
    }
  }
  return words;
}

/** The end of an e-mail or web address that a word begins; the word's own end where it begins none. */
function addressEnd(text: string, start: number, end: number): number {
  const next = text[end];
  const isWeb = text.startsWith('://', end) || (text.startsWith('www.', start) && next === '.');
  const isMail = next === '@' || (next === '.' && /^\.[\w.-]{0,40}@/u.test(text.slice(end, end + 48)));
  if (!isWeb && !isMail) return end;
  let at = end;
  while (at < text.length && !/\s/.test(text[at]!)) at++;
  return at;
}

function isStopWord(small: string, reading: WordReading): boolean {
  const stops = stopWords();
  return small.length < 2 || stops.has(small) || (reading.lemmas.length === 1 && stops.has(reading.lemmas[0]!));
}

/** A word as it is counted and shown: its likeliest base form, with "nie" where it is negated. */
export function wordKey(word: TextWord): string {
  return word.negated ? `nie ${word.lemmas[0]!}` : word.lemmas[0]!;
}
