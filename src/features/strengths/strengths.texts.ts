// Words of the page of strengths and weaknesses, Polish and English side by side. Names stand in labels only.
import { counted, formatNumber, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;
const plAnswers = (n: number) =>
  counted('pl', n, { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' });
const plComparisons = (n: number) =>
  counted('pl', n, { one: 'porównanie', few: 'porównania', many: 'porównań', other: 'porównania' });
const enAnswers = (n: number) => counted('en', n, { one: 'answer', other: 'answers' });
const enComparisons = (n: number) => counted('en', n, { one: 'comparison', other: 'comparisons' });

/** Written numbers of one comparison. */
export interface ComparedWords {
  readonly here: string;
  readonly there: string;
  readonly low: string;
  readonly high: string;
  readonly n: number;
  /** the other period, or the target, in words */
  readonly than: string;
}

/** What lacks a first result: counted by kind, and the fewest answers missing to one. */
export interface ThinPlaces {
  readonly office: boolean;
  readonly units: number;
  readonly services: number;
  readonly missing: number;
}

const pl = {
  title: 'Mocne i słabe strony',
  where: 'Gdzie',
  office: 'Cały urząd',
  onlineCases: 'sprawy bez wizyty',
  contexts: 'Sposób załatwienia sprawy',
  contextNames: { visit: 'Wizyty w urzędzie', case: 'Sprawy bez wizyty' },
  show: 'Pokaż',
  strengths: 'Mocne strony',
  weaknesses: 'Słabe strony',
  noStrengths: 'W tym okresie żadna mocna strona nie wytrzymuje poprawki na liczbę porównań.',
  noWeaknesses: 'W tym okresie żadna słaba strona nie wytrzymuje poprawki na liczbę porównań.',
  /** `standing`: all comparisons that stand, of which the strengths and weaknesses are a choice */
  lead: (strengths: number, weaknesses: number, standing: number, looks: number) =>
    `${standing > strengths + weaknesses ? 'Najważniejsze mocne' : 'Mocne'} strony: ${strengths}, słabe strony: ${weaknesses}${standing > strengths + weaknesses ? `. Wybrane z${s}${formatNumber('pl', standing)} porównań, które wytrzymały poprawkę` : ''}. Sprawdzono ${plComparisons(looks)}, więc próg dla każdego podniesiono.`,
  nothingStands: (looks: number) =>
    `Żadna różnica nie wytrzymuje poprawki: sprawdzono ${plComparisons(looks)}. To nie znaczy, że wszystko jest takie samo. Mniejsze różnice widać dopiero przy większej liczbie odpowiedzi.`,
  nothingToCompare: 'Nie ma jeszcze czego porównać: potrzeba co najmniej 10 odpowiedzi z każdej strony.',
  against: { target: 'cel', rest: 'reszta urzędu', past: 'wcześniej' },
  months: (there: string, here: string) => `${there}, tutaj: ${here}`,
  rest: (better: boolean, { here, there, low, high, n }: ComparedWords) =>
    `${better ? 'Wyżej' : 'Niżej'} niż w${s}reszcie urzędu: średnia ${here} zamiast ${there} (różnica od${s}${low} do${s}${high}; ${plAnswers(n)}).`,
  past: (better: boolean, { here, there, low, high, n, than }: ComparedWords) =>
    `${better ? 'Wyżej' : 'Niżej'} niż wcześniej (${than}): średnia ${here} zamiast ${there} (różnica od${s}${low} do${s}${high}; ${plAnswers(n)}).`,
  target: (better: boolean, { here, low, high, n, than }: ComparedWords) =>
    `${better ? 'Lepiej' : 'Gorzej'} niż obiecany cel (${than}): ${here} (różnica od${s}${low} do${s}${high}; ${plAnswers(n)}).`,
  targetWords: {
    'at-least': (value: string) => `co najmniej ${value}`,
    'at-most': (value: string) => `najwyżej ${value}`,
  },
  points: (written: string) => `${written}${s}p.p.`,
  counts: 'Zobacz, z czego to policzono',
  promises: 'Standardy mierzone w inny sposób',
  promisesNote: 'Te standardy mierzymy rejestrem, obchodem budynku albo wpisem. Werdykt jest z karty wskaźnika.',
  promise: 'Standard',
  verdict: 'Czy dotrzymujemy',
  lastFigures: (kept: number, of: number) => `(ostatnie pomiary: ${of}, z${s}tego w${s}celu: ${kept})`,
  table: 'Porównania',
  standing: 'tylko te, które wytrzymały poprawkę',
  all: 'wszystkie',
  search: 'Szukaj (usługa, jednostka, pytanie)',
  nothingFound: 'Nic nie pasuje do tych filtrów.',
  showAll: 'Pokaż wszystkie porównania',
  subject: 'Usługa lub jednostka',
  question: 'Pytanie',
  comparedWith: 'Porównanie z',
  here: 'Tutaj',
  there: 'Tam',
  difference: 'Różnica',
  conclusion: 'Wniosek',
  conclusions: {
    strength: 'mocna strona',
    weakness: 'słaba strona',
    small: 'różnica pewna, ale za mała, by o niej mówić',
    'may-be-chance': 'różnica może być przypadkowa',
  },
  csv: {
    low: 'Różnica od',
    high: 'Różnica do',
    n: 'Odpowiedzi tutaj',
    nOther: 'Odpowiedzi tam',
    measure: 'Miara',
    note: 'Uwagi',
    standard: 'Standard',
  },
  measures: { mean: 'średnia 1–5', share: 'odsetek' },
  tableNote: 'Kolejność: od największej różnicy, ważonej pewnością i liczbą klientów.',
  thin: 'Czego jeszcze nie da się porównać',
  thinNote: 'Porównujemy od 10 odpowiedzi z każdej strony.',
  collected: 'Zebrano',
  missing: 'Brakuje',
  withOthers: 'dość odpowiedzi, ale pokazujemy je tylko razem z innymi',
  groups: {
    title: 'Grupy klientów, miejsca i punkty styku',
    lead: 'Jak oceniają urząd różne grupy klientów, jak wypadają miejsca obsługi i trzy punkty styku w każdej usłudze.',
    place: 'Miejsce',
    byPlace: 'Miejsca',
    group: 'Grupa klientów',
    level: 'Oceny dobre i bardzo dobre',
    difference: 'Średnia wobec reszty klientów',
    byGroup: 'Grupy klientów',
    byTouchpoint: 'Punkty styku w usługach',
    service: 'Usługa',
    noGroups: 'Ankieta nie pyta teraz o grupę klientów.',
    tooLittle:
      'Odpowiedzi dzielimy tylko wewnątrz usługi i kwartału. Mała grupa lub małe miejsce może więc nie mieć wyniku, choć odpowiedzi jest w sumie więcej niż 10: z różnicy dwóch wyników dałoby się rozpoznać osoby. Z resztą klientów porównujemy tylko wynik, który obejmuje co najmniej 8 na 10 odpowiedzi.',
    looks: (n: number) =>
      n > 1
        ? `Sprawdzono ${plComparisons(n)}, więc próg dla każdego podniesiono.`
        : `Liczba porównań: ${n}. Pozostałych grup nie da się porównać.`,
    conclusions: { strength: 'oceniają wyżej', weakness: 'oceniają niżej' },
    comparisonsText: (groups: number, places: number) => `Grupy klientów: ${groups}, miejsca: ${places}.`,
    correctionText: 'Poprawka Benjaminiego–Hochberga, osobno dla grup i dla miejsc. Próg 5\u00a0%.',
    parts: 'Suma widocznych części',
    partsText:
      'Wynik grupy lub miejsca obejmuje te usługi i okresy, w których odpowiedzi jest co najmniej 10, a pozostałych nie ma wcale albo też jest ich co najmniej 10. Reszta to wszystkie inne pokazane odpowiedzi. Oceny grup i miejsc są bez wag.',
    next: {
      weakness: (name: string, difference: string, n: number) =>
        `Tu klienci oceniają niżej niż pozostali: ${name}, różnica średnich ${difference}, ${plAnswers(n)}. Zobacz, w${s}czym, i wybierz jedną rzecz do zmiany.`,
      strength: (name: string, difference: string, n: number) =>
        `Tu klienci oceniają wyżej niż pozostali: ${name}, różnica średnich ${difference}, ${plAnswers(n)}. Sprawdź, co pomaga, i pokaż innym.`,
      nothing: (looks: number) =>
        `Żadna grupa ani miejsce nie odstaje na pewno: ${plComparisons(looks)} z${s}resztą klientów. Które usługi odstają, mówi strona mocnych i${s}słabych stron.`,
      none: (parts: number) =>
        `Bez wyniku do porównania: ${counted('pl', parts, { one: 'grupa lub miejsce', few: 'grupy lub miejsca', many: 'grup lub miejsc', other: 'grupy lub miejsca' })}. Im więcej odpowiedzi w${s}kwartale, tym więcej ich widać.`,
      see: (name: string) => `Zobacz: ${name}`,
    },
  },
  next: {
    weakness: (label: string) =>
      `Od tego warto zacząć: ${label}. Przeczytaj uwagi klientów i wybierz jedną rzecz do zmiany.`,
    strength: (label: string) => `To warto utrwalić: ${label}. Zapisz, co pomaga, i pokaż innym.`,
    promise: (label: string) => `Ten standard nie jest dotrzymywany: ${label}`,
    thin: ({ office, services, units, missing }: ThinPlaces) => {
      const parts = [
        ...(office ? ['cały urząd'] : []),
        ...(units > 0
          ? [counted('pl', units, { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' })]
          : []),
        ...(services > 0
          ? [counted('pl', services, { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' })]
          : []),
      ];
      const lacking = counted('pl', missing, { one: 'odpowiedzi', other: 'odpowiedzi' });
      return `Bez porównania: ${parts.join(', ')}. Do pierwszego wyniku brakuje najmniej ${lacking}.`;
    },
    stable: (looks: number) =>
      `Nic nie wymaga działania: żadna różnica nie wytrzymuje poprawki (porównań: ${looks}). Wróć po zamknięciu kwartału.`,
    readComments: 'Czytaj uwagi i pytania',
    seeStrength: 'Zobacz mocną stronę',
    seeStandard: 'Zobacz standard',
    collect: 'Drukuj plakat',
    seeDiagnosis: 'Zobacz diagnozę',
    startAction: 'Załóż działanie',
  },
  how: {
    comparisons: 'Liczba porównań',
    comparisonsText: (targets: number, exploratory: number) =>
      `${plComparisons(targets)} z${s}celami, ${plComparisons(exploratory)} z${s}resztą urzędu i z${s}tym, co było wcześniej.`,
    correction: 'Poprawka',
    correctionText:
      'Cele są zapisane z góry: przy najwyżej 10 poprawka Holma, przy większej liczbie Benjaminiego–Hochberga. Reszta to przeszukiwanie: poprawka Benjaminiego–Hochberga. Próg 5\u00a0%.',
    size: 'Co uznajemy za różnicę',
    sizeText: `Co najmniej 0,1 punktu średniej albo 2 punkty procentowe. Mniejszych nie nazywamy mocną ani słabą stroną, choćby były pewne.`,
    interval: 'Przedział różnicy',
    intervalText: `95${s}%, z przedziałów obu stron (metoda Zou–Donnera). Przedział nie uwzględnia poprawki, dlatego różnica bez zera w środku może mimo to nie wytrzymać.`,
    rest: 'Reszta urzędu',
    restText:
      'Wszystkie pokazane odpowiedzi urzędu bez tej usługi lub jednostki. Usługi różnią się też tym, z czym przychodzą klienci.',
    past: 'Wcześniej',
    pastText:
      'Te same miesiące rok wcześniej, a gdy było ich za mało: poprzedni okres tej samej długości. Gdy w którymś roku odpowiedzi są tylko w części miesięcy, po obu stronach liczą się tylko miesiące z odpowiedziami w obu latach i te miesiące są nazwane.',
    order: 'Kolejność',
    orderText:
      'Wielkość różnicy × pewność × liczba odpowiedzi (logarytm). Najwyżej 5 spostrzeżeń, najwyżej 3 z jednej strony.',
    weights: 'Wagi w porównaniach',
    weightsText:
      'Różnice wobec reszty i wobec tego, co było wcześniej, są ważone tam, gdzie badania po obu stronach ważą odpowiedzi; inaczej obie strony są bez wag. Gdy tylko jedna strona ma wagi także według miejsc, obie mają wagi według usług. Porównania z celem są bez wag, jak w rejestrze standardów.',
  },
};

export type StrengthsTexts = typeof pl;

const en: StrengthsTexts = {
  title: 'Strengths and weaknesses',
  where: 'Where',
  office: 'The whole office',
  onlineCases: 'cases without a visit',
  contexts: 'Way of contact',
  contextNames: { visit: 'Visits to the office', case: 'Cases without a visit' },
  show: 'Show',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  noStrengths: 'No strength stands the correction for the number of comparisons in this period.',
  noWeaknesses: 'No weakness stands the correction for the number of comparisons in this period.',
  lead: (strengths, weaknesses, standing, looks) =>
    `${standing > strengths + weaknesses ? 'Most important strengths' : 'Strengths'}: ${strengths}, weaknesses: ${weaknesses}${standing > strengths + weaknesses ? `. Chosen from ${formatNumber('en', standing)} comparisons that stand the correction` : ''}. ${enComparisons(looks)} made, so the threshold of each was raised.`,
  nothingStands: (looks) =>
    `No difference stands the correction: ${enComparisons(looks)} made. This does not mean that all is alike. Smaller differences show only with more answers.`,
  nothingToCompare: 'There is nothing to compare yet: at least 10 answers are needed on each side.',
  against: { target: 'target', rest: 'rest of the office', past: 'before' },
  months: (there, here) => `${there}, here: ${here}`,
  rest: (better, { here, there, low, high, n }) =>
    `${better ? 'Higher' : 'Lower'} than in the rest of the office: mean ${here} instead of ${there} (difference ${low} to${s}${high}; ${enAnswers(n)}).`,
  past: (better, { here, there, low, high, n, than }) =>
    `${better ? 'Higher' : 'Lower'} than before (${than}): mean ${here} instead of ${there} (difference ${low} to${s}${high}; ${enAnswers(n)}).`,
  target: (better, { here, low, high, n, than }) =>
    `${better ? 'Better' : 'Worse'} than the promised target (${than}): ${here} (difference ${low} to${s}${high}; ${enAnswers(n)}).`,
  targetWords: { 'at-least': (value) => `at least ${value}`, 'at-most': (value) => `at most ${value}` },
  points: (written) => `${written}${s}pp`,
  counts: 'See what it was counted from',
  promises: 'Standards measured in another way',
  promisesNote:
    'These standards are measured by a register, a walk-through or by hand. The verdict is that of the indicator.',
  promise: 'Standard',
  verdict: 'Is it kept',
  lastFigures: (kept, of) => `(last figures: ${of}, of these on target: ${kept})`,
  table: 'Comparisons',
  standing: 'only those that stand the correction',
  all: 'all',
  search: 'Search (service, unit, question)',
  nothingFound: 'Nothing fits these filters.',
  showAll: 'Show all comparisons',
  subject: 'Service or unit',
  question: 'Question',
  comparedWith: 'Compared with',
  here: 'Here',
  there: 'There',
  difference: 'Difference',
  conclusion: 'Conclusion',
  conclusions: {
    strength: 'strength',
    weakness: 'weakness',
    small: 'certain, but too small to speak of',
    'may-be-chance': 'the difference may be chance',
  },
  csv: {
    low: 'Difference from',
    high: 'Difference to',
    n: 'Answers here',
    nOther: 'Answers there',
    measure: 'Measure',
    note: 'Notes',
    standard: 'Standard',
  },
  measures: { mean: 'mean 1–5', share: 'share' },
  tableNote: 'In order of the size of the difference, weighted by its certainty and the number of clients.',
  thin: 'What cannot be compared yet',
  thinNote: 'Comparisons are made from 10 answers on each side.',
  collected: 'Collected',
  missing: 'Missing',
  withOthers: 'enough answers, but shown only together with others',
  groups: {
    title: 'Client groups, places and touchpoints',
    lead: 'How client groups rate the office, and how places and the three touchpoints of each service do.',
    place: 'Place',
    byPlace: 'Places',
    group: 'Client group',
    level: 'Good and very good ratings',
    difference: 'Mean beside that of other clients',
    byGroup: 'Client groups',
    byTouchpoint: 'Touchpoints of services',
    service: 'Service',
    noGroups: 'The survey does not ask for the client group now.',
    tooLittle:
      'Answers are divided only inside a service and a quarter. So a small group or place may have no result although there are more than 10 answers in all: the difference of two results would show people. Only a result that covers at least 8 of 10 answers is compared with other clients.',
    looks: (n) =>
      n > 1
        ? `${enComparisons(n)} made, so the threshold of each was raised.`
        : `Number of comparisons: ${n}. The other groups cannot be compared.`,
    conclusions: { strength: 'rate higher', weakness: 'rate lower' },
    comparisonsText: (groups, places) => `Client groups: ${groups}, places: ${places}.`,
    correctionText: 'Benjamini–Hochberg correction, separately for groups and for places. Threshold 5%.',
    parts: 'Sum of visible parts',
    partsText:
      'The result of a group or place covers the services and periods with at least 10 of its answers, and with either none or at least 10 of others. The rest is all other answers shown. Ratings of groups and places have no weights.',
    next: {
      weakness: (name, difference, n) =>
        `Here clients rate lower than all others: ${name}, difference of means ${difference}, ${enAnswers(n)}. See in what, and choose one thing to change.`,
      strength: (name, difference, n) =>
        `Here clients rate higher than all others: ${name}, difference of means ${difference}, ${enAnswers(n)}. Find out what helps and show it to others.`,
      nothing: (looks) =>
        `No group and no place stands out for certain: ${enComparisons(looks)} with all other clients. Which services stand out is told by strengths and weaknesses.`,
      none: (parts) =>
        `Without a result to compare: ${counted('en', parts, { one: 'group or place', other: 'groups or places' })}. The more answers a quarter has, the more of them are visible.`,
      see: (name) => `See: ${name}`,
    },
  },
  next: {
    weakness: (label) =>
      `A good place to start: ${label}. Read the comments of clients and choose one thing to change.`,
    strength: (label) => `Worth keeping: ${label}. Note down what helps and show it to others.`,
    promise: (label) => `This standard is not kept: ${label}`,
    thin: ({ office, services, units, missing }) => {
      const parts = [
        ...(office ? ['the whole office'] : []),
        ...(units > 0 ? [counted('en', units, { one: 'unit', other: 'units' })] : []),
        ...(services > 0 ? [counted('en', services, { one: 'service', other: 'services' })] : []),
      ];
      return `Not compared: ${parts.join(', ')}. The nearest first result lacks ${enAnswers(missing)}.`;
    },
    stable: (looks) =>
      `Nothing needs action: ${enComparisons(looks)}, and no difference stands the correction. Come back when the quarter is closed.`,
    readComments: 'Read comments and questions',
    seeStrength: 'See the strength',
    seeStandard: 'See the standard',
    collect: 'Print a poster',
    seeDiagnosis: 'See the diagnosis',
    startAction: 'Start an action',
  },
  how: {
    comparisons: 'Number of comparisons',
    comparisonsText: (targets, exploratory) =>
      `${enComparisons(targets)} with targets, ${enComparisons(exploratory)} with the rest of the office and with what was before.`,
    correction: 'Correction',
    correctionText:
      'Targets are declared beforehand: Holm for at most 10 of them, Benjamini–Hochberg for more. The rest is a search: Benjamini–Hochberg. Threshold 5%.',
    size: 'What counts as a difference',
    sizeText:
      'At least 0.1 of a point of the mean, or 2 percentage points. Smaller ones are not called a strength or a weakness, however certain.',
    interval: 'Interval of the difference',
    intervalText:
      '95%, from the intervals of both sides (Zou–Donner). It does not contain the correction, so a difference whose interval leaves out 0 may still not stand.',
    rest: 'Rest of the office',
    restText:
      'All answers of the office that are shown, without this service or unit. Services also differ in what clients come with.',
    past: 'Before',
    pastText:
      'The same months a year earlier, and where there were too few, the period of the same length before. Where one year has answers in some months only, both sides count the months that have answers in both years, and these are named.',
    order: 'Order',
    orderText:
      'Size of the difference × certainty × number of answers (logarithm). At most 5 findings, at most 3 of one side.',
    weights: 'Weights in comparisons',
    weightsText:
      'Differences from the rest and from before are weighted where the studies of both sides weight their answers; otherwise both sides go without weights. Where one side alone is weighted by places too, both are weighted by services. Comparisons with targets have no weights, as in the register of standards.',
  },
};

export const strengthsTexts = { pl, en };
