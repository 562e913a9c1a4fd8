// Studies and survey codes in the database.
import type { LocationId, OfficeId, ServiceId, ServicePointId, StudyId, SurveyCodeId, UnitId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Study, SurveyCode } from './study.ts';

const studyColumns = `s.study_id as "id", s.name, s.context, s.version_id as "versionId", s.kind,
  s.starts_on::text as "from", s.ends_on::text as "to", s.closed, s.is_main as "isMain", s.target_per_place as "targetPerPlace", s.version`;
const codeColumns = `c.code_id as "id", c.code, c.study_id as "studyId", c.service_id as "serviceId",
  c.location_id as "locationId", c.point_id as "pointId", c.unit_id as "unitId", c.embed_sites as "embedSites", c.is_open as "isOpen", c.version`;

export interface CodePlace {
  readonly studyId: StudyId;
  readonly serviceId: ServiceId | null;
  readonly locationId: LocationId | null;
  readonly pointId: ServicePointId | null;
  readonly unitId?: UnitId | null | undefined;
}

export async function readStudies(storage: Storage, officeId: OfficeId): Promise<Study[]> {
  return storage.readInOffice<Study>(officeId, {
    name: 'studies-all',
    text: `select ${studyColumns} from studies s where s.office_id = $1 order by s.starts_on, s.name`,
    values: [officeId],
  });
}

export async function readCodes(storage: Storage, officeId: OfficeId): Promise<SurveyCode[]> {
  return storage.readInOffice<SurveyCode>(officeId, {
    name: 'studies-codes',
    text: `select ${codeColumns} from survey_codes c where c.office_id = $1 order by c.created_on, c.code`,
    values: [officeId],
  });
}

/** A code with its study; null when the office has none with that id. */
export async function readCodeWithStudy(
  storage: Storage,
  officeId: OfficeId,
  codeId: SurveyCodeId,
): Promise<{ code: SurveyCode; study: Study } | null> {
  const rows = await storage.readInOffice<{ code: SurveyCode; study: Study }>(officeId, {
    name: 'studies-code-with-study',
    text: `select
        json_build_object('id', c.code_id, 'code', c.code, 'studyId', c.study_id, 'serviceId', c.service_id,
          'locationId', c.location_id, 'pointId', c.point_id, 'unitId', c.unit_id, 'embedSites', c.embed_sites,
          'isOpen', c.is_open, 'version', c.version) as code,
        json_build_object('id', s.study_id, 'name', s.name, 'context', s.context, 'versionId', s.version_id,
          'kind', s.kind, 'isMain', s.is_main, 'from', s.starts_on, 'to', s.ends_on, 'closed', s.closed,
          'targetPerPlace', s.target_per_place, 'version', s.version) as study
      from survey_codes c join studies s on s.office_id = c.office_id and s.study_id = c.study_id
      where c.office_id = $1 and c.code_id = $2`,
    values: [officeId, codeId],
  });
  return rows[0] ?? null;
}

/** The one the diagnosis stands on. */
export async function findOpenContinuousStudy(office: OfficeWork, context: Study['context']): Promise<Study | null> {
  const rows = await office.query<Study>(
    `select ${studyColumns} from studies s
     where s.office_id = $1 and s.context = $2 and s.kind = 'continuous' and s.is_main and not s.closed`,
    [office.officeId, context],
  );
  return rows[0] ?? null;
}

export async function insertStudy(
  office: OfficeWork,
  study: Pick<Study, 'name' | 'context' | 'versionId' | 'kind' | 'from' | 'to'> &
    Partial<Pick<Study, 'targetPerPlace' | 'isMain'>>,
): Promise<Study> {
  const rows = await office.query<Study>(
    `insert into studies as s (office_id, name, context, version_id, kind, starts_on, ends_on, target_per_place, is_main)
     values ($1, $2, $3, $4, $5, $6::date, $7::date, $8, $9) returning ${studyColumns}`,
    [
      office.officeId,
      study.name,
      study.context,
      study.versionId,
      study.kind,
      study.from,
      study.to,
      study.targetPerPlace ?? null,
      study.isMain ?? true,
    ],
  );
  return rows[0]!;
}

/** Points a continuous study at another version of its questionnaire: answers keep the version they were given to. */
export async function moveStudyToVersion(office: OfficeWork, study: Study, versionId: string): Promise<void> {
  await office.query(
    'update studies set version_id = $3, version = version + 1 where office_id = $1 and study_id = $2',
    [office.officeId, study.id, versionId],
  );
}

/** Only one person at a time makes codes for a study; ends with the transaction. false: the office has no such study. */
export async function lockStudy(office: OfficeWork, studyId: StudyId): Promise<boolean> {
  const rows = await office.query('select 1 from studies where office_id = $1 and study_id = $2 for update', [
    office.officeId,
    studyId,
  ]);
  return rows.length > 0;
}

export async function codesOfStudy(office: OfficeWork, studyId: StudyId): Promise<SurveyCode[]> {
  return office.query<SurveyCode>(
    `select ${codeColumns} from survey_codes c where c.office_id = $1 and c.study_id = $2`,
    [office.officeId, studyId],
  );
}

export async function allCodes(office: OfficeWork): Promise<SurveyCode[]> {
  return office.query<SurveyCode>(`select ${codeColumns} from survey_codes c where c.office_id = $1`, [
    office.officeId,
  ]);
}

export async function insertCode(
  office: OfficeWork,
  code: string,
  place: CodePlace,
  today: string,
): Promise<SurveyCode> {
  const rows = await office.query<SurveyCode>(
    `insert into survey_codes as c (office_id, code, study_id, service_id, location_id, point_id, unit_id, created_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date) returning ${codeColumns}`,
    [
      office.officeId,
      code,
      place.studyId,
      place.serviceId,
      place.locationId,
      place.pointId,
      place.unitId ?? null,
      today,
    ],
  );
  return rows[0]!;
}

/** Opens or closes a code when it still has the version the person saw. false: somebody was faster. */
export async function setCodeState(
  office: OfficeWork,
  codeId: SurveyCodeId,
  isOpen: boolean,
  version: number,
): Promise<boolean> {
  const rows = await office.query(
    `update survey_codes set is_open = $3, version = version + 1
     where office_id = $1 and code_id = $2 and version = $4 returning code_id`,
    [office.officeId, codeId, isOpen, version],
  );
  return rows.length === 1;
}

/**
 * Ends a study when it still has the version the person saw. false: somebody was faster, there is none, or the diagnosis
 * stands on it.
 */
export async function endStudy(office: OfficeWork, studyId: StudyId, version: number): Promise<boolean> {
  const rows = await office.query(
    `update studies set closed = true, version = version + 1
     where office_id = $1 and study_id = $2 and version = $3 and (kind = 'edition' or not is_main) and not closed returning study_id`,
    [office.officeId, studyId, version],
  );
  return rows.length === 1;
}

/** Whether an edition with these very days exists already: a calendar is adopted once. */
export async function hasEditionOn(office: OfficeWork, from: string, to: string): Promise<boolean> {
  const rows = await office.query(
    `select 1 from studies where office_id = $1 and kind = 'edition' and starts_on = $2::date and ends_on = $3::date`,
    [office.officeId, from, to],
  );
  return rows.length > 0;
}

/** Only one calendar of an office is adopted at a time; ends with the transaction. */
export async function lockCalendar(office: OfficeWork): Promise<void> {
  await office.query(`select pg_advisory_xact_lock(hashtextextended('calendar ' || $1, 0))`, [office.officeId]);
}

/** Which sites may show the survey of a code in a frame, when the code still has the version the person saw. */
export async function setEmbedSites(
  office: OfficeWork,
  codeId: SurveyCodeId,
  sites: readonly string[],
  version: number,
): Promise<boolean> {
  const rows = await office.query(
    `update survey_codes set embed_sites = $3::text[], version = version + 1
     where office_id = $1 and code_id = $2 and version = $4 returning code_id`,
    [office.officeId, codeId, sites, version],
  );
  return rows.length === 1;
}
