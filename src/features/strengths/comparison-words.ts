// The numbers of a comparison in words: the same rounding in sentences, tables and files.
import type { StaffLanguage } from '#domain/language.ts';
import { formatDifference, formatNumber, formatPeriod, formatShare, noBreakSpace } from '#ui/formats.ts';
import { asShares, roundedDifference } from '#ui/rounded-difference.ts';
import type { Rounded, RoundedDifference } from '#ui/rounded-difference.ts';
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

/** Of means to one decimal, of shares to whole percentage points, as far as that denies nothing it stands beside. */
function roundedApart(comparison: Comparison): RoundedDifference {
  const { measure, value, other, difference, low, high, indicative } = comparison;
  const unit = measure === 'mean' ? 1 : 100;
  const sides = indicative && measure === 'share' ? null : ([value * unit, other * unit] as const);
  const limits = { value: difference * unit, low: low * unit, high: high * unit };
  return roundedDifference(limits, measure === 'mean' ? 1 : 0, sides);
}

/** Difference and both ends of its interval for a file: shares of 1, or points of the scale. */
export function differenceCells(comparison: Comparison): readonly [number, number, number] {
  const rounded = roundedApart(comparison);
  const { value, low, high } = comparison.measure === 'mean' ? rounded : asShares(rounded);
  return [value.value, low.value, high.value];
}

/** "4,5", "84 %"; "około 3,6" below 30 answers */
export function writtenValue(language: StaffLanguage, comparison: Comparison, side: Side): string {
  const rounded = roundedValue(comparison, side);
  const written = comparison.measure === 'mean' ? formatNumber(language, rounded, 1) : formatShare(language, rounded);
  return isIndicative(comparison, side) ? `${uiTexts[language].about}${noBreakSpace}${written}` : written;
}

function written(language: StaffLanguage, { value, digits }: Rounded): string {
  return formatDifference(language, value, digits);
}

/** "+0,5 (od +0,3 do +0,7)", of shares "+8 p.p. (od +3 do +13)" */
export function differenceWords(language: StaffLanguage, comparison: Comparison): string {
  const rounded = roundedApart(comparison);
  const [apart, low, high] = [rounded.value, rounded.low, rounded.high].map((one) => written(language, one)) as [
    string,
    string,
    string,
  ];
  const value = comparison.measure === 'mean' ? apart : strengthsTexts[language].points(apart);
  const [from, to] = language === 'pl' ? ['od\u00a0', ' do\u00a0'] : ['', '\u00a0to\u00a0'];
  return `${value} (${from}${low}${to}${high})`;
}

/** The other side of a comparison in words: the target, the other period, or the rest of the office. */
export function otherWords(language: StaffLanguage, comparison: Comparison): string {
  const texts = strengthsTexts[language];
  const { against, otherPeriod, standard } = comparison;
  if (against === 'past' && otherPeriod) return `${texts.against.past}: ${pastWords(language, comparison)}`;
  if (against === 'target' && standard) return `${texts.against.target}: ${targetWords(language, comparison)}`;
  return texts.against[against];
}

/** "IV kwartał 2023", and where only some months have answers in both years: "IV kwartał 2023, tutaj: IV kwartał 2024" */
function pastWords(language: StaffLanguage, { otherPeriod, subject }: Comparison): string {
  if (otherPeriod === null) return '';
  const there = formatPeriod(language, otherPeriod);
  return subject.cut ? strengthsTexts[language].months(there, formatPeriod(language, subject.period)) : there;
}

function targetWords(language: StaffLanguage, comparison: Comparison): string {
  const { standard, measure, other } = comparison;
  const words = measure === 'mean' ? formatNumber(language, other, 1) : formatShare(language, other);
  return standard ? strengthsTexts[language].targetWords[standard.target.comparator](words) : words;
}

/** The finding as one sentence; no name of a service, unit or question stands in it. */
export function comparisonSentence(language: StaffLanguage, comparison: Comparison): string {
  const { against, difference, n, measure } = comparison;
  const { low, high } = roundedApart(comparison);
  const write = (limit: Rounded) => {
    const words = written(language, limit);
    return measure === 'mean' ? words : strengthsTexts[language].points(words);
  };
  const words: ComparedWords = {
    here: writtenValue(language, comparison, 'here'),
    there: writtenValue(language, comparison, 'there'),
    low: write(low),
    high: write(high),
    n,
    than: against === 'target' ? targetWords(language, comparison) : pastWords(language, comparison),
  };
  return strengthsTexts[language][against](difference > 0, words);
}
