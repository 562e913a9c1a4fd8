// A year of measuring in a small office: two campaigns of three weeks, and what to do when. At most 20 hours in all.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export type CampaignKey = 'spring' | 'autumn';

export interface Campaign {
  readonly key: CampaignKey;
  /** begins on the first Monday from this day of the year on: after Easter and the May holidays, before All Saints */
  readonly earliest: { readonly month: number; readonly day: number };
  readonly weeks: number;
  readonly name: Localised<StaffLanguage>;
}

export interface CalendarStep {
  readonly campaign: CampaignKey;
  /** whole weeks from the first day of the campaign; negative: before it */
  readonly week: number;
  readonly hours: number;
  readonly what: Localised<StaffLanguage>;
}

/** Answers wanted from each place: the first result of a service is shown from ten. */
export const calendarTarget = 10;
export const mostHoursAYear = 20;

export const campaigns: readonly Campaign[] = [
  { key: 'spring', earliest: { month: 5, day: 8 }, weeks: 3, name: { pl: 'Wiosna', en: 'Spring' } },
  { key: 'autumn', earliest: { month: 10, day: 1 }, weeks: 3, name: { pl: 'Jesień', en: 'Autumn' } },
];

const look = {
  pl: 'Sprawdź liczbę odpowiedzi. Gdzie ich mało, poproś pracowników, żeby wręczali kartkę z kodem.',
  en: 'Look at the number of answers. Where there are few, ask the staff to hand out the card with the code.',
};

export const calendarSteps: readonly CalendarStep[] = [
  {
    campaign: 'spring',
    week: -4,
    hours: 2,
    what: { pl: 'Wybierz usługi i wydrukuj plakaty.', en: 'Choose the services and print the posters.' },
  },
  {
    campaign: 'spring',
    week: -1,
    hours: 1,
    what: {
      pl: 'Powiedz pracownikom, po co są odpowiedzi i że nikt nie będzie oceniany z imienia.',
      en: 'Tell the staff what the answers are for, and that nobody will be judged by name.',
    },
  },
  {
    campaign: 'spring',
    week: 0,
    hours: 1,
    what: {
      pl: 'Powieś plakaty tam, gdzie klient wychodzi. Sprawdź jeden kod własnym telefonem.',
      en: 'Hang the posters where clients leave. Try one code with a telephone of your own.',
    },
  },
  {
    campaign: 'spring',
    week: 1,
    hours: 1.5,
    what: {
      pl: 'Policz przez tydzień obsłużone osoby: kreska za każdą. Wpisz sumę.',
      en: 'For a week count the people served, one stroke each. Enter the sum.',
    },
  },
  { campaign: 'spring', week: 2, hours: 0.5, what: look },
  {
    campaign: 'spring',
    week: 3,
    hours: 0.5,
    what: { pl: 'Zdejmij plakaty. Edycja zamyka się sama.', en: 'Take the posters down. The edition ends by itself.' },
  },
  {
    campaign: 'spring',
    week: 4,
    hours: 3,
    what: {
      pl: 'Przeczytaj wyniki i uwagi z kierownikami. Wybierz jedną rzecz do zmiany.',
      en: 'Read results and comments with the heads of units. Choose one thing to change.',
    },
  },
  {
    campaign: 'autumn',
    week: -2,
    hours: 1,
    what: { pl: 'Wydrukuj plakaty z jesiennymi kodami.', en: 'Print the posters with the codes of autumn.' },
  },
  {
    campaign: 'autumn',
    week: 0,
    hours: 1,
    what: {
      pl: 'Powieś plakaty i przypomnij pracownikom, co się zmieniło od wiosny.',
      en: 'Hang the posters and remind the staff what has changed since spring.',
    },
  },
  {
    campaign: 'autumn',
    week: 1,
    hours: 1.5,
    what: {
      pl: 'Policz przez tydzień obsłużone osoby i wpisz sumę.',
      en: 'For a week count the people served and enter the sum.',
    },
  },
  { campaign: 'autumn', week: 2, hours: 0.5, what: look },
  { campaign: 'autumn', week: 3, hours: 0.5, what: { pl: 'Zdejmij plakaty.', en: 'Take the posters down.' } },
  {
    campaign: 'autumn',
    week: 4,
    hours: 3,
    what: {
      pl: 'Porównaj jesień z wiosną: te same pytania, te same słowa. Wybierz jedną rzecz do zmiany.',
      en: 'Compare autumn with spring: the same questions in the same words. Choose one thing to change.',
    },
  },
  {
    campaign: 'autumn',
    week: 9,
    hours: 3,
    what: {
      pl: 'Napisz kierownictwu na jednej stronie: co klienci mówią, co zmieniliśmy, co dalej.',
      en: 'Write one page for the leadership: what clients say, what we changed, what comes next.',
    },
  },
];
