// URLs of the room `directions`: themes of comments, the comments themselves, hiding, editing themes, proposals.
import { pathSegment } from './path-segment.ts';

const editedTheme = (id: string) => `/kierunki/tematy/${pathSegment(id)}`;
const comment = (id: string) => `/kierunki/uwagi/${pathSegment(id)}`;

export const directionsPaths = {
  /** ?okres, ?zakres (urzad, jednostka-ID, usluga-ID), ?kontakt; all pages of the room take the same */
  directions: () => '/kierunki',
  /** numbers of a table of that page; `file` is its name with the ending .csv */
  file: (file: string) => `/kierunki/plik/${pathSegment(file)}`,
  /** the comments that speak of one theme */
  theme: (id: string) => `/kierunki/temat/${pathSegment(id)}`,
  themeCsv: (id: string) => `/kierunki/temat/${pathSegment(id)}/uwagi.csv`,
  /** ?szukaj, ?strona */
  comments: () => '/kierunki/uwagi',
  commentsCsv: () => '/kierunki/uwagi.csv',
  /** POST powod, dokad: one click */
  hide: (id: string) => `${comment(id)}/ukrycie`,
  /** POST dokad */
  bringBack: (id: string) => `${comment(id)}/powrot`,
  hidden: () => '/kierunki/ukryte',
  /** the list of themes, as it is changed */
  themes: () => '/kierunki/tematy',
  newTheme: () => '/kierunki/tematy/nowy',
  /** GET; POST namePl, nameEn, touchpoint, driver, entries, version */
  editedTheme,
  /** POST kierunek, version */
  move: (id: string) => `${editedTheme(id)}/przesuniecie`,
  /** GET asks, POST version does */
  remove: (id: string) => `${editedTheme(id)}/usuniecie`,
  /** POST version: as the product brings it */
  restore: (id: string) => `${editedTheme(id)}/przywrocenie`,
  /** proposals; POST kontakt asks for new ones */
  suggestions: () => '/kierunki/podpowiedzi',
};
