// Brings the schema to the program's version: numbered SQL files, forward only, each in a transaction of its own.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Logger, runMigrations as installJobs } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '#domain/log.ts';
import { connectOnce, plainPool, type Address } from './connections.ts';
import { StorageFault } from './storage-fault.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The files lie in the source tree, whether this runs from there or from the bundle. */
function migrationsFolder(): string {
  const inside = join('src', 'storage', 'migrations');
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, inside))) {
    const above = dirname(folder);
    if (above === folder)
      throw new StorageFault(`The folder ${inside} is missing beside the program: install it again.`);
    folder = above;
  }
  return join(folder, inside);
}

/** Every migration the program knows, in order. Numbers may leave gaps. */
export function knownMigrations(): Migration[] {
  const folder = migrationsFolder();
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

/** The number of the newest migration the program knows: the version of the schema. */
export function schemaVersion(): number {
  return knownMigrations().at(-1)?.number ?? 0;
}

interface Applied {
  number: number;
  name: string;
  sha256: string;
}

/** The migrations a database has; [] when it was never migrated. */
export async function appliedMigrations(client: pg.ClientBase): Promise<Applied[]> {
  const { rows } = await client.query("select to_regclass('public.schema_migrations') is not null as there");
  if (!rows[0].there) return [];
  return (await client.query<Applied>('select number, name, sha256 from schema_migrations order by number')).rows;
}

/** Throws StorageFault when the database is newer than the program or a migration differs from the one it was given. */
export function missingMigrations(applied: readonly Applied[]): Migration[] {
  const known = knownMigrations();
  for (const done of applied) {
    const ours = known.find((each) => each.number === done.number);
    if (!ours) {
      throw new StorageFault(
        `The database is newer than this program: it has migration ${done.number} (${done.name}), the program knows ${schemaVersion()} at most. ` +
          'Start the newer version of Probierz, or restore a backup made by this one.',
      );
    }
    if (ours.sha256 !== done.sha256) {
      throw new StorageFault(
        `Migration ${done.number} (${done.name}) is not the one this database was given: the file was changed afterwards. ` +
          'Use an unchanged release of Probierz.',
      );
    }
  }
  return known.filter((each) => !applied.some((done) => done.number === each.number));
}

const lockNumber = 7_762_437;

/**
 * Applies what is missing, as the owner. Several programs may do it at once: the second waits and finds nothing to do.
 * `applicationRole` gets its rights in each migration. Returns the numbers applied.
 */
export async function migrate(ownerAddress: Address, applicationRole: string, log: Log): Promise<number[]> {
  const owner = await connectOnce(ownerAddress);
  await owner.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    await refuseOneRoleForBoth(owner, applicationRole);
    const missing = missingMigrations(await appliedMigrations(owner));
    for (const migration of missing) await apply(owner, migration, applicationRole);
    await passRightsOn(owner, applicationRole);
    await prepareJobs(owner, ownerAddress, applicationRole, log);
    return missing.map((each) => each.number);
  } finally {
    await owner.end(); // lets go of the lock
  }
}

async function apply(owner: pg.Client, migration: Migration, applicationRole: string): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query("select set_config('probierz.application_role', $1, true)", [applicationRole]);
    await owner.query(migration.sql);
    await owner.query(`create table if not exists schema_migrations (
      number integer constraint one_row_per_migration primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
    await owner.query(`grant select on schema_migrations to ${owner.escapeIdentifier(applicationRole)}`);
    await owner.query('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => {});
    throw new Error(`Migration ${migration.number} (${migration.name}) failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function refuseOneRoleForBoth(owner: pg.Client, applicationRole: string): Promise<void> {
  const { rows } = await owner.query<{ same: boolean }>('select current_user = $1 as same', [applicationRole]);
  if (!rows[0]!.same) return;
  throw new StorageFault(
    `DATABASE_URL and DATABASE_OWNER_URL both name the role "${applicationRole}", which owns the tables: one office could see another's rows. ` +
      'Give the application a role of its own in DATABASE_URL.',
  );
}

/** Migrations grant to the application's role of their time: an operator who names another one later finds it with the same rights. */
async function passRightsOn(owner: pg.Client, applicationRole: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; rights: string }>(
    `select c.relname as name, string_agg(distinct a.privilege_type, ', ') as rights
     from pg_class c, aclexplode(c.relacl) a
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.grantee not in (0, c.relowner)
       and not has_table_privilege($1, c.oid, a.privilege_type)
     group by c.relname`,
    [applicationRole],
  );
  for (const { name, rights } of rows) {
    await owner.query(
      `grant ${rights} on ${owner.escapeIdentifier(name)} to ${owner.escapeIdentifier(applicationRole)}`,
    );
  }
}

/** The jobs' own schema. Its tables have row-level security without policies (only their owner sees rows), so the application gets some. */
async function prepareJobs(owner: pg.Client, ownerAddress: Address, applicationRole: string, log: Log): Promise<void> {
  const pool = plainPool(ownerAddress, log, 2);
  try {
    await installJobs({ pgPool: pool, noHandleSignals: true, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
  const role = owner.escapeIdentifier(applicationRole);
  await owner.query(`
    grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage, select on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role};`);
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class c
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worked_by_the_application')`);
  for (const { name } of rows) {
    await owner.query(
      `create policy worked_by_the_application on graphile_worker.${owner.escapeIdentifier(name)} using (true) with check (true)`,
    );
  }
}
