// What cannot be compared yet is named as what it is, with the verb and the noun of its number.
import { expect, it } from 'vitest';
import { strengthsTexts } from './strengths.texts.ts';

const said = (language: 'pl' | 'en', units: number, services: number, missing: number, office = false) =>
  strengthsTexts[language].next.thin({ office, units, services, missing }).replaceAll('\u00a0', ' ');

it('services and units are counted apart and called so', () => {
  expect(said('pl', 0, 1, 1)).toBe('Bez porównania: 1 usługa. Do pierwszego wyniku brakuje najmniej 1 odpowiedzi.');
  expect(said('pl', 1, 2, 3)).toContain('Bez porównania: 1 jednostka, 2 usługi. Do pierwszego wyniku');
  expect(said('pl', 5, 12, 3)).toContain('5 jednostek, 12 usług.');
  expect(said('pl', 22, 0, 8)).toContain('Bez porównania: 22 jednostki. ');
  expect(said('en', 1, 2, 1)).toBe('Not compared: 1 unit, 2 services. The nearest first result lacks 1 answer.');
});

it('an office without ten answers is the whole office', () => {
  expect(said('pl', 0, 1, 4, true)).toContain('Bez porównania: cały urząd, 1 usługa.');
  expect(said('en', 0, 0, 4, true)).toContain('Not compared: the whole office.');
});
