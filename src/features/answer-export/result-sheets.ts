// Results as sheets: every number is a figure the pages may show as well. Long: a row for each answer; wide: one for each view.
import { letOthersIn } from '#domain/clients-first.ts';
import { derive, together } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { monthInYear, periodKey, yearOf } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import { notApplicable } from '#domain/answer-code.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import type { CsvCell } from '#files/csv.ts';
import type { LeavingSheet, SheetRows } from '#files/leaving-sheets.ts';
import { codebookTexts, noValueWords } from './codebook.texts.ts';
import { columnName, type CodeWords, type ColumnKey, type Variable } from './codebook.ts';
import type { Layout } from './export-choice.ts';
import type { ExportedView } from './exported-views.ts';

export interface Category {
  readonly code: string | number;
  readonly label: Localised<SurveyLanguage>;
}

/** Questions whose answers can be counted: not texts, numbers, or the client group. */
export function countedQuestions({ questions }: Pick<PublishedVersion, 'questions'>): Question[] {
  return questions.filter(({ options }) => options.length > 0);
}

/** What may be answered, in the order of a figure's counts; "does not apply" comes last. */
export function categoriesOf({ kind, options, notApplicable: mayNotApply }: Question): Category[] {
  const marked = (mark: string, words: 'first' | 'last') =>
    options.map(({ code, label }) => ({
      code: `${mark}${code}`,
      label: {
        pl: `${codebookTexts.pl.meaning[words]}: ${label.pl}`,
        en: `${codebookTexts.en.meaning[words]}: ${label.en}`,
        uk: label.uk,
      },
    }));
  const asked = kind === 'best-worst' ? [...marked('p', 'first'), ...marked('k', 'last')] : [...options];
  return mayNotApply ? [...asked, noValueWords[0]!] : asked;
}

const placeColumns = ['scope', 'unit', 'service', 'period', 'from', 'to'] as const satisfies ColumnKey[];
const longColumns = [
  ...placeColumns,
  'question',
  'short',
  'code',
  'answer',
  'count',
  'n',
  'collected',
  'state',
] as const satisfies ColumnKey[];

export interface ResultSheets {
  readonly data: LeavingSheet;
  readonly columns: readonly ColumnKey[];
  readonly variables: readonly Variable[];
  readonly codes: readonly CodeWords[];
}

/** The sheet of data and what its codebook has to explain. */
export function resultSheets(
  picture: AnswerPicture,
  views: readonly ExportedView[],
  layout: Layout,
  language: StaffLanguage,
): ResultSheets {
  const questions = countedQuestions(picture.version);
  const long = layout === 'dlugi';
  const variables = questions.flatMap((question) =>
    long ? [variableOf(question, question.id, '', language, picture)] : wideVariables(question, language, picture),
  );
  const columns = long ? longColumns : placeColumns;
  const rowsOf = (view: ExportedView) =>
    long ? longRows(picture, questions, view, language) : wideRow(picture, questions, view, language);
  const mostOf = (question: Question) => Math.max(1, categoriesOf(question).length);
  return {
    data: {
      name: codebookTexts[language].sheets.data,
      head: [...columns.map((key) => columnName(language, key)), ...(long ? [] : variables.map(({ name }) => name))],
      mostRows: views.length * (long ? questions.reduce((sum, question) => sum + mostOf(question), 0) : 1),
      async *batches() {
        for (const [place, view] of views.entries()) {
          // a large office has thousands of views: others are answered between them
          if (place % 10 === 0) await letOthersIn();
          yield rowsOf(view);
        }
      },
    },
    columns,
    variables,
    codes: questions.flatMap((question) =>
      categoriesOf(question)
        .filter(({ code }) => code !== notApplicable)
        .map(({ code, label }) => ({ variable: question.id, code, label })),
    ),
  };
}

function variableOf(
  question: Question,
  name: string,
  meaning: string,
  language: StaffLanguage,
  { version }: AnswerPicture,
  unit: string = codebookTexts[language].units.code,
): Variable {
  return { name, meaning: meaning || question.short[language], unit, question, versions: [version.number] };
}

function wideVariables(question: Question, language: StaffLanguage, picture: AnswerPicture): Variable[] {
  const { suffix, meaning, units, columns } = codebookTexts[language];
  const { id } = question;
  const of = (end: string, words: string, unit: string) =>
    variableOf(question, `${id}_${end}`, words, language, picture, unit);
  return [
    of(suffix.n, meaning.n, units.people),
    ...categoriesOf(question).map(({ code, label }) => of(String(code), meaning.count(label[language]), units.people)),
    of(suffix.collected, meaning.collected, units.people),
    of(suffix.state, meaning.state, columns.state[2]),
  ];
}

function figureOf(picture: AnswerPicture, { id, kind }: Question, view: ExportedView): Disclosed<RatingFigure> {
  const { scope, period } = view;
  return kind === 'rating' ? picture.rating(id, { scope, period }) : picture.choice(id, { scope, period });
}

const monthText = (month: MonthNumber) => `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}`;

function placeCells({ scope, unit, service, period }: ExportedView, language: StaffLanguage): CsvCell[] {
  const level = codebookTexts[language].levels[scope.kind];
  return [level, unit, service, periodKey(period), monthText(period.first), monthText(period.last)];
}

function stateOf(figure: RatingFigure, language: StaffLanguage): string {
  const { states } = codebookTexts[language];
  return states[figure.kind === 'shown' ? figure.firmness : figure.kind];
}

/** The count of a category; null where nothing may be shown. */
function countOf(figure: RatingFigure, { code }: Category, place: number): number | null {
  if (figure.kind !== 'shown') return null;
  return code === notApplicable ? figure.notApplicable : (figure.counts[place] ?? 0);
}

function longRows(
  picture: AnswerPicture,
  questions: readonly Question[],
  view: ExportedView,
  language: StaffLanguage,
): Disclosed<SheetRows> {
  const where = placeCells(view, language);
  const rows = questions.map((question) =>
    derive(figureOf(picture, question, view), (figure): SheetRows => {
      const about = [...where, question.id, question.short[language]];
      const state = stateOf(figure, language);
      if (figure.kind !== 'shown') return [[...about, null, '', null, null, figure.collected, state]];
      return categoriesOf(question).map((category, place) => [
        ...about,
        category.code,
        category.label[language],
        countOf(figure, category, place),
        figure.n,
        figure.collected,
        state,
      ]);
    }),
  );
  return derive(together(rows), (each) => each.flat());
}

function wideRow(
  picture: AnswerPicture,
  questions: readonly Question[],
  view: ExportedView,
  language: StaffLanguage,
): Disclosed<SheetRows> {
  const cells = questions.map((question) =>
    derive(figureOf(picture, question, view), (figure): CsvCell[] => [
      figure.kind === 'shown' ? figure.n : null,
      ...categoriesOf(question).map((category, place) => countOf(figure, category, place)),
      figure.collected,
      stateOf(figure, language),
    ]),
  );
  return derive(together(cells), (each) => [[...placeCells(view, language), ...each.flat()]]);
}
