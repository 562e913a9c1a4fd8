// One PostgreSQL server as a child process: start, wait until it answers, bring it back when it dies, stop it cleanly.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#domain/log.ts';
import { StorageFault } from '../storage-fault.ts';
import { processStart } from './data-directory.ts';
import type { SystemUser } from './system-user.ts';

export interface ServerOptions {
  readonly postgres: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly startLog: string;
  readonly user: SystemUser | null;
  /** only for tests of other things than durability */
  readonly relaxed: boolean;
  readonly log: Log;
}

export interface ServerProcess {
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

const startTimeoutMs = 120_000;

/** Starts the server and keeps it alive until stop(). Throws StorageFault when it does not come up. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  let child = await startOnce(options);
  const state = { stopping: false };
  let revival: Promise<void> = Promise.resolve();

  const watch = (watched: ChildProcess) => {
    const onExit = () => {
      if (state.stopping) return;
      options.log.error('database-died', { code: watched.exitCode, signal: watched.signalCode });
      revival = revive();
    };
    if (hasExited(watched)) onExit();
    else watched.once('exit', onExit);
  };
  const revive = async () => {
    for (let attempt = 0; !state.stopping; attempt += 1) {
      try {
        child = await startOnce(options);
        options.log.info('database-back', { attempt });
        watch(child);
        return;
      } catch (error) {
        options.log.error('database-does-not-start', { attempt, reason: String(error) });
        await sleep(Math.min(200 * 2 ** attempt, 5000));
      }
    }
  };
  watch(child);
  return {
    pid: () => child.pid,
    async stop() {
      state.stopping = true;
      await revival;
      await stopProcess(child.pid!, () => hasExited(child));
    },
  };
}

async function startOnce(options: ServerOptions): Promise<ChildProcess> {
  await stopOrphan(options.cluster, options.log);
  // after a hard kill of the postmaster alone, its children need a moment to notice
  for (let attempt = 0; ; attempt += 1) {
    const child = launch(options);
    if (await becomesReady(child, options.cluster)) return child;
    const said = readTail(options.startLog);
    if (attempt < 50 && /shared memory block|lock file .* already exists/.test(said)) {
      await sleep(200);
      continue;
    }
    throw new StorageFault(`The database did not start. PostgreSQL says: ${said || 'nothing'} (${options.startLog})`);
  }
}

function launch(options: ServerOptions): ChildProcess {
  const output = openSync(options.startLog, 'w', 0o600);
  const settings = Object.entries(serverSettings(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(options.postgres, ['-D', options.cluster, ...settings], {
    // a group of its own: Ctrl-C reaches the program first, which then stops the server in order
    detached: true,
    stdio: ['ignore', output, output],
    cwd: '/',
    env: { TZ: 'UTC', LC_ALL: 'C' },
    ...options.user,
  });
  child.on('error', () => {}); // told by becomesReady
  closeSync(output);
  return child;
}

function serverSettings(options: ServerOptions): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: options.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: options.relaxed ? '200' : '40',
    shared_buffers: '128MB',
    // nobody replicates from this server: less to write
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    // a ring of seven files; statements and key values may hold personal data and are never written
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    ...(options.relaxed ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
}

/** The status PostgreSQL keeps for its own tools: the eighth line of its lock file. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (hasExited(child) || child.pid === undefined) return false;
    const lines = readLockFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await sleep(10);
  }
  await stopProcess(child.pid!, () => hasExited(child));
  return false;
}

/** A server whose program was killed goes on alone and holds the folder: it is stopped, the data are safe. */
async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const pid = Number(readLockFile(cluster)[0]);
  if (!pid || !isServerOf(pid, cluster)) return;
  log.warn('database-orphan-stopped', { pid });
  await stopProcess(pid, () => !isServerOf(pid, cluster));
}

function isServerOf(pid: number, cluster: string): boolean {
  if (processStart(pid) === null) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/** Fast stop; after 15 s an immediate one (recovery then reads the log at the next start). */
async function stopProcess(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ] as const) {
    if (hasEnded()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return; // gone
    }
    for (let waited = 0; waited < waitMs && !hasEnded(); waited += 10) await sleep(10);
  }
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function readLockFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function readTail(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-5).join(' | ');
  } catch {
    return '';
  }
}
