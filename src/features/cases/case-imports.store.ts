// Imports of cases, saved mappings, matched names, settings and keys in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { CaseImport, CaseImportCounts, RefusedCase } from './case-import.ts';
import type { CaseMapping } from './case-mapping.ts';
import type { NameKind, NameMatch } from './name-lists.ts';

const columns = `import_id as "id", file_name as "fileName", state, file_id as "fileId", headings_key as "headingsKey",
  sights, dropped, notes, mapping, keep_good as "keepGood", row_count as "rowCount", progress, progress_at as "progressAt",
  counts, refused, refused_file_id as "refusedFileId", created_by as "createdBy", created_at as "createdAt",
  finished_at as "finishedAt", version`;

export function readImports(storage: Storage, officeId: OfficeId): Promise<CaseImport[]> {
  return storage.readInOffice<CaseImport>(officeId, {
    name: 'case-imports',
    text: `select ${columns} from case_imports where office_id = $1 order by created_at desc limit 500`,
    values: [officeId],
  });
}

export async function readImport(storage: Storage, officeId: OfficeId, id: string): Promise<CaseImport | null> {
  const rows = await storage.readInOffice<CaseImport>(officeId, {
    name: 'case-import',
    text: `select ${columns} from case_imports where office_id = $1 and import_id = $2`,
    values: [officeId, id],
  });
  return rows[0] ?? null;
}

/** The import, locked until the end of the work; null when it has not this version any more. */
export async function lockImport(office: OfficeWork, id: string, version: number): Promise<CaseImport | null> {
  const rows = await office.query<CaseImport>(
    `select ${columns} from case_imports where office_id = $1 and import_id = $2 and version = $3 for update`,
    [office.officeId, id, version],
  );
  return rows[0] ?? null;
}

/** The import as the job finds it. false: another one is at work on it; null: it is gone. */
export async function claimImport(office: OfficeWork, id: string): Promise<CaseImport | false | null> {
  const [lock] = await office.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('case-import ' || $1, 0)) as free`,
    [id],
  );
  if (!lock?.free) return false;
  const rows = await office.query<CaseImport>(
    `select ${columns} from case_imports where office_id = $1 and import_id = $2`,
    [office.officeId, id],
  );
  return rows[0] ?? null;
}

export type NewImport = Pick<
  CaseImport,
  'fileName' | 'fileId' | 'headingsKey' | 'sights' | 'dropped' | 'notes' | 'mapping' | 'rowCount' | 'createdBy'
>;

export async function insertImport(office: OfficeWork, made: NewImport): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into case_imports
       (office_id, file_name, state, file_id, headings_key, sights, dropped, notes, mapping, row_count, created_by)
     values ($1, $2, 'prepared', $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10) returning import_id as id`,
    [
      office.officeId,
      made.fileName,
      made.fileId,
      made.headingsKey,
      JSON.stringify(made.sights),
      JSON.stringify(made.dropped),
      JSON.stringify(made.notes),
      made.mapping && JSON.stringify(made.mapping),
      made.rowCount,
      made.createdBy,
    ],
  );
  return rows[0]!.id;
}

export async function updateMapping(office: OfficeWork, id: string, mapping: CaseMapping): Promise<void> {
  await office.query(
    `update case_imports set mapping = $3::jsonb, version = version + 1 where office_id = $1 and import_id = $2`,
    [office.officeId, id, JSON.stringify(mapping)],
  );
}

export async function startImport(office: OfficeWork, id: string, keepGood: boolean): Promise<void> {
  await office.query(
    `update case_imports set state = 'waiting', keep_good = $3, progress = 0, progress_at = clock_timestamp(),
            version = version + 1 where office_id = $1 and import_id = $2`,
    [office.officeId, id, keepGood],
  );
}

/** Outside the job's transaction, so that others see it. */
export async function tellProgress(storage: Storage, officeId: OfficeId, id: string, rows: number): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'case-import-progress',
    text: `update case_imports set progress = $3, progress_at = clock_timestamp()
            where office_id = $1 and import_id = $2 and state = 'waiting' returning import_id`,
    values: [officeId, id, rows],
  });
}

export interface ImportEnd {
  readonly state: 'done' | 'refused' | 'failed';
  readonly counts: CaseImportCounts | null;
  readonly refused: readonly RefusedCase[];
  readonly refusedFileId: string | null;
}

export async function endImport(office: OfficeWork, id: string, end: ImportEnd): Promise<void> {
  await office.query(
    `update case_imports set state = $3, counts = $4::jsonb, refused = $5::jsonb, refused_file_id = $6, file_id = null,
            progress = row_count, finished_at = clock_timestamp(), version = version + 1
      where office_id = $1 and import_id = $2`,
    [
      office.officeId,
      id,
      end.state,
      end.counts && JSON.stringify(end.counts),
      JSON.stringify(end.refused),
      end.refusedFileId,
    ],
  );
}

export async function deleteImport(office: OfficeWork, id: string): Promise<void> {
  await office.query(`delete from case_imports where office_id = $1 and import_id = $2`, [office.officeId, id]);
}

/** Files that nobody came back for, and sheets of refused rows that have had their time. */
export function readOldFiles(
  storage: Storage,
  officeId: OfficeId,
  before: Date,
): Promise<{ id: string; state: string; fileId: string | null; refusedFileId: string | null }[]> {
  return storage.readInOffice(officeId, {
    name: 'case-imports-old',
    text: `select import_id as "id", state, file_id as "fileId", refused_file_id as "refusedFileId" from case_imports
            where office_id = $1 and created_at < $2 and (state = 'prepared' or refused_file_id is not null)`,
    values: [officeId, before],
  });
}

export async function dropRefusedFile(office: OfficeWork, id: string): Promise<void> {
  await office.query(`update case_imports set refused_file_id = null where office_id = $1 and import_id = $2`, [
    office.officeId,
    id,
  ]);
}

/** Imports whose job has given no sign for a while: the program was stopped in the middle. */
export function readStuck(storage: Storage, officeId: OfficeId, before: Date): Promise<{ id: string }[]> {
  return storage.readInOffice(officeId, {
    name: 'case-imports-stuck',
    text: `select import_id as "id" from case_imports
            where office_id = $1 and state = 'waiting' and progress_at < $2`,
    values: [officeId, before],
  });
}

export async function readSavedMapping(storage: Storage, officeId: OfficeId, key: string): Promise<CaseMapping | null> {
  const rows = await storage.readInOffice<{ mapping: CaseMapping }>(officeId, {
    name: 'case-mapping',
    text: 'select mapping from case_mappings where office_id = $1 and headings_key = $2',
    values: [officeId, key],
  });
  return rows[0]?.mapping ?? null;
}

export async function saveMapping(office: OfficeWork, key: string, mapping: CaseMapping, today: string): Promise<void> {
  await office.query(
    `insert into case_mappings (office_id, headings_key, mapping, saved_on) values ($1, $2, $3::jsonb, $4::date)
     on conflict (office_id, headings_key) do update set mapping = excluded.mapping, saved_on = excluded.saved_on`,
    [office.officeId, key, JSON.stringify(mapping), today],
  );
}

export function readMatches(storage: Storage, officeId: OfficeId): Promise<NameMatch[]> {
  return storage.readInOffice<NameMatch>(officeId, {
    name: 'case-name-matches',
    text: 'select kind, written, target from case_name_matches where office_id = $1 order by kind, written',
    values: [officeId],
  });
}

export function matchesIn(office: OfficeWork): Promise<NameMatch[]> {
  return office.query<NameMatch>(
    'select kind, written, target from case_name_matches where office_id = $1',
    [office.officeId],
    'case-name-matches-in',
  );
}

export async function saveMatches(office: OfficeWork, matches: readonly NameMatch[]): Promise<void> {
  await office.query(
    `insert into case_name_matches (office_id, kind, written, target)
     select $1, kind, written, target from unnest($2::text[], $3::text[], $4::uuid[]) as row (kind, written, target)
     on conflict (office_id, kind, written) do update set target = excluded.target`,
    [
      office.officeId,
      matches.map(({ kind }) => kind),
      matches.map(({ written }) => written),
      matches.map(({ target }) => target),
    ],
  );
}

export async function deleteMatch(office: OfficeWork, kind: NameKind, written: string): Promise<void> {
  await office.query('delete from case_name_matches where office_id = $1 and kind = $2 and written = $3', [
    office.officeId,
    kind,
    written,
  ]);
}
