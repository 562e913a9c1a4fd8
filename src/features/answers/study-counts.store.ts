// How many finished answers each study has, by place: numbers only, never what was answered.
import type { OfficeId, StudyId } from '#domain/ids.ts';
import type { StudyCount } from '#features/studies/index.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

/** Released answers that name no service count under no place. */
export async function readStudyCounts(storage: Storage, officeId: OfficeId): Promise<StudyCount[]> {
  return storage.readInOffice<StudyCount>(officeId, {
    name: 'answers-study-counts',
    text: `select study_id as "studyId", service_id as "serviceId", location_id as "locationId", point_id as "pointId",
                  unit_id as "unitId", count(*)::int as answers
             from responses
            where office_id = $1 and (state = 'complete' or (state = 'partial' and ratings[1] <= 252))
            group by study_id, service_id, location_id, point_id, unit_id`,
    values: [officeId],
  });
}

export async function hasReleasedAnswers(office: OfficeWork, studyId: StudyId): Promise<boolean> {
  const rows = await office.query(
    'select 1 from responses where office_id = $1 and study_id = $2 and batch_id is not null limit 1',
    [office.officeId, studyId],
  );
  return rows.length > 0;
}
