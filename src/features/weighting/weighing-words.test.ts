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

  const raked = { kind: 'raked', places: 3, mixed: 12, unheard: 40 } as const;
  const byPlaces = { ...done, byPlaces: raked, counted: { services: 1200, places: 1500 } } as const;
  it('say that both margins were met, what has no place, and that the two countings disagree', () => {
    const [[, text]] = weighingLines('pl', byPlaces, figure, [1], '') as [readonly [string, string]];
    const said = text.replaceAll('\u00a0', ' ');
    expect(said).toContain('każda usługa i każde miejsce ważyły tyle, ile mają klientów');
    expect(said).toContain('(raking; miejsca: 3)');
    expect(said).toContain('Odpowiedzi, których miejsca nie można pokazać: 12.');
    expect(said).toContain('z których nie ma odpowiedzi do pokazania: 40.');
    expect(said).toContain('Policzone osoby według usług: 1200, według miejsc: 1500.');
    expect(said).toContain('z jednych usług i miejsc odpowiada więcej osób');
    const english = weighingLines('en', byPlaces, figure, [1], '')[0]![1].replaceAll('\u00a0', ' ');
    expect(english).toContain('People counted by service: 1,200, by place: 1,500.');
  });

  it.each([
    ['few-placed', 'miejsce można pokazać przy 43 % odpowiedzi, a potrzeba 80 %'],
    ['places-not-counted', 'nie policzono osób w miejscach, z których są odpowiedzi. Miejsca: Filia, Ratusz.'],
    ['margins-apart', 'nie da się pogodzić'],
    ['of-a-unit', 'a nie wydział'],
    ['one-place', 'mniej niż dwa miejsca'],
    ['places-unheard', 'ponad jedna piąta osób'],
  ] as const)('say why services alone weigh: %s', (reason, sentence) => {
    const names = reason === 'places-not-counted' ? ['Filia', 'Ratusz'] : [];
    const left = { ...done, byPlaces: { kind: 'services-only', reason, names, placed: 0.43 } } as const;
    const said = weighingLines('pl', left, figure, [1], '')[0]![1].replaceAll('\u00a0', ' ');
    expect(said).toContain('Wagi są tylko według usług');
    expect(said).toContain(sentence);
    expect(said).toContain('tak, by każda usługa ważyła tyle, ile ma klientów');
  });
});
