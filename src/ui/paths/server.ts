// URLs the server answers by itself, without a room.
import { pathSegment } from './path-segment.ts';

export const serverPaths = {
  health: () => '/zdrowie',
  /** a style sheet, font or icon by the hash of its content: kept by browsers for a year */
  asset: (file: string) => `/styl/${pathSegment(file)}`,
};
