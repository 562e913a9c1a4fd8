// The table of comparisons as a file: the same numbers as on the page, rounded as on the page.
import { derive } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { differenceCells, otherWords, roundedValue } from './comparison-words.ts';
import type { JudgedComparison } from './standing.ts';
import { placeName } from './strength-findings.ts';
import type { StrengthGround } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function comparisonsCsv(rows: readonly JudgedComparison[], ground: StrengthGround, language: StaffLanguage) {
  const texts = strengthsTexts[language];
  const { csv } = texts;
  const head = [
    texts.subject,
    texts.question,
    texts.comparedWith,
    csv.standard,
    csv.measure,
    texts.here,
    texts.there,
    texts.difference,
    csv.low,
    csv.high,
    csv.n,
    csv.nOther,
    texts.conclusion,
    csv.note,
  ];
  const lines = rows.map(({ comparison, verdict }): CsvCell[] => [
    placeName(comparison.subject, ground, language),
    comparison.subject.question.short[language],
    otherWords(language, comparison),
    comparison.standard ? comparison.standard.promise[language] || comparison.standard.promise.pl : null,
    texts.measures[comparison.measure],
    roundedValue(comparison, 'here'),
    roundedValue(comparison, 'there'),
    ...differenceCells(comparison),
    comparison.n,
    comparison.nOther,
    texts.conclusions[verdict],
    comparison.indicative ? uiTexts[language].preliminary : '',
  ]);
  const [first] = rows;
  return first ? derive(first.comparison, (): CsvTable => ({ head, rows: lines })) : registerTable({ head, rows: [] });
}
