// The small rules of the import: plain text out of markup, conditions understood or not, words for ratings, dates and numbers.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notApplicable } from '#domain/answer-code.ts';
import { equalitiesIn } from './lime-expression.ts';
import { isContact } from './lime-leftovers.ts';
import { isoDate, numberOf } from './lime-rows.ts';
import { plainText } from './plain-text.ts';
import { isAgreementScale, isFivePointScale, ratingOfText } from './rating-words.ts';

describe('plainText', () => {
  it.each([
    ['<p>Dzień&nbsp;dobry</p><p>A&amp;B</p>', 'Dzień dobry\n\nA&B', []],
    ['<ul><li>raz</li><li><b>dwa</b></li></ul>', '• raz\n\n• dwa', []],
    ['a<script>alert(1)</script>b', 'ab', ['script']],
    ['a<script>never closed', 'a', ['script']],
    ['<img src=x onerror="alert(1)">x', 'x', ['script', 'embedded']],
    ['<a href="//x">dalej</a>', 'dalej', ['link']],
    ['2 < 3 > 1', '2 < 3 > 1', []],
    ['a\u202eb\u200bc', 'abc', ['hidden-characters']],
    ['Witaj {imie}', 'Witaj {imie}', ['expression']],
    ['&#347;&#x15b;&#xd800;&nieznane;', 'śś&nieznane;', []],
    ['<b', '', []],
    ['İİİİ<SCRIPT>alert(1)</SCRIPT>x', 'İİİİx', ['script']],
  ])('%j', (markup, text, removed) => {
    expect(plainText(markup)).toEqual({ text, removed });
  });

  it('leaves no tag and no handler of any markup, and takes linear time', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '<script',
      '</script>',
      '<b>',
      'x',
      '"',
      ' onload=',
      '<!--',
      '-->',
      '&lt;',
      '/',
      '<svg',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
        expect(plainText(pieces.join('')).text).not.toMatch(/<(script|svg|b)[^a-z]*>/i);
      }),
    );
    const before = process.cpuUsage().user;
    for (const bit of ['<', '<a ', '<svg>', '<!--', '<script>x</script', '&#1', '{']) plainText(bit.repeat(60_000));
    expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(5);
  });
});

describe('equalitiesIn', () => {
  it.each([
    ['((zalatwiono.NAOK == "N"))', 'zalatwiono', 'equal', ['N']],
    ['((351443X26X3869.NAOK != "Y"))', '351443X26X3869', 'different', ['Y']],
    [`(a.NAOK == 'A1' or a == "A2") || (a.NAOK eq 3)`, 'a', 'equal', ['A1', 'A2', '3']],
    ['"N" == q1', 'q1', 'equal', ['N']],
    ['kanal_SQ001.NAOK == "Y"', 'kanal_SQ001', 'equal', ['Y']],
  ])('understands %s', (expression, name, is, values) => {
    expect(equalitiesIn(expression)).toEqual({ name, is, values });
  });

  it.each([
    '!is_empty(a)',
    'a == "1" && b == "2"',
    'a == "1" || b == "2"',
    'a < 3',
    'a != "1" or a != "2"',
    'a == b',
    '(a == "1"',
    'a == "1")',
    'a == "\\""',
    '',
    '('.repeat(1000),
    `a == "${'x'.repeat(3000)}"`,
  ])('leaves %s', (expression) => {
    expect(equalitiesIn(expression)).toBeNull();
  });

  it('never throws and ends in time', () => {
    const bits = fc.constantFrom('(', ')', '"x"', 'a', '==', '||', '&&', ' ', '!', 'or', '1', "'", '\\');
    fc.assert(fc.property(fc.array(bits, { maxLength: 60 }), (pieces) => equalitiesIn(pieces.join('')) !== undefined));
  });
});

describe('ratings in words and digits', () => {
  it.each([
    ['bardzo źle', 1],
    ['ŹLE', 2],
    ['ani dobrze, ani źle', 3],
    ['Ani dobrze ani zle', 3],
    ['dobrze ', 4],
    ['Bardzo  Dobrze', 5],
    ['bardzo zadowolona', 5],
    ['4', 4],
    ['4,0', 4],
    ['5 - bardzo dobrze', 5],
    ['4 – dobrze', 4],
    ['2. źle', 2],
    ['nie dotyczy', notApplicable],
    ['ND', notApplicable],
    ['дуже добре', 5],
    ['very good', 5],
    ['1 - bardzo dobrze', null],
    ['6', null],
    ['0', null],
    ['4,5', null],
    ['N/A', null],
    ['dostatecznie dużo', null],
    ['', null],
  ] as [string, number | null][])('%j is %j', (words, code) => {
    expect(ratingOfText(words)).toBe(code);
  });

  it('a digit before other words is no rating', () => {
    expect(ratingOfText('5 minut')).toBeNull();
    expect(ratingOfText('3 osoby')).toBeNull();
  });

  it('knows a five-point scale, with one way out at most', () => {
    const codes = (texts: readonly string[]) => texts.map((text, at) => ({ code: `A${at}`, text }));
    const words = ['bardzo źle', 'źle', 'średnio', 'dobrze', 'bardzo dobrze'];
    expect(isFivePointScale(codes(words))).toBe(true);
    expect(isFivePointScale(codes([...words, 'nie dotyczy']))).toBe(true);
    expect(isFivePointScale(codes([...words, 'nie dotyczy', 'nie wiem']))).toBe(false);
    expect(isFivePointScale(codes(words.slice(1)))).toBe(false);
    expect(isFivePointScale([1, 2, 3, 4, 5].map((code) => ({ code: String(code), text: `punkt` })))).toBe(true);
    expect(isAgreementScale(['Zdecydowanie się zgadzam'])).toBe(true);
    expect(isAgreementScale(words)).toBe(false);
  });
});

it('days and numbers as programs write them', () => {
  expect(isoDate('2026-10-01 10:36:59')).toBe('2026-10-01 10:36:59');
  expect(isoDate('1.10.2026 9:05')).toBe('2026-10-01 9:05');
  expect(isoDate('01.10.2026')).toBe('2026-10-01');
  expect(isoDate('31.02.2026')).toBeNull();
  expect(isoDate('10/2026')).toBeNull();
  expect(numberOf('37.0000000000')).toBe('37');
  expect(numberOf('1 234,5')).toBe('1234.5');
  expect(numberOf('1E+11')).toBe('100000000000');
  expect(numberOf('około 5')).toBe('około 5');
});

it('questions about a person are found by their words', () => {
  for (const words of ['imie', 'Imię i nazwisko', 'Adres e-mail', 'telefon', 'Nr telefonu', 'PESEL', 'tQteksty email'])
    expect([words, isContact(words)]).toEqual([words, true]);
  for (const words of ['Ocena', 'Czas załatwienia', 'sprawa', 'Telefonicznie wygodnie', 'Uwagi'])
    expect([words, isContact(words)]).toEqual([words, false]);
});
