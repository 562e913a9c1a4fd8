// All questions of a version answered on one page, as staff type them in: checked together, every fault told.
import { isValue, notReached } from '#domain/answer-code.ts';
import { skipAnswer, withNotAsked } from '#features/questionnaires/index.ts';
import type { AskingFacts, PublishedVersion } from '#features/questionnaires/index.ts';
import { checkPage, type PageFault, type PageForm } from './page-input.ts';

/** What was typed to each question, by its id; a question left alone was passed by. */
export type WholeForm = ReadonlyMap<string, PageForm>;

export interface WholeAnswer {
  readonly ratings: readonly number[];
  readonly clientGroupId: string | null;
  readonly text: string;
}

export type WholeFault = { readonly questionId: string; readonly fault: PageFault };
export type CheckedWhole =
  | { readonly ok: true; readonly answer: WholeAnswer }
  | { readonly ok: false; readonly faults: readonly WholeFault[] }
  /** not one question answered */
  | { readonly ok: false; readonly faults: 'nothing-answered' };

export function checkWhole(
  version: Pick<PublishedVersion, 'questions' | 'columns'>,
  form: WholeForm,
  facts: AskingFacts,
  askedGroups: readonly string[],
): CheckedWhole {
  const faults: WholeFault[] = [];
  const ratings = version.columns.map(() => notReached as number);
  let clientGroupId: string | null = null;
  let text = '';
  for (const question of version.questions) {
    const checked = checkPage(question, form.get(question.id) ?? { answer: skipAnswer }, askedGroups);
    if (!checked.ok) {
      faults.push({ questionId: question.id, fault: checked.fault });
      continue;
    }
    const { answer } = checked;
    if (answer.kind === 'text') text ||= answer.text;
    else if (answer.kind === 'client-group') clientGroupId = answer.clientGroupId;
    else {
      const from = version.columns.findIndex(({ questionId }) => questionId === question.id);
      answer.codes.forEach((code, at) => (ratings[from + at] = code));
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const asked = withNotAsked(version.questions, facts, ratings);
  if (!asked.some(isValue) && text === '') return { ok: false, faults: 'nothing-answered' };
  return { ok: true, answer: { ratings: asked, clientGroupId, text } };
}
