// Which themes a comment speaks of, and at which words: for the count, and for marking the words on the page.
import { textWords } from '#domain/polish-words/text-words.ts';
import type { TextWord } from '#domain/polish-words/text-words.ts';
import { readWord } from '#domain/polish-words/word-reading.ts';
import { wordStem } from '#domain/polish-words/word-stem.ts';
import { parseEntry } from './theme.ts';
import type { Polarity, Theme } from './theme.ts';

export interface ThemeSpan {
  readonly themeId: string;
  /** the entry recognised */
  readonly entry: string;
  /** in UTF-16 units of the text, end exclusive */
  readonly start: number;
  readonly end: number;
  /** the word is negated here: "nie było kolejki" */
  readonly negated: boolean;
}

interface CompiledEntry {
  readonly themeId: string;
  readonly entry: string;
  readonly polarity: Polarity;
  /** base forms that count as each word of the entry */
  readonly words: readonly ReadonlySet<string>[];
}

export interface ThemeMatcher {
  /** Spans in the order of the text; a text in another language gives none. Never throws. */
  (text: string): ThemeSpan[];
}

/** How many words may stand between two words of one phrase. */
const MOST_BETWEEN = 3;
const SHORTEST_SLIP = 5;

/** Every way to leave one letter out, and the stem itself: two stems one slip apart share one of them. */
function slips(stem: string): string[] {
  return [stem, ...Array.from(stem, (_, at) => stem.slice(0, at) + stem.slice(at + 1))];
}

function compiled(themes: readonly Theme[]): CompiledEntry[] {
  return themes.flatMap((theme) =>
    theme.entries.flatMap((entry) => {
      const { words, polarity } = parseEntry(entry);
      if (words.length === 0) return [];
      // The word itself beside its first base form: a rare second reading of an entry must not catch other words.
      const accepted = words.map((word) => {
        const { lemmas } = readWord(word);
        return new Set(lemmas.includes(word) ? [word] : lemmas.slice(0, 1));
      });
      return [{ themeId: theme.id, entry, polarity, words: accepted }];
    }),
  );
}

/** Makes the themes of an office ready for reading any number of comments. */
export function themeMatcher(themes: readonly Theme[]): ThemeMatcher {
  const byLemma = new Map<string, CompiledEntry[]>();
  const bySlip = new Map<string, Set<string>>();
  for (const entry of compiled(themes)) {
    for (const lemma of entry.words[0]!) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), entry]);
    for (const lemma of entry.words.flatMap((word) => [...word])) {
      const stem = wordStem(lemma);
      if (stem.length < SHORTEST_SLIP) continue;
      for (const slip of slips(stem)) bySlip.set(slip, (bySlip.get(slip) ?? new Set()).add(lemma));
    }
  }

  /** Base forms of a word; for one no dictionary knows, those of the themes that are one slip away. */
  const lemmasOf = (word: TextWord, text: string): readonly string[] => {
    if (word.source !== 'stem') return word.lemmas;
    const stem = wordStem(text.slice(word.start, word.end));
    if (stem.length < SHORTEST_SLIP) return word.lemmas;
    return [...word.lemmas, ...new Set(slips(stem).flatMap((slip) => [...(bySlip.get(slip) ?? [])]))];
  };

  return (text) => {
    const words = textWords(text);
    const lemmas = words.map((word) => lemmasOf(word, text));
    const spans: ThemeSpan[] = [];
    const seen = new Set<string>();
    const add = (entry: CompiledEntry, at: number): void => {
      const { start, end, negated } = words[at]!;
      const key = `${entry.themeId} ${start}`;
      if (seen.has(key)) return;
      seen.add(key);
      spans.push({ themeId: entry.themeId, entry: entry.entry, start, end, negated });
    };
    for (const [at, word] of words.entries()) {
      for (const lemma of lemmas[at]!) {
        for (const entry of byLemma.get(lemma) ?? []) {
          if (entry.polarity !== 'either' && (entry.polarity === 'negated') !== word.negated) continue;
          const places = phraseAt(words, lemmas, entry, at);
          for (const place of places) add(entry, place);
        }
      }
    }
    return spans.sort((a, b) => a.start - b.start || (a.themeId < b.themeId ? -1 : 1));
  };
}

/** The places of all words of a phrase whose first word stands at `at`; empty where one is missing. */
function phraseAt(
  words: readonly TextWord[],
  lemmas: readonly (readonly string[])[],
  entry: CompiledEntry,
  at: number,
): number[] {
  const places = [at];
  for (const accepted of entry.words.slice(1)) {
    let found = -1;
    for (let distance = 1; distance <= MOST_BETWEEN + 1 && found < 0; distance++) {
      for (const place of [at + distance, at - distance]) {
        if (places.includes(place) || words[place]?.clause !== words[at]!.clause) continue;
        if (lemmas[place]!.some((lemma) => accepted.has(lemma))) found = place;
        if (found >= 0) break;
      }
    }
    if (found < 0) return [];
    places.push(found);
  }
  return places;
}

/** The themes of one comment, each once, in the order in which they come up. */
export function themesOf(spans: readonly ThemeSpan[]): string[] {
  return [...new Set(spans.map((span) => span.themeId))];
}
