// What must be settled before a unit, place or service point is closed. Closing keeps all its answers.
import { officeTexts } from './office.texts.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { isOpenOn } from './structure.ts';
import type { OfficeStructure } from './structure.ts';

export type ClosableKind = 'unit' | 'location' | 'point';

/** Why it cannot be closed with that last day, in words; null when it can. `today` decides what is open. */
export function obstacleToClosing(
  kind: ClosableKind,
  id: string,
  structure: OfficeStructure,
  days: { readonly last: string; readonly today: string },
  language: StaffLanguage,
): string | null {
  const texts = officeTexts[language];
  if (kind === 'point') return null;
  if (kind === 'location') {
    const points = structure.points.filter((point) => point.locationId === id && isOpenOn(point, days.today));
    if (points.length > 0) return texts.location.hasPoints(points.length);
    return othersOpen(structure.locations, id, days.today) ? null : texts.location.lastOne;
  }
  const unit = structure.units.find((candidate) => candidate.id === id);
  if (unit && days.last < unit.validFrom) return texts.unit.beforeBeginning;
  const services = structure.services.filter((service) => service.unitId === id && service.active);
  if (services.length > 0) return texts.unit.hasServices(services.length);
  return othersOpen(structure.units, id, days.today) ? null : texts.unit.lastOne;
}

function othersOpen(things: readonly { id: string; validTo: string | null }[], id: string, today: string): boolean {
  return things.some((thing) => thing.id !== id && isOpenOn(thing, today));
}
