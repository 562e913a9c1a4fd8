// URLs of the room `answer-import`: files with answers, step by step into the office's results.
import { pathSegment } from './path-segment.ts';

const one = (importId: string) => `/zbieranie/import/${pathSegment(importId)}`;

export const importPaths = {
  list: () => '/zbieranie/import',
  /** GET the form; POST files */
  upload: () => '/zbieranie/import/nowy',
  /** where the import stands: the next step, its progress or its report */
  one,
  /** GET, POST version and the use of each column */
  columns: (importId: string) => `${one(importId)}/kolumny`,
  /** GET, POST version and the meaning of each word */
  values: (importId: string) => `${one(importId)}/slowa`,
  /** GET; POST version takes the answers in */
  preview: (importId: string) => `${one(importId)}/podglad`,
  refusedFile: (importId: string) => `${one(importId)}/odrzucone.csv`,
  /** GET asks; POST version takes the answers back */
  withdrawal: (importId: string) => `${one(importId)}/wycofanie`,
  /** POST version: the uploaded file is forgotten */
  discard: (importId: string) => `${one(importId)}/usuniecie`,
};
