// Words about weights: the page where they are chosen, and what "how it was computed" says of them.
import { counted, formatNumber, formatShare } from '#ui/formats.ts';

const answers = { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' };
const ofAnswers = { one: 'odpowiedzi', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' };

const pl = {
  title: 'Wagi odpowiedzi',
  intro:
    'Z jednych usług i budynków odpowiada więcej osób niż z innych. Wagi sprawiają, że w wyniku urzędu i wydziału każda usługa liczy się tak, jak wielu ma klientów, a w wyniku urzędu także każdy budynek.',
  official:
    'Wynik jest jeden: z wagami albo bez nich. Dlatego wybór zapada na początku, zanim ktokolwiek zobaczy pierwsze odpowiedzi. Potem nie można go zmienić.',
  label: 'Jak liczyć wyniki urzędu i wydziałów',
  choices: {
    none: 'bez wag: każda odpowiedź liczy się tak samo',
    'people-served': 'z wagami: według liczby osób obsłużonych w każdej usłudze',
    'people-served-and-places': 'z wagami: według liczby osób w każdej usłudze i w każdym budynku',
  },
  hint: 'Wagi wymagają liczenia obsłużonych osób osobno w każdej usłudze, choćby przez tydzień w kwartale. Bez tych liczb wynik będzie bez wag.',
  places:
    'Budynki mają sens, gdy te same sprawy załatwia się w kilku i każdy zna liczbę osób, na przykład z systemu kolejkowego. Gdy ich liczb brakuje albo budynek jest znany przy mniej niż 80\u00a0% odpowiedzi, wagi są tylko według usług.',
  toPlaces: 'Zobacz osoby według miejsc',
  toServed: 'Zobacz obsłużone osoby',
  toStudies: 'Badania i edycje',
  study: 'Badanie',
  save: 'Zapisz wybór',
  now: 'Wybrano',
  locks: {
    'answers-released':
      'Wyboru nie można już zmienić: pierwsze odpowiedzi tego badania są ujawnione. Zmiana po zobaczeniu wyniku pozwalałaby wybrać wynik, który wygląda lepiej.',
    'people-not-counted':
      'W tym badaniu wag nie ma: obsłużone osoby liczymy tylko przy wizytach, więc nie wiadomo, ilu klientów ma która usługa.',
  },
  mayNot: 'Wagi wybiera osoba, która prowadzi badania.',
  fault: 'Wybierz, jak liczyć wyniki',
  done: 'Wybór jest zapisany.',
  words: {
    weights: 'Wagi',
    plain: 'bez wag: każda odpowiedź liczy się tak samo',
    weighted: (n: number, effective: number, deff: string, withPlaces: boolean) =>
      effective < n
        ? `Wyniki przeważono tak, by ${withPlaces ? 'każda usługa i każde miejsce ważyły tyle, ile mają klientów' : 'każda usługa ważyła tyle, ile ma klientów'}; kosztem jest większa niepewność (jak przy ${formatNumber('pl', effective)} zamiast ${counted('pl', n, ofAnswers)}; efekt wag: ${deff}).`
        : `Wyniki przeważono tak, by ${withPlaces ? 'każda usługa i każde miejsce ważyły tyle, ile mają klientów' : 'każda usługa ważyła tyle, ile ma klientów'}; pewność wyniku (${counted('pl', n, answers)}) się nie zmieniła.`,
    rest: (n: number) => `Usługi, o które jest za mało odpowiedzi, liczą się razem (${counted('pl', n, answers)}).`,
    unheard: (people: number) =>
      `Osoby z usług, o które nie ma odpowiedzi do pokazania: ${formatNumber('pl', people)}. W wyniku ich nie ma.`,
    trimmed: (names: string) => `Wagę ograniczono do pięciokrotności środkowej. Usługi: ${names}.`,
    uncounted: (names: string) => `Bez liczby obsłużonych osób. Usługi: ${names}.`,
    places: {
      raked: (places: number) =>
        `Wagi dopasowano do obu liczeń naraz, według usług i według miejsc (raking; miejsca: ${formatNumber('pl', places)}).`,
      mixed: (n: number) =>
        `Odpowiedzi, których miejsca nie można pokazać: ${formatNumber('pl', n)}. Liczą się tylko według usług, tak jak oceny pracownika tam, gdzie nie dzielimy ich na miejsca.`,
      unheard: (people: number) =>
        `Osoby z miejsc, z których nie ma odpowiedzi do pokazania: ${formatNumber('pl', people)}. Za nie liczą się odpowiedzi z innych miejsc.`,
      apart: (services: number, places: number) =>
        `Policzone osoby według usług: ${formatNumber('pl', services)}, według miejsc: ${formatNumber('pl', places)}. Z liczb według miejsc bierzemy tylko proporcje.`,
      left: {
        'of-a-unit': () => 'Wagi są tylko według usług: osoby w miejscach liczy cały urząd, a nie wydział.',
        'one-place': () =>
          'Wagi są tylko według usług: mniej niż dwa miejsca mają odpowiedzi, które można pokazać osobno.',
        'few-placed': (share: number) =>
          `Wagi są tylko według usług: miejsce można pokazać przy ${formatShare('pl', share)} odpowiedzi, a potrzeba 80\u00a0%.`,
        'places-not-counted': () =>
          'Wagi są tylko według usług: w tym okresie nie policzono osób w miejscach, z których są odpowiedzi.',
        'places-unheard': () =>
          'Wagi są tylko według usług: ponad jedna piąta osób przyszła do miejsc, z których nie ma odpowiedzi do pokazania.',
        'margins-apart': () =>
          'Wagi są tylko według usług: przy tych odpowiedziach liczb według usług i według miejsc nie da się pogodzić.',
      },
      names: (names: string) => `Miejsca: ${names}.`,
      cannot:
        'Wagi naprawiają tylko to, że z jednych usług i miejsc odpowiada więcej osób niż z innych. Nie naprawiają tego, kto w ogóle nie odpowiedział. Liczby obsłużonych osób traktujemy jak pewne, także gdy są szacunkiem z jednego tygodnia.',
    },
    cannot:
      'Wagi naprawiają tylko to, że z jednych usług odpowiada więcej osób niż z innych. Nie naprawiają tego, kto w ogóle nie odpowiedział. Liczby obsłużonych osób traktujemy jak pewne, także gdy są szacunkiem z jednego tygodnia.',
    plainResult: 'Ten sam wynik bez wag',
    series:
      'Wykresy zmian w czasie i wskaźniki standardów są bez wag, bo nie każdy ich punkt ma liczbę obsłużonych osób.',
    others: 'pozostałe usługi razem',
    caption: 'ważone liczbą obsłużonych osób',
    bothPlain: 'bez wag po obu stronach',
    bothServices: 'wagi tylko według usług po obu stronach',
    services: (names: string) => `Usługi: ${names}.`,
    reasons: {
      'studies-differ':
        'Wynik jest bez wag: w tym okresie tą samą ankietą pytały badania z wagami i badania bez wag, a odpowiedzi nie wiedzą, z którego są.',
      filtered:
        'Wynik jest bez wag: osoby liczymy według usług i według miejsc, a nie według kanału, grupy klientów ani usług w jednym miejscu.',
      'not-counted': 'Wynik jest bez wag: w tym okresie nie policzono obsłużonych osób.',
      'more-answers-than-people':
        'Wynik jest bez wag: odpowiedzi jest więcej niż policzonych osób, więc liczenie trzeba sprawdzić.',
      'too-few-answers': 'Wynik jest bez wag: do wag potrzeba co najmniej 30 odpowiedzi.',
      'one-part': 'Wagi nic tu nie zmieniają: odpowiedzi do pokazania dotyczą jednej usługi.',
      'services-moved': 'Wynik jest bez wag: część usług należała w tym okresie do innego wydziału.',
    },
  },
};

type Texts = typeof pl;

const enAnswers = { one: 'answer', other: 'answers' };

const en: Texts = {
  title: 'Weights of answers',
  intro:
    'More people answer about some services and buildings than about others. With weights every service counts in the result of the office and of units as much as it has clients, and in the result of the office every building too.',
  official:
    'There is one result: with weights or without. So the choice is made at the start, before anybody has seen the first answers. Afterwards it cannot be changed.',
  label: 'How the results of the office and of units are computed',
  choices: {
    none: 'without weights: every answer counts the same',
    'people-served': 'with weights: by the number of people served in each service',
    'people-served-and-places': 'with weights: by the number of people in each service and in each building',
  },
  hint: 'Weights need the people served to be counted in every service, if only for a week each quarter. Without these numbers the result has no weights.',
  places:
    'Buildings make sense where the same matters are dealt with in several and each knows its number of people, for example from a queue system. Where their numbers are missing, or the building is known of less than 80% of the answers, weights are by service only.',
  toPlaces: 'See people by place',
  toServed: 'See people served',
  toStudies: 'Studies and editions',
  study: 'Study',
  save: 'Save the choice',
  now: 'Chosen',
  locks: {
    'answers-released':
      'The choice cannot be changed any more: the first answers of this study are released. To change it after a result is seen would let somebody choose the result that looks better.',
    'people-not-counted':
      'This study has no weights: people served are counted at visits only, so nobody knows how many clients each service has.',
  },
  mayNot: 'Weights are chosen by the person who runs studies.',
  fault: 'Choose how results are computed',
  done: 'The choice is saved.',
  words: {
    weights: 'Weights',
    plain: 'without weights: every answer counts the same',
    weighted: (n, effective, deff, withPlaces) =>
      effective < n
        ? `The results are weighted so that ${withPlaces ? 'every service and every place' : 'every service'} weighs as much as it has clients; the price is more uncertainty (as with ${formatNumber('en', effective)} instead of ${counted('en', n, enAnswers)}; effect of weights: ${deff}).`
        : `The results are weighted so that ${withPlaces ? 'every service and every place' : 'every service'} weighs as much as it has clients; how sure the result is (${counted('en', n, enAnswers)}) has not changed.`,
    rest: (n) => `Services with too few answers count together (${counted('en', n, enAnswers)}).`,
    unheard: (people) =>
      `People of services without answers that may be shown: ${formatNumber('en', people)}. The result does not hold them.`,
    trimmed: (names) => `The weight was brought down to five times the middle one. Services: ${names}.`,
    uncounted: (names) => `Without a number of people served. Services: ${names}.`,
    places: {
      raked: (places) =>
        `Weights are fitted to both countings at once, by service and by place (raking; places: ${formatNumber('en', places)}).`,
      mixed: (n) =>
        `Answers whose place may not be shown: ${formatNumber('en', n)}. They count by service only, and so do ratings of the employee where those are not divided by place.`,
      unheard: (people) =>
        `People of places without answers that may be shown: ${formatNumber('en', people)}. Answers from other places stand for them.`,
      apart: (services, places) =>
        `People counted by service: ${formatNumber('en', services)}, by place: ${formatNumber('en', places)}. Only the proportions of the numbers by place are used.`,
      left: {
        'of-a-unit': () =>
          'Weights are by service only: people at places are counted for the whole office, not for a unit.',
        'one-place': () => 'Weights are by service only: fewer than two places have answers that may be shown apart.',
        'few-placed': (share) =>
          `Weights are by service only: the place may be shown of ${formatShare('en', share)} of the answers, and 80% are needed.`,
        'places-not-counted': () =>
          'Weights are by service only: in this period nobody counted people in places that have answers.',
        'places-unheard': () =>
          'Weights are by service only: more than a fifth of the people came to places without answers that may be shown.',
        'margins-apart': () =>
          'Weights are by service only: with these answers the numbers by service and by place cannot be met together.',
      },
      names: (names) => `Places: ${names}.`,
      cannot:
        'Weights repair only that more people answer about some services and places than about others. They do not repair who did not answer at all. Numbers of people served are taken as certain, also where they are an estimate of one week.',
    },
    cannot:
      'Weights repair only that more people answer about some services than about others. They do not repair who did not answer at all. Numbers of people served are taken as certain, also where they are an estimate of one week.',
    plainResult: 'The same result without weights',
    series:
      'Charts over time and indicators of standards have no weights, because not each of their points has a number of people served.',
    others: 'all other services together',
    caption: 'weighted by people served',
    bothPlain: 'without weights on both sides',
    bothServices: 'weights by service only on both sides',
    services: (names) => `Services: ${names}.`,
    reasons: {
      'studies-differ':
        'The result has no weights: in this period studies with weights and studies without asked the same questionnaire, and answers do not know which they belong to.',
      filtered:
        'The result has no weights: people are counted by service and by place, not by channel, client group or service within a place.',
      'not-counted': 'The result has no weights: the people served were not counted in this period.',
      'more-answers-than-people':
        'The result has no weights: there are more answers than people counted, so the counting needs a check.',
      'too-few-answers': 'The result has no weights: they need at least 30 answers.',
      'one-part': 'Weights change nothing here: the answers that may be shown are about one service.',
      'services-moved': 'The result has no weights: some services belonged to another unit in this period.',
    },
  },
};

export const weightingTexts = { pl, en };
