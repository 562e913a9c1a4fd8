// How numbers, shares, dates and plurals are written. Formatters are made once: a fresh one costs a hundred times more.
import type { SurveyLanguage } from '#domain/language.ts';
import { monthInYear, quarterInYear, quarterPeriod, samePeriod, yearOf, yearPeriod } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';

/** Word forms by plural category; `other` also serves fractions ("1,5 odpowiedzi"). */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export const noBreakSpace = '\u00a0';
const minus = '\u2212';
const locales = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' } as const;

function oncePerKey<Made>(make: (language: SurveyLanguage, detail: string) => Made) {
  const made = new Map<string, Made>();
  return (language: SurveyLanguage, detail = ''): Made => {
    const key = language + detail;
    const ready = made.get(key) ?? make(language, detail);
    made.set(key, ready);
    return ready;
  };
}

const numberFormat = oncePerKey((language, digits) => {
  const [least, most] = digits.split('-').map(Number);
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: least ?? 0,
    maximumFractionDigits: most ?? least ?? 0,
  });
});
const pluralRules = oncePerKey((language) => new Intl.PluralRules(locales[language]));
const dateFormats: Record<string, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  shortMonth: { month: 'short', timeZone: 'UTC' },
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Warsaw',
  },
};
const dateFormat = oncePerKey((language, kind) => new Intl.DateTimeFormat(locales[language], dateFormats[kind]));
const orderOfWords = oncePerKey((language) => new Intl.Collator(locales[language], { numeric: true }));

/** A real minus, and none before a zero. */
const signed = (written: string) => written.replace('-', minus).replace(/^\u2212(0([.,]0+)?)$/, '$1');

/** 1234 → "1234", 56779.5 with digits 1 → "56 779,5". The minus is a real minus; figures never break over a line. */
export function formatNumber(language: SurveyLanguage, value: number, digits = 0): string {
  // most numbers of a page are small counts, written alike in every language: the formatter costs ten times as much
  if (digits === 0 && value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  const tenths = digits === 1 ? plainTenths(value) : null;
  if (tenths !== null) return `${Math.floor(tenths / 10)}${decimalMarks[language]}${tenths % 10}`;
  return signed(numberFormat(language, `${digits}-${digits}`).format(value));
}

const decimalMarks = { pl: ',', en: '.', uk: ',' } as const;

/** Tenths of a number that is as small as a rating or a share and not about half way between two; null for any other. */
function plainTenths(value: number): number | null {
  if (!(value >= 0 && value < 1000)) return null;
  const tenths = Math.round(value * 10);
  return Math.abs(value * 10 - tenths) < 0.499_999 && tenths < 10_000 ? tenths : null;
}

/** A number with as many decimals as it needs, at most `most`: 1.5 → "1,5", 2 → "2". */
export function formatShortNumber(language: SurveyLanguage, value: number, most = 1): string {
  return signed(numberFormat(language, `0-${most}`).format(value));
}

/** share 0–1 → "84%" or "84 %" (Polish and Ukrainian keep a space that does not break). */
export function formatShare(language: SurveyLanguage, share: number, digits = 0): string {
  return `${formatNumber(language, share * 100, digits)}${language === 'en' ? '' : noBreakSpace}%`;
}

/** A difference with its sign: "+3", "−14", "0". */
export function formatDifference(language: SurveyLanguage, value: number, digits = 0): string {
  const written = formatNumber(language, value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${written}` : written;
}

/** "od 77 do 89", "77 to 89", "від 77 до 89": numbers already written. */
export function rangeWords(language: SurveyLanguage, low: string, high: string): string {
  const s = noBreakSpace;
  if (language === 'pl') return `od${s}${low} do${s}${high}`;
  if (language === 'uk') return `від${s}${low} до${s}${high}`;
  return `${low}${s}to${s}${high}`;
}

export function formatRange(language: SurveyLanguage, low: number, high: number, digits = 0): string {
  return rangeWords(language, formatNumber(language, low, digits), formatNumber(language, high, digits));
}

/** The form of a word, or of a verb, that goes with n. */
export function plural(language: SurveyLanguage, n: number, forms: PluralForms): string {
  const category = pluralRules(language).select(n);
  if (category === 'one') return forms.one;
  if (category === 'few') return forms.few ?? forms.other;
  if (category === 'many') return forms.many ?? forms.other;
  return forms.other;
}

/** n with its word: counted('pl', 5, …) → "5 odpowiedzi". Whole numbers unless digits are asked for. */
export function counted(language: SurveyLanguage, n: number, forms: PluralForms, digits = 0): string {
  return `${formatNumber(language, n, digits)}${noBreakSpace}${plural(language, n, forms)}`;
}

const plainDay = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);
const keepTogether = (written: string) => written.replaceAll(' ', noBreakSpace);

/** '2026-07-05' → "5 lipca 2026". */
export function formatDay(language: SurveyLanguage, day: string): string {
  return keepTogether(dateFormat(language, 'date').format(plainDay(day)));
}

/** '2026-07-05' → "05.07.2026" (en: 05/07/2026), for tables. */
export function formatDayShort(language: SurveyLanguage, day: string): string {
  return dateFormat(language, 'numeric').format(plainDay(day));
}

/** An instant as read in Warsaw: "5 lipca 2026, 14:03". For staff's own acts only, never for a client's answer. */
export function formatMoment(language: SurveyLanguage, instant: Date): string {
  return dateFormat(language, 'moment').format(instant);
}

const firstDayOf = (month: MonthNumber) => new Date(Date.UTC(yearOf(month), monthInYear(month) - 1, 1));

/** Months come again and again: in every chart and table of a page. Far more than any installation shows. */
const mostMonths = 5_000;

function oncePerMonth(write: (language: SurveyLanguage, month: MonthNumber) => string) {
  const written = new Map<string, string>();
  return (language: SurveyLanguage, month: MonthNumber): string => {
    const key = language + month;
    const known = written.get(key);
    if (known !== undefined) return known;
    const words = write(language, month);
    if (written.size < mostMonths) written.set(key, words);
    return words;
  };
}

/** "lipiec 2026", in the nominative. */
export const formatMonth = oncePerMonth((language, month) =>
  keepTogether(dateFormat(language, 'month').format(firstDayOf(month))),
);

/** "lip 26": for the axis of a chart. */
export const formatMonthShort = oncePerMonth((language, month) => {
  const word = dateFormat(language, 'shortMonth').format(firstDayOf(month)).replace('.', '');
  return `${word}${noBreakSpace}${String(yearOf(month) % 100).padStart(2, '0')}`;
});

const romans = ['I', 'II', 'III', 'IV'] as const;

/** A period in words: "lipiec 2026", "III kwartał 2026", "rok 2026", "lipiec 2025 – czerwiec 2026". */
export function formatPeriod(language: SurveyLanguage, period: Period): string {
  const { first, last } = period;
  const s = noBreakSpace;
  if (first === last) return formatMonth(language, first);
  if (samePeriod(period, quarterPeriod(first))) {
    if (language === 'en') return `Q${quarterInYear(first)}${s}${yearOf(first)}`;
    return `${romans[quarterInYear(first) - 1]}${s}${language === 'pl' ? 'kwartał' : 'квартал'}${s}${yearOf(first)}`;
  }
  if (samePeriod(period, yearPeriod(first))) {
    return language === 'en' ? String(yearOf(first)) : `${language === 'pl' ? 'rok' : 'рік'}${s}${yearOf(first)}`;
  }
  return `${formatMonth(language, first)} – ${formatMonth(language, last)}`;
}

/** Words put in the order of the language (ą after a, ł after l). */
export function inWordOrder<Item>(language: SurveyLanguage, items: readonly Item[], word: (item: Item) => string) {
  return [...items].sort((a, b) => orderOfWords(language).compare(word(a), word(b)));
}

const oneLetterWord = /(?<=^|[\s(„"«–])([aiouwzAIOUWZавзійоуяАВЗІЙОУЯ])[ \n]/gu;

/** Polish and Ukrainian typography: no line ends after a one-letter word. */
export function noBreak(text: string): string {
  return text.replace(oneLetterWord, `$1${noBreakSpace}`);
}
