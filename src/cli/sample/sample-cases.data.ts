// Cases of the sample offices: how many a month, how long they take, and what happened to them. All fictional.
import type { StatutoryTerm } from '#features/office/index.ts';

export interface SampleCaseEvent {
  /** months counted back from the present one, both included */
  readonly from: number;
  readonly to: number;
  /** the days are multiplied by it */
  readonly times: number;
}

export interface SampleCases {
  readonly term: StatutoryTerm | null;
  readonly jrwa: string;
  /** begins the marks */
  readonly symbol: string;
  readonly perMonth: number;
  /** days of half of the cases, without stops */
  readonly medianDays: number;
  /** how far days spread: standard deviation of their logarithm */
  readonly spread: number;
  /** share of cases with a stop of one to three weeks */
  readonly stopped: number;
  /** share of late cases in which a notice was given in time */
  readonly noticed: number;
  readonly events?: readonly SampleCaseEvent[];
}

const kpaText = 'miesiąc, a w sprawie szczególnie skomplikowanej dwa miesiące';
const byCode: StatutoryTerm = { kind: 'text', number: null, text: kpaText, basis: 'KPA art. 35' };
const days = (number: number, basis: string): StatutoryTerm => ({ kind: 'days', number, text: null, basis });

/** By the name of the office and of the service. */
export const sampleCases: Readonly<Record<string, Readonly<Record<string, SampleCases>>>> = {
  'Starostwo Powiatowe w Wierzbowie': {
    'Rejestracja pojazdu': {
      term: byCode,
      jrwa: '5410',
      symbol: 'KM',
      perMonth: 90,
      medianDays: 14,
      spread: 0.4,
      stopped: 0.04,
      noticed: 0.75,
      // the true story: it takes longer for ten months, then an action starts and it takes less than before
      events: [
        { from: 22, to: 13, times: 1.6 },
        { from: 12, to: 0, times: 0.75 },
      ],
    },
    'Prawo jazdy': {
      term: null,
      jrwa: '5430',
      symbol: 'KM',
      perMonth: 45,
      medianDays: 11,
      spread: 0.35,
      stopped: 0.02,
      noticed: 0,
      events: [
        { from: 22, to: 13, times: 1.4 },
        { from: 12, to: 0, times: 0.8 },
      ],
    },
    'Licencja na transport drogowy': {
      term: byCode,
      jrwa: '5411',
      symbol: 'KM',
      perMonth: 3,
      medianDays: 13,
      spread: 0.4,
      stopped: 0.2,
      noticed: 0.9,
    },
    'Pozwolenie na budowę': {
      term: byCode,
      jrwa: '6740',
      symbol: 'AB',
      perMonth: 34,
      medianDays: 24,
      spread: 0.35,
      stopped: 0.45,
      noticed: 0.85,
    },
    'Zgłoszenie robót budowlanych': {
      term: days(21, 'Prawo budowlane, art. 30'),
      jrwa: '6743',
      symbol: 'AB',
      perMonth: 22,
      medianDays: 14,
      spread: 0.2,
      stopped: 0.15,
      noticed: 0,
    },
    'Wypis i mapa z ewidencji gruntów': {
      term: days(7, 'Prawo geodezyjne i kartograficzne'),
      jrwa: '6621',
      symbol: 'GK',
      perMonth: 52,
      medianDays: 2,
      spread: 0.5,
      stopped: 0.01,
      noticed: 0.5,
    },
    'Uzgodnienie przebiegu sieci': {
      term: days(14, 'Prawo geodezyjne i kartograficzne, art. 28b'),
      jrwa: '6630',
      symbol: 'GK',
      perMonth: 12,
      medianDays: 10,
      spread: 0.15,
      stopped: 0.05,
      noticed: 0.5,
    },
    'Orzeczenie o niepełnosprawności': {
      term: { kind: 'months', number: 1, text: null, basis: 'ustawa z 27 sierpnia 1997 r. o rehabilitacji' },
      jrwa: '8211',
      symbol: 'ZON',
      perMonth: 24,
      medianDays: 25,
      spread: 0.22,
      stopped: 0.12,
      noticed: 0.8,
    },
    'Karta parkingowa': {
      term: days(30, 'Prawo o ruchu drogowym'),
      jrwa: '8212',
      symbol: 'ZON',
      perMonth: 10,
      medianDays: 12,
      spread: 0.4,
      stopped: 0.02,
      noticed: 0.8,
    },
    'Porada rzecznika konsumentów': {
      term: null,
      jrwa: '8300',
      symbol: 'RK',
      perMonth: 7,
      medianDays: 5,
      spread: 0.6,
      stopped: 0,
      noticed: 0,
    },
  },
  'Urząd Gminy Podlipie': {
    'Dowód osobisty i meldunek': {
      term: days(30, 'ustawa z 6 sierpnia 2010 r. o dowodach osobistych, art. 24'),
      jrwa: '5344',
      symbol: 'OR',
      perMonth: 18,
      medianDays: 12,
      spread: 0.3,
      stopped: 0.01,
      noticed: 0.9,
    },
    'Podatki i opłaty lokalne': {
      term: days(7, 'Ordynacja podatkowa, art. 306a'),
      jrwa: '3134',
      symbol: 'FN',
      perMonth: 8,
      medianDays: 2,
      spread: 0.5,
      stopped: 0,
      noticed: 0.5,
    },
    'Warunki zabudowy': {
      term: days(90, 'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 64'),
      jrwa: '6730',
      symbol: 'GK',
      perMonth: 4,
      medianDays: 68,
      spread: 0.3,
      stopped: 0.4,
      noticed: 0.7,
    },
    'Odpis aktu stanu cywilnego': {
      term: { kind: 'working-days', number: 7, text: null, basis: 'Prawo o aktach stanu cywilnego, art. 125' },
      jrwa: '5362',
      symbol: 'USC',
      perMonth: 6,
      medianDays: 1,
      spread: 0.8,
      stopped: 0,
      noticed: 0,
    },
  },
};
