// Words of the results of any questionnaire, Polish and English side by side.
import { counted, formatNumber, noBreakSpace, plural, rangeWords } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';

const s = noBreakSpace;
const plPeople = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };
const plSurveys = { one: 'ankieta', few: 'ankiety', many: 'ankiet', other: 'ankiety' };
const plResults = { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' };

const pl = {
  listTitle: 'Wyniki ankiet',
  listIntro:
    'Wszystkie ankiety, którymi urząd pytał, także własne. Wybierz ankietę, żeby zobaczyć wyniki pytanie po pytaniu.',
  listLink: 'Wyniki wszystkich ankiet i pytań',
  found: (n: number) => counted('pl', n, plSurveys),
  name: 'Ankieta',
  asksAbout: 'O co pyta',
  contexts: { visit: 'wizyta w urzędzie', case: 'zakończona sprawa', year: 'cały rok', staff: 'praca w urzędzie' },
  answers: 'Odpowiedzi',
  waitingHead: 'Czekają na ujawnienie',
  waiting: (n: number) => `${plural('pl', n, { one: 'czeka', few: 'czekają', many: 'czeka', other: 'czeka' })} ${n}`,
  months: 'Kiedy odpowiadano',
  editions: 'Edycje',
  versions: 'Wersje',
  none: '–',
  emptyTitle: 'Urząd nie pytał jeszcze żadną ankietą.',
  empty: 'Zacznij od gotowej ankiety albo ułóż własną. Wyniki pojawią się tutaj od 10 odpowiedzi.',
  emptyAction: 'Wybierz ankietę',

  kicker: 'Wyniki ankiety',
  scope: 'Czyje wyniki',
  wholeOffice: 'cały urząd',
  unit: 'Jednostka',
  service: 'Usługa',
  edition: (names: string) => `Edycja: ${names}`,
  sharedQuarter: 'Te edycje odbyły się w tych samych kwartałach, dlatego ich odpowiedzi pokazujemy razem.',
  pooledWithOthers:
    'W tym czasie tą samą ankietą pytało też inne badanie. Odpowiedzi pokazujemy razem, bo nie pamiętamy, z którego są.',
  questions: 'Pytania',
  tooFewTitle: 'Za mało odpowiedzi, żeby pokazać wyniki.',
  noAnswers: 'Nikt jeszcze nie odpowiedział na tę ankietę.',
  widerPeriod: 'Pokaż cały czas',
  removeFilters: 'Usuń filtry',
  collect: 'Zbieraj odpowiedzi',

  areas: {
    areas: 'Obszary, z których składa się ankieta',
    families: 'Źródła oceny',
    touchpoints: 'Punkty styku',
  },
  areaSubject: 'Obszar i pytanie',
  areasNote:
    'Obszar to wszystkie odpowiedzi na jego pytania razem. Przedział liczymy tak, jakby każda osoba odpowiedziała raz.',
  alike: 'Obszarów nie da się odróżnić od siebie.',
  spread: (best: string, worst: string) => `Najwyżej: ${best}. Najniżej: ${worst}.`,

  kinds: {
    good: 'Oceny dobre i bardzo dobre',
    mean: 'Średnia',
    median: 'Mediana (połowa podała najwyżej tyle)',
    'quartile-low': 'Dolny kwartyl (jedna czwarta podała najwyżej tyle)',
    'quartile-high': 'Górny kwartyl (trzy czwarte podały najwyżej tyle)',
    'number-mean': 'Średnia',
    option: '',
    score: '',
  },
  meanOn: (first: string, last: string) => `Średnia (${first}–${last})`,
  answer: 'Odpowiedź',
  people: 'Osoby',
  firstNamed: 'Najpierw',
  lastNamed: 'Na końcu',
  result: 'Wynik',
  range: 'Przedział',
  before: 'Poprzednio',
  difference: 'Różnica',
  conclusion: 'Wniosek',
  csv: { value: 'Wynik', low: 'Przedział od', high: 'Przedział do', note: 'Uwagi', question: 'Pytanie' },
  meanSentence: (value: string, range: string, first: string, last: string) =>
    `Średnia ${value} w${s}skali ${first}–${last} (prawdopodobnie ${range}).`,
  medianSentence: (value: string, range: string) => `Połowa osób podała najwyżej ${value} (prawdopodobnie ${range}).`,
  mostOften: (label: string, value: string, range: string) =>
    `Najczęściej: „${label}” – ${value} (prawdopodobnie ${range}).`,
  mostOftenAlike: (labels: string) => `Najczęściej, nie do odróżnienia między sobą: ${labels}.`,
  noneStandsOut: 'Żadna odpowiedź nie wyróżnia się wyraźnie.',
  firstToChange: (label: string) => `Najczęściej wskazywano jako najważniejsze: „${label}”.`,
  people100: (n: number, range: string) => `${n > 0 ? '+' : ''}${formatNumber('pl', n)} (${range})`,
  base: (n: number) => counted('pl', n, plPeople),
  severalNote:
    'Odsetek osób, które odpowiedziały na to pytanie. Można było zaznaczyć kilka odpowiedzi, więc suma przekracza 100.',
  threeNote: 'Odsetek osób, które odpowiedziały na to pytanie. Można było zaznaczyć najwyżej trzy odpowiedzi.',
  scoreNote: 'Ile osób na 100 więcej wskazało tę sprawę jako pierwszą niż jako ostatnią. Zero znaczy: tyle samo.',
  numberNote: 'Najmniejszej i największej podanej liczby nie pokazujemy.',
  numberThin: 'Kwartyle i średnią pokażemy od 30 odpowiedzi.',
  numberNoMean: 'Średniej nie pokazujemy: jedna odpowiedź przeważa nad wszystkimi pozostałymi.',
  conditional: 'To pytanie zadano tylko niektórym osobom.',
  notApplicable: (count: number) => `„Nie dotyczy”: ${counted('pl', count, plPeople)}.`,
  broken: (day: string, text: string) =>
    `Od ${day} pytamy innymi słowami. Odpowiedzi sprzed tej zmiany nie łączymy z nowymi ani z nimi nie porównujemy. Wcześniejsze pytanie: „${text}”`,
  breakMark: (day: string) => `od ${day} pytamy innymi słowami: wyników sprzed zmiany i po niej nie porównujemy`,
  importMark: (period: string) => `odpowiedzi z importu: ${period}`,
  compared: (name: string) => `Porównanie z: ${name}.`,
  changeMean: (words: string, isChance: boolean) =>
    `Różnica ${words}: ${isChance ? 'może być przypadkowa' : 'raczej nie jest przypadkowa'}.`,
  changeNone: 'Żadna różnica nie wychodzi poza to, co może być przypadkiem.',
  changes: (names: string) => `Raczej nie przez przypadek zmieniły się: ${names}.`,
  looks: (looks: number, byChance: number) =>
    `Na tej stronie porównano ${counted('pl', looks, plResults)} z${s}poprzednimi. Przy tylu porównaniach około ${formatNumber('pl', byChance)} może wyglądać na pewne tylko przez przypadek.`,
  meanDifference: (value: string, low: string, high: string) => `${value} (${rangeWords('pl', low, high)})`,
  mayBeChance: 'może być przypadkowa',
  hardlyChance: 'raczej nie jest przypadkowa',
  trends: 'Zmiany w czasie',
  moreTrends: (charts: string) => `Pokaż jeszcze ${charts}`,
  allCsv: 'Wszystkie pytania w jednym pliku CSV',
  contents: 'Pytania na tej stronie',

  methods: {
    rating: `przedział ufności 95${s}% (Dirichlet, odsetek: Wilson)`,
    share: `przedział ufności 95${s}% (Wilson)`,
    mean: `przedział ufności 95${s}% (Dirichlet)`,
    score: `wynik najpierw–na końcu, przedział ufności 95${s}% (Dirichlet)`,
    number: `przedział mediany 95${s}% (statystyki porządkowe)`,
    finite: 'z poprawką na skończoną liczbę zapytanych osób',
  },
  how: {
    share: `Odsetek osób, które odpowiedziały na pytanie; przedział Wilsona 95${s}%.`,
    options: 'Odsetki',
    scores: 'Najpierw i na końcu',
    scoresText:
      'Wynik to (wskazania „najpierw” minus wskazania „na końcu”) na 100 osób. Każda osoba widzi wszystkie sprawy, więc wynik jest średnią z −1, 0 i 1 i ma przedział jak każda średnia.',
    numbers: 'Liczby',
    numbersText:
      'Mediana i kwartyle z pokazanych odpowiedzi. Mediana ma przedział ze statystyk porządkowych, średnia przedział Studenta.',
    census: 'Zapytano wszystkich',
    censusText: (people: number) =>
      `Zapytano ${counted('pl', people, { one: 'osobę', few: 'osoby', many: 'osób', other: 'osoby' })}. Odpowiedziała duża część z nich, więc niepewność jest mniejsza niż zwykle.`,
    comparisonsText: (differences: number, charts: number) =>
      `Różnice z poprzednim okresem: ${formatNumber('pl', differences)}, każda z${s}własnym progiem 5${s}%, bez poprawki. Wykresy, na których szukano zmiany: ${formatNumber('pl', charts)}.`,
    differencesText:
      'Dwa przedziały składamy metodą Newcombe’a. Gdy przedział różnicy obejmuje zero, różnica może być przypadkowa.',
  },
  rate: {
    census: (answers: number, people: number, share: string) =>
      `${share} (${formatNumber('pl', answers)} z${s}${formatNumber('pl', people)} zapytanych osób)`,
    unknown: 'nieznany: nie wiadomo, ile osób zapytano',
    more: 'odpowiedzi jest więcej niż zapytanych osób, więc tę liczbę trzeba sprawdzić',
  },
  census: {
    title: 'Ile osób zapytano',
    text: 'W małej grupie pyta się wszystkich. Gdy wiadomo, ilu ich jest, podajemy odsetek odpowiedzi i węższe przedziały.',
    label: (year: number) => `Zapytane osoby w${s}roku ${year}`,
    hint: 'Wszyscy, którzy dostali ankietę, także ci, którzy nie odpowiedzieli. Puste pole usuwa liczbę.',
    save: 'Zapisz',
    saved: 'Zapisano liczbę zapytanych osób.',
    fault: 'Wpisz liczbę całkowitą od 1 do 100000 albo zostaw pole puste.',
  },
  next: {
    lowest: (name: string, { value, range, n }: { value: string; range: string; n: number }) =>
      `Jedna z najniższych ocen: ${name}, średnia ${value} (${range}; ${uiTexts.pl.answers(n)}). Od tego warto zacząć.`,
    readWhat: 'Przeczytaj, co napisano.',
    first: (label: string, { value, range, n }: { value: string; range: string; n: number }) =>
      `Najwięcej osób chce zmiany tutaj: „${label}”, ${value} (${range}; ${uiTexts.pl.answers(n)}). Sprawdź, co można zrobić od razu.`,
    more: (n: number) =>
      `Na razie ${uiTexts.pl.answers(n)}. Zbieraj dalej: im więcej odpowiedzi, tym węższe przedziały.`,
    seeQuestion: 'Zobacz to pytanie',
    readComments: 'Czytaj uwagi',
    startAction: 'Załóż działanie',
  },
  listHow: {
    answers: 'Odpowiedzi',
    answersText:
      'Liczba odpowiedzi ujawnionych od początku, wszystkimi kanałami razem, bez wag. Czekają te, których z jednego miesiąca lub kwartału nie ma jeszcze 5.',
    rest: 'Kanały, odsetek odpowiedzi, wagi i liczba porównań',
    restText: 'Są na stronie wyników każdej ankiety: tu niczego nie szacujemy i nie porównujemy.',
  },
  listNext: {
    newest: (name: string, month: string, n: number) =>
      `Najnowsze wyniki: „${name}”, ${uiTexts.pl.answers(n)}, ostatnie: ${month}.`,
    few: (name: string, n: number, missing: number) =>
      n === 0
        ? `Bez odpowiedzi: „${name}”. Pierwszy wynik pokażemy od ${missing} odpowiedzi.`
        : `Za mało odpowiedzi: „${name}”, jest ${n}, do pierwszego wyniku brakuje ${missing}.`,
    old: (name: string, month: string, n: number) =>
      `Od ponad roku nikt nie odpowiadał: „${name}”, ${uiTexts.pl.answers(n)}, ostatnie: ${month}. Jeśli dalej jest potrzebna, zapytaj jeszcze raz.`,
    see: (name: string) => `Zobacz wyniki: ${name}`,
    collect: 'Zbieraj odpowiedzi',
    again: 'Zaplanuj edycję',
  },
};

export type SurveyTexts = typeof pl;

const enPeople = { one: 'person', other: 'people' };

const en: SurveyTexts = {
  listTitle: 'Results of questionnaires',
  listIntro:
    'All questionnaires the office has asked, its own ones too. Choose one to see its results question by question.',
  listLink: 'Results of all questionnaires and questions',
  found: (n) => counted('en', n, { one: 'questionnaire', other: 'questionnaires' }),
  name: 'Questionnaire',
  asksAbout: 'Asks about',
  contexts: {
    visit: 'a visit to the office',
    case: 'a finished case',
    year: 'the whole year',
    staff: 'work at the office',
  },
  answers: 'Answers',
  waitingHead: 'Waiting',
  waiting: (n) => `${n} waiting`,
  months: 'Answered in',
  editions: 'Editions',
  versions: 'Versions',
  none: '–',
  emptyTitle: 'The office has not asked any questionnaire yet.',
  empty: 'Start from a ready questionnaire or design your own. Results appear here from 10 answers on.',
  emptyAction: 'Choose a questionnaire',

  kicker: 'Results of a questionnaire',
  scope: 'Whose results',
  wholeOffice: 'the whole office',
  unit: 'Unit',
  service: 'Service',
  edition: (names) => `Edition: ${names}`,
  sharedQuarter: 'These editions were in the same quarters, so their answers are shown together.',
  pooledWithOthers:
    'Another study asked the same questionnaire in this time. The answers are shown together: which study they came from is not kept.',
  questions: 'Questions',
  tooFewTitle: 'Too few answers to show results.',
  noAnswers: 'Nobody has answered this questionnaire yet.',
  widerPeriod: 'Show all time',
  removeFilters: 'Remove filters',
  collect: 'Collect answers',

  areas: {
    areas: 'The areas the questionnaire is made of',
    families: 'Sources of the rating',
    touchpoints: 'Touchpoints',
  },
  areaSubject: 'Area and question',
  areasNote:
    'An area is all answers to its questions together. Its interval is computed as if each person had answered once.',
  alike: 'The areas cannot be told apart.',
  spread: (best, worst) => `Highest: ${best}. Lowest: ${worst}.`,

  kinds: {
    good: 'Good and very good ratings',
    mean: 'Mean',
    median: 'Median (half gave this or less)',
    'quartile-low': 'Lower quartile (a quarter gave this or less)',
    'quartile-high': 'Upper quartile (three quarters gave this or less)',
    'number-mean': 'Mean',
    option: '',
    score: '',
  },
  meanOn: (first, last) => `Mean (${first}–${last})`,
  answer: 'Answer',
  people: 'People',
  firstNamed: 'First',
  lastNamed: 'Last',
  result: 'Result',
  range: 'Interval',
  before: 'Before',
  difference: 'Difference',
  conclusion: 'Conclusion',
  csv: { value: 'Result', low: 'Interval from', high: 'Interval to', note: 'Notes', question: 'Question' },
  meanSentence: (value, range, first, last) => `Mean ${value} on a scale of ${first}–${last} (probably ${range}).`,
  medianSentence: (value, range) => `Half of the people gave ${value} or less (probably ${range}).`,
  mostOften: (label, value, range) => `Most often: “${label}” – ${value} (probably ${range}).`,
  mostOftenAlike: (labels) => `Most often, not to be told apart: ${labels}.`,
  noneStandsOut: 'No answer clearly stands out.',
  firstToChange: (label) => `Most often chosen as most important: “${label}”.`,
  people100: (n, range) => `${n > 0 ? '+' : ''}${formatNumber('en', n)} (${range})`,
  base: (n) => counted('en', n, enPeople),
  severalNote: 'Of the people who answered this question. Several answers could be ticked, so the sum is above 100.',
  threeNote: 'Of the people who answered this question. At most three answers could be ticked.',
  scoreNote: 'How many more of 100 people named it first than last. Zero means: as many.',
  numberNote: 'The smallest and the largest number given are not shown.',
  numberThin: 'Quartiles and mean are shown from 30 answers on.',
  numberNoMean: 'The mean is not shown: one answer outweighs all others.',
  conditional: 'This question was put to some people only.',
  notApplicable: (count) => `“Does not apply”: ${counted('en', count, enPeople)}.`,
  broken: (day, text) =>
    `Asked in other words since ${day}. Answers from before are neither joined nor compared with the new ones. The question before: “${text}”`,
  breakMark: (day) => `asked in other words since ${day}: results before and after are not compared`,
  importMark: (period) => `imported answers: ${period}`,
  compared: (name) => `Compared with: ${name}.`,
  changeMean: (words, isChance) => `Difference ${words}: ${isChance ? 'may be chance' : 'probably not chance'}.`,
  changeNone: 'No difference goes beyond what may be chance.',
  changes: (names) => `Changed, probably not by chance: ${names}.`,
  looks: (looks, byChance) =>
    `${counted('en', looks, { one: 'result', other: 'results' })} on this page compared with earlier ones. Of so many, about ${formatNumber('en', byChance)} may look certain by chance alone.`,
  meanDifference: (value, low, high) => `${value} (${rangeWords('en', low, high)})`,
  mayBeChance: 'may be chance',
  hardlyChance: 'probably not chance',
  trends: 'Change over time',
  moreTrends: (charts) => `Show also ${charts}`,
  allCsv: 'All questions in one CSV file',
  contents: 'Questions on this page',

  methods: {
    rating: '95% confidence interval (Dirichlet; share: Wilson)',
    share: '95% confidence interval (Wilson)',
    mean: '95% confidence interval (Dirichlet)',
    score: 'first–last score, 95% confidence interval (Dirichlet)',
    number: '95% interval of the median (order statistics)',
    finite: 'corrected for the known number of people asked',
  },
  how: {
    share: 'Share of the people who answered the question; 95% Wilson interval.',
    options: 'Shares',
    scores: 'First and last',
    scoresText:
      'The score is (named first minus named last) of 100 people. Everybody sees all proposals, so it is a mean of −1, 0 and 1 and has an interval like any mean.',
    numbers: 'Numbers',
    numbersText:
      'Median and quartiles of the answers shown. The median has an interval from order statistics, the mean Student’s.',
    census: 'Everybody was asked',
    censusText: (people) =>
      `${counted('en', people, enPeople)} asked. Many of them answered, so the uncertainty is smaller than usual.`,
    comparisonsText: (differences, charts) =>
      `Differences from the period before: ${formatNumber('en', differences)}, each with its own threshold of 5%, not corrected. Charts searched for a change: ${formatNumber('en', charts)}.`,
    differencesText:
      'Two intervals are combined by Newcombe’s method. Where the interval of a difference includes zero, it may be chance.',
  },
  rate: {
    census: (answers, people, share) =>
      `${share} (${formatNumber('en', answers)} of ${formatNumber('en', people)} people asked)`,
    unknown: 'unknown: nobody has said how many people were asked',
    more: 'there are more answers than people asked, so that number must be checked',
  },
  census: {
    title: 'How many people were asked',
    text: 'Of a small group everybody is asked. Once their number is known, the response rate and narrower intervals are shown.',
    label: (year) => `People asked in ${year}`,
    hint: 'All who were sent the questionnaire, also those who did not answer. An empty field removes the number.',
    save: 'Save',
    saved: 'The number of people asked was saved.',
    fault: 'Enter a whole number from 1 to 100000, or leave the field empty.',
  },
  next: {
    lowest: (name, { value, range, n }) =>
      `One of the lowest ratings: ${name}, mean ${value} (${range}; ${uiTexts.en.answers(n)}). A good place to start.`,
    readWhat: 'Read what people wrote.',
    first: (label, { value, range, n }) =>
      `Most people want a change here: “${label}”, ${value} (${range}; ${uiTexts.en.answers(n)}). See what can be done at once.`,
    more: (n) => `${uiTexts.en.answers(n)} so far. Keep collecting: the more answers, the narrower the intervals.`,
    seeQuestion: 'See this question',
    readComments: 'Read comments',
    startAction: 'Start an action',
  },
  listHow: {
    answers: 'Answers',
    answersText:
      'Number of answers released since the beginning, of all channels together, without weights. Those of which one month or quarter has fewer than 5 are waiting.',
    rest: 'Channels, response rate, weights and number of comparisons',
    restText: 'They stand on the page of each questionnaire: nothing is estimated or compared here.',
  },
  listNext: {
    newest: (name, month, n) =>
      `The newest results: “${name}”, ${uiTexts.en.answers(n)}, the last of them in ${month}.`,
    few: (name, n, missing) =>
      n === 0
        ? `No answers: “${name}”. A first result is shown from ${missing} answers on.`
        : `Too few answers: “${name}”, there are ${n}, and ${missing} are missing for a first result.`,
    old: (name, month, n) =>
      `Nobody has answered for more than a year: “${name}”, ${uiTexts.en.answers(n)}, the last of them in ${month}. If it is still needed, ask once more.`,
    see: (name) => `See the results: ${name}`,
    collect: 'Collect answers',
    again: 'Plan an edition',
  },
};

export const surveyTexts = { pl, en } as const;
