// From a code on a poster to everything the survey needs to know; kept for a few seconds, for it is read on every page.
import { createHash } from 'node:crypto';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, SurveyCodeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import { codeAsTyped } from './survey-code.ts';
import { isStudyOpen, reachOf } from './study.ts';
import type { SurveyPlace } from './study.ts';
import { readCodeWithStudy } from './study.store.ts';

/** How long a place may be out of date in one process. */
const freshForMs = 5_000;
const keptPlaces = 2_000;

interface Kept {
  readonly place: Promise<SurveyPlace | null>;
  readonly until: number;
}
const kept = new WeakMap<Storage, Map<string, Kept>>();

/** The place behind a code, or null where there is none. While the database is away, the place last known. */
export async function surveyPlace(house: House, typed: string): Promise<SurveyPlace | null> {
  const code = codeAsTyped(typed);
  if (code === null) return null;
  const places = kept.get(house.storage) ?? new Map<string, Kept>();
  kept.set(house.storage, places);
  const now = house.clock.now().getTime();
  const known = places.get(code);
  if (known && now < known.until && now > known.until - 2 * freshForMs) return known.place;
  if (places.size >= keptPlaces) places.clear();
  const place = loadPlace(house, code).catch((error: unknown) => {
    if (known && error instanceof Refusal && error.status === 503) {
      // kept as it is, so that the next request finds it too, and looks again
      places.set(code, known);
      return known.place;
    }
    places.delete(code);
    throw error;
  });
  places.set(code, { place, until: now + freshForMs });
  return place;
}

/** After a change of codes in this process; other processes follow within seconds. */
export function forgetPlaces(house: House): void {
  kept.delete(house.storage);
}

async function loadPlace(house: House, code: string): Promise<SurveyPlace | null> {
  const [entry] = await house.storage.directory.find('survey-code', code);
  return entry ? placeOfCode(house, entry.officeId, entry.target as SurveyCodeId) : null;
}

/** The place of a code by its id, for staff pages and posters; null when this office has no such code. */
export async function placeOfCode(house: House, officeId: OfficeId, codeId: SurveyCodeId): Promise<SurveyPlace | null> {
  const [found, office, structure] = await Promise.all([
    readCodeWithStudy(house.storage, officeId, codeId),
    officeProfile(house, officeId),
    officeStructure(house, officeId),
  ]);
  if (!found || !office) return null;
  const { code, study } = found;
  const service = structure.services.find(({ id }) => id === code.serviceId);
  const point = structure.points.find(({ id }) => id === code.pointId);
  const locationId = code.locationId ?? point?.locationId ?? null;
  const place = {
    codeId: code.id,
    code: code.code,
    officeId,
    officeName: office.name,
    officeSlug: office.slug,
    isSample: office.sample,
    reach: reachOf(office),
    studyId: study.id,
    versionId: study.versionId,
    context: study.context,
    serviceId: code.serviceId,
    serviceName: service?.name ?? null,
    unitId: service?.unitId ?? code.unitId ?? point?.unitId ?? null,
    locationId,
    locationName: structure.locations.find(({ id }) => id === locationId)?.name ?? null,
    pointId: code.pointId,
    pointName: point?.name ?? null,
    unitName: structure.units.find(({ id }) => id === code.unitId)?.name ?? null,
    embedSites: code.embedSites,
    clientGroups: structure.clientGroups.filter((group) => group.asked).map(({ id, answer }) => ({ id, answer })),
    isOpen: code.isOpen && (service?.active ?? true) && isStudyOpen(study, house.clock.today()),
  };
  return { ...place, fingerprint: createHash('sha256').update(JSON.stringify(place)).digest('base64url') };
}
