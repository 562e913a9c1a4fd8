// Words of the office's first page, Polish and English side by side.
import { counted, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;

const pl = {
  title: 'Pulpit',
  change: 'Zmień okres',
  show: 'Pokaż',
  most: 'Najważniejsze',
  nothingChanged: 'Nic wyjątkowego: oceny są stabilne.',
  notJudged: 'Na ocenę zmian jest jeszcze za mało danych.',
  nothingToSay: 'W tym okresie nie ma jeszcze wyniku, który można pokazać.',
  toDiagnosis: 'Diagnoza',
  toServices: 'Zobacz usługi',
  level: 'Poziom',
  levelSentence: 'Tyle osób oceniło nas dobrze lub bardzo dobrze.',
  strengths: 'Mocne i słabe strony',
  lowestSentence: (name: string, alone: boolean) =>
    `${alone ? 'Najniższa ocena' : 'Jedna z najniższych ocen'}: ${name}.`,
  comments: 'Uwagi klientów',
  commentsSentence: (n: number) =>
    `W tym okresie: ${counted('pl', n, { one: 'uwaga', few: 'uwagi', many: 'uwag', other: 'uwagi' })}.`,
  readThem: 'Czytaj uwagi',
  services: 'Usługi',
  allServices: 'Wszystkie usługi i jednostki',
  toCases: 'Sprawy bez wizyty: osobny obraz, nie łączymy go z wizytami',
  toVisits: 'Wizyty w urzędzie: osobny obraz, nie łączymy go ze sprawami bez wizyty',
  first: 'Co zmienić najpierw',
  firstIntro:
    'Pytania od najniższej oceny. Odpowiedzi jest za mało, żeby powiedzieć, co wiąże się z oceną urzędu, dlatego czytaj je razem z uwagami klientów.',
  firstAlike:
    'Przedziały zachodzą na siebie: tych pytań nie da się od siebie odróżnić. Tym ważniejsze są uwagi klientów.',
  firstMethod: `przedział ufności 95${s}% (Dirichlet)`,
  firstHeadline: 'Oceny pytań od najniższej',
  question: 'Pytanie',
  silent: 'Czego jeszcze nie pokazujemy i dlaczego',
  silentLevel: 'Poziom: za mało odpowiedzi w tym okresie. Wynik pokażemy od 10.',
  silentStrengths:
    'Mocne i słabe strony: oceny pytań są nie do odróżnienia albo jest za mało odpowiedzi. Pomoże więcej odpowiedzi.',
  silentComments: 'Uwagi klientów: nikt nie zostawił uwagi w tym okresie albo jest mniej niż 10 odpowiedzi.',
  silentLater:
    'Rozwój pracowników, argumenty, oczekiwane kierunki, standardy: tych części nie ma jeszcze w tej wersji programu.',
  next: {
    worse: 'Sprawdź, co się zmieniło, zanim zaczniesz cokolwiek poprawiać: wykres i uwagi z tego czasu są w diagnozie.',
    seeWorse: 'Zobacz, co się pogorszyło',
    better: 'Poprawa utrzymuje się. Zapisz, co pomogło, i utrzymaj to.',
    seeBetter: 'Zobacz, co się poprawiło',
    lowest: (name: string) =>
      `Od tego warto zacząć: ${name}. Przeczytaj, co piszą klienci, i wybierz jedną rzecz do zmiany.`,
    comments: 'Przeczytaj uwagi klientów i wybierz jedną rzecz do zmiany.',
    readComments: 'Czytaj uwagi',
    collect: (n: number) =>
      `Najbardziej brakuje odpowiedzi: ${counted('pl', n, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' })} bez wyniku. Powieś tam plakat z${s}kodem QR.`,
    collectOffice: 'Do pierwszego wyniku potrzeba 10 odpowiedzi. Powieś plakat z kodem QR przy każdym okienku.',
    collectButton: 'Drukuj plakat',
    stable: 'Nic nie wymaga działania. Wróć po zamknięciu kwartału.',
    seeDiagnosis: 'Zobacz diagnozę urzędu',
  },
  listNote:
    'Zmianą nazywamy tu tylko serię, która po poprawce na liczbę wszystkich wskaźników raczej nie jest przypadkiem.',
};

export type OverviewTexts = typeof pl;

const en: OverviewTexts = {
  title: 'Overview',
  change: 'Change the period',
  show: 'Show',
  most: 'What matters most',
  nothingChanged: 'Nothing exceptional: ratings are steady.',
  notJudged: 'There is too little data yet to judge changes.',
  nothingToSay: 'There is no result yet that may be shown for this period.',
  toDiagnosis: 'Diagnosis',
  toServices: 'See the services',
  level: 'Level',
  levelSentence: 'So many people rated us good or very good.',
  strengths: 'Strengths and weaknesses',
  lowestSentence: (name, alone) => `${alone ? 'The lowest rating' : 'One of the lowest ratings'}: ${name}.`,
  comments: 'Comments of clients',
  commentsSentence: (n) => `In this period: ${counted('en', n, { one: 'comment', other: 'comments' })}.`,
  readThem: 'Read the comments',
  services: 'Services',
  allServices: 'All services and units',
  toCases: 'Cases without a visit: a picture of their own, never pooled with visits',
  toVisits: 'Visits to the office: a picture of their own, never pooled with cases without a visit',
  first: 'What to change first',
  firstIntro:
    'Questions from the lowest rating up. There are too few answers to say what goes with the rating of the office, so read them together with what clients write.',
  firstAlike: 'The intervals overlap: these questions cannot be told apart. The comments matter all the more.',
  firstMethod: '95% confidence interval (Dirichlet)',
  firstHeadline: 'Ratings of the questions, the lowest first',
  question: 'Question',
  silent: 'What is not shown yet, and why',
  silentLevel: 'Level: too few answers in this period. A result is shown from 10.',
  silentStrengths:
    'Strengths and weaknesses: the ratings of the questions cannot be told apart, or there are too few answers. More answers will help.',
  silentComments: 'Comments of clients: nobody left one in this period, or there are fewer than 10 answers.',
  silentLater:
    'Development of staff, arguments, expected directions, standards: these parts are not in this version of the program yet.',
  next: {
    worse:
      'Find out what has changed before putting anything right: the chart and the comments of that time are in the diagnosis.',
    seeWorse: 'See what got worse',
    better: 'The change for the better lasts. Note down what helped, and keep it.',
    seeBetter: 'See what got better',
    lowest: (name) => `A good place to start: ${name}. Read what clients write and choose one thing to change.`,
    comments: 'Read what clients write and choose one thing to change.',
    readComments: 'Read the comments',
    collect: (n) =>
      `What is missing most is answers: ${counted('en', n, { one: 'service', other: 'services' })} without a result. Hang a poster with a QR code there.`,
    collectOffice: 'A first result takes 10 answers. Hang a poster with a QR code at every counter.',
    collectButton: 'Print a poster',
    stable: 'Nothing needs action. Come back when the quarter is closed.',
    seeDiagnosis: 'See the diagnosis of the office',
  },
  listNote:
    'Only a run that is probably not chance, after a correction for the number of all indicators, is called a change here.',
};

export const overviewTexts = { pl, en };
