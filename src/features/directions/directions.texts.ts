// Words of the pages of directions.
import { counted, formatNumber, noBreakSpace, plural } from '#ui/formats.ts';

const s = noBreakSpace;

const plComments = (n: number) => counted('pl', n, { one: 'uwaga', few: 'uwagi', many: 'uwag', other: 'uwagi' });
const enComments = (n: number) => counted('en', n, { one: 'comment', other: 'comments' });
const plThemes = (n: number) => counted('pl', n, { one: 'temat', few: 'tematy', many: 'tematów', other: 'tematu' });
const plWords = (n: number) => counted('pl', n, { one: 'słowo', few: 'słowa', many: 'słów', other: 'słowa' });
const enWords = (n: number) => counted('en', n, { one: 'word', other: 'words' });
const enThemes = (n: number) => counted('en', n, { one: 'theme', other: 'themes' });

const pl = {
  title: 'Oczekiwane kierunki',
  lead: 'Czego klienci oczekują: co wskazują jako pierwsze do zmiany i o czym piszą w uwagach.',
  sections: 'Oczekiwane kierunki',
  section: {
    directions: 'Kierunki',
    comments: 'Uwagi',
    themes: 'Tematy',
    hidden: 'Ukryte uwagi',
    suggestions: 'Podpowiedzi tematów',
  },
  diagnosis: 'Diagnoza',
  scope: 'Czyje uwagi',
  office: 'Cały urząd',
  unit: (name: string) => `Jednostka: ${name}`,
  service: (name: string) => `Usługa: ${name}`,
  context: 'Sposób kontaktu',
  contexts: { visit: 'Wizyta w urzędzie', case: 'Sprawa przez internet' },
  comments: plComments,

  first: {
    title: 'Co zmienić najpierw',
    none: 'Nikt jeszcze nie odpowiadał na pytanie, co zmienić najpierw.',
    how: 'Dodaj do ankiety pytanie „co najpierw, a co na końcu” albo „najwyżej trzy z listy”. Wynik z przedziałem pokażemy od 10 odpowiedzi.',
    design: 'Ułóż ankietę',
    survey: (name: string) => `Ankieta: ${name}`,
    base: (n: number) => counted('pl', n, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' }),
    scoreMethod: 'na 100 osób: ile wskazało jako pierwsze minus ile jako ostatnie, przedział ufności 95\u00a0%',
    shareMethod: 'odsetek osób, które to zaznaczyły, przedział ufności 95\u00a0%',
    proposal: 'Propozycja',
    asFirst: 'Jako pierwsze',
    asLast: 'Jako ostatnie',
    chosen: 'Zaznaczyło',
    before: 'Poprzednio',
  },

  themes: {
    title: 'O czym piszą klienci',
    most: (name: string) => `Najczęściej piszą na temat: ${name}`,
    several: (names: string) => `Najczęściej piszą na tematy, których nie da się uszeregować: ${names}`,
    base: (read: number) => `${plComments(read)} po polsku`,
    method: 'odsetek uwag, przedział ufności 95\u00a0%',
    table: 'Tematy uwag',
    theme: 'Temat',
    place: 'Punkt styku',
    noPlace: 'Bez punktu styku',
    count: 'Uwagi',
    negated: 'Z zaprzeczeniem',
    share: 'Odsetek uwag',
    interval: 'Przedział',
    before: 'Poprzednio',
    difference: 'Różnica',
    without: (n: number, read: number) =>
      `Bez rozpoznanego tematu: ${formatNumber('pl', n)} z ${formatNumber('pl', read)}. Jedna uwaga może mówić o kilku tematach.`,
    none: 'W tych uwagach nie rozpoznaliśmy żadnego tematu.',
    tooFew: (read: number, needed: number) =>
      `Za mało uwag, żeby liczyć tematy. Jest ${formatNumber('pl', read)}, potrzeba ${formatNumber('pl', needed)} po polsku.`,
    unread: (n: number) => `${plComments(n)} w innych językach: tematów w nich nie liczymy.`,
    tooFewAnswers: 'Za mało odpowiedzi, żeby pokazać uwagi. Pokażemy je od 10 odpowiedzi.',
    onePerson: 'Pracuje tu jedna osoba, więc uwagi pokazujemy tylko razem z uwagami całej jednostki albo urzędu.',
    noComments: 'W tym okresie nikt nie napisał uwagi.',
    widen: 'Pokaż cały czas',
    quality: 'Jakość rozpoznawania tematów w Twoim urzędzie: niezmierzona. Czytaj uwagi, zanim wyciągniesz wniosek.',
    readTheme: 'Otwórz uwagi z zaznaczonymi słowami',
  },

  changes: {
    title: 'Co się zmieniło',
    against: (before: string) => `W porównaniu z okresem: ${before}.`,
    more: (name: string, words: string) => `Częściej niż poprzednio. Temat: ${name}, ${words}.`,
    less: (name: string, words: string) => `Rzadziej niż poprzednio. Temat: ${name}, ${words}.`,
    nothing: (compared: number) =>
      `Nic pewnego. Porównaliśmy ${plThemes(compared)}, a żadna różnica nie wykracza poza zwykłe wahania.`,
    noBefore: 'Nie ma okresu przed tym, z którym można porównać (potrzeba 20 uwag po polsku w każdym).',
  },

  words: {
    title: 'Słowa częstsze niż poprzednio',
    lead: 'Słowa, które wyróżniają uwagi z tego okresu na tle poprzedniego.',
    now: 'Częściej teraz',
    past: 'Częściej poprzednio',
    nothing: (compared: number) =>
      `Porównaliśmy ${formatNumber('pl', compared)} słów i żadne nie wyróżnia się na pewno.`,
    tooFew: 'Słowa porównujemy od 100 uwag po polsku, w tym co najmniej 20 w każdym z dwóch okresów.',
    word: (word: string, count: string) => `${word} (${count})`,
  },

  worse: {
    title: 'Słowa z miesięcy, w których klienci byli mniej zadowoleni',
    lead: 'Każdą usługę porównujemy z nią samą: uwagi z miesięcy, w których jej ocena ogólna była gorsza niż zwykle, z uwagami z lepszych miesięcy. To mówi o usługach i miesiącach, nie o pojedynczych klientach.',
    why: 'Słów nie dzielimy według oceny, którą dał autor uwagi: kto wie, czyja to uwaga, mógłby z tego poznać jego ocenę.',
    within: 'Okres',
    base: (comments: number, months: number, services: number) =>
      `Uwagi po polsku: ${formatNumber('pl', comments)}. Usługi: ${formatNumber('pl', services)}. Ich miesiące z pokazanym wynikiem i uwagami: ${formatNumber('pl', months)}.`,
    nothing: (compared: number) =>
      `Porównaliśmy ${plWords(compared)} i żadne nie wraca na pewno częściej w gorszych miesiącach.`,
    tooFew: 'Za mało, żeby szukać takich słów.',
    fewComments: (n: number, needed: number) =>
      `Uwagi po polsku z miesięcy, w których wynik usługi wolno pokazać: ${formatNumber('pl', n)} z ${formatNumber('pl', needed)} potrzebnych.`,
    fewMonths: (n: number, needed: number) =>
      `Miesiące, w których usługa ma pokazany wynik i choć jedną uwagę: ${formatNumber('pl', n)} z ${formatNumber('pl', needed)} potrzebnych.`,
    word: 'Słowo',
    table: 'Uwagi z tym słowem wśród wszystkich uwag z gorszych i z lepszych miesięcy',
    inWorse: 'W gorszych',
    inBetter: 'W lepszych',
    share: (count: string, of: string) => `${count} z${s}${of}`,
    csv: {
      withWorse: 'Ze słowem, gorsze miesiące',
      allWorse: 'Wszystkie, gorsze miesiące',
      withBetter: 'Ze słowem, lepsze miesiące',
      allBetter: 'Wszystkie, lepsze miesiące',
      p: 'p po poprawce',
    },
    months: {
      link: 'Porównane miesiące i usługi (CSV)',
      service: 'Usługa',
      period: 'Miesiąc',
      mean: 'Ocena ogólna, średnia',
      comments: 'Uwagi po polsku',
      side: 'Strona',
      worse: 'gorszy niż zwykle',
      better: 'lepszy niż zwykle',
      usual: 'jak zwykle',
    },
  },

  how: {
    comments: 'Uwagi w tym okresie',
    commentsText: (n: number | null) =>
      `${n === null ? 'Nie pokazujemy ich liczby' : formatNumber('pl', n)}. Tematów i słów nie ważymy: uwaga nie wie, z której jest odpowiedzi.`,
    themes: 'Tematy',
    themesText:
      'Temat rozpoznajemy po liście słów w formie podstawowej: „kolejka” znajduje też „kolejki” i „kolejce”. Listę zmienia urząd na stronie Tematy. Jedna uwaga liczy się w temacie raz.',
    base: 'Podstawa odsetka',
    baseText:
      'Odsetek liczymy wśród uwag po polsku, nie wśród wszystkich klientów. Uwagi piszą częściej osoby bardzo zadowolone i bardzo niezadowolone.',
    interval: 'Przedział',
    intervalText: 'Przedział ufności 95\u00a0% metodą Wilsona.',
    change: 'Zmiana',
    changeText: (compared: number) =>
      compared === 0
        ? 'Nie porównywaliśmy okresów.'
        : `Porównaliśmy ${plThemes(compared)}. Zmianą nazywamy tylko różnicę, która zostaje po poprawce Holma na liczbę porównań (5${s}%).`,
    words: 'Słowa',
    wordsText:
      'Iloraz szans z rozkładem Dirichleta, poprawka Benjaminiego–Hochberga. Słowo musi być co najmniej w 5 uwagach. Czytamy najwyżej 1500 uwag każdego okresu. Nie dzielimy uwag według oceny: ocena przy uwadze mogłaby zdradzić, co jeszcze odpowiedziała ta osoba.',
    worse: 'Słowa z gorszych miesięcy',
    worseText: (compared: number | null) =>
      `${compared === null ? 'Nie szukaliśmy ich: za mało uwag albo pokazanych wyników.' : `Porównane słowa: ${formatNumber('pl', compared)}.`} Bierzemy wyłącznie to, co pokazują inne strony: uwagi i ocenę ogólną tej samej usługi z tego samego miesiąca, z trzech lat zamkniętych kwartałów. Gdy przy uwagach stoi tylko kwartał, bierzemy cały kwartał. Miesiąc gorszy niż zwykle ma średnią poniżej mediany tej usługi w tych samych 12 miesiącach. Słowa, które usługa ma zawsze, i zmiany wspólne całemu urzędowi w kwartale odejmujemy. Słowo pokazujemy, gdy wyróżnia się po poprawce na liczbę słów metodą Westfalla i Younga, z losowo odwracanymi znakami półroczy usługi (5${s}%). Musi być co najmniej w 5 uwagach; pokazujemy najwyżej 6 słów. Słowo może iść w parze z gorszym miesiącem z innej przyczyny: przeczytaj uwagi.`,
    negation: 'Zaprzeczenia',
    negationText:
      'Kolumna „Z zaprzeczeniem” liczy uwagi, w których każde słowo tematu jest zaprzeczone („nie było kolejki”).',
    search: 'Szukanie',
    searchText:
      'Szukamy po formie podstawowej słowa, bez znaczenia są polskie znaki; od czterech liter wystarczy początek. Liczymy uwagi, w których są wszystkie słowa.',
    quality: 'Jakość rozpoznawania',
    qualityText:
      'Niezmierzona na uwagach Twojego urzędu. Wymaga 200 uwag przeczytanych przez dwie osoby niezależnie od siebie.',
    protection: 'Ochrona osób',
    protectionText:
      'Uwagi są ujawniane partiami po co najmniej 5 odpowiedzi, z zamaskowanymi danymi osobowymi, bez dnia. Widać je, gdy wynik wolno pokazać: od 10 odpowiedzi.',
  },

  next: {
    theme: (name: string, count: number, read: number, { value, range }: { value: string; range: string }) =>
      `Temat uwag: ${name}. ${plural('pl', count, { one: 'Mówi', few: 'Mówią', many: 'Mówi', other: 'Mówi' })} o${s}nim ${formatNumber('pl', count)} z${s}${formatNumber('pl', read)} uwag po polsku: ${value} (${range}).`,
    more: (difference: string) => `To częściej niż poprzednio: ${difference}.`,
    less: (difference: string) => `To rzadziej niż poprzednio: ${difference}.`,
    readFirst: 'Przeczytaj te uwagi i zapytaj pracowników.',
    word: (word: string, [now, ofNow]: readonly [number, number], [past, ofPast]: readonly [number, number]) =>
      `Słowo częstsze niż poprzednio: ${word}. Jest w${s}${formatNumber('pl', now)} z${s}${formatNumber('pl', ofNow)} uwag, poprzednio było w${s}${formatNumber('pl', past)} z${s}${formatNumber('pl', ofPast)}.`,
    wordTitle: (word: string) => `Słowo z uwag klientów: ${word}`,
    notCounted: (name: string) => `Z uwag klientów: ${name}. W tym okresie nie da się tego teraz policzyć.`,
    wanted: (label: string, { value, range, n }: { value: string; range: string; n: number }) =>
      `Najwięcej osób chce zmienić najpierw: „${label}”, ${value} (${range}; ${counted('pl', n, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' })}). Sprawdź, co można zrobić od razu.`,
    few: (read: number, needed: number) =>
      `Uwag po polsku jest ${formatNumber('pl', read)}, tematy liczymy od ${formatNumber('pl', needed)}. Zbieraj je dalej i czytaj te, które są.`,
    searched: (words: string, found: number, all: number) =>
      `Szukane słowa: ${words}. Są w${s}${formatNumber('pl', found)} z${s}${formatNumber('pl', all)} uwag.`,
    worthATheme: 'Jeśli wracają, zrób z nich temat: policzymy go w każdym okresie.',
    makeTheme: 'Zrób z tych słów temat',
    startAction: 'Załóż działanie',
    readAction: 'Czytaj uwagi o tym temacie',
    readWord: 'Czytaj uwagi z tym słowem',
    readAll: 'Czytaj wszystkie uwagi',
    seeWanted: 'Zobacz, co klienci wskazują',
    seeRating: (name: string) => `Zobacz ocenę: ${name}`,
    allThemes: 'Wszystkie tematy',
  },

  list: {
    title: 'Uwagi klientów',
    search: 'Szukaj słów',
    searchHint: 'Formy i znaki nie mają znaczenia: „kolejka” znajdzie też „kolejki”, „urzad” znajdzie „urząd”.',
    searched: (words: string) => `Szukane słowa: ${words}`,
    found: (found: number, all: number) =>
      found === all ? plComments(all) : `${formatNumber('pl', found)} z ${formatNumber('pl', all)} uwag`,
    notFound: 'Żadna uwaga nie zawiera wszystkich tych słów. Skróć słowo albo usuń jedno z nich.',
    note: 'Dane osobowe są zamaskowane. Kolejność i data nie mówią, kto i kiedy napisał.',
    csv: 'Pobierz te uwagi (CSV)',
    columns: { comment: 'Uwaga', language: 'Język', period: 'Okres', themes: 'Tematy' },
    noPermission: 'Uwag nie pokazujemy w Twojej roli.',
  },
  theme: {
    kicker: 'Temat uwag',
    none: 'W tym okresie żadna pokazana uwaga nie mówi o tym temacie.',
    words: 'Słowa tematu',
    edit: 'Zmień słowa tematu',
  },

  hide: {
    button: 'Ukryj uwagę',
    reason: (name: string) => `Powód: ${name}. Inny powód:`,
    done: 'Ukryto uwagę. Nie liczy się też w tematach. Można ją przywrócić przez 30 dni.',
    undo: 'Cofnij ukrycie',
    back: 'Przywrócono uwagę.',
    title: 'Ukryte uwagi',
    lead: 'Ukrytych uwag nikt nie widzi i nie liczą się w tematach. Przez 30 dni można je przywrócić, potem znikają na zawsze. Krytyka urzędu nie jest powodem ukrycia.',
    none: 'Nie ma ukrytych uwag.',
    bringBack: 'Przywróć',
    since: (day: string, reason: string) => `Ukryto: ${day}. Powód: ${reason}.`,
    number: (n: number) => `Ukrytych uwag w całym urzędzie: ${formatNumber('pl', n)}.`,
    notShown: 'Tekstu nie można teraz pokazać: za mało odpowiedzi.',
  },

  edit: {
    title: 'Tematy',
    lead: 'Po tych słowach rozpoznajemy, o czym jest uwaga. Zmiana działa od razu, także dla dawnych uwag.',
    add: 'Dodaj temat',
    newTitle: 'Nowy temat',
    changeTitle: 'Zmiana tematu',
    namePl: 'Nazwa po polsku',
    nameEn: 'Nazwa po angielsku',
    touchpoint: 'Punkt styku',
    driver: 'Pytanie ankiety',
    noPlace: 'Bez',
    entries: 'Słowa i zwroty, jeden w wierszu',
    entriesHint:
      'Forma podstawowa wystarczy: „kolejka”. Zwrot do czterech słów: „odbierać telefon”. Z „nie” lub „bez” na początku: tylko z zaprzeczeniem. Z „tylko”: tylko bez zaprzeczenia.',
    save: 'Zapisz',
    unknown: (words: string) =>
      `Słownik nie zna tych słów, więc ich odmianę zgadujemy: ${words}. Sprawdź, czy są dobrze napisane.`,
    unknownShort: 'Słowa spoza słownika',
    up: 'W górę',
    down: 'W dół',
    upWords: (name: string) => `. Temat: ${name}`,
    downWords: (name: string) => `. Temat: ${name}`,
    order: 'Kolejność',
    words: 'Słowa',
    remove: 'Usuń temat',
    removeTitle: 'Usunąć temat?',
    removeLead: (name: string) =>
      `Temat: ${name}. Zniknie z wyników wszystkich okresów. Uwagi zostają. Temat z programu można przywrócić na stronie Tematy, własnego nie.`,
    restore: 'Przywróć słowa z programu',
    restoreWords: (name: string) => `: ${name}`,
    removed: 'Tematy z programu, których urząd nie używa',
    keep: 'Nie usuwaj',
    conflict: 'Ktoś zmienił tematy w tym czasie. Twój tekst jest poniżej: sprawdź go i zapisz jeszcze raz.',
    errors: 'Popraw temat',
    readers: 'Tematy zmienia osoba, która prowadzi badania.',
    drivers: {
      right_person: 'znalezienie właściwej osoby',
      knowledge: 'wiedza',
      courtesy: 'uprzejmość',
      information: 'informacja',
      waiting: 'czas czekania',
      settling_time: 'czas załatwienia sprawy',
      building: 'budynek',
      online: 'usługa internetowa',
    },
  },
  done: {
    zapisano: 'Zapisano temat.',
    usunieto: 'Usunięto temat.',
    przywrocono: 'Przywrócono temat z programu.',
    przesunieto: 'Zmieniono kolejność tematów.',
    przywroconouwage: 'Przywrócono uwagę.',
    liczymy: 'Zlecono szukanie tematów.',
  },

  suggest: {
    lead: 'Słowa, które często występują razem, a nie należą jeszcze do żadnego tematu. To tylko propozycje: przeczytaj przykłady i nazwij temat albo pomiń.',
    ask: 'Szukaj propozycji',
    again: 'Szukaj jeszcze raz',
    tooFew: (read: number, needed: number) =>
      `Propozycje szukamy od ${formatNumber('pl', needed)} uwag po polsku. Teraz: ${formatNumber('pl', read)}.`,
    computing: 'Szukamy propozycji. Zajmie to najwyżej kilka minut; odśwież stronę.',
    failed: 'Szukanie się nie powiodło. Spróbuj jeszcze raz.',
    none: 'Nie znaleźliśmy nowych tematów. Obecne obejmują to, o czym piszą klienci.',
    found: (themes: number, read: number) => `${plThemes(themes)} z ${plComments(read)}.`,
    words: 'Słowa',
    count: (n: number) => `Co najmniej dwa z tych słów zawiera: ${plComments(n)}.`,
    stability: (share: string) => `Powtarzalność na podpróbach: ${share}.`,
    examples: 'Przykłady',
    make: 'Zrób z tego temat',
    proposal: (number: number) => `Propozycja ${number}`,
    whenAsked: (when: string) => `Stan: ${when}.`,
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Expected directions',
  lead: 'What clients expect: what they name as the first thing to change, and what they write about.',
  sections: 'Expected directions',
  section: {
    directions: 'Directions',
    comments: 'Comments',
    themes: 'Themes',
    hidden: 'Hidden comments',
    suggestions: 'Suggested themes',
  },
  diagnosis: 'Diagnosis',
  scope: 'Whose comments',
  office: 'The whole office',
  unit: (name) => `Unit: ${name}`,
  service: (name) => `Service: ${name}`,
  context: 'Way of contact',
  contexts: { visit: 'Visit in the office', case: 'Case online' },
  comments: enComments,

  first: {
    title: 'What to change first',
    none: 'Nobody has answered a question about what to change first yet.',
    how: 'Add a question “what first and what last” or “up to three of a list” to a questionnaire. The result with its interval is shown from 10 answers.',
    design: 'Design a questionnaire',
    survey: (name) => `Questionnaire: ${name}`,
    base: (n) => counted('en', n, { one: 'person', other: 'people' }),
    scoreMethod: 'of 100 people: how many named it first minus how many last, 95% confidence interval',
    shareMethod: 'share of people who chose it, 95% confidence interval',
    proposal: 'Proposal',
    asFirst: 'As first',
    asLast: 'As last',
    chosen: 'Chosen by',
    before: 'Before',
  },

  themes: {
    title: 'What clients write about',
    most: (name) => `Most often they write about the theme: ${name}`,
    several: (names) => `Most often they write about themes that cannot be put in an order: ${names}`,
    base: (read) => `${enComments(read)} in Polish`,
    method: 'share of comments, 95% confidence interval',
    table: 'Themes of comments',
    theme: 'Theme',
    place: 'Touchpoint',
    noPlace: 'Without a touchpoint',
    count: 'Comments',
    negated: 'Negated',
    share: 'Share of comments',
    interval: 'Interval',
    before: 'Before',
    difference: 'Difference',
    without: (n, read) =>
      `Without a recognised theme: ${formatNumber('en', n)} of ${formatNumber('en', read)}. One comment may speak of several themes.`,
    none: 'No theme was recognised in these comments.',
    tooFew: (read, needed) =>
      `Too few comments to count themes. There are ${formatNumber('en', read)}, and ${formatNumber('en', needed)} in Polish are needed.`,
    unread: (n) => `${enComments(n)} in other languages: their themes are not counted.`,
    tooFewAnswers: 'Too few answers to show comments. They are shown from 10 answers.',
    onePerson: 'One person works here, so comments are shown only together with those of the whole unit or office.',
    noComments: 'Nobody wrote a comment in this period.',
    widen: 'Show all time',
    quality: 'How well themes are recognised in your office: not measured. Read the comments before you conclude.',
    readTheme: 'Open the comments with the words marked',
  },

  changes: {
    title: 'What has changed',
    against: (before) => `Compared with: ${before}.`,
    more: (name, words) => `More often than before. Theme: ${name}, ${words}.`,
    less: (name, words) => `Less often than before. Theme: ${name}, ${words}.`,
    nothing: (compared) =>
      `Nothing certain. We compared ${enThemes(compared)}, and no difference exceeds ordinary variation.`,
    noBefore: 'There is no period before it to compare with (20 comments in Polish are needed in each).',
  },

  words: {
    title: 'Words more frequent than before',
    lead: 'Words that set the comments of this period apart from those of the period before.',
    now: 'More often now',
    past: 'More often before',
    nothing: (compared) => `We compared ${formatNumber('en', compared)} words and none of them certainly stands out.`,
    tooFew: 'Words are compared from 100 comments in Polish, at least 20 in each of two periods.',
    word: (word, count) => `${word} (${count})`,
  },

  worse: {
    title: 'Words of the months in which clients were less satisfied',
    lead: 'Each service is compared with itself: comments of the months in which its overall rating was worse than usual, with comments of the better months. This speaks of services and months, not of single clients.',
    why: 'Words are not divided by the rating the author of a comment gave: whoever knows whose comment it is could learn that person’s rating.',
    within: 'Period',
    base: (comments, months, services) =>
      `Comments in Polish: ${formatNumber('en', comments)}. Services: ${formatNumber('en', services)}. Their months with a shown result and comments: ${formatNumber('en', months)}.`,
    nothing: (compared) => `${enWords(compared)} were compared and none comes up more in the worse months for certain.`,
    tooFew: 'There is too little to look for such words.',
    fewComments: (n, needed) =>
      `Comments in Polish of months in which the result of the service may be shown: ${formatNumber('en', n)} of ${formatNumber('en', needed)} needed.`,
    fewMonths: (n, needed) =>
      `Months in which a service has a shown result and at least one comment: ${formatNumber('en', n)} of ${formatNumber('en', needed)} needed.`,
    word: 'Word',
    table: 'Comments with the word among all comments of worse and of better months',
    inWorse: 'In worse',
    inBetter: 'In better',
    share: (count, of) => `${count} of ${of}`,
    csv: {
      withWorse: 'With the word, worse months',
      allWorse: 'All, worse months',
      withBetter: 'With the word, better months',
      allBetter: 'All, better months',
      p: 'adjusted p',
    },
    months: {
      link: 'Months and services compared (CSV)',
      service: 'Service',
      period: 'Month',
      mean: 'Overall rating, mean',
      comments: 'Comments in Polish',
      side: 'Side',
      worse: 'worse than usual',
      better: 'better than usual',
      usual: 'as usual',
    },
  },

  how: {
    comments: 'Comments in this period',
    commentsText: (n) =>
      `${n === null ? 'Their number is not shown' : formatNumber('en', n)}. Themes and words have no weights: a comment does not know which answer it came with.`,
    themes: 'Themes',
    themesText:
      'A theme is recognised by a list of words in their base form, in any case. The office changes the list on the page Themes. One comment counts once in a theme.',
    base: 'Base of the share',
    baseText:
      'The share is of comments in Polish, not of all clients. Very satisfied and very dissatisfied people write more often.',
    interval: 'Interval',
    intervalText: '95% confidence interval by Wilson’s method.',
    change: 'Change',
    changeText: (compared) =>
      compared === 0
        ? 'Periods were not compared.'
        : `We compared ${enThemes(compared)}. Only a difference that stands after Holm’s correction for the number of comparisons (5%) is called a change.`,
    words: 'Words',
    wordsText:
      'Log-odds with a Dirichlet prior, Benjamini–Hochberg correction. A word stands in at least 5 comments. At most 1500 comments of each period are read. Comments are not divided by rating: a rating beside a comment could tell what else that person answered.',
    worse: 'Words of worse months',
    worseText: (compared) =>
      `${compared === null ? 'They were not looked for: too few comments or shown results.' : `Words compared: ${formatNumber('en', compared)}.`} Only what other pages show is used: the comments and the overall rating of the same service in the same month, over three years of closed quarters. Where comments are dated by the quarter only, the whole quarter is taken. A month worse than usual has a mean below the median of this service in the same 12 months. Words a service always has, and changes the whole office had in common in a quarter, are taken out. A word is shown where it stands out after the correction of Westfall and Young for the number of words, with signs of half-years of a service flipped at random (5%). It stands in at least 5 comments; at most 6 words are shown. A word may go with a worse month for another reason: read the comments.`,
    negation: 'Negation',
    negationText:
      'The column “Negated” counts comments in which every word of the theme is negated (“there was no queue”).',
    search: 'Search',
    searchText:
      'Words are looked for by their base form, Polish marks do not matter; from four letters on the beginning is enough. Comments with all the words are counted.',
    quality: 'Quality of recognition',
    qualityText:
      'Not measured on the comments of your office. That takes 200 comments read by two people independently.',
    protection: 'Protection of people',
    protectionText:
      'Comments are released in batches of at least 5 answers, with personal data masked and without a day. They are shown where the result may be shown: from 10 answers.',
  },

  next: {
    theme: (name, count, read, { value, range }) =>
      `Theme of comments: ${name}. ${formatNumber('en', count)} of ${formatNumber('en', read)} comments in Polish ${plural('en', count, { one: 'speaks', other: 'speak' })} of it: ${value} (${range}).`,
    more: (difference) => `More often than before: ${difference}.`,
    less: (difference) => `Less often than before: ${difference}.`,
    readFirst: 'Read these comments and ask the employees.',
    word: (word, [now, ofNow], [past, ofPast]) =>
      `A word more frequent than before: ${word}. It stands in ${formatNumber('en', now)} of ${formatNumber('en', ofNow)} comments, before in ${formatNumber('en', past)} of ${formatNumber('en', ofPast)}.`,
    wordTitle: (word) => `A word of comments: ${word}`,
    notCounted: (name) => `From comments of clients: ${name}. It cannot be counted in this period now.`,
    wanted: (label, { value, range, n }) =>
      `Most people want to change first: “${label}”, ${value} (${range}; ${counted('en', n, { one: 'person', other: 'people' })}). See what can be done at once.`,
    few: (read, needed) =>
      `There are ${formatNumber('en', read)} comments in Polish, and themes are counted from ${formatNumber('en', needed)}. Go on collecting, and read those there are.`,
    searched: (words, found, all) =>
      `Words looked for: ${words}. They stand in ${formatNumber('en', found)} of ${formatNumber('en', all)} comments.`,
    worthATheme: 'If they return, make a theme of them: it is counted in every period.',
    makeTheme: 'Make a theme of these words',
    startAction: 'Start an action',
    readAction: 'Read comments on this theme',
    readWord: 'Read comments with this word',
    readAll: 'Read all comments',
    seeWanted: 'See what clients name',
    seeRating: (name) => `See the rating: ${name}`,
    allThemes: 'All themes',
  },

  list: {
    title: 'Comments of clients',
    search: 'Search words',
    searchHint: 'Polish forms and marks do not matter: “kolejka” finds “kolejki” too, “urzad” finds “urząd”.',
    searched: (words) => `Words looked for: ${words}`,
    found: (found, all) =>
      found === all ? enComments(all) : `${formatNumber('en', found)} of ${formatNumber('en', all)} comments`,
    notFound: 'No comment holds all these words. Shorten a word or take one away.',
    note: 'Personal data are masked. Order and date do not tell who wrote and when.',
    csv: 'Download these comments (CSV)',
    columns: { comment: 'Comment', language: 'Language', period: 'Period', themes: 'Themes' },
    noPermission: 'Comments are not shown to your role.',
  },
  theme: {
    kicker: 'Theme of comments',
    none: 'No comment shown in this period speaks of this theme.',
    words: 'Words of the theme',
    edit: 'Change the words of the theme',
  },

  hide: {
    button: 'Hide comment',
    reason: (name) => `Reason: ${name}. Another reason:`,
    done: 'The comment is hidden. It no longer counts in themes. It can be brought back for 30 days.',
    undo: 'Undo hiding',
    back: 'The comment is back.',
    title: 'Hidden comments',
    lead: 'Nobody sees hidden comments and they do not count in themes. They can be brought back for 30 days, then they are gone for good. Criticism of the office is no reason to hide.',
    none: 'There are no hidden comments.',
    bringBack: 'Bring back',
    since: (day, reason) => `Hidden: ${day}. Reason: ${reason}.`,
    number: (n) => `Hidden comments in the whole office: ${formatNumber('en', n)}.`,
    notShown: 'The text cannot be shown now: too few answers.',
  },

  edit: {
    title: 'Themes',
    lead: 'By these words we recognise what a comment is about. A change works at once, for earlier comments too.',
    add: 'Add a theme',
    newTitle: 'New theme',
    changeTitle: 'Change of a theme',
    namePl: 'Name in Polish',
    nameEn: 'Name in English',
    touchpoint: 'Touchpoint',
    driver: 'Question of the questionnaire',
    noPlace: 'None',
    entries: 'Words and phrases, one a line',
    entriesHint:
      'The base form is enough: “kolejka”. A phrase of up to four words: “odbierać telefon”. With “nie” or “bez” first: only negated. With “tylko”: only not negated.',
    save: 'Save',
    unknown: (words) =>
      `The dictionary does not know these words, so their forms are guessed: ${words}. Check the spelling.`,
    unknownShort: 'Words outside the dictionary',
    up: 'Up',
    down: 'Down',
    upWords: (name) => `: move up the theme ${name}`,
    downWords: (name) => `: move down the theme ${name}`,
    order: 'Order',
    words: 'Words',
    remove: 'Remove the theme',
    removeTitle: 'Remove the theme?',
    removeLead: (name) =>
      `Theme: ${name}. It disappears from the results of all periods. The comments stay. A theme of the program can be restored on the page Themes, an own one cannot.`,
    restore: 'Restore the words of the program',
    restoreWords: (name) => `: ${name}`,
    removed: 'Themes of the program that the office does not use',
    keep: 'Do not remove',
    conflict: 'Somebody changed the themes meanwhile. Your text stands below: check it and save once more.',
    errors: 'Correct the theme',
    readers: 'Themes are changed by the person who runs studies.',
    drivers: {
      right_person: 'finding the right person',
      knowledge: 'knowledge',
      courtesy: 'courtesy',
      information: 'information',
      waiting: 'waiting time',
      settling_time: 'time to settle the case',
      building: 'building',
      online: 'online service',
    },
  },
  done: {
    zapisano: 'The theme is saved.',
    usunieto: 'The theme is removed.',
    przywrocono: 'The theme of the program is restored.',
    przesunieto: 'The order of themes is changed.',
    przywroconouwage: 'The comment is back.',
    liczymy: 'The search for themes has begun.',
  },

  suggest: {
    lead: 'Words that often come up together and belong to no theme yet. These are only proposals: read the examples and name a theme, or pass on.',
    ask: 'Look for proposals',
    again: 'Look once more',
    tooFew: (read, needed) =>
      `Proposals are looked for from ${formatNumber('en', needed)} comments in Polish on. Now: ${formatNumber('en', read)}.`,
    computing: 'We are looking for proposals. It takes a few minutes at most; reload the page.',
    failed: 'The search failed. Try again.',
    none: 'No new themes were found. The present ones cover what clients write about.',
    found: (themes, read) => `${enThemes(themes)} from ${enComments(read)}.`,
    words: 'Words',
    count: (n) => `At least two of these words stand in: ${enComments(n)}.`,
    stability: (share) => `Repeated on subsamples: ${share}.`,
    examples: 'Examples',
    make: 'Make a theme of it',
    proposal: (number) => `Proposal ${number}`,
    whenAsked: (when) => `As of ${when}.`,
  },
};

export const directionsTexts = { pl, en };
