// Export: every row of one office, or of all, as they stood at one instant, streamed into a tar file of COPY parts.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { connectOnce } from '../connections.ts';
import { appliedMigrations } from '../migrate.ts';
import { listedOn } from '../offices.ts';
import { StorageFault } from '../storage-fault.ts';
import type { OfficeListed, Storage } from '../storage.ts';
import { tenantTables, type TenantTable } from '../tenant-tables.ts';
import { entryNames, formatVersion, partBytes, secretMarkPurpose } from './archive-format.ts';
import type { ArchivedTable, ArchiveHeader, ArchiveManifest } from './archive-format.ts';
import { tarEnd, tarEntry } from './tar.ts';

const compress = promisify(gzip);

export interface ExportOptions {
  /** one office; without it the whole installation */
  readonly officeId?: OfficeId;
  readonly programVersion: string;
  readonly madeAt: Date;
}

/**
 * The bytes of the archive, made while they are read. One REPEATABLE READ transaction of the application's role, so
 * people go on working and row-level security holds here too. Throws StorageFault when there is no such office.
 */
export async function* exportArchive(
  storage: Pick<Storage, 'archive' | 'keys'>,
  options: ExportOptions,
): AsyncGenerator<Buffer> {
  const client = await connectOnce(storage.archive.application);
  const whole = createHash('sha256');
  const entry: PutEntry = (name, content) => {
    whole.update(name).update(content);
    return tarEntry(name, content);
  };
  try {
    await client.query("begin isolation level repeatable read read only; set local probierz.list_offices = 'yes'");
    const offices = chosen(await listedOn(client), options.officeId);
    await client.query("set local probierz.list_offices = ''");
    const header: ArchiveHeader = {
      format: 'probierz-export',
      formatVersion,
      programVersion: options.programVersion,
      madeAt: options.madeAt.toISOString(),
      scope: options.officeId ? 'office' : 'installation',
      migrations: await appliedMigrations(client),
      secretMark: storage.keys.sign(secretMarkPurpose, 'probierz'),
      offices: offices.map(({ officeId, name, sample }) => ({ officeId, name, sample })),
    };
    yield entry(entryNames.header, json(header));
    const tables = await tenantTables(client);
    const archived: ArchivedTable[] = [];
    for (const { officeId } of offices) {
      await client.query("select set_config('probierz.office_id', $1, true)", [officeId]);
      for (const table of tables) archived.push(yield* exportTable(client, officeId, table, entry));
    }
    const manifest: ArchiveManifest = { header, tables: archived };
    yield entry(entryNames.manifest, json(manifest));
    yield entry(entryNames.archiveHash, Buffer.from(whole.copy().digest('hex')));
    yield tarEnd();
  } finally {
    await client.end();
  }
}

/** Makes the bytes of one entry and counts it into the hash of the whole. */
type PutEntry = (name: string, content: Buffer) => Buffer;

function chosen(offices: OfficeListed[], officeId: OfficeId | undefined): OfficeListed[] {
  if (officeId === undefined) return offices;
  const found = offices.filter((office) => office.officeId === officeId);
  if (found.length === 1) return found;
  const list = offices.map((office) => `  ${office.officeId}  ${office.name}`).join('\n');
  throw new StorageFault(`There is no office ${officeId}. The offices here:\n${list || '  none'}`);
}

async function* exportTable(
  client: pg.Client,
  officeId: OfficeId,
  table: TenantTable,
  entry: PutEntry,
): AsyncGenerator<Buffer, ArchivedTable> {
  if (!isUuid(officeId)) throw new TypeError('Not an office id');
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // The condition repeats what row-level security does, and lets the index find the rows. In the order of the random ids:
  // as rows lie in the table, they would tell in which order people answered.
  const from = `from ${client.escapeIdentifier(table.name)} where office_id = '${officeId}'`;
  const rows = `select ${columns} ${from} order by ${table.columns.length > 1 ? '1, 2' : '1'}`;
  const stream = client.query(copyTo(`copy (${rows}) to stdout`));
  yield entry(entryNames.columns(officeId, table.name), json(table.columns));

  const hash = createHash('sha256');
  let bytes = 0;
  let part = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const emit = async () => {
    const content = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    hash.update(content);
    bytes += content.length;
    part += 1;
    return entry(entryNames.part(officeId, table.name, part), await compress(content));
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes >= partBytes) yield await emit();
  }
  if (waitingBytes > 0) yield await emit();
  return {
    officeId,
    table: table.name,
    columns: [...table.columns],
    rows: stream.rowCount,
    bytes,
    sha256: hash.digest('hex'),
  };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}
