// URLs of the room `practices`: cards of good practice, their catalogue and map, files they come and go in.
import { pathSegment } from './path-segment.ts';

const card = (id: string) => `/praktyki/karta/${pathSegment(id)}`;
const attachment = (id: string, attachmentId: string) => `${card(id)}/zalaczniki/${pathSegment(attachmentId)}`;

/** Whether a form posted there may carry a file: its room has a limit of its own. */
export function bearsPracticeFile(path: string): boolean {
  return path === '/praktyki/wczytanie' || /^\/praktyki\/karta\/[^/]+\/zalaczniki$/.test(path);
}

export const practicesPaths = {
  /** ?szukaj, ?dzial, ?rodzaj, ?wojewodztwo, ?wielkosc, ?dowod, ?punkt, ?skad, ?sort, ?strona */
  catalogue: () => '/praktyki',
  /** units whose cards match the same query, with a table beside */
  map: () => '/praktyki/mapa',
  /** POST: the card of a closed action; the same action gives the same card */
  fromAction: (actionId: string) => `/praktyki/z-dzialania/${pathSegment(actionId)}`,
  /** summary and data sheet, with the measured effect */
  card,
  presentation: (id: string) => `${card(id)}/prezentacja`,
  /** GET the list; POST a file (plik) */
  attachments: (id: string) => `${card(id)}/zalaczniki`,
  /** the file itself */
  attachment,
  /** POST: a file of the action the card was made of becomes an attachment too */
  attachFromAction: (id: string, fileId: string) => `${card(id)}/zalaczniki/z-dzialania/${pathSegment(fileId)}`,
  /** GET asks, POST does */
  removeAttachment: (id: string, attachmentId: string) => `${attachment(id, attachmentId)}/usuniecie`,
  /** GET; POST what people may change, version */
  edit: (id: string) => `${card(id)}/zmiana`,
  /** POST stan, sprawdzono, version */
  status: (id: string) => `${card(id)}/stan`,
  /** all three parts as one document for print */
  print: (id: string) => `${card(id)}/druk`,
  /** the file; ?pobierz=1&sprawdzono=tak where its texts may hold data of persons */
  json: (id: string) => `${card(id)}/karta.json`,
  /** GET asks, POST does */
  remove: (id: string) => `${card(id)}/usuniecie`,
  /** every own card, finished or not, as one file; asks as `json` does */
  allJson: () => '/praktyki/karty.json',
  /** GET; POST a file of cards (plik) */
  importCards: () => '/praktyki/wczytanie',
};
