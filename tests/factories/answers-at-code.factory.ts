// Answers given at the place of one code, as many and as a test wants them.
import type { OfficeId } from '#domain/ids.ts';
import type { ImportedResponse } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace } from '#features/studies/index.ts';

type Given = Pick<ImportedResponse, 'visitDay' | 'ratings'> & Partial<ImportedResponse>;

/** `answer` makes one: on paper, in Polish, of no client group, unless told otherwise. `version` is what the code asks with. */
export async function answersAtCode(house: House, officeId: OfficeId, code: string) {
  const { studyId, versionId, serviceId, unitId, locationId } = (await surveyPlace(house, code))!;
  const version = (await publishedVersion(house, officeId, versionId))!;
  const place = { studyId, versionId, serviceId, unitId, locationId, clientGroupId: null };
  const answer = (given: Given): ImportedResponse => ({ ...place, channel: 'paper', language: 'pl', ...given });
  return { version, answer };
}
