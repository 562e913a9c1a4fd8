// URLs of the room `studies`: places with their codes, pictures and posters; editions; people served.
import { pathSegment } from './path-segment.ts';

export const studiesPaths = {
  /** GET the list; POST badanie=visit | case prepares codes */
  collecting: () => '/zbieranie',
  place: (codeId: string) => `/zbieranie/${pathSegment(codeId)}`,
  /** POST stan=otwarta | zamknieta, version */
  state: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/stan`,
  /** POST wersja: the continuous study of its context asks with this version from now on */
  ask: () => '/zbieranie/ankieta',
  qrPicture: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/kod.svg`,
  poster: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/plakat.pdf`,
  /** codes of units, locations and service points */
  newCodes: () => '/zbieranie/nowe-kody',
  editions: () => '/zbieranie/edycje',
  /** ?kopia=ID: filled in from an earlier edition */
  newEdition: () => '/zbieranie/edycje/nowa',
  /** the year's calendar of a small office; POST adopts it */
  calendar: () => '/zbieranie/edycje/kalendarz',
  edition: (studyId: string) => `/zbieranie/edycje/${pathSegment(studyId)}`,
  /** POST version */
  endEdition: (studyId: string) => `/zbieranie/edycje/${pathSegment(studyId)}/zamkniecie`,
  served: () => '/zbieranie/obsluzeni',
  /** POST a file with daily counts */
  servedFile: () => '/zbieranie/obsluzeni/plik',
  /** people who came to each place; POST miejsce, od, do, liczba */
  placesServed: () => '/zbieranie/obsluzeni/miejsca',
  /** POST a file with daily counts */
  placesFile: () => '/zbieranie/obsluzeni/miejsca/plik',
  /** POST version */
  removePlaceCount: (countId: string) => `/zbieranie/obsluzeni/miejsca/${pathSegment(countId)}/usuniecie`,
  /** POST version */
  removeServed: (countId: string) => `/zbieranie/obsluzeni/${pathSegment(countId)}/usuniecie`,
};
