// Words of the diagnosis pages, Polish and English side by side.
import { OVERVIEW_RULES, PAGE_RULES } from '#statistics/chart-rules.ts';
import {
  counted,
  formatNumber,
  formatShare,
  formatShortNumber,
  noBreakSpace,
  plural,
  rangeWords,
} from '#ui/formats.ts';
import { formatRounded } from '#ui/rounded-difference.ts';
import type { RoundedDifference } from '#ui/rounded-difference.ts';
import { uiTexts } from '#ui/ui.texts.ts';

const s = noBreakSpace;
const plAnswers = uiTexts.pl.answers;
const enAnswers = uiTexts.en.answers;
const plPoints = (points: number, digits: number) =>
  counted(
    'pl',
    points,
    { one: 'punkt procentowy', few: 'punkty procentowe', many: 'punktów procentowych', other: 'punktu procentowego' },
    digits,
  );
const plPeople = (of100: number) =>
  plural('pl', of100, { one: 'zaznaczyła', few: 'zaznaczyły', many: 'zaznaczyło', other: 'zaznaczyło' });

const pl = {
  listTitle: 'Diagnoza: usługi i jednostki',
  listIntro:
    'Jak klienci oceniają każdą usługę, czy coś się zmienia i ile osób odpowiedziało. Wybierz usługę, żeby zobaczyć, skąd bierze się ocena.',
  sourcesLink: 'Źródła oceny: co wiąże się z nią najmocniej',
  strengthsLink: 'Mocne i słabe strony',
  developmentLink: 'Rozwój pracowników',
  services: 'Usługi',
  units: 'Jednostki',
  office: 'Cały urząd',
  service: 'Usługa',
  unit: 'Jednostka',
  location: 'Miejsce',
  locationsTitle: 'Miejsca',
  groupsTitle: 'Grupy klientów',
  groupsLink: 'Grupy klientów, miejsca i punkty styku',
  otherViews: 'Inaczej niż według usług',
  inactive: 'nieczynna',
  level: 'Oceny dobre i bardzo dobre',
  change: 'Zmiana',
  n: 'Odpowiedzi',
  search: 'Szukaj usługi',
  allUnits: 'wszystkie jednostki',
  show: 'Pokaż',
  showAll: 'wszystkie',
  showChanges: 'tylko ze zmianą',
  showTooFew: 'tylko za mało odpowiedzi',
  nothingFound: 'Nic nie pasuje do tych filtrów.',
  clearFilters: 'Pokaż wszystkie usługi',
  found: (n: number) =>
    `${plural('pl', n, { one: 'Znaleziono', few: 'Znaleziono', many: 'Znaleziono', other: 'Znaleziono' })} ${counted('pl', n, { one: 'usługę', few: 'usługi', many: 'usług', other: 'usługi' })}.`,
  listChangeNote: `Na tej liście zmianą nazywamy tylko serię co najmniej ${OVERVIEW_RULES.runLength} pomiarów po jednej stronie średniej, która sięga wybranego okresu i trwa do dziś, po poprawce na liczbę wszystkich wskaźników urzędu. Strona usługi pokazuje też serie krótsze i zakończone oraz pojedyncze wyniki poza granicami.`,

  period: 'Okres',
  channel: 'Kanał',
  clientGroup: 'Grupa klientów',
  anyChannel: 'wszystkie kanały',
  anyGroup: 'wszystkie grupy',
  anyLocation: 'wszystkie miejsca',
  allTime: 'cały czas',
  lastFourQuarters: (months: string) => `cztery kwartały: ${months}`,
  fourQuartersShort: (months: string) => `4 kwartały: ${months}`,
  filterChip: (name: string, value: string) => `${name}: ${value}`,
  reasons: {
    chosen: '',
    'latest-quarter': 'To ostatni zamknięty kwartał.',
    'quarter-without-answers': 'W ostatnim zamkniętym kwartale nie było odpowiedzi, dlatego pokazujemy dłuższy okres.',
    'quarter-too-thin':
      'W ostatnim zamkniętym kwartale było za mało odpowiedzi na pewny wynik, dlatego pokazujemy okres, który mówi więcej.',
    'nothing-to-show': 'W żadnym okresie nie ma jeszcze dość odpowiedzi na wynik.',
  },
  shownOfReleased: (shown: number) => `Ocena ogólna obejmuje ${formatNumber('pl', shown)} z${s}nich.`,
  visits: 'Wizyty w urzędzie',
  cases: 'Sprawy bez wizyty',
  contexts: 'Sposób załatwienia sprawy',
  contextsNote: 'Wizyt i spraw bez wizyty nie łączymy: pytania są częściowo inne.',

  headline: {
    tooFew: 'Za mało odpowiedzi, żeby pokazać wynik.',
    partial: 'Widać tylko część tych odpowiedzi.',
    none: 'Nie ma jeszcze odpowiedzi.',
    worse: (names: string) => `Pogorszenie, które raczej nie jest przypadkiem: ${names}.`,
    better: (names: string) => `Poprawa, która raczej nie jest przypadkiem: ${names}.`,
    stable: `Oceny są w${s}tym okresie stabilne.`,
    noClear: 'Na koniec tego okresu wykresy nie pokazują wyraźnej zmiany.',
    compared: (of: 'share' | 'mean', more: boolean, comparedWith: 'period-before' | 'year-before', words: string) => {
      const what =
        of === 'share'
          ? `Ocen dobrych i bardzo dobrych było ${more ? 'więcej' : 'mniej'}`
          : `Średnia ocen była ${more ? 'wyższa' : 'niższa'}`;
      return `${what} niż ${comparedWith === 'year-before' ? 'rok wcześniej' : 'w poprzednim okresie'}: ${words}.`;
    },
    spread: (best: string, worst: string) => `Najwyżej oceniane: ${best}. Najniżej: ${worst}.`,
    alike: 'Trzy punkty styku są oceniane podobnie.',
  },
  levelHeadline: 'Poziom zadowolenia',
  distributionHeadline: 'Jak rozkładają się oceny',
  outcomeHeadline: 'Wynik sprawy',
  outcomeNote:
    'Kto załatwił sprawę po swojej myśli, zwykle ocenia lepiej. Dlatego ocenę warto czytać razem z wynikiem sprawy.',
  touchpointsHeadline: 'Trzy punkty styku i pytania, z których się składają',
  pooled:
    'Ocena punktu styku to wszystkie odpowiedzi na jego pytania razem. Przedział liczymy tak, jakby każda osoba odpowiedziała raz.',
  doesNotFit: 'Te pytania słabo pasują do tej usługi:',
  doesNotFitItem: (name: string, share: number) => {
    const of100 = Math.round(share * 100);
    return `${name}: „nie dotyczy” ${plPeople(of100)} ${of100} na${s}100 osób`;
  },
  question: 'Pytanie',
  mean: 'Średnia (1–5)',
  notApplicable: 'Nie dotyczy',
  notApplicableCell: (count: number, share: number) => `${formatNumber('pl', count)} (${formatShare('pl', share)})`,
  trendHeadline: 'Zmiany w czasie',
  trendIntro:
    'Wykres pokazuje wszystkie miesiące, niezależnie od wybranego okresu. Miesiące, w których było za mało odpowiedzi, łączymy w kwartały.',
  trendOf: (name: string) => `Zmiany w czasie: ${name}`,
  otherTrends: (charts: string) => `Pozostałe pytania: ${charts}`,
  /** `thin` of the `n` charts have too little data for a verdict */
  quietCharts: (n: number, thin: number) => {
    const charts = counted('pl', n, { one: 'wykres', few: 'wykresy', many: 'wykresów', other: 'wykresu' });
    if (thin === 0) return `${charts} bez wyraźnej zmiany`;
    if (thin === n) return `${charts} (za mało danych na ocenę zmian)`;
    return `${charts} (bez wyraźnej zmiany: ${n - thin}, za mało danych na ocenę zmian: ${thin})`;
  },
  noTrend: 'Nie ma jeszcze pomiarów, które można pokazać w czasie.',
  comparisonHeadline: 'Porównanie',
  compared: {
    'period-before': 'Poprzedni okres',
    'year-before': 'Rok wcześniej',
    'rest-of-office': 'Reszta urzędu',
  },
  here: 'Tutaj',
  there: 'Tam',
  difference: 'Różnica',
  conclusion: 'Wniosek',
  comparedWith: 'Porównanie z',
  mayBeChance: 'różnica może być przypadkowa',
  hardlyChance: 'różnica raczej nie jest przypadkowa',
  differenceWords: ({ value, low, high }: RoundedDifference) =>
    `${value.value > 0 ? '+' : ''}${plPoints(value.value, value.digits)} (${rangeWords('pl', formatRounded('pl', low), formatRounded('pl', high))})`,
  noDifference: 'za mało odpowiedzi do porównania',
  comparisonNote: 'Porównujemy odsetek ocen dobrych i bardzo dobrych.',
  restNote: 'Przy porównaniu z resztą urzędu usługi różnią się też tym, z czym przychodzą klienci.',

  partialTitle: (shown: number, collected: number) =>
    `Widać ${formatNumber('pl', shown)} z${s}${formatNumber('pl', collected)} odpowiedzi`,
  partial:
    'Wynik obejmuje tylko te usługi i okresy, w których takie odpowiedzi stoją osobno. Nie mówi o wszystkich, dlatego niczego z nim nie porównujemy.',

  commentsHeadline: 'Uwagi klientów',
  commentsSearch: 'Szukaj w uwagach',
  commentsFound: (found: number, all: number) =>
    found === all
      ? counted('pl', all, { one: 'uwaga', few: 'uwagi', many: 'uwag', other: 'uwagi' })
      : `${formatNumber('pl', found)} z${s}${counted('pl', all, { one: 'uwagi', few: 'uwag', many: 'uwag', other: 'uwagi' })}`,
  commentsNone: 'W tym okresie nikt nie zostawił uwagi.',
  commentsNotFound: 'Żadna uwaga nie zawiera tych słów.',
  commentsTooFew: 'Uwagi pokażemy, gdy odpowiedzi będzie co najmniej 10.',
  commentsOnePerson: 'Pracuje tu jedna osoba: uwagi pokazujemy dla całej jednostki lub urzędu.',
  commentsNoPermission: 'Ta rola nie obejmuje czytania uwag klientów.',
  directionsLink: 'Oczekiwane kierunki',
  commentsThemes: 'Zobacz tematy tych uwag',
  commentsNote:
    'Dane osobowe zasłonięto przed zapisaniem. Podajemy tylko miesiąc. Uwagi pokazujemy bez filtra kanału, grupy i miejsca.',
  commentsNotDivided:
    'Uwag nie dzielimy według miejsca ani grupy klientów: uwaga traci związek z resztą odpowiedzi, zanim ktoś ją przeczyta.',
  commentsOfOffice: 'Uwagi z całego urzędu',
  notDivided:
    'Tego, co wiąże się z oceną, ani mocnych i słabych stron nie liczymy osobno dla miejsca ani dla grupy klientów.',

  chartN: (n: number) => plAnswers(n),
  methods: {
    share: `przedział ufności 95${s}% (Wilson)`,
    mean: `przedział ufności 95${s}% (Dirichlet)`,
    counts: 'liczba odpowiedzi na każdy stopień',
    chart: {
      line: 'sama linia: za mało pomiarów na granice',
      trial: 'karta kontrolna, granice próbne ze wszystkich pomiarów',
      frozen: 'karta kontrolna, granice zamrożone na 12 pomiarach',
    },
    difference: `przedział ufności 95${s}% (Newcombe)`,
  },
  whole: 'wszystkie miesiące',
  csv: { low: 'Przedział od', high: 'Przedział do', note: 'Uwagi' },

  empty: {
    title: 'Nie ma jeszcze odpowiedzi.',
    titleWaiting: 'Nie ma jeszcze wyniku.',
    titleNoneOfItsOwn: 'Nie ma tu jeszcze osobnego wyniku.',
    noneOfItsOwn:
      'Odpowiedzi nie ma albo jest ich tak mało, że pokazujemy je tylko razem z innymi. Do pierwszego wyniku brakuje najwyżej 10 odpowiedzi.',
    text: 'Wydrukuj plakat z kodem QR i powieś go przy okienku. Pierwszy wynik pokażemy od 10 odpowiedzi.',
    textWithoutPoster:
      'Pierwszy wynik pokażemy od 10 odpowiedzi. Plakat z kodem QR drukuje osoba, która prowadzi badania.',
    print: 'Drukuj plakat',
    widerPeriod: 'Pokaż cały czas',
    removeFilter: (name: string) => `Usuń filtr: ${name}`,
    insideOthers: (n: number) =>
      `Zebrane odpowiedzi: ${formatNumber('pl', n)}. W żadnej usłudze i w żadnym kwartale nie ma ich jednak tyle, żeby pokazać je osobno, a z różnicy dwóch wyników dałoby się rozpoznać osoby.`,
    underFilter: (names: string) => `Tak wąsko nie ma czego pokazać. Wybrane filtry: ${names}.`,
    collect: 'Zbieraj odpowiedzi',
    waiting: (n: number) =>
      `${plAnswers(n)} ${plural('pl', n, { one: 'czeka', few: 'czekają', many: 'czeka', other: 'czeka' })} na ujawnienie. Pokażemy je, gdy z jednego miesiąca lub kwartału zbierze się co najmniej 5.`,
    seeUnit: 'Zobacz wynik jednostki',
    seeOffice: 'Zobacz wynik całego urzędu',
    pace: (time: string) => `W${s}tym tempie: około ${time}.`,
    weeks: (n: number) => counted('pl', n, { one: 'tygodnia', few: 'tygodni', many: 'tygodni', other: 'tygodnia' }),
    months: (n: number) => counted('pl', n, { one: 'miesiąca', few: 'miesięcy', many: 'miesięcy', other: 'miesiąca' }),
  },

  next: {
    worse: (name: string) =>
      `Pogorszenie: ${name}. Najpierw przeczytaj uwagi z tego czasu i zapytaj pracowników, co się zmieniło.`,
    better: (name: string) => `Poprawa: ${name}. Zapisz, co pomogło, żeby to utrwalić.`,
    over: {
      worse: (name: string) => `Pogorszenie w${s}tym okresie: ${name}.`,
      better: (name: string) => `Poprawa w${s}tym okresie: ${name}.`,
    },
    lowest: (name: string, { value, range, n }: { value: string; range: string; n: number }, alone: boolean) =>
      `${alone ? 'Najniższa ocena' : 'Jedna z najniższych ocen'}: ${name}, średnia ${value} (${range}; ${plAnswers(n)}). Od tego warto zacząć.`,
    readWhat: 'Przeczytaj, co piszą klienci.',
    tooFew: (missing: number) =>
      `Do pierwszego wyniku brakuje ${counted('pl', missing, { one: 'odpowiedzi', other: 'odpowiedzi' })}.`,
    firmer: (missing: number) =>
      `Wynik jest orientacyjny. Gdy zbierzesz jeszcze ${plAnswers(missing)}, pokażemy go dokładniej.`,
    partial: (n: number, collected: number) =>
      `Widać ${formatNumber('pl', n)} z${s}${formatNumber('pl', collected)} odpowiedzi: ten wynik mówi tylko o części. Wybierz usługę albo cały urząd, żeby zobaczyć, od czego zacząć.`,
    stable: (charts: number, n: number) =>
      `Nic wyjątkowego: ${counted('pl', charts, { one: 'wykres', few: 'wykresy', many: 'wykresów', other: 'wykresu' })} bez wyraźnej zmiany, ${plAnswers(n)} w${s}tym okresie. Wróć po zamknięciu kwartału.`,
    unjudged: (n: number) =>
      `Na razie ${plAnswers(n)}. O${s}zmianach powiemy, gdy miesięcy lub kwartałów z${s}wynikiem będzie co najmniej 12.`,
    baseline: (n: number) =>
      `W${s}tym okresie ${plAnswers(n)}. Zmian w${s}nim nie oceniamy: z${s}pierwszych 12 pomiarów wiemy dopiero, jakie wahania są zwykłe.`,
    noClear: (n: number) =>
      `Na koniec tego okresu wykresy nie pokazują wyraźnej zmiany (${plAnswers(n)}). Co działo się wcześniej, widać na wykresach.`,
    seeComparison: 'Zobacz porównanie',
    from: (n: number) => `Na podstawie: ${plAnswers(n)}.`,
    thin: (services: number, missing: number, name: string) =>
      `Za mało odpowiedzi na wynik: ${counted('pl', services, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' })}. Najbliżej wyniku: ${name}, brakuje ${counted('pl', missing, { one: 'odpowiedzi', other: 'odpowiedzi' })}.`,
    quiet: (charts: number) =>
      `Żadna zmiana, która sięga tego okresu i${s}trwa do dziś, nie wytrzymuje poprawki na liczbę wykresów w${s}urzędzie (${formatNumber('pl', charts)}). Co mimo to odstaje, mówi strona mocnych i${s}słabych stron.`,
    seeService: (name: string) => `Zobacz: ${name}`,
    readComments: 'Czytaj uwagi',
    seeChart: (name: string) => `Zobacz wykres: ${name}`,
    seeQuestions: 'Zobacz oceny pytań',
    startAction: 'Załóż działanie',
    allServices: 'Wszystkie usługi',
    collect: 'Zbieraj odpowiedzi',
  },

  how: {
    shown: 'Pokazane odpowiedzi',
    shownOf: (shown: number, collected: number) =>
      shown === collected
        ? `${plAnswers(shown)}: wszystkie ujawnione w tym okresie`
        : `${formatNumber('pl', shown)} z${s}${formatNumber('pl', collected)} zebranych w tym okresie; reszta jest pokazywana tylko razem z innymi usługami lub w dłuższym okresie`,
    answers: 'Odpowiedzi w tym okresie',
    channels: 'Skąd są odpowiedzi',
    noChannels: 'brak odpowiedzi w tym okresie',
    responseRate: 'Odsetek odpowiedzi',
    comparisons: 'Liczba porównań',
    chartsText: (charts: number) =>
      `Wykresy, na których szukano zmiany: ${charts}; ich progi są tak niskie, że razem rzadko alarmują bez powodu.`,
    listComparisonsText: `Zmiana na liście jest po poprawce Holma na wszystkie wykresy urzędu (próg 5${s}%). Ocen usług nie porównujemy tu między sobą.`,
    interval: 'Co znaczy przedział',
    intervalText:
      'Wśród osób takich jak te, które odpowiedziały, prawdziwy wynik leży prawdopodobnie (95 na 100) w podanym przedziale. O osobach, które nie odpowiedziały, przedział nic nie mówi.',
    pieces: 'Ochrona osób',
    piecesText:
      'Pokazujemy tylko grupy co najmniej dziesięciu odpowiedzi. Mniejsze łączymy w kwartały, lata, jednostki albo cały urząd. Odpowiedzi ujawniamy partiami po co najmniej pięć. Ocen wiedzy i traktowania tam, gdzie pracuje jedna osoba, nie liczymy do żadnego wyniku.',
    share: 'Odsetek',
    shareText: `Oceny dobre i bardzo dobre wśród wszystkich ocen; przedział Wilsona 95${s}%.`,
    meanLabel: 'Średnia',
    meanText: `Średnia ocen od 1 (bardzo źle) do 5 (bardzo dobrze); przedział Dirichleta 95${s}%.`,
    chart: 'Zmiana w czasie',
    chartText: `Od 8 pomiarów granice próbne, od 12 zamrożone. Zmianę ogłaszamy, gdy wynik leży poza granicami (p${s}<${s}${formatShortNumber('pl', PAGE_RULES.outsideP, 4)}) albo co najmniej ${PAGE_RULES.runLength} pomiarów z rzędu leży po jednej stronie średniej i łącznie wyraźnie od niej odbiega (p${s}<${s}${formatShortNumber('pl', PAGE_RULES.runP, 4)}). Wyraźną, trwałą zmianę zwykle widać w ciągu roku; małą często później.`,
    parts: 'Grupy i miejsca',
    partsText:
      'Odpowiedzi dzielimy według miejsca, kanału i grupy klientów tylko wewnątrz usługi i kwartału, po zamknięciu kwartału. Wynik miejsca lub grupy jest sumą widocznych części. Mała grupa często nie ma więc osobnego wyniku: z różnicy dwóch wyników dałoby się rozpoznać osoby. Ocen wiedzy i zachowania pracownika nie dzielimy według miejsca.',
    chance: 'Różnice',
    chanceText:
      'Metoda Newcombe’a. Gdy przedział różnicy obejmuje zero albo różnica nie wytrzymuje poprawki, może być przypadkowa.',
  },
};

export type DiagnosisTexts = typeof pl;

const en: DiagnosisTexts = {
  listTitle: 'Diagnosis: services and units',
  listIntro:
    'How clients rate each service, whether anything is changing and how many people answered. Choose a service to see where its rating comes from.',
  sourcesLink: 'Sources of the rating: what goes with it most',
  strengthsLink: 'Strengths and weaknesses',
  developmentLink: 'Development of staff',
  services: 'Services',
  units: 'Units',
  office: 'The whole office',
  service: 'Service',
  unit: 'Unit',
  location: 'Place',
  locationsTitle: 'Places',
  groupsTitle: 'Client groups',
  groupsLink: 'Client groups, places and touchpoints',
  otherViews: 'Other than by service',
  inactive: 'closed',
  level: 'Good and very good ratings',
  change: 'Change',
  n: 'Answers',
  search: 'Search services',
  allUnits: 'all units',
  show: 'Show',
  showAll: 'all',
  showChanges: 'only with a change',
  showTooFew: 'only with too few answers',
  nothingFound: 'Nothing matches these filters.',
  clearFilters: 'Show all services',
  found: (n) => `${counted('en', n, { one: 'service', other: 'services' })} found.`,
  listChangeNote: `In this list only a run of at least ${OVERVIEW_RULES.runLength} measurements on one side of the mean that reaches into the chosen period and lasts to this day is called a change, corrected for the number of all indicators of the office. The page of a service also shows shorter runs, those that have ended, and single results outside the limits.`,

  period: 'Period',
  channel: 'Channel',
  clientGroup: 'Client group',
  anyChannel: 'all channels',
  anyGroup: 'all groups',
  anyLocation: 'all places',
  allTime: 'all time',
  lastFourQuarters: (months) => `four quarters: ${months}`,
  fourQuartersShort: (months) => `4 quarters: ${months}`,
  filterChip: (name, value) => `${name}: ${value}`,
  reasons: {
    chosen: '',
    'latest-quarter': 'This is the last closed quarter.',
    'quarter-without-answers': 'There were no answers in the last closed quarter, so a longer period is shown.',
    'quarter-too-thin':
      'There were too few answers in the last closed quarter for a firm result, so the period that says more is shown.',
    'nothing-to-show': 'No period has enough answers for a result yet.',
  },
  shownOfReleased: (shown) => `The overall rating covers ${formatNumber('en', shown)} of them.`,
  visits: 'Visits to the office',
  cases: 'Cases without a visit',
  contexts: 'How the matter was handled',
  contextsNote: 'Visits and cases without a visit are never pooled: some of the questions differ.',

  headline: {
    tooFew: 'Too few answers to show a result.',
    partial: 'Only a part of these answers is visible.',
    none: 'There are no answers yet.',
    worse: (names) => `A change for the worse, probably not chance: ${names}.`,
    better: (names) => `A change for the better, probably not chance: ${names}.`,
    stable: 'Ratings are steady in this period.',
    noClear: 'At the end of this period the charts show no clear change.',
    compared: (of, more, comparedWith, words) => {
      const what =
        of === 'share'
          ? `There were ${more ? 'more' : 'fewer'} good and very good ratings`
          : `The mean rating was ${more ? 'higher' : 'lower'}`;
      return `${what} than ${comparedWith === 'year-before' ? 'a year earlier' : 'in the period before'}: ${words}.`;
    },
    spread: (best, worst) => `Rated highest: ${best}. Lowest: ${worst}.`,
    alike: 'The three touchpoints are rated alike.',
  },
  levelHeadline: 'Level of satisfaction',
  distributionHeadline: 'How the ratings spread',
  outcomeHeadline: 'Outcome of the matter',
  outcomeNote:
    'Those whose matter was settled the way they wanted usually rate better. So read the rating together with the outcome.',
  touchpointsHeadline: 'Three touchpoints and the questions they are made of',
  pooled:
    'The rating of a touchpoint is all answers to its questions together. Its interval is computed as if each person had answered once.',
  doesNotFit: 'These questions hardly fit this service:',
  doesNotFitItem: (name, share) => `${name}: ${Math.round(share * 100)} of 100 people chose “does not apply”`,
  question: 'Question',
  mean: 'Mean (1–5)',
  notApplicable: 'Does not apply',
  notApplicableCell: (count, share) => `${formatNumber('en', count)} (${formatShare('en', share)})`,
  trendHeadline: 'Change over time',
  trendIntro:
    'The chart shows all months, whatever period is chosen. Months with too few answers are put together into quarters.',
  trendOf: (name) => `Change over time: ${name}`,
  otherTrends: (charts) => `Other questions: ${charts}`,
  quietCharts: (n, thin) => {
    const charts = counted('en', n, { one: 'chart', other: 'charts' });
    if (thin === 0) return `${charts} without a clear change`;
    if (thin === n) return `${charts} (too little data to judge changes)`;
    return `${charts} (without a clear change: ${n - thin}, too little data to judge changes: ${thin})`;
  },
  noTrend: 'There are no measurements yet that may be shown over time.',
  comparisonHeadline: 'Comparison',
  compared: {
    'period-before': 'The period before',
    'year-before': 'A year earlier',
    'rest-of-office': 'The rest of the office',
  },
  here: 'Here',
  there: 'There',
  difference: 'Difference',
  conclusion: 'Conclusion',
  comparedWith: 'Compared with',
  mayBeChance: 'the difference may be chance',
  hardlyChance: 'the difference is probably not chance',
  differenceWords: ({ value, low, high }) =>
    `${value.value > 0 ? '+' : ''}${counted('en', value.value, { one: 'percentage point', other: 'percentage points' }, value.digits)} (${rangeWords('en', formatRounded('en', low), formatRounded('en', high))})`,
  noDifference: 'too few answers to compare',
  comparisonNote: 'The share of good and very good ratings is compared.',
  restNote: 'Against the rest of the office, services also differ in what clients come for.',

  partialTitle: (shown, collected) =>
    `${formatNumber('en', shown)} of ${formatNumber('en', collected)} answers are visible`,
  partial:
    'The result covers only the services and periods in which such answers stand apart. It does not speak for all of them, so nothing is compared with it.',

  commentsHeadline: 'Comments of clients',
  commentsSearch: 'Search comments',
  commentsFound: (found, all) =>
    found === all
      ? counted('en', all, { one: 'comment', other: 'comments' })
      : `${formatNumber('en', found)} of ${counted('en', all, { one: 'comment', other: 'comments' })}`,
  commentsNone: 'Nobody left a comment in this period.',
  commentsNotFound: 'No comment contains these words.',
  commentsTooFew: 'Comments are shown once there are at least 10 answers.',
  commentsOnePerson: 'One person works here: comments are shown for the whole unit or office.',
  commentsNoPermission: 'This role does not include reading clients’ comments.',
  directionsLink: 'Expected directions',
  commentsThemes: 'See the themes of these comments',
  commentsNote:
    'Personal data were masked before storing. Only the month is given. Comments are shown without the filter by channel, group and place.',
  commentsNotDivided:
    'Comments are not divided by place or client group: a comment loses its tie to the other answers before anybody reads it.',
  commentsOfOffice: 'Comments of the whole office',
  notDivided:
    'What goes with the rating, and strengths and weaknesses, are not computed for a place or a client group of its own.',

  chartN: (n) => enAnswers(n),
  methods: {
    share: '95% confidence interval (Wilson)',
    mean: '95% confidence interval (Dirichlet)',
    counts: 'number of answers at each point',
    chart: {
      line: 'a line only: too few measurements for limits',
      trial: 'control chart, trial limits from all measurements',
      frozen: 'control chart, limits frozen at 12 measurements',
    },
    difference: '95% confidence interval (Newcombe)',
  },
  whole: 'all months',
  csv: { low: 'Interval from', high: 'Interval to', note: 'Notes' },

  empty: {
    title: 'There are no answers yet.',
    titleWaiting: 'There is no result yet.',
    titleNoneOfItsOwn: 'There is no separate result here yet.',
    noneOfItsOwn:
      'There are no answers, or so few that they are shown only together with others. At most 10 answers are missing for a first result.',
    text: 'Print a poster with a QR code and hang it at the counter. The first result is shown from 10 answers.',
    textWithoutPoster:
      'The first result is shown from 10 answers. Posters with a QR code are printed by the person who runs the studies.',
    print: 'Print a poster',
    widerPeriod: 'Show all time',
    removeFilter: (name) => `Remove filter: ${name}`,
    insideOthers: (n) =>
      `${enAnswers(n)}, but in no service and quarter are there enough of them to stand apart. Summed up, the difference of two results would show people.`,
    underFilter: (names) => `There is nothing to show this narrowly. Chosen filters: ${names}.`,
    collect: 'Collect answers',
    waiting: (n) =>
      `${enAnswers(n)} ${n === 1 ? 'is' : 'are'} waiting to be released. They are shown once there are at least 5 from one month or quarter.`,
    seeUnit: 'See the result of the unit',
    seeOffice: 'See the result of the whole office',
    pace: (time) => `At this pace: about ${time}.`,
    weeks: (n) => counted('en', n, { one: 'week', other: 'weeks' }),
    months: (n) => counted('en', n, { one: 'month', other: 'months' }),
  },

  next: {
    worse: (name) => `Worse: ${name}. First read the comments of that time and ask the staff what has changed.`,
    better: (name) => `Better: ${name}. Note down what helped, so that it can be kept.`,
    over: {
      worse: (name) => `Worse in this period: ${name}.`,
      better: (name) => `Better in this period: ${name}.`,
    },
    lowest: (name, { value, range, n }, alone) =>
      `${alone ? 'The lowest rating' : 'One of the lowest ratings'}: ${name}, mean ${value} (${range}; ${enAnswers(n)}). A good place to start.`,
    readWhat: 'Read what clients write.',
    tooFew: (missing) => `${enAnswers(missing)} missing for a first result.`,
    firmer: (missing) => `The result is indicative. With ${enAnswers(missing)} more it can be shown more exactly.`,
    partial: (n, collected) =>
      `Visible are ${formatNumber('en', n)} of ${formatNumber('en', collected)} answers: this result speaks of a part only. Choose a service or the whole office to see where to begin.`,
    stable: (charts, n) =>
      `Nothing exceptional: ${counted('en', charts, { one: 'chart', other: 'charts' })} without a clear change, ${enAnswers(n)} in this period. Come back when the quarter is closed.`,
    unjudged: (n) =>
      `${enAnswers(n)} so far. Changes are told once there are at least 12 months or quarters with a result.`,
    baseline: (n) =>
      `${enAnswers(n)} in this period. Changes in it are not judged: the first 12 measurements only tell which variation is ordinary.`,
    noClear: (n) =>
      `At the end of this period the charts show no clear change (${enAnswers(n)}). What happened before is seen on the charts.`,
    seeComparison: 'See the comparison',
    from: (n) => `Based on ${enAnswers(n)}.`,
    thin: (services, missing, name) =>
      `Too few answers for a result: ${counted('en', services, { one: 'service', other: 'services' })}. Nearest to one: ${name}, ${enAnswers(missing)} missing.`,
    quiet: (charts) =>
      `No change that reaches into this period and lasts to this day stands the correction for the charts of the office (${formatNumber('en', charts)}). What stands out all the same is told by strengths and weaknesses.`,
    seeService: (name) => `See: ${name}`,
    readComments: 'Read the comments',
    seeChart: (name) => `See the chart: ${name}`,
    seeQuestions: 'See the ratings of the questions',
    startAction: 'Start an action',
    allServices: 'All services',
    collect: 'Collect answers',
  },

  how: {
    shown: 'Answers shown',
    shownOf: (shown, collected) =>
      shown === collected
        ? `${enAnswers(shown)}: all those released in this period`
        : `${formatNumber('en', shown)} of ${formatNumber('en', collected)} collected in this period; the rest are shown only together with other services or over a longer period`,
    answers: 'Answers in this period',
    channels: 'Where the answers come from',
    noChannels: 'no answers in this period',
    responseRate: 'Response rate',
    comparisons: 'Number of comparisons',
    chartsText: (charts) =>
      `Charts searched for a change: ${charts}; their thresholds are so low that together they rarely alarm without a reason.`,
    listComparisonsText:
      'A change in the list stands Holm’s correction over all charts of the office (threshold 5%). Services are not compared with each other here.',
    interval: 'What the interval means',
    intervalText:
      'Among people like those who answered, the true result probably (95 in 100) lies within the interval. It says nothing of those who did not answer.',
    pieces: 'Protection of people',
    piecesText:
      'Only groups of at least ten answers are shown. Smaller ones are put together by quarter, year, unit or the whole office. Answers are released in batches of at least five. Ratings of knowledge and courtesy where one person works count in no result.',
    share: 'Share',
    shareText: 'Good and very good ratings among all ratings; 95% Wilson interval.',
    meanLabel: 'Mean',
    meanText: 'Mean of the ratings from 1 (very poor) to 5 (very good); 95% Dirichlet interval.',
    chart: 'Change over time',
    chartText: `Trial limits from 8 measurements, frozen from 12. A change is claimed when a result lies outside the limits (p${s}<${s}${PAGE_RULES.outsideP}) or when at least ${PAGE_RULES.runLength} measurements in a row lie on one side of the mean and differ from it clearly together (p${s}<${s}${PAGE_RULES.runP}). A clear, lasting change is usually seen within a year; a small one often later.`,
    parts: 'Groups and places',
    partsText:
      'Answers are divided by place, channel and client group only inside a service and a quarter, once the quarter is closed. The result of a place or a group is the sum of its visible parts. So a small group often has no result of its own: the difference of two results would show people. Ratings of the employee’s knowledge and conduct are not divided by place.',
    chance: 'Differences',
    chanceText:
      'Newcombe’s method. Where the interval of a difference contains zero, or the difference does not stand the correction, it may be chance.',
  },
};

export const diagnosisTexts = { pl, en };
