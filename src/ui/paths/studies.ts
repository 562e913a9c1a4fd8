// URLs of the room `studies`: survey codes and their posters.
import { pathSegment } from './path-segment.ts';

export const studiesPaths = {
  collecting: () => '/zbieranie',
  poster: (codeId: string) => `/zbieranie/${pathSegment(codeId)}/plakat.pdf`,
};
