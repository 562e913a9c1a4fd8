// Whether any answer of a study has been released: what is decided before the first result asks this.
import type { StudyId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { lockRelease } from './batches.store.ts';
import { hasReleasedAnswers } from './study-counts.store.ts';

/** Nothing of the office is released until the transaction ends. */
export async function holdReleases(office: OfficeWork): Promise<void> {
  await lockRelease(office);
}

export async function isStudyReleased(office: OfficeWork, studyId: StudyId): Promise<boolean> {
  return hasReleasedAnswers(office, studyId);
}
