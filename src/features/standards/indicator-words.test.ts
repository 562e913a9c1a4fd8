// How figures, months and targets are written and read.
import { describe, expect, it } from 'vitest';
import { latestWords, targetSentence } from './indicator-words.ts';
import type { TargetVerdict } from './target-verdict.ts';
import { meanOfAnswers, shareOfAnswers, shareOfCounted } from './indicator-points.ts';
import type { IndicatorContent } from './indicator.ts';
import { monthIn, numberIn, targetField, writeTarget, writeValue } from './written-value.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const of = (measure: IndicatorContent['measure'], unit = '') =>
  ({ measure, amountUnit: { pl: unit, en: '' } }) as IndicatorContent;

describe('figures in words', () => {
  it.each([
    [of('share'), 0.914, '91 %'],
    [of('share'), 0.9964, '99,6 %'],
    [of('share'), 1, '100 %'],
    [of('mean'), 4.25, '4,3'],
    [of('count'), 3, '3'],
    [of('amount', 'dni'), 17.5, '17,5 dni'],
  ])('%o %d', (content, value, words) => {
    expect(plain(writeValue('pl', content, value))).toBe(words);
  });

  it('of clients carry their range, rounded with a tag where fewer than 30 answered; registers are as they are', () => {
    const survey = (counts: number[]) => ({ period: { first: 1, last: 1 }, n: counts.reduce((a, b) => a + b), counts });
    const [many] = shareOfAnswers([survey([5, 5, 10, 40, 60])], [4, 5]);
    expect(latestWords('pl', of('share'), many!)).toMatchObject({ isIndicative: false });
    expect(plain(latestWords('pl', of('share'), many!).range)).toBe('od 76 % do 89 %');
    const [few] = shareOfAnswers([survey([1, 1, 1, 4, 5])], [4, 5]);
    const words = latestWords('pl', of('share'), few!);
    expect([plain(words.value), plain(words.range), words.isIndicative]).toEqual(['około 8 na 10', 'od 5 do 9', true]);
    const [mean] = meanOfAnswers([survey([1, 1, 1, 4, 5])]);
    expect(plain(latestWords('pl', of('mean'), mean!).value)).toBe('około 3,9');
    const [register] = shareOfCounted([{ month: 1, numerator: 3, denominator: 4 }], 'hand');
    expect(latestWords('pl', of('share'), register!)).toMatchObject({ range: null, isIndicative: false });
  });

  it('targets are words, and come back from their field as they were', () => {
    expect(plain(writeTarget('pl', of('share'), { comparator: 'at-least', value: 0.95 }))).toBe('co najmniej 95 %');
    expect(targetField(of('share'), 0.925, 'pl')).toBe('92,5');
    expect(numberIn(targetField(of('share'), 0.925, 'pl'))).toBe(92.5);
  });
});

describe('whether a target is kept', () => {
  const sentence = (verdict: TargetVerdict['verdict'], kept: number) =>
    plain(targetSentence('pl', of('share'), { comparator: 'at-least', value: 0.8 }, { verdict, kept, of: 12 }));
  const met = 'Cel: co najmniej 80 %. Dotrzymano go w 12 z ostatnich 12 punktów.';

  it('tells why twelve of twelve are not yet "always"', () => {
    expect(sentence('kept', 12)).toBe(met);
    expect(sentence('not-always-kept', 12)).toBe(
      `${met} Zwykłe wahania sięgają jednak poza cel: w słabszym miesiącu może się nie udać.`,
    );
    expect(sentence('not-always-kept', 11)).toBe(met.replace('w 12', 'w 11'));
  });
});

describe('what people type', () => {
  it.each([
    ['2026-05', 2026 * 12 + 4],
    ['05.2026', 2026 * 12 + 4],
    ['5/2026', 2026 * 12 + 4],
    ['2026-05-31', 2026 * 12 + 4],
    ['31.05.2026', 2026 * 12 + 4],
    ['2026-13', null],
    ['0000-01', null],
    ['maj', null],
    ['', null],
  ])('month %s', (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  it.each([
    ['1 204', 1204],
    ['4,5', 4.5],
    ['95 %', 95],
    ['-1', -1],
    ['1e9', null],
    ['', null],
    ['1,2,3', null],
    ['Infinity', null],
  ])('number %s', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });
});
