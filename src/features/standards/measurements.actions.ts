// What people do with figures: enter, correct with a reason, take back, upload many at once.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { readHistory, readMeasurements, replaceMeasurements } from './measurements.store.ts';
import type { MeasurementEntering, MeasurementEntry, NewMeasurement } from './measurements.store.ts';
import type { Measurement } from './indicator.ts';

export type { MeasurementEntry } from './measurements.store.ts';

export function historyOf(house: House, officeId: OfficeId, indicatorId: string): Promise<MeasurementEntry[]> {
  return readHistory(house.storage, officeId, indicatorId);
}

export function listMeasurements(house: House, officeId: OfficeId): Promise<Measurement[]> {
  return readMeasurements(house.storage, officeId);
}

/** Figures of one office, in one transaction of the caller. */
export async function enterMeasurements(
  office: OfficeWork,
  rows: readonly NewMeasurement[],
  entering: MeasurementEntering & { readonly who: PersonId | null },
): Promise<void> {
  if (rows.length === 0) return;
  await replaceMeasurements(office, rows, entering);
  const indicators = new Set(rows.map(({ indicatorId }) => indicatorId));
  await office.audit({
    who: entering.who,
    what: rows.some(({ withdrawn }) => withdrawn) ? 'measurement-withdrawn' : 'measurements-entered',
    ...(indicators.size === 1 && { target: rows[0]!.indicatorId }),
    details: { figures: rows.length, origin: entering.origin },
  });
}
