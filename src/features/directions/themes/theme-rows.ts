// Themes as lines of numbers: how often now, how often before, and whether the difference may be claimed.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import { differenceOf, shareEstimate } from '#features/diagnosis/index.ts';
import type { Difference } from '#features/diagnosis/index.ts';
import { normalTwoSidedP } from '#statistics/distributions.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import type { ShownShare } from '#ui/shown-number.ts';
import type { ThemeCounts } from './theme-counts.ts';
import type { Theme } from './theme.ts';

export interface ThemeRow {
  readonly theme: Theme;
  /** comments that speak of it; of these, where it is only negated */
  readonly count: number;
  readonly negated: number;
  readonly number: ShownShare;
  /** null: there is no period before with enough comments */
  readonly before: ShownShare | null;
  readonly difference: Difference | null;
  /** stands after Holm's correction over all themes compared */
  readonly isChange: boolean;
}

export interface ThemeRows {
  readonly read: number;
  readonly withoutTheme: number;
  readonly readBefore: number | null;
  /** the most frequent first */
  readonly rows: readonly ThemeRow[];
  /** differences looked at together */
  readonly compared: number;
}

type Counted = Extract<ThemeCounts, { kind: 'shown' }>;
const firmFrom = 30;
const mostFalse = 0.05;

const base = (n: number) => ({ n, firmness: n >= firmFrom ? 'firm' : 'indicative', population: null }) as const;

/** Lines of all themes that come up now or came up before. */
export function themeRows(
  now: Disclosed<Counted>,
  before: Disclosed<ThemeCounts> | null,
  themes: readonly Theme[],
): Disclosed<ThemeRows> {
  return derive(now, (counted): ThemeRows => {
    const earlier = before?.kind === 'shown' ? before : null;
    const lines = themes.flatMap((theme) => {
      const [here, there] = [counted, earlier].map((of) => of?.lines.find((line) => line.theme.id === theme.id));
      return here || there ? [{ theme, here, there }] : [];
    });
    const adjusted = earlier
      ? pAdjust(
          lines.map(({ here, there }) =>
            sharesDifferP(here?.count ?? 0, counted.read, there?.count ?? 0, earlier.read),
          ),
          'holm',
        )
      : [];
    const rows = lines.map(({ theme, here, there }, place): ThemeRow => {
      const number = shareEstimate(here?.count ?? 0, base(counted.read));
      const past = earlier && shareEstimate(there?.count ?? 0, base(earlier.read));
      return {
        theme,
        count: here?.count ?? 0,
        negated: here?.negated ?? 0,
        number,
        before: past,
        difference: past && differenceOf(number, past),
        isChange: earlier !== null && adjusted[place]! <= mostFalse,
      };
    });
    return {
      read: counted.read,
      withoutTheme: counted.withoutTheme,
      readBefore: earlier?.read ?? null,
      rows: rows.toSorted((a, b) => b.count - a.count),
      compared: adjusted.length,
    };
  });
}

/** Two-sided p of two shares with their pooled variance; 1 where nobody or everybody speaks of it in both. */
function sharesDifferP(x: number, n: number, y: number, m: number): number {
  const pooled = (x + y) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return error === 0 ? 1 : normalTwoSidedP((x / n - y / m) / error);
}

/** The most frequent theme and those whose intervals reach it: they cannot be told apart. */
export function leadingThemes(rows: readonly ThemeRow[]): ThemeRow[] {
  const [top] = rows;
  return top ? rows.filter(({ number }) => number.high >= top.number.low) : [];
}

export interface ThemeGroup {
  /** null: themes without a place */
  readonly touchpoint: Touchpoint | null;
  readonly rows: readonly ThemeRow[];
}

/** Rows by touchpoint, the groups in the order of the touchpoints, those without a place at the end. */
export function byTouchpoint(rows: readonly ThemeRow[]): ThemeGroup[] {
  return [...touchpoints, null]
    .map((touchpoint) => ({ touchpoint, rows: rows.filter(({ theme }) => theme.touchpoint === touchpoint) }))
    .filter((group) => group.rows.length > 0);
}
