// Restore: the rows of an export back into the database, all of them or, on any fault, none.
import type pg from 'pg';
import type { OfficeId } from '#domain/ids.ts';
import { connectOnce } from '../connections.ts';
import { listedOn, removeOfficeRows, requireOwner } from '../offices.ts';
import { workOn } from '../work-on-client.ts';
import { StorageFault } from '../storage-fault.ts';
import type { OfficeWork, Storage } from '../storage.ts';
import { tenantTables, type TenantTable } from '../tenant-tables.ts';
import { secretMarkPurpose } from './archive-format.ts';
import type { ArchiveHeader } from './archive-format.ts';
import { copyIn, type CopyIn } from './copy-in.ts';
import { readArchive } from './read-archive.ts';
import { ArchiveDamage } from './tar.ts';

export interface RestoreOptions {
  /** only this office of the archive */
  readonly officeId?: OfficeId;
  /** offices that are already there are removed first, in the same transaction */
  readonly replace?: boolean;
  /**
   * Called for each office, inside the transaction, when the archive comes from an installation with another master
   * secret: puts the directory entries back that can be made anew from the office's own tables (survey codes).
   */
  readonly rebuildDirectory?: (office: OfficeWork) => Promise<void>;
}

export interface Restored {
  readonly header: ArchiveHeader;
  readonly offices: ArchiveHeader['offices'];
  readonly rows: number;
  /** false: sign-ins, sessions, invitations and sealed secrets of the archive are void here */
  readonly sameSecret: boolean;
}

/**
 * Loads an archive as the owner in one transaction. Offices keep their ids. Rows pass through a temporary table into
 * the protected one, because COPY FROM is refused under forced row-level security; the policy so checks each row.
 * Throws StorageFault with one sentence and changes nothing when the archive, or its place here, is not in order.
 */
export async function restoreArchive(
  storage: Pick<Storage, 'archive' | 'keys'>,
  stream: AsyncIterable<Buffer>,
  options: RestoreOptions = {},
): Promise<Restored> {
  const client = await connectOnce(requireOwner(storage.archive.owner));
  const restoring = makeRestoring(client, storage.keys.sign(secretMarkPurpose, 'probierz'), options);
  try {
    await client.query('begin');
    const header = await readArchive(stream, restoring.listener);
    const restored = await restoring.finish(header);
    await client.query('commit');
    return restored;
  } finally {
    await restoring.abandon();
    await client.end(); // without a commit everything is undone
  }
}

function makeRestoring(client: pg.Client, ownMark: string, options: RestoreOptions) {
  const revisions = new Map<OfficeId, number>();
  let known = new Map<string, TenantTable>();
  let sameSecret = false;
  let chosen: ArchiveHeader['offices'] = [];
  let current: { officeId: OfficeId; table: string; columns: string; copy: CopyIn } | null = null;
  let total = 0;

  const listener = {
    async header(header: ArchiveHeader) {
      known = new Map((await tenantTables(client)).map((table) => [table.name, table]));
      sameSecret = header.secretMark === ownMark;
      chosen = header.offices.filter((office) => !options.officeId || office.officeId === options.officeId);
      if (chosen.length === 0)
        throw new StorageFault(`The archive does not hold the office ${options.officeId ?? ''}.`);
      await makeRoom(client, chosen, options.replace === true, revisions);
    },
    async tableBegins({ officeId, table, columns }: { officeId: OfficeId; table: string; columns: readonly string[] }) {
      if (!chosen.some((office) => office.officeId === officeId)) return;
      if (table === 'directory' && !sameSecret) return;
      if (!isSameTable(known.get(table), columns))
        throw new StorageFault(`The archive's table ${table} does not fit this database.`);
      await client.query("select set_config('probierz.office_id', $1, true)", [officeId]);
      const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
      await client.query(
        `create temporary table incoming on commit drop as select ${list} from ${client.escapeIdentifier(table)} with no data`,
      );
      current = { officeId, table, columns: list, copy: copyIn(client, `copy incoming (${list}) from stdin`) };
    },
    async rows(copyText: Buffer) {
      if (current) await refusing(current.table, current.copy.write(copyText));
    },
    async tableEnds() {
      if (!current) return undefined;
      const { officeId, table, columns, copy } = current;
      current = null;
      await refusing(table, copy.end());
      const name = client.escapeIdentifier(table);
      // the policy does not hold an owner who is a superuser, so it is said again
      const foreign = await client.query('select 1 from incoming where office_id is distinct from $1 limit 1', [
        officeId,
      ]);
      if (foreign.rowCount)
        throw new StorageFault(`The archive's table ${table} holds rows of another office. Nothing was changed.`);
      const inserted = await refusing(
        table,
        client.query(`insert into ${name} (${columns}) overriding system value select ${columns} from incoming`),
      );
      await client.query('drop table incoming');
      total += inserted.rowCount ?? 0;
      return inserted.rowCount ?? 0;
    },
  };
  return {
    listener,
    abandon: async () => current?.copy.abandon(),
    async finish(header: ArchiveHeader): Promise<Restored> {
      for (const { officeId } of chosen) {
        await client.query("select set_config('probierz.office_id', $1, true)", [officeId]);
        // higher than before in either place: processes that know the former rows see that they are stale
        await client.query('update offices set revision = greatest(revision, $2) + 1 where office_id = $1', [
          officeId,
          revisions.get(officeId) ?? 0,
        ]);
        if (!sameSecret) await options.rebuildDirectory?.(workOn(client, officeId));
      }
      return { header, offices: chosen, rows: total, sameSecret };
    },
  };
}

/** Refuses offices that are already there, or removes them. */
async function makeRoom(
  client: pg.Client,
  offices: ArchiveHeader['offices'],
  replace: boolean,
  revisions: Map<OfficeId, number>,
): Promise<void> {
  await client.query("set local probierz.list_offices = 'yes'");
  const here = await listedOn(client);
  const present = here.filter((office) => offices.some((each) => each.officeId === office.officeId));
  if (present.length > 0 && !replace) {
    throw new StorageFault(
      `Already here: ${present.map((office) => `${office.name} (${office.officeId})`).join(', ')}. ` +
        'Nothing was changed. To put the archive in its place, add --replace: what is there now is then lost.',
    );
  }
  for (const { officeId } of present) {
    const { rows } = await client.query<{ revision: number }>('select revision from offices where office_id = $1', [
      officeId,
    ]);
    revisions.set(officeId, rows[0]?.revision ?? 0);
    await removeOfficeRows(client, officeId);
  }
  await client.query("set local probierz.list_offices = ''");
}

function isSameTable(table: TenantTable | undefined, columns: readonly string[]): boolean {
  return table !== undefined && [...table.columns].sort().join() === [...columns].sort().join();
}

/** What PostgreSQL refuses here is a fault of the archive, or of its place: told in a sentence. */
async function refusing<T>(table: string, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    const { code = '', constraint, message } = cause as { code?: string; constraint?: string; message: string };
    if (constraint === 'one_office_per_key') {
      throw new StorageFault(
        'A survey code or link of the archive already belongs to another office here. Nothing was changed.',
        cause,
      );
    }
    // unreadable values, or rows that contradict each other: what PostgreSQL took out cannot be so
    if (/^2[23]/.test(code)) throw new ArchiveDamage(`the table ${table} holds what PostgreSQL refuses (${message})`);
    throw new StorageFault(`The archive's table ${table} cannot be restored (${message}). Nothing was changed.`, cause);
  }
}
