// Counts of people at places in the database.
import type { OfficeWork } from '#storage/storage.ts';
import { keptCounts } from '../kept-counts.store.ts';
import type { PlaceCount } from './people-at-places.ts';
import type { NewPlaceCount } from './place-input.ts';

/** All counts of the office's places, the latest days first; the same array as long as none of them changes. */
export const readPlaceCounts = keptCounts<PlaceCount>({
  mark: {
    name: 'studies-people-at-places-mark',
    text: `select count(*) || ' ' || coalesce(sum(hashtextextended(count_id::text, version)::numeric), 0) as mark
             from people_at_places where office_id = $1`,
  },
  all: {
    name: 'studies-people-at-places',
    text: `select count_id as "id", location_id as "placeId", first_day::text as "first", last_day::text as "last",
                  served, source, version
             from people_at_places where office_id = $1 order by last_day desc, first_day desc, location_id`,
  },
});

/** false: these days of this place have a count already. */
export async function insertPlaceCount(office: OfficeWork, count: NewPlaceCount): Promise<boolean> {
  const rows = await office.query(
    `insert into people_at_places (office_id, location_id, first_day, last_day, served, source)
     values ($1, $2, $3::date, $4::date, $5, 'hand') on conflict do nothing returning count_id`,
    [office.officeId, count.placeId, count.first, count.last, count.served],
  );
  return rows.length === 1;
}

/** Daily counts of a file, in one statement; days that have one are replaced. */
export async function replacePlaceCounts(office: OfficeWork, counts: readonly NewPlaceCount[]): Promise<void> {
  await office.query(
    `insert into people_at_places as p (office_id, location_id, first_day, last_day, served, source)
     select $1, location_id, day, day, served, 'file'
       from unnest($2::uuid[], $3::date[], $4::integer[]) as row (location_id, day, served)
     on conflict on constraint one_count_per_days_and_place
     do update set served = excluded.served, source = 'file', version = p.version + 1`,
    [
      office.officeId,
      counts.map(({ placeId }) => placeId),
      counts.map(({ first }) => first),
      counts.map(({ served }) => served),
    ],
  );
}

/** Removes a count that still has the version the person saw. false: somebody was faster. */
export async function deletePlaceCount(office: OfficeWork, id: string, version: number): Promise<boolean> {
  const rows = await office.query(
    'delete from people_at_places where office_id = $1 and count_id = $2 and version = $3 returning count_id',
    [office.officeId, id, version],
  );
  return rows.length === 1;
}
