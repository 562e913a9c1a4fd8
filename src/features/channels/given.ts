// What a client answered before, as the page shows it again.
import { questionTypes } from '#features/questionnaires/index.ts';
import type { AnswerForm, PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyStep } from './survey-steps.ts';

export interface GivenBefore {
  readonly ratings: readonly number[];
  readonly clientGroupId: string | null;
}

/** The answer chosen on one page; {} where there is none, or where it was passed by. */
export function givenOnPage(version: PublishedVersion, step: SurveyStep, before: GivenBefore): AnswerForm {
  const { question } = step;
  if (question.kind === 'client-group')
    return before.clientGroupId === null ? {} : { clientGroup: before.clientGroupId };
  const codes = before.ratings.filter((_, place) => version.columns[place]?.questionId === question.id);
  return questionTypes[question.kind].given(question, codes);
}

/** The first page has no "Pomiń", so its message must not name it. */
export function isFirstAnswerMissing(step: SurveyStep): boolean {
  return step.previous === null;
}

/** Length of a text as a person counts it: an emoji is one character. Never less than the room `answers` counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.normalize('NFC').replaceAll('\r\n', '\n').trim()) length += 1;
  return length;
}
