// Walk-throughs of the buildings of the sample offices, as fictional as the rest: what was found, and what was mended since.
import type { Score } from '#features/audits/index.ts';

type Found = readonly [score: Score, note?: string];

export interface SampleWalk {
  /** name of the location */
  readonly location: string;
  /** whole months before the present one: at least 1 */
  readonly monthsBack: number;
  readonly day: number;
  readonly summary: string;
  /** points that are not simply fulfilled, or have a note, by their number */
  readonly found: Readonly<Record<number, Found>>;
  /** of the points found wanting: who mends them, and by the end of which month counted from the present one */
  readonly agreed?: Readonly<Record<number, readonly [who: string, monthsAhead: number]>>;
}

/** The county: the main seat gets better, the old building by the station lacks a way in. */
const wierzbowo: readonly SampleWalk[] = [
  {
    location: 'Siedziba główna',
    monthsBack: 13,
    day: 14,
    summary: 'Pierwszy obchód. Budynek jest zadbany, ale osoba niewidoma i osoba na wózku nie poradzi sobie sama.',
    found: {
      2: ['partly', 'Miejsce zajęte przez auto służbowe.'],
      3: ['partly', 'Podjazd jest od podwórza, bez tabliczki.'],
      6: ['unmet', 'Drzwi ciężkie, bez automatu.'],
      7: ['partly', 'Kierunki dopiero na piętrze.'],
      9: ['partly', 'Tabliczki na drzwiach mają litery 8 mm.'],
      10: ['unmet'],
      14: ['partly', 'Biletomat nie działał od rana.'],
      16: ['partly', 'Po klucz trzeba iść do portierni.'],
      17: ['unmet'],
      19: ['unmet', 'Przy stanowisku 2 słychać każde słowo.'],
      20: ['unmet', 'Pętla jest w szafie, nikt nie wie, jak ją włączyć.'],
    },
  },
  {
    location: 'Siedziba główna',
    monthsBack: 7,
    day: 16,
    summary: 'Drzwi otwierają się same, a przy wejściu stoi tablica. Zostały toaleta i pętla.',
    found: {
      3: ['partly', 'Podjazd jest od podwórza, tabliczka wskazuje drogę.'],
      9: ['partly', 'Wymieniono tabliczki na parterze.'],
      10: ['unmet'],
      16: ['partly', 'Po klucz trzeba iść do portierni.'],
      17: ['partly', 'Jest stolik, nie ma kredek.'],
      19: ['unmet', 'Przy stanowisku 2 słychać każde słowo.'],
      20: ['partly', 'Pętla zadziałała po dziesięciu minutach.'],
    },
  },
  {
    location: 'Siedziba główna',
    monthsBack: 1,
    day: 15,
    summary: 'Toaleta jest otwarta i czysta. Do zrobienia zostają oznaczenia dotykowe i ścianka przy stanowisku 2.',
    found: {
      3: ['partly', 'Podjazd jest od podwórza, tabliczka wskazuje drogę.'],
      8: ['partly', 'Spis nie ma nowego numeru pokoju geodezji.'],
      10: ['unmet', 'Plan dotykowy zamówiony.'],
      19: ['partly', 'Stoi ścianka, ale nadal słychać.'],
      20: ['met', 'Pętla zadziałała od razu.'],
    },
    agreed: { 3: ['administrator budynku', 2], 10: ['Wydział Organizacyjny', 1], 19: ['administrator budynku', -1] },
  },
  {
    location: 'Budynek przy Dworcowej',
    monthsBack: 12,
    day: 9,
    summary: 'Najwięcej klientów przychodzi tutaj, a wejść jest najtrudniej.',
    found: {
      1: ['met', 'Dworzec autobusowy 150 m.'],
      2: ['unmet'],
      3: ['unmet', 'Trzy schodki, dzwonek na dole nie działa.'],
      6: ['unmet'],
      10: ['unmet'],
      11: ['partly', 'Pracownik schodzi, ale trzeba zadzwonić.'],
      12: ['partly', 'Kserokopiarka stoi w przejściu.'],
      13: ['partly', 'Cztery krzesła na dwanaście osób.'],
      14: ['unmet', 'Kolejkę pilnują sami klienci.'],
      16: ['unmet'],
      17: ['not-applicable'],
      18: ['partly'],
      20: ['unmet'],
    },
  },
  {
    location: 'Budynek przy Dworcowej',
    monthsBack: 6,
    day: 11,
    summary: 'Jest biletomat i krzesła. Schodki i toaleta czekają na remont.',
    found: {
      2: ['unmet'],
      3: ['unmet', 'Trzy schodki, dzwonek działa.'],
      6: ['partly', 'Ktoś przychodzi po dzwonku.'],
      10: ['unmet'],
      11: ['met', 'Pracownik schodzi od razu.'],
      16: ['unmet'],
      17: ['not-applicable'],
      18: ['partly'],
      20: ['unmet', 'Jest naklejka, nie ma urządzenia.'],
    },
    agreed: {
      3: ['zarząd powiatu, remont wejścia', 8],
      16: ['zarząd powiatu, remont wejścia', 8],
      20: ['Wydział Komunikacji', 1],
    },
  },
];

/** The small gmina: one building, one person, half an hour twice a year. */
const podlipie: readonly SampleWalk[] = [
  {
    location: 'Urząd Gminy',
    monthsBack: 9,
    day: 12,
    summary: 'Mały budynek, wszystko blisko. Brakuje podjazdu i rozmowy bez świadków.',
    found: {
      2: ['unmet'],
      3: ['unmet', 'Jeden schodek 16 cm.'],
      5: ['partly', 'W internecie są godziny sprzed roku.'],
      8: ['met', 'Spis przy wejściu.'],
      10: ['unmet'],
      11: ['not-applicable', 'Wszystko na parterze.'],
      14: ['not-applicable'],
      16: ['partly', 'Czysta, ale wózek się nie zmieści.'],
      17: ['unmet'],
      19: ['unmet'],
      20: ['unmet'],
    },
  },
  {
    location: 'Urząd Gminy',
    monthsBack: 3,
    day: 10,
    summary: 'Godziny są poprawione, jest miejsce dla kierowcy z niepełnosprawnością i pokój do rozmów.',
    found: {
      3: ['partly', 'Rampa przenośna, rozkładana po dzwonku.'],
      10: ['unmet'],
      11: ['not-applicable', 'Wszystko na parterze.'],
      14: ['not-applicable'],
      16: ['partly', 'Czysta, ale wózek się nie zmieści.'],
      17: ['partly'],
      20: ['unmet'],
    },
    agreed: { 20: ['sekretarz gminy', 3], 17: ['sekretariat', 1] },
  },
];

/** By the name of the sample office's profile. */
export const sampleWalks: Readonly<Record<string, readonly SampleWalk[]>> = {
  'Starostwo Powiatowe w Wierzbowie': wierzbowo,
  'Urząd Gminy Podlipie': podlipie,
};
