// URLs of the room `accounts`: signing in and out, founding an office, people, language.
import { pathSegment } from './path-segment.ts';

export const accountsPaths = {
  signIn: () => '/wejscie',
  signOut: () => '/wyjscie',
  foundOffice: (token: string) => `/zaloz/${pathSegment(token)}`,
  /** POST urzad=wierzbowski | podlipie */
  sampleOffice: () => '/przyklad',
  people: () => '/ludzie',
  person: (id: string) => `/ludzie/${pathSegment(id)}`,
  /** POST jezyk=pl | en, dokad=path of the page to come back to */
  language: () => '/jezyk',
};
