// Words of the start page and of the pages for what went wrong.
import type { StaffLanguage, SurveyLanguage } from '#domain/language.ts';

const startPl = {
  title: 'Probierz',
  lead: 'Sprawdza, jak urząd obsługuje klientów, i pokazuje, co poprawić.',
  look: 'Obejrzyj na przykładzie',
  lookLead: 'Dwa fikcyjne urzędy z gotowymi odpowiedziami. Bez hasła.',
  samples: {
    wierzbowski: {
      name: 'Powiat wierzbowski',
      about: 'Starostwo: dużo odpowiedzi, trzy lata badań.',
      open: 'Otwórz powiat',
    },
    podlipie: { name: 'Gmina Podlipie', about: 'Mały urząd: około 60 odpowiedzi rocznie.', open: 'Otwórz gminę' },
  },
  beingMade: 'Urzędy przykładowe właśnie powstają. To trwa kilka sekund. Odśwież tę stronę za chwilę.',
  refresh: 'Odśwież',
  own: 'Twój urząd',
  signIn: 'Wejdź',
  ownLead: 'Dla osób, które mają konto w urzędzie.',
  found: 'Załóż swój urząd',
  foundLead:
    'Odnośnik do założenia urzędu pokazuje konsola programu przy starcie. Działa raz. Osoba, która uruchomiła program, znajdzie go w ostatnich liniach konsoli.',
};
type StartTexts = typeof startPl;
const startEn: StartTexts = {
  title: 'Probierz',
  lead: 'Tells how an office serves its clients, and shows what to improve.',
  look: 'Look at an example',
  lookLead: 'Two fictional offices with answers already collected. No password.',
  samples: {
    wierzbowski: {
      name: 'Powiat wierzbowski',
      about: 'A county office: many answers, three years of surveys.',
      open: 'Open the county',
    },
    podlipie: { name: 'Gmina Podlipie', about: 'A small office: about 60 answers a year.', open: 'Open the gmina' },
  },
  beingMade: 'The sample offices are being made. This takes a few seconds. Reload this page in a moment.',
  refresh: 'Reload',
  own: 'Your office',
  signIn: 'Sign in',
  ownLead: 'For people who have an account in an office.',
  found: 'Found your office',
  foundLead:
    'The program’s console shows the link for founding an office when it starts. It works once. Whoever started the program finds it in the last lines of the console.',
};
export const startTexts: Readonly<Record<StaffLanguage, StartTexts>> = { pl: startPl, en: startEn };

export interface FaultWords {
  readonly title: string;
  readonly lead: string;
}

const faultsPl = {
  'not-found': { title: 'Nie ma takiej strony', lead: 'Sprawdź adres albo zacznij od strony startowej.' },
  'no-public-url': {
    title: 'Brak adresu dla klientów',
    lead: 'Plakaty i odnośniki potrzebują adresu, pod którym klienci zobaczą ankietę. Osoba, która uruchamia program, ustawia go w PUBLIC_URL.',
  },
  'not-allowed': {
    title: 'Brak uprawnień',
    lead: 'Twoja rola nie obejmuje tej strony. Role nadaje administrator w urzędzie.',
  },
  'sample-office': {
    title: 'To jest urząd przykładowy',
    lead: 'W urzędzie przykładowym można wszystko obejrzeć, ale niczego nie zmieniać. Załóż swój urząd, żeby zapisywać.',
  },
  'sample-closed': {
    title: 'Urzędy przykładowe są wyłączone',
    lead: 'Osoba, która uruchamia program, wyłączyła je w ustawieniach.',
  },
  'other-site': {
    title: 'Formularz przyszedł z innej strony',
    lead: 'Dla bezpieczeństwa przyjmujemy formularze tylko z naszych stron. Otwórz stronę jeszcze raz i wyślij formularz stąd.',
  },
  conflict: {
    title: 'Ktoś zmienił to w międzyczasie',
    lead: 'Nic nie zostało nadpisane. Otwórz stronę jeszcze raz, zobacz obecny stan i wprowadź swoją zmianę ponownie.',
  },
  'signed-out': {
    title: 'Trzeba wejść jeszcze raz',
    lead: 'Twoja sesja się skończyła i niczego nie zapisaliśmy. Skopiuj swoje zmiany, otwórz stronę jeszcze raz, wejdź i wpisz je ponownie.',
  },
  gone: { title: 'Ten odnośnik już nie działa', lead: 'Poproś o nowy.' },
  'too-large': { title: 'Za dużo danych', lead: 'Formularz jest za duży. Skróć tekst i wyślij jeszcze raz.' },
  unreadable: {
    title: 'Nie udało się odczytać formularza',
    lead: 'Wróć do poprzedniej strony i wyślij formularz jeszcze raz.',
  },
  'too-many': { title: 'Za dużo prób', lead: 'Odczekaj minutę i spróbuj jeszcze raz.' },
  unavailable: {
    title: 'Chwilowa przerwa',
    lead: 'Baza danych jest na chwilę niedostępna. Niczego nie zapisaliśmy. Spróbuj jeszcze raz za chwilę.',
  },
  mistake: {
    title: 'Błąd po naszej stronie',
    lead: 'Coś poszło nie tak w programie, nie u Ciebie. Spróbuj jeszcze raz. Jeśli to się powtarza, podaj administratorowi numer poniżej.',
  },
} satisfies Record<string, FaultWords>;
export type FaultKind = keyof typeof faultsPl;

const faultsEn: Record<FaultKind, FaultWords> = {
  'not-found': { title: 'There is no such page', lead: 'Check the address, or begin at the start page.' },
  'no-public-url': {
    title: 'No address for clients',
    lead: 'Posters and links need the address under which clients see the survey. Whoever runs the program sets it in PUBLIC_URL.',
  },
  'not-allowed': {
    title: 'Not permitted',
    lead: 'Your role does not cover this page. The administrator of your office gives roles.',
  },
  'sample-office': {
    title: 'This is a sample office',
    lead: 'In a sample office you may look at everything and change nothing. Found your own office to save.',
  },
  'sample-closed': {
    title: 'The sample offices are switched off',
    lead: 'Whoever runs the program has switched them off.',
  },
  'other-site': {
    title: 'The form came from another site',
    lead: 'For safety we take forms from our own pages only. Open the page again and send the form from here.',
  },
  conflict: {
    title: 'Somebody changed this in the meantime',
    lead: 'Nothing was overwritten. Open the page again, look at its present state and make your change once more.',
  },
  'signed-out': {
    title: 'Please sign in again',
    lead: 'Your session has ended and nothing was saved. Copy your changes, open the page again, sign in and enter them once more.',
  },
  gone: { title: 'This link no longer works', lead: 'Ask for a new one.' },
  'too-large': { title: 'Too much data', lead: 'The form is too large. Shorten the text and send it again.' },
  unreadable: { title: 'The form could not be read', lead: 'Go back to the page before and send the form again.' },
  'too-many': { title: 'Too many attempts', lead: 'Wait a minute and try again.' },
  unavailable: {
    title: 'A short interruption',
    lead: 'The database cannot be reached for a moment. Nothing was saved. Try again in a moment.',
  },
  mistake: {
    title: 'A mistake on our side',
    lead: 'Something went wrong in the program, not with you. Try again. If it happens again, tell the administrator the number below.',
  },
};

/** Words for staff. */
export function faultWords(kind: FaultKind, language: StaffLanguage): FaultWords {
  return (language === 'pl' ? faultsPl : faultsEn)[kind];
}

const clientPl = {
  'not-found': { title: 'Nie ma takiej strony', lead: 'Proszę sprawdzić adres albo zapytać w urzędzie.' },
  'too-large': { title: 'Za dużo tekstu', lead: 'Proszę wrócić, skrócić tekst i wysłać jeszcze raz.' },
  'too-many': { title: 'Za dużo prób', lead: 'Proszę odczekać minutę i spróbować jeszcze raz.' },
  unreadable: { title: 'Nie udało się odczytać odpowiedzi', lead: 'Proszę wrócić i wysłać jeszcze raz.' },
  unavailable: { title: 'Chwilowa przerwa', lead: 'Proszę spróbować jeszcze raz za chwilę.' },
  'answer-not-saved': {
    title: 'Chwilowa przerwa',
    lead: 'Odpowiedź nie została jeszcze zapisana. Proszę wysłać jeszcze raz za chwilę.',
  },
  mistake: { title: 'Błąd po naszej stronie', lead: 'Przepraszamy. Proszę spróbować jeszcze raz.' },
} satisfies Record<string, FaultWords>;
export type ClientFaultKind = keyof typeof clientPl;

/** What a client may meet; the Ukrainian is a draft for a native translator. */
export const clientFaultWords: Readonly<Record<SurveyLanguage, Record<ClientFaultKind, FaultWords>>> = {
  pl: clientPl,
  en: {
    'not-found': { title: 'There is no such page', lead: 'Please check the address, or ask in the office.' },
    'too-large': { title: 'Too much text', lead: 'Please go back, shorten the text and send it again.' },
    'too-many': { title: 'Too many attempts', lead: 'Please wait a minute and try again.' },
    unreadable: { title: 'The answer could not be read', lead: 'Please go back and send it again.' },
    unavailable: { title: 'A short interruption', lead: 'Please try again in a moment.' },
    'answer-not-saved': {
      title: 'A short interruption',
      lead: 'Your answer has not been saved yet. Please send it again in a moment.',
    },
    mistake: { title: 'A mistake on our side', lead: 'We are sorry. Please try again.' },
  },
  uk: {
    'not-found': { title: 'Такої сторінки немає', lead: 'Перевірте, будь ласка, адресу або запитайте в установі.' },
    'too-large': { title: 'Забагато тексту', lead: 'Поверніться, скоротіть текст і надішліть ще раз.' },
    'too-many': { title: 'Забагато спроб', lead: 'Зачекайте хвилину й спробуйте ще раз.' },
    unreadable: { title: 'Не вдалося прочитати відповідь', lead: 'Поверніться й надішліть ще раз.' },
    unavailable: { title: 'Коротка перерва', lead: 'Спробуйте, будь ласка, ще раз за хвилину.' },
    'answer-not-saved': {
      title: 'Коротка перерва',
      lead: 'Відповідь ще не збережено. Надішліть її, будь ласка, ще раз за хвилину.',
    },
    mistake: { title: 'Помилка на нашому боці', lead: 'Перепрошуємо. Спробуйте, будь ласка, ще раз.' },
  },
};

export function isFaultKind(text: string): text is FaultKind {
  return text in faultsPl;
}

const aroundPl = {
  toStart: 'Strona startowa',
  toHome: 'Wróć na początek',
  sendAgain: 'Wyślij jeszcze raz',
  yourInput: 'Twoje zmiany, do skopiowania',
  openAgain: 'Otwórz stronę jeszcze raz',
  number: 'Numer zdarzenia',
};
type AroundTexts = typeof aroundPl;
export const aroundFault: Readonly<Record<SurveyLanguage, AroundTexts>> = {
  pl: aroundPl,
  en: {
    toStart: 'Start page',
    toHome: 'Back to the beginning',
    sendAgain: 'Send again',
    yourInput: 'Your changes, to be copied',
    openAgain: 'Open the page again',
    number: 'Number of the event',
  },
  uk: {
    toStart: 'Головна сторінка',
    toHome: 'На початок',
    sendAgain: 'Надіслати ще раз',
    yourInput: 'Ваші зміни',
    openAgain: 'Відкрити сторінку ще раз',
    number: 'Номер події',
  },
};
