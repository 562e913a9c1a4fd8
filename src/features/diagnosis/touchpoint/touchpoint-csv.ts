// The tables of the page of a touchpoint as files, rounded as on the page.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { comparisonTexts } from '../comparison.texts.ts';
import { numberCells, numberHead } from '../figures/chart-csv.ts';
import { apartCells, sidesOf } from '../figures/rounded-sides.ts';
import { looksAt } from '../figures/page-comparisons.ts';
import { otherWords } from '../figures/share-comparison.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { TouchpointView } from './touchpoint-view.ts';
import { touchpointTexts } from './touchpoint.texts.ts';

// a map: the name comes from the URL, and every object also knows "constructor"
const tables: ReadonlyMap<string, (view: TouchpointView, language: StaffLanguage) => CsvTable> = new Map([
  ['pytania.csv', questionRows],
  ['porownanie.csv', comparisonRows],
  ['uslugi.csv', serviceRows],
]);

/** The table by the name of its file; null where there is no such table. */
export function touchpointCsv(view: TouchpointView, file: string, language: StaffLanguage): Disclosed<CsvTable> | null {
  const rows = tables.get(file);
  return rows ? derive(view.office.overall, () => rows(view, language)) : null;
}

function questionRows({ number, questions }: TouchpointView, language: StaffLanguage): CsvTable {
  return {
    head: [diagnosisTexts[language].question, ...numberHead(language)],
    rows: [
      [touchpointTexts[language].rating, ...numberCells(number, language)],
      ...questions.map(({ question, mean }): CsvCell[] => [question.short[language], ...numberCells(mean, language)]),
    ],
  };
}

function comparisonRows({ comparisons }: TouchpointView, language: StaffLanguage): CsvTable {
  const texts = diagnosisTexts[language];
  const { low, high } = texts.csv;
  return {
    head: [
      texts.comparedWith,
      ...[texts.here, texts.there].flatMap((side) => [side, low, high, uiTexts[language].numberOfAnswers]),
      texts.difference,
      low,
      high,
      texts.conclusion,
      comparisonTexts[language].looksHead,
    ],
    rows: comparisons.map(({ here, there, difference, ...compared }): CsvCell[] => {
      const sides = sidesOf({ here, there });
      return [
        otherWords(compared, language),
        ...[here, there].flatMap((side) => numberCells(side, language).slice(0, 4)),
        ...(difference && sides ? apartCells(sides, difference) : [null, null, null]),
        difference === null ? texts.noDifference : difference.mayBeChance ? texts.mayBeChance : texts.hardlyChance,
        looksAt(comparisons),
      ];
    }),
  };
}

function serviceRows({ services }: TouchpointView, language: StaffLanguage): CsvTable {
  return {
    head: [diagnosisTexts[language].service, ...numberHead(language)],
    rows: services.map(({ service, number }): CsvCell[] => [service.name, ...numberCells(number, language)]),
  };
}
