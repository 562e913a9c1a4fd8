// Words of the office's first page, Polish and English side by side.
import { counted, formatNumber, noBreakSpace } from '#ui/formats.ts';

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
  toCounts: 'Zobacz, z czego to policzono',
  toStandard: 'Zobacz standard',
  toCaseTerms: 'Zobacz sprawy',
  notKept: (kept: number, of: number) =>
    `Bez zmiany sposobu pracy nie dotrzymamy tego standardu (ostatnie pomiary: ${of}, z${s}tego w${s}celu: ${kept}).`,
  lateSubject: 'Sprawy po terminie',
  late: (late: number, of: number) =>
    `Bez zawiadomienia klienta: ${counted('pl', late, { one: 'sprawa', few: 'sprawy', many: 'spraw', other: 'sprawy' })} z${s}${formatNumber('pl', of)}. To liczba z${s}rejestru, nie z${s}ankiet.`,
  standing: 'Tyle wytrzymuje poprawkę na liczbę porównań.',
  toStrengths: 'Wszystkie mocne i słabe strony',
  standards: 'Standardy',
  standardsSentence: (kept: number, notAlways: number, notKept: number) =>
    `Dotrzymujemy: ${kept}, nie zawsze: ${notAlways}, nie dotrzymujemy: ${notKept}.`,
  toStandards: 'Rejestr standardów',
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
    'Mocne i słabe strony: żadna różnica nie jest dość pewna, by mówić o niej tutaj. Pomoże więcej odpowiedzi.',
  arguments: 'Argumenty',
  argumentsSentence: (proven: number) => `Działania z potwierdzoną poprawą: ${proven}. Zobacz, co powiedzieć zespołom.`,
  toArguments: 'Otwórz argumenty',
  silentStandards: 'Standardy: żaden opublikowany standard nie ma jeszcze 12 pomiarów.',
  silentComments: 'Uwagi klientów: nikt nie zostawił uwagi w tym okresie albo jest mniej niż 10 odpowiedzi.',
  silentArguments:
    'Argumenty: żadne zakończone działanie nie ma jeszcze potwierdzonej poprawy. Słowa klientów dla zespołów już tam są.',
  next: {
    worse: 'Sprawdź, co się zmieniło, zanim zaczniesz cokolwiek poprawiać: wykres i uwagi z tego czasu są w diagnozie.',
    seeWorse: 'Zobacz, co się pogorszyło',
    better: 'Poprawa utrzymuje się. Zapisz, co pomogło, i utrzymaj to.',
    seeBetter: 'Zobacz, co się poprawiło',
    weakness: (name: string) =>
      `Od tego warto zacząć: ${name}. Zobacz liczby i przeczytaj uwagi, zanim wybierzesz, co zmienić.`,
    seeWeakness: 'Zobacz słabą stronę',
    notKept: (name: string) => `Ten standard wymaga zmiany sposobu pracy: ${name}`,
    seeStandard: 'Zobacz standard',
    late: 'O opóźnieniu trzeba zawiadomić klienta i podać nowy termin. Zobacz, w których usługach to się nie udaje.',
    seeCases: 'Zobacz sprawy po terminie',
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
  csv: { subject: 'Czego dotyczy', sentence: 'Spostrzeżenie' },
  toFile: 'Pobierz te zdania (CSV)',
  how: {
    comparisons: 'Liczba porównań',
    comparisonsText: (comparisons: number, charts: number) =>
      `Porównań z${s}celami, z${s}resztą urzędu i z${s}tym, co było wcześniej: ${formatNumber('pl', comparisons)}. Wykresów, na których szukano zmiany: ${formatNumber('pl', charts)}.`,
    correction: 'Poprawka',
    correctionText:
      'Zmiany: Holm, próg 5%. Cele i reszta urzędu: Holm, próg 0,5%. W urzędach, w których nic się nie dzieje, taka strona ogłasza coś najwyżej w 5 przypadkach na 100.',
    order: 'Kolejność zdań',
    orderText:
      'Wielkość w zwykłych rozrzutach jednej odpowiedzi × pewność × liczba klientów (logarytm). Zmiana na gorsze liczy się podwójnie.',
    numbers: 'Liczby',
    numbersText: `Odsetek: przedział Wilsona 95${s}%. Średnia: przedział Dirichleta 95${s}%. Sprawy po terminie i standardy z${s}rejestrów nie mają przedziału.`,
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
  toCounts: 'See what it was counted from',
  toStandard: 'See the standard',
  toCaseTerms: 'See the cases',
  notKept: (kept, of) =>
    `Without a change of work this standard will not be kept (last figures: ${of}, of these on target: ${kept}).`,
  lateSubject: 'Cases past their term',
  late: (late, of) =>
    `The client was not told: ${counted('en', late, { one: 'case', other: 'cases' })} of ${formatNumber('en', of)}. A figure of the register, not of surveys.`,
  standing: 'This stands the correction for the number of comparisons.',
  toStrengths: 'All strengths and weaknesses',
  standards: 'Standards',
  standardsSentence: (kept, notAlways, notKept) => `Kept: ${kept}, not always: ${notAlways}, not kept: ${notKept}.`,
  toStandards: 'Register of standards',
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
  silentStrengths: 'Strengths and weaknesses: no difference is certain enough to be told here. More answers will help.',
  arguments: 'Arguments',
  argumentsSentence: (proven) => `Actions with a proven improvement: ${proven}. See what to tell the teams.`,
  toArguments: 'Open the arguments',
  silentStandards: 'Standards: no published standard has 12 figures yet.',
  silentComments: 'Comments of clients: nobody left one in this period, or there are fewer than 10 answers.',
  silentArguments:
    'Arguments: no ended action has a proven improvement yet. What clients wrote to teams is there already.',
  next: {
    worse:
      'Find out what has changed before putting anything right: the chart and the comments of that time are in the diagnosis.',
    seeWorse: 'See what got worse',
    better: 'The change for the better lasts. Note down what helped, and keep it.',
    seeBetter: 'See what got better',
    weakness: (name) =>
      `A good place to start: ${name}. See the numbers and read the comments before choosing what to change.`,
    seeWeakness: 'See the weakness',
    notKept: (name) => `This standard needs a change of work: ${name}`,
    seeStandard: 'See the standard',
    late: 'A client must be told of a delay and of the new term. See in which services this fails.',
    seeCases: 'See the cases past their term',
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
  csv: { subject: 'What it is about', sentence: 'Finding' },
  toFile: 'Download these sentences (CSV)',
  how: {
    comparisons: 'Number of comparisons',
    comparisonsText: (comparisons, charts) =>
      `Comparisons with targets, with the rest of the office and with what was before: ${formatNumber('en', comparisons)}. Charts searched for a change: ${formatNumber('en', charts)}.`,
    correction: 'Correction',
    correctionText:
      'Changes: Holm, threshold 5%. Targets and the rest of the office: Holm, threshold 0.5%. Of offices where nothing happens, such a page claims something in at most 5 of 100.',
    order: 'Order of the sentences',
    orderText:
      'Size in ordinary spreads of one answer × certainty × number of clients (logarithm). A change for the worse counts double.',
    numbers: 'Numbers',
    numbersText:
      'Share: 95% Wilson interval. Mean: 95% Dirichlet interval. Late cases and standards from registers have no interval.',
  },
  listNote:
    'Only a run that is probably not chance, after a correction for the number of all indicators, is called a change here.',
};

export const overviewTexts = { pl, en };
