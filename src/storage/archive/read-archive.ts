// Reads an export and checks it: the header before anything is done, every count and hash before anything is kept.
import { createHash, type Hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { OfficeId } from '#domain/ids.ts';
import { knownMigrations } from '../migrate.ts';
import { StorageFault } from '../storage-fault.ts';
import { entryNames, formatVersion, headerSchema, manifestSchema, partBytes, tableEntry } from './archive-format.ts';
import type { ArchiveHeader } from './archive-format.ts';
import { ArchiveDamage, readTar, type TarEntry } from './tar.ts';

const expand = promisify(gunzip);

/** Told as the archive is read. Nothing told may be kept until readArchive has returned. */
export interface ArchiveListener {
  header?(header: ArchiveHeader): Promise<void>;
  tableBegins?(table: { officeId: OfficeId; table: string; columns: readonly string[] }): Promise<void>;
  rows?(copyText: Buffer): Promise<void>;
  /** the number of rows loaded is compared with the manifest; undefined when they were not loaded */
  tableEnds?(): Promise<number | undefined>;
}

interface TableRead {
  readonly officeId: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly hash: Hash;
  bytes: number;
  rows: number | undefined;
}

/**
 * Reads the whole archive. Throws StorageFault with one sentence when it is damaged, incomplete, no export of Probierz,
 * or made by a newer program; the caller then undoes what it was told.
 */
export async function readArchive(stream: AsyncIterable<Buffer>, listener: ArchiveListener): Promise<ArchiveHeader> {
  try {
    return await read(stream, listener);
  } catch (error) {
    if (error instanceof ArchiveDamage)
      throw new StorageFault(`The archive is damaged: ${error.message}. Nothing was changed; use another copy.`, error);
    throw error;
  }
}

async function read(stream: AsyncIterable<Buffer>, listener: ArchiveListener): Promise<ArchiveHeader> {
  let header: ArchiveHeader | undefined;
  let manifest: Buffer | undefined;
  let isWhole = false;
  const tables: TableRead[] = [];
  const whole = createHash('sha256');
  const endTable = async () => {
    const last = tables.at(-1);
    if (last) last.rows = await listener.tableEnds?.();
  };
  for await (const entry of readTar(stream)) {
    if (!manifest) whole.update(entry.name).update(entry.content);
    if (!header) {
      header = readHeader(entry);
      await listener.header?.(header);
      continue;
    }
    if (manifest) {
      isWhole =
        !isWhole && entry.name === entryNames.archiveHash && entry.content.toString('latin1') === whole.digest('hex');
      continue;
    }
    if (entry.name === entryNames.manifest) {
      await endTable();
      manifest = entry.content;
      continue;
    }
    const named = tableEntry(entry.name);
    if (!named) throw new ArchiveDamage(`"${entry.name}" does not belong in it`);
    if (named.kind === 'columns') {
      await endTable();
      const begun: TableRead = {
        ...named,
        columns: parsed(entry) as string[],
        hash: createHash('sha256'),
        bytes: 0,
        rows: undefined,
      };
      tables.push(begun);
      await listener.tableBegins?.({
        officeId: begun.officeId as OfficeId,
        table: begun.table,
        columns: begun.columns,
      });
    } else {
      const content = await expanded(entry);
      const current = tables.at(-1);
      if (current?.table !== named.table || current.officeId !== named.officeId)
        throw new ArchiveDamage('its parts are out of order');
      current.hash.update(content);
      current.bytes += content.length;
      await listener.rows?.(content);
    }
  }
  if (!header || !manifest || !isWhole)
    throw new ArchiveDamage('its table of contents or its hash is missing or wrong');
  compare(header, manifest, tables);
  return header;
}

function readHeader(entry: TarEntry): ArchiveHeader {
  const content = entry.name === entryNames.header ? (parsed(entry) as Partial<ArchiveHeader> | null) : null;
  if (content?.format !== 'probierz-export') throw new StorageFault('This file is no export of Probierz.');
  const newer = (what: string) =>
    new StorageFault(
      `The archive was made by a newer Probierz (${String(content.programVersion)}): ${what}. Install that version or a later one and restore with it.`,
    );
  if (typeof content.formatVersion === 'number' && content.formatVersion > formatVersion) {
    throw newer(`its format is ${content.formatVersion}, this program reads ${formatVersion}`);
  }
  const checked = headerSchema.safeParse(content);
  if (!checked.success) throw new ArchiveDamage('its header is incomplete');
  const known = knownMigrations();
  for (const migration of checked.data.migrations) {
    const ours = known.find((each) => each.number === migration.number);
    if (!ours)
      throw newer(
        `its database has migration ${migration.number} (${migration.name}), which this program does not know`,
      );
    if (ours.sha256 !== migration.sha256) {
      throw new StorageFault(
        `The archive was made by another edition of Probierz: migration ${migration.number} (${migration.name}) differs. Restore it with the edition that made it.`,
      );
    }
  }
  if (checked.data.migrations.length < known.length) {
    throw new StorageFault(
      `The archive was made by an older Probierz (${checked.data.programVersion}). ` +
        'Restore it with that version into an empty data folder, then start this version on that folder: it brings the data up to date.',
    );
  }
  return checked.data;
}

function compare(header: ArchiveHeader, content: Buffer, tables: TableRead[]): void {
  const manifest = manifestSchema.parse(JSON.parse(content.toString('utf8')));
  if (JSON.stringify(manifest.header) !== JSON.stringify(header))
    throw new ArchiveDamage('its header and its table of contents differ');
  if (manifest.tables.length !== tables.length) throw new ArchiveDamage('a table is missing');
  for (const [place, said] of manifest.tables.entries()) {
    const found = tables[place]!;
    const same =
      said.officeId === found.officeId &&
      said.table === found.table &&
      said.bytes === found.bytes &&
      said.columns.join() === found.columns.join() &&
      said.sha256 === found.hash.digest('hex');
    if (!same) throw new ArchiveDamage(`the table ${said.table} differs from what was exported`);
    if (found.rows !== undefined && found.rows !== said.rows) {
      throw new ArchiveDamage(`the table ${said.table} should have ${said.rows} rows and has ${found.rows}`);
    }
  }
}

function parsed(entry: TarEntry): unknown {
  try {
    return JSON.parse(entry.content.toString('utf8'));
  } catch {
    throw new ArchiveDamage(`"${entry.name}" cannot be read`);
  }
}

async function expanded(entry: TarEntry): Promise<Buffer> {
  try {
    // COPY's pieces are not cut to size, so a part may exceed it by one piece
    return await expand(entry.content, { maxOutputLength: 8 * partBytes });
  } catch {
    throw new ArchiveDamage(`"${entry.name}" cannot be unpacked`);
  }
}
