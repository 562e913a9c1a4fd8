// Words of the pages on which staff type answers in, Polish and English; what is read out also in Ukrainian.
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import { counted, formatDayShort } from '#ui/formats.ts';

const answers = { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' };

const pl = {
  title: 'Wpisywanie odpowiedzi',
  back: 'Zbieranie odpowiedzi',
  intro:
    'Wpisz odpowiedź usłyszaną w rozmowie albo przepisz ją z kartki. Wybierz miejsce, którego dotyczy. Rozmów o własnej obsłudze nie wpisuj: poproś o to inną osobę.',
  words: 'Szukaj miejsca albo kodu',
  caption: (n: number) =>
    `Miejsca: ${counted('pl', n, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' })}`,
  place: 'Usługa i miejsce',
  study: 'Badanie',
  code: 'Kod',
  wholeOffice: 'Cały urząd',
  none: 'Żadne miejsce nie przyjmuje teraz odpowiedzi.',
  noneText: 'Kody przygotowuje pełnomocnik ds. jakości albo administrator.',
  notFound: 'Żadne miejsce nie pasuje do szukanych słów.',
  showAll: 'Pokaż wszystkie miejsca',
  today: (n: number) => `Dziś wpisane przez Ciebie: ${counted('pl', n, answers)}.`,
  kept: 'Zapisano.',
  takeBack: 'Cofnij ostatnią odpowiedź',
  takeBackHint: (minutes: number) => `Odpowiedź można cofnąć przez ${minutes} minut. Potem liczy się do wyników.`,
  takenBack: 'Cofnięto ostatnią odpowiedź. Można ją wpisać jeszcze raz.',
  tooLate: 'Tej odpowiedzi nie można już cofnąć: minął czas albo cofnięto ją wcześniej.',
  languages: 'Język rozmowy',
  readOut: 'Przeczytaj na początku',
  keyboard: 'Klawisz Tab przechodzi do następnego pytania, strzałki wybierają odpowiedź, Enter zapisuje.',
  noAnswer: 'bez odpowiedzi',
  best: 'najpierw',
  worst: 'na końcu',
  askedOnly: 'To pytanie zadaje się tylko niektórym osobom. Gdy nie pasuje, program pominie odpowiedź.',
  way: 'Skąd odpowiedź',
  ways: { rozmowa: 'rozmowa: telefon albo osobiście', kartka: 'papierowa kartka' },
  day: 'Dzień rozmowy albo wizyty',
  saveNext: 'Zapisz i następny',
  otherPlace: 'Wybierz inne miejsce',
  sampleNote: 'To jest urząd przykładowy: formularz można obejrzeć, ale nie zapisze odpowiedzi.',
  faults: {
    nothing: 'Zaznacz co najmniej jedną odpowiedź',
    day: (first: string, last: string) =>
      `Wpisz dzień od ${formatDayShort('pl', first)} do ${formatDayShort('pl', last)}`,
    expired: 'Ta strona była otwarta dłużej niż dobę. Naciśnij „Zapisz i następny” jeszcze raz',
    inQuestion: (n: number, message: string) => `Pytanie ${n}: ${message}`,
    answer: 'zaznacz jedną z odpowiedzi',
    threeAtMost: 'zaznacz najwyżej trzy odpowiedzi',
    wholeNumber: 'wpisz liczbę całkowitą z podanego zakresu',
    bestAndWorst: 'zaznacz dwie różne odpowiedzi, po jednej na obu listach',
    long: 'skróć tekst',
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Typing answers in',
  back: 'Collecting answers',
  intro:
    'Type in an answer heard in a conversation, or copy it from a sheet of paper. Choose the place it is about. Do not type in conversations about your own service: ask somebody else.',
  words: 'Find a place or a code',
  caption: (n) => `Places: ${counted('en', n, { one: 'place', other: 'places' })}`,
  place: 'Service and place',
  study: 'Study',
  code: 'Code',
  wholeOffice: 'The whole office',
  none: 'No place takes answers now.',
  noneText: 'Codes are prepared by the quality representative or the administrator.',
  notFound: 'No place fits these words.',
  showAll: 'Show all places',
  today: (n) => `Typed in by you today: ${counted('en', n, { one: 'answer', other: 'answers' })}.`,
  kept: 'Saved.',
  takeBack: 'Take the last answer back',
  takeBackHint: (minutes) => `The answer can be taken back for ${minutes} minutes. Then it counts in the results.`,
  takenBack: 'The last answer was taken back. It can be typed in again.',
  tooLate: 'This answer can no longer be taken back: its time is over, or it was taken back before.',
  languages: 'Language of the conversation',
  readOut: 'Read this out first',
  keyboard: 'Tab goes to the next question, the arrow keys choose an answer, Enter saves.',
  noAnswer: 'no answer',
  best: 'first',
  worst: 'last',
  askedOnly: 'This question is put to some people only. Where it does not fit, its answer is left out.',
  way: 'Where the answer comes from',
  ways: { rozmowa: 'a conversation, by telephone or face to face', kartka: 'a sheet of paper' },
  day: 'Day of the conversation or visit',
  saveNext: 'Save and next',
  otherPlace: 'Choose another place',
  sampleNote: 'This is a sample office: the form can be looked at, but saves no answers.',
  faults: {
    nothing: 'Choose at least one answer',
    day: (first, last) => `Enter a day from ${formatDayShort('en', first)} to ${formatDayShort('en', last)}`,
    expired: 'This page was open for more than a day. Press “Save and next” once more',
    inQuestion: (n, message) => `Question ${n}: ${message}`,
    answer: 'choose one of the answers',
    threeAtMost: 'choose three answers at most',
    wholeNumber: 'enter a whole number within the range given',
    bestAndWorst: 'choose two different answers, one in each list',
    long: 'shorten the text',
  },
};

export const keyingTexts = { pl, en };

/** What an interviewer says before the first question. */
export const readOutFirst: Localised<SurveyLanguage> = {
  pl: 'Dzień dobry. Chcemy wiedzieć, co możemy poprawić w pracy urzędu. Rozmowa jest anonimowa. Na każde pytanie można nie odpowiadać.',
  en: 'Good morning. We would like to know what our office can do better. The conversation is anonymous. You may leave any question unanswered.',
  uk: 'Добрий день. Ми хочемо знати, що можна покращити в роботі установи. Розмова анонімна. На кожне запитання можна не відповідати.',
};
