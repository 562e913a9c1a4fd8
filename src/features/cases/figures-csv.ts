// Figures of cases as a sheet: numbers apart from their ranges, so that a spreadsheet can go on counting.
import type { StaffLanguage } from '#domain/language.ts';
import { csvOf, registerTable } from '#files/csv.ts';
import type { CsvCell } from '#files/csv.ts';
import type { CaseFigures } from './case-figures.ts';
import { casesTexts } from './cases.texts.ts';

const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10_000) / 10_000);

/** `first`: heading of the first column; each row begins with its name. */
export function figuresCsv(
  language: StaffLanguage,
  first: string,
  rows: readonly { readonly name: string; readonly figures: CaseFigures }[],
): string {
  const texts = casesTexts[language].summary;
  const [low, high] = language === 'pl' ? ['od', 'do'] : ['from', 'to'];
  const share = (name: string) => [`${name}: n`, `${name}: ${language === 'pl' ? 'z ilu' : 'of'}`];
  const head = [
    first,
    texts.closed,
    ...share(texts.within),
    `${texts.within}: 0–1`,
    `${texts.within}: ${low}`,
    `${texts.within}: ${high}`,
    ...share(texts.overruns),
    ...share(texts.notices),
    texts.median,
    `${texts.median}: ${low}`,
    `${texts.median}: ${high}`,
    texts.p90,
    `${texts.p90}: ${low}`,
    `${texts.p90}: ${high}`,
  ];
  const line = ({ name, figures }: (typeof rows)[number]): CsvCell[] => {
    const { closed, withinTerm: within, overrunsWithoutNotice: overruns, notices, median, p90 } = figures;
    return [
      name,
      closed,
      within.numerator,
      within.denominator,
      rounded(within.value ?? undefined),
      rounded(within.interval?.lower),
      rounded(within.interval?.upper),
      overruns.numerator,
      overruns.denominator,
      notices.numerator,
      notices.denominator,
      median.value,
      median.interval?.lower ?? null,
      median.interval?.upper ?? null,
      p90.value,
      p90.interval?.lower ?? null,
      p90.interval?.upper ?? null,
    ];
  };
  return csvOf(language, registerTable({ head, rows: rows.map(line) }));
}
