// A period as the diagnosis names it, in the picker and above the results.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { formatPeriod } from '#ui/formats.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { withinMonths } from './period-choice.ts';
import type { PeriodChoice } from './period-choice.ts';

export function periodName(language: StaffLanguage, { kind, period }: PeriodChoice, months: Period | null): string {
  const texts = diagnosisTexts[language];
  if (kind === 'four-quarters') return texts.lastFourQuarters(formatPeriod(language, period));
  if (kind !== 'all') return formatPeriod(language, period);
  const cut = withinMonths(period, months);
  return months ? `${texts.allTime}: ${formatPeriod(language, cut)}` : texts.allTime;
}
