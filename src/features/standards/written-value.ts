// How figures of indicators are written, and how people write them: shares in per cent, amounts with their unit.
import type { StaffLanguage } from '#domain/language.ts';
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import { formatNumber, formatShare, formatShortNumber, noBreakSpace } from '#ui/formats.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { IndicatorContent } from './indicator.ts';
import type { Target } from './target-verdict.ts';

type Written = Pick<IndicatorContent, 'measure' | 'amountUnit'>;

/** 0.914 → "91 %", 3.44 → "3,4", 17.5 → "17,5 min". A share near an end keeps a decimal: 99.6 is not all. */
export function writeValue(language: StaffLanguage, { measure, amountUnit }: Written, value: number): string {
  switch (measure) {
    case 'share': {
      const isNearEnd = (value > 0.99 && value < 1) || (value > 0 && value < 0.01);
      return formatShare(language, value, isNearEnd ? 1 : 0);
    }
    case 'mean':
      return formatNumber(language, value, 1);
    case 'count':
      return formatShortNumber(language, value);
    default: {
      const unit = amountUnit[language] || amountUnit.pl;
      return formatShortNumber(language, value) + (unit && noBreakSpace + unit);
    }
  }
}

/** "co najmniej 95 %" */
export function writeTarget(language: StaffLanguage, written: Written, { comparator, value }: Target): string {
  return indicatorTexts[language].targetWords[comparator](writeValue(language, written, value));
}

/** '1 204', '4,5', '0.95' → number; null where it is none. Up to 12 digits before the point. */
export function numberIn(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0%]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}

/** The target's number as a form holds it: per cent for shares. */
export function targetField({ measure }: Pick<IndicatorContent, 'measure'>, value: number, language: StaffLanguage) {
  const written = measure === 'share' ? Number((value * 100).toFixed(6)) : value;
  return formatShortNumber(language, written, 4).replaceAll(noBreakSpace, '');
}

/** '2026-05', '05.2026', '5/2026', '2026-05-31', '31.05.2026' → month; null where it is none. */
export function monthIn(text: string): MonthNumber | null {
  const written = text.trim().replace(/ r\.?$/, '');
  const found =
    /^(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./]\d{1,2}(?:[ T]00:00(?::00)?)?)?$/.exec(written) ??
    /^(?:\d{1,2}[-./])?(?<month>\d{1,2})[-./](?<year>\d{4})$/.exec(written);
  const { year = '', month = '' } = found?.groups ?? {};
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(year) < 1990 || Number(year) > 2099) return null;
  return monthOfDay(`${year}-${month.padStart(2, '0')}-01`);
}
