// What the catalogue of practices costs: a search among 10,000 cards, and what a first look at them takes.
import { drawnCards } from '../factories/practice-card.factory.ts';
import { emptyIndex } from '../../src/features/practices/catalogue/card-index.ts';
import type { CardIndex, CardQuery } from '../../src/features/practices/catalogue/card-index.ts';
import { cardWords, keysOfWords } from '../../src/features/practices/catalogue/card-words.ts';
import { folded } from '../../src/features/practices/catalogue/search-words.ts';
import { bordersOf } from '../../src/features/practices/map/borders.ts';
import type { Topology } from '../../src/features/practices/map/borders.ts';
import { countiesTopology, pointOfUnit } from '../../src/features/practices/map/map-registers.data.ts';
import { unitPoints } from '../../src/features/practices/map/unit-points.ts';
import { listedCard } from '../../src/features/practices/practice-card.ts';
import type { ListedCard } from '../../src/features/practices/practice-card.ts';
import { terytUnits } from '../../src/features/office/teryt-register.data.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { Benchmark, Measured } from './benchmark.ts';

const count = 10_000;
const searches = [
  'kolejki',
  'kolejka pojazdu',
  'obsluga seniorow',
  'szkolenia pracowników geodezja',
  'uproszczenie formularzy',
  'formularz prosty język',
  'wnio',
  'rezerwacja wizyty',
  '',
  'żyrafa',
];

export const benchmarks: Benchmark[] = [
  { name: 'practices/search-10000-cpu', unit: 'ms CPU', run: search },
  { name: 'practices/filter-and-sort-10000-cpu', unit: 'ms CPU', run: filterAndSort },
  { name: 'practices/first-look-10000-cpu', unit: 'ms CPU', run: firstLook },
  { name: 'practices/map-10000-cpu', unit: 'ms CPU', run: map },
];

const any: CardQuery = {
  search: '',
  section: null,
  unitKind: null,
  voivodeship: null,
  size: null,
  grade: null,
  touchpoint: null,
  source: null,
  sort: 'best',
};

interface Cards {
  readonly listed: readonly ListedCard[];
  readonly words: readonly string[];
  /** all text of a card, without marks */
  readonly texts: readonly string[];
}

let made: Cards | null = null;
let index: CardIndex | null = null;

function cards(): Cards {
  if (made) return made;
  const units = terytUnits().filter(({ code }) => code.length === 7);
  const drawn = drawnCards(count, seededRandom(7), units);
  made = {
    listed: drawn.map(listedCard),
    words: drawn.map(({ content }) => cardWords(content)),
    texts: drawn.map(({ content }) => folded(JSON.stringify(content))),
  };
  return made;
}

function filled(): CardIndex {
  const { listed, words } = cards();
  const fresh = emptyIndex();
  listed.forEach((card, at) => fresh.put(card, keysOfWords(words[at]!)));
  return fresh;
}

const ready = (): CardIndex => (index ??= filled());

/** Each search several times; beside it the texts read through for the same words, which finds no other form of a word. */
async function search(): Promise<Measured> {
  const catalogue = ready();
  const { texts } = cards();
  for (const text of searches) catalogue.find({ ...any, search: text });
  const found = searches.map((text) => catalogue.find({ ...any, search: text }).length);
  if (found[0] === 0 || found[8] !== count || found[9] !== 0) throw new Error(`found ${found.join(', ')}`);
  const through = (text: string) => {
    const words = folded(text).split(' ');
    return texts.filter((each) => words.every((word) => each.includes(word))).length;
  };
  const each = searches.map((text) => median(5, () => spent(() => catalogue.find({ ...any, search: text }))));
  const slow = searches.map((text) => median(3, () => spent(() => through(text))));
  return {
    value: Math.max(...each),
    baseline: Math.max(...slow),
    conditions: `${count} cards of about 150 words; the slowest of ${searches.length} searches (found ${Math.min(...found)}–${Math.max(...found)}), median of 5, mean ${(sum(each) / each.length).toFixed(2)} ms; beside the texts read through for the words as written; the limit is 30`,
  };
}

async function filterAndSort(): Promise<Measured> {
  const catalogue = ready();
  const { listed } = cards();
  const queries: CardQuery[] = [
    { ...any, sort: 'title' },
    { ...any, sort: 'place', section: 'institutional' },
    { ...any, sort: 'grade', unitKind: 'gmina' },
    { ...any, sort: 'newest', grade: 'A', search: 'kolejka' },
  ];
  const collator = new Intl.Collator('pl', { numeric: true });
  return {
    value: Math.max(...queries.map((query) => median(5, () => spent(() => catalogue.find(query))))),
    baseline: median(3, () => spent(() => listed.toSorted((a, b) => collator.compare(a.title, b.title)))),
    conditions: `${count} cards; the slowest of ${queries.length} filters and orders, median of 5; beside sorting the cards by title anew; the limit is 30`,
  };
}

async function firstLook(): Promise<Measured> {
  cards();
  const { listed, words } = cards();
  return {
    value: median(3, () => spent(filled)),
    baseline: median(3, () => spent(() => JSON.parse(JSON.stringify({ listed, words })))),
    conditions: `${count} cards taken into memory, in steps of 250 where a program does it; once for each office and process; beside writing and reading them as JSON`,
  };
}

async function map(): Promise<Measured> {
  const catalogue = ready();
  pointOfUnit('3016');
  const topology = countiesTopology() as Topology;
  return {
    value: median(5, () => spent(() => unitPoints(catalogue.find(any), pointOfUnit))),
    baseline: median(5, () => spent(() => bordersOf(topology))),
    conditions: `points of ${count} cards; beside drawing the borders, which is done once for each process`,
  };
}

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
const median = (rounds: number, measure: () => number) =>
  Array.from({ length: rounds }, measure).toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
