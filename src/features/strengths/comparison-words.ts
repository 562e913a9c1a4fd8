// The numbers of a comparison in words: the same rounding in sentences, tables and files.
import type { StaffLanguage } from '#domain/language.ts';
import { formatDifference, formatNumber, formatPeriod, formatShare, noBreakSpace } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { firmFrom } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { strengthsTexts } from './strengths.texts.ts';
import type { ComparedWords } from './strengths.texts.ts';

export type Side = 'here' | 'there';

/** A target is a promise, not a result: it is never uncertain. */
function isIndicative({ n, nOther }: Comparison, side: Side): boolean {
  const answers = side === 'here' ? n : nOther;
  return answers !== null && answers < firmFrom;
}

/** A mean to one decimal, a share to whole per cent (or a tenth of the whole below 30 answers). */
export function roundedValue(comparison: Comparison, side: Side): number {
  const value = side === 'here' ? comparison.value : comparison.other;
  if (comparison.measure === 'mean' || isIndicative(comparison, side)) return Math.round(value * 10) / 10;
  return Math.round(value * 100) / 100;
}

/** Differences: of means to one decimal, of shares to whole percentage points. */
export function roundedDifference({ measure }: Comparison, value: number): number {
  return measure === 'mean' ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
}

/** "4,5", "84 %"; "około 3,6" below 30 answers */
export function writtenValue(language: StaffLanguage, comparison: Comparison, side: Side): string {
  const rounded = roundedValue(comparison, side);
  const written = comparison.measure === 'mean' ? formatNumber(language, rounded, 1) : formatShare(language, rounded);
  return isIndicative(comparison, side) ? `${uiTexts[language].about}${noBreakSpace}${written}` : written;
}

function writtenDifference(language: StaffLanguage, comparison: Comparison, value: number): string {
  const rounded = roundedDifference(comparison, value);
  return comparison.measure === 'mean'
    ? formatDifference(language, rounded, 1)
    : formatDifference(language, Math.round(rounded * 100));
}

/** "+0,5 (od +0,3 do +0,7)", of shares "+8 p.p. (od +3 do +13)" */
export function differenceWords(language: StaffLanguage, comparison: Comparison): string {
  const write = (value: number) => writtenDifference(language, comparison, value);
  const { difference, low, high, measure } = comparison;
  const value = measure === 'mean' ? write(difference) : strengthsTexts[language].points(write(difference));
  const [from, to] = language === 'pl' ? ['od\u00a0', ' do\u00a0'] : ['', '\u00a0to\u00a0'];
  return `${value} (${from}${write(low)}${to}${write(high)})`;
}

/** The other side of a comparison in words: the target, the other period, or the rest of the office. */
export function otherWords(language: StaffLanguage, comparison: Comparison): string {
  const texts = strengthsTexts[language];
  const { against, otherPeriod, standard } = comparison;
  if (against === 'past' && otherPeriod) return `${texts.against.past}: ${formatPeriod(language, otherPeriod)}`;
  if (against === 'target' && standard) return `${texts.against.target}: ${targetWords(language, comparison)}`;
  return texts.against[against];
}

function targetWords(language: StaffLanguage, comparison: Comparison): string {
  const { standard, measure, other } = comparison;
  const written = measure === 'mean' ? formatNumber(language, other, 1) : formatShare(language, other);
  return standard ? strengthsTexts[language].targetWords[standard.target.comparator](written) : written;
}

/** The finding as one sentence; no name of a service, unit or question stands in it. */
export function comparisonSentence(language: StaffLanguage, comparison: Comparison): string {
  const { against, difference, low, high, n, otherPeriod, measure } = comparison;
  const write = (limit: number) => {
    const written = writtenDifference(language, comparison, limit);
    return measure === 'mean' ? written : strengthsTexts[language].points(written);
  };
  const words: ComparedWords = {
    here: writtenValue(language, comparison, 'here'),
    there: writtenValue(language, comparison, 'there'),
    low: write(low),
    high: write(high),
    n,
    than:
      against === 'target' ? targetWords(language, comparison) : otherPeriod ? formatPeriod(language, otherPeriod) : '',
  };
  return strengthsTexts[language][against](difference > 0, words);
}
