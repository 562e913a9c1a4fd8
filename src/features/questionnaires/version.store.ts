// Published versions in the database: one frozen row each, its content as JSON beside the hash of it.
import { createHash } from 'node:crypto';
import type { OfficeId, VersionId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { QuestionnaireContent } from './questionnaire.ts';

export interface VersionRow {
  readonly versionId: VersionId;
  readonly number: number;
  readonly content: QuestionnaireContent;
  readonly publishedOn: string;
}

const columns = `version_id as "versionId", number, content, published_on::text as "publishedOn"`;

/** JSON with the keys in order, so that the same content gives the same bytes however it was put together. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const written = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${written.join(',')}}`;
}

/**
 * The version with this content: the one published before, or a new one with the next number. `place: 'earlier'` numbers
 * it below all others: it was asked elsewhere, before the office's own.
 */
export async function insertOrFindVersion(
  office: OfficeWork,
  content: QuestionnaireContent,
  today: string,
  place: 'newest' | 'earlier' = 'newest',
): Promise<VersionRow & { isNew: boolean }> {
  const json = canonicalJson(content);
  const hash = createHash('sha256').update(json).digest();
  // one publication of an office at a time: two at once would both count the same next number
  await office.query(`select pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))`, [office.officeId]);
  const inserted = await office.query<VersionRow>(
    `insert into questionnaire_versions (office_id, questionnaire, number, content, content_hash, published_on)
     select $1, $2, case when $6 then least(coalesce(min(number), 1), 1) - 1 else greatest(coalesce(max(number), 0), 0) + 1 end,
            $3::jsonb, $4, $5::date
       from questionnaire_versions where office_id = $1 and questionnaire = $2
     on conflict on constraint same_content_is_the_same_version do nothing
     returning ${columns}`,
    [office.officeId, content.questionnaire, json, hash, today, place === 'earlier'],
  );
  if (inserted[0]) return { ...inserted[0], isNew: true };
  const found = await office.query<VersionRow>(
    `select ${columns} from questionnaire_versions where office_id = $1 and questionnaire = $2 and content_hash = $3`,
    [office.officeId, content.questionnaire, hash],
  );
  if (!found[0]) throw new Error('A questionnaire version is neither new nor there.');
  return { ...found[0], isNew: false };
}

export async function readVersion(
  storage: Storage,
  officeId: OfficeId,
  versionId: VersionId,
): Promise<VersionRow | null> {
  const rows = await storage.readInOffice<VersionRow>(officeId, {
    name: 'questionnaires-version',
    text: `select ${columns} from questionnaire_versions where office_id = $1 and version_id = $2`,
    values: [officeId, versionId],
  });
  return rows[0] ?? null;
}

/** Ids of all versions, by questionnaire and number: their content never changes and need not be read again. */
export async function readVersionIds(storage: Storage, officeId: OfficeId): Promise<VersionId[]> {
  const rows = await storage.readInOffice<{ versionId: VersionId }>(officeId, {
    name: 'questionnaires-version-ids',
    text: `select version_id as "versionId" from questionnaire_versions where office_id = $1 order by questionnaire, number`,
    values: [officeId],
  });
  return rows.map(({ versionId }) => versionId);
}

export async function readVersionsOf(
  storage: Storage,
  officeId: OfficeId,
  versionIds: readonly VersionId[],
): Promise<VersionRow[]> {
  return storage.readInOffice<VersionRow>(officeId, {
    name: 'questionnaires-versions-of',
    text: `select ${columns} from questionnaire_versions where office_id = $1 and version_id = any($2::uuid[])`,
    values: [officeId, versionIds],
  });
}

/** The office's own name of a version, inside a transaction; null where it has none. */
export async function readNameInside(office: OfficeWork, versionId: VersionId): Promise<string | null> {
  const rows = await office.query<{ name: string | null }>(
    `select content->>'name' as name from questionnaire_versions where office_id = $1 and version_id = $2`,
    [office.officeId, versionId],
  );
  return rows[0]?.name ?? null;
}
