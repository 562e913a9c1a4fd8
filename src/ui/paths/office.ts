// URLs of the room `office`: the three set-up pages, and the pages of each thing they list.
import { pathSegment } from './path-segment.ts';

/** wydzial, miejsce, stanowisko: units, places, service points */
export type StructureSegment = 'wydzial' | 'miejsce' | 'stanowisko';

export const officePaths = {
  office: () => '/ustawienia/urzad',
  structure: () => '/ustawienia/struktura',
  /** `id` 'nowe' is the form of a new one */
  structureThing: (kind: StructureSegment, id: string) => `/ustawienia/struktura/${kind}/${pathSegment(id)}`,
  structureThingClosing: (kind: StructureSegment, id: string) =>
    `/ustawienia/struktura/${kind}/${pathSegment(id)}/zamknij`,
  services: () => '/ustawienia/uslugi',
  catalogue: () => '/ustawienia/uslugi/katalog',
  service: (id: string) => `/ustawienia/uslugi/${pathSegment(id)}`,
  serviceClosing: (id: string) => `/ustawienia/uslugi/${pathSegment(id)}/wycofaj`,
  clientGroups: () => '/ustawienia/grupy',
  clientGroup: (id: string) => `/ustawienia/grupy/${pathSegment(id)}`,
};
