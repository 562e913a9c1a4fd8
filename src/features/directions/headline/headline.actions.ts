// Computes, keeps and reads what the page of directions says first of the whole office.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { contextsWithAnswers, headlineOf, isHeadlineDue, keepHeadline } from '#features/diagnosis/index.ts';
import type { Headline } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { directionsQuery } from '../directions-query.ts';
import { commentsView, themesView } from '../directions.actions.ts';
import type { CommentsView, ThemesView } from '../directions.actions.ts';
import { officeThemes } from '../theme-list/themes.actions.ts';
import type { ThemeRow } from '../themes/theme-rows.ts';
import { toldThemes, withTheme } from './told-themes.ts';
import type { ToldTheme, ToldThemes } from './told-themes.ts';

/** The period it opens with, the list of themes and how they are recognised; all else changes the office's revision. */
const groundOf = ({ clock, settings }: House, version: number) =>
  [settings.version, toldForm, monthOfDay(clock.today()), version].join(' ');
/** Another number where what is kept has another form: what a former program kept is not read then. */
const toldForm = 2;

/** Keeps what a page has computed, where it is the one that opens without being asked for anything else. */
export async function keepHeadlineOfThemes(
  house: House,
  officeId: OfficeId,
  { picture, pictures, query, context, period: { period } }: CommentsView,
  { counts, rows, ready }: Pick<ThemesView, 'counts' | 'rows' | 'ready'>,
): Promise<void> {
  const usual = contextsWithAnswers(pictures, { kind: 'office' })[0] ?? 'visit';
  if (query.scope.kind !== 'office' || query.period !== null || context !== usual) return;
  const state = { revision: picture.revision, ground: groundOf(house, ready.version) };
  await keepHeadline(house, officeId, 'themes', state, toldThemes({ context, period }, counts, rows)).catch(
    (error: unknown) => {
      house.log.warn('headline-not-kept', { reason: String(error) });
    },
  );
}

export type NamedThemes =
  | Exclude<ToldThemes, { kind: 'told' }>
  | (Omit<Extract<ToldThemes, { kind: 'told' }>, 'leading'> & {
      readonly leading: readonly (ToldTheme & Pick<ThemeRow, 'theme'>)[];
    });

/** With the names of today; null: not computed since something changed that it rests on. */
export async function headlineOfThemes(house: House, officeId: OfficeId): Promise<Headline<NamedThemes> | null> {
  const { themes, version } = await officeThemes(house, officeId);
  const kept = await headlineOf<ToldThemes>(house, officeId, 'themes', groundOf(house, version));
  if (!kept) return null;
  const { content } = kept;
  if (content.kind !== 'told') return { ...kept, content };
  const leading = content.leading.flatMap((told) => withTheme(told, themes) ?? []);
  return { ...kept, content: { ...content, leading } };
}

/** Computes and keeps it, where it is due. */
export async function computeHeadlineOfThemes(house: House, officeId: OfficeId): Promise<void> {
  const { version } = await officeThemes(house, officeId);
  if (!(await isHeadlineDue(house, officeId, 'themes', groundOf(house, version)))) return;
  const view = await commentsView(
    house,
    officeId,
    directionsQuery(() => undefined),
  );
  if (view) await keepHeadlineOfThemes(house, officeId, view, await themesView(house, officeId, view));
}
