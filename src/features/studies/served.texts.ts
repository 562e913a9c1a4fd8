// Words of the page of people served, and the sentence that says a response rate, Polish and English.
import { counted, formatNumber, formatShare } from '#ui/formats.ts';

const days = {
  one: 'policzonego dnia roboczego',
  few: 'policzonych dni roboczych',
  many: 'policzonych dni roboczych',
  other: 'policzonych dni roboczych',
};
const people = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };
const answers = { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' };
const rows = { one: 'wpis', few: 'wpisy', many: 'wpisów', other: 'wpisu' };

function plShare(rate: number): string {
  if (rate === 0) return formatShare('pl', 0);
  return rate < 0.01 ? 'poniżej 1\u00a0%' : `około ${formatShare('pl', rate)}`;
}

const pl = {
  title: 'Obsłużone osoby',
  intro:
    'Bez liczby obsłużonych osób nie wiadomo, jaka ich część odpowiada. Wystarczy liczyć przez jeden tydzień w kwartale. Kto ma dane z biletomatu, może wpisać każdy dzień albo wczytać plik.',
  week: (first: string, last: string) => `Tydzień liczenia w tym kwartale: od\u00a0${first} do\u00a0${last}.`,
  weekDone: 'W tym kwartale liczenie już jest. Następny tydzień wypada w kolejnym kwartale.',
  noWeek: 'W tym kwartale nie ma już pełnego tygodnia. Policz osoby w kolejnym kwartale.',
  quarters: 'Odsetek odpowiedzi: cały urząd, po wizycie',
  quarter: 'Kwartał',
  served: 'Obsłużone osoby',
  answers: 'Pokazane odpowiedzi',
  rate: 'Odsetek odpowiedzi',
  basis: 'Na czym się opiera',
  notCounted: 'nie liczono',
  channels: 'Skąd są odpowiedzi',
  counts: (n: number) => `Wpisane liczby: ${counted('pl', n, rows)}`,
  countsEmpty: 'Nie ma jeszcze żadnej liczby.',
  countsEmptyText: 'Pierwszy tydzień liczenia wystarczy, żeby pokazać odsetek odpowiedzi.',
  term: 'Dni',
  what: 'Usługa',
  wholeOffice: 'Cały urząd',
  people: 'Osoby',
  remove: 'Usuń',
  removeOf: (days: string) => `: ${days}`,
  shownLast: (n: number) => `Pokazujemy ${counted('pl', n, rows)} z najpóźniejszymi dniami.`,
  fromTo: (from: string, to: string) => (from === to ? from : `od\u00a0${from} do\u00a0${to}`),
  form: {
    title: 'Wpisz tydzień albo dzień',
    service: 'Kogo dotyczy liczba',
    first: 'Pierwszy dzień',
    last: 'Ostatni dzień',
    lastHint: 'Ten sam dzień, jeśli liczba jest z jednego dnia. Najwyżej tydzień.',
    served: 'Ile osób obsłużono',
    save: 'Zapisz liczbę',
  },
  file: {
    title: 'Wczytaj plik z liczbami z każdego dnia',
    label: 'Plik CSV, XLSX albo ODS',
    hint: 'Kolumny: „dzień”, „liczba” i, jeśli jest, „usługa”. Dni już wpisane zostaną zastąpione.',
    send: 'Wczytaj plik',
  },
  faults: {
    service: 'Wybierz usługę z listy',
    first: 'Wpisz pierwszy dzień',
    last: 'Wpisz ostatni dzień',
    order: 'Ostatni dzień nie może być przed pierwszym',
    future: 'Wpisz dni, które już minęły',
    longest: 'Wpisz najwyżej siedem dni naraz',
    served: 'Wpisz liczbę osób od 0 do 1000000',
    taken: 'Te dni mają już liczbę. Usuń ją z tabeli, żeby wpisać nową',
    noFile: 'Wybierz plik',
    headings: 'W pliku nie ma kolumny „dzień” albo kolumny „liczba”',
    emptyFile: 'W pliku nie ma żadnego wiersza z liczbą',
    manyRows: (most: number) => `Plik może mieć najwyżej ${formatNumber('pl', most)} wierszy`,
    inRow: (row: number, message: string) => `Wiersz ${row}: ${message}`,
    rowDay: 'nie ma dnia w postaci 2026-10-05 albo 05.10.2026',
    rowFuture: 'dzień jeszcze nie minął',
    rowServed: 'nie ma liczby osób od 0 do 1000000',
    rowService: 'takiej usługi nie ma w urzędzie',
    moreFaults: 'Dalszych błędów nie pokazujemy. Nic z pliku nie zapisano',
  },
  done: {
    counted: 'Liczba jest zapisana.',
    imported: 'Liczby z pliku są zapisane.',
    removed: 'Liczba jest usunięta.',
  },
  sentence: {
    rate: (rate: number, collected: number, served: number) =>
      `${plShare(rate)} (${counted('pl', collected, answers)} na ${counted('pl', served, people)})`,
    short: plShare,
    more: (collected: number, served: number) =>
      `${counted('pl', collected, answers)} na ${counted('pl', served, people)}: odpowiedzi jest więcej niż policzonych osób, więc liczenie trzeba sprawdzić`,
    moreShort: 'sprawdź liczenie',
    whole: (counting: number) => `policzono każdy dzień roboczy: ${formatNumber('pl', counting)}`,
    estimate: (counting: number, all: number) => `szacunek z ${counted('pl', counting, days)}; wszystkich: ${all}`,
    carried: (all: number) =>
      `szacunek z dni policzonych w innym miesiącu tego kwartału; dni roboczych: ${formatNumber('pl', all)}`,
    notCounted: 'nieznany: urząd nie policzył obsłużonych osób w tym okresie',
    missing: (quarters: string) => `nieznany: nie liczono osób. Brakuje: ${quarters}`,
    filtered: 'podajemy go bez wybierania kanału i grupy klientów',
    otherContext: 'nieznany: liczymy osoby obsłużone na miejscu, a to są oceny zakończonych spraw',
    label: 'Odsetek odpowiedzi',
    origin: 'Skąd odpowiedzi',
  },
};

type Texts = typeof pl;

const enDays = { one: 'counted working day', other: 'counted working days' };
const enPeople = { one: 'person', other: 'people' };
const enAnswers = { one: 'answer', other: 'answers' };
const enRows = { one: 'entry', other: 'entries' };
function enShare(rate: number): string {
  if (rate === 0) return formatShare('en', 0);
  return rate < 0.01 ? 'below 1%' : `about ${formatShare('en', rate)}`;
}

const en: Texts = {
  title: 'People served',
  intro:
    'Without the number of people served nobody knows which part of them answers. Counting for one week a quarter is enough. Who has the data of a ticket system can enter every day or upload a file.',
  week: (first, last) => `Counting week of this quarter: ${first} to ${last}.`,
  weekDone: 'This quarter has been counted. The next week falls in the next quarter.',
  noWeek: 'There is no full week left in this quarter. Count in the next one.',
  quarters: 'Response rate: the whole office, after a visit',
  quarter: 'Quarter',
  served: 'People served',
  answers: 'Answers shown',
  rate: 'Response rate',
  basis: 'What it rests on',
  notCounted: 'not counted',
  channels: 'Where the answers come from',
  counts: (n) => `Numbers entered: ${counted('en', n, enRows)}`,
  countsEmpty: 'There is no number yet.',
  countsEmptyText: 'The first counting week is enough to show the response rate.',
  term: 'Days',
  what: 'Service',
  wholeOffice: 'The whole office',
  people: 'People',
  remove: 'Remove',
  removeOf: (term) => `: ${term}`,
  shownLast: (n) => `The ${counted('en', n, enRows)} with the latest days are shown.`,
  fromTo: (from, to) => (from === to ? from : `${from} to ${to}`),
  form: {
    title: 'Enter a week or a day',
    service: 'Whom the number is about',
    first: 'First day',
    last: 'Last day',
    lastHint: 'The same day if the number is that of one day. A week at most.',
    served: 'People served',
    save: 'Save the number',
  },
  file: {
    title: 'Upload a file with daily counts',
    label: 'CSV, XLSX or ODS file',
    hint: 'Columns: “day”, “number” and, where there is one, “service”. Days already entered are replaced.',
    send: 'Upload the file',
  },
  faults: {
    service: 'Choose a service of the list',
    first: 'Enter the first day',
    last: 'Enter the last day',
    order: 'The last day cannot come before the first',
    future: 'Enter days that are over',
    longest: 'Enter seven days at most',
    served: 'Enter a number of people from 0 to 1000000',
    taken: 'These days have a number already. Remove it from the table to enter another',
    noFile: 'Choose a file',
    headings: 'The file has no column “day” or no column “number”',
    emptyFile: 'The file has no row with a number',
    manyRows: (most) => `The file may have ${formatNumber('en', most)} rows at most`,
    inRow: (row, message) => `Row ${row}: ${message}`,
    rowDay: 'no day such as 2026-10-05 or 05.10.2026',
    rowFuture: 'the day is not over yet',
    rowServed: 'no number of people from 0 to 1000000',
    rowService: 'the office has no such service',
    moreFaults: 'Further faults are not shown. Nothing of the file was saved',
  },
  done: {
    counted: 'The number is saved.',
    imported: 'The numbers of the file are saved.',
    removed: 'The number is removed.',
  },
  sentence: {
    rate: (rate, collected, served) =>
      `${enShare(rate)} (${counted('en', collected, enAnswers)} from ${counted('en', served, enPeople)})`,
    short: enShare,
    more: (collected, served) =>
      `${counted('en', collected, enAnswers)} from ${counted('en', served, enPeople)}: more answers than people counted, so the counting needs a check`,
    moreShort: 'check the counting',
    whole: (counting) => `every working day was counted: ${formatNumber('en', counting)}`,
    estimate: (counting, all) => `estimated from ${counted('en', counting, enDays)} of ${all}`,
    carried: (all) => `estimated from days counted in another month of the quarter; working days: ${all}`,
    notCounted: 'unknown: the office has not counted the people it served in this period',
    missing: (quarters) => `unknown: nobody was counted in ${quarters}`,
    filtered: 'given without a choice of channel and client group',
    otherContext: 'unknown: people served at the counter are counted, and these are ratings of finished cases',
    label: 'Response rate',
    origin: 'Where answers come from',
  },
};

export const servedTexts = { pl, en };
