// Praise among comments: what counts, and what must not: negated praise, blame beside it, a turn, other languages.
import { describe, expect, it } from 'vitest';
import { isPraise } from './praise.ts';

const pl = (text: string) => isPraise({ text, language: 'pl' });

describe('praise', () => {
  it.each([
    'Przemiła pani w okienku, dziękuję.',
    'Bardzo kompetentna obsługa.',
    'Fachowo i konkretnie.',
    'Uprzejmie i z uśmiechem.',
    'Szybko i sprawnie, polecam.',
    'Bez kolejki, sprawna obsługa.',
    'Dziękuję za pomoc przy wypełnieniu wniosku.',
    'Dziekuje, pani byla bardzo uprzejma.',
  ])('is found: %s', (text) => {
    expect(pl(text)).toBe(true);
  });

  it.each([
    'Niemiła obsługa, poczułam się jak intruz.',
    'Pani nie była uprzejma.',
    'Miła obsługa, ale czekałam godzinę.',
    'Dziękuję za stracony dzień.',
    'Mogłoby być szybciej.',
    'Proszę o szybszą obsługę.',
    'Kolejka od samego rana.',
    'Byłam w urzędzie w poniedziałek.',
    'Dziękuję za nic, fatalny urząd.',
    'Uprzejma pani. Proszę to zmienić.',
    '',
  ])('is not found: %s', (text) => {
    expect(pl(text)).toBe(false);
  });

  it('is looked for in Polish only', () => {
    expect(isPraise({ text: 'Miła obsługa, dziękuję', language: 'en' })).toBe(false);
  });
});
