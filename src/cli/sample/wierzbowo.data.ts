// Powiat wierzbowski: a fictional county of 56 000 people with one true story and one false alarm.
import type { SampleOffice } from './sample-office.ts';

export const wierzbowo: SampleOffice = {
  seed: 20_261_121,
  profile: {
    name: 'Starostwo Powiatowe w Wierzbowie',
    kind: 'powiat',
    terytCode: null,
    population: 56_000,
    populationSource: 'office',
    slug: 'powiat-wierzbowski',
    street: 'ul. Lipowa 12',
    postalCode: '00-000',
    town: 'Wierzbowo',
    phone: '00 000 00 00',
    email: 'urzad@wierzbowo.example',
    website: 'https://powiat.wierzbowo.example',
    bipUrl: 'https://bip.wierzbowo.example',
    coordinator: 'pełnomocniczka ds. jakości',
  },
  locations: [
    { name: 'Siedziba główna', address: 'ul. Lipowa 12, Wierzbowo' },
    { name: 'Budynek przy Dworcowej', address: 'ul. Dworcowa 3, Wierzbowo' },
  ],
  units: [
    {
      name: 'Wydział Komunikacji',
      staffNumber: '5+',
      location: 1,
      services: [
        {
          name: 'Rejestracja pojazdu',
          staffNumber: '5+',
          answersPerMonth: 68,
          differs: { waiting: -0.1, building: -0.1 },
          description: 'Pierwsza rejestracja, przerejestrowanie, wtórniki dokumentów.',
        },
        {
          name: 'Prawo jazdy',
          staffNumber: '5+',
          answersPerMonth: 38,
          description: 'Wydanie i wymiana prawa jazdy, profil kandydata na kierowcę.',
        },
        {
          name: 'Wyrejestrowanie pojazdu',
          staffNumber: '2-4',
          answersPerMonth: 12,
          description: 'Demontaż, kradzież, wywóz pojazdu z kraju.',
        },
        {
          name: 'Licencja na transport drogowy',
          staffNumber: '2-4',
          answersPerMonth: 3,
          description: 'Zezwolenia i licencje dla przewoźników.',
        },
      ],
    },
    {
      name: 'Wydział Architektury i Budownictwa',
      staffNumber: '5+',
      location: 0,
      services: [
        {
          name: 'Pozwolenie na budowę',
          staffNumber: '5+',
          answersPerMonth: 21,
          differs: { overall: -0.2, information: -0.4, waiting: -0.2 },
          description: 'Decyzje o pozwoleniu na budowę i ich zmiany.',
        },
        {
          name: 'Zgłoszenie robót budowlanych',
          staffNumber: '5+',
          answersPerMonth: 12,
          differs: { information: -0.2 },
          description: 'Roboty, które wymagają zgłoszenia.',
        },
      ],
    },
    {
      name: 'Wydział Geodezji i Kartografii',
      staffNumber: '5+',
      location: 1,
      services: [
        {
          name: 'Wypis i mapa z ewidencji gruntów',
          staffNumber: '5+',
          answersPerMonth: 26,
          description: 'Wypisy, wyrysy i mapy z ewidencji gruntów i budynków.',
        },
        {
          name: 'Uzgodnienie przebiegu sieci',
          staffNumber: '2-4',
          answersPerMonth: 5,
          description: 'Narady koordynacyjne dla projektów sieci.',
        },
      ],
    },
    {
      name: 'Wydział Gospodarki Nieruchomościami',
      staffNumber: '2-4',
      location: 0,
      services: [
        {
          name: 'Nieruchomości Skarbu Państwa',
          staffNumber: '2-4',
          answersPerMonth: 0.2,
          description: 'Użytkowanie wieczyste, dzierżawa, sprzedaż.',
        },
      ],
    },
    {
      name: 'Wydział Ochrony Środowiska',
      staffNumber: '2-4',
      location: 0,
      services: [
        {
          name: 'Karta wędkarska',
          staffNumber: '2-4',
          answersPerMonth: 9,
          differs: { overall: 0.1 },
          description: 'Karty wędkarskie i rejestracja sprzętu pływającego.',
        },
      ],
    },
    {
      name: 'Wydział Organizacyjny',
      staffNumber: '5+',
      location: 0,
      services: [
        {
          name: 'Złożenie pisma w kancelarii',
          staffNumber: '5+',
          answersPerMonth: 22,
          differs: { waiting: 0.2, right_person: 0.2 },
          description: 'Przyjmowanie pism i informacja o tym, kto prowadzi sprawę.',
        },
      ],
    },
    {
      name: 'Zespół ds. Orzekania o Niepełnosprawności',
      staffNumber: '2-4',
      location: 1,
      services: [
        {
          name: 'Orzeczenie o niepełnosprawności',
          staffNumber: '2-4',
          answersPerMonth: 11,
          differs: { building: -0.5, courtesy: 0.1 },
          description: 'Orzeczenia o niepełnosprawności i jej stopniu.',
        },
        {
          name: 'Karta parkingowa',
          staffNumber: '2-4',
          answersPerMonth: 6,
          differs: { building: -0.4 },
          description: 'Karty parkingowe dla osób i placówek.',
        },
      ],
    },
    {
      name: 'Powiatowy Rzecznik Konsumentów',
      staffNumber: '1',
      location: 0,
      services: [
        {
          name: 'Porada rzecznika konsumentów',
          staffNumber: '1',
          answersPerMonth: 5,
          differs: { overall: 0.2 },
          description: 'Porady i pomoc w sporach z przedsiębiorcami.',
        },
      ],
    },
    {
      name: 'Wydział Edukacji i Spraw Społecznych',
      staffNumber: '5+',
      location: 0,
      services: [],
    },
  ],
  means: {
    overall: 4.35,
    right_person: 4.3,
    knowledge: 4.55,
    courtesy: 4.65,
    information: 4.2,
    waiting: 4.1,
    building: 4.15,
  },
  events: [
    // the true story: waiting gets worse, is noticed, an action starts a year ago and holds
    { services: ['Rejestracja pojazdu', 'Prawo jazdy'], item: 'waiting', from: 22, to: 13, change: -0.85 },
    { services: ['Rejestracja pojazdu', 'Prawo jazdy'], item: 'waiting', from: 12, to: 0, change: 0.45 },
    // the false alarm: one month by chance, nothing happened
    { services: ['Wypis i mapa z ewidencji gruntów'], item: 'overall', from: 8, to: 8, change: -0.45 },
  ],
  months: 36,
  season: [1, 1, 1.1, 1.05, 1.05, 1, 0.85, 0.8, 1.1, 1.15, 1, 0.8],
  channels: [
    { channel: 'paper', share: 0.6 },
    { channel: 'qr', share: 0.32 },
    { channel: 'web', share: 0.08 },
  ],
  languages: [
    { language: 'pl', share: 0.955 },
    { language: 'uk', share: 0.035 },
    { language: 'en', share: 0.01 },
  ],
  clientGroups: [
    { key: 'residents', share: 0.68 },
    { key: 'suppliers', share: 0.11 },
    { key: 'ngos', share: 0.03 },
  ],
  shareWithComment: 0.1,
};
