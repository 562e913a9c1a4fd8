// Words of the page with the button and the frame for the office's own site.

const pl = {
  title: (code: string) => `Ankieta ${code} na stronie urzędu`,
  back: 'Miejsce',
  intro: 'Wklej jeden z kodów na stronę urzędu. Działają bez skryptów. Odpowiedzi mają kanał „strona urzędu”.',
  button: 'Przycisk albo link',
  frame: 'Ramka z ankietą',
  frameHint: 'Ramka działa tylko na stronach z listy poniżej. Link działa wszędzie.',
  sites: 'Strony, które mogą pokazać ankietę w ramce',
  sitesHint: 'Jeden adres w wierszu, na przykład https://www.gmina.example.pl. Pusta lista: nie można nigdzie.',
  save: 'Zapisz listę stron',
  none: 'Teraz żadna strona nie może pokazać tej ankiety w ramce.',
  saved: 'Lista stron jest zapisana.',
  faults: {
    address: (line: number) => `Popraw adres numer ${line}: ma zaczynać się od https:// i wskazywać stronę`,
    tooMany: (most: number) => `Wpisz najwyżej ${most} stron`,
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: (code) => `Survey ${code} on the office’s site`,
  back: 'Place',
  intro: 'Put one of these codes on the office’s site. They need no script. Answers bear the channel “office website”.',
  button: 'Button or link',
  frame: 'Frame with the survey',
  frameHint: 'The frame works only on the sites of the list below. The link works everywhere.',
  sites: 'Sites that may show the survey in a frame',
  sitesHint: 'One address a line, for example https://www.gmina.example.pl. An empty list: nowhere.',
  save: 'Save the list of sites',
  none: 'No site may show this survey in a frame now.',
  saved: 'The list of sites is saved.',
  faults: {
    address: (line) => `Correct address number ${line}: it begins with https:// and names a site`,
    tooMany: (most) => `Enter ${most} sites at most`,
  },
};

export const embedTexts = { pl, en };
