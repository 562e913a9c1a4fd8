// The notice in plain words: short sentences, no officialese, the same content in each language.
import { describe, expect, it } from 'vitest';
import { surveyLanguages } from '#domain/language.ts';
import { noticeTexts } from './notice.texts.ts';

/** Every text of a language, with the place it stands at. */
function textsIn(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}/${key}`));
}

describe.each(surveyLanguages)('the notice in %s', (language) => {
  const texts = textsIn(noticeTexts[language]);

  it('has sentences of at most 25 words', () => {
    const sentences = texts.flatMap(([, text]) => text.split(/(?<=[.:;?])\s+/));
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 25);
    expect(sentences.length).toBeGreaterThan(40);
    expect(long).toEqual([]);
  });

  it('uses no officialese', () => {
    const banned = /niniejsz|przedmiotow|tutejsz|petent|w\/w|celem\s|hereby|aforementioned/i;
    expect(texts.filter(([, text]) => banned.test(text))).toEqual([]);
  });

  it('says as much as the Polish one', () => {
    expect(texts.map(([place]) => place)).toEqual(textsIn(noticeTexts.pl).map(([place]) => place));
    expect(texts.every(([, text]) => text.trim() !== '')).toBe(true);
  });
});
