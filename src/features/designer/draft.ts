// A questionnaire being designed: what it holds, and every change a person can make to it, each as a pure step.
import type { SurveyLanguage } from '#domain/language.ts';
import { surveyLanguages } from '#domain/language.ts';
import { questionTypes } from '#features/questionnaires/index.ts';
import type { Instrument, Question, QuestionKind, QuestionnaireContent } from '#features/questionnaires/index.ts';

/** A question with the languages in which a person has read its texts through. */
export interface DraftQuestion extends Question {
  readonly reviewed: readonly SurveyLanguage[];
}

export interface DraftContent extends QuestionnaireContent {
  readonly name: string;
  readonly languages: readonly SurveyLanguage[];
  readonly questions: readonly DraftQuestion[];
}

export interface Draft {
  readonly id: string;
  readonly content: DraftContent;
  /** YYYY-MM-DD */
  readonly changedOn: string;
  /** counts changes; a stale one is refused */
  readonly version: number;
  /** how many changes can be taken back */
  readonly steps: number;
}

/** More would be no questionnaire, and would only be sent to hurt. */
export const mostQuestions = 80;

/** A draft made from an instrument, under its name or, where the office has one already, under another. */
export function draftOfInstrument(instrument: Instrument, name: string, taken: readonly string[]): DraftContent {
  const { content, reviewed } = instrument;
  return {
    ...content,
    questionnaire: freeName(content.questionnaire, taken),
    name,
    languages: [...reviewed],
    questions: content.questions.map((question) => ({ ...question, reviewed: [...reviewed] })),
  };
}

/** A copy of a draft under another name. */
export function copyOfDraft(content: DraftContent, name: string, taken: readonly string[]): DraftContent {
  return { ...content, questionnaire: freeName(content.questionnaire, taken), name };
}

/** 'five-areas', then 'five-areas-2', 'five-areas-3' … */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** What is published: review marks stay behind, and so do words in languages that are not chosen. */
export function asContent(draft: DraftContent): QuestionnaireContent {
  const chosen = (text: Question['text']) => ({
    pl: text.pl,
    en: draft.languages.includes('en') ? text.en : '',
    uk: draft.languages.includes('uk') ? text.uk : '',
  });
  return {
    ...draft,
    questions: draft.questions.map(({ reviewed: _marks, hint, ...question }) => ({
      ...question,
      text: chosen(question.text),
      ...(hint && { hint: chosen(hint) }),
      options: question.options.map(({ code, label }) => ({ code, label: chosen(label) })),
    })),
  };
}

/** A question of a kind, with nothing in it yet; a fixed list and the scale come with their words. */
export function emptyQuestion(id: string, kind: QuestionKind, options: Question['options']): DraftQuestion {
  const none = { pl: '', en: '', uk: '' };
  return {
    id,
    role:
      kind === 'text'
        ? 'comment'
        : kind === 'client-group'
          ? 'client-group'
          : isDirection(kind)
            ? 'direction'
            : 'other',
    kind,
    touchpoint: null,
    driver: null,
    aboutEmployee: false,
    text: none,
    short: { pl: '', en: '' },
    options,
    notApplicable: kind === 'rating',
    ...(kind === 'text' && { maxLength: 500 }),
    ...(kind === 'number' && { most: 250 }),
    reviewed: [],
  };
}

const isDirection = (kind: QuestionKind) => kind === 'best-worst' || kind === 'up-to-three';

/** Adds a question before the text at the end, or puts it in the place of the one with its id. */
export function withQuestion(content: DraftContent, question: DraftQuestion): DraftContent {
  const { questions } = content;
  const at = questions.findIndex(({ id }) => id === question.id);
  if (at !== -1) return { ...content, questions: questions.with(at, question) };
  const end = question.kind !== 'text' && questions.at(-1)?.kind === 'text' ? questions.length - 1 : questions.length;
  return { ...content, questions: questions.toSpliced(end, 0, question) };
}

/** One place up (-1) or down (1); at the ends nothing happens. */
export function moved(content: DraftContent, id: string, by: -1 | 1): DraftContent {
  const { questions } = content;
  const at = questions.findIndex((question) => question.id === id);
  const [one, other] = [questions[at], questions[at + by]];
  if (!one || !other) return content;
  return { ...content, questions: questions.with(at, other).with(at + by, one) };
}

/** The same question once more, right after it, under an id of its own and to be read through again. */
export function duplicated(content: DraftContent, id: string, newId: string): DraftContent {
  const at = content.questions.findIndex((question) => question.id === id);
  const question = content.questions[at];
  if (!question) return content;
  const role = question.role === 'overall' || question.role === 'outcome' ? 'other' : question.role;
  const copy = { ...question, id: newId, role, reviewed: [] };
  return { ...content, questions: content.questions.toSpliced(at + 1, 0, copy) };
}

export function removed(content: DraftContent, id: string): DraftContent {
  return { ...content, questions: content.questions.filter((question) => question.id !== id) };
}

/** Polish is the wording the others follow, so it is always one of them. */
export function withLanguages(content: DraftContent, wanted: readonly string[]): DraftContent {
  return {
    ...content,
    languages: surveyLanguages.filter((language) => language === 'pl' || wanted.includes(language)),
  };
}

/** Every question marked as read through in a language, by the person who says so; those without words are not. */
export function allReviewed(content: DraftContent, language: SurveyLanguage): DraftContent {
  const mark = (question: DraftQuestion) =>
    isWritten(question, language) && !question.reviewed.includes(language)
      ? { ...question, reviewed: [...question.reviewed, language] }
      : question;
  return { ...content, questions: content.questions.map(mark) };
}

/** Whether a question has all its words in a language. */
export function isWritten(question: Question, language: SurveyLanguage): boolean {
  const { text, hint, options } = question;
  return [text, hint, ...options.map(({ label }) => label)].every((words) => !words || words[language].trim() !== '');
}

/** All that a client reads of a question in one language; a change of it has to be read through again. */
export function wordsIn(question: Question, language: SurveyLanguage): string {
  const labels = question.options.map(({ label }) => label[language]);
  return JSON.stringify([question.text[language], question.hint?.[language] ?? '', labels]);
}

/**
 * A changed question: the marks of languages whose words changed go, and all go where the Polish words changed, for the
 * others translate them. In `vouched`, the person says that the words as they stand now are read through.
 */
export function reviewedAfter(
  before: DraftQuestion,
  after: Question,
  vouched: readonly SurveyLanguage[],
): SurveyLanguage[] {
  const changed = (language: SurveyLanguage) => wordsIn(before, language) !== wordsIn(after, language);
  return surveyLanguages.filter(
    (language) =>
      (before.reviewed.includes(language) && !changed(language) && !changed('pl')) ||
      (vouched.includes(language) && isWritten(after, language)),
  );
}

/** Whether the words of its options are the person's own. */
export function hasOwnOptions(question: Question): boolean {
  return questionTypes[question.kind].options === 'own';
}
