// The table of teams as a file: the same numbers as on the page, rounded as on the page.
import { derive } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { numberCells, numberHead } from '#features/diagnosis/index.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { competencesTexts } from './competences.texts.ts';
import type { TeamSignal } from './team-signals.ts';

export function teamsCsv(rows: readonly TeamSignal[], language: StaffLanguage) {
  const texts = competencesTexts[language];
  const head = [texts.team, texts.question, ...numberHead(language), texts.csvShrunk, texts.verdict];
  const lines = rows.map(({ unit, question, number, pooled, verdict }): CsvCell[] => [
    unit.name,
    question.short[language],
    ...numberCells(number, language),
    pooled === null ? null : Math.round(pooled * 10) / 10,
    texts.verdicts[verdict],
  ]);
  const [first] = rows;
  return first ? derive(first.number, (): CsvTable => ({ head, rows: lines })) : registerTable({ head, rows: [] });
}
