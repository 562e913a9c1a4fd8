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

  it.each([
    ['en', 'Very kind and helpful, thank you.'],
    ['en', 'Quick service.'],
    ['en', 'The lady was so patient!'],
    ['uk', 'Дуже ввічливе обслуговування, дякую.'],
    ['uk', 'Все швидко і зрозуміло.'],
    ['uk', 'Дякую за допомогу із заявою.'],
    ['uk', 'Люб’язні працівники.'],
  ] as const)('is found in %s: %s', (language, text) => {
    expect(isPraise({ text, language })).toBe(true);
  });

  it.each([
    ['en', 'Not very helpful.'],
    ['en', 'Thank you for nothing.'],
    ['en', 'Kind staff, but I waited an hour.'],
    ['en', 'I asked what kind of  form it is.'],
    ['uk', 'Питання про соціальну допомогу.'],
    ['en', "They weren't polite."],
    ['en', 'They weren’t friendly.'],
    ['en', 'It could be faster, thanks.'],
    ['en', 'Unfriendly.'],
    ['en', 'The forms are only in Polish.'],
    ['en', 'Miła obsługa, dziękuję'],
    ['uk', 'Довго чекала, не було кому пояснити.'],
    ['uk', 'Неввічлива обслуга.'],
    ['uk', 'Дякую, але довелося прийти ще раз.'],
    ['uk', 'Працівниця не була ввічлива.'],
    ['uk', 'Бракує інформації українською, дякую.'],
    ['uk', ''],
  ] as const)('is not found in %s: %s', (language, text) => {
    expect(isPraise({ text, language })).toBe(false);
  });
});
