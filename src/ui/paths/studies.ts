// URLs of the room `studies`: places with their codes, pictures and posters.
import { pathSegment } from './path-segment.ts';

export const studiesPaths = {
  /** GET the list; POST badanie=visit | case prepares codes */
  collecting: () => '/zbieranie',
  place: (codeId: string) => `/zbieranie/${pathSegment(codeId)}`,
  /** POST stan=otwarta | zamknieta, version */
  state: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/stan`,
  qrPicture: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/kod.svg`,
  poster: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/plakat.pdf`,
};
