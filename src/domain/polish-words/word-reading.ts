// What one word is: its base forms, whether it carries its own negation, and how sure that is.
import type { DictionaryReading } from './automaton.ts';
import { polishDictionary } from './dictionary.data.ts';
import { fixedLemmas, noOpposites } from './office-words.data.ts';
import { marksAllowed, soundsAllowed, withoutDrawnOut, withoutMarks } from './spelling.ts';
import { wordStem } from './word-stem.ts';

/** How a base form was found: as written, by adding marks, by what sounds alike, or cut off by rule. */
export type ReadingSource = 'as-written' | 'marks-added' | 'sounds-alike' | 'stem';

export interface WordReading {
  /** base forms, the likeliest first; never empty */
  readonly lemmas: readonly string[];
  /** "niemiła" is miły, negated; so is "nieczekanie" */
  readonly negated: boolean;
  readonly source: ReadingSource;
  readonly isAdjective: boolean;
}

const MOST_READINGS = 12;
const MOST_KEPT = 60_000;

/** Parts of speech, the likelier reading of an everyday word first. */
const ranks = ['adv', 'adj', 'verb:praet', 'subst', 'ppas', 'verb', 'ger', 'pact'];

function rankOf(tags: string): number {
  const each = tags.split('+').map((tag) => ranks.findIndex((part) => tag.startsWith(part)));
  return Math.min(...each.map((rank) => (rank < 0 ? ranks.length : rank)));
}

const has = (readings: readonly DictionaryReading[], part: string) =>
  readings.some(({ tags }) => tags.split('+').some((tag) => tag.startsWith(part)));

/** The adjective an adverb belongs to: "miło" → "miły", "uprzejmie" → "uprzejmy", "źle" → "zły". */
function adjectiveOf(adverb: string): string | null {
  const known: Readonly<Record<string, string>> = { źle: 'zły', dobrze: 'dobry', blisko: 'bliski' };
  if (known[adverb] !== undefined) return known[adverb];
  const stems = adverb.endsWith('ie') ? [adverb.slice(0, -2), adverb.slice(0, -1)] : [adverb.slice(0, -1)];
  const candidates = stems.flatMap((stem) => [`${stem}y`, stem.endsWith('i') ? stem : `${stem}i`]);
  return candidates.find((candidate) => has(polishDictionary().readings(candidate), 'adj:')) ?? null;
}

const isNoOpposite = (lemma: string) => noOpposites.some((start) => lemma.startsWith(start));

/** "niemiły" → "miły" where both are words and the one is the opposite of the other; else null. */
function oppositeOf(lemma: string): string | null {
  if (!lemma.startsWith('nie') || lemma.length < 7 || isNoOpposite(lemma)) return null;
  const rest = lemma.slice(3);
  const readings = polishDictionary().readings(rest);
  const isQuality = has(readings, 'adj:') || has(readings, 'adv') || (rest.endsWith('ść') && has(readings, 'subst'));
  return isQuality && readings.some((reading) => reading.lemma === rest) ? rest : null;
}

/** A word that stands in its base form is that word: "oczekiwanie", "od"; but "miła" is miły before it is somebody dear. */
function isBaseForm(word: string, lemma: string, readings: readonly DictionaryReading[]): boolean {
  if (withoutMarks(lemma) !== withoutMarks(word)) return false;
  return !(lemma.endsWith('a') && has(readings, 'adj:'));
}

function interpreted(word: string, readings: readonly DictionaryReading[], source: ReadingSource): WordReading {
  const ordered = readings
    .map((reading, at) => {
      const rank = rankOf(reading.tags);
      return { ...reading, rank, order: isBaseForm(word, reading.lemma, readings) ? -1 : rank, at };
    })
    .toSorted((a, b) => a.order - b.order || a.rank - b.rank || a.at - b.at);
  const isNoun = ordered.some(({ order, tags }) => order < 0 && tags.startsWith('subst'));
  const lemmas = new Set<string>();
  let negated = false;
  for (const { lemma, tags, rank } of ordered) {
    const opposite = oppositeOf(lemma);
    const isOwnWord = ordered.some((reading) => isNoOpposite(reading.lemma));
    if (opposite !== null || (!isOwnWord && /:neg(?::|$|\+)/.test(tags))) negated = true;
    const positive = opposite ?? lemma;
    const adjective = rank === 0 ? adjectiveOf(positive) : null;
    if (adjective !== null && !isNoun) lemmas.add(adjective);
    lemmas.add(positive);
    if (adjective !== null) lemmas.add(adjective);
  }
  return { lemmas: [...lemmas], negated, source, isAdjective: (ordered[0]?.rank ?? 9) <= 1 };
}

function looksUp(word: string): DictionaryReading[] {
  const asWritten = polishDictionary().readings(word);
  return asWritten.length > 0 ? asWritten : polishDictionary().readings(word[0]!.toUpperCase() + word.slice(1));
}

/** The word with marks added wherever the dictionary then knows it; every reading found. */
function withMarks(word: string): DictionaryReading[] {
  const found = polishDictionary().readingsLike(marksAllowed(word), 0, MOST_READINGS);
  const seen = new Set<string>();
  return found.filter(({ lemma, tags }) => !seen.has(`${lemma} ${tags}`) && seen.add(`${lemma} ${tags}`));
}

function fixed(word: string): WordReading | null {
  const lemma = fixedLemmas.get(word);
  return lemma === undefined ? null : { lemmas: [lemma], negated: false, source: 'as-written', isAdjective: false };
}

function readAnew(word: string, textHasNoMarks: boolean): WordReading {
  const given = fixed(word);
  if (given !== null) return given;
  const short = withoutDrawnOut(word);
  if (short !== word) return readAnew(short, textHasNoMarks);
  const asWritten = looksUp(word);
  if (textHasNoMarks || asWritten.length === 0) {
    const marked = withMarks(word);
    if (marked.length > 0) return interpreted(word, marked, asWritten.length > 0 ? 'as-written' : 'marks-added');
  }
  if (asWritten.length > 0) return interpreted(word, asWritten, 'as-written');
  if (word.length >= 4) {
    const alike = polishDictionary().readingsLike(soundsAllowed(word), 1, MOST_READINGS);
    if (alike.length > 0) return interpreted(word, alike, 'sounds-alike');
    // "niemiła" glued to an unknown word, or "niebyło": the rest may be known.
    if (word.startsWith('nie') && word.length >= 7) {
      const rest = readAnew(word.slice(3), textHasNoMarks);
      if (rest.source !== 'stem') return { ...rest, negated: !rest.negated };
    }
  }
  return { lemmas: [wordStem(word)], negated: false, source: 'stem', isAdjective: false };
}

const kept = new Map<string, WordReading>();

/**
 * Reads one Polish word, small or capital letters. Words read once are kept, up to a bounded number.
 *
 * @param textHasNoMarks the whole text is written without ą, ć, ę …: then readings with marks are taken beside the exact one
 */
export function readWord(word: string, textHasNoMarks = false): WordReading {
  const small = word.toLowerCase().slice(0, 40);
  const key = textHasNoMarks ? `${small} ` : small;
  let reading = kept.get(key);
  if (reading === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    reading =
      small === ''
        ? { lemmas: [''], negated: false, source: 'stem', isAdjective: false }
        : readAnew(small, textHasNoMarks);
    kept.set(key, reading);
  }
  return reading;
}
