// An edition that only holds answers given elsewhere: it has no codes, and goes when those answers are taken back.
import type { StudyId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';

/** Removes an edition nobody can answer; one with codes stays. */
export async function removeEditionWithoutCodes(office: OfficeWork, studyId: StudyId): Promise<void> {
  await office.query(
    `delete from studies s where s.office_id = $1 and s.study_id = $2 and s.kind = 'edition'
       and not exists (select 1 from survey_codes c where c.office_id = $1 and c.study_id = $2)`,
    [office.officeId, studyId],
  );
}
