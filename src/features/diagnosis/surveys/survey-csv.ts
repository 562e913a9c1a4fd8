// The numbers of a questionnaire's results as tables for files: the same as on the page, rounded as on the page.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { formatPeriod } from '#ui/formats.ts';
import { writeAbsence } from '#ui/shown-number.ts';
import type { ShownMean, ShownShare } from '#ui/shown-number.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { numberCells, numberHead, trendCsv } from '../figures/chart-csv.ts';
import type { SheetTable } from '../figures/chart-csv.ts';
import { chartAnchor } from '../findings/findings.ts';
import { hasInterval, lineName, wordsIn } from '../figures/line-words.ts';
import type { ResultLine } from '../figures/result-lines.ts';
import { apartCells } from '../figures/rounded-sides.ts';
import { questionAnchor } from './shown-survey.ts';
import type { SurveyRow } from './survey-row.ts';
import { surveyTexts } from './survey-results.texts.ts';
import type { SurveyQuestion, SurveyView } from './survey-view.ts';

/** The table of a chart by the name in its address, or null where there is no such chart. */
export function surveyCsv(view: SurveyView, chart: string, language: StaffLanguage): SheetTable | null {
  if (chart === 'wszystkie-pytania') return allTable(view, language);
  if (chart === 'obszary') return areaTable(view, language);
  const asked = view.questions.find(({ question }) => questionAnchor(question.id) === chart);
  if (asked) return questionTable(asked, language);
  const drawn = view.questions.find(({ question }) => chartAnchor(question.id) === chart);
  return drawn?.chart ? trendCsv(drawn.chart, drawn.history, language) : null;
}

/** Digits that are shown: whole percent from 30 answers on, tenths of the whole below; means as they are written. */
export function roundedAsShown(number: ShownShare | ShownMean, value: number): number {
  if (number.kind === 'share')
    return number.firmness === 'firm' ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
  const unit = 10 ** (number.digits ?? 1);
  return Math.round(value * unit) / unit;
}

/** The list of questionnaires; counts of answers are no secret, at any number. */
export function surveyListCsv(rows: readonly SurveyRow[], language: StaffLanguage) {
  const texts = surveyTexts[language];
  return registerTable({
    head: [texts.name, texts.asksAbout, texts.answers, texts.waitingHead, texts.months, texts.editions, texts.versions],
    rows: rows.map(({ name, context, released, waiting, months, editions, versions }): CsvCell[] => [
      name,
      texts.contexts[context],
      released,
      waiting,
      months ? formatPeriod(language, months) : null,
      editions.join(', '),
      versions,
    ]),
  });
}

function head(language: StaffLanguage): string[] {
  const texts = surveyTexts[language];
  const { value, low, high, note } = texts.csv;
  const compared = [texts.before, texts.difference, low, high, texts.conclusion];
  return [
    texts.answer,
    texts.people,
    texts.lastNamed,
    value,
    low,
    high,
    uiTexts[language].numberOfAnswers,
    note,
    ...compared,
  ];
}

function rowOf(line: ResultLine, { question, lines }: SurveyQuestion, language: StaffLanguage): CsvCell[] {
  const texts = surveyTexts[language];
  const { number, before, difference } = line;
  const limits = hasInterval(line) ? [number.low, number.high] : [];
  const [low = null, high = null] = limits.map((limit) => roundedAsShown(number, limit));
  return [
    lineName(line, question, language),
    line.count,
    line.countLast,
    roundedAsShown(number, number.value),
    low,
    high,
    lines.kind === 'lines' ? lines.n : null,
    number.firmness === 'indicative' ? uiTexts[language].preliminary : '',
    before ? roundedAsShown(before, before.value) : null,
    ...(difference
      ? [...apartCells(line, difference), difference.mayBeChance ? texts.mayBeChance : texts.hardlyChance]
      : [null, null, null, '']),
  ];
}

function rowsOf(asked: SurveyQuestion, language: StaffLanguage): CsvCell[][] {
  const { lines } = asked;
  if (lines.kind === 'lines') return lines.lines.map((line) => rowOf(line, asked, language));
  return [
    [null, null, null, null, null, null, lines.collected, writeAbsence(language, lines), null, null, null, null, ''],
  ];
}

function questionTable(asked: SurveyQuestion, language: StaffLanguage): Disclosed<CsvTable> {
  return derive(asked.lines, (): CsvTable => ({ head: head(language), rows: rowsOf(asked, language) }));
}

function allTable({ questions }: SurveyView, language: StaffLanguage): SheetTable {
  const columns = [surveyTexts[language].csv.question, ...head(language)];
  const [first] = questions;
  if (!first) return registerTable({ head: columns, rows: [] });
  return derive(first.lines, (): CsvTable => ({
    head: columns,
    rows: questions.flatMap((asked) =>
      rowsOf(asked, language).map((row): CsvCell[] => [wordsIn(asked.question.short, language), ...row]),
    ),
  }));
}

function areaTable({ areas }: SurveyView, language: StaffLanguage): SheetTable | null {
  const [first] = areas;
  if (!first) return null;
  return derive(first.number, (): CsvTable => ({
    head: [surveyTexts[language].areaSubject, ...numberHead(language)],
    rows: areas.map(({ name, number }): CsvCell[] => [name[language], ...numberCells(number, language)]),
  }));
}
