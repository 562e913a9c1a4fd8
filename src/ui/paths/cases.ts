// URLs of the room `cases`: terms kept, imports, names matched, keys of other programs, the card of a service.
import { pathSegment } from './path-segment.ts';

export const casesPaths = {
  /** ?okres=2026-K3&wydzial=ID&usluga=ID */
  summary: () => '/sprawy',
  summaryCsv: () => '/sprawy/terminy.csv',
  /** statutory term beside the real days */
  service: (serviceId: string) => `/sprawy/usluga/${pathSegment(serviceId)}`,
  serviceCsv: (serviceId: string) => `/sprawy/usluga/${pathSegment(serviceId)}/miesiace.csv`,
  imports: () => '/sprawy/importy',
  /** GET the form; POST the file */
  newImport: () => '/sprawy/importy/nowy',
  import: (importId: string) => `/sprawy/importy/${pathSegment(importId)}`,
  columns: (importId: string) => `/sprawy/importy/${pathSegment(importId)}/kolumny`,
  names: (importId: string) => `/sprawy/importy/${pathSegment(importId)}/nazwy`,
  preview: (importId: string) => `/sprawy/importy/${pathSegment(importId)}/podglad`,
  /** POST version */
  discard: (importId: string) => `/sprawy/importy/${pathSegment(importId)}/usuniecie`,
  refused: (importId: string) => `/sprawy/importy/${pathSegment(importId)}/odrzucone.csv`,
  settings: () => '/sprawy/ustawienia',
  /** POST kind and written name of a match to forget */
  forgetName: () => '/sprawy/ustawienia/nazwa',
  keys: () => '/sprawy/klucze',
  /** POST */
  revokeKey: (keyId: string) => `/sprawy/klucze/${pathSegment(keyId)}/uniewaznienie`,
  /** POST JSON, `Authorization: Bearer KEY` */
  api: () => '/api/sprawy',
};
