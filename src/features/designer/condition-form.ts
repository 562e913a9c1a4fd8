// Adding and taking away the conditions of a question, from what a form has sent.
import { channels } from '#domain/channel.ts';
import { tellableCodes } from '#features/questionnaires/index.ts';
import type { AskedContext, Condition, Question } from '#features/questionnaires/index.ts';
import type { DraftContent, DraftQuestion } from './draft.ts';
import type { FormInput } from './question-form.ts';

export const conditionKinds = ['channel', 'context', 'service', 'answer'] as const;
export const askedContexts: readonly AskedContext[] = ['visit', 'case', 'year', 'staff'];
/** More would be a riddle, not a questionnaire. */
export const mostConditions = 10;

/** Earlier questions whose answers can branch a questionnaire. */
export function branchingBefore(content: DraftContent, questionId: string): DraftQuestion[] {
  const at = content.questions.findIndex(({ id }) => id === questionId);
  return content.questions.slice(0, Math.max(0, at)).filter((question) => tellableCodes(question).length > 0);
}

export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly fault: 'conditionEmpty' | 'conditionUnknown' };

/** Reads the form of a new condition; only what is offered counts. */
export function conditionFromForm(
  kind: (typeof conditionKinds)[number],
  form: FormInput,
  earlier: readonly Question[],
  services: readonly string[],
): ReadCondition {
  const chosen = <Value extends string>(offered: readonly Value[]) =>
    offered.filter((value) => form.all('wybrane').includes(value));
  const full = (condition: Condition, size: number): ReadCondition =>
    size > 0 ? { ok: true, condition } : { ok: false, fault: 'conditionEmpty' };
  if (kind === 'channel') return full({ kind, channels: chosen(channels) }, chosen(channels).length);
  if (kind === 'context') return full({ kind, contexts: chosen(askedContexts) }, chosen(askedContexts).length);
  if (kind === 'service') return full({ kind, serviceIds: chosen(services) }, chosen(services).length);
  const question = earlier.find(({ id }) => id === form.text('po'));
  if (!question) return { ok: false, fault: 'conditionUnknown' };
  const codes = tellableCodes(question).filter((code) => form.all('wybrane').includes(String(code)));
  return full({ kind, questionId: question.id, codes }, codes.length);
}

/** The question with one condition more; at the bound it stays as it is. */
export function withCondition(content: DraftContent, questionId: string, condition: Condition): DraftContent {
  return onQuestion(content, questionId, (conditions) =>
    conditions.length < mostConditions ? [...conditions, condition] : conditions,
  );
}

/** The question without the condition at a place counted from 0. */
export function withoutCondition(content: DraftContent, questionId: string, place: number): DraftContent {
  return onQuestion(content, questionId, (conditions) => conditions.filter((_, at) => at !== place));
}

function onQuestion(
  content: DraftContent,
  questionId: string,
  change: (conditions: readonly Condition[]) => readonly Condition[],
): DraftContent {
  const questions = content.questions.map((question) => {
    if (question.id !== questionId) return question;
    const { askedWhen = [], ...rest } = question;
    const conditions = change(askedWhen);
    return conditions.length === 0 ? rest : { ...rest, askedWhen: conditions };
  });
  return { ...content, questions };
}
