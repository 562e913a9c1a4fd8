// Words of an action's measured effect, Polish and English side by side.
import { counted, noBreakSpace, plural } from '#ui/formats.ts';

const s = noBreakSpace;
const monthsPl = { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' };
const inMonthsPl = { one: 'miesiącu', other: 'miesiącach' };
const unitsPl = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };

const pl = {
  title: 'Skutek działania',
  before: 'Przed (po decyzji, przed rozpoczęciem)',
  beforeRaised: 'Przed (miesiące, od których się zaczęło)',
  after: 'Po rozpoczęciu',
  difference: 'Różnica',
  others: 'Tam, gdzie nic nie zmieniano, w tym czasie',
  effect: 'Różnica ponad to, co stało się gdzie indziej',
  none: 'nie zmierzono',
  n: (written: string) => `n${s}${written}`,
  range: (low: string, high: string) => `prawdopodobnie od${s}${low} do${s}${high}`,
  notChance: 'raczej nie przypadek',
  maybeChance: 'może to być przypadek',
  asElsewhere: 'gdzie indziej zmiany były równie duże',
  fewAnswers: 'wynik orientacyjny: mało odpowiedzi',
  verdict: 'Wniosek',
  grade: 'Siła dowodu',
  points: (written: string, value: number) =>
    `${written}${s}${plural('pl', value, { one: 'punkt procentowy', few: 'punkty procentowe', many: 'punktów procentowych', other: 'punktu procentowego' })}`,
  shortPoints: (written: string) => `${written}${s}p.p.`,
  meanPoints: (written: string) => `${written}${s}punktu`,
  verdicts: {
    better: 'Poprawa',
    worse: 'Pogorszenie',
    'no-effect-shown': 'Skutku nie widać',
    undecided: 'Nie do rozstrzygnięcia',
    'too-early': 'Za wcześnie na wniosek',
    'too-little-data': 'Za mało danych',
    'no-claim': 'Bez wniosku',
  },
  sentences: {
    betterCompared:
      'Tam, gdzie działano, wynik poprawił się bardziej niż tam, gdzie nic nie zmieniano. To raczej nie przypadek.',
    worseCompared:
      'Tam, gdzie działano, wynik pogorszył się w stosunku do miejsc, gdzie nic nie zmieniano. To raczej nie przypadek.',
    better: 'Po rozpoczęciu wynik poprawił się bardziej, niż zwykle różnią się miesiące. To raczej nie przypadek.',
    worse: 'Po rozpoczęciu wynik pogorszył się bardziej, niż zwykle różnią się miesiące. To raczej nie przypadek.',
    'no-effect-shown':
      'Różnica mieści się w zwykłych wahaniach. Jeśli skutek jest, to mniejszy, niż da się zobaczyć przy tylu danych.',
    undecided: 'Z tych danych nie wynika jasno, czy działanie coś zmieniło.',
    'too-early': 'Od rozpoczęcia minęło mniej niż sześć miesięcy. To, co widać teraz, może się jeszcze zmienić.',
    'too-little-data': 'Danych jest za mało, żeby coś powiedzieć o skutku.',
    'no-claim': 'Nie mówimy ani o poprawie, ani o pogorszeniu.',
    notStarted: 'Działanie jeszcze się nie zaczęło. Skutek policzymy, gdy miną całe miesiące po rozpoczęciu.',
  },
  reasons: {
    'not-started': '',
    'under-six-months': '',
    'no-figures-after': 'Nie ma jeszcze wyniku z całego miesiąca po rozpoczęciu.',
    'few-figures-after':
      'Po rozpoczęciu zebrano za mało: potrzeba co najmniej 10 odpowiedzi lub spraw albo 2 miesięcy.',
    'no-baseline':
      'Nie ma wyniku z miesięcy po decyzji, a przed rozpoczęciem. Po złym okresie wynik zwykle sam się poprawia, więc nie wiadomo, ile w tym zasługi działania.',
    'few-figures-before':
      'Po decyzji, a przed rozpoczęciem zebrano za mało: potrzeba co najmniej 10 odpowiedzi lub spraw albo 2 miesięcy.',
    'too-little-spread': 'Miesięcy jest za mało, żeby poznać, jak bardzo wynik waha się sam z siebie.',
    'instrument-changed':
      'W tym czasie pytanie zadano innymi słowami, więc wyników sprzed tej zmiany i po niej nie wolno ze sobą porównywać.',
    'channel-mix-changed':
      'W tym czasie zmieniło się, jaką drogą ludzie odpowiadają. Inni odpowiadający mogli dać inny wynik bez żadnego działania.',
    'placebos-as-large': 'Zmiana jest wyraźna, ale tam, gdzie nic nie zmieniano, zdarzyły się równie duże.',
    'placebos-smaller': 'Nigdzie indziej nie było tak dużej zmiany, ale ta mieści się w zwykłych wahaniach.',
    'interval-holds-zero': '',
    'neither-way-better': 'Przy tym wskaźniku nie mówi się, co jest lepsze, więc pokazujemy samą różnicę.',
    'no-comparisons': 'Nie ma miejsc do porównania, więc nie wiadomo, co stałoby się bez działania.',
    'few-comparisons': 'Miejsc do porównania jest mało (mniej niż 4), więc wahania policzono z miesięcy.',
    'season-not-covered': 'Część różnicy może wynikać z pory roku.',
    'later-months-left-out':
      'Liczą się 24 miesiące od rozpoczęcia. Późniejsze widać na wykresie, ale o tym działaniu już nie rozstrzygają.',
  },
  grades: {
    A: 'porównanie z miejscami, gdzie nic nie zmieniano',
    B: 'porównanie z czasem po decyzji, a przed rozpoczęciem',
    C: 'brak uczciwego porównania: nie ma pomiaru po decyzji, a przed rozpoczęciem, albo zmienił się sposób pomiaru',
    D: 'opinia, bez pomiaru',
  },
  chart: 'Wynik miesiąc po miesiącu',
  chartMethod: 'średnie przed i po jako linie',
  figures: (count: number) => counted('pl', count, { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' }),
  decision: (day: string) => `decyzja: ${day}`,
  start: (day: string) => `rozpoczęcie: ${day}`,
  table: 'Liczby do wykresu',
  month: 'Miesiąc',
  value: 'Wynik',
  howMany: 'Ile odpowiedzi lub spraw',
  part: 'Czego dotyczy',
  parts: {
    history: 'wcześniej',
    raised: 'miesiące, od których się zaczęło',
    baseline: 'przed rozpoczęciem',
    running: 'miesiąc rozpoczęcia',
    after: 'po rozpoczęciu',
    later: 'po 24 miesiącach, już się nie liczy',
  },
  how: 'Jak to policzono',
  method: 'Metoda',
  methods: {
    'difference-in-differences':
      'Różnica różnic: zmiana tam, gdzie działano, minus zmiana tam, gdzie nic nie zmieniano, ze ścisłym testem losowania.',
    'controlled-series':
      'Szereg odniesiony do innych: co miesiąc różnica od średniej miejsc, gdzie nic nie zmieniano, przed rozpoczęciem i po nim.',
    'before-after-with-comparison':
      'Przed i po, po odjęciu zmiany w miejscach, gdzie nic nie zmieniano. Pewność wynika z tego, jak różnią się ich zmiany.',
    'before-after': 'Przed i po. Pewność wynika z tego, jak różnią się miesiące, i z liczby odpowiedzi.',
    'after-only': 'Tylko po rozpoczęciu.',
    none: 'Jeszcze nic nie policzono.',
  },
  baseline: 'Z czym porównano',
  baselineRule:
    'Z całymi miesiącami po decyzji, a przed rozpoczęciem. Miesiące, od których sprawa się zaczęła, nigdy nie są punktem wyjścia: po wyjątkowo złym okresie wynik i bez działania zwykle wraca do przeciętnej.',
  amounts: 'Ile danych',
  amountsOf: (before: string, monthsBefore: number, after: string, monthsAfter: number) =>
    `Przed: n${s}${before}, ${counted('pl', monthsBefore, monthsPl)}. Po: n${s}${after}, ${counted('pl', monthsAfter, monthsPl)}.`,
  comparisons: 'Porównanie',
  comparisonStates: {
    used: 'Porównano z',
    'no-figures': 'Pominięto, bo nie mają wyników z tych miesięcy',
    together: 'Działano tam tak samo od tego samego miesiąca, więc liczy się razem',
    touched: 'Pominięto, bo w tym czasie trwało tam inne działanie albo zespół uczył się tego samego',
    'by-hand': 'Pominięto na życzenie',
  },
  mayBeCompared: 'Do porównania',
  fewCompared:
    'Przed i po, po odjęciu zmiany w miejscach, gdzie nic nie zmieniano. Pewność wynika z tego, jak różnią się miesiące.',
  lookedAt: 'Wyniki obok siebie, tylko do obejrzenia: nie ma z czym uczciwie porównać.',
  noComparisons: 'Nie ma innych miejsc z tym samym pomiarem.',
  placebos: 'Próba na miejscach bez zmiany',
  placebosOf: (count: number, asLarge: number) =>
    `Tak samo policzono ${counted('pl', count, unitsPl)}, gdzie nic nie zmieniano. Równie duża zmiana wyszła w${s}${asLarge} z${s}nich.`,
  smallestP: (written: string) =>
    `Sam przypadek dałby największą zmianę właśnie tu z prawdopodobieństwem ${written}; mniejszego ta próba nie pokaże.`,
  exactTest: (p: string, smallest: string) => `Ścisły test losowania: p${s}=${s}${p}; najmniejsze możliwe ${smallest}.`,
  sixMonths: (months: number) =>
    `Od rozpoczęcia minęło całych miesięcy: ${months}. Utrwalić działanie można po sześciu.`,
  peopleLike: 'Wynik dotyczy osób takich jak te, które odpowiedziały.',
  noIndicator: 'Działanie nie ma wskaźnika, więc jego skutku nie da się zmierzyć.',
  indicatorGone: 'Wskaźnika tego działania już nie ma lub nie jest prowadzony. Wybierz inny, żeby mierzyć skutek.',
  detectable: {
    title: 'Co da się zobaczyć',
    answers: (written: string, count: number) =>
      `Przy ${written}${s}${plural('pl', count, { one: 'odpowiedzi', other: 'odpowiedziach' })} miesięcznie`,
    swings: 'Przy takich wahaniach jak dotąd',
    sentence: (by: string, baseline: number, months: number, change: string, later: number, laterChange: string) =>
      `${by} i po ${counted('pl', baseline, inMonthsPl)} pomiaru przed rozpoczęciem zauważymy dopiero zmianę o${s}${change} (po ${counted('pl', months, inMonthsPl)}) albo o${s}${laterChange} (po ${counted('pl', later, inMonthsPl)}).`,
    goal: (by: string, baseline: number, wanted: string, months: number, first: number, change: string) =>
      `${by} i po ${counted('pl', baseline, inMonthsPl)} pomiaru przed rozpoczęciem poprawę o${s}${wanted} zobaczymy najwcześniej po ${counted('pl', months, inMonthsPl)} (po ${counted('pl', first, inMonthsPl)} zauważymy dopiero zmianę o${s}${change}).`,
    goalAtOnce: (by: string, baseline: number, wanted: string, months: number, change: string) =>
      `${by} i po ${counted('pl', baseline, inMonthsPl)} pomiaru przed rozpoczęciem poprawę o${s}${wanted} zobaczymy najwcześniej po ${counted('pl', months, inMonthsPl)} (zauważymy wtedy już zmianę o${s}${change}).`,
    goalNever: (by: string, baseline: number, wanted: string, months: number, change: string) =>
      `${by} i po ${counted('pl', baseline, inMonthsPl)} pomiaru przed rozpoczęciem poprawy o${s}${wanted} nie zobaczymy nawet po ${counted('pl', months, inMonthsPl)} (zauważymy wtedy dopiero zmianę o${s}${change}).`,
    goalBeyond: (wanted: string) =>
      `Na poprawę o${s}${wanted} nie ma miejsca: do najlepszego możliwego wyniku brakuje mniej.`,
    beyond: (by: string) =>
      `${by} nawet najlepszy możliwy wynik nie odróżni się wyraźnie od przypadku. Działanie może pomóc, ale ten wskaźnik tego nie pokaże.`,
    noBaseline:
      'Między decyzją a rozpoczęciem nie ma ani jednego całego miesiąca na punkt wyjścia, więc nie da się powiedzieć, jaki skutek będzie widać.',
    tooFew: (n: string, needed: string) =>
      `Danych sprzed decyzji jest za mało, żeby powiedzieć, jaki skutek będzie widać: ${n} z co najmniej ${needed}.`,
  },
};
type Texts = typeof pl;

const monthsEn = { one: 'month', other: 'months' };

const en: Texts = {
  title: 'Effect of the action',
  before: 'Before (after the decision, before the start)',
  beforeRaised: 'Before (the months it began with)',
  after: 'Since the start',
  difference: 'Difference',
  others: 'Where nothing was changed, in the same time',
  effect: 'Difference beyond what happened elsewhere',
  none: 'not measured',
  n: (written) => `n${s}${written}`,
  range: (low, high) => `probably ${low} to${s}${high}`,
  notChance: 'probably not chance',
  maybeChance: 'may be chance',
  asElsewhere: 'changes elsewhere were as large',
  fewAnswers: 'a rough result: few answers',
  verdict: 'Conclusion',
  grade: 'Strength of evidence',
  points: (written, value) => `${written}${s}percentage ${plural('en', value, { one: 'point', other: 'points' })}`,
  shortPoints: (written) => `${written}${s}pp`,
  meanPoints: (written) => `${written}${s}of a point`,
  verdicts: {
    better: 'Better',
    worse: 'Worse',
    'no-effect-shown': 'No effect to be seen',
    undecided: 'Cannot be decided',
    'too-early': 'Too early to tell',
    'too-little-data': 'Too little data',
    'no-claim': 'No conclusion',
  },
  sentences: {
    betterCompared:
      'Where something was done the result improved more than where nothing was changed. This is probably not chance.',
    worseCompared:
      'Where something was done the result got worse against places where nothing was changed. This is probably not chance.',
    better: 'Since the start the result improved by more than months usually differ. This is probably not chance.',
    worse: 'Since the start the result got worse by more than months usually differ. This is probably not chance.',
    'no-effect-shown':
      'The difference lies within the usual swings. If there is an effect, it is smaller than so little data can show.',
    undecided: 'These data do not tell clearly whether the action changed anything.',
    'too-early': 'Less than six months have passed since the start. What is seen now may still change.',
    'too-little-data': 'There is too little data to say anything about the effect.',
    'no-claim': 'We speak neither of better nor of worse.',
    notStarted: 'The action has not started yet. Its effect is computed once whole months have passed since the start.',
  },
  reasons: {
    'not-started': '',
    'under-six-months': '',
    'no-figures-after': 'There is no result of a whole month since the start yet.',
    'few-figures-after': 'Too little since the start: at least 10 answers or cases, or 2 months, are needed.',
    'no-baseline':
      'There is no result of months after the decision and before the start. After a bad time results usually recover by themselves, so nobody knows how much of this is the action.',
    'few-figures-before':
      'Too little after the decision and before the start: at least 10 answers or cases, or 2 months, are needed.',
    'too-little-spread': 'There are too few months to know how much the result swings by itself.',
    'instrument-changed':
      'The question was asked in other words meanwhile, so results before and after must not be compared.',
    'channel-mix-changed':
      'People answer by other ways than before. Other people may have given another result without any action.',
    'placebos-as-large': 'The change is clear, but where nothing was changed there were changes as large.',
    'placebos-smaller': 'Nowhere else was there such a large change, but this one lies within the usual swings.',
    'interval-holds-zero': '',
    'neither-way-better': 'Of this indicator nobody says which way is better, so only the difference is shown.',
    'no-comparisons': 'There is nothing to compare with, so nobody knows what would have happened anyway.',
    'few-comparisons': 'There are few places to compare with (fewer than 4), so swings were taken from months.',
    'season-not-covered': 'Part of the difference may come from the time of the year.',
    'later-months-left-out':
      'The first 24 months since the start count. Later ones stand on the chart and decide nothing about this action.',
  },
  grades: {
    A: 'compared with places where nothing was changed',
    B: 'compared with the time after the decision and before the start',
    C: 'no fair comparison: not measured after the decision and before the start, or measured in another way',
    D: 'an opinion, without measuring',
  },
  chart: 'The result month by month',
  chartMethod: 'means before and after as lines',
  figures: (count) => counted('en', count, { one: 'result', other: 'results' }),
  decision: (day) => `decision: ${day}`,
  start: (day) => `start: ${day}`,
  table: 'Numbers behind the chart',
  month: 'Month',
  value: 'Result',
  howMany: 'How many answers or cases',
  part: 'What it belongs to',
  parts: {
    history: 'earlier',
    raised: 'months it began with',
    baseline: 'before the start',
    running: 'month of the start',
    after: 'since the start',
    later: 'after 24 months, no longer counted',
  },
  how: 'How this was computed',
  method: 'Method',
  methods: {
    'difference-in-differences':
      'Difference in differences: the change where something was done minus the change where nothing was, with an exact randomisation test.',
    'controlled-series':
      'A series against others: each month the difference from the mean of places where nothing was changed, before the start and since.',
    'before-after-with-comparison':
      'Before and after, less the change of places where nothing was changed. How sure it is follows from how their changes differ.',
    'before-after': 'Before and after. How sure it is follows from how months differ and from the number of answers.',
    'after-only': 'Only since the start.',
    none: 'Nothing was computed yet.',
  },
  baseline: 'What it was compared with',
  baselineRule:
    'With whole months after the decision and before the start. The months the matter began with are never the yardstick: after an unusually bad time results tend to return to the average without any action.',
  amounts: 'How much data',
  amountsOf: (before, monthsBefore, after, monthsAfter) =>
    `Before: n${s}${before}, ${counted('en', monthsBefore, monthsEn)}. Since: n${s}${after}, ${counted('en', monthsAfter, monthsEn)}.`,
  comparisons: 'Comparison',
  comparisonStates: {
    used: 'Compared with',
    'no-figures': 'Left out, no results of these months',
    together: 'The same was done there from the same month on, so both count as one group',
    touched: 'Left out: another action ran there in that time, or a team learned the same',
    'by-hand': 'Left out on request',
  },
  mayBeCompared: 'For comparison',
  fewCompared:
    'Before and after, less the change of places where nothing was changed. How sure it is follows from how months differ.',
  lookedAt: 'Results side by side, only to look at: there is nothing fair to compare with.',
  noComparisons: 'There are no other places with the same measure.',
  placebos: 'Trial on places without a change',
  placebosOf: (count, asLarge) =>
    `The same was computed for ${counted('en', count, { one: 'place', other: 'places' })} where nothing was changed. A change as large was found in ${asLarge} of them.`,
  smallestP: (written) =>
    `Chance alone would put the largest change right here with probability ${written}; this trial cannot show a smaller one.`,
  exactTest: (p, smallest) => `Exact randomisation test: p${s}=${s}${p}; the smallest possible is ${smallest}.`,
  sixMonths: (months) => `Whole months since the start: ${months}. An action may be kept after six.`,
  peopleLike: 'The result holds for people like those who answered.',
  noIndicator: 'The action has no indicator, so its effect cannot be measured.',
  indicatorGone: 'The indicator of this action is gone or no longer kept. Choose another to measure the effect.',
  detectable: {
    title: 'What can be seen',
    answers: (written, count) =>
      `With ${written}${s}${plural('en', count, { one: 'answer', other: 'answers' })} a month`,
    swings: 'With the swings so far',
    sentence: (by, baseline, months, change, later, laterChange) =>
      `${by} and after ${counted('en', baseline, monthsEn)} of measuring before the start we shall only notice a change of ${change} (after ${counted('en', months, monthsEn)}) or of ${laterChange} (after ${counted('en', later, monthsEn)}).`,
    goal: (by, baseline, wanted, months, first, change) =>
      `${by} and after ${counted('en', baseline, monthsEn)} of measuring before the start we shall see an improvement of ${wanted} after ${counted('en', months, monthsEn)} at the earliest (after ${counted('en', first, monthsEn)} we shall only notice a change of ${change}).`,
    goalAtOnce: (by, baseline, wanted, months, change) =>
      `${by} and after ${counted('en', baseline, monthsEn)} of measuring before the start we shall see an improvement of ${wanted} after ${counted('en', months, monthsEn)} at the earliest (a change of ${change} will be noticed by then).`,
    goalNever: (by, baseline, wanted, months, change) =>
      `${by} and after ${counted('en', baseline, monthsEn)} of measuring before the start we shall not see an improvement of ${wanted} even after ${counted('en', months, monthsEn)} (by then we shall only notice a change of ${change}).`,
    goalBeyond: (wanted) =>
      `There is no room for an improvement of ${wanted}: less is missing to the best possible result.`,
    beyond: (by) =>
      `${by} not even the best possible result would differ clearly from chance. The action may help, but this indicator will not show it.`,
    noBaseline:
      'No whole month lies between the decision and the start to be the baseline, so it cannot be said what effect could be seen.',
    tooFew: (n, needed) =>
      `There is too little data from before the decision to say what effect could be seen: ${n} of at least ${needed}.`,
  },
};

export const effectTexts = { pl, en };
