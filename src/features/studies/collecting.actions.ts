// What people do with studies: prepare collecting, make codes, open and close them, run an edition.
import { randomBytes } from 'node:crypto';
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId, StudyId, SurveyCodeId, VersionId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import { coreOf, isOwnDesign, publishCore } from '#features/questionnaires/index.ts';
import type { AskedContext, SurveyContext } from '#features/questionnaires/index.ts';
import { codeFrom } from './survey-code.ts';
import { placesWithoutCode } from './study.ts';
import type { Study, SurveyCode } from './study.ts';
import {
  allCodes,
  codesOfStudy,
  findOpenContinuousStudy,
  insertCode,
  insertStudy,
  moveStudyToVersion,
  readCodeWithStudy,
  readCodes,
  readStudies,
  setCodeState,
} from './study.store.ts';
import type { CodePlace } from './study.store.ts';
import { forgetPlaces } from './survey-place.actions.ts';

const studyNames: Readonly<Record<SurveyContext, string>> = {
  visit: 'Badanie ciągłe: po wizycie',
  case: 'Badanie ciągłe: po zakończeniu sprawy',
};

/**
 * The open continuous study of a context, asking the newest core questionnaire, or the version the office designed itself;
 * made when there is none.
 */
export async function ensureContinuousStudy(
  house: House,
  office: OfficeWork,
  context: SurveyContext,
  from: string = house.clock.today(),
): Promise<Study> {
  const open = await findOpenContinuousStudy(office, context);
  if (open && (await isOwnDesign(office, open.versionId))) return open;
  const version = await publishCore(house, office, coreOf(context));
  // publishing waits for others who prepare the same: only now it is known whether the study is there
  const study = open ?? (await findOpenContinuousStudy(office, context));
  if (!study) {
    const about = { name: studyNames[context], context, versionId: version.id, from, to: null } as const;
    return insertStudy(office, { ...about, kind: 'continuous' });
  }
  if (study.versionId !== version.id) await moveStudyToVersion(office, study, version.id);
  return { ...study, versionId: version.id };
}

export interface NewEdition {
  readonly name: string;
  readonly context: AskedContext;
  /** 'continuous': beside the main study of its context; an edition when left out */
  readonly kind?: Study['kind'];
  /** YYYY-MM-DD, both days included; null where it is continuous */
  readonly from: string;
  readonly to: string | null;
  readonly targetPerPlace?: number | null;
  /** what it asks; else the newest core questionnaire, which visits and cases have */
  readonly versionId?: VersionId;
}

/** A campaign with an end: its own codes, its own figures. */
export async function startEdition(house: House, office: OfficeWork, edition: NewEdition): Promise<Study> {
  const { context, kind = 'edition' } = edition;
  if (edition.versionId === undefined && context !== 'visit' && context !== 'case') throw notFound();
  const versionId = edition.versionId ?? (await publishCore(house, office, coreOf(context as SurveyContext))).id;
  return insertStudy(office, { ...edition, versionId, kind, isMain: false });
}

/** A new code for a place, found from now on by the directory. Refuses a second code for the same place (409). */
export async function makeCode(house: House, office: OfficeWork, place: CodePlace): Promise<SurveyCode> {
  const code = await unusedCode(house);
  const made = await insertCode(office, code, place, house.clock.today());
  await house.storage.directory.put(office, 'survey-code', code, made.id);
  return made;
}

/** Some 387 million codes: a few tries always suffice, and a full set would be our own mistake. */
async function unusedCode(house: House): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const code = codeFrom(randomBytes);
    if ((await house.storage.directory.find('survey-code', code)).length === 0) return code;
  }
  throw new Error('No unused survey code was found in twenty tries.');
}

/** One code for every active service (and location) that has none yet. */
export async function ensureCodes(house: House, office: OfficeWork, studyId: StudyId): Promise<SurveyCode[]> {
  const { services } = await readStructure(office);
  const codes = await codesOfStudy(office, studyId);
  const made: SurveyCode[] = [];
  for (const place of placesWithoutCode(services, codes))
    made.push(await makeCode(house, office, { ...place, studyId, pointId: null }));
  return made;
}

/** Everything a first poster needs: questionnaire published, continuous study, a code for every service. */
export async function prepareCollecting(
  house: House,
  officeId: OfficeId,
  context: SurveyContext = 'visit',
  who: PersonId | null = null,
): Promise<{ study: Study; made: number }> {
  const prepared = await house.storage.inOffice(officeId, async (office) => {
    const study = await ensureContinuousStudy(house, office, context);
    const made = await ensureCodes(house, office, study.id);
    if (made.length > 0)
      await office.audit({ who, what: 'survey-codes-made', target: study.id, details: { codes: made.length } });
    return { study, made: made.length };
  });
  forgetPlaces(house);
  return prepared;
}

export async function openCode(house: House, officeId: OfficeId, change: CodeChange): Promise<void> {
  await changeState(house, officeId, change, true);
}

/** From now on a client who comes reads that the survey is closed; whoever is answering may finish. */
export async function closeCode(house: House, officeId: OfficeId, change: CodeChange): Promise<void> {
  await changeState(house, officeId, change, false);
}

export interface CodeChange {
  readonly codeId: string;
  /** the version of the code on the page the person acted on */
  readonly version: number;
  readonly who: PersonId | null;
}

async function changeState(house: House, officeId: OfficeId, change: CodeChange, isOpen: boolean): Promise<void> {
  const { codeId, version, who } = change;
  if (!isUuid(codeId) || !(await readCodeWithStudy(house.storage, officeId, codeId as SurveyCodeId))) throw notFound();
  if (!Number.isInteger(version) || version < 1 || version > 2 ** 31 - 1) throw conflict();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await setCodeState(office, codeId as SurveyCodeId, isOpen, version))) throw conflict();
    await office.audit({ who, what: isOpen ? 'survey-code-opened' : 'survey-code-closed', target: codeId });
  });
  forgetPlaces(house);
}

export async function listCodes(house: House, officeId: OfficeId): Promise<{ codes: SurveyCode[]; studies: Study[] }> {
  const [codes, studies] = await Promise.all([
    readCodes(house.storage, officeId),
    readStudies(house.storage, officeId),
  ]);
  return { codes, studies };
}

/** After a restore: puts every code of the office into the directory again. Gives how many. */
export async function rebuildSurveyCodeDirectory(house: House, office: OfficeWork): Promise<number> {
  const codes = await allCodes(office);
  for (const { code, id } of codes) await house.storage.directory.put(office, 'survey-code', code, id);
  return codes.length;
}
