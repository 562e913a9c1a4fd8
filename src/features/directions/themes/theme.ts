// What a theme is: a name, the place in the office it belongs to, and the words by which it is recognised in comments.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { readWord } from '#domain/polish-words/word-reading.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';

/** The drivers of the core questionnaire that a theme may belong to: its short answer to "where does it come from". */
export const themeDrivers = [
  'right_person',
  'knowledge',
  'courtesy',
  'information',
  'waiting',
  'settling_time',
  'building',
  'online',
] as const;
export type ThemeDriver = (typeof themeDrivers)[number];

/**
 * A word or a phrase of up to four words in base forms, as a person types it:
 * - "kolejka": wherever the word stands, also in "nie było kolejki";
 * - "nie uprzejmy", "bez kolejka": only where it is negated ("niemiła", "nie była zbyt miła");
 * - "tylko miły": only where it is not negated;
 * - "odbierać telefon": both words within one clause, in any order, at most three words between them.
 */
export type ThemeEntry = string;

export interface Theme {
  /** stable; own themes of an office have a random one */
  readonly id: string;
  readonly name: Localised<StaffLanguage>;
  readonly touchpoint: Touchpoint | null;
  readonly driver: ThemeDriver | null;
  readonly entries: readonly ThemeEntry[];
}

export type Polarity = 'either' | 'negated' | 'not-negated';

export interface ParsedEntry {
  readonly words: readonly string[];
  /** of the first word; the others may stand either way */
  readonly polarity: Polarity;
}

export const mostWordsOfEntry = 4;
const polarityWords: Readonly<Record<string, Polarity>> = { nie: 'negated', bez: 'negated', tylko: 'not-negated' };

/** An entry as typed, taken apart; "nie" alone is a word like any other. */
export function parseEntry(entry: ThemeEntry): ParsedEntry {
  const parts = entry.toLowerCase().split(/\s+/).filter(Boolean);
  const polarity = parts.length > 1 ? polarityWords[parts[0]!] : undefined;
  return polarity === undefined ? { words: parts, polarity: 'either' } : { words: parts.slice(1), polarity };
}

/**
 * The entry with every word in its base form: "Długie kolejki" → "długi kolejka", "niemiła" → "nie miły". The form in
 * which entries are kept and compared.
 */
export function normalisedEntry(entry: ThemeEntry): ThemeEntry {
  const { words, polarity } = parseEntry(entry);
  const readings = words.map((word) => ({ reading: readWord(word) }));
  const first = readings[0]?.reading;
  const negated = polarity === 'negated' || (first?.negated === true && polarity === 'either');
  const before = negated ? ['nie'] : polarity === 'not-negated' ? ['tylko'] : [];
  return [...before, ...readings.map(({ reading }) => reading.lemmas[0]!)].join(' ');
}
