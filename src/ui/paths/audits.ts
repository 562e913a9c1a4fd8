// URLs of the room `audits`: walk-throughs of a building, their points, photos and reports.
import { pathSegment } from './path-segment.ts';

const walk = (id: string) => `/obchod/budynku/${pathSegment(id)}`;
const photo = (id: string, photoId: string) => `${walk(id)}/zdjecie/${pathSegment(photoId)}`;

/** Whether a form posted there may carry a photo: its room has a limit of its own. */
export function bearsPhoto(path: string): boolean {
  return /^\/obchod\/budynku\/[^/]+\/punkt\/\d+$/.test(path);
}

export const auditsPaths = {
  /** GET the list (?sort, ?budynek); POST miejsce begins, or goes on with what is open there */
  list: () => '/obchod',
  listCsv: () => '/obchod/lista.csv',
  /** what remains to be mended, of the latest walk-through of each building (?sort) */
  toMend: () => '/obchod/do-poprawy',
  toMendCsv: () => '/obchod/do-poprawy.csv',
  /** the points while it is walked, the report once it is finished */
  walk,
  walkCsv: (id: string) => `${walk(id)}/punkty.csv`,
  /** GET; POST ocena, uwaga, zdjecie, version */
  point: (id: string, number: string | number) => `${walk(id)}/punkt/${pathSegment(String(number))}`,
  /** the picture itself */
  photo,
  /** GET asks, POST does */
  removePhoto: (id: string, photoId: string) => `${photo(id, photoId)}/usuniecie`,
  /** GET the summary; POST podsumowanie, version */
  finish: (id: string) => `${walk(id)}/zakonczenie`,
  /** POST version: takes the end back */
  reopen: (id: string) => `${walk(id)}/otwarcie`,
  /** GET asks, POST does */
  remove: (id: string) => `${walk(id)}/usuniecie`,
  /** GET; POST kto, termin, zrobione, version */
  mend: (id: string, number: string | number) => `${walk(id)}/do-poprawy/${pathSegment(String(number))}`,
};
