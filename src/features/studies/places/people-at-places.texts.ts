// Words of the page of people at places, Polish and English.
import { counted, formatShare } from '#ui/formats.ts';

const rows = { one: 'wpis', few: 'wpisy', many: 'wpisów', other: 'wpisu' };

const pl = {
  title: 'Obsłużone osoby według miejsc',
  link: 'Wpisz osoby według miejsc',
  intro:
    'Urząd z kilkoma budynkami może ważyć odpowiedzi także według miejsc. Potrzebna jest liczba osób z każdego budynku, na przykład z systemu kolejkowego: z dnia, tygodnia, miesiąca albo kwartału.',
  onePlace: 'Urząd ma jedno miejsce. Liczby według miejsc nic tu nie zmienią: wystarczą liczby według usług.',
  noPlace: 'Urząd nie ma jeszcze żadnego miejsca. Najpierw dodaj budynki w ustawieniach urzędu.',
  totals: 'Te same osoby policzone na dwa sposoby',
  quarter: 'Kwartał',
  byServices: 'Według usług',
  byPlaces: 'Według miejsc',
  difference: 'Różnica',
  notAll: 'niepełne',
  more: (share: number) => `o ${formatShare('pl', share)} więcej w miejscach`,
  less: (share: number) => `o ${formatShare('pl', share)} mniej w miejscach`,
  same: 'zgodne',
  apart:
    'Liczby według usług i według miejsc różnią się o więcej niż 10\u00a0%. Sprawdź, czy oba liczenia obejmują te same sprawy. Do wag bierzemy z liczb według miejsc tylko proporcje, a sumę z liczb według usług.',
  counts: (n: number) => `Wpisane liczby: ${counted('pl', n, rows)}`,
  countsEmpty: 'Nie ma jeszcze żadnej liczby.',
  countsEmptyText: 'Wystarczy jedna liczba w kwartale z każdego miejsca.',
  place: 'Miejsce',
  form: {
    title: 'Wpisz liczbę osób',
    place: 'Miejsce',
    lastHint: 'Ten sam dzień, jeśli liczba jest z jednego dnia. Najwyżej kwartał.',
  },
  file: {
    hint: 'Kolumny: „dzień”, „miejsce” i „liczba”. Dni już wpisane zostaną zastąpione.',
  },
  faults: {
    place: 'Wybierz miejsce z listy',
    longest: 'Wpisz najwyżej 92 dni naraz',
    served: 'Wpisz liczbę osób od 0 do 10000000',
    headings: 'W pliku nie ma kolumny „dzień”, „miejsce” albo „liczba”',
    rowServed: 'nie ma liczby osób od 0 do 10000000',
    rowPlace: 'takiego miejsca nie ma w urzędzie',
  },
  shownLast: (n: number) => `Pokazujemy ${counted('pl', n, rows)} z najpóźniejszymi dniami.`,
};

type Texts = typeof pl;

const enRows = { one: 'entry', other: 'entries' };

const en: Texts = {
  title: 'People served by place',
  link: 'Enter people by place',
  intro:
    'An office with several buildings can weight its answers by place too. That takes the number of people in each building, for example from a queue system: of a day, a week, a month or a quarter.',
  onePlace: 'The office has one place. Numbers by place change nothing here: numbers by service are enough.',
  noPlace: 'The office has no place yet. Add its buildings in the settings of the office first.',
  totals: 'The same people counted in two ways',
  quarter: 'Quarter',
  byServices: 'By service',
  byPlaces: 'By place',
  difference: 'Difference',
  notAll: 'incomplete',
  more: (share) => `${formatShare('en', share)} more in places`,
  less: (share) => `${formatShare('en', share)} fewer in places`,
  same: 'they agree',
  apart:
    'Numbers by service and by place differ by more than 10%. Check whether both countings cover the same matters. Weights take only the proportions from numbers by place, and the total from numbers by service.',
  counts: (n) => `Numbers entered: ${counted('en', n, enRows)}`,
  countsEmpty: 'There is no number yet.',
  countsEmptyText: 'One number a quarter from each place is enough.',
  place: 'Place',
  form: {
    title: 'Enter a number of people',
    place: 'Place',
    lastHint: 'The same day if the number is that of one day. A quarter at most.',
  },
  file: {
    hint: 'Columns: “day”, “place” and “number”. Days already entered are replaced.',
  },
  faults: {
    place: 'Choose a place of the list',
    longest: 'Enter 92 days at most',
    served: 'Enter a number of people from 0 to 10000000',
    headings: 'The file has no column “day”, “place” or “number”',
    rowServed: 'no number of people from 0 to 10000000',
    rowPlace: 'the office has no such place',
  },
  shownLast: (n) => `The ${counted('en', n, enRows)} with the latest days are shown.`,
};

export const placesTexts = { pl, en };
