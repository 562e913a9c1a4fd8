// A period as the diagnosis names it, in the picker and above the results.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { formatMonthShort, formatPeriod } from '#ui/formats.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { withinMonths } from './period-choice.ts';
import type { PeriodChoice } from './period-choice.ts';

export function periodName(language: StaffLanguage, { kind, period }: PeriodChoice, months: Period | null): string {
  const texts = diagnosisTexts[language];
  if (kind === 'four-quarters') return texts.lastFourQuarters(formatPeriod(language, period));
  if (kind !== 'all') return formatPeriod(language, period);
  const cut = withinMonths(period, months);
  return months ? `${texts.allTime}: ${formatPeriod(language, cut)}` : texts.allTime;
}

/** The same in few letters, for the options of a picker: "4 kwartały: paź 25 – wrz 26". */
export function shortPeriodName(language: StaffLanguage, choice: PeriodChoice, months: Period | null): string {
  const { kind, period } = choice;
  if (kind !== 'four-quarters' && kind !== 'all' && kind !== 'other') return periodName(language, choice, months);
  const texts = diagnosisTexts[language];
  const { first, last } = withinMonths(period, kind === 'four-quarters' ? null : months);
  if (kind === 'all' && !months) return texts.allTime;
  const range = `${formatMonthShort(language, first)} – ${formatMonthShort(language, last)}`;
  if (kind === 'all') return `${texts.allTime}: ${range}`;
  return kind === 'four-quarters' ? texts.fourQuartersShort(range) : range;
}
