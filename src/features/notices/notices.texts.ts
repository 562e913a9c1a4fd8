// Words of notices: on the page and in letters.
import { counted } from '#ui/formats.ts';

const plNotices = (n: number) =>
  counted('pl', n, { one: 'powiadomienie', few: 'powiadomienia', many: 'powiadomień', other: 'powiadomienia' });

const pl = {
  title: 'Powiadomienia',
  intro:
    'Co zmieniło się w standardach, wskaźnikach, działaniach, planach nauki i zespołach, za które odpowiadasz, i co odpowiedziano na Twoje zgłoszenia. Każde zdarzenie pojawia się tu raz.',
  caption: plNotices,
  what: 'Co się stało',
  about: 'Czego dotyczy',
  found: 'Zauważono',
  read: 'Przeczytane',
  markRead: 'Przeczytane',
  readOn: (day: string) => `przeczytane ${day}`,
  allRead: 'Oznacz wszystkie jako przeczytane',
  show: 'Pokaż',
  showNew: 'Tylko nieprzeczytane',
  showAll: 'Pokaż też przeczytane',
  none: 'Nie ma nowych powiadomień',
  noneText:
    'Powiadomimy, gdy wskaźnik wyraźnie się zmieni, zabraknie liczb, nadejdzie termin przeglądu, minie termin działania lub nauki, klienci pochwalą Twój zespół albo ktoś odpowie na Twoje zgłoszenie.',
  indicator: 'Wskaźnik',
  standard: 'Standard',
  action: 'Działanie',
  kinds: {
    worse: 'Pogorszenie',
    better: 'Poprawa',
    missing: 'Brakuje liczb',
    review: 'Przegląd standardu',
    'action-overdue': 'Minął termin działania',
    told: 'Powiadomienie',
  },
  since: (month: string) => `od: ${month}`,
  forMonth: (month: string) => `za: ${month}`,
  until: (day: string) => `do: ${day}`,
  done: { read: 'Oznaczono jako przeczytane.', wishes: 'Zapisano.' } as Record<string, string>,
  letters: 'Listy',
  lettersOff: {
    sample: 'To jest urząd przykładowy: nie wysyła listów, a powiadomień nie można w nim oznaczać.',
    server:
      'Program nie wysyła listów, bo nie ma ustawionego serwera poczty. Powiadomienia są tylko na tej stronie. Serwer ustawia osoba, która uruchamia program.',
    address:
      'Program nie wysyła listów, bo nie zna adresu, pod którym działa. Powiadomienia są tylko na tej stronie. Adres ustawia osoba, która uruchamia program.',
  },
  byMail: 'Czy wysyłać Ci listy',
  byMailHint: 'Najwyżej jeden list dziennie, tylko gdy jest coś nowego.',
  yes: 'Tak, wyślij list',
  no: 'Nie, wystarczy ta strona',
  save: 'Zapisz',
  letter: {
    subject: (n: number, office: string) => `Jakość obsługi: ${plNotices(n)} (${office})`,
    greeting: 'Dzień dobry,',
    opening: (n: number) => `w programie Probierz jest coś nowego: ${plNotices(n)}.`,
    office: 'Urząd',
    all: 'Wszystkie powiadomienia:',
    closing: 'Ten list wysłał program Probierz: najwyżej jeden dziennie i nigdy dwa razy o tym samym.',
    settings: 'Nie chcesz takich listów? Wyłącz je tutaj:',
  },
};

type Texts = typeof pl;
const enNotices = (n: number) => counted('en', n, { one: 'notice', other: 'notices' });

const en: Texts = {
  title: 'Notices',
  intro:
    'What has changed in the standards, indicators, actions, learning plans and teams you answer for, and what was answered to your ideas and questions. Each event appears here once.',
  caption: enNotices,
  what: 'What happened',
  about: 'What it is about',
  found: 'Noticed',
  read: 'Read',
  markRead: 'Mark as read',
  readOn: (day) => `read ${day}`,
  allRead: 'Mark all as read',
  show: 'Show',
  showNew: 'Unread only',
  showAll: 'Show read ones too',
  none: 'There are no new notices',
  noneText:
    'You are told when an indicator clearly changes, figures are missing, a review is due, an action or learning is past its date, clients praise your team, or your idea or question is answered.',
  indicator: 'Indicator',
  standard: 'Standard',
  action: 'Action',
  kinds: {
    worse: 'Worse',
    better: 'Better',
    missing: 'Figures are missing',
    review: 'Review of a standard',
    'action-overdue': 'An action is overdue',
    told: 'Notice',
  },
  since: (month) => `since: ${month}`,
  forMonth: (month) => `for: ${month}`,
  until: (day) => `due: ${day}`,
  done: { read: 'Marked as read.', wishes: 'Saved.' },
  letters: 'Letters',
  lettersOff: {
    sample: 'This is a sample office: it sends no letters, and notices cannot be marked in it.',
    server:
      'No letters are sent, because no mail server is set. Notices are on this page only. The server is set by whoever runs the program.',
    address:
      'No letters are sent, because the program does not know its own address. Notices are on this page only. The address is set by whoever runs the program.',
  },
  byMail: 'Shall letters be sent to you',
  byMailHint: 'At most one letter a day, only when there is something new.',
  yes: 'Yes, send a letter',
  no: 'No, this page is enough',
  save: 'Save',
  letter: {
    subject: (n, office) => `Quality of service: ${enNotices(n)} (${office})`,
    greeting: 'Good day,',
    opening: (n) => `there is something new in Probierz: ${enNotices(n)}.`,
    office: 'Office',
    all: 'All notices:',
    closing: 'This letter was sent by Probierz: at most one a day, and never twice about the same thing.',
    settings: 'You do not want such letters? Turn them off here:',
  },
};

export const noticesTexts = { pl, en };
