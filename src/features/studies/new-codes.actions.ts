// Making many codes of one study in one transaction: all or none, and never a second one for a place.
import { notFound } from '#domain/faults.ts';
import type { OfficeId, PersonId, SurveyCodeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { makeCode } from './collecting.actions.ts';
import { isAt } from './new-codes.ts';
import type { NewCodes } from './new-codes.ts';
import { codesOfStudy, lockStudy } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

export interface MadeCodes {
  /** every wanted place, in the order asked for: the codes that are new and those that were there */
  readonly codeIds: readonly SurveyCodeId[];
  readonly made: number;
}

/** @throws Refusal 404 where the office has no such study */
export async function makeCodes(
  house: House,
  officeId: OfficeId,
  { study, wanted }: NewCodes,
  who: PersonId | null,
): Promise<MadeCodes> {
  const done = await house.storage.inOffice(officeId, async (office) => {
    if (!(await lockStudy(office, study.id))) throw notFound();
    const there = await codesOfStudy(office, study.id);
    const codeIds: SurveyCodeId[] = [];
    let made = 0;
    for (const place of wanted) {
      const known = there.find((code) => isAt(code, place));
      if (!known) made += 1;
      codeIds.push((known ?? (await makeCode(house, office, { ...place, studyId: study.id }))).id);
    }
    if (made > 0) await office.audit({ who, what: 'survey-codes-made', target: study.id, details: { codes: made } });
    return { codeIds, made };
  });
  forgetPlaces(house);
  return done;
}
