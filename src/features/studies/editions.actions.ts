// What people do with editions: begin one, copy one, adopt the calendar, end one.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId, ServiceId, StudyId, VersionId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import { calendarTarget } from './campaign-calendar.data.ts';
import { nextYear } from './campaign-calendar.ts';
import { makeCode, startEdition } from './collecting.actions.ts';
import type { NewEdition } from './collecting.actions.ts';
import type { EditionInput } from './edition-form.ts';
import { placesWithoutCode } from './study.ts';
import type { Study } from './study.ts';
import { endStudy, hasEditionOn, lockCalendar, readStudies } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

/** Begins an edition with a code for every place of its services; with `versionId` in the very words of an earlier one. */
export async function beginEdition(
  house: House,
  officeId: OfficeId,
  input: EditionInput,
  who: PersonId | null,
  versionId?: VersionId,
): Promise<Study> {
  const { serviceIds, ...edition } = input;
  const study = await house.storage.inOffice(officeId, (office) =>
    beginIn(house, office, { ...edition, ...(versionId !== undefined && { versionId }) }, serviceIds, who),
  );
  forgetPlaces(house);
  return study;
}

async function beginIn(
  house: House,
  office: OfficeWork,
  edition: NewEdition,
  serviceIds: readonly ServiceId[],
  who: PersonId | null,
): Promise<Study> {
  const study = await startEdition(house, office, edition);
  const { services } = await readStructure(office);
  const chosen = services.filter(({ id }) => serviceIds.includes(id));
  for (const place of placesWithoutCode(chosen, []))
    await makeCode(house, office, { ...place, studyId: study.id, pointId: null });
  await office.audit({ who, what: 'edition-begun', target: study.id, details: { from: study.from, to: study.to } });
  return study;
}

/** Both campaigns of the calendar, for every active service. Refused (409) when one of them is there already. */
export async function adoptCalendar(house: House, officeId: OfficeId, who: PersonId | null): Promise<Study[]> {
  const { campaigns } = nextYear(house.clock.today());
  const studies = await house.storage.inOffice(officeId, async (office) => {
    await lockCalendar(office);
    const { services } = await readStructure(office);
    const serviceIds = services.filter(({ active }) => active).map(({ id }) => id);
    const begun: Study[] = [];
    for (const { name, from, to } of campaigns) {
      if (await hasEditionOn(office, from, to)) throw conflict();
      const edition = { name, context: 'visit', from, to, targetPerPlace: calendarTarget } as const;
      begun.push(await beginIn(house, office, edition, serviceIds, who));
    }
    return begun;
  });
  forgetPlaces(house);
  return studies;
}

/** Ends an edition before its last day; collected answers stay. Stale: 409. */
export async function endEdition(
  house: House,
  officeId: OfficeId,
  change: { studyId: string; version: number; who: PersonId | null },
): Promise<void> {
  const { studyId, version, who } = change;
  const known = isUuid(studyId) && (await readStudies(house.storage, officeId)).some(({ id }) => id === studyId);
  if (!known) throw notFound();
  if (!Number.isInteger(version) || version < 1) throw conflict();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await endStudy(office, studyId as StudyId, version))) throw conflict();
    await office.audit({ who, what: 'edition-ended', target: studyId });
  });
  forgetPlaces(house);
}
