// Search of the catalogue: Polish words in any form, order and spelling; filters, orders, cards replaced.
import { describe, expect, it } from 'vitest';
import { broughtCard, cardContent, evidenceFor } from '../../../../tests/factories/practice-card.factory.ts';
import { listedCard } from '../practice-card.ts';
import type { BroughtCard } from '../practice-card.ts';
import { emptyIndex } from './card-index.ts';
import type { CardQuery } from './card-index.ts';
import { cardWords, keysOfWords } from './card-words.ts';

const any: CardQuery = {
  search: '',
  section: null,
  unitKind: null,
  voivodeship: null,
  size: null,
  grade: null,
  touchpoint: null,
  source: null,
  sort: 'title',
};

function indexOf(cards: readonly BroughtCard[]) {
  const index = emptyIndex();
  for (const card of cards) index.put(listedCard(card), keysOfWords(cardWords(card.content)));
  return index;
}

const { sheet, presentation } = cardContent();
const queues = broughtCard({ content: cardContent({ title: 'Krótsze kolejki przy rejestracji pojazdów' }) });
const signs = broughtCard({
  content: cardContent({
    title: 'Łatwiejsza droga do pokoju',
    summary: 'Nowe oznakowanie budynku.',
    section: 'energy',
    touchpoint: 'building',
    service: '',
    sheet: {
      ...sheet,
      unitKind: 'gmina',
      voivodeship: 'łódzkie',
      population: 5000,
      enteredOn: '2026-11-01',
      office: 'Urząd Gminy Łęczyca',
      county: 'łęczycki',
      place: 'Łęczyca',
      teryt: '1004032',
    },
    presentation: { ...presentation, problem: 'Mieszkańcy nie mogli znaleźć pokoju.', steps: 'Tablice i strzałki.' },
  }),
  evidence: null,
});
const training = broughtCard({
  content: cardContent({
    title: 'Szkolenia z prostego języka',
    summary: 'Pracownicy piszą krócej i jaśniej.',
    section: 'institutional/personnel',
    service: '',
    presentation: { ...presentation, problem: 'Pisma były niezrozumiałe.', steps: 'Warsztaty co miesiąc.' },
  }),
  evidence: evidenceFor({ grade: 'B' }),
});
const index = indexOf([queues, signs, training]);
const titles = (change: Partial<CardQuery>) => index.find({ ...any, ...change }).map(({ title }) => title);
const [q, s, t] = [queues, signs, training].map(({ content }) => content.title);

describe('words', () => {
  it.each([
    ['kolejka', [q, s, t].slice(0, 1)],
    ['kolejkami', [q]],
    ['rejestracja pojazdu', [q]],
    ['pojazd rejestracji', [q]],
    ['oznakowania budynków', [s]],
    ['latwiejsza droga', [s]],
    ['ŁATWIEJSZĄ DROGĘ', [s]],
    ['leczyca', [s]],
    ['prosty jezyk', [t]],
    ['warsztat', [t]],
    ['szkol', [t]],
    ['mieszkancow znalezc', [s]],
    ['kolejka żyrafa', []],
    ["'); drop table practice_cards; --", []],
    ['\u0000 ((( & | :*', [q, s, t]],
  ])('"%s" finds what it should', (search, expected) => {
    // the queues of the factory's own problem stand in one card only
    const found = titles({ search });
    expect(found).toEqual(expected.toSorted((a, b) => a!.localeCompare(b!, 'pl')));
  });

  it('needs every word, in whatever part of the card', () => {
    expect(titles({ search: 'szkolenia miesiąc' })).toEqual([t]);
    expect(titles({ search: 'szkolenia strzałki' })).toEqual([]);
  });

  it('puts a word of the title before the same word of a text', () => {
    const both = indexOf([
      broughtCard({ content: cardContent({ title: 'A', summary: 'Zmiana parkingu.' }) }),
      broughtCard({ content: cardContent({ title: 'Większy parking', summary: '' }) }),
    ]);
    expect(both.find({ ...any, search: 'parking', sort: 'best' }).map(({ title }) => title)).toEqual([
      'Większy parking',
      'A',
    ]);
  });
});

describe('filters and orders', () => {
  it.each([
    [{ section: 'institutional' }, [q, t]],
    [{ section: 'institutional/personnel' }, [t]],
    [{ unitKind: 'gmina' }, [s]],
    [{ voivodeship: 'łódzkie' }, [s]],
    [{ size: 'to-10' }, [s]],
    [{ size: '50-100' }, [q, t]],
    [{ grade: 'D' }, [s]],
    [{ touchpoint: 'building' }, [s]],
    [{ source: 'own' }, []],
    [{ source: 'brought', grade: 'A' }, [q]],
    [{ sort: 'newest' }, [s, q, t]],
    [{ sort: 'grade' }, [q, t, s]],
    [{ sort: 'place' }, [q, t, s].toSorted((a) => (a === s ? 1 : 0))],
  ] as const)('%o', (change, expected) => {
    expect(titles(change)).toEqual(expected);
  });
});

it('replaces a card by its id, with its words and its place', () => {
  const changing = indexOf([queues, signs, training]);
  const content = cardContent({ title: 'Żetony zamiast biletów', presentation: { ...presentation, problem: '' } });
  changing.put(listedCard({ ...queues, content }), keysOfWords(cardWords(content)));
  expect(changing.size).toBe(3);
  expect(changing.find(any).map(({ title }) => title)).toEqual([s, t, 'Żetony zamiast biletów']);
  expect(changing.find({ ...any, search: 'kolejki' })).toEqual([]);
  expect(changing.find({ ...any, search: 'żeton' })).toHaveLength(1);
});

it('says when it holds more of what was than of what is', () => {
  const worn = indexOf([queues]);
  for (let time = 0; time < 501; time += 1) worn.put(listedCard(queues), { title: [], text: [] });
  expect([worn.size, worn.isWorn]).toEqual([1, false]);
  worn.put(listedCard(queues), { title: [], text: [] });
  expect(worn.isWorn).toBe(true);
});
