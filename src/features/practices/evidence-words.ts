// The evidence block in words: every figure with its interval and its n, differences of shares in percentage points.
import type { StaffLanguage } from '#domain/language.ts';
import {
  formatDifference,
  formatNumber,
  formatShare,
  formatShortNumber,
  noBreakSpace,
  rangeWords,
} from '#ui/formats.ts';
import { roundedDifference } from '#ui/rounded-difference.ts';
import type { Rounded } from '#ui/rounded-difference.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { Evidence, EvidenceWindow } from './evidence.ts';
import { practicesTexts } from './practices.texts.ts';

type Measured = Pick<Evidence, 'measure' | 'unit'>;

/** 0.84 → "84 %", 3.44 → "3,4", 17.5 → "17,5 min" */
export function valueWords(language: StaffLanguage, { measure, unit }: Measured, value: number): string {
  if (measure === 'share') return formatShare(language, value);
  if (measure === 'mean') return formatNumber(language, value, 1);
  const written = unit[language] || unit.pl;
  return formatShortNumber(language, value) + (written && noBreakSpace + written);
}

/** A share or a mean of fewer than 30 answers: said roughly, and marked so. */
export function isIndicative({ measure }: Pick<Evidence, 'measure'>, { interval, n }: EvidenceWindow): boolean {
  return interval !== null && n < 30 && (measure === 'share' || measure === 'mean');
}

/** "84 % (od 77 % do 89 %); n 143; 6 miesięcy" */
export function windowWords(language: StaffLanguage, evidence: Measured, window: EvidenceWindow): string {
  const { card } = practicesTexts[language];
  const write = (value: number) => valueWords(language, evidence, value);
  const { interval, n, months, value } = window;
  if (isIndicative(evidence, window) && interval !== null) {
    const kind = evidence.measure === 'share' ? 'share' : 'mean';
    const about = writeNumber(language, {
      kind,
      n,
      firmness: 'indicative',
      value,
      low: interval[0],
      high: interval[1],
    });
    return card.windowWords(about.value, about.range, formatNumber(language, n), card.months(months));
  }
  const range = interval && rangeWords(language, write(interval[0]), write(interval[1]));
  return card.windowWords(write(value), range, formatNumber(language, n), card.months(months));
}

/** "+9 p.p. (od +2 do +16)" */
export function differenceWords(
  language: StaffLanguage,
  evidence: Measured,
  { estimate, lower, upper }: NonNullable<Evidence['difference']>,
): string {
  const { card } = practicesTexts[language];
  const isShare = evidence.measure === 'share';
  const unit = isShare ? 100 : 1;
  const limits = { value: estimate * unit, low: lower * unit, high: upper * unit };
  const rounded = roundedDifference(limits, isShare ? 0 : 1);
  const write = ({ value, digits }: Rounded) => formatDifference(language, value, digits);
  const word = isShare ? card.points : evidence.measure === 'mean' ? '' : evidence.unit[language] || evidence.unit.pl;
  return card.differenceWords(
    write(rounded.value) + (word && noBreakSpace + word),
    rangeWords(language, write(rounded.low), write(rounded.high)),
  );
}
