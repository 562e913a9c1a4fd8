// A whole answer on one page: faults of all questions together, what is not asked left out, at least one answer.
import { expect, it } from 'vitest';
import { notAsked, skipped } from '#domain/answer-code.ts';
import { columnsOf, coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { checkWhole } from './whole-form.ts';

const [overall, outcome] = coreQuestionnaires['core-visit'].questions;
const comment = coreQuestionnaires['core-visit'].questions.at(-1)!;
const reason: Question = {
  ...outcome!,
  id: 'reason',
  role: 'other',
  askedWhen: [{ kind: 'answer', questionId: 'overall', codes: [1, 2] }],
};
const questions = [overall!, reason, comment];
const version = { questions, columns: columnsOf(questions) };
const facts = { channel: 'phone', context: 'visit', serviceId: null, asksForGroups: false } as const;
const check = (form: Record<string, object>) => checkWhole(version, new Map(Object.entries(form)), facts, []);

it('keeps what is asked, and leaves out what is not put to this person', () => {
  expect(check({ overall: { answer: '1' }, reason: { answer: '2' } })).toMatchObject({ answer: { ratings: [1, 2] } });
  expect(check({ overall: { answer: '5' }, reason: { answer: '2' } })).toMatchObject({
    answer: { ratings: [5, notAsked] },
  });
  expect(check({ comment: { text: 'Dobrze' } })).toMatchObject({
    answer: { ratings: [skipped, notAsked], text: 'Dobrze' },
  });
});

it('tells all faults together, and wants at least one answer', () => {
  const faulty = { overall: { answer: '9' }, comment: { text: 'x'.repeat(501) } };
  expect(check(faulty)).toEqual({
    ok: false,
    faults: [
      { questionId: 'overall', fault: 'unknown-answer' },
      { questionId: 'comment', fault: 'text-too-long' },
    ],
  });
  expect(check({})).toEqual({ ok: false, faults: 'nothing-answered' });
  expect(check({ comment: { text: '   ' } })).toEqual({ ok: false, faults: 'nothing-answered' });
});
