// The themes of an office: read, changed, moved, removed, put back as the product brings them.
import { conflict, notFound } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { askForHeadlines } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { defaultThemes } from '../themes/default-themes.data.ts';
import { movedTheme, originalTheme, readThemeForm, withTheme, withoutTheme } from './theme-editing.ts';
import type { ThemeForm } from './theme-editing.ts';
import type { Theme } from '../themes/theme.ts';
import { readThemes, writeThemes } from './themes.store.ts';
import type { StoredThemes } from './themes.store.ts';

export interface ThemeChange {
  /** of the list the person saw; 0: the themes of the product, never changed */
  readonly version: number;
  readonly who: PersonId | null;
}

/** The office's own list, or the one the product brings with version 0. */
export async function officeThemes(house: House, officeId: OfficeId): Promise<StoredThemes> {
  return (await readThemes(house.storage, officeId)) ?? { themes: defaultThemes, version: 0 };
}

/**
 * Saves a theme as its form says; `id` unknown: a new one of the office.
 * The same form sent twice is saved once: what stands there already is no change.
 * @throws Refusal 409 where somebody changed the list meanwhile
 */
export async function saveTheme(
  house: House,
  officeId: OfficeId,
  { id, form, language }: { id: string; form: ThemeForm; language: StaffLanguage },
  change: ThemeChange,
): Promise<Outcome<Theme>> {
  const present = await officeThemes(house, officeId);
  const others = present.themes.filter((theme) => theme.id !== id);
  const twin = others.find(({ name }) => name.pl === form.namePl.trim());
  // a new theme sent twice: it stands there already, word for word
  if (twin && others.length === present.themes.length && isSame(twin, { ...form, id: twin.id }, language))
    return { ok: true, value: twin };
  const read = readThemeForm(id, form, others, language);
  if (!read.ok) return read;
  const known = present.themes.find((theme) => theme.id === id);
  if (known && JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(read.value))) return read;
  const listed = withTheme(present.themes, read.value, language);
  if (!listed.ok) return listed;
  await keep(house, officeId, listed.value, { ...change, what: known ? 'theme-changed' : 'theme-added', id });
  return read;
}

/** Removed twice is removed once. @throws Refusal 409 where somebody changed the list meanwhile */
export async function removeTheme(house: House, officeId: OfficeId, id: string, change: ThemeChange): Promise<void> {
  const { themes } = await officeThemes(house, officeId);
  if (themes.some((theme) => theme.id === id))
    await keep(house, officeId, withoutTheme(themes, id), { ...change, what: 'theme-removed', id });
}

/** Up (−1) or down (1); at an end nothing happens. */
export async function moveTheme(
  house: House,
  officeId: OfficeId,
  { id, by }: { id: string; by: -1 | 1 },
  change: ThemeChange,
): Promise<void> {
  const { themes } = await officeThemes(house, officeId);
  const moved = movedTheme(themes, id, by);
  if (moved !== themes) await keep(house, officeId, moved, { ...change, what: 'theme-moved', id });
}

/** A theme of the product as it was brought, also when it was removed; 404 for an office's own. */
export async function restoreTheme(
  house: House,
  officeId: OfficeId,
  { id, language }: { id: string; language: StaffLanguage },
  change: ThemeChange,
): Promise<Outcome<Theme>> {
  const original = originalTheme(id);
  if (!original) throw notFound();
  const { themes } = await officeThemes(house, officeId);
  const known = themes.find((theme) => theme.id === id);
  if (known && JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(original)))
    return { ok: true, value: original };
  const listed = withTheme(themes, original, language);
  if (!listed.ok) return listed;
  await keep(house, officeId, listed.value, { ...change, what: 'theme-restored', id });
  return { ok: true, value: original };
}

async function keep(
  house: House,
  officeId: OfficeId,
  themes: readonly Theme[],
  { version, who, what, id }: ThemeChange & { what: string; id: string },
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writeThemes(office, themes, version))) throw conflict();
    await office.audit({ who, what, target: id });
    await askForHeadlines(office);
  });
}

/** Whether a form says what the theme is already. */
function isSame(theme: Theme, form: ThemeForm & { id: string }, language: StaffLanguage): boolean {
  const read = readThemeForm(theme.id, form, [], language);
  return read.ok && JSON.stringify(inOrder(read.value)) === JSON.stringify(inOrder(theme));
}

const inOrder = ({ id, name, touchpoint, driver, entries }: Theme) => [
  id,
  name.pl,
  name.en,
  touchpoint,
  driver,
  entries,
];
