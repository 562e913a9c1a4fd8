// What a question may not say: the rules of wording that a machine can check, in all three languages.
import { surveyLanguages } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { Question, QuestionnaireContent } from './questionnaire.ts';

/** Questions above which a questionnaire is too long to be finished. */
export const longestQuestionnaire = 12;
const longestSentenceInWords = 25;

/** Asks for agreement instead of a judgement of the thing: people agree out of politeness. */
const agreement: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /zgadza|zgod[ay]|zgodn|popiera|stwierdzeni/i,
  en: /agree|statement/i,
  uk: /погодж|згод|твердженн/i,
};

/** Officialese, and words that make a client a supplicant. */
const banned: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /petent|interesant|niniejsz|przedmiotow|tutejsz|powyższ|celem |w zakresie|dokon(ać|uje|ywa)|respondent|ankietowan/i,
  en: /petitioner|aforementioned|herein|pursuant|respondent|utili[sz]e/i,
  uk: /прохач|вищезазначен|респондент|здійснюва/i,
};

/** Two things joined in what is rated could not tell the office which of them to mend. */
const joins: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /(^|\s)(i|oraz|lub|albo|a także)\s/i,
  en: /\b(and|or|as well as)\b/i,
  uk: /(^|\s)(і|й|та|або|чи)\s/i,
};

/** Where the thing rated ends and a clause that explains it begins. */
const explanation: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /,/,
  en: /\b(on what|how easy|the way)\b/i,
  uk: /,/,
};

/** What is wrong with a questionnaire, as plain sentences; empty when it may be published. */
export function faultsOfWording(content: QuestionnaireContent): string[] {
  const { questions } = content;
  const faults = questions.flatMap(faultsOfQuestion);
  const ids = questions.map((question) => question.id);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) faults.push(`${id}: stands twice.`);
  if (questions.length > longestQuestionnaire) faults.push(`More than ${longestQuestionnaire} questions.`);
  if (questions[0]?.role !== 'overall') faults.push('The first question is not the overall rating.');
  const comment = questions.findIndex((question) => question.kind === 'text');
  if (comment !== -1 && comment !== questions.length - 1) faults.push('The text is not the last question.');
  return faults;
}

function faultsOfQuestion(question: Question): string[] {
  const faults: string[] = [];
  for (const language of surveyLanguages) {
    const at = `${question.id} (${language})`;
    const texts = [question.text, question.hint, ...question.options.map((option) => option.label)];
    for (const text of texts) {
      if (!text) continue;
      const words = text[language]?.trim() ?? '';
      if (words === '') faults.push(`${at}: a text is missing.`);
      if (words !== text[language]) faults.push(`${at}: a text begins or ends with a space.`);
      if (agreement[language].test(words)) faults.push(`${at}: asks for agreement: "${words}".`);
      if (banned[language].test(words)) faults.push(`${at}: uses a word of the ban list: "${words}".`);
      for (const sentence of words.split(/[.?!]\s*/))
        if (sentence.split(/\s+/).length > longestSentenceInWords) faults.push(`${at}: a sentence is too long.`);
    }
    if (question.kind === 'rating' && joins[language].test(thingRated(question.text[language], language)))
      faults.push(`${at}: asks for two things at once.`);
    if (!question.text[language].endsWith('?')) faults.push(`${at}: does not end as a question.`);
    const labels = question.options.map((option) => option.label[language]);
    if (new Set(labels).size !== labels.length) faults.push(`${at}: two options read the same.`);
  }
  question.options.forEach((option, index) => {
    if (option.code !== index + 1) faults.push(`${question.id}: codes of options are not 1, 2, 3 …`);
  });
  return faults;
}

function thingRated(text: string, language: SurveyLanguage): string {
  return text.split(explanation[language])[0] ?? text;
}
