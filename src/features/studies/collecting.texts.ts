// Words of the page where staff collect answers, Polish and English.
import { counted } from '#ui/formats.ts';

const places = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };
const services = { one: 'usługa nie ma', few: 'usługi nie mają', many: 'usług nie ma', other: 'usługi nie ma' };

const pl = {
  title: 'Zbieranie odpowiedzi',
  contexts: { visit: 'Po wizycie', case: 'Po zakończeniu sprawy' },
  intro:
    'Każde miejsce ma własny kod. Klient skanuje go telefonem albo wpisuje adres, a odpowiedź trafia do tej usługi.',
  tableCaption: (context: string, n: number) => `${context}: ${counted('pl', n, places)}`,
  place: 'Usługa i miejsce',
  wholeOffice: 'Cały urząd',
  code: 'Kod',
  codeOf: (code: string, place: string) => `${code}: obejrzyj ankietę, ${place}`,
  state: 'Stan',
  open: 'otwarta',
  closed: 'zamknięta',
  notInTerm: 'poza terminem edycji',
  answers: 'Odpowiedzi',
  poster: 'Plakat',
  posterOf: (place: string) => `Plakat PDF: ${place}`,
  posterPdf: 'PDF',
  edition: (name: string, from: string, to: string) => `${name}, od\u00a0${from} do\u00a0${to}`,
  empty: {
    title: 'Nie ma jeszcze kodów ankiet.',
    text: 'Jednym kliknięciem powstanie ankieta podstawowa i kod dla każdej usługi. Potem można drukować plakaty.',
    button: 'Przygotuj ankietę i kody',
    noServices: 'Najpierw dodaj usługi, o które chcesz pytać.',
    addServices: 'Dodaj usługi',
  },
  missing: (n: number) => `${counted('pl', n, services)} jeszcze kodu.`,
  addMissing: 'Dodaj brakujące kody',
  caseOffer: {
    title: 'Ankieta po zakończeniu sprawy',
    text: 'Link do wstawienia w e-mailu albo piśmie, gdy sprawa jest zakończona. Pyta o czas załatwienia i o internet.',
    button: 'Przygotuj kody po zakończeniu sprawy',
  },
  noPublicUrl:
    'Plakatów nie można jeszcze drukować: program nie zna adresu, pod którym widzą go klienci. Administrator wpisuje go w ustawieniu PUBLIC_URL.',
  next: {
    poster: 'Nie ma jeszcze odpowiedzi. Wydrukuj plakat z kodem QR i powieś go tam, gdzie klient wychodzi od okienka.',
    posterButton: 'Wybierz miejsce i wydrukuj plakat',
    more: (n: string) => `Zebrane do tej pory: ${n}. Pierwszy wynik usługi pokazujemy od 10 odpowiedzi.`,
    moreButton: 'Zobacz wyniki',
    noAddress:
      'Zanim plakaty zawisną, potrzebny jest publiczny adres (PUBLIC_URL). Do tego czasu ankietę można obejrzeć tu.',
    preview: 'Obejrzyj ankietę',
  },
  placeTitle: (place: string) => `Miejsce: ${place}`,
  link: 'Adres ankiety',
  qr: 'Kod QR',
  qrAlt: 'Kod QR z adresem ankiety',
  qrDownload: 'Pobierz kod QR (SVG)',
  printPoster: 'Drukuj plakat (PDF)',
  tryIt: 'Obejrzyj ankietę',
  tryHint: 'To prawdziwa ankieta: wysłane odpowiedzi się liczą. Oglądanie niczego nie zapisuje.',
  embed: 'Przycisk i ramka na stronę urzędu',
  stateHeading: 'Zamykanie i otwieranie',
  close: 'Zamknij ankietę w tym miejscu',
  closeHint: 'Kod przestanie przyjmować nowe osoby. Kto właśnie odpowiada, może skończyć. Zebrane odpowiedzi zostają.',
  reopenHint: 'Kod znów zacznie przyjmować odpowiedzi.',
  reopen: 'Otwórz ankietę w tym miejscu',
  done: {
    prepared: 'Gotowe: kody są w tabeli.',
    asked: 'Klienci dostają teraz nową wersję ankiety.',
    opened: 'Ankieta w tym miejscu jest otwarta.',
    closed: 'Ankieta w tym miejscu jest zamknięta.',
  },
  sampleRefused: 'To jest urząd przykładowy: niczego tu nie zmieniamy.',
  back: 'Zbieranie odpowiedzi',
};

type Texts = typeof pl;

const enPlaces = { one: 'place', other: 'places' };
const en: Texts = {
  title: 'Collecting answers',
  contexts: { visit: 'After a visit', case: 'After a finished case' },
  intro:
    'Each place has a code of its own. A client scans it or types the address, and the answer goes to that service.',
  tableCaption: (context, n) => `${context}: ${counted('en', n, enPlaces)}`,
  place: 'Service and place',
  wholeOffice: 'The whole office',
  code: 'Code',
  codeOf: (code, place) => `${code}: look at the survey, ${place}`,
  state: 'State',
  open: 'open',
  closed: 'closed',
  notInTerm: 'outside the days of the edition',
  answers: 'Answers',
  poster: 'Poster',
  posterOf: (place) => `Poster as PDF: ${place}`,
  posterPdf: 'PDF',
  edition: (name, from, to) => `${name}, ${from} to ${to}`,
  empty: {
    title: 'There are no survey codes yet.',
    text: 'One click makes the core survey and a code for every service. Then posters can be printed.',
    button: 'Prepare the survey and the codes',
    noServices: 'First add the services you want to ask about.',
    addServices: 'Add services',
  },
  missing: (n) => `${counted('en', n, { one: 'service has', other: 'services have' })} no code yet.`,
  addMissing: 'Add the missing codes',
  caseOffer: {
    title: 'Survey after a finished case',
    text: 'A link for an e-mail or letter when a case is finished. It asks about the time it took and about doing it online.',
    button: 'Prepare codes for finished cases',
  },
  noPublicUrl:
    'Posters cannot be printed yet: the program does not know the address at which clients see it. The administrator enters it in the setting PUBLIC_URL.',
  next: {
    poster: 'There are no answers yet. Print a poster with the QR code and hang it where clients leave the counter.',
    posterButton: 'Choose a place and print its poster',
    more: (n) => `Collected so far: ${n}. The first result of a service is shown from 10 answers.`,
    moreButton: 'See the results',
    noAddress:
      'Before posters hang, a public address is needed (PUBLIC_URL). Until then you can look at the survey here.',
    preview: 'Look at the survey',
  },
  placeTitle: (place) => `Place: ${place}`,
  link: 'Address of the survey',
  qr: 'QR code',
  qrAlt: 'QR code with the address of the survey',
  qrDownload: 'Download the QR code (SVG)',
  printPoster: 'Print the poster (PDF)',
  tryIt: 'Look at the survey',
  tryHint: 'This is the real survey: answers you send do count. Looking at it saves nothing.',
  embed: 'Button and frame for the office’s site',
  stateHeading: 'Closing and opening',
  close: 'Close the survey at this place',
  closeHint: 'The code takes nobody new. Whoever is answering now may finish. Collected answers stay.',
  reopenHint: 'The code will take answers again.',
  reopen: 'Open the survey at this place',
  done: {
    prepared: 'Done: the codes are in the table.',
    asked: 'Clients now get the new version of the questionnaire.',
    opened: 'The survey at this place is open.',
    closed: 'The survey at this place is closed.',
  },
  sampleRefused: 'This is a sample office: nothing is changed here.',
  back: 'Collecting answers',
};

export const collectingTexts = { pl, en };
