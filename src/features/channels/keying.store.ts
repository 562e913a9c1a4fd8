// How many answers a person has typed in today: a number for that person, joined to nothing.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

/** Adds to today's number of a person, never below zero; the numbers of earlier days go. */
export async function countKeyed(office: OfficeWork, personId: PersonId, day: string, add: 1 | -1): Promise<void> {
  await office.query('delete from keyed_today where office_id = $1 and day < $2::date', [office.officeId, day]);
  await office.query(
    `insert into keyed_today as k (office_id, person_id, day, keyed) values ($1, $2, $3::date, greatest($4::int, 0))
     on conflict (office_id, person_id, day) do update set keyed = greatest(k.keyed + $4::int, 0)`,
    [office.officeId, personId, day, add],
  );
}

export async function readKeyedToday(
  storage: Storage,
  officeId: OfficeId,
  personId: PersonId,
  day: string,
): Promise<number> {
  const rows = await storage.readInOffice<{ keyed: number }>(officeId, {
    name: 'channels-keyed-today',
    text: 'select keyed from keyed_today where office_id = $1 and person_id = $2 and day = $3::date',
    values: [officeId, personId, day],
  });
  return rows[0]?.keyed ?? 0;
}
