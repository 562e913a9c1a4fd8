// The letter of a day as it is read, in Polish and English.
import { expect, test } from 'vitest';
import { digest } from './digest.ts';
import { noticeWords } from './notice-words.ts';
import type { NoticeNames } from './notice-words.ts';

const names = {
  indicators: [
    { id: 'i', content: { name: { pl: 'E-maile z odpowiedzią w 2 dni', en: 'E-mails answered in 2 days' } } },
  ],
  standards: [{ id: 's', content: { promise: { pl: 'Odpowiadamy w 2 dni.\nZawsze.', en: '' } }, published: null }],
  actions: [{ id: 'a', content: 'drugi dyżur w sekretariacie' }],
} as unknown as NoticeNames;
const none = { indicatorId: null, standardId: null, actionId: null, month: null, day: null };
const notices = [
  { ...none, kind: 'worse', indicatorId: 'i', month: 2026 * 12 + 4 },
  { ...none, kind: 'missing', indicatorId: 'i', month: 2026 * 12 + 9 },
  { ...none, kind: 'review', standardId: 's', day: '2026-12-01' },
  { ...none, kind: 'action-overdue', standardId: 's', actionId: 'a', day: '2026-11-20' },
] as const;
const facts = { officeName: 'Starostwo w Próbnie', publicUrl: 'https://opinie.example.pl' };

test('in Polish', () => {
  const words = notices.map((notice) => noticeWords(notice, names, 'pl'));
  const letter = digest(words, { ...facts, language: 'pl' });
  expect(letter.subject).toBe('Jakość obsługi: 4 powiadomienia (Starostwo w Próbnie)');
  expect(letter.settingsUrl).toBe('https://opinie.example.pl/standardy/powiadomienia#ustawienia');
  expect(letter.text).toBe(`Dzień dobry,

w programie Probierz jest coś nowego: 4 powiadomienia.
Urząd: Starostwo w Próbnie

1. Pogorszenie, od: maj 2026
   Wskaźnik: E-maile z odpowiedzią w 2 dni
   https://opinie.example.pl/wskazniki/wskaznik/i

2. Brakuje liczb, za: październik 2026
   Wskaźnik: E-maile z odpowiedzią w 2 dni
   https://opinie.example.pl/wskazniki/wskaznik/i

3. Przegląd standardu, do: 1 grudnia 2026
   Standard: Odpowiadamy w 2 dni. Zawsze.
   https://opinie.example.pl/standardy/standard/s

4. Minął termin działania, do: 20 listopada 2026
   Standard: Odpowiadamy w 2 dni. Zawsze.
   Działanie: drugi dyżur w sekretariacie
   https://opinie.example.pl/standardy/standard/s

Wszystkie powiadomienia:
https://opinie.example.pl/standardy/powiadomienia

-- 
Ten list wysłał program Probierz: najwyżej jeden dziennie i nigdy dwa razy o tym samym.
Nie chcesz takich listów? Wyłącz je tutaj:
https://opinie.example.pl/standardy/powiadomienia#ustawienia
`);
});

test('in English, with the Polish words of a promise that has no English ones', () => {
  const words = notices.slice(0, 3).map((notice) => noticeWords(notice, names, 'en'));
  const letter = digest(words, { ...facts, language: 'en' });
  expect(letter.subject).toBe('Quality of service: 3 notices (Starostwo w Próbnie)');
  expect(letter.text).toContain(`1. Worse, since: May 2026
   Indicator: E-mails answered in 2 days
   https://opinie.example.pl/wskazniki/wskaznik/i
`);
  expect(letter.text).toContain(
    '3. Review of a standard, due: 1 December 2026\n   Standard: Odpowiadamy w 2 dni. Zawsze.',
  );
  expect(letter.text).toContain('You do not want such letters? Turn them off here:\nhttps://opinie.example.pl/');
});
