// URLs of the room `sources`: what goes with the overall rating, of the office, a unit or a service, on two pages each.
import type { DiagnosisSubject } from './diagnosis.ts';
import { pathSegment } from './path-segment.ts';

function subject(of: DiagnosisSubject): string {
  if (of.kind === 'office') return '/zrodla';
  return `/zrodla/${of.kind === 'unit' ? 'jednostka' : 'usluga'}/${pathSegment(of.id)}`;
}

export const sourcesPaths = {
  /** tiers: what goes with the rating most */
  sources: subject,
  /** importance beside performance */
  importance: (of: DiagnosisSubject) => `${subject(of)}/waznosc`,
  /** the numbers of both */
  csv: (of: DiagnosisSubject) => `${subject(of)}/zrodla.csv`,
};
