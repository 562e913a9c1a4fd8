// Answers of a LimeSurvey file as a table with headings and words, so that they are mapped like any other table.
import type { DataRow, TableColumn } from '#files/foreign-table.ts';
import type { CarriedQuestion } from './carried-question.ts';
import type { AnswerRow, ForeignAnswers, ForeignQuestion, ForeignSurvey } from './foreign-survey.ts';
import type { ImportTable, ImportTableRow } from './import-table.ts';
import { fixedLabels } from './lime-letters.data.ts';

/** Responses that were begun and not sent; they are counted and not carried over. */
export interface Unfinished {
  abandoned: number;
  visits: number;
}

export interface LimeTable extends ImportTable {
  /** of the last reading from beginning to end */
  readonly unfinished: Unfinished;
}

const systemColumns = ['ID odpowiedzi', 'Data zakończenia', 'Język'] as const;

/** A column for each question that has one answer; multiple choices have no place in a table of single answers. */
export function limeTable(
  survey: ForeignSurvey,
  answers: ForeignAnswers,
  carried: readonly CarriedQuestion[],
): LimeTable {
  const places = new Map(answers.columns.map(({ key }, place) => [key, place]));
  const single = carried.flatMap((each) => {
    const key = each.columns.length === 1 ? each.columns[0]! : null;
    const place = key === null ? undefined : places.get(key);
    const question = survey.questions.find(({ id }) => id === each.foreignId);
    return place === undefined || !question ? [] : [{ each, place, word: wordReader(question, survey, each) }];
  });
  const headings = [...systemColumns, ...single.map(({ each }) => each.question.text.pl)];
  const names = [...systemColumns, ...single.map(({ each }) => each.question.id)];
  const columns = headings.map((heading, place): TableColumn => ({ place, heading, name: names[place]! }));
  const unfinished: Unfinished = { abandoned: 0, visits: 0 };
  const cellsOf = (row: AnswerRow): DataRow['cells'] => [
    row.sourceId,
    row.completedOn,
    row.language,
    ...single.map(({ place, word }) => word(row.cells[place] ?? null)),
  ];
  async function* rows(): AsyncGenerator<ImportTableRow> {
    unfinished.abandoned = 0;
    unfinished.visits = 0;
    for await (const item of answers.rows()) {
      if (item.kind !== 'row') yield item;
      else if (item.completed) yield { kind: 'row', number: item.number, cells: cellsOf(item), source: item };
      else unfinished[item.cells.every((cell) => cell === null) ? 'visits' : 'abandoned'] += 1;
    }
  }
  return { columns, rows, unfinished };
}

/** The words a person chose, in the survey's own language; a value without words as it is written. */
function wordReader(
  question: ForeignQuestion,
  { baseLanguage }: ForeignSurvey,
  { question: own }: CarriedQuestion,
): (written: string | null) => string | null {
  if (own.kind === 'text' || own.kind === 'number' || own.kind === 'zero-to-ten') return (written) => written;
  const fixed = fixedLabels.get(question.letter);
  const words = new Map<string, string>();
  const named = question.options.length > 0 ? question.options : question.parts;
  for (const { code, texts } of named) {
    const text = texts.get(baseLanguage) ?? [...texts.values()][0];
    if (text && !words.has(code)) words.set(code, text);
  }
  return (written) => (written ? (words.get(written) ?? fixed?.get(written)?.pl ?? written) : written);
}
