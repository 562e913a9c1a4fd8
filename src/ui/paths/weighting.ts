// URLs of the room `weighting`.
import { pathSegment } from './path-segment.ts';

export const weightingPaths = {
  /** GET the choice of a study; POST wagi=none | people-served | people-served-and-places, version */
  study: (studyId: string) => `/zbieranie/edycje/${pathSegment(studyId)}/wagi`,
};
