// The folder everything of one installation lies in (DATA_DIR), its rights, and who holds it.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StorageFault } from '../storage-fault.ts';
import type { SystemUser } from './system-user.ts';

/** Passwords of the three roles of the embedded server; made once, readable by the program's own account only. */
export interface Passwords {
  readonly admin: string;
  readonly owner: string;
  readonly application: string;
}

/** Makes the folder when it is missing and lets the server's account pass through it (and through nothing else). */
export function prepareDataDir(dataDir: string, user: SystemUser | null): string {
  const folder = resolve(dataDir);
  try {
    makeFolder(folder);
    if (user) {
      chownSync(folder, 0, user.gid);
      chmodSync(folder, 0o710);
    }
  } catch (cause) {
    if (cause instanceof StorageFault) throw cause;
    throw new StorageFault(
      `The data folder ${folder} cannot be made or written: choose another in DATA_DIR, or give yourself the right to write there.`,
      cause,
    );
  }
  if (user) checkParents(folder, user);
  return folder;
}

/** Step by step: Node's own recursive way never ends where the system says "not there" to a folder it was asked to make. */
export function makeFolder(folder: string, mode = 0o700): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder), 0o755);
  if (!existsSync(folder)) mkdirSync(folder, { mode });
  else if (!statSync(folder).isDirectory()) throw new StorageFault(`${folder} is a file: choose a folder in DATA_DIR.`);
}

/** A folder above that the server's account may not pass makes PostgreSQL fail with an obscure message: say it plainly. */
function checkParents(folder: string, user: SystemUser): void {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', folder], { stdio: 'ignore', cwd: '/', env: {}, ...user });
  } catch (cause) {
    let closed = folder;
    for (let each = dirname(folder); each !== dirname(each); each = dirname(each)) {
      const { mode, uid, gid } = statSync(each);
      const mayPass = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
      if (!mayPass) closed = each;
    }
    throw new StorageFault(
      `The database cannot run as root and its own account may not pass through ${closed}. ` +
        `Choose a data folder elsewhere (for example DATA_DIR=/var/lib/probierz), or allow passing with: chmod o+x ${closed}`,
      cause,
    );
  }
}

export function readOrMakePasswords(folder: string): Passwords {
  const file = join(folder, 'database-passwords.json');
  if (!existsSync(file)) {
    const made: Passwords = { admin: randomPassword(), owner: randomPassword(), application: randomPassword() };
    writeWhole(file, JSON.stringify(made));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Writes a secret file so that it is there as a whole or not at all. */
export function writeWhole(file: string, content: string): void {
  const half = `${file}.new-${process.pid}`;
  writeFileSync(half, content, { mode: 0o600, flush: true });
  renameSync(half, file);
}

/** Who runs on this folder now: left in a file so that a command can join and a second server is refused. */
export interface Holder {
  readonly pid: number;
  /** when that process was started, as the system tells it: a process number is used again after a while */
  readonly startedAt: string;
  /** folder of the database's socket */
  readonly socketFolder: string;
}

const holderFile = (folder: string) => join(folder, 'holder.json');

/** The living process that holds the folder; null when nobody does (a dead holder's note counts as nobody). */
export function livingHolder(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder;
    if (holder.pid === process.pid) return holder.startedAt === processStart(process.pid) ? holder : null;
    return processStart(holder.pid) === holder.startedAt ? holder : null;
  } catch {
    return null;
  }
}

/** Takes the folder for this process. Throws StorageFault when another living process holds it. */
export function takeFolder(folder: string, socketFolder: string): void {
  const holder: Holder = { pid: process.pid, startedAt: processStart(process.pid) ?? '', socketFolder };
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(holderFile(folder), JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = livingHolder(folder);
    if (other || attempt > 20) throw heldByAnother(folder, other?.pid);
    rmSync(holderFile(folder), { force: true });
  }
}

export function heldByAnother(folder: string, pid?: number): StorageFault {
  return new StorageFault(
    `Another Probierz${pid ? ` (process ${pid})` : ''} is using the data folder ${folder}. ` +
      'Stop it first, or choose another folder in DATA_DIR.',
  );
}

export function leaveFolder(folder: string): void {
  if (livingHolder(folder)?.pid === process.pid) rmSync(holderFile(folder), { force: true });
}

/** A text that tells two processes with the same number apart; null when there is no such process. */
export function processStart(pid: number): string | null {
  try {
    // the 22nd field, counted after the program's name, which may contain spaces
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    if (process.platform === 'linux') return null;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
