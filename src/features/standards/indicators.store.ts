// Indicators and their events in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Indicator, IndicatorContent, IndicatorEvent } from './indicator.ts';

const columns = `indicator_id as "id", content, library_code as "libraryCode", unit_id as "unitId", owner_person_id as "ownerPersonId",
  created_on::text as "createdOn", retired_on::text as "retiredOn", version`;

/** All indicators of the office, retired ones among them, in the order they were made. */
export function readIndicators(storage: Storage, officeId: OfficeId): Promise<Indicator[]> {
  return storage.readInOffice<Indicator>(officeId, {
    name: 'standards-indicators',
    text: `select ${columns} from indicators where office_id = $1 order by created_on, indicator_id`,
    values: [officeId],
  });
}

/** The same within a transaction that may add one; others who would add wait until it ends. */
export async function indicatorsToAddTo(office: OfficeWork): Promise<Indicator[]> {
  await office.query(`select pg_advisory_xact_lock(hashtextextended('indicators ' || $1, 0))`, [office.officeId]);
  return office.query<Indicator>(
    `select ${columns} from indicators where office_id = $1 order by created_on, indicator_id`,
    [office.officeId],
  );
}

export async function readIndicator(storage: Storage, officeId: OfficeId, id: string): Promise<Indicator | null> {
  const rows = await storage.readInOffice<Indicator>(officeId, {
    name: 'standards-indicator',
    text: `select ${columns} from indicators where office_id = $1 and indicator_id = $2`,
    values: [officeId, id],
  });
  return rows[0] ?? null;
}

export interface NewIndicator {
  readonly content: IndicatorContent;
  readonly libraryCode: string | null;
  readonly unitId: string | null;
  readonly ownerPersonId?: string | null;
  readonly createdOn: string;
}

export async function insertIndicator(office: OfficeWork, indicator: NewIndicator): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into indicators (office_id, content, library_code, unit_id, created_on, owner_person_id)
     values ($1, $2, $3, $4, $5::date, $6) returning indicator_id as "id"`,
    [
      office.officeId,
      JSON.stringify(indicator.content),
      indicator.libraryCode,
      indicator.unitId,
      indicator.createdOn,
      indicator.ownerPersonId ?? null,
    ],
  );
  return rows[0]!.id;
}

export interface IndicatorChange {
  readonly id: string;
  readonly version: number;
  readonly content: IndicatorContent;
  readonly unitId: string | null;
  readonly ownerPersonId: string | null;
  readonly retiredOn: string | null;
}

/** false: somebody was faster. */
export async function updateIndicator(office: OfficeWork, change: IndicatorChange): Promise<boolean> {
  const rows = await office.query(
    `update indicators set content = $4, unit_id = $5, retired_on = $6::date, owner_person_id = $7,
            version = version + 1
     where office_id = $1 and indicator_id = $2 and version = $3 returning indicator_id`,
    [
      office.officeId,
      change.id,
      change.version,
      JSON.stringify(change.content),
      change.unitId,
      change.retiredOn,
      change.ownerPersonId,
    ],
  );
  return rows.length === 1;
}

const eventColumns = `event_id as "id", indicator_id as "indicatorId", month, kind, content, entered_by as "enteredBy",
  entered_on::text as "enteredOn"`;

/** Events that stand, of the whole office, in order of time. */
export function readEvents(storage: Storage, officeId: OfficeId): Promise<IndicatorEvent[]> {
  return storage.readInOffice<IndicatorEvent>(officeId, {
    name: 'standards-events',
    text: `select ${eventColumns} from indicator_events where office_id = $1 and removed_on is null
           order by month, entered_on, event_id`,
    values: [officeId],
  });
}

export type NewEvent = Omit<IndicatorEvent, 'id'>;

export async function insertEvent(office: OfficeWork, event: NewEvent): Promise<void> {
  await office.query(
    `insert into indicator_events (office_id, indicator_id, month, kind, content, entered_by, entered_on)
     values ($1, $2, $3, $4, $5, $6, $7::date)`,
    [office.officeId, event.indicatorId, event.month, event.kind, event.content, event.enteredBy, event.enteredOn],
  );
}

/** An event taken off the chart stays in the database. false: it was off already. */
export async function markRemoved(
  office: OfficeWork,
  removal: { id: string; indicatorId: string; who: string | null; today: string },
): Promise<boolean> {
  const rows = await office.query(
    `update indicator_events set removed_by = $4, removed_on = $5::date
     where office_id = $1 and event_id = $2 and indicator_id = $3 and removed_on is null returning event_id`,
    [office.officeId, removal.id, removal.indicatorId, removal.who, removal.today],
  );
  return rows.length === 1;
}
