// What clients read on the survey's own pages is plain: short sentences, no officialese, every plural right.
import { describe, expect, it } from 'vitest';
import { surveyLanguages } from '#domain/language.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { posterData } from './poster.document.ts';
import { surveyTexts } from './survey.texts.ts';

function sentencesIn(part: unknown): string[] {
  if (typeof part === 'string') return part.split(/(?<=[.?!:])\s+/);
  if (typeof part === 'function') return [(part as (a: number, b: number) => string)(612, 500)];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesIn) : [];
}

const poster = posterData(
  {
    code: 'k7m2qd',
    context: 'visit',
    officeName: 'Urząd Gminy Próbno',
    officeSlug: 'urzad-gminy-probno',
    serviceName: null,
    locationName: null,
    unitName: null,
    pointName: null,
    isSample: false,
  } as SurveyPlace,
  'https://opinie.example.pl',
);

describe.each(surveyLanguages)('%s', (language) => {
  const texts = [...sentencesIn(surveyTexts[language]), ...(language === 'pl' ? sentencesIn(poster) : [])];

  it('keeps sentences to 25 words, without exclamation marks', () => {
    for (const sentence of texts.filter((text) => !text.startsWith('<svg'))) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
      expect(sentence).not.toContain('!');
    }
  });
});

it('uses no word of the ban list', () => {
  const banned = /petent|interesant|niniejsz|przedmiotow|tutejsz|powyższ|respondent|ankietowan|celem |dokon(ać|uje)/i;
  for (const sentence of [...sentencesIn(surveyTexts.pl), ...sentencesIn(poster)]) expect(sentence).not.toMatch(banned);
});

it.each([
  [501, 'Tekst ma 501 znaków. Zmieści się 500 znaków.'],
  [522, 'Tekst ma 522 znaki. Zmieści się 500 znaków.'],
  [1001, 'Tekst ma 1001 znaków. Zmieści się 500 znaków.'],
])('counts %i characters in words', (written, sentence) => {
  expect(surveyTexts.pl.faults['text-too-long'](written, 500).replaceAll('\u00a0', ' ')).toBe(sentence);
});
