// How long a survey takes, said in minutes: people are told before they begin, and it must be true.
import type { SurveyLanguage } from '#domain/language.ts';
import { counted } from '#ui/formats.ts';

/** Up to this many questions take a minute or two. */
const shortSurvey = 12;
/** One tap and the reading of one question: ten seconds. */
const questionsAMinute = 6;

// after "około" and "близько" stands the genitive: "około 3 minut"
const minutes = {
  pl: { one: 'minuty', few: 'minut', many: 'minut', other: 'minuty' },
  en: { one: 'minute', other: 'minutes' },
  uk: { one: 'хвилини', few: 'хвилин', many: 'хвилин', other: 'хвилини' },
};
const short = { pl: '1–2\u00a0minut', en: '1–2\u00a0minutes', uk: '1–2\u00a0хвилин' };

/** "1–2 minut", "3 minut": to stand after "około". */
export function minutesFor(questions: number, language: SurveyLanguage): string {
  if (questions <= shortSurvey) return short[language];
  return counted(language, Math.ceil(questions / questionsAMinute), minutes[language]);
}
