// Cases in the database: batches that add, change or leave alone, the counts figures are made of, clocks read anew.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { CaseCell } from './case-figures.ts';

/** A case ready to be stored: facts, their fingerprint and what the clock says. Days as YYYY-MM-DD. */
export interface CaseRecord {
  readonly markHash: Buffer;
  readonly mark: string | null;
  readonly serviceId: string;
  readonly unitId: string;
  readonly jrwa: string | null;
  readonly receivedOn: string;
  readonly closedOn: string | null;
  readonly way: string | null;
  readonly channel: string | null;
  readonly isComplex: boolean;
  readonly stops: string;
  readonly notices: string;
  readonly fingerprint: Buffer;
  readonly termEnd: string | null;
  readonly runningEnd: string | null;
  readonly netDays: number | null;
  readonly stoppedDays: number;
}

const types: readonly (readonly [keyof CaseRecord, string, string])[] = [
  ['markHash', 'mark_hash', 'bytea'],
  ['mark', 'mark', 'text'],
  ['serviceId', 'service_id', 'uuid'],
  ['unitId', 'unit_id', 'uuid'],
  ['jrwa', 'jrwa', 'text'],
  ['receivedOn', 'received_on', 'date'],
  ['closedOn', 'closed_on', 'date'],
  ['way', 'way', 'text'],
  ['channel', 'channel', 'text'],
  ['isComplex', 'is_complex', 'boolean'],
  ['stops', 'stops', 'jsonb'],
  ['notices', 'notices', 'jsonb'],
  ['fingerprint', 'fingerprint', 'bytea'],
  ['termEnd', 'term_end', 'date'],
  ['runningEnd', 'running_end', 'date'],
  ['netDays', 'net_days', 'integer'],
  ['stoppedDays', 'stopped_days', 'integer'],
];
const names = types.map(([, name]) => name).join(', ');
const former = [
  'service_id',
  'unit_id',
  'jrwa',
  'received_on',
  'closed_on',
  'way',
  'channel',
  'is_complex',
  'stops',
  'notices',
];

const storing = `
with incoming as (
  select i.*, c.version as former_version, c.former
    from unnest(${types.map(([, , type], place) => `$${place + 3}::${type}[]`).join(', ')}) as i (${names})
    -- the limit keeps the planner at the key: joined freely it reads all cases for every batch
    left join lateral (
      select version, fingerprint,
             jsonb_build_object(${former.map((name) => `'${name}', ${name}`).join(', ')}) as former
        from cases where office_id = $1 and mark_hash = i.mark_hash limit 1
    ) c on true
   where c.fingerprint is distinct from i.fingerprint
), kept as (
  insert into case_changes (office_id, mark_hash, version, former, changed_on)
  select $1, mark_hash, former_version, former, $2::date from incoming where former_version is not null
), stored as (
  insert into cases as c (office_id, changed_on, ${names})
  select $1, $2::date, ${names} from incoming
  on conflict (office_id, mark_hash) do update set changed_on = excluded.changed_on, version = c.version + 1,
    ${types
      .slice(1)
      .map(([, name]) => `${name} = excluded.${name}`)
      .join(', ')}
)
select mark_hash as "markHash", former_version is not null as "isChange" from incoming`;

export interface StoredCase {
  readonly markHash: Buffer;
  /** the case was there with other facts; those are kept among its changes */
  readonly isChange: boolean;
}

/** Cases not told in the answer were there with the same facts. No mark may come twice in a batch. */
export function storeCases(office: OfficeWork, cases: readonly CaseRecord[], today: string): Promise<StoredCase[]> {
  const columns = types.map(([key]) => cases.map((each) => each[key]));
  return office.query<StoredCase>(storing, [office.officeId, today, ...columns], 'cases-store');
}

/** One import at a time in an office: two would wait for each other's rows. */
export async function lockCases(office: OfficeWork): Promise<void> {
  await office.query(`select pg_advisory_xact_lock(hashtextextended('cases ' || $1, 0))`, [office.officeId]);
}

/** Counts by service, unit and month of everything the figures ask for. `today`: open cases past it are late. */
export function readCells(storage: Storage, officeId: OfficeId, today: string): Promise<CaseCell[]> {
  const month = (day: string) => `(extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::integer`;
  return storage.readInOffice<CaseCell>(officeId, {
    name: 'cases-cells',
    text: `with counted as (
        select * from cases where office_id = $1 and (way is null or way not in ('withdrawn', 'unexamined', 'passed-on')))
      select 'closed' as kind, service_id as "serviceId", unit_id as "unitId", ${month('closed_on')} as month,
             net_days as days, closed_on <= term_end as hit, count(*)::integer as n
        from counted where closed_on is not null group by 2, 3, 4, 5, 6
      union all
      select 'ran-out', service_id, unit_id, ${month('least(closed_on, running_end)')}, 0,
             closed_on is null or closed_on > running_end, count(*)::integer
        from counted where closed_on <= running_end or running_end < least(closed_on, $2::date) group by 2, 3, 4, 5, 6
      union all
      select 'passed', service_id, unit_id, ${month('term_end')}, 0, running_end > term_end, count(*)::integer
        from counted where term_end < coalesce(closed_on, $2::date) group by 2, 3, 4, 5, 6`,
    values: [officeId, today],
  });
}

export interface OpenCases {
  readonly serviceId: string;
  readonly open: number;
  /** open past the last day that holds, also after notices */
  readonly late: number;
}

export function readOpenCases(storage: Storage, officeId: OfficeId, today: string): Promise<OpenCases[]> {
  return storage.readInOffice<OpenCases>(officeId, {
    name: 'cases-open',
    text: `select service_id as "serviceId", count(*)::integer as open,
                  count(*) filter (where running_end < $2::date)::integer as late
             from cases where office_id = $1 and closed_on is null group by service_id`,
    values: [officeId, today],
  });
}

export interface KeptCase {
  readonly markHash: Buffer;
  readonly serviceId: string;
  readonly receivedOn: string;
  readonly closedOn: string | null;
  readonly isComplex: boolean;
  readonly stops: readonly { from: number; to: number | null; reason: string }[];
  readonly notices: readonly { on: number; until: number }[];
}

/** The next cases in the order of their hashes, for reading clocks anew. */
export function casesAfter(office: OfficeWork, after: Buffer, take: number): Promise<KeptCase[]> {
  return office.query<KeptCase>(
    `select mark_hash as "markHash", service_id as "serviceId", received_on::text as "receivedOn",
            closed_on::text as "closedOn", is_complex as "isComplex", stops, notices
       from cases where office_id = $1 and mark_hash > $2 order by mark_hash limit $3`,
    [office.officeId, after, take],
    'cases-after',
  );
}

export interface NewReading {
  readonly markHash: Buffer;
  readonly termEnd: string | null;
  readonly runningEnd: string | null;
}

export async function writeReadings(office: OfficeWork, readings: readonly NewReading[]): Promise<void> {
  await office.query(
    `update cases c set term_end = row.term_end, running_end = row.running_end
       from unnest($2::bytea[], $3::date[], $4::date[]) as row (mark_hash, term_end, running_end)
      where c.office_id = $1 and c.mark_hash = row.mark_hash
        and (c.term_end, c.running_end) is distinct from (row.term_end, row.running_end)`,
    [
      office.officeId,
      readings.map(({ markHash }) => markHash),
      readings.map(({ termEnd }) => termEnd),
      readings.map(({ runningEnd }) => runningEnd),
    ],
    'cases-readings',
  );
}
