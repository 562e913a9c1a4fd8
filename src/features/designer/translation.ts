// All the words of a draft in one language: as one form, to be written beside the Polish ones and read through.
import type { Fault } from '#domain/faults.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { longestText } from '#features/questionnaires/index.ts';
import { allReviewed, hasOwnOptions, reviewedAfter } from './draft.ts';
import type { DraftContent, DraftQuestion } from './draft.ts';
import { linesOf, oneLine } from './question-form.ts';
import type { FormInput, QuestionFormTexts } from './question-form.ts';

export const textField = (question: DraftQuestion) => `tekst-${question.id}`;
export const hintField = (question: DraftQuestion) => `wskazowka-${question.id}`;
export const optionsField = (question: DraftQuestion) => `odpowiedzi-${question.id}`;

/** The values the form shows. */
export function formOfTexts(content: DraftContent, language: SurveyLanguage): Record<string, string> {
  const values: Record<string, string> = {};
  for (const question of content.questions) {
    values[textField(question)] = question.text[language];
    values[hintField(question)] = question.hint?.[language] ?? '';
    values[optionsField(question)] = question.options.map(({ label }) => label[language]).join('\n');
  }
  return values;
}

export type ReadTexts =
  | { readonly ok: true; readonly content: DraftContent }
  | { readonly ok: false; readonly faults: Fault[] };

/** The draft with the words of the form; `vouched`: the person has read them all through. */
export function textsFromForm(
  content: DraftContent,
  language: SurveyLanguage,
  form: FormInput,
  vouched: boolean,
  texts: QuestionFormTexts,
): ReadTexts {
  const faults: Fault[] = [];
  const line = (field: string) => {
    const text = oneLine(form.text(field));
    if (text.length > longestText) faults.push({ field, message: texts.tooLong(longestText) });
    return text;
  };
  const questions = content.questions.map((question): DraftQuestion => {
    const after = {
      ...question,
      text: { ...question.text, [language]: line(textField(question)) },
      ...(question.hint && { hint: { ...question.hint, [language]: line(hintField(question)) } }),
      options: hasOwnOptions(question) ? translatedOptions(question) : question.options,
    };
    return { ...after, reviewed: reviewedAfter(question, after, []) };
  });

  function translatedOptions(question: DraftQuestion): DraftQuestion['options'] {
    const field = optionsField(question);
    const lines = linesOf(form.text(field));
    const uneven = lines.length !== question.options.length && (lines.length > 0 || language === 'pl');
    if (uneven) faults.push({ field, message: texts.optionsUneven });
    if (new Set(lines).size !== lines.length) faults.push({ field, message: texts.optionsTwice });
    if (lines.some((each) => each.length > longestText)) faults.push({ field, message: texts.tooLong(longestText) });
    return question.options.map((option, at) => ({
      ...option,
      label: { ...option.label, [language]: lines[at] ?? '' },
    }));
  }

  if (faults.length > 0) return { ok: false, faults };
  const written = { ...content, questions };
  return { ok: true, content: vouched ? allReviewed(written, language) : written };
}
