// Opens the database: starts or joins the server, brings the schema up, checks the roles, and hands out one Storage.
import { resolve } from 'node:path';
import type { Log } from '#domain/log.ts';
import { applicationPool, plainPool } from './connections.ts';
import { makeDirectory } from './directory.ts';
import { makeFolder } from './embedded/data-directory.ts';
import { openEmbeddedServer, type EmbeddedServer } from './embedded/embedded-server.ts';
import { makeJobs } from './jobs.ts';
import { keysFrom, readOrMakeMasterSecret, type Keys } from './keys.ts';
import { migrate } from './migrate.ts';
import { makeTenantAccess } from './office-work.ts';
import { makeOffices } from './offices.ts';
import { checkApplicationRole, embeddedRoles, givenRoles, type TwoRoles } from './roles.ts';
import { StorageFault } from './storage-fault.ts';
import type { Storage } from './storage.ts';

export interface StorageOptions {
  /** where the embedded database, the master secret and the passwords lie */
  dataDir: string;
  databaseUrl?: string | null;
  databaseOwnerUrl?: string | null;
  masterSecret?: string | null;
  log: Log;
  /** commands: work on the server another living Probierz runs on this folder, instead of refusing; 'only': never start one */
  join?: boolean | 'only';
}

/** Throws StorageFault with a sentence for the operator when the database cannot be used. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  try {
    return await openWith(options);
  } catch (error) {
    throw explained(error, options.dataDir);
  }
}

/** What the operating system refuses in the data folder, as a sentence; any other error as it is. */
function explained(error: unknown, dataDir: string): unknown {
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code)) return error;
  const reason =
    code === 'ENOSPC' ? 'the disk is full' : `${path ?? dataDir} cannot be read or written by this account`;
  return new StorageFault(
    `The data folder ${dataDir} cannot be used: ${reason}. Start as the account it belongs to, or choose another folder in DATA_DIR.`,
    error,
  );
}

async function openWith(options: StorageOptions): Promise<Storage> {
  const { log } = options;
  if (options.databaseUrl) {
    makeFolder(resolve(options.dataDir));
    const keys = keysFrom(readOrMakeMasterSecret(options.dataDir, options.masterSecret ?? null));
    const roles = await givenRoles(options.databaseUrl, options.databaseOwnerUrl ?? null, keys);
    return openOn(roles, keys, log, 'external');
  }
  const server = await openEmbeddedServer({ dataDir: options.dataDir, log, join: options.join ?? false });
  try {
    const keys = keysFrom(readOrMakeMasterSecret(options.dataDir, options.masterSecret ?? null));
    return await openOn(await embeddedRoles(server), keys, log, 'embedded', server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The rest, once the addresses are known; tests begin here with a database of their own. */
export async function openOn(
  roles: TwoRoles,
  keys: Keys,
  log: Log,
  database: Storage['database'],
  server?: EmbeddedServer,
): Promise<Storage> {
  if (roles.owner) {
    const applied = await migrate(roles.owner, roles.applicationRole, log);
    if (applied.length > 0) log.info('migrated', { applied });
  }
  await checkApplicationRole(roles.application);
  const pool = applicationPool(roles.application, log);
  const jobsPool = plainPool(roles.application, log, 5);
  const tenant = makeTenantAccess(pool);
  const jobs = makeJobs(jobsPool, log);
  let closing: Promise<void> | undefined;
  return {
    ...tenant,
    ...makeOffices(pool, tenant.inOffice, roles.owner),
    directory: makeDirectory(pool, keys),
    keys,
    jobs,
    database,
    archive: { application: roles.application, owner: roles.owner },
    async isReady() {
      try {
        await pool.query('select');
        return true;
      } catch {
        return false;
      }
    },
    close: () =>
      (closing ??= (async () => {
        await jobs.stop();
        await Promise.all([pool.end(), jobsPool.end()]);
        await server?.stop();
      })()),
  };
}
