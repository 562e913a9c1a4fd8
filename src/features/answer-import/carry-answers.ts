// Answers of a foreign file as codes of our columns, row by row: a value, or which kind of "no value".
import { notApplicable, notAsked, skipped } from '#domain/answer-code.ts';
import { notApplicableAnswer, questionTypes, type AnswerForm } from '#features/questionnaires/index.ts';
import { stateReader } from './answer-states.ts';
import type { CarriedQuestion } from './carried-question.ts';
import type { AnswerColumn, AnswerRow, ForeignSurvey } from './foreign-survey.ts';
import { storable } from './plain-text.ts';

export interface CarriedAnswers {
  /** by id of the question: the codes of its columns, in their order */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** by id of the question */
  readonly comments: ReadonlyMap<string, string>;
  /** ids of questions whose value is in no list of ours; stored as passed by, and counted in the report */
  readonly unknown: readonly string[];
}

/** Prepares the questions once; the function it gives carries row after row. */
export function answerCarrier(
  survey: ForeignSurvey,
  columns: readonly AnswerColumn[],
  carried: readonly CarriedQuestion[],
): (row: AnswerRow) => CarriedAnswers {
  const statesOf = stateReader(survey, columns);
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const prepared = carried.map((each) => ({
    ...each,
    places: each.columns.map((key) => places.get(key) ?? -1),
    width: questionTypes[each.question.kind].columns(each.question).length,
    known: new Map(each.codes),
  }));
  return (row) => {
    const states = statesOf(row);
    const codes = new Map<string, readonly number[]>();
    const comments = new Map<string, string>();
    const unknown: string[] = [];
    for (const each of prepared) {
      const { question, width } = each;
      const cells = each.places.map((place) => row.cells[place] ?? null);
      const missing = missingCode(cells, states.get(each.foreignId) ?? notAsked, question.kind);
      if (question.kind === 'text') {
        if (missing === null) comments.set(question.id, storable(cells[0] ?? '').slice(0, question.maxLength));
        continue;
      }
      const read = missing === null ? questionTypes[question.kind].read(question, formOf(each, cells)) : null;
      if (read?.ok === false) unknown.push(question.id);
      codes.set(question.id, read?.ok ? read.codes : Array.from({ length: width }, () => missing ?? skipped));
    }
    return { codes, comments, unknown };
  };
}

/** The code of "no value" for the cells of one question; null where there is a value. */
function missingCode(cells: readonly (string | null)[], state: 'answered' | number, kind: string): number | null {
  if (cells.some((cell) => cell !== null && cell !== '')) return null;
  if (cells.includes('')) return skipped;
  if (state !== 'answered') return state;
  return kind === 'number' ? skipped : notAsked;
}

/** What a page would have sent for these cells. */
function formOf(
  { question, columns, known }: CarriedQuestion & { readonly known: ReadonlyMap<string, number> },
  cells: readonly (string | null)[],
): AnswerForm {
  if (question.kind === 'multiple-choice')
    return { chosen: columns.filter((_, at) => (cells[at] ?? '') !== '').map((key) => String(known.get(key))) };
  const written = cells[0] ?? '';
  if (question.kind === 'number') return { number: written };
  // A tick of a grid is a yes.
  const code = known.get(written) ?? (question.kind === 'yes-no' && written === '1' ? 1 : undefined);
  if (code === undefined) return { answer: 'unknown' };
  return { answer: code === notApplicable ? notApplicableAnswer : String(code) };
}
