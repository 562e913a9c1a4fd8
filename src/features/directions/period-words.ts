// The period of a view of comments in words, cut to the months with answers.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { capitalised, periodName } from '#features/diagnosis/index.ts';
import type { PeriodChoice } from '#features/diagnosis/index.ts';

interface Shown {
  readonly period: PeriodChoice;
  readonly picture: { readonly months: Period | null };
}

export function periodWords({ period, picture }: Shown, language: StaffLanguage): string {
  return capitalised(periodName(language, period, picture.months));
}
