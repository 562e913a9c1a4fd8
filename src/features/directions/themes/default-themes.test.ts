// The themes an office starts with hold together: base forms, nothing twice, drivers that exist, recognised in real wording.
import { describe, expect, it } from 'vitest';
import { readWord } from '#domain/polish-words/word-reading.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { labelledComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { declaredInTwoThemes, defaultThemes } from './default-themes.data.ts';
import { themeMatcher, themesOf } from './theme-matching.ts';
import { mostWordsOfEntry, normalisedEntry, parseEntry, themeDrivers } from './theme.ts';

const matcher = themeMatcher(defaultThemes);

describe('default themes', () => {
  it.each(defaultThemes)('$id: every word is its own base form and known', ({ entries }) => {
    for (const entry of entries) {
      const { words } = parseEntry(entry);
      expect(words.length, entry).toBeLessThanOrEqual(mostWordsOfEntry);
      for (const word of words) {
        expect(readWord(word).lemmas, entry).toContain(word);
        expect(readWord(word).source, entry).not.toBe('sounds-alike');
      }
      expect(normalisedEntry(entry)).toBe(entry);
    }
  });

  it('hold no entry twice, and none in two themes unless that is declared', () => {
    const entries = defaultThemes.flatMap((theme) => theme.entries);
    const twice = entries.filter((entry, at) => entries.indexOf(entry) !== at);
    expect(twice).toEqual([...declaredInTwoThemes]);
  });

  it('have names of their own in both languages', () => {
    for (const language of ['pl', 'en'] as const)
      expect(new Set(defaultThemes.map(({ name }) => name[language])).size).toBe(defaultThemes.length);
    expect(new Set(defaultThemes.map(({ id }) => id)).size).toBe(defaultThemes.length);
  });

  it('belong to drivers of the core questionnaires, and no driver is without a theme', () => {
    const asked = new Set(
      Object.values(coreQuestionnaires).flatMap(({ questions }) => questions.flatMap(({ driver }) => driver ?? [])),
    );
    expect(new Set(themeDrivers)).toEqual(asked);
    expect(new Set(defaultThemes.flatMap(({ driver }) => driver ?? []))).toEqual(asked);
  });

  it.each(defaultThemes)('$id is recognised in at least three comments, one of them without Polish marks', ({ id }) => {
    const recognised = labelledComments().filter(
      ({ text, themes }) => themes.includes(id) && themesOf(matcher(text)).includes(id),
    );
    expect(recognised.length).toBeGreaterThanOrEqual(3);
    expect(recognised.some(({ text }) => !/[ąćęłńóśźż]/i.test(text))).toBe(true);
  });
});
