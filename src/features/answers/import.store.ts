// SQL that takes in many finished responses at once.
import type { OfficeWork } from '#storage/storage.ts';
import type { ImportedResponse } from './imported-response.ts';

const rowsAtOnce = 2_000;

/** `importId`: the import they came with; null where they are released together with all others. */
export async function insertImported(
  office: OfficeWork,
  responses: readonly ImportedResponse[],
  importId: string | null,
): Promise<void> {
  for (let from = 0; from < responses.length; from += rowsAtOnce)
    await insertSome(office, responses.slice(from, from + rowsAtOnce), importId);
}

async function insertSome(
  office: OfficeWork,
  responses: readonly ImportedResponse[],
  importId: string | null,
): Promise<void> {
  const column = <Value>(of: (response: ImportedResponse) => Value) => responses.map(of);
  await office.query(
    `with given as (
       select gen_random_uuid() as response_id, row.*
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
                   $10::date[], $11::text[], $12::text[], $13::smallint[])
         as row (study_id, version_id, service_id, unit_id, location_id, client_group_id, channel, language,
                 visit_day, ratings, body, overall)
     ), stored as (
       insert into responses (office_id, response_id, study_id, version_id, service_id, unit_id, location_id,
                              client_group_id, channel, language, visit_day, ratings, state, import_id)
       select $1, response_id, study_id, version_id, service_id, unit_id, location_id, client_group_id, channel,
              language, visit_day, ratings::smallint[], 'complete', $14
       from given
     )
     insert into comments (office_id, response_id, version_id, service_id, unit_id, language, body, overall)
     select $1, response_id, version_id, service_id, unit_id, language, body, overall
     from given where body <> ''`,
    [
      office.officeId,
      column(({ studyId }) => studyId),
      column(({ versionId }) => versionId),
      column(({ serviceId }) => serviceId),
      column(({ unitId }) => unitId),
      column(({ locationId }) => locationId),
      column(({ clientGroupId }) => clientGroupId),
      column(({ channel }) => channel),
      column(({ language }) => language),
      column(({ visitDay }) => visitDay),
      column(({ ratings }) => `{${ratings.join(',')}}`),
      column(({ comment }) => comment ?? ''),
      column(({ ratings, overall = ratings[0] ?? null }) => overall),
      importId,
    ],
  );
}
