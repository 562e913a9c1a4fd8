// URLs of the room `notices`: what happened to the standards and indicators a person answers for.
import { pathSegment } from './path-segment.ts';

export const noticesPaths = {
  /** ?pokaz=wszystkie shows those that were read too */
  list: () => '/standardy/powiadomienia',
  /** POST: one was read */
  read: (id: string) => `/standardy/powiadomienia/${pathSegment(id)}/przeczytane`,
  /** POST: all were read */
  allRead: () => '/standardy/powiadomienia/przeczytane',
  /** POST listy=tak or nie */
  wishes: () => '/standardy/powiadomienia/listy',
};
