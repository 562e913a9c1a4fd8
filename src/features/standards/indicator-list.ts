// The list of indicators: found by words and source, sorted; those with something to say first.
import type { StaffLanguage } from '#domain/language.ts';
import { inWordOrder } from '#ui/formats.ts';
import type { SourceKind } from './indicator.ts';
import type { ListedChange, MeasuredIndicator } from './indicator-results.ts';
import type { Target, TargetVerdict } from './target-verdict.ts';

export interface IndicatorRow {
  readonly measured: MeasuredIndicator;
  readonly listed: ListedChange;
  readonly target: Target | null;
  readonly targetVerdict: TargetVerdict;
}

export const indicatorSorts = ['zmiana', 'nazwa'] as const;
export interface IndicatorQuery {
  readonly search: string;
  readonly source: SourceKind | null;
  readonly sort: (typeof indicatorSorts)[number];
}

/** Letters without marks, so that "wskaznik" finds "wskaźnik". */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase().trim();
}

/** Whether a text holds every word of a search. */
export function holds(text: string, search: string): boolean {
  const within = folded(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

export const nameIn = (language: StaffLanguage, { pl, en }: { pl: string; en: string }): string =>
  (language === 'en' && en) || pl;

export function listedIndicators(
  rows: readonly IndicatorRow[],
  { search, source, sort }: IndicatorQuery,
  language: StaffLanguage,
): IndicatorRow[] {
  const found = rows.filter(
    ({ measured: { indicator } }) =>
      (source === null || indicator.content.source.kind === source) &&
      holds(`${indicator.content.name.pl} ${indicator.content.name.en} ${indicator.libraryCode ?? ''}`, search),
  );
  const named = inWordOrder(language, found, ({ measured }) => nameIn(language, measured.indicator.content.name));
  return sort === 'nazwa' ? named : named.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** A change for the worse before one for the better, then targets out of reach, then not always kept. */
function weightOf({ listed, targetVerdict, measured }: IndicatorRow): number {
  if (listed.change === 'worse') return 5;
  if (listed.change === 'better') return 4;
  if (targetVerdict.verdict === 'not-kept') return 3;
  if (targetVerdict.verdict === 'not-always-kept') return 2;
  return measured.points.length > 0 ? 1 : 0;
}
