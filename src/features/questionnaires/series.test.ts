// What stays comparable when a questionnaire changes, and what begins a new series.
import { describe, expect, it } from 'vitest';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import { columnsOf } from './question-types.ts';
import type { Question, QuestionnaireContent } from './questionnaire.ts';
import { changesBetween, comparableColumns, seriesBreaks, seriesKey } from './series.ts';

const before = coreQuestionnaires['core-visit'];
const altered = (id: string, change: Partial<Question>): QuestionnaireContent => ({
  ...before,
  questions: before.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
});
const knowledge = before.questions.find(({ id }) => id === 'knowledge')!;
const withColumns = (content: QuestionnaireContent) => ({ ...content, columns: columnsOf(content.questions) });

describe('series', () => {
  it('begins anew where the Polish wording or the list of answers changed', () => {
    const text = { ...knowledge.text, pl: 'Jak ocenia Pani/Pan przygotowanie pracownika?' };
    expect(changesBetween(before, altered('knowledge', { text })).reworded).toEqual(['knowledge']);
    const options = knowledge.options.slice(1);
    expect(changesBetween(before, altered('knowledge', { options })).reworded).toEqual(['knowledge']);
    expect(changesBetween(before, altered('knowledge', { notApplicable: false })).reworded).toEqual(['knowledge']);
  });

  it('goes on when a translation, the touchpoint or the order changed', () => {
    const text = { ...knowledge.text, uk: 'Як Ви оцінюєте обізнаність працівника?' };
    const moved = { ...altered('knowledge', { text, touchpoint: 'first-contact' }) };
    const changes = changesBetween(before, { ...moved, questions: moved.questions.toReversed() });
    expect(changes).toMatchObject({ reworded: [], added: [], removed: [] });
    expect(changes.unchanged).toHaveLength(10);
    expect(seriesKey({ ...knowledge, text })).toBe(seriesKey(knowledge));
  });

  it('breaks every rating when the scale changed, and only the ratings', () => {
    expect(changesBetween(before, { ...before, scaleVersion: 2 }).unchanged).toEqual([
      'outcome',
      'client_group',
      'comment',
    ]);
  });

  it('says where the columns of the older version lie in the newer one', () => {
    const without = { ...before, questions: before.questions.filter(({ id }) => id !== 'right_person') };
    expect(comparableColumns(withColumns(before), withColumns(without))).toEqual([0, 1, 3, 4, 5, 6, 7]);
    expect(comparableColumns(withColumns(without), withColumns(before))).toEqual([0, 1, -1, 2, 3, 4, 5, 6]);
    const options = knowledge.options.slice(1);
    expect(comparableColumns(withColumns(before), withColumns(altered('knowledge', { options })))[3]).toBe(-1);
  });

  it('marks the day from which a reworded question is asked as it is now', () => {
    const other = altered('knowledge', {
      text: { ...knowledge.text, pl: 'Jak ocenia Pani/Pan fachowość pracownika?' },
    });
    const on = (content: QuestionnaireContent, publishedOn: string) => ({ ...content, publishedOn });
    const versions = [on(before, '2025-01-10'), on(other, '2026-01-10'), on(other, '2026-05-10')];
    expect(seriesBreaks(versions)).toEqual([{ questionId: 'knowledge', since: '2026-01-10' }]);
    expect(seriesBreaks([...versions, on(before, '2026-09-01')])).toEqual([
      { questionId: 'knowledge', since: '2026-09-01' },
    ]);
    expect(seriesBreaks(versions.slice(0, 1))).toEqual([]);
    expect(seriesBreaks([])).toEqual([]);
  });
});
