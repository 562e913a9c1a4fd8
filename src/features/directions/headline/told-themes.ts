// What a page that only tells of the themes of the whole office says of them: ids and figures of what their page shows.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { ThemeCounts } from '../themes/theme-counts.ts';
import { leadingThemes } from '../themes/theme-rows.ts';
import type { ThemeRow, ThemeRows } from '../themes/theme-rows.ts';
import type { Theme } from '../themes/theme.ts';

export type ToldTheme = Pick<ThemeRow, 'count' | 'number' | 'before' | 'difference' | 'isChange'> & {
  readonly themeId: string;
};

/** Which comments: those of the survey, of the months. */
export interface ToldOf {
  readonly context: SurveyContext;
  readonly period: Period;
}

export type ToldThemes = ToldOf &
  (
    | {
        readonly kind: 'told';
        /** the most frequent one; several, at most three of them, where they cannot be told apart */
        readonly leading: readonly ToldTheme[];
        /** Polish comments */
        readonly read: number;
      }
    | { readonly kind: 'no-theme'; readonly read: number }
    | { readonly kind: 'too-few-comments'; readonly read: number; readonly needed: number }
    | { readonly kind: 'no-comments' }
  );

const mostTold = 3;
export function toldThemes(
  { context, period }: ToldOf,
  counts: Disclosed<ThemeCounts>,
  rows: Disclosed<ThemeRows> | null,
): Disclosed<ToldThemes> {
  if (rows) return derive(rows, (all) => toldRows({ context, period }, all));
  return derive<ThemeCounts, ToldThemes>(counts, (found) =>
    found.kind === 'too-few-comments'
      ? { context, period, kind: found.kind, read: found.read, needed: found.needed }
      : { context, period, kind: 'no-comments' },
  );
}

function toldRows(of: ToldOf, { rows, read }: ThemeRows): ToldThemes {
  const leading = leadingThemes(rows.filter(({ count }) => count > 0));
  if (leading.length === 0) return { ...of, kind: 'no-theme', read };
  const told = leading.slice(0, mostTold).map(({ theme, count, number, before, difference, isChange }): ToldTheme => ({
    themeId: theme.id,
    count,
    number,
    before,
    difference,
    isChange,
  }));
  return { ...of, kind: 'told', leading: told, read };
}

/** The line of a told theme, by the name it has now; null where the office has it no more. */
export function withTheme(told: ToldTheme, themes: readonly Theme[]): (ToldTheme & Pick<ThemeRow, 'theme'>) | null {
  const theme = themes.find(({ id }) => id === told.themeId);
  return theme ? { ...told, theme } : null;
}
