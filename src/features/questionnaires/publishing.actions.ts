// Publishing a questionnaire, and finding what was published. A version never changes, so it is kept in memory.
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, VersionId } from '#domain/ids.ts';
import type { Storage, OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { conditionFaults } from './conditions.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import { columnsOf } from './question-types.ts';
import type { CoreQuestionnaire, PublishedVersion, QuestionnaireContent } from './questionnaire.ts';
import { insertOrFindVersion, readNameInside, readVersion, readVersionIds, readVersionsOf } from './version.store.ts';
import type { VersionRow } from './version.store.ts';
import { blocksPublishing, wordingFindings } from './wording.ts';

/** Versions kept per process: far more than an installation uses at a time, and a bound for memory. */
const keptVersions = 500;
const kept = new WeakMap<Storage, Map<string, PublishedVersion>>();

/**
 * Publishes the core questionnaire in the office. The same content gives the version published before; changed
 * wording gives a new number.
 */
export async function publishCore(
  house: House,
  office: OfficeWork,
  core: CoreQuestionnaire,
): Promise<PublishedVersion> {
  return publish(house, office, coreQuestionnaires[core]);
}

/** Publishes any questionnaire; content that may not be published is our own mistake and is thrown. */
export async function publish(
  house: House,
  office: OfficeWork,
  content: QuestionnaireContent,
): Promise<PublishedVersion> {
  const faults = [...wordingFindings(content).filter(blocksPublishing), ...conditionFaults(content.questions)];
  if (faults.length > 0)
    throw new Error(`${content.questionnaire} may not be published: ${JSON.stringify(faults.slice(0, 5))}`);
  const row = await insertOrFindVersion(office, content, house.clock.today());
  if (row.isNew) {
    await office.audit({
      who: null,
      what: 'questionnaire-published',
      target: row.versionId,
      details: { questionnaire: content.questionnaire, number: row.number },
    });
  }
  return versionOf(row);
}

/**
 * Keeps a questionnaire that was asked elsewhere, so that answers to it are understood. It stands before the office's own
 * versions, is never asked here, and so its wording is not judged.
 */
export async function keepAskedElsewhere(
  office: OfficeWork,
  content: QuestionnaireContent,
  askedFrom: string,
): Promise<PublishedVersion> {
  return versionOf(await insertOrFindVersion(office, content, askedFrom, 'earlier'));
}

/** The published version, or null when this office has none with that id. */
export async function publishedVersion(
  house: House,
  officeId: OfficeId,
  versionId: VersionId,
): Promise<PublishedVersion | null> {
  if (!isUuid(versionId)) return null;
  const versions = versionsKept(house.storage);
  const known = versions.get(`${officeId} ${versionId}`);
  if (known) return known;
  const row = await readVersion(house.storage, officeId, versionId);
  return row && keep(versions, officeId, versionOf(row));
}

function versionsKept(storage: Storage): Map<string, PublishedVersion> {
  const versions = kept.get(storage) ?? new Map<string, PublishedVersion>();
  kept.set(storage, versions);
  return versions;
}

function keep(versions: Map<string, PublishedVersion>, officeId: OfficeId, version: PublishedVersion) {
  if (versions.size >= keptVersions) versions.clear();
  versions.set(`${officeId} ${version.id}`, version);
  return version;
}

/** Whether the office designed this version itself; the built-in core bears no name of the office's own. */
export async function isOwnDesign(office: OfficeWork, versionId: VersionId): Promise<boolean> {
  const name = await readNameInside(office, versionId);
  return name !== null;
}

/** All published versions of the office, by questionnaire and number. */
export async function listVersions(house: House, officeId: OfficeId): Promise<PublishedVersion[]> {
  const ids = await readVersionIds(house.storage, officeId);
  const versions = versionsKept(house.storage);
  const found = new Map(ids.map((id) => [id, versions.get(`${officeId} ${id}`)]));
  const missing = ids.filter((id) => found.get(id) === undefined);
  if (missing.length > 0)
    for (const row of await readVersionsOf(house.storage, officeId, missing))
      found.set(row.versionId, keep(versions, officeId, versionOf(row)));
  return [...found.values()].filter((version) => version !== undefined);
}

function versionOf(row: VersionRow): PublishedVersion {
  return {
    ...row.content,
    id: row.versionId,
    number: row.number,
    columns: columnsOf(row.content.questions),
    publishedOn: row.publishedOn,
  };
}
