// What is said of weights, in both languages: what was done and what it cost, or why nothing was done.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { weighingLines } from './weighing-words.ts';

const figure = markDisclosed({
  kind: 'shown',
  firmness: 'firm',
  n: 60,
  counts: [20, 40],
  notApplicable: 0,
  collected: 60,
  parts: [
    { key: 'a', n: 40, counts: [10, 30], weight: 1 },
    { key: '', n: 20, counts: [10, 10], weight: 4 },
  ],
} as const);
const done = {
  kind: 'weighted',
  services: 1,
  rest: 20,
  unheard: 0,
  trimmed: ['', 'Mapa'],
  uncounted: ['Paszport'],
} as const;

describe('words about weights', () => {
  it('say what was done, what it cost, and the plain result', () => {
    const lines = weighingLines('pl', done, figure, [1], '67 na 100');
    expect(lines.map(([term]) => term)).toEqual(['Wagi', 'Ten sam wynik bez wag']);
    const text = lines[0]![1].replaceAll('\u00a0', ' ');
    expect(text).toContain('(jak przy 40 zamiast 60 odpowiedzi; efekt wag: 1,5)');
    expect(text).toContain('liczą się razem (20 odpowiedzi)');
    expect(text).toContain('pięciokrotności środkowej. Usługi: pozostałe usługi razem, Mapa.');
    expect(text).toContain('Bez liczby obsłużonych osób. Usługi: Paszport.');
    expect(text).toContain('kto w ogóle nie odpowiedział');
    expect(weighingLines('en', done, figure, [1], '')[0]![1].replaceAll('\u00a0', ' ')).toContain(
      '(as with 40 instead of 60 answers; effect of weights: 1.5)',
    );
  });

  it('say that nothing was weighted, and why', () => {
    expect(weighingLines('pl', null, figure, [1], '')).toEqual([
      ['Wagi', 'bez wag: każda odpowiedź liczy się tak samo'],
    ]);
    const missing = { kind: 'unweighted', reason: 'not-counted', services: ['Mapa', 'Paszport'] } as const;
    expect(weighingLines('pl', missing, figure, [1], '67 na 100')).toEqual([
      ['Wagi', 'Wynik jest bez wag: w tym okresie nie policzono obsłużonych osób. Usługi: Mapa, Paszport.'],
    ]);
  });
});
