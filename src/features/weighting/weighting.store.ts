// The choice of weights in the database.
import type { OfficeId, StudyId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ChosenWeights, StudyWeights } from './study-weights.ts';

export async function readStudyWeights(storage: Storage, officeId: OfficeId): Promise<ChosenWeights[]> {
  return storage.readInOffice<ChosenWeights>(officeId, {
    name: 'weighting-study-weights',
    text: `select study_id as "studyId", weights, version from study_weights where office_id = $1`,
    values: [officeId],
  });
}

/** Writes the choice of a study that still has the version the person saw; 0: there was none. false: somebody was faster. */
export async function writeStudyWeights(
  office: OfficeWork,
  studyId: StudyId,
  weights: StudyWeights,
  version: number,
): Promise<boolean> {
  const values = [office.officeId, studyId, weights, version];
  const rows = await office.query(
    version === 0
      ? `insert into study_weights (office_id, study_id, weights) values ($1, $2, $3)
         on conflict do nothing returning study_id, $4::int`
      : `update study_weights set weights = $3, version = version + 1
          where office_id = $1 and study_id = $2 and version = $4 returning study_id`,
    values,
  );
  return rows.length === 1;
}
