// Imports in the database: their records, the files behind them, the numbers of responses already taken in.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportRecord, ImportReport, Recognised } from './import-record.ts';

const columns = `import_id as "id", name, state, file_name as "fileName", file_id as "fileId",
  answers_file_id as "answersFileId", refused_file_id as "refusedFileId", recognised, plan, report,
  rows_done as "rowsDone", who, (started_at at time zone 'Europe/Warsaw')::date::text as "startedOn", version`;

/** More would be a mistake, or a program. */
export const mostImports = 500;

export async function readImports(storage: Storage, officeId: OfficeId): Promise<ImportRecord[]> {
  return storage.readInOffice<ImportRecord>(officeId, {
    name: 'imports-all',
    text: `select ${columns} from answer_imports where office_id = $1 order by started_at desc limit ${mostImports}`,
    values: [officeId],
  });
}

export async function readImport(storage: Storage, officeId: OfficeId, importId: string): Promise<ImportRecord | null> {
  const rows = await storage.readInOffice<ImportRecord>(officeId, {
    name: 'imports-one',
    text: `select ${columns} from answer_imports where office_id = $1 and import_id = $2`,
    values: [officeId, importId],
  });
  return rows[0] ?? null;
}

export interface NewImport {
  readonly name: string;
  readonly fileName: string;
  readonly fileId: string;
  readonly answersFileId: string | null;
  readonly contentHash: string;
  readonly recognised: Recognised;
  readonly plan: ImportPlan | null;
  readonly who: string | null;
}

export async function insertImport(office: OfficeWork, made: NewImport): Promise<string> {
  const [row] = await office.query<{ id: string }>(
    `insert into answer_imports (office_id, name, file_name, file_id, answers_file_id, content_hash, recognised, plan, who)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9) returning import_id as id`,
    [
      office.officeId,
      made.name,
      made.fileName,
      made.fileId,
      made.answersFileId,
      made.contentHash,
      JSON.stringify(made.recognised),
      made.plan && JSON.stringify(made.plan),
      made.who,
    ],
  );
  return row!.id;
}

/** An import of these very bytes that is being worked on or was taken in. */
export async function findSameFile(office: OfficeWork, contentHash: string): Promise<string | null> {
  const rows = await office.query<{ id: string }>(
    `select import_id as id from answer_imports
     where office_id = $1 and content_hash = decode($2, 'hex') and state in ('read', 'queued', 'done') limit 1`,
    [office.officeId, contentHash],
  );
  return rows[0]?.id ?? null;
}

/** Keeps the plan while the import is being mapped and nobody was faster. */
export async function writePlan(
  office: OfficeWork,
  importId: string,
  version: number,
  plan: ImportPlan,
  name: string,
): Promise<boolean> {
  const rows = await office.query(
    `update answer_imports set plan = $4, name = $5, report = null, version = version + 1
     where office_id = $1 and import_id = $2 and version = $3 and state = 'read' returning 1`,
    [office.officeId, importId, version, JSON.stringify(plan), name],
  );
  return rows.length === 1;
}

/** From one state to another when the import still has the version the person saw. */
export async function moveImport(
  office: OfficeWork,
  importId: string,
  version: number,
  from: ImportRecord['state'],
  to: ImportRecord['state'],
): Promise<boolean> {
  const rows = await office.query(
    `update answer_imports set state = $5, version = version + 1, beat_at = now(),
            ended_at = case when $5 in ('done', 'refused', 'withdrawn') then now() end
     where office_id = $1 and import_id = $2 and version = $3 and state = $4 returning 1`,
    [office.officeId, importId, version, from, to],
  );
  return rows.length === 1;
}

export async function deleteImport(office: OfficeWork, importId: string, version: number): Promise<boolean> {
  const rows = await office.query(
    `delete from answer_imports
     where office_id = $1 and import_id = $2 and version = $3 and state in ('read', 'refused') returning 1`,
    [office.officeId, importId, version],
  );
  return rows.length === 1;
}

/** How far the job is; in a transaction of its own, so that the page sees it. */
export async function beat(storage: Storage, officeId: OfficeId, importId: string, rowsDone: number): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'imports-beat',
    text: `update answer_imports set rows_done = $3, beat_at = now()
           where office_id = $1 and import_id = $2 and state = 'queued'`,
    values: [officeId, importId, rowsDone],
  });
}

export interface Ending {
  readonly state: 'done' | 'refused';
  readonly report: ImportReport;
  readonly recognised: Recognised;
  readonly fingerprint: Buffer | null;
  readonly refusedFileId: string | null;
}

export async function endImport(office: OfficeWork, importId: string, ending: Ending): Promise<void> {
  await office.query(
    `update answer_imports set state = $3, report = $4, recognised = $5, fingerprint = $6, refused_file_id = $7,
            file_id = null, answers_file_id = null, ended_at = now(), version = version + 1
     where office_id = $1 and import_id = $2 and state = 'queued'`,
    [
      office.officeId,
      importId,
      ending.state,
      JSON.stringify(ending.report),
      JSON.stringify(ending.recognised),
      ending.fingerprint,
      ending.refusedFileId,
    ],
  );
}

export async function stateInside(office: OfficeWork, importId: string): Promise<ImportRecord | null> {
  const rows = await office.query<ImportRecord>(
    `select ${columns} from answer_imports where office_id = $1 and import_id = $2`,
    [office.officeId, importId],
  );
  return rows[0] ?? null;
}

export async function hasFingerprint(office: OfficeWork, fingerprint: Buffer): Promise<boolean> {
  const rows = await office.query(
    `select 1 from answer_imports where office_id = $1 and fingerprint = $2 and state = 'done' limit 1`,
    [office.officeId, fingerprint],
  );
  return rows.length > 0;
}

/** One import of an office at a time; false: another one works. Ends with the transaction. */
export async function lockImports(office: OfficeWork): Promise<boolean> {
  const [row] = await office.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1, 0)) as locked`,
    [office.officeId],
  );
  return row!.locked;
}

/** Keeps the hashes and gives those that were not there: in the order of the hashes, which tells nothing. */
export async function keepNumbers(
  office: OfficeWork,
  importId: string,
  hashes: readonly Buffer[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await office.query<{ hash: string }>(
    `insert into imported_numbers (office_id, number_hash, import_id)
     select $1, hash, $2 from unnest($3::bytea[]) as hash order by hash
     on conflict do nothing returning encode(number_hash, 'hex') as hash`,
    [office.officeId, importId, hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}

export async function forgetNumbers(office: OfficeWork, importId: string): Promise<void> {
  await office.query('delete from imported_numbers where office_id = $1 and import_id = $2', [
    office.officeId,
    importId,
  ]);
}

/** Imports whose job gave no sign of life for a while: its program was killed. */
export async function readStuck(storage: Storage, officeId: OfficeId): Promise<string[]> {
  const rows = await storage.readInOffice<{ id: string }>(officeId, {
    name: 'imports-stuck',
    text: `select import_id as id from answer_imports
           where office_id = $1 and state = 'queued' and beat_at < now() - interval '45 seconds'`,
    values: [officeId],
  });
  return rows.map(({ id }) => id);
}

/** The counts of a look ahead belong to one state of the plan. */
export async function writePreview(
  office: OfficeWork,
  importId: string,
  version: number,
  report: ImportReport,
): Promise<void> {
  await office.query(
    `update answer_imports set report = $4
     where office_id = $1 and import_id = $2 and version = $3 and state = 'read'`,
    [office.officeId, importId, version, JSON.stringify(report)],
  );
}
