// The numbers of each chart as a table for a file: the same as on the page, rounded as on the page.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { weightingTexts } from '#features/weighting/index.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable, RegisterTable } from '#files/csv.ts';
import { writeAbsence } from '#ui/shown-number.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { marksAt } from '#ui/trend-table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { DiagnosisView } from '../diagnosis-view.ts';
import { chartAnchor } from '../findings/findings.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import type { ResultRow } from '../list/result-rows.ts';
import { trendWithHistory } from './series-history.ts';
import type { SeriesHistory } from './series-history.ts';
import { comparisonTexts } from '../comparison.texts.ts';
import { looksAt } from './page-comparisons.ts';
import { comparedWords } from './share-comparison.ts';
import { apartCells, sidesOf } from './rounded-sides.ts';
import { optionShare, weightedParts } from './shown-rating.ts';

/** What may be written into a file: disclosed figures, or none at all. */
export type SheetTable = Disclosed<CsvTable> | RegisterTable;

/** The table of a chart by the name in its address, or null where there is no such chart. */
export function chartCsv(view: DiagnosisView, chart: string, language: StaffLanguage): Disclosed<CsvTable> | null {
  switch (chart) {
    case 'poziom':
      return levelTable(view, language);
    case 'wynik-sprawy':
      return outcomeTable(view, language);
    case 'pytania':
      return questionTable(view, language);
    case 'porownanie':
      return comparisonTable(view, language);
    default:
      return trendTable(view, chart, language);
  }
}

/** Digits that are shown: whole percent from 30 answers on, tenths of the whole below. */
const shownShare = (share: number, firm: boolean) =>
  firm ? Math.round(share * 100) / 100 : Math.round(share * 10) / 10;
const shownMean = (mean: number, digits = 1) => Math.round(mean * 10 ** digits) / 10 ** digits;

/** value, low, high, n and why there is none */
export function numberCells(number: ShownNumber, language: StaffLanguage): CsvCell[] {
  if (number.kind === 'mean') {
    const cells = [number.value, number.low, number.high].map((value) => shownMean(value, number.digits));
    return [...cells, number.n, notesOf(number, language)];
  }
  if (number.kind === 'share') {
    const firm = number.firmness === 'firm';
    const cells = [number.value, number.low, number.high].map((share) => shownShare(share, firm));
    return [...cells, number.n, notesOf(number, language)];
  }
  return [null, null, null, number.collected, writeAbsence(language, number)];
}

function notesOf({ firmness }: { firmness: 'firm' | 'indicative' }, language: StaffLanguage): string {
  return firmness === 'indicative' ? uiTexts[language].preliminary : '';
}

export function numberHead(language: StaffLanguage): string[] {
  const texts = uiTexts[language];
  const { low, high, note } = diagnosisTexts[language].csv;
  return [texts.value, low, high, texts.numberOfAnswers, note];
}

function levelTable({ overall, level }: DiagnosisView, language: StaffLanguage): Disclosed<CsvTable> {
  const texts = uiTexts[language];
  return derive(overall, (figure): CsvTable => {
    const head = [texts.answer, ...numberHead(language)];
    const good: CsvCell[] = [diagnosisTexts[language].level, ...numberCells(level, language)];
    if (figure.kind === 'shown' && weightedParts(figure))
      good[good.length - 1] = weightingTexts[language].words.caption;
    if (figure.kind !== 'shown') return { head, rows: [good] };
    const points = fivePointScale.labels.map((label, point): CsvCell[] => [
      label[language],
      figure.firmness === 'firm' ? shownShare((figure.counts[point] ?? 0) / figure.n, true) : null,
      null,
      null,
      figure.counts[point] ?? 0,
      '',
    ]);
    return { head, rows: [good, ...points] };
  });
}

function outcomeTable({ outcome }: DiagnosisView, language: StaffLanguage): Disclosed<CsvTable> | null {
  if (!outcome) return null;
  const { question, figure } = outcome;
  return derive(figure, () => ({
    head: [uiTexts[language].answer, ...numberHead(language)],
    rows: question.options.map((option, position) => [
      option.label[language],
      ...numberCells(optionShare(figure, position), language),
    ]),
  }));
}

function questionTable(view: DiagnosisView, language: StaffLanguage): Disclosed<CsvTable> {
  const texts = diagnosisTexts[language];
  return derive(view.overall, () => ({
    head: [texts.question, ...numberHead(language), texts.notApplicable],
    rows: [
      ...view.questions.map(({ question, mean, notApplicable }): CsvCell[] => [
        question.short[language],
        ...numberCells(mean, language),
        notApplicable?.count ?? null,
      ]),
      ...view.touchpoints.map(({ touchpoint, number }): CsvCell[] => [
        touchpointNames[touchpoint][language],
        ...numberCells(number, language),
        null,
      ]),
    ],
  }));
}

function comparisonTable(view: DiagnosisView, language: StaffLanguage): Disclosed<CsvTable> {
  const texts = diagnosisTexts[language];
  const { low, high } = texts.csv;
  return derive(view.overall, () => ({
    head: [
      texts.comparedWith,
      ...[texts.here, texts.there].flatMap((side) => [side, low, high, uiTexts[language].numberOfAnswers]),
      texts.difference,
      low,
      high,
      texts.conclusion,
      comparisonTexts[language].looksHead,
    ],
    rows: view.comparisons.map((row): CsvCell[] => {
      const { here, there, difference } = row;
      const sides = sidesOf(row);
      const side = (number: ShownNumber) => numberCells(number, language).slice(0, 4);
      const conclusion = difference?.mayBeChance ? texts.mayBeChance : texts.hardlyChance;
      return [
        comparedWords(row, language),
        ...side(here),
        ...side(there),
        ...(difference && sides
          ? [...apartCells(sides, difference), conclusion]
          : [null, null, null, texts.noDifference]),
        looksAt(view.comparisons),
      ];
    }),
  }));
}

function trendTable(view: DiagnosisView, chart: string, language: StaffLanguage): Disclosed<CsvTable> | null {
  const result = view.questions.find(({ question }) => chartAnchor(question.id) === chart);
  return result ? trendCsv(result.chart, result.history, language) : null;
}

/** The points of a chart; what begins at a point stands in its row. */
export function trendCsv(chart: IndicatorChart, history: SeriesHistory, language: StaffLanguage): Disclosed<CsvTable> {
  const texts = uiTexts[language];
  const { low, high } = diagnosisTexts[language].csv;
  const words = {
    ordinary: texts.ordinaryPoint,
    better: texts.betterPoint,
    worse: texts.worsePoint,
    'not-judged': texts.tooFew,
  };
  return derive(trendWithHistory(chart, history, language), (trend) => ({
    head: [
      diagnosisTexts[language].period,
      texts.value,
      low,
      high,
      texts.numberOfAnswers,
      texts.mean,
      texts.lowerLimit,
      texts.upperLimit,
      ...(trend.marks ? [texts.event] : []),
      texts.assessment,
    ],
    rows: trend.points.map((point, place): CsvCell[] => {
      const level = trend.levels?.find(({ first, last }) => first <= place && place <= last);
      return [
        point.name,
        shownMean(point.value),
        point.interval ? shownMean(point.interval[0]) : null,
        point.interval ? shownMean(point.interval[1]) : null,
        point.n,
        level ? shownMean(level.mean) : null,
        level?.limits ? shownMean(level.limits.low) : null,
        level?.limits ? shownMean(level.limits.high) : null,
        ...(trend.marks ? [marksAt(trend, place)] : []),
        words[point.verdict],
      ];
    }),
  }));
}

/** The list of services as a file, in the order of the list. */
export function listCsv(rows: readonly ResultRow[], language: StaffLanguage): SheetTable {
  const texts = diagnosisTexts[language];
  const words = uiTexts[language];
  const verdicts = {
    better: words.better,
    worse: words.worse,
    'no-clear-change': words.noChange,
    'too-little-data': words.tooFew,
  };
  const head = [texts.service, texts.unit, ...numberHead(language), texts.change];
  const [first] = rows;
  const lines = rows.map((row): CsvCell[] => [
    row.name,
    row.unitName,
    ...numberCells(row.number, language),
    [verdicts[row.verdict], ...row.changes.map(({ question }) => question.short[language])].join(': '),
  ]);
  return first ? derive(first.number, () => ({ head, rows: lines })) : registerTable({ head, rows: [] });
}
