// The sentences of findings, Polish and English side by side. Names stand in labels, never inside a sentence.
import { monthInYear, yearOf } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import { counted, formatMonth, formatNumber, noBreakSpace, plural, rangeWords } from '#ui/formats.ts';
import type { WrittenNumber } from '#ui/shown-number.ts';
import { uiTexts } from '#ui/ui.texts.ts';

const genitiveMonths = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];

export interface RunWords {
  readonly direction: 'better' | 'worse';
  readonly since: MonthNumber;
  readonly until: MonthNumber;
  readonly points: number;
  /** each point is one month; otherwise points are quarters or longer */
  readonly inMonths: boolean;
  readonly mean: number;
  readonly usual: number;
}

export interface OutsideWords {
  readonly direction: 'better' | 'worse';
  readonly since: MonthNumber;
  readonly mean: number;
  readonly limits: readonly [number, number] | null;
}

const rating = (language: 'pl' | 'en', value: number) => formatNumber(language, value, 1);
const ratingRange = (language: 'pl' | 'en', low: number, high: number) =>
  rangeWords(language, rating(language, low), rating(language, high));
const s = noBreakSpace;

const plMonth = (month: MonthNumber) => `${genitiveMonths[monthInYear(month) - 1]}${s}${yearOf(month)}${s}r.`;
const plPoints = (n: number, inMonths: boolean) =>
  inMonths
    ? counted('pl', n, { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' })
    : counted('pl', n, { one: 'pomiar', few: 'pomiary', many: 'pomiarów', other: 'pomiaru' });
const plSide = { better: 'powyżej', worse: 'poniżej' };
const plServices = (n: number) => counted('pl', n, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' });

const pl = {
  wholeOffice: 'Cały urząd',
  onlineCases: 'sprawy bez wizyty',
  run: ({ direction, since, points, inMonths, mean, usual }: RunWords) =>
    `Od${s}${plMonth(since)} ${plPoints(points, inMonths)} z${s}rzędu ${plSide[direction]} średniej ` +
    `(${rating('pl', mean)} zamiast ${rating('pl', usual)}). To raczej nie przypadek` +
    (direction === 'worse' ? ': warto sprawdzić, co się zmieniło.' : ': warto ustalić, co pomogło, i to utrwalić.'),
  outside: ({ direction, since, mean, limits }: OutsideWords) =>
    `Ostatni wynik (${formatMonth('pl', since)}: ${rating('pl', mean)}) leży ${plSide[direction]} granic zwykłych wahań` +
    (limits ? ` (${ratingRange('pl', limits[0], limits[1])})` : '') +
    '. To raczej nie przypadek: warto sprawdzić, co się stało.',
  pastRun: ({ direction, since, until, points, inMonths, mean, usual }: RunWords) =>
    `Wcześniej, od${s}${plMonth(since)} do${s}${plMonth(until)}, ${plPoints(points, inMonths)} z${s}rzędu ` +
    `${plSide[direction]} średniej (${rating('pl', mean)} zamiast ${rating('pl', usual)}).`,
  endedRun: ({ direction, since, until, points, inMonths, mean, usual }: RunWords) =>
    `Od${s}${plMonth(since)} do${s}${plMonth(until)}, ${plPoints(points, inMonths)} z${s}rzędu ` +
    `${plSide[direction]} średniej (${rating('pl', mean)} zamiast ${rating('pl', usual)}). Ta seria się skończyła: co było potem, widać na wykresie.`,
  endedOutside: ({ direction, since, mean, limits }: OutsideWords) =>
    `Wynik (${formatMonth('pl', since)}: ${rating('pl', mean)}) leży ${plSide[direction]} granic zwykłych wahań` +
    (limits ? ` (${ratingRange('pl', limits[0], limits[1])})` : '') +
    '. Co było potem, widać na wykresie.',
  noChange: 'Wahania mieszczą się w zwykłym zakresie: nie szukaj winnych ani zasług w jednym miesiącu.',
  backToUsual: 'Teraz wynik mieści się w zwykłych wahaniach.',
  noSpread: 'Wszystkie odpowiedzi były takie same, dlatego nie da się powiedzieć, co byłoby zmianą.',
  lineOnly: (points: number) =>
    `Za mało danych: ${plPoints(points, false)}. Granice próbne pokażemy od 8, ocenę zmian od 12.`,
  trialLimits: (points: number) => `Granice są próbne: ${plPoints(points, false)}. Ocenę zmian pokażemy od 12.`,
  steady: ({ value, range }: WrittenNumber, n: number) =>
    `Ocena wysoka i stabilna: średnia ${value} (${range}; ${uiTexts.pl.answers(n)}).`,
  lowest: ({ value, range }: WrittenNumber, n: number) =>
    `Najniższa ocena ze wszystkich pytań: średnia ${value} (${range}; ${uiTexts.pl.answers(n)}).`,
  lowestGroup: (names: readonly string[]) => `Najniższe oceny, nie do odróżnienia między sobą: ${names.join(', ')}.`,
  noneInPeriod: 'W tym okresie nie ma odpowiedzi, które można pokazać osobno. Wynik pokażemy od 10.',
  tooFew: (n: number, needed: number) => uiTexts.pl.shownFrom(n, needed),
  tooFewServices: (n: number) =>
    `${plServices(n)} ${plural('pl', n, { one: 'ma', few: 'mają', many: 'ma', other: 'ma' })} w tym okresie mniej niż 10 odpowiedzi. Wynik pokażemy od 10.`,
  tooFewSubject: 'Za mało odpowiedzi',
};

type FindingTexts = typeof pl;

const enPoints = (n: number, inMonths: boolean) =>
  inMonths
    ? counted('en', n, { one: 'month', other: 'months' })
    : counted('en', n, { one: 'measurement', other: 'measurements' });
const enSide = { better: 'above', worse: 'below' };

const en: FindingTexts = {
  wholeOffice: 'The whole office',
  onlineCases: 'cases without a visit',
  run: ({ direction, since, points, inMonths, mean, usual }) =>
    `Since ${formatMonth('en', since)}, ${enPoints(points, inMonths)} in a row ${enSide[direction]} the mean ` +
    `(${rating('en', mean)} instead of ${rating('en', usual)}). This is probably not chance` +
    (direction === 'worse' ? ': find out what has changed.' : ': find out what helped, and keep it.'),
  outside: ({ direction, since, mean, limits }) =>
    `The latest result (${formatMonth('en', since)}: ${rating('en', mean)}) lies ${enSide[direction]} the limits of ordinary variation` +
    (limits ? ` (${ratingRange('en', limits[0], limits[1])})` : '') +
    '. This is probably not chance: find out what happened.',
  pastRun: ({ direction, since, until, points, inMonths, mean, usual }) =>
    `Before that, from ${formatMonth('en', since)} to ${formatMonth('en', until)}, ${enPoints(points, inMonths)} in a row ` +
    `${enSide[direction]} the mean (${rating('en', mean)} instead of ${rating('en', usual)}).`,
  endedRun: ({ direction, since, until, points, inMonths, mean, usual }) =>
    `From ${formatMonth('en', since)} to ${formatMonth('en', until)}, ${enPoints(points, inMonths)} in a row ` +
    `${enSide[direction]} the mean (${rating('en', mean)} instead of ${rating('en', usual)}). This run has ended: the chart shows what came after.`,
  endedOutside: ({ direction, since, mean, limits }) =>
    `The result (${formatMonth('en', since)}: ${rating('en', mean)}) lies ${enSide[direction]} the limits of ordinary variation` +
    (limits ? ` (${ratingRange('en', limits[0], limits[1])})` : '') +
    '. The chart shows what came after.',
  noChange: 'The variation is ordinary: do not look for blame or merit in a single month.',
  backToUsual: 'The result is now within ordinary variation.',
  noSpread: 'All answers were the same, so nothing can be said of what would be a change.',
  lineOnly: (points) =>
    `Too little data: ${enPoints(points, false)}. Trial limits are shown from 8, changes are judged from 12.`,
  trialLimits: (points) => `The limits are on trial: ${enPoints(points, false)}. Changes are judged from 12.`,
  steady: ({ value, range }, n) => `Rated high and steady: mean ${value} (${range}; ${uiTexts.en.answers(n)}).`,
  lowest: ({ value, range }, n) =>
    `The lowest rating of all questions: mean ${value} (${range}; ${uiTexts.en.answers(n)}).`,
  lowestGroup: (names) => `The lowest ratings, which cannot be told apart: ${names.join(', ')}.`,
  noneInPeriod: 'There are no answers in this period that may be shown separately. A result is shown from 10.',
  tooFew: (n, needed) => uiTexts.en.shownFrom(n, needed),
  tooFewServices: (n) =>
    `${counted('en', n, { one: 'service has', other: 'services have' })} fewer than 10 answers in this period. A result is shown from 10.`,
  tooFewSubject: 'Too few answers',
};

export const findingTexts = { pl, en };
