// The list of ideas as a file: what the page shows, no more.
import type { StaffLanguage } from '#domain/language.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell } from '#files/csv.ts';
import { formatMonth } from '#ui/formats.ts';
import type { IdeaRow } from './ideas-list.ts';
import { ideasTexts } from './ideas.texts.ts';

export function ideasCsv(rows: readonly IdeaRow[], language: StaffLanguage) {
  const texts = ideasTexts[language];
  return registerTable({
    head: [
      texts.number,
      texts.content,
      texts.kind,
      texts.service,
      texts.team,
      texts.from,
      texts.recorded,
      texts.heard,
      texts.state,
      texts.answer,
    ],
    rows: rows.map(({ idea, state, service, unit, author }): CsvCell[] => [
      idea.number,
      idea.content,
      texts.kinds[idea.kind],
      service ?? '',
      unit ?? '',
      author ?? texts.unsigned,
      formatMonth(language, idea.recordedIn).replaceAll('\u00a0', ' '),
      idea.heard,
      texts.states[state],
      idea.answer,
    ]),
  });
}
