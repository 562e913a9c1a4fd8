// The two roles: the owner migrates and restores, the application's role owns nothing and is held by row-level security.
import type pg from 'pg';
import { adminRole, type EmbeddedServer } from './embedded/embedded-server.ts';
import { connectOnce, type Address } from './connections.ts';
import type { Keys } from './keys.ts';
import { appliedMigrations, missingMigrations } from './migrate.ts';
import { StorageFault } from './storage-fault.ts';

export interface TwoRoles {
  readonly application: Address;
  readonly applicationRole: string;
  /** null: a server given without the owner's address; the schema is already current */
  readonly owner: Address | null;
}

export const databaseName = 'probierz';
const ownerRole = 'probierz_owner';
const applicationRole = 'probierz_app';

/** Roles and database of the embedded server; made on first use, passwords set anew at each start. */
export async function embeddedRoles(server: EmbeddedServer, database: string = databaseName): Promise<TwoRoles> {
  const { passwords, socketFolder: host } = server;
  const admin = await connectOnce({ host, user: adminRole, password: passwords.admin, database: 'postgres' });
  try {
    await ensureRole(admin, ownerRole, passwords.owner);
    await ensureRole(admin, applicationRole, passwords.application);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await admin.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await admin.end();
  }
  return {
    application: { host, user: applicationRole, password: passwords.application, database },
    applicationRole,
    owner: { host, user: ownerRole, password: passwords.owner, database },
  };
}

/** Programs that start at the same moment would change the same role at once, which PostgreSQL refuses. */
const roleLock = 7_201_947;

/**
 * A role without any power of its own (what a new role is); only its password is set when it is there. The lock is held
 * until the connection ends.
 */
async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [roleLock]);
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await admin.query(`${verb} role ${admin.escapeIdentifier(role)} login password ${admin.escapeLiteral(password)}`);
}

/**
 * Roles on a server given by the operator. With both addresses they are taken as they are. A single address that may
 * create roles is the owner's: the application's role is made, its password derived from the master secret.
 * A single address that may not is the application's; it is enough while the schema is current.
 */
export async function givenRoles(databaseUrl: string, databaseOwnerUrl: string | null, keys: Keys): Promise<TwoRoles> {
  if (databaseOwnerUrl !== null) {
    return {
      application: { connectionString: databaseUrl },
      applicationRole: await roleOf(databaseUrl),
      owner: { connectionString: databaseOwnerUrl },
    };
  }
  const client = await connectGiven(databaseUrl, 'DATABASE_URL');
  try {
    const { rows } = await client.query<{ role: string; database: string; makesRoles: boolean }>(
      `select current_user as role, current_database() as database, rolsuper or rolcreaterole as "makesRoles" from pg_roles where rolname = current_user`,
    );
    const { role, database, makesRoles } = rows[0]!;
    if (!makesRoles) return await applicationOnly(client, databaseUrl, role, database);
    const made = `${database}_app`;
    const password = keys.sign('database-role', made);
    await ensureRole(client, made, password);
    await client.query(
      `grant connect on database ${client.escapeIdentifier(database)} to ${client.escapeIdentifier(made)}`,
    );
    const application = withUser(databaseUrl, made, password);
    return {
      application: { connectionString: application },
      applicationRole: made,
      owner: { connectionString: databaseUrl },
    };
  } finally {
    await client.end();
  }
}

/** By text: an address with a socket folder (postgres://user:word@/database?host=/run/postgresql) is no URL to the URL parser. */
function withUser(address: string, user: string, password: string): string {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
  return address.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${credentials}`);
}

async function applicationOnly(
  client: pg.Client,
  databaseUrl: string,
  role: string,
  database: string,
): Promise<TwoRoles> {
  const applied = await appliedMigrations(client).catch(() => []);
  if (applied.length > 0 && missingMigrations(applied).length === 0) {
    return { application: { connectionString: databaseUrl }, applicationRole: role, owner: null };
  }
  throw new StorageFault(
    `The database role "${role}" may not create roles, and the schema of "${database}" is not current. ` +
      'Run this SQL as an administrator of that server, then give both addresses:\n\n' +
      `  create role probierz_owner login password '…';\n` +
      `  alter database ${client.escapeIdentifier(database)} owner to probierz_owner;\n\n` +
      `  DATABASE_OWNER_URL=postgres://probierz_owner:…@HOST/${database}   (migrates and restores)\n` +
      `  DATABASE_URL=postgres://${role}:…@HOST/${database}   (the program at work)\n`,
  );
}

async function roleOf(databaseUrl: string): Promise<string> {
  const client = await connectGiven(databaseUrl, 'DATABASE_URL');
  try {
    return (await client.query<{ role: string }>('select current_user as role')).rows[0]!.role;
  } finally {
    await client.end();
  }
}

async function connectGiven(connectionString: string, setting: string): Promise<pg.Client> {
  try {
    const client = await connectOnce({ connectionString });
    await checkServer(client);
    return client;
  } catch (cause) {
    if (cause instanceof StorageFault) throw cause;
    // the address itself is not repeated: it holds a password
    throw new StorageFault(`The database given in ${setting} cannot be reached: ${(cause as Error).message}`, cause);
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    "select version(), current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding",
  );
  const { version, number, encoding } = rows[0]!;
  if (number >= 150_000 && encoding === 'UTF8') return;
  await client.end();
  throw new StorageFault(
    number < 150_000
      ? `Probierz needs PostgreSQL 15 or later; this server is ${version}.`
      : `The database must be made in UTF8; this one is in ${encoding}. Make it with: create database … encoding 'UTF8' template template0`,
  );
}

/** Refuses to start as a role that row-level security does not hold. */
export async function checkApplicationRole(address: Address): Promise<void> {
  const client = await connectOnce(address);
  try {
    const { rows } = await client.query<{ role: string; strong: boolean; owns: number }>(`
      select current_user as role, bool_or(r.rolsuper or r.rolbypassrls) as strong,
             (select count(*) from pg_class c where pg_has_role(current_user, c.relowner, 'member')
              and c.relnamespace in ('public'::regnamespace, to_regnamespace('graphile_worker'))) as owns
      from pg_roles r where pg_has_role(current_user, r.oid, 'member')`);
    const { role, strong, owns } = rows[0]!;
    if (!strong && owns === 0) return;
    throw new StorageFault(
      `The database role "${role}" ${strong ? 'is a superuser or may bypass row-level security' : 'owns tables'}, so one office could see another's rows. ` +
        'Give the application a role of its own in DATABASE_URL and the owner in DATABASE_OWNER_URL.',
    );
  } finally {
    await client.end();
  }
}
