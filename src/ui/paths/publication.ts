// URLs of the room `publication`: what an office must show to everybody.
import { pathSegment } from './path-segment.ts';

export const publicationPaths = {
  accessibilityDeclaration: (slug: string) => `/deklaracja-dostepnosci/${pathSegment(slug)}`,
  /** where the office fills it in */
  declarationSettings: () => '/ustawienia/dostepnosc',
};
