// What one page of a survey sends, checked against the question it answers.
import { isUuid } from '#domain/ids.ts';
import { questionTypes, skipAnswer } from '#features/questionnaires/index.ts';
import type { AnswerFault, AnswerForm as PageForm, Question } from '#features/questionnaires/index.ts';

/** One checked answer. */
export type PageAnswer =
  /** the codes of the question's columns, in their order */
  | { readonly kind: 'codes'; readonly codes: readonly number[] }
  | { readonly kind: 'client-group'; readonly clientGroupId: string | null }
  | { readonly kind: 'text'; readonly text: string };

export type PageFault = AnswerFault | 'text-too-long';

export type CheckedPage =
  | { readonly ok: true; readonly answer: PageAnswer }
  | { readonly ok: false; readonly fault: PageFault };

export type { PageForm };

/** Checks one page. A client's group must be one of those the office asks about. */
export function checkPage(question: Question, form: PageForm, askedGroups: readonly string[]): CheckedPage {
  if (question.kind === 'text') return checkText(form, question.maxLength ?? 500);
  if (question.kind === 'client-group') return checkGroup(form, askedGroups);
  const read = questionTypes[question.kind].read(question, form);
  return read.ok ? { ok: true, answer: { kind: 'codes', codes: read.codes } } : read;
}

function checkGroup(form: PageForm, askedGroups: readonly string[]): CheckedPage {
  if (form.answer === skipAnswer) return { ok: true, answer: { kind: 'client-group', clientGroupId: null } };
  const chosen = form.clientGroup;
  if (chosen === undefined || chosen === '') return { ok: false, fault: 'choose-one' };
  return isUuid(chosen) && askedGroups.includes(chosen)
    ? { ok: true, answer: { kind: 'client-group', clientGroupId: chosen } }
    : { ok: false, fault: 'unknown-answer' };
}

function checkText(form: PageForm, maxLength: number): CheckedPage {
  if (form.answer === skipAnswer) return { ok: true, answer: { kind: 'text', text: '' } };
  const text = plainText(form.text ?? '');
  return lengthInCharacters(text) <= maxLength
    ? { ok: true, answer: { kind: 'text', text } }
    : { ok: false, fault: 'text-too-long' };
}

/** One spelling of each letter, ends of lines as \n, no control characters, no lone surrogates, no blank ends. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n]/gu, (character) => (/\p{Cf}/u.test(character) && isJoiner(character) ? character : ''))
    .trim();
}

/** Joins the parts of one emoji; without it a family falls apart into four people. */
function isJoiner(character: string): boolean {
  return character === '\u200D';
}

/** Length as a person counts it: an emoji is one character, whatever it takes to store. */
export function lengthInCharacters(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
