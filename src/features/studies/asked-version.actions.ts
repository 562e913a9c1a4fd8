// The office asks with a version of its own: the continuous study goes on, with its codes, in the new words.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId, VersionId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { coreOf, publishedVersion } from '#features/questionnaires/index.ts';
import { ensureContinuousStudy, listCodes } from './collecting.actions.ts';
import { moveStudyToVersion } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

/**
 * From now on clients of the continuous study get this version. Only a version of the core questionnaire continues it:
 * another one would end the series that the diagnosis stands on.
 * @throws Refusal 404 where the office has no such version, 409 where it is of another questionnaire
 */
export async function askWithVersion(
  house: House,
  officeId: OfficeId,
  versionId: string,
  who: PersonId | null,
): Promise<void> {
  const version = isUuid(versionId) ? await publishedVersion(house, officeId, versionId as VersionId) : null;
  if (!version) throw notFound();
  const { context } = version;
  if ((context !== 'visit' && context !== 'case') || version.questionnaire !== coreOf(context)) throw conflict();
  await house.storage.inOffice(officeId, async (office) => {
    const study = await ensureContinuousStudy(house, office, context);
    if (study.versionId === version.id) return;
    await moveStudyToVersion(office, study, version.id);
    await office.audit({ who, what: 'study-asks-own-version', target: study.id, details: { number: version.number } });
  });
  forgetPlaces(house);
}

/** Ids of the versions that open studies ask with. */
export async function versionsInUse(house: House, officeId: OfficeId): Promise<VersionId[]> {
  const { studies } = await listCodes(house, officeId);
  return studies.filter(({ closed }) => !closed).map(({ versionId }) => versionId);
}
