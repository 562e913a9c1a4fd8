// Texts of a foreign questionnaire in the languages we survey in: variants fold onto them, gaps stand for expressions.
import { surveyLanguages, type Localised, type SurveyLanguage } from '#domain/language.ts';
import type { ForeignSurvey, ForeignTexts } from './foreign-survey.ts';

/** `pl-informal` counts as Polish. */
const foldedLanguage = (language: string) => surveyLanguages.find((each) => each === language.split('-')[0]);

/** The languages a carried questionnaire has, Polish first; a survey in none of ours is taken as Polish. */
export function carriedLanguages({ languages }: ForeignSurvey): readonly SurveyLanguage[] {
  const found = surveyLanguages.filter((each) => languages.some((language) => foldedLanguage(language) === each));
  return found.length > 0 ? found : ['pl'];
}

/** One text in all three; where it is missing the base language stands in. */
export function carriedText(texts: ForeignTexts, base: string): Localised<SurveyLanguage> {
  const fallback = texts.get(base) ?? [...texts.values()][0] ?? '';
  const exact = (language: SurveyLanguage) => texts.get(language);
  const folded = (language: SurveyLanguage) => [...texts].find(([each]) => foldedLanguage(each) === language)?.[1];
  const text = (language: SurveyLanguage) => withGaps(exact(language) ?? folded(language) ?? fallback);
  return { pl: text('pl'), en: text('en'), uk: text('uk') };
}

/** `{sprawa.shown}` becomes a gap to be filled by hand. */
export function withGaps(text: string): string {
  return text.replaceAll(/\{[^{}\s][^{}]*\}/g, '…');
}

/** An id for a key of the file: never a word that means something to an object. */
export function carriedId(key: string, taken: Set<string>): string {
  const stem = `ls_${key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40)}`;
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}_${number}`;
  taken.add(id);
  return id;
}
