// The codebook of a file: what every column is, what every code means, and how the numbers came about.
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { CsvCell } from '#files/csv.ts';
import { fullArchiveRows, registerRows, type LeavingRows, type LeavingSheet } from '#files/leaving-sheets.ts';
import { codebookTexts, noValueWords } from './codebook.texts.ts';

export type ColumnKey = keyof (typeof codebookTexts)['pl']['columns'];

/** A column of the data that answers a question, or a question named in a column. */
export interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly question: Question;
  /** numbers of the versions that ask it */
  readonly versions: readonly number[];
}

export interface CodeWords {
  readonly variable: string;
  readonly code: string | number;
  readonly label: Localised<SurveyLanguage>;
}

export interface Codebook {
  readonly columns: readonly ColumnKey[];
  readonly variables: readonly Variable[];
  readonly codes: readonly CodeWords[];
  readonly about: readonly (readonly [what: string, text: string])[];
  /** people with a value by name of the variable; asked for after the data were written */
  readonly nOf?: (variable: string) => number | null;
}

/** Name of a column in the file. */
export function columnName(language: StaffLanguage, key: ColumnKey): string {
  return codebookTexts[language].columns[key][0];
}

/** Numbers of answers in it came from the disclosure, or from the archive it goes with. */
export function codebookSheets(language: StaffLanguage, book: Codebook, of: 'results' | 'archive'): LeavingSheet[] {
  const texts = codebookTexts[language];
  const leaving: (rows: readonly (readonly CsvCell[])[]) => LeavingRows =
    of === 'archive' ? fullArchiveRows : registerRows;
  const sheet = (
    name: string,
    head: readonly string[],
    rows: () => (readonly CsvCell[])[],
    n: number,
  ): LeavingSheet => ({
    name,
    head,
    mostRows: n,
    batches: () => [leaving(rows())],
  });
  const { columns, variables, codes, about } = book;
  return [
    sheet(texts.sheets.about, texts.codebook.about, () => about.map((line) => [...line]), about.length),
    sheet(
      texts.sheets.variables,
      texts.codebook.variables,
      () => [
        ...columns.map((key): CsvCell[] => {
          const [name, meaning, unit] = texts.columns[key];
          return [name, meaning, unit, '', '', '', '', '', null];
        }),
        ...variables.map(({ name, meaning, unit, question, versions }): CsvCell[] => [
          name,
          meaning,
          unit,
          texts.kinds[question.kind],
          question.text.pl,
          question.text.en,
          question.text.uk,
          versions.join(', '),
          book.nOf?.(name) ?? null,
        ]),
      ],
      columns.length + variables.length,
    ),
    sheet(
      texts.sheets.codes,
      texts.codebook.codes,
      () => [
        ...codes.map(({ variable, code, label }): CsvCell[] => [variable, code, label.pl, label.en, label.uk]),
        ...noValueWords.map(({ code, label }): CsvCell[] => [
          texts.codebook.everyVariable,
          code,
          label.pl,
          label.en,
          label.uk,
        ]),
      ],
      codes.length + noValueWords.length,
    ),
  ];
}
