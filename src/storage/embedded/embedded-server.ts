// The embedded PostgreSQL server of one data folder: made on first use, taken over after a crash, stopped in order.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '#domain/log.ts';
import { StorageFault } from '../storage-fault.ts';
import { prepareBinaries } from './binaries.ts';
import {
  heldByAnother,
  leaveFolder,
  livingHolder,
  prepareDataDir,
  readOrMakePasswords,
  takeFolder,
} from './data-directory.ts';
import type { Passwords } from './data-directory.ts';
import { startServer } from './server-process.ts';
import { serverUser, type SystemUser } from './system-user.ts';

export interface EmbeddedServer {
  readonly socketFolder: string;
  readonly passwords: Passwords;
  /** the server's process; undefined when another program started it */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** join the server another living program runs on this folder (commands do), instead of refusing; 'only': never start one */
  readonly join?: boolean | 'only';
  /** give up durability: tests of other things only */
  readonly relaxed?: boolean;
}

/** The database superuser's name; not the system user's, which differs from machine to machine. */
export const adminRole = 'probierz_admin';

export async function openEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const running = livingHolder(options.dataDir);
  if (running && options.join) {
    return {
      socketFolder: running.socketFolder,
      passwords: readOrMakePasswords(options.dataDir),
      pid: () => undefined,
      stop: async () => {},
    };
  }
  if (running) throw heldByAnother(options.dataDir, running.pid);
  if (options.join === 'only') throw new StorageFault(`No Probierz is running on the data folder ${options.dataDir}.`);

  const user = serverUser();
  const folder = prepareDataDir(options.dataDir, user);
  const socketFolder = makeSocketFolder(folder, user);
  takeFolder(folder, socketFolder);
  try {
    const binaries = prepareBinaries(user, user ? '/var/lib/probierz' : folder);
    const passwords = readOrMakePasswords(folder);
    const cluster = join(folder, 'postgres');
    if (!existsSync(cluster)) {
      options.log.info('database-first-start', { folder });
      await makeCluster(binaries.initdb, cluster, passwords, user, options.relaxed === true);
    }
    checkMajor(cluster, binaries.major);
    await giveTo(user, cluster);
    const startLog = join(folder, 'database-start.log');
    const server = await startServer({
      postgres: binaries.postgres,
      cluster,
      socketFolder,
      startLog,
      user,
      relaxed: options.relaxed === true,
      log: options.log,
    });
    return {
      socketFolder,
      passwords,
      pid: server.pid,
      async stop() {
        await server.stop();
        leaveFolder(folder);
        if (!socketFolder.startsWith(folder)) rmSync(socketFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    leaveFolder(folder);
    throw error;
  }
}

/** A socket's path may have about 100 bytes: where the data folder lies too deep, the socket goes to the temporary folder. */
function makeSocketFolder(folder: string, user: SystemUser | null): string {
  const inside = join(folder, 'socket');
  const path =
    Buffer.byteLength(join(inside, '.s.PGSQL.5432.lock')) < 100 ? inside : mkdtempSync(join(tmpdir(), 'probierz-'));
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  if (user) chownSync(path, user.uid, user.gid);
  return path;
}

const run = promisify(execFile);

/** initdb into a folder beside, renamed when whole: a break-off leaves nothing half-made. */
async function makeCluster(
  initdb: string,
  cluster: string,
  passwords: Passwords,
  user: SystemUser | null,
  relaxed: boolean,
): Promise<void> {
  const half = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await run(
      initdb,
      [
        '-D',
        half,
        '-U',
        adminRole,
        `--pwfile=${passwordFile}`,
        '--auth-local=scram-sha-256',
        '--auth-host=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--text-search-config=simple',
        ...(relaxed ? ['--no-sync'] : []),
      ],
      { cwd: '/', env: { TZ: 'UTC', LC_ALL: 'C' }, ...user },
    );
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? String(cause);
    throw new StorageFault(`The database could not be made in ${cluster}. PostgreSQL says: ${said}`, cause);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster);
}

/** Files brought from another machine may belong to an account with another number. */
async function giveTo(user: SystemUser | null, cluster: string): Promise<void> {
  if (!user || statSync(cluster).uid === user.uid) return;
  await run('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
}

/** A folder made by another major version cannot be opened: the way across is export and restore. */
function checkMajor(cluster: string, here: string): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made !== here) {
    throw new StorageFault(
      `The data in ${cluster} were made by PostgreSQL ${made}, this program brings PostgreSQL ${here}. ` +
        'Export with the program version that made them (probierz export), then restore with this one (probierz restore).',
    );
  }
}
