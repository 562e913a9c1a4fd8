// Polish words in comments: base forms, missing marks, slips, negation, places in the text, anything that can be typed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAutomaton } from './automaton.ts';
import { polishDictionary, stopWords } from './dictionary.data.ts';
import { fixedLemmas } from './office-words.data.ts';
import { withoutMarks } from './spelling.ts';
import { textWords, wordKey } from './text-words.ts';
import { readWord } from './word-reading.ts';
import { wordStem } from './word-stem.ts';

const keys = (text: string): string[] =>
  textWords(text)
    .filter(({ isStop }) => !isStop)
    .map(wordKey);

describe('readWord', () => {
  it.each([
    ['kolejki', 'kolejka'],
    ['kolejce', 'kolejka'],
    ['czekałam', 'czekać'],
    ['okienkach', 'okienko'],
    ['załatwiłem', 'załatwić'],
    ['dowodu', 'dowód'],
    ['najdłużej', 'długi'],
    ['parkingu', 'parking'],
    ['miłej', 'miły'],
    ['ePUAPem', 'epuap'],
    ['urzędnicy', 'urzędnik'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(readWord(form).lemmas[0]).toBe(lemma);
  });

  it.each([
    ['kolejke', 'kolejka', 'marks-added'],
    ['zle', 'zły', 'marks-added'],
    ['urzednik', 'urzędnik', 'marks-added'],
    ['kultóralny', 'kulturalny', 'sounds-alike'],
    ['uprzejmom', 'uprzejmy', 'sounds-alike'],
    ['baaardzo', 'bardzo', 'as-written'],
  ])('%s is read as %s (%s)', (form, lemma, source) => {
    expect(readWord(form)).toMatchObject({ source });
    expect(readWord(form).lemmas).toContain(lemma);
  });

  it('keeps a negation that is part of the word', () => {
    expect(readWord('niemiła')).toMatchObject({ lemmas: expect.arrayContaining(['miły']), negated: true });
    expect(readWord('niekompetentny')).toMatchObject({ lemmas: ['kompetentny'], negated: true });
    expect(readWord('niezałatwiona')).toMatchObject({ lemmas: ['załatwić'], negated: true });
    for (const word of ['niepełnosprawny', 'niedawno', 'niedziela', 'niebieski', 'nieruchomość', 'niesłyszący'])
      expect(readWord(word), word).toMatchObject({ negated: false });
  });

  it('cuts unknown words by rule, and says so', () => {
    expect(readWord('fąfelkami')).toMatchObject({ source: 'stem', lemmas: [wordStem('fąfelkami')] });
    expect(wordStem('fąfelkami')).toBe(wordStem('fąfelka'));
    expect(wordStem('abc')).toBe('abc');
  });
});

describe('textWords', () => {
  it.each<[string, string[]]>([
    ['Nie miło', ['nie miły']],
    ['Miło', ['miły']],
    ['Pani nie była zbyt miła', ['zbyt', 'nie miły']],
    ['Bez długiej kolejki, szybko', ['nie długi', 'nie kolejka', 'szybki']],
    ['bez kolejki', ['nie kolejka']],
    ['brak parkingu', ['nie parking']],
    ['niema parkingu', ['nie parking']],
    ['Brak wiedzy i kultury, miły pan', ['nie wiedza', 'nie kultura', 'miły']],
    ['Brak windy ale miło', ['nie winda', 'miły']],
    ['Nie tylko miła, ale kompetentna', ['miły', 'kompetentny']],
    ['Nie było źle. Miła pani', ['nie zły', 'miły']],
    ['nie niemiła', ['miły']],
    ['mila obsluga', ['miły', 'obsługa']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('skips masks, addresses and numbers, and keeps places behind pictures', () => {
    const text = '👍🏽👨‍👩‍👧 [imię i nazwisko] pisać na jan.k@urzad.pl lub https://urzad.pl/kolejka?a=1 o 12:30, kolejka𝄞!';
    const words = textWords(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['pisać', 'na', 'lub', 'o', 'kolejka']);
  });

  it('gives places within the text, in order, for anything that can be typed', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme-composite', maxLength: 12 }),
      fc.constantFrom(
        'nie ',
        'bez ',
        'niemiła',
        '[e-mail]',
        '[',
        ']',
        '@',
        '://',
        'www.',
        '\ud83d',
        'kolejką ',
        '…',
        'İ',
        'ﬁ',
        '-',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const words = textWords(text);
        const isInside = words.every(({ start, end }) => start >= 0 && end > start && end <= text.length);
        const isInOrder = words.every(({ start, clause }, at) => {
          const before = words[at - 1];
          return before === undefined || (start >= before.end && clause >= before.clause);
        });
        const hasLemma = words.every(({ lemmas }) => lemmas.length > 0);
        expect([isInside, isInOrder, hasLemma]).toEqual([true, true, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('reads hostile texts in time', () => {
    for (const text of [
      'a'.repeat(100_000),
      'a.'.repeat(50_000),
      'www.'.repeat(20_000),
      '['.repeat(50_000),
      'nie '.repeat(20_000),
      'x@'.repeat(40_000),
      'szrzch'.repeat(4000),
    ]) {
      const before = process.cpuUsage();
      textWords(text);
      expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
    }
  });
});

describe('the word lists', () => {
  it('are what this reader expects', () => {
    expect(() => openAutomaton(Buffer.from('no dictionary at all'))).toThrow('CFSA2');
    expect(polishDictionary().readings('zażółć')[0]).toMatchObject({ lemma: 'zażółcić' });
    expect(polishDictionary().readings('')).toEqual([]);
    expect(stopWords().size).toBe(307);
    for (const word of ['nie', 'bez', 'bardzo', 'mało', 'nigdy']) expect(stopWords().has(word)).toBe(false);
  });

  it('fixed base forms are small letters, and each is a form of itself', () => {
    for (const [form, lemma] of fixedLemmas) {
      expect(form).toBe(form.toLowerCase());
      expect(readWord(lemma).lemmas, lemma).toContain(lemma);
    }
  });

  it('without marks a text is as long as before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Zażółć gęślą JAŹŃ', 'ŁÓDŹ', '', 'ąęÓ'),
        (text) => withoutMarks(text).length === text.length,
      ),
    );
    expect(withoutMarks('Zażółć gęślą JAŹŃ')).toBe('zazolc gesla jazn');
  });
});
