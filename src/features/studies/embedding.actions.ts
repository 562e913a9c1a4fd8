// Which of the office's own sites may show the survey of a code in a frame.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId, SurveyCodeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { readCodeWithStudy, setEmbedSites } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

/** Replaces the list of sites (origins). Stale: 409. */
export async function allowEmbedding(
  house: House,
  officeId: OfficeId,
  change: { codeId: string; version: number; sites: readonly string[]; who: PersonId | null },
): Promise<void> {
  const { codeId, version, sites, who } = change;
  if (!isUuid(codeId) || !(await readCodeWithStudy(house.storage, officeId, codeId as SurveyCodeId))) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await setEmbedSites(office, codeId as SurveyCodeId, sites, version))) throw conflict();
    await office.audit({ who, what: 'survey-embedding-changed', target: codeId, details: { sites: sites.length } });
  });
  forgetPlaces(house);
}
