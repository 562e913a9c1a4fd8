// What a missing value means: asked and left empty, not asked, or not reached. LimeSurvey keeps it in the difference of '' and nothing.
import { notAsked, notReached, skipped } from '#domain/answer-code.ts';
import type { AnswerColumn, AnswerRow, ForeignCondition, ForeignQuestion, ForeignSurvey } from './foreign-survey.ts';

/** `answered`, or one of our codes of "no value". */
export type AnswerState = 'answered' | typeof skipped | typeof notAsked | typeof notReached;

/**
 * Prepares the questionnaire once; the function it gives tells the state of every question of a row, by id.
 * A value is an answer. An empty text was asked. Nothing stored means not asked, or not reached where the person broke
 * off; only numbers and dates are stored as nothing when they were asked, so there the condition decides.
 */
export function stateReader(
  { questions }: ForeignSurvey,
  columns: readonly AnswerColumn[],
): (row: AnswerRow) => ReadonlyMap<string, AnswerState> {
  const places = new Map<string, number[]>();
  for (const [place, { questionId }] of columns.entries())
    places.set(questionId, [...(places.get(questionId) ?? []), place]);
  const asked = questions.filter(({ id }) => places.has(id));
  return (row) => new Map(asked.map((question) => [question.id, stateOf(question, places, columns, row)]));
}

function stateOf(
  question: ForeignQuestion,
  places: ReadonlyMap<string, readonly number[]>,
  columns: readonly AnswerColumn[],
  row: AnswerRow,
): AnswerState {
  const own = (places.get(question.id) ?? []).map((place) => row.cells[place] ?? null);
  if (own.some((cell) => cell !== null && cell !== '')) return 'answered';
  if (own.includes('')) return skipped;
  if (!row.completed) return notReached;
  const leavesNothing = question.kind === 'number' || question.kind === 'date';
  if (!leavesNothing) return notAsked;
  return question.condition && !holds(question.condition, places, columns, row) ? notAsked : skipped;
}

function holds(
  { questionId, partId, is, codes }: ForeignCondition,
  places: ReadonlyMap<string, readonly number[]>,
  columns: readonly AnswerColumn[],
  row: AnswerRow,
): boolean {
  const cells = (places.get(questionId) ?? [])
    .filter((place) => columns[place]?.partId === partId)
    .map((place) => row.cells[place] ?? '');
  return cells.some((cell) => codes.includes(cell)) === (is === 'one-of');
}
