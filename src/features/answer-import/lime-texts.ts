// Texts of a LimeSurvey structure by language: cleaned, with what was taken out and what is missing reported.
import type { ForeignTexts } from './foreign-survey.ts';
import type { LimeRow } from './lime-sections.ts';
import type { NoteList } from './import-note.ts';
import { plainText } from './plain-text.ts';

export interface LimeLanguages {
  readonly base: string;
  readonly all: readonly string[];
}

/** One text of a thing in all its languages. `rows`: each with a language and the field. */
export function textsOf(
  rows: readonly LimeRow[],
  field: string,
  languages: LimeLanguages,
  where: string,
  notes: NoteList,
  languageField = 'language',
): ForeignTexts {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const language = row.get(languageField) ?? languages.base;
    const markup = row.get(field) ?? '';
    if (markup === '') continue;
    if (!languages.all.includes(language)) {
      notes.add('undeclared-language', where, language);
      continue;
    }
    const { text, removed } = plainText(markup);
    for (const what of removed) notes.add(what, where, language);
    if (text !== '') texts.set(language, text);
  }
  return texts;
}

/** The same with a text in the base language for certain: another language's, else `otherwise`. */
export function withBaseText(
  texts: ForeignTexts,
  languages: LimeLanguages,
  otherwise: string,
  where: string,
  notes: NoteList,
): ForeignTexts {
  const missing = languages.all.filter((language) => !texts.has(language));
  if (!texts.has(languages.base)) {
    const taken = [...texts.values()][0];
    notes.add('no-base-text', where);
    return new Map([[languages.base, taken ?? otherwise], ...texts]);
  }
  for (const language of missing) notes.add('missing-text', where, language);
  return texts;
}

/** Rows that share an id, in the order of the file. */
export function grouped(rows: readonly LimeRow[], field: string): ReadonlyMap<string, readonly LimeRow[]> {
  return groupedBy(rows, (row) => row.get(field) ?? '');
}

export function groupedBy(
  rows: readonly LimeRow[],
  keyOf: (row: LimeRow) => string,
): ReadonlyMap<string, readonly LimeRow[]> {
  const groups = new Map<string, LimeRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Rows with their texts inside should come once per language. */
export function repeatsLanguage(rows: readonly LimeRow[]): boolean {
  return new Set(rows.map((row) => row.get('language') ?? '')).size < rows.length;
}

/** The row structural fields are taken from: that of the base language where a thing has one row per language. */
export function mainRow(rows: readonly LimeRow[], base: string): LimeRow {
  return rows.find((row) => row.get('language') === base) ?? rows[0] ?? new Map();
}

export function orderOf(row: LimeRow, field: string): number {
  const order = Number(row.get(field) ?? 0);
  return Number.isFinite(order) ? order : 0;
}

/** Codes stay as they are where they are harmless; one that is empty, long or strange is replaced and reported. */
export function safeCode(written: string, otherwise: string, where: string, notes: NoteList): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,49}$/u.test(written) || /^_[\p{L}\p{N}_]{0,48}$/u.test(written)) return written;
  notes.add('bad-code', where);
  return otherwise;
}
