// Figures of cases in words: shares as counts, days with their range, terms by unit.
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber, formatShare, noBreak, noBreakSpace, rangeWords } from '#ui/formats.ts';
import { Details } from '#ui/details.tsx';
import type { CaseDays, CaseFigures, CaseShare } from './case-figures.ts';
import type { CaseTerm } from './case-term.ts';
import { casesTexts } from './cases.texts.ts';

/** Rounded to whole percent, but 100 % and 0 % only where it is all or none. */
function shareText(value: number, language: StaffLanguage): string {
  const isAlmost = (value < 1 && value >= 0.995) || (value > 0 && value < 0.005);
  return formatShare(language, value, isAlmost ? 1 : 0);
}

/** "84 % (od 77 % do 89 %; 120 z 143)"; nothing to divide by: a dash or "bez terminu". */
export function shareWords(share: CaseShare, language: StaffLanguage, none: string): string {
  const texts = casesTexts[language].summary;
  if (share.value === null) return none;
  const { interval, numerator, denominator } = share;
  const percent = (value: number) => shareText(value, language);
  const of = texts
    .ofCases(formatNumber(language, numerator), formatNumber(language, denominator))
    .replaceAll(' ', noBreakSpace);
  const range = interval ? `${rangeWords(language, percent(interval.lower), percent(interval.upper))}; ` : '';
  return `${percent(share.value)} (${range}${of})`;
}

/** "12 dni (od 10 do 14)". */
export function daysWords({ value, interval }: CaseDays, language: StaffLanguage): string {
  const texts = casesTexts[language];
  if (value === null) return texts.summary.noCases;
  if (!interval) return texts.days(value);
  const range = rangeWords(language, formatNumber(language, interval.lower), formatNumber(language, interval.upper));
  return `${texts.days(value)} (${range})`;
}

export function countOfShare({ numerator, denominator }: CaseShare, language: StaffLanguage): string {
  const texts = casesTexts[language].summary;
  if (denominator === 0) return texts.noCases;
  return texts.ofCases(formatNumber(language, numerator), formatNumber(language, denominator));
}

/** "1 miesiąc; sprawa szczególnie skomplikowana: 2 miesiące". */
export function termText(term: CaseTerm | null, language: StaffLanguage): string {
  const texts = casesTexts[language];
  if (!term) return texts.card.none;
  const words = ({ unit, number }: CaseTerm['term']) => texts.units[unit](number);
  const complex = term.complexTerm ? `; ${texts.complexTerm(words(term.complexTerm))}` : '';
  const longest = term.isLongestOfSeveral ? ` (${texts.card.longest})` : '';
  return `${words(term.term)}${longest}${complex}`;
}

/** The sentence of a median and a 90th percentile; none without cases. */
export function daysSentence({ median, p90 }: CaseFigures, language: StaffLanguage): string | null {
  const texts = casesTexts[language];
  if (median.value === null || p90.value === null) return null;
  return noBreak(texts.summary.sentence(texts.days(median.value), texts.days(p90.value), median.n));
}

/** "Jak to policzono", the same under every figure of the room. */
export function CaseMethod({ language }: { language: StaffLanguage }) {
  const { title, points } = casesTexts[language].method;
  return (
    <Details summary={title}>
      <ul>
        {points.map((point) => (
          <li key={point}>{noBreak(point)}</li>
        ))}
      </ul>
    </Details>
  );
}
