// Words of the page on which printed matter is chosen, and the paragraph for letters.
import type { AskedContext } from '#features/questionnaires/index.ts';
import { counted } from '#ui/formats.ts';
import { minutesFor } from './survey-length.texts.ts';

const pages = { one: 'stronę', few: 'strony', many: 'stron', other: 'strony' };

const pl = {
  title: 'Drukowanie i pisma',
  back: 'Zbieranie odpowiedzi',
  intro:
    'Jeden plik PDF dla wszystkich zaznaczonych miejsc. Plakat, kartka i arkusz naklejek to po jednej stronie na miejsce. Akapity do pism stoją po kilka na stronie.',
  kinds: 'Co wydrukować',
  kind: {
    plakat: 'Plakat A4',
    kartka: 'Kartka A5 na biurko',
    naklejki: 'Naklejki: 24 na arkuszu A4 (70 × 37 mm)',
    akapit: 'Akapit do decyzji i pism',
  },
  study: 'Badanie',
  allStudies: 'wszystkie badania',
  places: 'Dla których miejsc',
  wholeOffice: 'Cały urząd',
  make: 'Utwórz plik PDF',
  none: 'Żadne miejsce nie przyjmuje teraz odpowiedzi.',
  noneText: 'Najpierw przygotuj kody albo rozpocznij edycję.',
  toPlaces: 'Zobacz miejsca i kody',
  letters: 'Akapit do decyzji, pism i e-Doręczeń',
  lettersHint: 'Skopiuj tekst i wklej go na końcu pisma. Adres prowadzi do ankiety o tej usłudze.',
  place: 'Usługa i miejsce',
  text: 'Tekst do skopiowania',
  faults: {
    kinds: 'Zaznacz, co wydrukować',
    places: 'Zaznacz co najmniej jedno miejsce',
    pages: (wanted: number, most: number) =>
      `To razem ${counted('pl', wanted, pages)}. Zaznacz mniej: w jednym pliku mieści się ${most}`,
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Printing and letters',
  back: 'Collecting answers',
  intro:
    'One PDF file for all the places chosen. Poster, desk card and sheet of stickers take one page a place. Paragraphs for letters stand several on a page.',
  kinds: 'What to print',
  kind: {
    plakat: 'Poster A4',
    kartka: 'Desk card A5',
    naklejki: 'Stickers: 24 on a sheet A4 (70 × 37 mm)',
    akapit: 'Paragraph for decisions and letters',
  },
  study: 'Study',
  allStudies: 'all studies',
  places: 'For which places',
  wholeOffice: 'The whole office',
  make: 'Make the PDF file',
  none: 'No place takes answers now.',
  noneText: 'First prepare codes or begin an edition.',
  toPlaces: 'See places and codes',
  letters: 'Paragraph for decisions, letters and e-Doręczenia',
  lettersHint: 'Copy the text and put it at the end of the letter. The address leads to the survey about that service.',
  place: 'Service and place',
  text: 'Text to copy',
  faults: {
    kinds: 'Choose what to print',
    places: 'Choose at least one place',
    pages: (wanted, most) =>
      `That makes ${counted('en', wanted, { one: 'page', other: 'pages' })}. Choose fewer: a file holds ${most}`,
  },
};

export const printTexts = { pl, en };

/** What is asked for, by what the survey is about. */
const wanted: Readonly<Record<Exclude<AskedContext, 'staff'>, string>> = {
  visit: 'Chcemy wiedzieć, jak ocenia Pani/Pan wizytę w naszym urzędzie.',
  case: 'Chcemy wiedzieć, jak ocenia Pani/Pan sposób prowadzenia tej sprawy.',
  year: 'Chcemy wiedzieć, jak ocenia Pani/Pan nasz urząd i współpracę z nim.',
};

/** What stands in a decision or letter; letters are written in Polish. `link`: as it is typed. */
export function letterParagraph(context: AskedContext, link: string, questions = 10): string {
  const time = `To około ${minutesFor(questions, 'pl')}, anonimowo i bez rejestracji.`;
  if (context === 'staff')
    return `Zapraszamy do ankiety dla pracowników. ${time} Wyniki pokażemy tylko jako sumy odpowiedzi wielu osób. Adres ankiety: ${link}`;
  const noEffect = context === 'year' ? '' : ' Odpowiedzi nie wpływają na sprawę.';
  return `${wanted[context]} Prosimy odpowiedzieć na krótką ankietę. ${time}${noEffect} Ankieta nie zastępuje skargi, wniosku ani odwołania. Adres ankiety: ${link}`;
}
