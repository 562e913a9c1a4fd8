// Gmina Podlipie: a fictional rural gmina with 25 staff and about 60 answers a year, from two campaigns of three weeks.
import type { SampleOffice } from './sample-office.ts';

export const podlipie: SampleOffice = {
  seed: 60_025,
  profile: {
    name: 'Urząd Gminy Podlipie',
    kind: 'gmina',
    terytCode: null,
    population: 6_000,
    populationSource: 'office',
    slug: 'gmina-podlipie',
    street: 'Podlipie 1',
    postalCode: '00-000',
    town: 'Podlipie',
    phone: '00 000 00 00',
    email: 'gmina@podlipie.example',
    website: 'https://podlipie.example',
    bipUrl: 'https://bip.podlipie.example',
    coordinator: 'sekretarz gminy',
  },
  locations: [{ name: 'Urząd Gminy', address: 'Podlipie 1' }],
  units: [
    {
      name: 'Referat Organizacyjny i Spraw Obywatelskich',
      staffNumber: '5+',
      location: 0,
      services: [
        {
          name: 'Dowód osobisty i meldunek',
          staffNumber: '2-4',
          answersPerMonth: 10,
          description: 'Dowody osobiste, zameldowanie, zaświadczenia z rejestru mieszkańców.',
        },
        {
          name: 'Złożenie pisma w sekretariacie',
          staffNumber: '2-4',
          answersPerMonth: 4,
          description: 'Przyjmowanie pism i informacja o sprawach.',
        },
      ],
    },
    {
      name: 'Referat Finansowy',
      staffNumber: '5+',
      location: 0,
      services: [
        {
          name: 'Podatki i opłaty lokalne',
          staffNumber: '2-4',
          answersPerMonth: 8,
          description: 'Podatek od nieruchomości i rolny, zaświadczenia o niezaleganiu.',
        },
      ],
    },
    {
      name: 'Referat Gospodarki Komunalnej i Budownictwa',
      staffNumber: '5+',
      location: 0,
      services: [
        {
          name: 'Warunki zabudowy',
          staffNumber: '2-4',
          answersPerMonth: 3,
          differs: { information: -0.3 },
          description: 'Decyzje o warunkach zabudowy, wypisy z planu miejscowego.',
        },
        {
          name: 'Odpady komunalne',
          staffNumber: '2-4',
          answersPerMonth: 3,
          description: 'Deklaracje, harmonogram odbioru, reklamacje.',
        },
      ],
    },
    {
      name: 'Urząd Stanu Cywilnego',
      staffNumber: '1',
      location: 0,
      services: [
        {
          name: 'Odpis aktu stanu cywilnego',
          staffNumber: '1',
          answersPerMonth: 2,
          description: 'Odpisy aktów urodzenia, małżeństwa i zgonu.',
        },
      ],
    },
  ],
  means: {
    overall: 4.4,
    right_person: 4.4,
    knowledge: 4.5,
    courtesy: 4.7,
    information: 4.0,
    waiting: 4.4,
    building: 3.6,
  },
  events: [],
  months: 36,
  // campaigns in May and October
  season: [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0],
  channels: [
    { channel: 'paper', share: 0.75 },
    { channel: 'qr', share: 0.25 },
  ],
  languages: [{ language: 'pl', share: 1 }],
  clientGroups: [
    { key: 'residents', share: 0.8 },
    { key: 'suppliers', share: 0.05 },
  ],
  shareWithComment: 0.22,
};
