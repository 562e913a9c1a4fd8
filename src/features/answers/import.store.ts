// SQL that takes in many finished responses at once.
import type { OfficeWork } from '#storage/storage.ts';
import type { ImportedResponse } from './imported-response.ts';

const rowsAtOnce = 2_000;

export async function insertImported(office: OfficeWork, responses: readonly ImportedResponse[]): Promise<void> {
  for (let from = 0; from < responses.length; from += rowsAtOnce)
    await insertSome(office, responses.slice(from, from + rowsAtOnce));
}

async function insertSome(office: OfficeWork, responses: readonly ImportedResponse[]): Promise<void> {
  const column = <Value>(of: (response: ImportedResponse) => Value) => responses.map(of);
  await office.query(
    `with given as (
       select gen_random_uuid() as response_id, row.*
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
                   $10::date[], $11::text[], $12::text[])
         as row (study_id, version_id, service_id, unit_id, location_id, client_group_id, channel, language,
                 visit_day, ratings, body)
     ), stored as (
       insert into responses (office_id, response_id, study_id, version_id, service_id, unit_id, location_id,
                              client_group_id, channel, language, visit_day, ratings, state)
       select $1, response_id, study_id, version_id, service_id, unit_id, location_id, client_group_id, channel,
              language, visit_day, ratings::smallint[], 'complete'
       from given
     )
     insert into comments (office_id, response_id, version_id, service_id, unit_id, language, body, overall)
     select $1, response_id, version_id, service_id, unit_id, language, body, (ratings::smallint[])[1]
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
    ],
  );
}
