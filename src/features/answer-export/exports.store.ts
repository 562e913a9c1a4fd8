// SQL of archives asked for: their state, their file, and the reasons in the audit trail.
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ArchiveAsked } from './archive-state.ts';
import type { ExportChoice } from './export-choice.ts';

const columns = `e.export_id as "exportId", e.person_id as "personId", e.language, e.choice, e.state,
  coalesce(p.done, 0) as done, coalesce(p.total, 0) as total,
  e.asked_at as "askedAt", e.file_id as "fileId", f.name as "fileName", f.bytes::float8 as bytes, f.media_type as "mediaType"`;
const joined = `answer_exports e left join stored_files f on f.office_id = e.office_id and f.file_id = e.file_id
  left join answer_export_progress p on p.office_id = e.office_id and p.export_id = e.export_id`;

export async function insertExport(
  office: OfficeWork,
  asked: { personId: string; language: StaffLanguage; choice: ExportChoice; askedAt: Date },
): Promise<string> {
  const [row] = await office.query<{ id: string }>(
    `insert into answer_exports (office_id, person_id, language, choice, asked_at) values ($1, $2, $3, $4, $5)
     returning export_id as id`,
    [office.officeId, asked.personId, asked.language, JSON.stringify(asked.choice), asked.askedAt],
  );
  return row!.id;
}

/** Exports of the office that are still there, newest first. */
export function readExports(storage: Storage, officeId: OfficeId): Promise<ArchiveAsked[]> {
  return storage.readInOffice(officeId, {
    name: 'answer-exports',
    text: `select ${columns} from ${joined} where e.office_id = $1 order by e.asked_at desc`,
    values: [officeId],
  });
}

export async function readExport(storage: Storage, officeId: OfficeId, exportId: string): Promise<ArchiveAsked | null> {
  const [row] = await storage.readInOffice<ArchiveAsked>(officeId, {
    name: 'answer-export',
    text: `select ${columns} from ${joined} where e.office_id = $1 and e.export_id = $2`,
    values: [officeId, exportId],
  });
  return row ?? null;
}

/** Seen at once by the page of progress: the file itself is written in another transaction. */
export async function writeProgress(
  storage: Storage,
  officeId: OfficeId,
  exportId: string,
  done: number,
  total: number,
): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'answer-export-progress',
    text: `insert into answer_export_progress (office_id, export_id, done, total)
           select office_id, export_id, $3, $4 from answer_exports where office_id = $1 and export_id = $2
           on conflict on constraint answer_export_progress_pk do update set done = excluded.done, total = excluded.total`,
    values: [officeId, exportId, done, total],
  });
}

/** False where it was removed while it was made. */
export async function finishExport(office: OfficeWork, exportId: string, fileId: string): Promise<boolean> {
  const rows = await office.query(
    `update answer_exports set state = 'ready', file_id = $3
     where office_id = $1 and export_id = $2 and state = 'waiting' returning 1`,
    [office.officeId, exportId, fileId],
  );
  return rows.length > 0;
}

export async function failExport(storage: Storage, officeId: OfficeId, exportId: string): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'answer-export-failed',
    text: `update answer_exports set state = 'failed' where office_id = $1 and export_id = $2 and state = 'waiting'`,
    values: [officeId, exportId],
  });
}

/** Removes one, or all asked for before an instant, with their files. Gives how many. */
export async function deleteExports(
  office: OfficeWork,
  which: { exportId: string } | { before: Date },
): Promise<number> {
  const [condition, value] = 'exportId' in which ? ['export_id = $2', which.exportId] : ['asked_at < $2', which.before];
  const gone = await office.query<{ fileId: string | null }>(
    `delete from answer_exports where office_id = $1 and ${condition} returning file_id as "fileId"`,
    [office.officeId, value],
  );
  for (const { fileId } of gone) if (fileId) await office.files.remove(fileId);
  return gone.length;
}

/**
 * One chunk of a file, in a transaction of its own: somebody with a slow line must not hold a connection for an hour.
 * Null behind the last one.
 */
export async function readChunk(
  storage: Storage,
  officeId: OfficeId,
  fileId: string,
  position: number,
): Promise<Buffer | null> {
  const [chunk] = await storage.readInOffice<{ content: Buffer }>(officeId, {
    name: 'answer-export-chunk',
    text: 'select content from stored_file_chunks where office_id = $1 and file_id = $2 and position = $3',
    values: [officeId, fileId, position],
  });
  return chunk?.content ?? null;
}

export interface ReasonGiven {
  readonly at: Date;
  /** name of the person; null where it is not known any more */
  readonly who: string | null;
  readonly reason: string;
  readonly questionnaire: string;
}

/** Who took an archive and why, newest first: from the audit trail, which nothing is ever removed from. */
export function readReasons(storage: Storage, officeId: OfficeId, most: number): Promise<ReasonGiven[]> {
  return storage.readInOffice(officeId, {
    name: 'answer-export-reasons',
    text: `select a.at, p.name as who, a.details->>'reason' as reason, a.details->>'questionnaire' as questionnaire
           from audit_trail a left join people p on p.office_id = a.office_id and p.person_id::text = a.who
           where a.office_id = $1 and a.what = 'answer-archive-asked' order by a.at desc limit $2`,
    values: [officeId, most],
  });
}
