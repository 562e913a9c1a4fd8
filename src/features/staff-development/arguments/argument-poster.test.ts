// The poster of arguments: one page however much is to be said, a quotation never cut, tagged for PDF/UA.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { makePdf } from '#files/pdf-document.ts';
import { pdfText } from '../../../../tests/factories/pdf.factory.ts';
import { argumentPoster, argumentPosterSource } from './argument-poster.document.ts';
import type { TeamArguments } from './team-arguments.ts';

const office = { name: 'Urząd Gminy i Miasta w Nowym Mieście nad Pilicą', isSample: true, today: '2026-11-22' };
const told = (label: string, sentence: string) => ({ label, sentence, href: '/' }) as never;
const comment = (text: string) =>
  markDisclosed({ id: text, text, language: 'pl' as const, period: { first: 24_300, last: 24_302 } });

const little: TeamArguments = {
  unit: { id: 'u', name: 'Wydział Komunikacji' },
  anchor: { kind: 'year', month: 24_310 },
  praise: [comment('Bardzo kompetentna obsługa.')],
  improved: [],
  touched: null,
  achieved: { measured: 0, proven: 0, told: [] },
  next: { kind: 'first', label: 'Wasz pierwszy pomysł', sentence: 'Zapiszcie go.', href: '/' },
};
const line = told(
  'Wydawanie zaświadczeń o przeznaczeniu działki w miejscowym planie, zrozumiałość pism i formularzy',
  'Od listopada 2025 r. 13 miesięcy z rzędu powyżej średniej (4,4 zamiast 3,9). To raczej nie przypadek: warto ustalić, co pomogło, i to utrwalić.',
);
const much: TeamArguments = {
  ...little,
  unit: { id: 'u', name: 'Wydział Gospodarki Nieruchomościami, Geodezji, Kartografii i Katastru' },
  praise: ['a', 'b', 'c'].map((end) =>
    comment(`${'Bardzo uprzejma i cierpliwa obsługa, dziękuję. '.repeat(3)}Polecam ${end}`),
  ),
  improved: [line, line, line],
  touched: { period: { first: 24_310, last: 24_322 }, answers: 1514, served: 12_400 },
  achieved: { measured: 12, proven: 3, told: [line, line] },
  next: {
    kind: 'area',
    label: 'Wydawanie zaświadczeń o przeznaczeniu działki w miejscowym planie, uprzejmość',
    sentence:
      'To najmniejszy z obszarów do rozwoju zespołu. Niżej niż w reszcie urzędu: średnia 4,0 zamiast 4,3 (różnica od −0,5 do −0,1; 244 odpowiedzi).',
    href: '/',
  },
};

const pdfOf = async (one: TeamArguments, language: 'pl' | 'en' = 'pl') =>
  pdfText(
    await makePdf({
      source: argumentPosterSource,
      data: argumentPoster(one, office, language),
      language,
      title: 'Argumenty',
    }),
  );
const isOnePage = (pdf: string) =>
  /\/Type ?\/Pages[\s\S]{0,200}\/Count 1\b|\/Count 1\b[\s\S]{0,200}\/Type ?\/Pages/.test(pdf);

describe('the poster', () => {
  it.each([
    ['little', little],
    ['much', much],
  ])('is one tagged page with %s to say', async (_, one) => {
    for (const language of ['pl', 'en'] as const) {
      const pdf = await pdfOf(one, language);
      expect(isOnePage(pdf)).toBe(true);
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('pdfuaid');
    }
  });

  it('leaves long comments to the page instead of cutting them, and long entries to their number', () => {
    const long = comment('Bardzo miła obsługa. '.repeat(20));
    const next = { ...little.next, kind: 'idea' as const, label: `Zgłoszenie nr 12: ${'tak '.repeat(60)}` };
    const poster = argumentPoster({ ...little, praise: [long, ...little.praise], next }, office, 'pl');
    expect(poster.praise.map(({ text }) => text)).toEqual(['Bardzo kompetentna obsługa.']);
    expect(poster.next.label.replaceAll('\u00a0', ' ')).toBe('Zgłoszenie nr 12');
    expect(poster.scale).toBe(1);
  });
});
