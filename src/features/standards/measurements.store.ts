// Figures entered by people, in the database: the present one of each month, and all that stood before.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Measurement } from './indicator.ts';

const columns = `measurement_id as "id", indicator_id as "indicatorId", month, numerator, denominator, value, n, origin`;

/** The figures that hold now, of all indicators. */
export function readMeasurements(storage: Storage, officeId: OfficeId): Promise<Measurement[]> {
  return storage.readInOffice<Measurement>(officeId, {
    name: 'standards-measurements',
    text: `select ${columns} from measurements
           where office_id = $1 and replaced_at is null and not withdrawn order by indicator_id, month`,
    values: [officeId],
  });
}

export function readMeasurementsOf(storage: Storage, officeId: OfficeId, indicatorId: string): Promise<Measurement[]> {
  return storage.readInOffice<Measurement>(officeId, {
    name: 'standards-measurements-of',
    text: `select ${columns} from measurements
           where office_id = $1 and indicator_id = $2 and replaced_at is null and not withdrawn order by month`,
    values: [officeId, indicatorId],
  });
}

export interface MeasurementEntry extends Measurement {
  readonly withdrawn: boolean;
  readonly enteredBy: string | null;
  readonly enteredAt: Date;
  readonly reason: string;
  readonly isPresent: boolean;
}

/** Every figure ever entered for an indicator, the latest month first and within it the latest entry first. */
export function readHistory(storage: Storage, officeId: OfficeId, indicatorId: string): Promise<MeasurementEntry[]> {
  return storage.readInOffice<MeasurementEntry>(officeId, {
    name: 'standards-measurement-history',
    text: `select ${columns}, withdrawn, entered_by as "enteredBy", entered_at as "enteredAt", reason,
                  replaced_at is null as "isPresent"
             from measurements where office_id = $1 and indicator_id = $2
            order by month desc, entered_at desc, (replaced_at is null) desc`,
    values: [officeId, indicatorId],
  });
}

export interface NewMeasurement {
  readonly indicatorId: string;
  readonly month: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly withdrawn: boolean;
}

export interface MeasurementEntering {
  readonly origin: 'hand' | 'file';
  readonly who: string | null;
  readonly reason: string;
}

/**
 * Puts figures in place of those of the same indicator and month, which stay in the history. In two statements; the lock
 * on the figures replaced makes a second person wait.
 */
export async function replaceMeasurements(
  office: OfficeWork,
  rows: readonly NewMeasurement[],
  { origin, who, reason }: MeasurementEntering,
): Promise<void> {
  const indicatorIds = rows.map(({ indicatorId }) => indicatorId);
  const months = rows.map(({ month }) => month);
  await office.query(
    `update measurements m set replaced_at = clock_timestamp()
       from unnest($2::uuid[], $3::integer[]) as row (indicator_id, month)
      where m.office_id = $1 and m.indicator_id = row.indicator_id and m.month = row.month and m.replaced_at is null`,
    [office.officeId, indicatorIds, months],
  );
  await office.query(
    `insert into measurements
       (office_id, indicator_id, month, numerator, denominator, value, n, withdrawn, origin, entered_by, reason)
     select $1, row.*, $9, $10, $11
       from unnest($2::uuid[], $3::integer[], $4::float8[], $5::float8[], $6::float8[], $7::integer[], $8::boolean[]) as row`,
    [
      office.officeId,
      indicatorIds,
      months,
      rows.map(({ numerator }) => numerator),
      rows.map(({ denominator }) => denominator),
      rows.map(({ value }) => value),
      rows.map(({ n }) => n),
      rows.map(({ withdrawn }) => withdrawn),
      origin,
      who,
      reason,
    ],
  );
}
