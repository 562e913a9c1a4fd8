// A place to be printed, with what its survey asks.
import type { OfficeId, SurveyCodeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { placeOfCode } from '#features/studies/index.ts';
import type { PrintedPlace } from './printed-place.ts';

/** null when this office has no such code. */
export async function printedPlace(
  house: House,
  officeId: OfficeId,
  codeId: SurveyCodeId,
): Promise<PrintedPlace | null> {
  const place = await placeOfCode(house, officeId, codeId);
  const asked = place && (await publishedVersion(house, officeId, place.versionId));
  return place && asked ? { place, asked } : null;
}
