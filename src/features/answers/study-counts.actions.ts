// For the pages of editions: progress of every study of an office.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { StudyCount } from '#features/studies/index.ts';
import { readStudyCounts } from './study-counts.store.ts';

/** Finished answers of every study by place, released or waiting. */
export async function studyCounts(house: House, officeId: OfficeId): Promise<readonly StudyCount[]> {
  return readStudyCounts(house.storage, officeId);
}
