// URLs of the room `strengths`: what stands out for better or worse, of the office, a unit or a service.
import type { DiagnosisSubject } from './diagnosis.ts';

export const strengthsPaths = {
  /** ?gdzie=jednostka.ID or usluga.ID, ?okres, ?kontakt, ?pokaz=wszystkie, ?szukaj, ?strona */
  page: () => '/mocne-i-slabe',
  csv: () => '/mocne-i-slabe/porownania.csv',
  /** client groups, places and touchpoints beside each other; ?okres, ?kontakt */
  groups: () => '/mocne-i-slabe/grupy',
  groupsCsv: () => '/mocne-i-slabe/grupy/grupy-klientow.csv',
  placesCsv: () => '/mocne-i-slabe/grupy/miejsca.csv',
  touchpointsCsv: () => '/mocne-i-slabe/grupy/punkty-styku.csv',
};

/** Names of the parameters that are this page's own. */
export const strengthsParameters = { where: 'gdzie', show: 'pokaz' } as const;

/** A place as the address and the picker name it: '' for the office, 'jednostka.ID', 'usluga.ID'. */
export function strengthsPlace(of: DiagnosisSubject): string {
  if (of.kind === 'office') return '';
  return `${of.kind === 'unit' ? 'jednostka' : 'usluga'}.${of.id}`;
}
