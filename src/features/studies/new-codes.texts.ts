// Words of the page on which many codes are made at once, Polish and English.
import { counted } from '#ui/formats.ts';

const codes = { one: 'kod', few: 'kody', many: 'kodów', other: 'kodu' };

const pl = {
  title: 'Dodaj kody',
  intro: 'Zaznacz, co ma dostać kod. Powstaną wszystkie naraz, a miejsca, które już mają kod, program pominie.',
  study: 'Badanie, do którego należą kody',
  services: 'Usługi',
  servicesHint: 'Odpowiedź trafi do usługi.',
  at: 'Osobny kod usługi w każdej z tych lokalizacji',
  atHint: 'Bez zaznaczenia powstanie jeden kod na usługę.',
  wholeOffice: 'Cały urząd',
  wholeOfficeLabel: 'Urząd',
  units: 'Wydziały',
  unitsHint: 'Jeden kod na wydział, bez nazwy usługi. Odpowiedź liczy się do wydziału.',
  points: 'Stanowiska',
  pointsHint: 'Kod na biurko albo okienko.',
  locations: 'Lokalizacje',
  locationsHint: 'Kod przy wyjściu z budynku. Odpowiedź liczy się do całego urzędu.',
  make: 'Utwórz kody i przejdź do druku',
  cancel: 'Wróć bez zmian',
  noStudy: 'Żadne badanie nie trwa.',
  noStudyText: 'Najpierw przygotuj ankietę i kody albo rozpocznij edycję.',
  toPlaces: 'Miejsca i kody',
  made: (n: number, before: number) =>
    `Utworzono ${counted('pl', n, codes)}.${before > 0 ? ` Miejsca, które miały już kod: ${before}.` : ''} Wszystkie są zaznaczone do druku.`,
  faults: {
    study: 'Wybierz badanie',
    places: 'Zaznacz co najmniej jedno miejsce',
    many: (n: number, most: number) =>
      `To razem ${counted('pl', n, codes)}. Naraz można utworzyć ${most}: zaznacz mniej i powtórz`,
    noServices: 'To badanie nie pyta o usługi: odznacz usługi i wybierz wydziały albo cały urząd',
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Add codes',
  intro: 'Choose what is to get a code. All are made at once; places that have a code already are passed by.',
  study: 'Study the codes belong to',
  services: 'Services',
  servicesHint: 'The answer goes to the service.',
  at: 'A code of its own at each of these locations',
  atHint: 'With none chosen there is one code for each service.',
  wholeOffice: 'The whole office',
  wholeOfficeLabel: 'Office',
  units: 'Units',
  unitsHint: 'One code a unit, without the name of a service. The answer counts for the unit.',
  points: 'Service points',
  pointsHint: 'A code on a desk or a counter.',
  locations: 'Locations',
  locationsHint: 'A code at the exit of a building. The answer counts for the whole office.',
  make: 'Make the codes and go on to printing',
  cancel: 'Back without changes',
  noStudy: 'No study is running.',
  noStudyText: 'First prepare the survey and the codes, or begin an edition.',
  toPlaces: 'Places and codes',
  made: (n, before) =>
    `${counted('en', n, { one: 'code was', other: 'codes were' })} made.${before > 0 ? ` Places that had a code already: ${before}.` : ''} All are chosen for printing.`,
  faults: {
    study: 'Choose a study',
    places: 'Choose at least one place',
    many: (n, most) =>
      `That makes ${counted('en', n, { one: 'code', other: 'codes' })}. Up to ${most} can be made at once: choose fewer and repeat`,
    noServices: 'This study does not ask about services: take them off and choose units or the whole office',
  },
};

export const newCodesTexts = { pl, en };
