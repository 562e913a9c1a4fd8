// URLs of the room `standards`: the register and what belongs to it, indicators with their figures and events.
import { pathSegment } from './path-segment.ts';

const standard = (id: string) => `/standardy/standard/${pathSegment(id)}`;
const adoption = (id: string) => `/standardy/wprowadzenie/${pathSegment(id)}`;
const indicator = (id: string) => `/wskazniki/wskaznik/${pathSegment(id)}`;

export const standardsPaths = {
  /** the register; ?szukaj, ?sort, ?podejscie, ?punkt, ?usluga, ?grupa, ?stan */
  register: () => '/standardy',
  registerCsv: () => '/standardy/rejestr.csv',
  newStandard: () => '/standardy/nowy',
  /** GET the ready promises; POST wzor adopts one */
  library: () => '/standardy/wzory',
  matrix: () => '/standardy/macierz',
  /** GET; POST the mission, a goal, a team's goal */
  goals: () => '/standardy/cele',
  goal: (id: string) => `/standardy/cele/${pathSegment(id)}`,
  needs: () => '/standardy/potrzeby',
  need: (id: string) => `/standardy/potrzeby/${pathSegment(id)}`,
  standard,
  editStandard: (id: string) => `${standard(id)}/zmiana`,
  /** POST version: freezes the words as the next version */
  publish: (id: string) => `${standard(id)}/publikacja`,
  /** GET asks, POST does */
  withdraw: (id: string) => `${standard(id)}/wycofanie`,
  /** POST: a corrective action, or its end */
  actions: (id: string) => `${standard(id)}/dzialania`,
  adoptions: () => '/standardy/wprowadzenie',
  adoption,
  order: (id: string) => `${adoption(id)}/zarzadzenie.pdf`,
  approve: (id: string) => `${adoption(id)}/zatwierdzenie`,
  acknowledge: (id: string) => `${adoption(id)}/zapoznanie`,
  indicators: () => '/wskazniki',
  indicatorsCsv: () => '/wskazniki/lista.csv',
  newIndicator: () => '/wskazniki/nowy',
  indicator,
  indicatorCsv: (id: string) => `${indicator(id)}/dane.csv`,
  editIndicator: (id: string) => `${indicator(id)}/zmiana`,
  /** GET figures with their history; POST one */
  measurements: (id: string) => `${indicator(id)}/pomiary`,
  /** POST a note */
  events: (id: string) => `${indicator(id)}/zdarzenia`,
  /** GET asks, POST does */
  removeEvent: (id: string, eventId: string) => `${indicator(id)}/zdarzenia/${pathSegment(eventId)}/usuniecie`,
  /** GET ?od=2026-05 shows the limits as they would be; POST sets them anew */
  newLimits: (id: string) => `${indicator(id)}/granice`,
  /** GET; POST a file of measurements */
  measurementFile: () => '/wskazniki/pomiary-z-pliku',
  /** POST rows that were refused, to get them back as a file */
  refusedRows: () => '/wskazniki/pomiary-z-pliku/odrzucone.csv',
};
