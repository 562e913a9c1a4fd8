// Numbers, plurals and dates in three languages, verbs included.
import { describe, expect, it } from 'vitest';
import {
  counted,
  formatDay,
  formatDayShort,
  formatDifference,
  formatMonth,
  formatMonthShort,
  formatNumber,
  formatPeriod,
  formatRange,
  formatShare,
  inWordOrder,
  noBreak,
  plural,
} from './formats.ts';
import type { PluralForms } from './formats.ts';

const n = '\u00a0';
const answers: Record<'pl' | 'en' | 'uk', PluralForms> = {
  pl: { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' },
  en: { one: 'answer', other: 'answers' },
  uk: { one: 'відповідь', few: 'відповіді', many: 'відповідей', other: 'відповіді' },
};

describe('numbers', () => {
  it.each([
    ['pl', 1234, 0, '1234'],
    ['pl', 56779.5, 1, `56${n}779,5`],
    ['en', 1234, 0, '1,234'],
    ['en', 56779.5, 1, '56,779.5'],
    ['uk', 1234, 0, `1${n}234`],
    ['uk', 56779.5, 1, `56${n}779,5`],
    ['pl', -14, 0, '−14'],
    ['pl', 3.45, 1, '3,5'],
    ['pl', -0.04, 1, '0,0'],
    ['en', -0.4, 0, '0'],
    ['pl', -0, 0, '0'],
    ['pl', -0.06, 1, '−0,1'],
  ] as const)('%s %d', (language, value, digits, written) => {
    expect(formatNumber(language, value, digits)).toBe(written);
  });

  it.each([
    ['pl', 'pl-PL'],
    ['en', 'en-GB'],
    ['uk', 'uk-UA'],
  ] as const)('writes one decimal as the formatter of the language does: %s', (language, locale) => {
    const formatter = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const hard = [0, 0.04, 0.05, 0.15, 0.25, 1.005, 1.45, 2.35, 99.95, 999.94, 999.95, 999.96, 1000, 1e6];
    const values = [...hard, ...Array.from({ length: 20_000 }, (_, at) => at * 0.05), Math.PI * 100, 1e-12];
    for (const value of values) expect(formatNumber(language, value, 1)).toBe(formatter.format(value));
  });

  it('writes shares, differences and ranges', () => {
    expect(formatShare('pl', 0.84)).toBe(`84${n}%`);
    expect(formatShare('en', 0.84)).toBe('84%');
    expect(formatDifference('pl', 3)).toBe('+3');
    expect(formatDifference('pl', -14)).toBe('−14');
    expect(formatDifference('pl', -0.2)).toBe('0');
    expect(formatDifference('pl', 0.04, 1)).toBe('0,0');
    expect(formatRange('pl', 77, 89)).toBe(`od${n}77 do${n}89`);
    expect(formatRange('en', 77, 89)).toBe(`77${n}to${n}89`);
    expect(formatRange('uk', 77, 89)).toBe(`від${n}77 до${n}89`);
  });
});

describe('plurals', () => {
  it.each([
    ['pl', 1, 'odpowiedź'],
    ['pl', 2, 'odpowiedzi'],
    ['pl', 5, 'odpowiedzi'],
    ['pl', 12, 'odpowiedzi'],
    ['pl', 22, 'odpowiedzi'],
    ['pl', 1234, 'odpowiedzi'],
    ['en', 1, 'answer'],
    ['en', 2, 'answers'],
    ['en', 5, 'answers'],
    ['uk', 1, 'відповідь'],
    ['uk', 2, 'відповіді'],
    ['uk', 5, 'відповідей'],
    ['uk', 12, 'відповідей'],
    ['uk', 22, 'відповіді'],
    ['uk', 1234, 'відповіді'],
  ] as const)('%s %d %s', (language, count, word) => {
    expect(plural(language, count, answers[language])).toBe(word);
    expect(counted(language, count, answers[language])).toBe(`${formatNumber(language, count)}${n}${word}`);
  });

  it('lets the verb follow the number', () => {
    const rated = { one: 'oceniła', few: 'oceniły', many: 'oceniło', other: 'oceniło' };
    expect([1, 2, 5, 12, 22, 84, 85].map((count) => plural('pl', count, rated))).toEqual([
      'oceniła',
      'oceniły',
      'oceniło',
      'oceniło',
      'oceniły',
      'oceniły',
      'oceniło',
    ]);
  });

  it('has a form for fractions', () => {
    expect(counted('pl', 56779.5, answers.pl, 1)).toBe(`56${n}779,5${n}odpowiedzi`);
  });
});

describe('dates and periods', () => {
  const july = 2026 * 12 + 6;
  it('writes days', () => {
    expect(formatDay('pl', '2026-07-05')).toBe(`5${n}lipca${n}2026`);
    expect(formatDay('en', '2026-07-05')).toBe(`5${n}July${n}2026`);
    expect(formatDayShort('pl', '2026-07-05')).toBe('05.07.2026');
  });
  it('writes months in the nominative', () => {
    expect(formatMonth('pl', july)).toBe(`lipiec${n}2026`);
    expect(formatMonthShort('pl', july)).toBe(`lip${n}26`);
    expect(formatMonthShort('pl', july + 3)).toBe(`paź${n}26`);
  });
  it('names quarters, years and other stretches', () => {
    expect(formatPeriod('pl', { first: july, last: july + 2 })).toBe(`III${n}kwartał${n}2026`);
    expect(formatPeriod('en', { first: july, last: july + 2 })).toBe(`Q3${n}2026`);
    expect(formatPeriod('pl', { first: 2026 * 12, last: 2026 * 12 + 11 })).toBe(`rok${n}2026`);
    expect(formatPeriod('pl', { first: july - 1, last: july })).toBe(`czerwiec${n}2026 – lipiec${n}2026`);
  });
});

describe('typography', () => {
  it('keeps one-letter words with the next one', () => {
    expect(noBreak('Sprawa i w domu, a z nią o czas.')).toBe(`Sprawa i${n}w${n}domu, a${n}z${n}nią o${n}czas.`);
    expect(noBreak('Чи справу вирішено в уряді і з ким?')).toBe(`Чи справу вирішено в${n}уряді і${n}з${n}ким?`);
    expect(noBreak('W urzędzie (z dojazdem)')).toBe(`W${n}urzędzie (z${n}dojazdem)`);
  });
  it('orders words as Polish does', () => {
    expect(inWordOrder('pl', ['zamiana', 'łąka', 'ławka', 'lipa', 'żaba', 'ćma', 'cena'], (word) => word)).toEqual([
      'cena',
      'ćma',
      'lipa',
      'ławka',
      'łąka',
      'zamiana',
      'żaba',
    ]);
  });
});
