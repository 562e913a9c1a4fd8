// URLs of the room `answer-export`: results as a file, and the full archive with its reason, its progress and its file.
import { pathSegment } from './path-segment.ts';

export const answerExportPaths = {
  results: () => '/zbieranie/eksport',
  /** GET ?ankieta=…&od=2026-K1&do=2026-K3&krok=…&zakres=…&usluga=…&uklad=…&format=… */
  resultsFile: () => '/zbieranie/eksport/wyniki',
  /** GET the form; POST with `powod` has the archive made */
  archive: () => '/zbieranie/eksport/archiwum',
  archiveState: (exportId: string) => `/zbieranie/eksport/archiwum/${pathSegment(exportId)}`,
  archiveFile: (exportId: string) => `/zbieranie/eksport/archiwum/${pathSegment(exportId)}/plik`,
  /** POST */
  removeArchive: (exportId: string) => `/zbieranie/eksport/archiwum/${pathSegment(exportId)}/usuniecie`,
};
