// The sentences of the first page as a file: what each is about, what it says with its numbers, its answers.
import { derive } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell } from '#files/csv.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { Dashboard } from './dashboard.ts';
import { overviewTexts } from './overview.texts.ts';

/** Null: nobody has answered yet, the file has its head only. */
export function findingsCsv(dashboard: Dashboard | null, language: StaffLanguage) {
  const texts = overviewTexts[language].csv;
  const head = [texts.subject, texts.sentence, uiTexts[language].numberOfAnswers];
  if (dashboard === null) return registerTable({ head, rows: [] });
  return derive(dashboard.view.overall, () => ({
    head,
    rows: dashboard.findings.map(({ subject, sentence, n }): CsvCell[] => [subject[language], sentence[language], n]),
  }));
}
