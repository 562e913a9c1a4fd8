// What people do with editions: begin one, copy one, adopt the calendar, end one.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId, StudyId, VersionId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import { listVersions, publish } from '#features/questionnaires/index.ts';
import { readyContent } from './askable.ts';
import { calendarTarget } from './campaign-calendar.data.ts';
import { nextYear } from './campaign-calendar.ts';
import { makeCode, startEdition } from './collecting.actions.ts';
import type { EditionInput } from './edition-form.ts';
import { placesWithoutCode } from './study.ts';
import type { Study } from './study.ts';
import { endStudy, hasEditionOn, lockCalendar, readStudies } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

/**
 * Begins an edition, or a continuous study beside the main one, with a code for every place chosen.
 * @param asked a published version (of an earlier edition, of the designer), or the key of a ready questionnaire, which is
 *   published first; without it the core questionnaire of the context
 * @throws Refusal 404 where the office has no such version, 409 where it is of another context
 */
export async function beginEdition(
  house: House,
  officeId: OfficeId,
  input: EditionInput,
  who: PersonId | null,
  asked?: VersionId | string,
): Promise<Study> {
  const version = isUuid(asked) ? (await listVersions(house, officeId)).find(({ id }) => id === asked) : undefined;
  if (isUuid(asked) && !version) throw notFound();
  if (version && version.context !== input.context) throw conflict();
  const ready = asked === undefined || version ? null : readyContent(asked);
  if (asked !== undefined && !version && !ready) throw notFound();
  if (ready && ready.context !== input.context) throw conflict();
  const study = await house.storage.inOffice(officeId, async (office) => {
    const versionId = version?.id ?? (ready ? (await publish(house, office, ready)).id : undefined);
    return beginIn(house, office, input, who, versionId);
  });
  forgetPlaces(house);
  return study;
}

async function beginIn(
  house: House,
  office: OfficeWork,
  input: EditionInput,
  who: PersonId | null,
  versionId?: VersionId,
): Promise<Study> {
  const { serviceIds, unitIds, wholeOffice, ...edition } = input;
  const study = await startEdition(house, office, { ...edition, ...(versionId !== undefined && { versionId }) });
  const { services } = await readStructure(office);
  const chosen = services.filter(({ id }) => serviceIds.includes(id));
  for (const place of placesWithoutCode(chosen, []))
    await makeCode(house, office, { ...place, studyId: study.id, pointId: null });
  for (const unitId of [...(wholeOffice ? [null] : []), ...unitIds])
    await makeCode(house, office, { studyId: study.id, serviceId: null, locationId: null, pointId: null, unitId });
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
      const places = { serviceIds, unitIds: [], wholeOffice: false };
      const edition = { name, context: 'visit', kind: 'edition', from, to, targetPerPlace: calendarTarget } as const;
      begun.push(await beginIn(house, office, { ...edition, ...places }, who));
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
