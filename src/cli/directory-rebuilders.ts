// What the rooms do after a restore under another master secret: put back directory entries made from their own tables.
import { rebuildSignInDirectory } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { rebuildSlugDirectory } from '#features/office/index.ts';
import { rebuildSurveyCodeDirectory } from '#features/studies/index.ts';
import type { OfficeWork } from '#storage/storage.ts';

/** In the order of the rooms; each runs inside the restore's transaction. */
export const directoryRebuilders: readonly ((house: House, office: OfficeWork) => Promise<unknown>)[] = [
  rebuildSignInDirectory,
  rebuildSlugDirectory,
  rebuildSurveyCodeDirectory,
];
