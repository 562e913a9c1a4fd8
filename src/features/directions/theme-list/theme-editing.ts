// Changing the themes of an office: what a form may say, what becomes of the list. Pure; storing comes with the pages.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { textWords } from '#domain/polish-words/text-words.ts';
import { readWord } from '#domain/polish-words/word-reading.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import { declaredInTwoThemes, defaultThemes } from '../themes/default-themes.data.ts';
import { themeEditingTexts } from './theme-editing.texts.ts';
import { mostWordsOfEntry, normalisedEntry, parseEntry, themeDrivers } from '../themes/theme.ts';
import type { Theme } from '../themes/theme.ts';

export const mostThemes = 40;
export const mostEntries = 80;
const LONGEST_NAME = 80;

/** A theme as its form is posted: everything text, one entry a line (commas do as well). */
export interface ThemeForm {
  readonly namePl: string;
  readonly nameEn: string;
  readonly touchpoint: string;
  readonly driver: string;
  readonly entries: string;
}

export function themeForm(theme: Theme): ThemeForm {
  return {
    namePl: theme.name.pl,
    nameEn: theme.name.en,
    touchpoint: theme.touchpoint ?? '',
    driver: theme.driver ?? '',
    entries: theme.entries.join('\n'),
  };
}

/** Entries as typed, each brought to its base form, without repetitions, in their order. */
export function entriesOf(typed: string): string[] {
  const lines = typed.split(/[\n,;]/).map((line) => line.trim().replaceAll(/\s+/g, ' '));
  return [...new Set(lines.filter(Boolean).map(normalisedEntry))];
}

/** Words of the entries that the dictionary does not know: kept, but the page says that their cases are guessed. */
export function unknownWords(theme: Theme): string[] {
  const words = theme.entries.flatMap((entry) => parseEntry(entry).words);
  return [...new Set(words.filter((word) => readWord(word).source === 'stem'))];
}

/**
 * A theme from its form, or what to mend.
 *
 * @param others the other themes of the office: names and entries must differ from theirs
 */
export function readThemeForm(
  id: string,
  form: ThemeForm,
  others: readonly Theme[],
  language: StaffLanguage,
): Outcome<Theme> {
  const texts = themeEditingTexts[language];
  const faults: Fault[] = [];
  const blame = (field: keyof ThemeForm, message: string) => faults.push({ field, message });
  const name = { pl: form.namePl.trim(), en: form.nameEn.trim() };
  for (const [each, field, missing] of [
    ['pl', 'namePl', texts.noNamePl],
    ['en', 'nameEn', texts.noNameEn],
  ] as const) {
    if (name[each] === '') blame(field, missing);
    else if (name[each].length > LONGEST_NAME) blame(field, texts.longName(LONGEST_NAME));
    else if (others.some((other) => other.name[each].toLowerCase() === name[each].toLowerCase()))
      blame(field, texts.sameName);
  }
  const touchpoint = form.touchpoint === '' ? null : touchpoints.find((known) => known === form.touchpoint);
  if (touchpoint === undefined) blame('touchpoint', texts.unknownPlace);
  const driver = form.driver === '' ? null : themeDrivers.find((known) => known === form.driver);
  if (driver === undefined) blame('driver', texts.unknownPlace);
  const entries = entriesOf(form.entries);
  for (const message of entryFaults(entries, others, language)) blame('entries', message);
  if (faults.length > 0 || touchpoint === undefined || driver === undefined) return { ok: false, faults };
  return { ok: true, value: { id, name, touchpoint, driver, entries } };
}

function entryFaults(entries: readonly string[], others: readonly Theme[], language: StaffLanguage): string[] {
  const texts = themeEditingTexts[language];
  if (entries.length === 0) return [texts.noEntries];
  if (entries.length > mostEntries) return [texts.manyEntries(mostEntries, entries.length)];
  const ownerOf = new Map(others.flatMap((theme) => theme.entries.map((entry) => [normalisedEntry(entry), theme])));
  return entries.flatMap((entry) => {
    const { words } = parseEntry(entry);
    if (words.length > mostWordsOfEntry) return [texts.longEntry(entry, mostWordsOfEntry)];
    if (textWords(words.join(' ')).every(({ isStop }) => isStop)) return [texts.emptyEntry(entry)];
    const owner = declaredInTwoThemes.includes(entry) ? undefined : ownerOf.get(entry);
    return owner === undefined ? [] : [texts.taken(entry, owner.name[language])];
  });
}

/** The list with a theme put in its old place, or at the end where it is new. */
export function withTheme(themes: readonly Theme[], theme: Theme, language: StaffLanguage): Outcome<readonly Theme[]> {
  const isNew = themes.every(({ id }) => id !== theme.id);
  if (isNew && themes.length >= mostThemes) {
    const message = themeEditingTexts[language].manyThemes(mostThemes);
    return { ok: false, faults: [{ field: 'entries', message }] };
  }
  return { ok: true, value: isNew ? [...themes, theme] : themes.map((each) => (each.id === theme.id ? theme : each)) };
}

export function withoutTheme(themes: readonly Theme[], id: string): readonly Theme[] {
  return themes.filter((theme) => theme.id !== id);
}

/** The theme as the product brings it, for "restore"; null for an office's own theme. */
export function originalTheme(id: string): Theme | null {
  return defaultThemes.find((theme) => theme.id === id) ?? null;
}

/** A theme one place up or down; at the end of the list nothing changes. */
export function movedTheme(themes: readonly Theme[], id: string, by: -1 | 1): readonly Theme[] {
  const from = themes.findIndex((theme) => theme.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= themes.length) return themes;
  const moved = [...themes];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}
