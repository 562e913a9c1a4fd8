// What a study and a survey place are, and when a client may answer there.
import type {
  LocationId,
  OfficeId,
  ServiceId,
  ServicePointId,
  StudyId,
  SurveyCodeId,
  UnitId,
  VersionId,
} from '#domain/ids.ts';
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import type { OfficeProfile } from '#features/office/index.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';

export interface Study {
  readonly id: StudyId;
  readonly name: string;
  readonly context: AskedContext;
  readonly versionId: VersionId;
  /** continuous: always open; edition: a campaign with an end */
  readonly kind: 'continuous' | 'edition';
  /** of a continuous one: the diagnosis of its context stands on it; others ask questionnaires of their own beside it */
  readonly isMain: boolean;
  /** YYYY-MM-DD, both days included */
  readonly from: string;
  readonly to: string | null;
  readonly closed: boolean;
  /** answers wanted from each place of an edition; null: none set */
  readonly targetPerPlace: number | null;
  readonly version: number;
}

/** A code as it is kept: which study, and where. */
export interface SurveyCode {
  readonly id: SurveyCodeId;
  readonly code: string;
  readonly studyId: StudyId;
  readonly serviceId: ServiceId | null;
  readonly locationId: LocationId | null;
  readonly pointId: ServicePointId | null;
  /** the code stands for a whole unit */
  readonly unitId: UnitId | null;
  /** origins of the office's own sites that may show the survey in a frame */
  readonly embedSites: readonly string[];
  readonly isOpen: boolean;
  readonly version: number;
}

export interface AskedGroup {
  readonly id: string;
  readonly answer: Localised<SurveyLanguage>;
}

/** How a client reaches the office without the survey. */
export interface Reach {
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Everything the pages of one code need to know, and everything an answer given there is stored with. */
export interface SurveyPlace {
  readonly codeId: SurveyCodeId;
  readonly code: string;
  readonly officeId: OfficeId;
  readonly officeName: string;
  /** names the office in public addresses */
  readonly officeSlug: string;
  readonly isSample: boolean;
  readonly reach: Reach;
  readonly studyId: StudyId;
  readonly versionId: VersionId;
  readonly context: AskedContext;
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  readonly unitId: UnitId | null;
  readonly locationId: LocationId | null;
  readonly locationName: string | null;
  readonly pointId: ServicePointId | null;
  readonly pointName: string | null;
  readonly unitName: string | null;
  /** origins that may show the survey in a frame */
  readonly embedSites: readonly string[];
  /** groups the office asks about, in its order */
  readonly clientGroups: readonly AskedGroup[];
  readonly isOpen: boolean;
  /** changes whenever anything a page shows has changed */
  readonly fingerprint: string;
}

/** What an office's profile says of how to reach it. */
export function reachOf(office: Pick<OfficeProfile, 'street' | 'postalCode' | 'town' | 'phone' | 'email'>): Reach {
  const town = `${office.postalCode} ${office.town}`.trim();
  const address = [office.street, town].filter((part) => part !== '').join(', ');
  return { address: address || null, phone: office.phone || null, email: office.email || null };
}

/** Whether a study takes answers on a day. */
export function isStudyOpen(study: Study, today: string): boolean {
  return !study.closed && study.from <= today && (study.to === null || today <= study.to);
}

export interface ServiceWithPlaces {
  readonly id: ServiceId;
  readonly active: boolean;
  readonly locationIds?: readonly LocationId[] | undefined;
}

/** Places that need a code and have none: each active service, once for each location it names. */
export function placesWithoutCode(
  services: readonly ServiceWithPlaces[],
  codes: readonly SurveyCode[],
): { serviceId: ServiceId; locationId: LocationId | null }[] {
  return services
    .filter((service) => service.active)
    .flatMap((service) => {
      const locations = service.locationIds ?? [];
      const wanted: readonly (LocationId | null)[] = locations.length > 0 ? locations : [null];
      const has = codes.filter((code) => code.serviceId === service.id);
      // a service that gains its first location keeps the code on its posters
      if (wanted.length === 1 && has.length > 0) return [];
      return wanted
        .filter((locationId) => !has.some((code) => code.locationId === locationId))
        .map((locationId) => ({ serviceId: service.id, locationId }));
    });
}
