// Words of the office's first page, Polish and English side by side.
import { counted, formatNumber, noBreakSpace } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';

const s = noBreakSpace;
const plAnswers = uiTexts.pl.answers;
const enAnswers = uiTexts.en.answers;

const pl = {
  title: 'Pulpit',
  change: 'Zmień okres',
  show: 'Pokaż',
  most: 'Najważniejsze',
  nothingChanged: `Nic wyjątkowego: oceny są w${s}tym okresie stabilne.`,
  nothingSure: `Żadna zmiana, która sięga tego okresu i${s}trwa do dziś, nie jest dość pewna, żeby ją tu podać. Krótsze i${s}zakończone zmiany pokazuje diagnoza.`,
  notJudged: 'Na ocenę zmian jest jeszcze za mało danych.',
  baseline: `Zmian w${s}tym okresie nie oceniamy: z${s}pierwszych 12 pomiarów wiemy dopiero, jakie wahania są zwykłe.`,
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
  praise: 'Klienci chwalą',
  team: 'Zespół',
  toPraise: 'Przeczytaj pochwały zespołu',
  silentPraise: 'Pochwały klientów: nie ma ich wśród uwag z ostatniego roku, które można przytoczyć.',
  arguments: 'Argumenty',
  argumentsSentence: (proven: number) => `Działania z potwierdzoną poprawą: ${proven}. Zobacz, co powiedzieć zespołom.`,
  toArguments: 'Otwórz argumenty',
  startAction: 'Załóż działanie',
  sources: 'Źródła oceny',
  sourcesSentence: (names: string, count: number, n: number) =>
    `Z${s}oceną najmocniej ${count === 1 ? 'wiąże' : 'wiążą'} się: ${names}. Z${s}${counted('pl', n, { one: 'pełnej odpowiedzi', other: 'pełnych odpowiedzi' })}.`,
  sourceShare: (name: string, value: string, range: string) => `${name} (udział ${value}${s}%, ${range})`,
  toSources: 'Zobacz źródła oceny',
  development: 'Rozwój pracowników',
  toDevelopment: 'Zobacz, czego zespół może się uczyć',
  directions: 'Oczekiwane kierunki',
  severalThemes: (names: string, read: number) =>
    `Klienci piszą najczęściej na te tematy (ich kolejność nie jest pewna): ${names}. Z${s}${counted('pl', read, { one: 'uwagi', other: 'uwag' })} po polsku.`,
  toDirections: 'Zobacz oczekiwane kierunki',
  toldPeriod: (period: string) => `Okres: ${period}.`,
  countedAt: (moment: string) => `Policzono: ${moment}. Nowsze odpowiedzi dojdą przy następnym liczeniu.`,
  whySources: {
    waiting: 'Źródła oceny: po ostatniej zmianie jeszcze ich nie policzono. Obliczenia ruszają co dziesięć minut.',
    tooFew: (n: number, needed: number) =>
      `Źródła oceny: pełnych odpowiedzi jest ${formatNumber('pl', n)}, potrzeba ${formatNumber('pl', needed)}.`,
    noQuestions: 'Źródła oceny: za mało pytań ma wynik, który można pokazać.',
    alike: (n: number) =>
      `Źródła oceny: żadne pytanie nie wyróżnia się na tyle pewnie, by mówić o nim tutaj. Pełnych odpowiedzi: ${formatNumber('pl', n)}.`,
    'explains-too-little': (n: number) =>
      `Źródła oceny: pytania wyjaśniają zbyt małą część ocen. Pełnych odpowiedzi: ${formatNumber('pl', n)}.`,
    'no-differences': (n: number) =>
      `Źródła oceny: wszyscy ocenili tak samo. Pełnych odpowiedzi: ${formatNumber('pl', n)}.`,
  },
  whyThemes: {
    waiting:
      'Oczekiwane kierunki: po ostatniej zmianie tematów jeszcze nie policzono. Obliczenia ruszają co dziesięć minut.',
    tooFew: (read: number, needed: number) =>
      `Oczekiwane kierunki: uwag po polsku jest ${formatNumber('pl', read)}, tematy liczymy od ${formatNumber('pl', needed)}.`,
    noComments: 'Oczekiwane kierunki: nie ma uwag, które można pokazać.',
    noTheme: (read: number) =>
      `Oczekiwane kierunki: w uwagach po polsku (${formatNumber('pl', read)}) nie rozpoznaliśmy żadnego tematu.`,
  },
  silentDevelopment: 'Rozwój pracowników: żaden zespół nie jest oceniany niżej na tyle pewnie, by mówić o tym tutaj.',
  silentStandards: 'Standardy: żaden opublikowany standard nie ma jeszcze 12 pomiarów.',
  silentComments: 'Uwagi klientów: nikt nie zostawił uwagi w tym okresie albo jest mniej niż 10 odpowiedzi.',
  silentArguments:
    'Argumenty: żadne zakończone działanie nie ma jeszcze potwierdzonej poprawy. Słowa klientów dla zespołów już tam są.',
  next: {
    worse: (name: string, n: number) =>
      `Pogorszenie: ${name} (${plAnswers(n)}). Sprawdź, co się zmieniło, zanim zaczniesz cokolwiek poprawiać: wykres i${s}uwagi z${s}tego czasu są w${s}diagnozie.`,
    seeWorse: 'Zobacz, co się pogorszyło',
    better: (name: string, n: number) =>
      `Poprawa utrzymuje się: ${name} (${plAnswers(n)}). Zapisz, co pomogło, i${s}utrzymaj to.`,
    seeBetter: 'Zobacz, co się poprawiło',
    weakness: (name: string, n: number) =>
      `Od tego warto zacząć: ${name} (${plAnswers(n)}). Zobacz liczby i przeczytaj uwagi, zanim wybierzesz, co zmienić.`,
    seeWeakness: 'Zobacz słabą stronę',
    notKept: (name: string) => `Ten standard wymaga zmiany sposobu pracy: ${name}`,
    seeStandard: 'Zobacz standard',
    late: 'O opóźnieniu trzeba zawiadomić klienta i podać nowy termin. Zobacz, w których usługach to się nie udaje.',
    seeCases: 'Zobacz sprawy po terminie',
    mean: (name: string, { value, range, n }: { value: string; range: string; n: number }) =>
      `${name}, średnia ${value} (${range}; ${plAnswers(n)})`,
    lowest: (means: string) =>
      `Od tego warto zacząć: ${means}. Przeczytaj, co piszą klienci, i wybierz jedną rzecz do zmiany.`,
    comments: (n: number) =>
      `W${s}tym okresie klienci napisali ${counted('pl', n, { one: 'uwagę', few: 'uwagi', many: 'uwag', other: 'uwagi' })}. Przeczytaj je i${s}wybierz jedną rzecz do zmiany.`,
    readComments: 'Czytaj uwagi',
    collect: (n: number) =>
      `Najbardziej brakuje odpowiedzi: ${counted('pl', n, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' })} bez wyniku. Powieś tam plakat z${s}kodem QR.`,
    collectOffice: (missing: number) =>
      `Do pierwszego wyniku w${s}tym okresie brakuje ${counted('pl', missing, { one: 'odpowiedzi', other: 'odpowiedzi' })}. Powieś plakat z${s}kodem QR przy każdym okienku.`,
    collectButton: 'Drukuj plakat',
    stable: (n: number) => `Nic nie wymaga działania (${plAnswers(n)} w${s}tym okresie). Wróć po zamknięciu kwartału.`,
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
      'Zmiany: Holm, próg 5\u00a0%. Cele i reszta urzędu: Holm, próg 0,5\u00a0%. W urzędach, w których nic się nie dzieje, taka strona ogłasza coś najwyżej w 5 przypadkach na 100, razem z kafelkami.',
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
  nothingChanged: 'Nothing exceptional: ratings are steady in this period.',
  nothingSure:
    'No change that reaches into this period and lasts to this day is certain enough to be told here. Shorter changes and those that have ended are shown by the diagnosis.',
  notJudged: 'There is too little data yet to judge changes.',
  baseline: 'Changes in this period are not judged: the first 12 measurements only tell which variation is ordinary.',
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
  praise: 'Clients praise',
  team: 'Team',
  toPraise: 'Read the praise of the team',
  silentPraise: 'Praise from clients: none among the comments of the last year that may be quoted.',
  arguments: 'Arguments',
  argumentsSentence: (proven) => `Actions with a proven improvement: ${proven}. See what to tell the teams.`,
  toArguments: 'Open the arguments',
  startAction: 'Start an action',
  sources: 'Sources of the rating',
  sourcesSentence: (names, _count, n) =>
    `What goes with the rating most: ${names}. From ${counted('en', n, { one: 'complete answer', other: 'complete answers' })}.`,
  sourceShare: (name, value, range) => `${name} (share ${value}%, ${range})`,
  toSources: 'See the sources of the rating',
  development: 'Development of staff',
  toDevelopment: 'See what the team may learn',
  directions: 'Expected directions',
  severalThemes: (names, read) =>
    `Clients write most about these themes, in no certain order: ${names}. From ${counted('en', read, { one: 'comment', other: 'comments' })} in Polish.`,
  toDirections: 'See the expected directions',
  toldPeriod: (period) => `Period: ${period}.`,
  countedAt: (moment) => `Counted: ${moment}. Newer answers will be in the next count.`,
  whySources: {
    waiting: 'Sources of the rating: not counted yet since the last change. They are counted every ten minutes.',
    tooFew: (n, needed) =>
      `Sources of the rating: ${formatNumber('en', n)} complete answers, ${formatNumber('en', needed)} needed.`,
    noQuestions: 'Sources of the rating: too few questions have a result that may be shown.',
    alike: (n) =>
      `Sources of the rating: no question stands out with enough certainty to be told here. Complete answers: ${formatNumber('en', n)}.`,
    'explains-too-little': (n) =>
      `Sources of the rating: the questions explain too little of the ratings. Complete answers: ${formatNumber('en', n)}.`,
    'no-differences': (n) =>
      `Sources of the rating: everybody gave the same ratings. Complete answers: ${formatNumber('en', n)}.`,
  },
  whyThemes: {
    waiting: 'Expected directions: themes not counted yet since the last change. They are counted every ten minutes.',
    tooFew: (read, needed) =>
      `Expected directions: ${formatNumber('en', read)} comments in Polish, themes are counted from ${formatNumber('en', needed)}.`,
    noComments: 'Expected directions: there are no comments that may be shown.',
    noTheme: (read) =>
      `Expected directions: no theme was recognised in the comments in Polish (${formatNumber('en', read)}).`,
  },
  silentDevelopment: 'Development of staff: no team is rated lower with enough certainty to be told here.',
  silentStandards: 'Standards: no published standard has 12 figures yet.',
  silentComments: 'Comments of clients: nobody left one in this period, or there are fewer than 10 answers.',
  silentArguments:
    'Arguments: no ended action has a proven improvement yet. What clients wrote to teams is there already.',
  next: {
    worse: (name, n) =>
      `Worse: ${name} (${enAnswers(n)}). Find out what has changed before putting anything right: the chart and the comments of that time are in the diagnosis.`,
    seeWorse: 'See what got worse',
    better: (name, n) =>
      `The change for the better lasts: ${name} (${enAnswers(n)}). Note down what helped, and keep it.`,
    seeBetter: 'See what got better',
    weakness: (name, n) =>
      `A good place to start: ${name} (${enAnswers(n)}). See the numbers and read the comments before choosing what to change.`,
    seeWeakness: 'See the weakness',
    notKept: (name) => `This standard needs a change of work: ${name}`,
    seeStandard: 'See the standard',
    late: 'A client must be told of a delay and of the new term. See in which services this fails.',
    seeCases: 'See the cases past their term',
    mean: (name, { value, range, n }) => `${name}, mean ${value} (${range}; ${enAnswers(n)})`,
    lowest: (means) => `A good place to start: ${means}. Read what clients write and choose one thing to change.`,
    comments: (n) =>
      `Clients wrote ${counted('en', n, { one: 'comment', other: 'comments' })} in this period. Read them and choose one thing to change.`,
    readComments: 'Read the comments',
    collect: (n) =>
      `What is missing most is answers: ${counted('en', n, { one: 'service', other: 'services' })} without a result. Hang a poster with a QR code there.`,
    collectOffice: (missing) =>
      `A first result in this period lacks ${enAnswers(missing)}. Hang a poster with a QR code at every counter.`,
    collectButton: 'Print a poster',
    stable: (n) => `Nothing needs action (${enAnswers(n)} in this period). Come back when the quarter is closed.`,
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
      'Changes: Holm, threshold 5%. Targets and the rest of the office: Holm, threshold 0.5%. Of offices where nothing happens, such a page, tiles included, claims something in at most 5 of 100.',
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
