// URLs of the room `privacy`: the notice for clients.
import { pathSegment } from './path-segment.ts';

export const privacyPaths = {
  notice: (slug: string) => `/jak-chronimy-dane/${pathSegment(slug)}`,
  /** where the office fills it in */
  settings: () => '/ustawienia/dane',
};
