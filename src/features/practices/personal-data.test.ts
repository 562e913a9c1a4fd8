// Which texts of a card are named before it leaves: those with data of persons, not those with units, acts and dates.
import { expect, it } from 'vitest';
import { broughtCard, cardContent } from '../../../tests/factories/practice-card.factory.ts';
import { cardsToCheck, fieldsToCheck } from './personal-data.ts';

const { presentation } = cardContent();
const withProblem = (problem: string) => ({
  originVersion: null,
  content: cardContent({ presentation: { ...presentation, problem } }),
});

it.each([
  'Pani Kowalska czekała godzinę.',
  'kierownik Wydziału Anna Nowak',
  'Wydział Pani Kowalskiej',
  'Telefon do klienta: 600 100 200',
  'jan.nowak@poczta.example.pl',
  'PESEL 44051401359',
  'Sprawa GK.6640.12.2026 stała miesiąc.',
])('names a text with %s', (text) => {
  expect(fieldsToCheck(withProblem(text))).toEqual(['problem']);
});

it.each([
  'kierownik Wydziału Komunikacji',
  'naczelnik Wydziału Geodezji i Kartografii',
  'kierownik Referatu Spraw Obywatelskich',
  'Uchwała nr XXIV/123/2025 Rady Miejskiej z dnia 28.03.2025',
  'Rozporządzenie (UE) 2016/679',
  'Ustawa z dnia 14 czerwca 1960 r. (Dz.U. 2024 poz. 572), art. 63 § 1',
  '1. Ustalono godziny.\n\n2. Uruchomiono kalendarz o 8:15.',
])('does not name a text with %s', (text) => {
  expect(fieldsToCheck(withProblem(text))).toEqual([]);
});

it('names every part with such a text, in the order of the card, and leaves the contact out', () => {
  const sheet = { ...cardContent().sheet, contactPerson: 'Anna Nowak', email: 'a.nowak@example.pl' };
  const phone = 'tel. 600 100 200';
  const texts = { title: phone, summary: phone, service: phone, presentation: { ...presentation, otherwise: phone } };
  const content = cardContent({ ...texts, sheet });
  expect(fieldsToCheck({ originVersion: null, content })).toEqual(['title', 'summary', 'service', 'otherwise']);
  const own = { ...broughtCard({ content }), actionId: null, originVersion: null, version: 1 };
  const clean = { ...own, content: cardContent({ sheet }) };
  expect(cardsToCheck([clean, own, { ...own, originVersion: 3 }]).map(({ card }) => card)).toEqual([own]);
});
