// Counts of people served in the database.
import type { OfficeWork } from '#storage/storage.ts';
import { keptCounts } from './kept-counts.store.ts';
import type { ServedCount } from './people-served.ts';
import type { NewCount } from './served-input.ts';

/** All counts of the office, the latest days first; the same array as long as none of them changes. */
export const readServed = keptCounts<ServedCount>({
  mark: {
    name: 'studies-people-served-mark',
    text: `select count(*) || ' ' || coalesce(sum(hashtextextended(count_id::text, version)::numeric), 0) as mark
             from people_served where office_id = $1`,
  },
  all: {
    name: 'studies-people-served',
    text: `select count_id as "id", service_id as "serviceId", first_day::text as "first", last_day::text as "last",
                  served, source, version
             from people_served where office_id = $1 order by last_day desc, first_day desc, service_id nulls first`,
  },
});

/** false: these days of this service have a count already. */
export async function insertServed(office: OfficeWork, count: NewCount): Promise<boolean> {
  const rows = await office.query(
    `insert into people_served (office_id, service_id, first_day, last_day, served, source)
     values ($1, $2, $3::date, $4::date, $5, 'hand') on conflict do nothing returning count_id`,
    [office.officeId, count.serviceId, count.first, count.last, count.served],
  );
  return rows.length === 1;
}

/** Daily counts of a file, in one statement; days that have one are replaced. */
export async function replaceServed(office: OfficeWork, counts: readonly NewCount[]): Promise<void> {
  await office.query(
    `insert into people_served as p (office_id, service_id, first_day, last_day, served, source)
     select $1, service_id, first_day, last_day, served, 'file'
       from unnest($2::uuid[], $3::date[], $4::date[], $5::integer[]) as row (service_id, first_day, last_day, served)
     on conflict on constraint one_count_per_days_and_service
     do update set served = excluded.served, source = 'file', version = p.version + 1`,
    [
      office.officeId,
      counts.map(({ serviceId }) => serviceId),
      counts.map(({ first }) => first),
      counts.map(({ last }) => last),
      counts.map(({ served }) => served),
    ],
  );
}

/** Removes a count that still has the version the person saw. false: somebody was faster. */
export async function deleteServed(office: OfficeWork, id: string, version: number): Promise<boolean> {
  const rows = await office.query(
    'delete from people_served where office_id = $1 and count_id = $2 and version = $3 returning count_id',
    [office.officeId, id, version],
  );
  return rows.length === 1;
}
