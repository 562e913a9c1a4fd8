// What the house gets from the database: work inside one office, the directory, keys, jobs. The door of this floor.
import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { OfficeId } from '#domain/ids.ts';
import type { Directory } from './directory.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';

export { openStorage, type StorageOptions } from './open-storage.ts';
export { StorageFault } from './storage-fault.ts';
export type { Directory, DirectoryEntry, DirectoryKind } from './directory.ts';
export type { Jobs, JobTools, Task } from './jobs.ts';
export type { Keys } from './keys.ts';

export interface Storage {
  /** ONE transaction with row-level security set to that office: commit when `work` returns, rollback when it throws. */
  inOffice<T>(officeId: OfficeId, work: (office: OfficeWork) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** One read-only statement in the office, in one round trip. */
  readInOffice<Row>(officeId: OfficeId, query: NamedQuery): Promise<Row[]>;
  /** One writing statement in the office as a whole transaction, in one round trip. Durable when it returns. */
  writeInOffice<Row>(officeId: OfficeId, query: NamedQuery): Promise<Row[]>;
  /** While `look` runs, the same question of `readInOffice` is asked once; what the look itself writes is seen at once. */
  oneLook<T>(look: () => Promise<T>): Promise<T>;
  /** The office's revision: changes when cached columns are stale (see OfficeWork.touch). null when there is no such office. */
  revision(officeId: OfficeId): Promise<number | null>;
  createOffice(office: { sample: boolean; name: string; officeId?: OfficeId }): Promise<OfficeId>;
  /** Every office of the installation, for jobs, commands and the door of the samples. */
  listOffices(): Promise<OfficeListed[]>;
  /** Removes the office and every row of it, in one transaction. Needs the owner's role. */
  removeOffice(officeId: OfficeId): Promise<void>;
  readonly directory: Directory;
  /** keyed hashes and secrets derived from the master secret */
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly database: 'embedded' | 'external';
  /** export and restore work through these (src/storage/archive) */
  readonly archive: ArchiveAccess;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface WorkOptions {
  isolation?: 'repeatable read' | 'serializable';
  /** run `work` once more when the database reports a serialization failure or a deadlock: only for work without other effects */
  retryOnce?: boolean;
}

/** `name` makes a prepared statement: one name, one text, for good. Values are parameters, never text. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface OfficeListed {
  readonly officeId: OfficeId;
  readonly sample: boolean;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly createdOn: string;
}

export interface OfficeWork {
  readonly officeId: OfficeId;
  /** a room writes office.db.withTables<ItsTables>() */
  readonly db: Kysely<object>;
  query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** a job that exists only if this transaction commits; its payload carries officeId */
  enqueue(task: string, payload: Record<string, unknown>, options?: { runAt?: Date; jobKey?: string }): Promise<void>;
  /** who did what, for good; `details` hold no personal data of clients */
  audit(entry: AuditEntry): Promise<void>;
  /**
   * The office's revision + 1: tells every process that cached columns are stale.
   * @param change 'only-added': answers came in and nothing else changed, so what was said before still holds of its day
   */
  touch(change?: 'only-added'): Promise<void>;
  readonly files: StoredFiles;
}

export interface AuditEntry {
  /** the person's id; null: the program itself */
  who: string | null;
  what: string;
  target?: string;
  details?: Record<string, unknown>;
}

export interface StoredFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** hexadecimal */
  readonly sha256: string;
}

export interface StoredFiles {
  /** Stores in chunks of 256 KiB. Refuses with 413 above `atMost` bytes (default 50 MB). */
  save(content: Readable | Buffer, about: { name: string; mediaType: string; atMost?: number }): Promise<StoredFile>;
  find(fileId: string): Promise<StoredFile | null>;
  /** The content, chunk by chunk; nothing when there is no such file. */
  read(fileId: string): AsyncGenerator<Buffer>;
  remove(fileId: string): Promise<void>;
}

/** Connections for export and restore; the owner's may be missing on a server given without DATABASE_OWNER_URL. */
export interface ArchiveAccess {
  readonly application: import('./connections.ts').Address;
  readonly owner: import('./connections.ts').Address | null;
}
